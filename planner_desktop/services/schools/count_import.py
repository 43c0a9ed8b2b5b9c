"""Counts of many schools from one sheet: looked at first, then written as one step; never doubled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.count_days import as_at_of
from planner_desktop.domain.information.counts import CountSheet
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import Message, say
from planner_desktop.services import choices, records
from planner_desktop.services.exchange.lookups import Lookups
from planner_desktop.services.exchange.plans import Outcome, PlanStale, RowFault
from planner_desktop.services.exchange.values import Unreadable, is_empty
from planner_desktop.services.exchange.values import read as read_cell
from planner_desktop.services.schools import count_days, counts
from planner_desktop.services.schools.count_columns import CODES, PARTS, PLAIN, find_header
from planner_desktop.services.schools.counts import MORE, Counted, GradeCount
from planner_desktop.workbooks.reading import TableRow, read_table
from planner_desktop.workbooks.rejected import write_rejected
from planner_desktop.workbooks.writing import SheetColumn, sheet_letter, write_list

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.information.grades import Naming
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.schools.count_columns import CountHeader

MOST_ROWS = 5_000
_NUMBER = Field(label="", kind=Kind.NUMBER)
_KINDS = {"academic_year": Kind.ACADEMIC_YEAR, "as_at": Kind.DATE}


@dataclass(frozen=True)
class CountRow:
    """One row of the sheet: what would be written, over which edition, or what is wrong."""

    row: int
    name: str
    outcome: Outcome
    counted: Counted | None = None
    before: tuple[CountSheet, ...] = ()
    reason: str = ""
    faults: tuple[RowFault, ...] = ()
    values: tuple[object, ...] = ()


@dataclass(frozen=True)
class CountPlan:
    """What an import would do; nothing is written yet."""

    source: Path
    header: CountHeader
    rows: tuple[CountRow, ...]
    notices: tuple[Message, ...]
    writes: int

    def count(self, outcome: Outcome) -> int:
        """How many rows come to that."""
        return sum(one.outcome is outcome for one in self.rows)

    @property
    def faults(self) -> tuple[RowFault, ...]:
        """Every fault in order."""
        return tuple(fault for row in self.rows for fault in row.faults)


@dataclass(frozen=True, kw_only=True)
class CountDefaults:
    """What holds where the sheet does not say it; `naming` of the kindergarten years."""

    academic_year: int | None = None
    round: str = ""
    reason: str = ""
    naming: Naming | None = None


def prepare(
    file: OfficeFile, source: Path, defaults: CountDefaults | None = None, progress: Progress = unwatched
) -> CountPlan:
    """Read a sheet and say what it would do; UserError when it is no sheet of counts."""
    told = defaults or CountDefaults()
    table = read_table(source)
    header = find_header(file, table, told.naming)
    planner = _Planner(file, header, told)
    rows: list[CountRow] = []
    for row in table.rows(header.sheet):
        if row.number <= header.row:
            continue
        if len(rows) >= MOST_ROWS:
            raise UserError(say("ไฟล์มีเกิน {limit} แถว จึงยังไม่ได้นำเข้า", limit=f"{MOST_ROWS:,}"))
        rows.append(planner.plan(row))
        progress(len(rows), 0, say("กำลังตรวจแถวที่ {row}", row=f"{len(rows):,}"))
    return CountPlan(source, header, tuple(rows), table.notices, file.database.writes)


def apply(file: OfficeFile, plan: CountPlan, progress: Progress = unwatched) -> int:
    """Write the new and corrected rows as one step; how many. PlanStale when the file changed since."""
    wanted = [one for one in plan.rows if one.counted and one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    if not wanted:
        return 0
    if file.database.writes != plan.writes:
        raise PlanStale(say("แฟ้มงานถูกแก้ไขหลังจากแสดงตัวอย่าง จึงยังไม่ได้นำเข้า"), say("ตรวจไฟล์อีกครั้งเพื่อดูตัวอย่างใหม่"))
    with file.change(
        say("นำเข้าข้อมูลจำนวน {count:,} โรงเรียนจาก {source}", count=len(wanted), source=plan.source.name)
    ) as change:
        for done, one in enumerate(wanted, start=1):
            assert one.counted
            counts.write(change, one.counted, one.before, one.reason)
            progress(done, len(wanted), say("กำลังบันทึกแถวที่ {row}", row=f"{done:,}"))
    return len(wanted)


def write_errors(plan: CountPlan, target: Path) -> int:
    """The faulty rows as a workbook with a column of what to mend; how many."""
    faulty = [one for one in plan.rows if one.outcome is Outcome.FAULTY]
    words = Catalogue.load("th")
    told = (
        (one.values, "\n".join(f"{fault.label}: {words.show(fault.cause)}" for fault in one.faults))
        for one in faulty
    )
    return write_rejected(plan.header.values, told, target, plan.header.sheet, "สิ่งที่ต้องแก้")


def write_template(file: OfficeFile, target: Path, academic_year: int, round_: str) -> int:
    """An empty sheet with a row for every school open on the day of the round; how many rows."""
    from planner_desktop.services.schools.life import TEACHING, schools_on

    grades = choices.entries(file, "class_grade")
    columns = [SheetColumn(PLAIN[name], Kind.TEXT, 24 if name == "name" else 14) for name in _LEAD]
    columns += [
        SheetColumn(f"{one.label} {part}", Kind.NUMBER, 8) for one in grades for part in PARTS.values()
    ]
    columns += [SheetColumn(PLAIN[name], Kind.NUMBER, 12) for name in ("total", *MORE)]
    columns.append(SheetColumn(PLAIN["reason"], Kind.TEXT, 24))
    shown = choices.labels(file, "count_round")[round_].label
    schools = [
        one
        for one in schools_on(file, count_days.day_of(file, academic_year, round_))
        if one.status in TEACHING
    ]
    empty = [None] * (len(columns) - len(_LEAD))
    rows = [[one.code10, one.name, str(academic_year), shown, *empty] for one in schools]
    return write_list(columns, rows, target, "ข้อมูลจำนวน", count=len(rows))


_LEAD = ("code10", "name", "academic_year", "round")


class _Planner:
    """Plans one row after another; each school and round may stand once in a sheet."""

    def __init__(self, file: OfficeFile, header: CountHeader, told: CountDefaults) -> None:
        self._file, self._header, self._told = file, header, told
        self._lookups = Lookups(file)
        self._days = count_days.own(file)
        schools = records.every(file, School)
        self._schools = {
            name: {getattr(one, name): one for one in schools if getattr(one, name)} for name in CODES
        }
        self._editions = _all_editions(file)
        self._seen: dict[tuple[UUID, int, str], int] = {}

    def plan(self, row: TableRow) -> CountRow:
        """What becomes of the row."""
        faults: list[RowFault] = []
        cells = {name: self._cell(row, name, place, faults) for name, place in self._header.columns.items()}
        school = self._school(cells)
        if school is None:
            faults.append(self._fault(row, "code10", say("ไม่พบโรงเรียนรหัสนี้ในทะเบียนโรงเรียน")))
        counted = self._counted(row, school, cells, faults) if school else None
        name = school.name if school else str(cells.get("name") or "")
        planned = CountRow(row.number, name, Outcome.FAULTY, faults=tuple(faults), values=row.values)
        if faults or counted is None:
            return planned
        return self._settle(row, planned, counted, str(cells.get("reason") or self._told.reason))

    def _settle(self, row: TableRow, planned: CountRow, counted: Counted, reason: str) -> CountRow:
        key = (counted.school, counted.academic_year, counted.round)
        if key in self._seen:
            cause = say("โรงเรียนและรอบนี้ซ้ำกับแถวที่ {row}", row=self._seen[key])
            return replace(planned, faults=(self._fault(row, "code10", cause),))
        self._seen[key] = row.number
        before = tuple(self._editions.get(key, ()))
        standing = counts.in_force(before)
        if standing and counts.read(self._file, standing).same_as(counted):
            return replace(planned, outcome=Outcome.SAME, values=())
        if counts.needs_reason(before, reason):
            cause = say("รอบนี้บันทึกไว้แล้วและตัวเลขต่างกัน ต้องบอกเหตุผลที่แก้ไข")
            return replace(planned, faults=(self._fault(row, "reason", cause),))
        outcome = Outcome.CHANGED if before else Outcome.NEW
        return replace(planned, outcome=outcome, counted=counted, before=before, reason=reason, values=())

    def _school(self, cells: Mapping[Any, Any]) -> School | None:
        found = (self._schools[name].get(str(cells[name])) for name in CODES if cells.get(name))
        return next((one for one in found if one), None)

    def _counted(
        self, row: TableRow, school: School, cells: Mapping[Any, Any], faults: list[RowFault]
    ) -> Counted | None:
        year = cells.get("academic_year") or self._told.academic_year
        round_ = cells.get("round") or self._told.round
        for name, value in (("academic_year", year), ("round", round_)):
            if not value and not any(one.label == PLAIN[name] for one in faults):
                faults.append(self._fault(row, name, say("ต้องบอกปีการศึกษาและรอบข้อมูล")))
        grades: dict[str, GradeCount] = {}
        for name, value in cells.items():
            if isinstance(name, tuple) and value:
                grades[name[0]] = replace(grades.get(name[0], GradeCount()), **{name[1]: value})
        total = sum(one.pupils for one in grades.values())
        if cells.get("total") is not None and cells["total"] != total:
            cause = say("ยอดรวม {told} ไม่เท่าผลบวกของทุกชั้น {sum}", told=cells["total"], sum=total)
            faults.append(self._fault(row, "total", cause))
        if faults or not isinstance(year, int) or not round_:
            return None
        return Counted(
            school=school.id,
            academic_year=year,
            round=round_,
            as_at=cells.get("as_at") or as_at_of(year, round_, self._days),
            grades=grades,
            more={name: cells.get(name) for name in MORE},
            source=self._header.sheet,
        )

    def _cell(
        self, row: TableRow, name: str | tuple[str, str], place: int, faults: list[RowFault]
    ) -> dt.date | int | str | None:
        cell = row.values[place] if place < len(row.values) else None
        if is_empty(cell):
            return None
        try:
            if name == "round":
                return self._lookups.choice(CountSheet.description.field("round"), cell)
            if isinstance(name, str) and (name in CODES or name in ("name", "reason")):
                field = School.description.field(name) if name in CODES else None
                return str(read_cell(field, cell)) if field else str(cell).strip()
            kind = _KINDS.get(name, Kind.NUMBER) if isinstance(name, str) else Kind.NUMBER
            value: int | dt.date = read_cell(replace(_NUMBER, kind=kind), cell)
        except Unreadable as wrong:
            faults.append(self._fault(row, name, wrong.message))
            return None
        if isinstance(value, int) and value < 0:
            faults.append(self._fault(row, name, say("จำนวนติดลบไม่ได้")))
            return None
        return value

    def _fault(self, row: TableRow, name: str | tuple[str, str], cause: Message) -> RowFault:
        place = self._header.columns.get(name)
        label = str(self._header.values[place]) if place is not None else PLAIN.get(str(name), "")
        letter = sheet_letter(place + 1) if place is not None else ""
        return RowFault(row.sheet, row.number, letter, label, cause)


def _all_editions(file: OfficeFile) -> dict[tuple[UUID, int, str], list[CountSheet]]:
    found: dict[tuple[UUID, int, str], list[CountSheet]] = {}
    for one in records.every(file, CountSheet, Query("count_sheet", sort=("edition",))):
        if one.school and one.academic_year:
            found.setdefault((one.school, one.academic_year, one.round), []).append(one)
    return found
