"""The sheets of the class plan for paper and Excel; the office's are sums of the schools'."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.information.class_plan.need import need_of
from planner_desktop.domain.information.class_plan.plans import ClassPlan
from planner_desktop.domain.information.grades import stage
from planner_desktop.language.order import sort_key
from planner_desktop.services import choices
from planner_desktop.services.class_plan import criteria, outlook, plans
from planner_desktop.services.class_plan.plans import Cell, Cells

if TYPE_CHECKING:
    from planner_desktop.services.class_plan.outlook import Outlooks
    from planner_desktop.services.file import OfficeFile

_STAGES = {"1": "รวมก่อนประถมศึกษา", "2": "รวมประถมศึกษา", "3": "รวมมัธยมศึกษาตอนต้น"}
Row = tuple[str | int | float | None, ...]
_Cells = Callable[[Iterable[str]], Row]


@dataclass(frozen=True)
class Sheet:
    """One school's plan, or the sum of many: planned cells, and what was counted by year and grade."""

    plan: ClassPlan
    planned: Cells
    counted: Mapping[int, Mapping[str, Cell]]
    projected: Mapping[tuple[int, str], int]
    wanted: Mapping[tuple[int, str], int]  # rooms by the criterion for the planned pupils


def sheet_of(file: OfficeFile, plan: ClassPlan, known: Outlooks | None = None) -> Sheet:
    """The sheet of one school."""
    held = known or outlook.every(file)
    assert plan.school
    return _sheets(file, [plan], held)[0]


def office_sheets(
    file: OfficeFile, kind: str, academic_year: int, known: Outlooks | None = None
) -> list[Sheet]:
    """Every school's sheet: the edition in force, else the newest; schools of the year only."""
    held = known or outlook.every(file)
    found = plans.editions(file, kind, academic_year)
    chosen = [plans.in_force(of) or of[-1] for school, of in found.items() if school in held.schools]
    chosen.sort(key=lambda one: sort_key(held.schools[one.school].school.name) if one.school else "")
    return _sheets(file, chosen, held)


def summed(sheets: Sequence[Sheet], kind: str, academic_year: int) -> Sheet:
    """All the sheets as one."""
    counted: dict[int, dict[str, Cell]] = {}
    for one in sheets:
        for year, grades in one.counted.items():
            row = counted.setdefault(year, {})
            for grade, cell in grades.items():
                row[grade] = plus(row.get(grade, Cell()), cell)
    planned: dict[tuple[int, str], Cell] = {}
    for one in sheets:
        for key, cell in one.planned.items():
            planned[key] = plus(planned.get(key, Cell()), cell)
    whole = ClassPlan(kind=kind, academic_year=academic_year)
    return Sheet(
        whole, planned, counted, _added(one.projected for one in sheets), _added(one.wanted for one in sheets)
    )


def full(file: OfficeFile, sheet: Sheet) -> FigureTable:
    """แผนชั้นเรียนเต็มรูป: the last count and five years, pupils and rooms of every grade."""
    last = max((one for one in sheet.counted if one < (sheet.plan.academic_year or 0)), default=0)
    years = sheet.plan.years
    columns = [FigureColumn("ชั้น", 15, Kind.TEXT)]
    for head in (f"จริง {last}" if last else "จริง", *(str(year) for year in years)):
        columns += [FigureColumn(f"{head} นร.", 8), FigureColumn(f"{head} ห้อง", 7)]

    def cells(grades: Iterable[str]) -> Row:
        held = list(grades)
        found = [total(sheet.counted.get(last, {}).get(one, Cell()) for one in held)]
        found += [total(sheet.planned.get((year, one), Cell()) for one in held) for year in years]
        return tuple(amount for cell in found for amount in (cell.pupils, cell.rooms))

    rows, bold = _graded(file, sheet, last, cells)
    title = f"แผนชั้นเรียนเต็มรูป ระยะ 5 ปี (ปีการศึกษา {years[0]}–{years[-1]})"
    return FigureTable(title, tuple(columns), rows[:-1], rows[-1], bold_rows=bold)


def yearly(file: OfficeFile, sheet: Sheet) -> FigureTable:
    """แผนชั้นเรียนรายปี: last year's count, projection, plan, and what came (blank until it is counted)."""
    year = sheet.plan.academic_year or 0
    last = max((one for one in sheet.counted if one < year), default=0)
    came = sheet.counted.get(year, {})
    labels = (
        f"จริง {last} นร.",
        f"จริง {last} ห้อง",
        "คาดการณ์ นร.",
        "แผน นร.",
        "ตามเกณฑ์ ห้อง",
        "แผน ห้อง",
        "ห้องพิเศษ",
        f"จริง {year} นร.",
        f"จริง {year} ห้อง",
        "ต่าง นร.",
        "ต่าง ห้อง",
    )
    columns = (FigureColumn("ชั้น", 15, Kind.TEXT), *(FigureColumn(one, 8) for one in labels))

    def cells(grades: Iterable[str]) -> Row:
        held = list(grades)
        before = total(sheet.counted.get(last, {}).get(one, Cell()) for one in held)
        plan = total(sheet.planned.get((year, one), Cell()) for one in held)
        real = total(came.get(one, Cell()) for one in held)
        foreseen = sum(sheet.projected.get((year, one), 0) for one in held)
        rooms = sum(sheet.wanted.get((year, one), 0) for one in held)
        ends: Row = (None, None, None, None)
        if came:
            ends = (real.pupils, real.rooms, real.pupils - plan.pupils, real.rooms - plan.rooms)
        return (before.pupils, before.rooms, foreseen, plan.pupils, rooms, plan.rooms, plan.special, *ends)

    rows, bold = _graded(file, sheet, last, cells)
    return FigureTable(f"แผนชั้นเรียนรายปี ปีการศึกษา {year}", columns, rows[:-1], rows[-1], bold_rows=bold)


def schools(file: OfficeFile, sheets: Sequence[Sheet], known: Outlooks) -> FigureTable:
    """One line a school: pupils and rooms of each planned year; the foot is the office's sheet."""
    years = sheets[0].plan.years if sheets else ()
    states = choices.labels(file, "class_plan_state")
    columns = [FigureColumn("ที่", 5), FigureColumn("โรงเรียน", 24, Kind.TEXT)]
    columns += [FigureColumn("กลุ่มเครือข่าย", 14, Kind.TEXT), FigureColumn("สถานะ", 14, Kind.TEXT)]
    for year in years:
        columns += [FigureColumn(f"{year} นร.", 8), FigureColumn(f"{year} ห้อง", 7)]

    def cells(one: Sheet) -> Row:
        found = [total(cell for (at, _grade), cell in one.planned.items() if at == year) for year in years]
        return tuple(amount for cell in found for amount in (cell.pupils, cell.rooms))

    rows = []
    for number, one in enumerate(sheets, start=1):
        assert one.plan.school
        school = known.schools[one.plan.school].school
        rows.append((number, school.name, school.network, states[one.plan.state].label, *cells(one)))
    sums = tuple(sum(int(row[at] or 0) for row in rows) for at in range(4, len(columns)))
    return FigureTable(
        "แผนชั้นเรียนรายโรงเรียน",
        tuple(columns),
        tuple(rows),
        ("", f"รวม {len(rows)} โรงเรียน", "", "", *sums),
        new_page=True,
    )


def plus(one: Cell, other: Cell) -> Cell:
    """Two cells added."""
    return Cell(one.pupils + other.pupils, one.rooms + other.rooms, one.special + other.special)


def total(found: Iterable[Cell]) -> Cell:
    """Cells added up."""
    whole = Cell()
    for one in found:
        whole = plus(whole, one)
    return whole


def _sheets(file: OfficeFile, chosen: Sequence[ClassPlan], known: Outlooks) -> list[Sheet]:
    figures = plans.cells(file, [one.id for one in chosen])
    rules = {year: criteria.in_force(file, year) for year in {at for one in chosen for at in one.years}}
    found = []
    for plan in chosen:
        of = known.schools.get(plan.school) if plan.school else None
        counted: dict[int, dict[str, Cell]] = {}
        projected: dict[tuple[int, str], int] = {}
        if of:
            for year, grades in of.basis.history.items():
                rooms = of.rooms.get(year, {})
                counted[year] = {grade: Cell(count, rooms.get(grade, 0)) for grade, count in grades.items()}
            for year in plan.years:
                projected.update({(year, grade): count for grade, count in of.pupils(year).items()})
        planned = figures[plan.id]
        wanted = {key: rules[key[0]].rooms_of(key[1], cell.pupils) for key, cell in planned.items()}
        found.append(Sheet(plan, planned, counted, projected, wanted))
    return found


def teachers_needed(file: OfficeFile, sheet: Sheet, year: int) -> int:
    """Teachers of the criterion for the planned pupils and rooms of a year."""
    of_year = {grade: cell for (at, grade), cell in sheet.planned.items() if at == year}
    pupils = {grade: cell.pupils for grade, cell in of_year.items()}
    rooms = {grade: cell.rooms for grade, cell in of_year.items()}
    return need_of(criteria.in_force(file, year), pupils, rooms).teachers


def _added(parts: Iterable[Mapping[tuple[int, str], int]]) -> dict[tuple[int, str], int]:
    sums: dict[tuple[int, str], int] = {}
    for part in parts:
        for key, amount in part.items():
            sums[key] = sums.get(key, 0) + amount
    return sums


def _graded(
    file: OfficeFile, sheet: Sheet, last: int, cells: _Cells
) -> tuple[tuple[Row, ...], frozenset[int]]:
    """A row a grade that has anybody, a bold sum after each stage, the whole at the end."""
    labels = choices.labels(file, "class_grade")
    there = {grade for _year, grade in sheet.planned} | set(sheet.counted.get(last, {}))
    rows: list[Row] = []
    bold = set()
    for of, words in _STAGES.items():
        grades = sorted(one for one in there if stage(one) == of)
        rows += [(labels[one].label if one in labels else one, *cells([one])) for one in grades]
        if grades:
            bold.add(len(rows))
            rows.append((words, *cells(grades)))
    rows.append(("รวมทั้งสิ้น", *cells(sorted(there))))
    return tuple(rows), frozenset(bold)
