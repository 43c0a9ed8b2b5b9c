"""The year's projects over time, and an edition of their plan beside the present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.documents.gantt_year import GanttLine, GanttYearFacts
from planner_desktop.documents.sheet_size import SheetSize
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.projects.activities import Activity
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import bangkok_today, month_span
from planner_desktop.language.dates import long_date
from planner_desktop.services import records
from planner_desktop.services.planning.differences import CHANGED, CHANGES
from planner_desktop.services.planning.projects import comparing, editions, totals
from planner_desktop.services.planning.projects import rows as project_rows
from planner_desktop.services.planning.projects.year_rows import MONEYED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.planning.projects.editions import PlanEdition
    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.differences import Difference
    from planner_desktop.services.planning.projects.comparing import Comparison
    from planner_desktop.services.planning.projects.editions import Baseline

_WHOLE = "ทั้งแผน"
_LEAD = 3  # columns that say which row of the plan a line is about
_KEY = "แถบบน = แผนปัจจุบัน   แถบล่าง = ตามฉบับที่บันทึกไว้ (เส้นฐาน)   เส้นตั้ง = วันนี้"
_NO_EDITION = "แถบ = แผนปัจจุบัน (ปีนี้ยังไม่บันทึกฉบับของแผน จึงไม่มีเส้นฐาน)   เส้นตั้ง = วันนี้"


def gantt(
    file: OfficeFile,
    fiscal_year: int,
    *,
    size: SheetSize = SheetSize.ONE,
    steps: bool = False,
    edition: PlanEdition | None = None,
) -> GanttYearFacts:
    """A row a project (with `steps` its activities too), October to September, on one sheet where it fits.

    Beneath each bar stands what an edition (default: the newest) planned; with the money it differs by.
    """
    base = editions.baseline(file, fiscal_year, edition)
    return GanttYearFacts(
        fiscal_year,
        tuple(_lines(file, fiscal_year, base, steps=steps)),
        records.single(file, OfficeProfile).name,
        f"เทียบกับ{base.edition.name}" if base.edition else "",
        bangkok_today(),
        size,
        title=f"แผนภูมิโครงการตามแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {fiscal_year}",
        label_head="โครงการ",
        key=_KEY if base.edition else _NO_EDITION,
    )


def changes_tables(found: Comparison, *, filtered: bool = False) -> tuple[FigureTable, ...]:
    """Project by project in baht, then field by field; money in satang; the reasons of both editions.

    To be `filtered` in a sheet every line names its project and row; on paper the first of them does.
    """
    after = _short(found.other) if found.other else "ปัจจุบัน"
    told = [_about(one) for one in (found.edition, found.other) if one is not None]
    lacking = [comparing.NOT_KEPT.format(name=one.name) for one in found.unkept]
    return (_in_baht(found, "\n".join((*told, *lacking)), after), _by_field(found, after, filtered=filtered))


def _short(edition: PlanEdition) -> str:
    return f"ปรับปรุงครั้งที่ {edition.edition}" if edition.edition else "ฉบับต้นปี"


def _about(edition: PlanEdition) -> str:
    """When an edition was fixed, and why it revises the one before."""
    fixed = long_date(edition.fixed_at.date()) if edition.fixed_at else "–"
    why = f" เหตุผลที่ปรับปรุง: {' '.join(edition.reason.split())}" if edition.reason.strip() else ""
    return f"{_short(edition)} บันทึกเมื่อ {fixed}{why}"


def _lines(file: OfficeFile, year: int, base: Baseline, *, steps: bool) -> Iterator[GanttLine]:
    projects = project_rows.of_year(file, year)
    activities = _activities(file, projects) if steps else {}
    months = project_rows.months_of(file, [each.id for own in activities.values() for each in own])
    money = totals.of_year(file, year)
    for one in projects:
        more = money.money(one.id).amount - base.amounts[one.id] if one.id in base.amounts else 0
        yield _line(f"{one.code} {one.name}{_more(more)}".strip(), one, base, head=steps)
        for activity in activities.get(one.id, ()):
            told = tuple(month.month for month in months if month.activity == activity.id)
            yield _line(f"    {activity.order or ''} {activity.name}", activity, base, told)


def _more(satang: int) -> str:
    """What a project costs more or less than it did in the edition."""
    return f" ({'เพิ่ม' if satang > 0 else 'ลด'} {format_baht(abs(satang))} บาท)" if satang else ""


def _line(
    label: str, one: Project | Activity, base: Baseline, months: tuple[str, ...] = (), *, head: bool = False
) -> GanttLine:
    """By the months told, else by days; so the plan now, so the edition beneath it."""
    fixed = sorted(base.months.get(one.id, ()))
    began, ended = base.days.get(one.id, (None, None))
    if fixed:
        began, ended = month_span(fixed[0])[0], month_span(fixed[-1])[1]
    parts = tuple(map(month_span, sorted(months)))
    return GanttLine(label, one.starts, one.ends, began, ended, parts=parts, head=head)


def _activities(file: OfficeFile, projects: list[Project]) -> dict[UUID, list[Activity]]:
    found: dict[UUID, list[Activity]] = {}
    keys = tuple(one.id for one in projects)
    if keys:
        asked = Query("activity", (Condition("project", Test.ONE_OF, keys),), with_voided=False)
        for one in records.every(file, Activity, asked):
            if one.project:
                found.setdefault(one.project, []).append(one)
    return found


def _in_baht(found: Comparison, note: str, after: str) -> FigureTable:
    rows: list[tuple[Value, ...]] = [
        (one.title, CHANGES[one.change], one.before, one.after, one.after - one.before)
        for one in found.differences
        if one.kind == "project"
    ]
    told = sum(one.before for one in found.differences if one.kind == "project")
    rows.append(("โครงการอื่นที่วงเงินไม่เปลี่ยน", "", found.before - told, found.before - told, 0))
    columns = (
        FigureColumn("โครงการ", 9, Kind.TEXT),
        FigureColumn("การเปลี่ยนแปลง", 2.4, Kind.TEXT),
        FigureColumn("ตามฉบับ (บาท)", 3, Kind.MONEY),
        FigureColumn(f"{after} (บาท)", 3, Kind.MONEY),
        FigureColumn("เพิ่ม (ลด) บาท", 3, Kind.MONEY),
    )
    totals = ("รวม", "", found.before, found.after, found.after - found.before)
    return FigureTable("เปรียบเทียบวงเงินรายโครงการ", columns, tuple(rows), totals, note)


def _by_field(found: Comparison, after: str, *, filtered: bool) -> FigureTable:
    columns = (
        FigureColumn("โครงการ", 4, Kind.TEXT),
        FigureColumn("รายการ", 5, Kind.TEXT),
        FigureColumn("การเปลี่ยนแปลง", 2.2, Kind.TEXT),
        FigureColumn("ช่อง", 3, Kind.TEXT),
        FigureColumn("ตามฉบับ", 5, Kind.TEXT),
        FigureColumn(after, 5, Kind.TEXT),
    )
    rows = tuple(row for one in found.differences for row in _field_rows(found, one))
    if not filtered:
        rows = tuple(_named_once(rows))
    note = "" if rows else "ทุกรายการเหมือนฉบับที่บันทึกไว้"
    return FigureTable("รายละเอียดที่เปลี่ยนแปลง", columns, rows, note=note)


def _named_once(rows: tuple[tuple[Value, ...], ...]) -> Iterator[tuple[Value, ...]]:
    former: tuple[Value, ...] = ()
    for row in rows:
        lead = row[:_LEAD]
        yield ("",) * _LEAD + row[_LEAD:] if lead == former else row
        former = lead


def _field_rows(found: Comparison, one: Difference) -> Iterator[tuple[Value, ...]]:
    of = found.projects.get(one.project, "") if one.project else _WHOLE
    own = "" if one.kind == "project" else one.title
    lead = (of, f"{description(one.kind).label} {own}".strip(), CHANGES[one.change])
    if one.kind in MONEYED and (one.change != CHANGED or not one.fields):
        yield *lead, "วงเงินรวม (บาท)", _baht(one.before), _baht(one.after)
    elif not one.fields:
        yield *lead, "", "", ""
    for change in one.fields:
        yield *lead, change.label, change.before or "–", change.after or "–"


def _baht(satang: int) -> str:
    return format_baht(satang) if satang else "–"
