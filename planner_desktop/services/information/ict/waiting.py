"""What equipment, needs and repairs contribute to the home page: each a count that leads to its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.administration.home_cards import GroupCount
from planner_desktop.services.information.ict import equipment, repairs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from planner_desktop.services.file import OfficeFile

_PROPOSED = (Condition("state", Test.IS, "submitted"),)


def counts(file: OfficeFile, today: dt.date, fiscal_year: int) -> tuple[GroupCount, ...]:
    """Those that have something to say, the most urgent first."""
    return tuple(one for one in _counts(file, today, fiscal_year) if one.count)


def _counts(file: OfficeFile, today: dt.date, fiscal_year: int) -> Iterator[GroupCount]:
    lines = (
        ("repairs_late", "repair_ticket", repairs.overdue(today), mark("งานซ่อมเกินกำหนด {count}"), "danger"),
        ("repairs", "repair_ticket", (repairs.STILL,), mark("งานซ่อมที่ยังไม่เสร็จ {count}"), ""),
        (
            "warranty",
            "equipment",
            equipment.warranty_ending(file, today),
            mark("ครุภัณฑ์ใกล้หมดประกัน {count}"),
            "warning",
        ),
        (
            "replacement",
            "equipment",
            equipment.due_by(fiscal_year),
            mark("ครุภัณฑ์ถึงกำหนดทดแทน {count}"),
            "",
        ),
        ("needs", IctNeed.description.name, _PROPOSED, mark("ความต้องการรอตรวจ {count}"), ""),
    )
    icons = {"repair_ticket": "settings", "equipment": "device-desktop", "ict_need": "coins"}
    for key, name, conditions, words, tone in lines:
        query = Query(name, conditions, with_voided=False)
        count = records.count(file, query)
        yield GroupCount(
            key, say(words, count=f"{count:,}"), query, count, tone if count else "", icons[name]
        )
