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
from planner_desktop.domain.planning.projects.projects import ProjectMove
from planner_desktop.domain.years import fiscal_months, fiscal_year_span
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import FIXED
from planner_desktop.services.planning import fixing, kept_content
from planner_desktop.services.planning.books import development_book
from planner_desktop.services.planning.projects import editions, rows, year_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.domain.records import Record
    from planner_desktop.services.demo.plan_projects import Maker, Planned
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.year_rows import PlanRows

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


def write(
    fill: Fill, maker: Maker, planned: Planned, fiscal_year: int, staff: Sequence[Person], today: dt.date
) -> None:
    """Rounds first, then the edition with its entries."""
    opens = fiscal_year_span(fiscal_year)[0]
    moves = [
        maker.new(move)
        for number, one in enumerate(planned.projects, start=1)
        for move in _rounds(one, number, opens, staff)
    ]
    fill([*moves])
    fixed = min(opens + dt.timedelta(days=30), today)
    former = list(_former(planned))
    sums = year_rows.sums_of(former)
    projects = [one for one in former if one.description.name == "project"]
    edition = maker.new(
        PlanEdition(
            fiscal_year=fiscal_year,
            edition=0,
            name=f"แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {fiscal_year}",
            dated=fixed,
            fixed_at=dt.datetime.combine(fixed, dt.time(15, 30)),
            projects=len(projects),
            amount=sum(sums[one.id] for one in projects),
        )
    )
    fill([edition])
    fill([maker.new(editions.entry(edition.id, year_rows.kept_of(one, sums[one.id]))) for one in former])


def tell(file: OfficeFile) -> None:
    """Every edition keeps its rows and its book; what changed since is seen beside it."""
    with file.change("เก็บเนื้อหาของฉบับของแผน") as change:
        for edition in records.every(file, PlanEdition):
            parts = fixing.parts_of(file, edition, _rows_then(file, edition))
            change.unit.insert_many(
                [replace(one, kept_at=edition.fixed_at) for one in kept_content.rows(edition, parts)]
            )
        for plan in records.every(file, DevelopmentPlan):
            if plan.state in FIXED:
                development_book.keep(file, change.unit, plan.id)
    newest = records.every(file, PlanEdition)[0]
    _change_since(file, newest.fiscal_year or 0)


def _rows_then(file: OfficeFile, edition: PlanEdition) -> PlanRows:
    """The year's plan with projects and money as the edition has them."""
    present = year_rows.now(file, edition.fiscal_year or 0)
    others = {about: one for about, one in present.rows.items() if one.kind not in year_rows.MONEYED}
    return replace(present, rows={**editions.rows_of(file, edition).rows, **others})


def _change_since(file: OfficeFile, fiscal_year: int) -> None:
    """A target raised, a risk seen later, a month moved, a reason of a link written anew."""
    running = [one.id for one in rows.of_year(file, fiscal_year) if one.state in year_rows.COUNTED]
    below = rows.read(file, running[0])
    with file.change("ปรับรายละเอียดโครงการระหว่างปี") as change:
        for one in below.indicators[:1]:
            change.save(replace(one, target="85"))
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
            by=person.id,
            by_name=person.own_title(),
            note=note,
        )


def _former(planned: Planned) -> Iterator[Project | Activity | BudgetLine]:
    """What was in the plan, as it was: one project a month earlier, one with less money."""
    counted = {one.id: one for one in planned.projects if one.state in year_rows.COUNTED}
    order = [*counted]
    for one in counted.values():
        earlier = one.ends - dt.timedelta(days=31) if one.ends and _is(order, one.id, _MOVED) else one.ends
        yield replace(one, ends=earlier)
    for activity in planned.activities:
        if activity.project in counted:
            yield activity
    for line in planned.lines:
        if line.project in counted:
            plain = line.rate is None and line.amount and _is(order, line.project, _CHEAPER)
            yield replace(line, amount=max(line.amount - 500 * SATANG, 0)) if plain and line.amount else line


def _is(order: Sequence[object], key: object, place: int) -> bool:
    return place < len(order) and order[place] == key
