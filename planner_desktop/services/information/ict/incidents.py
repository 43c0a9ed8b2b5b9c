"""Incidents: what is open, which breach waits for its notice, and the year's outages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.clock import moment_at
from planner_desktop.domain.information.ict.incidents import OPEN, IctIncident
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_clock, fiscal_year_span
from planner_desktop.language.dates import short_date
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

UNSOLVED = Condition("state", Test.ONE_OF, OPEN)
UNCLOSED = Condition("state", Test.ONE_OF, (*OPEN, "restored"))
UNTOLD = (
    Condition("personal_data", Test.IS, value=True),
    Condition("notified_on", Test.EMPTY),
    Condition("no_notice_reason", Test.EMPTY),
)
_HOUR = 60


@dataclass(frozen=True)
class Clock:
    """How a breach stands against its time: `left` in minutes, negative when it is over."""

    due: dt.datetime
    left: int

    @property
    def words(self) -> Message:
        """`แจ้ง สคส. ภายใน 24 พ.ย. 69 09.30 น. (เหลือ 31 ชม.)`."""
        day = f"{short_date(self.due.date())} {self.due:%H.%M} น."
        if self.left < 0:
            return say("เกินเวลาแจ้ง สคส. ({day}) มาแล้ว {hours} ชม.", day=day, hours=-self.left // _HOUR)
        return say("แจ้ง สคส. ภายใน {day} (เหลือ {hours} ชม.)", day=day, hours=self.left // _HOUR)


def clock_of(incident: IctIncident, now: dt.datetime | None = None) -> Clock | None:
    """The clock of a breach that still waits for its notice; None for everything else."""
    if not incident.waits_for_notice or incident.notify_by is None or incident.void_reason:
        return None
    left = incident.notify_by - (now or bangkok_clock())
    return Clock(incident.notify_by, int(left.total_seconds()) // 60)


def draft(file: OfficeFile) -> IctIncident:
    """An incident noticed now."""
    now = bangkok_clock()
    return IctIncident(noticed_on=now.date(), noticed_at=f"{now:%H.%M}", owner=file.actor)


def restore(file: OfficeFile, incident: IctIncident, at: dt.datetime, cause: str) -> IctIncident:
    """Everything works again since that moment."""
    now = replace(
        incident,
        state="restored",
        restored_on=at.date(),
        restored_at=f"{at:%H.%M}",
        cause=cause.strip() or incident.cause,
    )
    return records.save(file, now, mark("บันทึกว่ากลับมาใช้งานได้"))


def close(file: OfficeFile, incident: IctIncident, lessons: str) -> IctIncident:
    """What was learnt is written down and the incident closed."""
    return records.save(
        file, replace(incident, state="closed", lessons=lessons.strip() or incident.lessons), mark("ปิดเหตุ")
    )


def tell_authority(file: OfficeFile, incident: IctIncident, at: dt.datetime) -> IctIncident:
    """The data protection office was told at that moment."""
    told = replace(incident, notified_on=at.date(), notified_at=f"{at:%H.%M}")
    return records.save(file, told, mark("บันทึกการแจ้งเหตุละเมิดต่อ สคส."))


def of_year(file: OfficeFile, fiscal_year: int) -> list[IctIncident]:
    """The incidents noticed in a fiscal year, the earliest first; voided ones left out."""
    span = Condition("noticed_on", Test.BETWEEN, fiscal_year_span(fiscal_year))
    query = Query("ict_incident", (span,), sort=("noticed_on", "register_no"), with_voided=False)
    return records.every(file, IctIncident, query)


def hours(minutes: int | None) -> str:
    """`3 ชม. 05 นาที`; days of 24 hours are told too: outages run day and night."""
    if minutes is None:
        return ""
    whole, rest = divmod(minutes, _HOUR)
    days, left = divmod(whole, 24)
    parts = ((days, "วัน"), (left, "ชม."), (rest, "นาที"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 นาที"


def told_late(incident: IctIncident, now: dt.datetime | None = None) -> bool:
    """Whether a breach was told after its time, or is not told though it is over."""
    if not incident.personal_data or incident.notify_by is None or incident.no_notice_reason.strip():
        return False
    told = incident.notified_on and moment_at(incident.notified_on, incident.notified_at or "23.59")
    return (told or now or bangkok_clock()) > incident.notify_by
