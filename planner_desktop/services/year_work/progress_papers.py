"""Papers of how the year goes: progress by item, owner and quarter; real beside standard time (S03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.year_list import YearListFacts, YearPart, year_list
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import short_date
from planner_desktop.language.order import sort_key
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.year_work.dates import in_year
from planner_desktop.services.year_work.progress import Tally, by_item, progress, step_times

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.year_work.progress import Progress, StepTime

Rows = tuple[tuple[str, Tally], ...]
_TALLY = (
    ("งาน", 52, Kind.TEXT),
    ("ทั้งหมด", 10, Kind.NUMBER),
    ("เสร็จแล้ว", 10, Kind.NUMBER),
    ("ล่าช้า", 10, Kind.NUMBER),
    ("ร้อยละที่เสร็จ", 14, Kind.NUMBER),
)
_TIMES = (
    ("ขั้นตอน", 46, Kind.TEXT),
    ("ผู้รับผิดชอบ", 22, Kind.TEXT),
    ("มาตรฐาน", 10, Kind.NUMBER),
    ("ใช้จริง", 10, Kind.NUMBER),
    ("เร็ว (−) ช้า (+)", 12, Kind.NUMBER),
)


def progress_rows(file: OfficeFile, fiscal_year: int) -> tuple[Progress, Rows, Rows, Rows]:
    """The year's progress, and its tallies with their names: by quarter, by item, by owner."""
    found = progress(file, fiscal_year, bangkok_today())
    items = _items(file, fiscal_year)
    people = {one.id: title_of(one) for one in records.every(file, Person)}
    known = sorted(
        (key for key in found.by_item if key in items), key=lambda key: sort_key(items[key].number)
    )
    by_items = [(title_of(items[key]), found.by_item[key]) for key in known]
    if None in found.by_item:
        by_items.append(("งานอื่น", found.by_item[None]))
    staff = [(name, found.by_owner[key]) for key, name in people.items() if key in found.by_owner]
    if None in found.by_owner:
        staff.append(("ยังไม่มีผู้รับผิดชอบ", found.by_owner[None]))
    quarters = tuple((f"ไตรมาสที่ {key}", found.by_quarter.get(key, Tally())) for key in (1, 2, 3, 4))
    return found, quarters, tuple(by_items), tuple(staff)


def progress_paper(file: OfficeFile, fiscal_year: int) -> Paper:
    """รายงานความก้าวหน้า of a fiscal year; UserError when it has no tasks."""
    found, quarters, items, staff = progress_rows(file, fiscal_year)
    if not found.whole.total:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีงานที่จะพิมพ์", year=fiscal_year),
            say("เปิดหน้างานประจำปีแล้วกด “สร้างงานจากบัญชีงาน” ก่อน"),
        )
    whole = found.whole
    about = f"ทั้งหมด {whole.total} งาน เสร็จแล้ว {whole.done} ({_percent(whole)}) ล่าช้า {whole.late}"
    return year_list(
        YearListFacts(
            f"รายงานความก้าวหน้างานประจำปี ปีงบประมาณ พ.ศ. {fiscal_year}",
            _TALLY,
            (
                YearPart("ตามไตรมาสที่ครบกำหนด", _rows(quarters), first="ไตรมาส"),
                YearPart("ตามงานในบัญชีงาน", _rows(items)),
                YearPart("ตามผู้รับผิดชอบ", _rows(staff), first="ผู้รับผิดชอบ"),
            ),
            records.single(file, OfficeProfile).name,
            about,
            printed_on(file),
            chart=Chart(
                ChartKind.BAR,
                tuple(name for name, _tally in quarters),
                (
                    Series("ทั้งหมด", tuple(float(one.total) for _name, one in quarters)),
                    Series("เสร็จแล้ว", tuple(float(one.done) for _name, one in quarters)),
                ),
                unit="งาน",
                height_cm=6.0,
            ),
        )
    )


def times_paper(file: OfficeFile, fiscal_year: int) -> Paper:
    """Standard and real working days of every done step; UserError when nothing can be compared yet."""
    found = step_times(file, fiscal_year)
    if not found:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีงานที่เทียบเวลาได้", year=fiscal_year),
            say("งานที่เทียบได้คืองานตามขั้นตอนซึ่งมีเวลามาตรฐาน บันทึกวันเริ่มจริง และเสร็จแล้ว"),
        )
    items = _items(file, fiscal_year)
    people = {one.id: title_of(one) for one in records.every(file, Person)}
    totals = by_item(found)
    slower = sum(one.over > 0 for one in found)
    return year_list(
        YearListFacts(
            f"เวลาปฏิบัติจริงเทียบเวลามาตรฐาน ปีงบประมาณ พ.ศ. {fiscal_year}",
            _TIMES,
            tuple(
                YearPart(
                    title_of(items[one.item]) if one.item in items else "งานอื่น",
                    tuple(_time(step, people) for step in found if step.task.item == one.item),
                    f"เทียบได้ {one.count} ขั้นตอน มาตรฐานรวม {one.standard} วัน ใช้จริงรวม {one.taken} วัน",
                )
                for one in totals
            ),
            records.single(file, OfficeProfile).name,
            f"เสร็จแล้ว {len(found)} ขั้นตอน ช้ากว่ามาตรฐาน {slower} · เรียงจากงานที่ช้าที่สุด"
            " · นับวันทำการทั้งวันเริ่มและวันเสร็จ",
            printed_on(file),
            chart=Chart(
                ChartKind.BAR,
                tuple(items[one.item].number if one.item in items else "อื่น" for one in totals[:12]),
                (
                    Series("มาตรฐาน", tuple(float(one.standard) for one in totals[:12])),
                    Series("ใช้จริง", tuple(float(one.taken) for one in totals[:12])),
                ),
                unit="วันทำการ",
                height_cm=6.0,
            ),
        )
    )


def printed_on(file: OfficeFile) -> str:
    """When and by whom it was printed."""
    by = f" โดย {file.actor_name}" if file.actor_name else ""
    return f"พิมพ์เมื่อ {short_date(bangkok_today(), full_year=True)}{by}"


def _items(file: OfficeFile, fiscal_year: int) -> dict[UUID | None, WorkItem]:
    return {one.id: one for one in records.every(file, WorkItem, in_year("work_item", fiscal_year))}


def _rows(found: Iterable[tuple[str, Tally]]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (name, f"{one.total:,}", f"{one.done:,}", f"{one.late:,}", _percent(one)) for name, one in found
    )


def _percent(one: Tally) -> str:
    return f"{one.share * 100:.1f}%" if one.total else "–"


def _time(one: StepTime, people: dict[UUID, str]) -> tuple[str, ...]:
    owner = people.get(one.task.owner, "") if one.task.owner else ""
    return (one.task.title, owner, str(one.standard), str(one.taken), f"{one.over:+d}" if one.over else "0")
