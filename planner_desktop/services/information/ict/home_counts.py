"""What the ICT work contributes to the home page: each a count that leads to its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.queries import Condition, Query
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.administration.home_cards import GroupCount
from planner_desktop.services.information.ict import incidents, networks, systems, web
from planner_desktop.services.information.risk import judging

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from planner_desktop.services.file import OfficeFile

Line = tuple[str, str, tuple[Condition, ...], str, str, str]


def counts(file: OfficeFile, today: dt.date) -> tuple[GroupCount, ...]:
    """Those that have something to say, the most urgent first."""
    found = (_counted(file, line) for line in _lines(file, today))
    return tuple(one for one in found if one.count)


def _lines(file: OfficeFile, today: dt.date) -> Iterator[Line]:
    """Key, record, its rows, words, icon, tone."""
    yield (
        "breaches",
        "ict_incident",
        incidents.UNTOLD,
        mark("เหตุละเมิดข้อมูลส่วนบุคคลรอแจ้ง สคส. {count}"),
        "alert-triangle",
        "danger",
    )
    yield (
        "incidents",
        "ict_incident",
        (incidents.UNSOLVED,),
        mark("เหตุขัดข้องที่ยังแก้ไม่เสร็จ {count}"),
        "alert-triangle",
        "warning",
    )
    ending = networks.ending_soon(file, today)
    yield ("contracts", "network_circuit", ending, mark("สัญญาเครือข่ายใกล้หมด {count}"), "link", "warning")
    risks = judging.review_due(today)
    yield ("risks", "risk", risks, mark("ความเสี่ยงครบกำหนดทบทวน {count}"), "target", "warning")
    late = judging.tasks_late(today)
    yield ("risk_tasks", "risk_task", late, mark("กิจกรรมจัดการความเสี่ยงเกินกำหนด {count}"), "target", "danger")
    phases = systems.late(today)
    yield ("phases", "system_phase", phases, mark("ขั้นพัฒนาระบบเกินกำหนด {count}"), "columns", "danger")
    pages = web.review_due(today)
    yield ("web", "web_update", pages, mark("หน้าเว็บครบกำหนดทบทวน {count}"), "history", "")


def _counted(file: OfficeFile, line: Line) -> GroupCount:
    key, name, conditions, words, icon, tone = line
    query = Query(name, conditions, with_voided=False)
    count = records.count(file, query)
    return GroupCount(key, say(words, count=count), query, count, tone if count else "", icon)
