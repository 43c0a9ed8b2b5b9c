"""How the projects of the demonstration office came to their states, and each plan's first edition."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from planner_desktop.domain.money import SATANG
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.planning.projects.particulars import ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project, ProjectMove
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import fiscal_months, fiscal_year_span
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import FIXED
from planner_desktop.services.planning import fixing, kept_content
from planner_desktop.services.planning.books import development_book
from planner_desktop.services.planning.projects import editions, rows, year_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.domain.planning.projects.activities import BudgetLine
    from planner_desktop.services.demo.plan_projects import Maker, Planned
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.writing import Unit

    Fill = Callable[[list[Record]], None]

_WAY = ("draft", "proposed", "checking", "committee", "approved", "planned", "running", "reported", "closed")
_ASIDE = {
    "returned": ("checking", "ปรับวัตถุประสงค์ให้วัดได้ และตรวจหมวดรายจ่ายอีกครั้ง"),
    "adjusted": ("planned", "ปรับกิจกรรมให้สอดคล้องกับวงเงินที่ได้รับจัดสรร"),
    "postponed": ("planned", "รอการแจ้งจัดสรรงบประมาณเพิ่มเติม"),
    "cancelled": ("planned", "หน่วยเหนือดำเนินการแทนแล้ว"),
}
_EVERY = 7  # one project in seven was sent back once
_MOVED, _CHEAPER = 5, 9  # which project was moved, which got more money after the plan was fixed


def write(fill: Fill, maker: Maker, planned: Planned, fiscal_year: int, staff: Sequence[Person]) -> None:
    """How every project came to its state."""
    opens = fiscal_year_span(fiscal_year)[0]
    moves = [
        maker.new(move)
        for number, one in enumerate(planned.projects, start=1)
        for move in _rounds(one, number, opens, staff)
    ]
    fill([*moves])


def tell(file: OfficeFile, today: dt.date) -> None:
    """The first edition of every year with projects, whole; what changed since is seen beside it."""
    counted = (one for one in records.every(file, Project) if one.state in year_rows.COUNTED)
    years = sorted({one.fiscal_year or 0 for one in counted})
    with file.change(say("บันทึกฉบับต้นปีของแผน")) as change:
        for year in years:
            _fix(file, change.unit, year, today)
        for plan in records.every(file, DevelopmentPlan):
            if plan.state in FIXED:
                development_book.keep(file, change.unit, plan.id)
    _change_since(file, years[-1])


def _fix(file: OfficeFile, unit: Unit, fiscal_year: int, today: dt.date) -> None:
    present = [one for one in rows.of_year(file, fiscal_year) if one.state in year_rows.COUNTED]
    then = year_rows.of_projects(file, fiscal_year, *_former(file, present))
    fixed = min(fiscal_year_span(fiscal_year)[0] + dt.timedelta(days=30), today)
    moment = dt.datetime.combine(fixed, dt.time(15, 30))
    edition = replace(editions.draft(file, fiscal_year, "", then), dated=fixed, fixed_at=moment)
    kept = unit.insert(edition)
    assert isinstance(kept, PlanEdition)
    unit.insert_many(
        [replace(one, kept_at=moment) for one in kept_content.rows(kept, fixing.parts_of(file, kept, then))]
    )


def _change_since(file: OfficeFile, fiscal_year: int) -> None:
    """A target raised, a risk seen later, a month moved, a reason of a link written anew."""
    running = [one.id for one in rows.of_year(file, fiscal_year) if one.state in year_rows.COUNTED]
    below = rows.read(file, running[0])
    with file.change(say("ปรับรายละเอียดโครงการระหว่างปี")) as change:
        for one in below.indicators[:1]:
            change.save(replace(one, target=str(int(one.target) + 5)))
        change.save(
            ProjectRisk(
                project=running[0],
                order=len(below.risks) + 1,
                name="วิทยากรติดราชการในช่วงที่กำหนด",
                kind="operational",
                likelihood=2,
                impact=3,
                response="ประสานวิทยากรสำรองไว้ล่วงหน้า",
            )
        )
        for month in below.months[-1:]:
            change.save(replace(month, month=_next(fiscal_year, month.month)))


def _next(fiscal_year: int, month: str) -> str:
    span = fiscal_months(fiscal_year)
    return span[min(span.index(month) + 1, len(span) - 1)]


def _rounds(one: Project, number: int, opens: dt.date, staff: Sequence[Person]) -> Iterator[ProjectMove]:
    last, why = _ASIDE.get(one.state, (one.state, ""))
    states = [*_WAY[: _WAY.index(last) + 1]]
    again = number % _EVERY == 0 and len(states) > 3  # noqa: PLR2004 - it came as far as the planners
    if again:
        states[3:3] = ["returned", "proposed", "checking"]
    if why:
        states.append(one.state)
    at = dt.datetime.combine(opens - dt.timedelta(days=60 - number), dt.time(9, 15))
    round_ = 0
    for step, (was, now) in enumerate(pairwise(states)):
        round_ += now == "proposed"
        person = staff[step % min(3, len(staff))]
        note = why if now == one.state and why else "เพิ่มรายละเอียดค่าใช้จ่าย" if now == "returned" else ""
        yield ProjectMove(
            project=one.id,
            round=max(round_, 1),
            from_state=was,
            to_state=now,
            at=at + dt.timedelta(days=4 * step),
            dated=(at + dt.timedelta(days=4 * step)).date(),
            body="director" if now == "approved" else "",
            by=person.id,
            by_name=person.own_title(),
            note=note,
        )


def _former(file: OfficeFile, present: list[Project]) -> tuple[list[Project], list[Record]]:
    """What was in the plan, as it was: one project a month earlier, one with less money."""
    projects, below = [], list[Record]()
    for place, one in enumerate(present):
        earlier = one.ends - dt.timedelta(days=31) if one.ends and place == _MOVED else one.ends
        projects.append(replace(one, ends=earlier))
        found = rows.beside(file, one)
        lines = (_cheaper(line) if place == _CHEAPER else line for line in found.lines)
        below += [*found.activities, *lines, *found.indicators, *found.risks]
    return projects, below


def _cheaper(line: BudgetLine) -> BudgetLine:
    plain = line.rate is None and line.amount
    return replace(line, amount=max(line.amount - 500 * SATANG, 0)) if plain and line.amount else line
