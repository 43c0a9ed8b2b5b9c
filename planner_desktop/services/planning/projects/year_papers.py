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
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.dates import long_date
from planner_desktop.services import records
from planner_desktop.services.planning.projects import editions
from planner_desktop.services.planning.projects import rows as project_rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.editions import Comparison, Difference

    Base = dict[UUID, tuple[dt.date | None, dt.date | None]]

CHANGES = {editions.ADDED: "เพิ่ม", editions.REMOVED: "ตัดออก", editions.CHANGED: "แก้ไข"}
_KEY = "แถบบน = แผนปัจจุบัน   แถบล่าง = ตามฉบับที่บันทึกไว้ (เส้นฐาน)   เส้นตั้ง = วันนี้"
_NO_EDITION = "แถบ = แผนปัจจุบัน (ปีนี้ยังไม่บันทึกฉบับของแผน จึงไม่มีเส้นฐาน)   เส้นตั้ง = วันนี้"


def gantt(
    file: OfficeFile, fiscal_year: int, *, size: SheetSize = SheetSize.ONE, steps: bool = False
) -> GanttYearFacts:
    """A row a project (with `steps` its activities too), October to September, on one sheet where it fits."""
    base = editions.baseline(file, fiscal_year)
    found = editions.of_year(file, fiscal_year)
    return GanttYearFacts(
        fiscal_year,
        tuple(_lines(file, fiscal_year, base, steps=steps)),
        records.single(file, OfficeProfile).name,
        f"เทียบกับ{found[0].name}" if found else "",
        bangkok_today(),
        size,
        title=f"แผนภูมิโครงการตามแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {fiscal_year}",
        label_head="โครงการ",
        key=_KEY if found else _NO_EDITION,
    )


def changes_tables(found: Comparison) -> tuple[FigureTable, ...]:
    """Project by project in baht, then field by field; money in satang."""
    edition = found.edition
    fixed = long_date(edition.fixed_at.date()) if edition.fixed_at else "–"
    after = f"ปรับปรุงครั้งที่ {found.other.edition}" if found.other else "ปัจจุบัน"
    return (_in_baht(found, f"บันทึกฉบับเมื่อ {fixed}", after), _by_field(found, after))


def _lines(file: OfficeFile, year: int, base: Base, *, steps: bool) -> Iterator[GanttLine]:
    projects = project_rows.of_year(file, year)
    activities = _activities(file, projects) if steps else {}
    for one in projects:
        yield _line(f"{one.code} {one.name}".strip(), one, base, head=steps)
        for activity in activities.get(one.id, ()):
            yield _line(f"    {activity.order or ''} {activity.name}", activity, base)


def _line(label: str, one: Project | Activity, base: Base, *, head: bool = False) -> GanttLine:
    began, ended = base.get(one.id, (None, None))
    return GanttLine(label, one.starts, one.ends, began, ended, head=head)


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
    rows.append(("โครงการอื่นที่ไม่เปลี่ยน", "", found.before - told, found.before - told, 0))
    columns = (
        FigureColumn("โครงการ", 9, Kind.TEXT),
        FigureColumn("การเปลี่ยนแปลง", 2.4, Kind.TEXT),
        FigureColumn("ตามฉบับ (บาท)", 3, Kind.MONEY),
        FigureColumn(f"{after} (บาท)", 3, Kind.MONEY),
        FigureColumn("เพิ่ม (ลด) บาท", 3, Kind.MONEY),
    )
    totals = ("รวม", "", found.before, found.after, found.after - found.before)
    return FigureTable("เปรียบเทียบวงเงินรายโครงการ", columns, tuple(rows), totals, note)


def _by_field(found: Comparison, after: str) -> FigureTable:
    columns = (
        FigureColumn("รายการ", 8, Kind.TEXT),
        FigureColumn("การเปลี่ยนแปลง", 2.2, Kind.TEXT),
        FigureColumn("ช่อง", 3, Kind.TEXT),
        FigureColumn("ตามฉบับ", 5, Kind.TEXT),
        FigureColumn(after, 5, Kind.TEXT),
    )
    rows = tuple(row for one in found.differences for row in _field_rows(one))
    note = "" if rows else "ทุกโครงการเหมือนฉบับที่บันทึกไว้"
    return FigureTable("รายละเอียดที่เปลี่ยนแปลง", columns, rows, note=note)


def _field_rows(one: Difference) -> Iterator[tuple[Value, ...]]:
    title = f"{description(one.kind).label} {one.title}"
    if one.change != editions.CHANGED or not one.fields:
        yield title, CHANGES[one.change], "วงเงินรวม (บาท)", _baht(one.before), _baht(one.after)
    for change in one.fields:
        yield title, CHANGES[one.change], change.label, change.before or "–", change.after or "–"


def _baht(satang: int) -> str:
    return format_baht(satang) if satang else "–"
