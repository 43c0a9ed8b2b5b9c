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


def counts(file: OfficeFile, today: dt.date) -> tuple[GroupCount, ...]:
    """Those that have something to say, the most urgent first; at most one line for each register."""
    return tuple(one for one in _counts(file, today) if one.count)


def _counts(file: OfficeFile, today: dt.date) -> Iterator[GroupCount]:
    untold = _query("ict_incident", *incidents.UNTOLD)
    unsolved = _query("ict_incident", incidents.UNSOLVED)
    waiting, open_ones = records.count(file, untold), records.count(file, unsolved)
    if waiting:  # the clock of the law goes before everything else
        words = say("เหตุละเมิดข้อมูลรอแจ้ง สคส. {count} ยังแก้ไม่เสร็จ {open}", count=waiting, open=open_ones)
        yield GroupCount("incidents", words, untold, waiting, "danger", "alert-triangle")
    else:
        words = say("เหตุขัดข้องที่ยังแก้ไม่เสร็จ {count}", count=open_ones)
        yield GroupCount("incidents", words, unsolved, open_ones, "warning", "alert-triangle")
    yield _line(
        file,
        "contracts",
        mark("สัญญาเครือข่ายใกล้หมด {count}"),
        _query("network_circuit", *networks.ending_soon(file, today)),
        "link",
        "warning",
    )
    yield _risks(file, today)
    late = _query("system_phase", *systems.late(today))
    yield _line(file, "phases", mark("ขั้นพัฒนาระบบเกินกำหนด {count}"), late, "columns", "warning")
    pages = _query("web_update", *web.review_due(today))
    yield _line(file, "web", mark("หน้าเว็บครบกำหนดทบทวน {count}"), pages, "history", "")


def _risks(file: OfficeFile, today: dt.date) -> GroupCount:
    """Risks to look at again; without any, the activities that are late."""
    due, late = _query("risk", *judging.review_due(today)), _query("risk_task", *judging.tasks_late(today))
    risks, tasks = records.count(file, due), records.count(file, late)
    words = say("ความเสี่ยงครบทบทวน {count} กิจกรรมเกินกำหนด {late}", count=risks, late=tasks)
    return GroupCount("risks", words, due if risks else late, risks + tasks, "warning", "target")


def _line(file: OfficeFile, key: str, words: str, query: Query, icon: str, tone: str) -> GroupCount:
    count = records.count(file, query)
    return GroupCount(key, say(words, count=count), query, count, tone, icon)


def _query(name: str, *conditions: Condition) -> Query:
    return Query(name, conditions, with_voided=False)
