"""Facts of ปฏิทินปฏิบัติงาน on one sheet: the year's dates, the office's own tasks and the holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.year_sheet import SheetLine, YearSheetFacts, year_sheet
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import fiscal_months, month_of
from planner_desktop.errors import UserError
from planner_desktop.language.dates import SHORT_MONTHS, long_month
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.progress_papers import printed_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.year_work.papers import Asked

_AFTER = 3  # matters of the next year named on the sheet


def sheet(file: OfficeFile, asked: Asked) -> Paper:
    """One sheet; steps of the catalogue only where they are asked for. UserError without any tasks."""
    own = (Condition("owner", Test.IS, asked.person),) if asked.person else ()
    every = [
        one
        for one in records.every(file, Task, tasks(in_year(asked.fiscal_year), *own))
        if one.status != "dropped" and one.due_on
    ]
    if not every:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีงานที่จะพิมพ์", year=asked.fiscal_year),
            say("เปิดหน้างานประจำปีแล้วกด “สร้างงานจากบัญชีงาน” ก่อน"),
        )
    shown = every if asked.steps else [one for one in every if one.kind in ("date", "own")]
    left = len(every) - len(shown)
    names = records.titles(file, "person", [asked.person]) if asked.person else {}
    off = [one for one in records.every(file, Holiday) if one.day]
    months = fiscal_months(asked.fiscal_year)
    return year_sheet(
        YearSheetFacts(
            f"ปฏิทินปฏิบัติงาน ปีงบประมาณ พ.ศ. {asked.fiscal_year}",
            tuple((long_month(month), tuple(_lines(month, shown, off))) for month in months),
            records.single(file, OfficeProfile).name,
            f"ผู้รับผิดชอบ {names[asked.person]}" if asked.person in names else "",
            _note(left, _after(months[-1], shown)),
            printed_on(file),
            asked.size,
        )
    )


def _note(left: int, after: list[str]) -> str:
    """What is not on the sheet, said on it: nothing is left out in silence."""
    told = ["ตัวเอน = วันหยุดราชการ (? = ตรวจกับประกาศของปี)"]
    if left:
        told.append(f"ขั้นตอนตามบัญชีงานอีก {left} รายการอยู่ในปฏิทินรายเดือน")
    if after:
        told.append("ถึงกำหนดในปีถัดไป " + ", ".join(after))
    return " · ".join(told)


def _lines(month: str, shown: Iterable[Task], off: Iterable[Holiday]) -> Iterator[SheetLine]:
    """The month's holidays on one line, then what is due by day."""
    days = [
        f"{one.day.day} {one.name}{'' if one.certainty == 'high' else '?'}"
        for one in off
        if one.day and month_of(one.day) == month
    ]
    if days:
        yield SheetLine("", " · ".join(days), holiday=True)
    for one in shown:
        if one.due_on and month_of(one.due_on) == month:
            yield SheetLine(str(one.due_on.day), one.title)


def _after(month: str, shown: Iterable[Task]) -> list[str]:
    """What is due after the year's last month, with its month."""
    late = [one for one in shown if one.due_on and month_of(one.due_on) > month]
    told = [
        f"{one.due_on.day} {SHORT_MONTHS[one.due_on.month - 1]} {one.title}" for one in late if one.due_on
    ]
    more = [f"อีก {len(told) - _AFTER} เรื่อง"] if len(told) > _AFTER else []
    return [*told[:_AFTER], *more]
