"""What the group's own work contributes to the home page: each a count that leads to its rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.knowledge import KnowledgeArticle
from planner_desktop.domain.administration.meetings import Meeting, Resolution
from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records
from planner_desktop.services.administration import group_waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.services.file import OfficeFile

_SOON = dt.timedelta(days=30)


@dataclass(frozen=True)
class GroupCount:
    """One short line: `words` say what and how many; `tone` is '', 'warning' or 'danger'."""

    key: str
    words: Message
    query: Query
    count: int
    tone: str = ""
    icon: str = ""


def counts(file: OfficeFile, today: dt.date) -> tuple[GroupCount, ...]:
    """Those that have something to say, in the order of urgency."""
    return tuple(one for one in _counts(file, today) if one.count)


def _counts(file: OfficeFile, today: dt.date) -> Iterator[GroupCount]:
    late = Query(ServiceRequest.description.name, group_waiting.late_services(today), with_voided=False)
    words = say("บริการเกินกำหนด {count}", count=records.count(file, late))
    yield _counted(file, "services", words, late, "phone", "danger")
    touching = Query(
        Appointment.description.name,
        (Condition("day", Test.IS, today), Condition("status", Test.ONE_OF, ("planned", "confirmed"))),
    )
    number = records.count(file, touching)
    yield _counted(file, "appointments", say("นัดหมายวันนี้ {count}", count=number), touching, "calendar")
    yield from _next_meeting(file, today)
    passed = Query(Resolution.description.name, group_waiting.late_resolutions(today))
    open_ones = Query(Resolution.description.name, (group_waiting.OPEN_RESOLUTIONS,))
    words = say(
        "มติที่ยังไม่ปิด {count} เกินกำหนด {late}",
        count=records.count(file, open_ones),
        late=records.count(file, passed),
    )
    yield _counted(
        file, "resolutions", words, open_ones, "list-check", "warning" if records.count(file, passed) else ""
    )
    due = Query(KnowledgeArticle.description.name, group_waiting.review_due(today))
    yield _counted(
        file, "reviews", say("องค์ความรู้ครบกำหนดทบทวน {count}", count=records.count(file, due)), due, "bookmark"
    )


def _next_meeting(file: OfficeFile, today: dt.date) -> Iterator[GroupCount]:
    asked = (
        Condition("held_on", Test.BETWEEN, (today, today + _SOON)),
        Condition("status", Test.ONE_OF, ("planned", "invited")),
    )
    query = Query(Meeting.description.name, asked, sort=("held_on",), with_voided=False)
    found = records.pages(file, "meeting", records.ids(file, query)[:1])
    if found and isinstance(found[0], Meeting) and found[0].held_on:
        one = found[0]
        words = say(
            "{label} {number} วันที่ {day}",
            label=say(mark("ประชุมครั้งถัดไป")),
            number=one.numbered,
            day=one.held_on or today,
        )
        yield _counted(file, "meeting", words, query, "users")


def _counted(
    file: OfficeFile, key: str, words: Message, query: Query, icon: str, tone: str = ""
) -> GroupCount:
    count = records.count(file, query)
    return GroupCount(key, words, query, count, tone if count else "", icon)
