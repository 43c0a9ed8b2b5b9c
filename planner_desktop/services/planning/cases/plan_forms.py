"""แบบแผนของโรงเรียน: a workbook of projects to each school, and what comes back (P26).

A workbook is a whole plan: with one faulty row none of it is taken, and a project whose row came back empty
leaves the plan. Every row has a reference, so that a workbook that comes again doubles nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.money import SATANG
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.planning.cases.school_projects import FILLED_IN, SchoolProject
from planner_desktop.domain.planning.choices import OFFICE_LEVELS
from planner_desktop.domain.planning.tree.nodes import PlanNode
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import choices, records
from planner_desktop.services.exchange import returned, sending
from planner_desktop.services.exchange.plans import Outcome
from planner_desktop.services.planning.projects.totals import QUARTERS
from planner_desktop.services.schools.life import TEACHING
from planner_desktop.workbooks.row_forms import RowColumn, RowForm, write_row_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.services.exchange.plans import ImportPlan
    from planner_desktop.services.exchange.returned import ReturnedBooks
    from planner_desktop.services.file import Change, Changes, OfficeFile

    PlanKey = tuple[UUID | None, str, int | None]

ROWS = 40  # projects that a school can write on one template
_WIDTHS = {  # in characters: all that is printed stands on a lying A4 in type that can be read
    "name": 30,
    "focus": 24,
    "activities": 24,
    "amount": 12,
    "source": 14,
    "quarter": 8,
    "indicator": 24,
    "unit": 9,
    "target": 9,
    "owner_name": 14,
    "note": 12,
}
_TOLD = (("reference", 24), ("fiscal_year", 9), ("kind", 16), ("school", 13))  # whose plan a row is of


@dataclass(frozen=True)
class ReturnedPlans:
    """What taking the workbooks would do: the rows, the projects that leave, the plans that come."""

    books: ReturnedBooks
    gone: dict[Path, tuple[SchoolProject, ...]]

    @property
    def taken(self) -> tuple[ImportPlan, ...]:
        """The workbooks that bring a plan: without a fault and not empty."""
        return tuple(one for one in self.books.taken if one.rows)

    @property
    def changed(self) -> tuple[ImportPlan, ...]:
        """Those of them that differ from what the file has."""
        same = {one.source for one in self.taken if one.count(Outcome.SAME) == len(one.rows)}
        return tuple(one for one in self.taken if one.source not in same or self.gone.get(one.source))


def form_of(file: OfficeFile, fiscal_year: int, kind: str, school: School) -> RowForm:
    """The template of one school, with what it sent already; UserError while the year has no tree."""
    focus = [title_of(one) for one in focus_points(file, fiscal_year)]
    names = choices.labels(file, "school_plan_kind")
    label = names[kind].label
    kept = {one.reference: one for one in projects_of(file, fiscal_year, kind, school.id)}
    titles = records.linked_titles(file, "school_project", list(kept.values()))
    money = {one.code: one.label for one in choices.entries(file, "school_money")}
    references = [reference(fiscal_year, kind, school, at) for at in range(1, ROWS + 1)]
    told = tuple(
        _row(one, (str(fiscal_year), label, school.code10), kept.get(one), titles, money)
        for one in references
    )
    return RowForm(
        title=f"{label} ปีงบประมาณ พ.ศ. {fiscal_year} – {school.name} ({school.code10})",
        lines=(
            records.single(file, OfficeProfile).name,
            "กรอกหนึ่งแถวต่อหนึ่งโครงการในช่องสีเหลือง กลยุทธ์/จุดเน้นและแหล่งเงินเลือกจากรายการ แถวที่ไม่ใช้ให้เว้นว่าง",
            "ทุกโครงการต้องมีงบประมาณ (ไม่ใช้เงินใส่ 0) ไตรมาส ตัวชี้วัด หน่วยนับ และค่าเป้าหมาย แล้วบันทึกและส่งไฟล์นี้กลับ",
        ),
        columns=_columns(focus, tuple(money.values())),
        rows=told,
        name=school.code10,
        unprinted=len(_TOLD),
    )


def write_forms(
    file: OfficeFile,
    fiscal_year: int,
    kind: str,
    folder: Path,
    progress: Progress = unwatched,
    only: Sequence[UUID] | None = None,
) -> list[Path]:
    """A template for each school that teaches (or those of `only`); the files."""
    focus_points(file, fiscal_year)
    asked = [one for one in _teaching(file) if only is None or one.id in only]
    if not asked:
        raise UserError(say("ยังไม่มีโรงเรียนที่เปิดสอนในแฟ้ม"), say("เพิ่มโรงเรียนก่อน"))
    return sending.write_each(
        folder,
        asked,
        lambda school, target: write_row_form(form_of(file, fiscal_year, kind, school), target),
        progress,
    )


def focus_points(file: OfficeFile, fiscal_year: int) -> list[PlanNode]:
    """What a school's project may serve: the office's strategies and focus points of the year."""
    asked = (Condition("fiscal_year", Test.IS, fiscal_year),)
    every = records.every(file, PlanNode, Query("plan_node", asked, with_voided=False))
    if not every:
        raise UserError(
            say("ปี {year} ยังไม่มีผังแผน จึงไม่มีกลยุทธ์ให้โรงเรียนเลือก", year=fiscal_year),
            say("เพิ่มกลยุทธ์ที่หน้า “ผังแผน” หรือคัดลอกจากปีก่อน แล้วส่งแบบอีกครั้ง"),
        )
    served = [one for one in every if one.level in OFFICE_LEVELS]
    return served or every


def projects_of(
    file: OfficeFile, fiscal_year: int, kind: str, school: UUID | None = None
) -> list[SchoolProject]:
    """The projects of a year's plans of that kind, in the order of their rows."""
    asked = [Condition("fiscal_year", Test.IS, fiscal_year), Condition("kind", Test.IS, kind)]
    if school:
        asked.append(Condition("school", Test.IS, school))
    found = records.every(file, SchoolProject, Query("school_project", tuple(asked), with_voided=False))
    return sorted(found, key=lambda one: one.reference)


def prepare(file: OfficeFile, source: Path, progress: Progress = unwatched) -> ReturnedPlans:
    """Read one workbook, or all of a folder; nothing is written."""
    books = returned.prepare(file, "school_project", source, progress, refuse=_refusal(file), whole=True)
    kept: dict[PlanKey, list[SchoolProject]] = defaultdict(list)
    for one in records.every(file, SchoolProject):
        kept[_key(one)].append(one)
    gone = {plan.source: _left_out(plan, kept) for plan in books.taken if plan.rows}
    return ReturnedPlans(books, {source: found for source, found in gone.items() if found})


def apply(file: OfficeFile, plans: ReturnedPlans) -> Changes | None:
    """Keep the plans and mark them as sent today, in one step; None when there was nothing to do."""
    if not plans.changed:
        return None
    source = plans.books.source.name
    label = say("รับแผนของโรงเรียน {count:,} แห่งจาก {source}", count=len(plans.changed), source=source)
    sent = _sent(file, plans)

    def also(change: Change) -> None:
        for found in plans.gone.values():
            for one in found:
                change.remove(one)
        change.save_many(sent)

    return returned.apply(file, plans.books, label, also)


def reference(fiscal_year: int, kind: str, school: School, at: int) -> str:
    """`2570/action/1033530001/07`: whose row it is."""
    return f"{fiscal_year}/{kind}/{school.code10}/{at:02d}"


def school_of(plan: ImportPlan) -> UUID | None:
    """Whose workbook it is; None when no row was written."""
    return next((row.record.school for row in plan.rows if isinstance(row.record, SchoolProject)), None)


def _teaching(file: OfficeFile) -> list[School]:
    return [one for one in records.every(file, School) if one.status in TEACHING]


def _refusal(file: OfficeFile) -> Callable[[ImportPlan], Message | None]:
    """Why a workbook may not be taken at all."""
    codes = {one.id: one.code10 for one in records.every(file, School)}
    agreed = {
        (one.school, one.kind, one.fiscal_year)
        for one in records.every(file, SchoolPlan)
        if one.state == "approved"
    }

    def refuse(plan: ImportPlan) -> Message | None:
        rows = [row.record for row in plan.rows if isinstance(row.record, SchoolProject)]
        if any(not _genuine(one, codes) for one in rows):
            return say("ช่องปี แผน โรงเรียน หรือเลขอ้างอิงถูกแก้ ขอให้โรงเรียนกรอกในไฟล์ที่ได้รับ")
        if {_key(one) for one in rows} & agreed:
            return say("แผนนี้เห็นชอบแล้ว ถ้าต้องรับใหม่ ให้ “ส่งกลับแก้ไข” ที่หน้าการส่งแผนก่อน")
        return None

    return refuse


def _genuine(one: SchoolProject, codes: dict[UUID, str]) -> bool:
    code = codes.get(one.school, "") if one.school else ""
    return one.reference.startswith(f"{one.fiscal_year}/{one.kind}/{code}/")


def _left_out(plan: ImportPlan, kept: dict[PlanKey, list[SchoolProject]]) -> tuple[SchoolProject, ...]:
    """The projects of that plan whose rows came back empty."""
    rows = [row.record for row in plan.rows if isinstance(row.record, SchoolProject)]
    here = {one.reference for one in rows}
    return tuple(one for one in kept[_key(rows[0])] if one.reference not in here) if rows else ()


def _sent(file: OfficeFile, plans: ReturnedPlans) -> list[SchoolPlan]:
    """The plans as sent today; what was found or advised before stays in the history."""
    today = bangkok_today()
    held = {(one.school, one.kind, one.fiscal_year): one for one in records.every(file, SchoolPlan)}
    sent = []
    for plan in plans.changed:
        one = next(row.record for row in plan.rows if isinstance(row.record, SchoolProject))
        fresh = SchoolPlan(school=one.school, kind=one.kind, fiscal_year=one.fiscal_year)
        known = held.get(_key(one), fresh)
        sent.append(replace(known, state="submitted", submitted_on=today, checked_on=None, returned_on=None))
    return sent


def _key(one: SchoolProject) -> PlanKey:
    return one.school, one.kind, one.fiscal_year


def _columns(focus: Sequence[str], money: tuple[str, ...]) -> tuple[RowColumn, ...]:
    field = SchoolProject.description.field
    options = {"focus": tuple(focus), "source": money}
    before = tuple(RowColumn(field(name).label, Kind.TEXT, width) for name, width in _TOLD)
    filled = tuple(
        RowColumn(
            field(name).label,
            field(name).kind,
            _WIDTHS[name],
            open=True,
            options=options.get(name, ()),
            least=1,
            most=QUARTERS[-1],  # the one whole number on the form is the quarter
        )
        for name in FILLED_IN
    )
    return (*before, *filled)


def _row(
    reference: str,
    told: tuple[str, str, str],
    kept: SchoolProject | None,
    titles: dict[UUID, str],
    money: dict[str, str],
) -> tuple[object, ...]:
    if kept is None:
        return (reference, *told, *(None for _ in FILLED_IN))
    values = {name: getattr(kept, name) or None for name in FILLED_IN}
    values["focus"] = titles.get(kept.focus) if kept.focus else None
    values["source"] = money.get(kept.source)
    values["amount"] = None if kept.amount is None else Decimal(kept.amount) / SATANG
    return (reference, *told, *(values[name] for name in FILLED_IN))
