"""Service and coordination: what waits, finishing one, and the year's counts (feature A19)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.administration.service import ENDED, ServiceRequest
from planner_desktop.domain.clock import minutes_of
from planner_desktop.domain.office.workdays import add_workdays
from planner_desktop.domain.office.working_time import OfficeHours, worked_minutes
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_clock, bangkok_today, fiscal_year_span, month_of
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays, records, settings
from planner_desktop.services.administration.group_waiting import OPEN_SERVICES

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

K = TypeVar("K")


def mine(person: UUID) -> tuple[Condition, ...]:
    """Open requests in that person's hands."""
    return (OPEN_SERVICES, Condition("owner", Test.IS, person))


def draft(file: OfficeFile) -> ServiceRequest:
    """A request that comes in now, due after the office's usual working days."""
    now = bangkok_clock()
    days = settings.whole(file, settings.SERVICE_DAYS)
    return ServiceRequest(
        received_on=now.date(),
        received_at=f"{now:%H.%M}",
        due_on=add_workdays(now.date(), days, holidays.off_days(file)),
        owner=file.actor,
    )


def start(file: OfficeFile, request: ServiceRequest, owner: UUID | None) -> ServiceRequest:
    """Somebody takes it in hand."""
    return records.save(file, replace(request, status="doing", owner=owner), mark("เริ่มให้บริการ"))


def finish(
    file: OfficeFile,
    request: ServiceRequest,
    result: str,
    satisfaction: str = "",
    now: dt.datetime | None = None,
) -> ServiceRequest:
    """It is done at that moment (default: now); UserError without a result."""
    if not result.strip():
        raise UserError(say("บอกผลการให้บริการก่อนปิดงาน"), say("พิมพ์สั้น ๆ ว่าทำอะไรให้แล้ว"))
    moment = now or bangkok_clock()
    done = replace(
        request,
        status="done",
        owner=request.owner or file.actor,
        done_on=moment.date(),
        done_at=f"{moment:%H.%M}",
        result=result.strip(),
        satisfaction=satisfaction or request.satisfaction,
    )
    return records.save(file, done, mark("ให้บริการแล้วเสร็จ"))


def office_hours(file: OfficeFile) -> OfficeHours:
    """The office's hours; a time that cannot be read falls back to the usual one."""
    usual = OfficeHours()
    said = {
        "starts": settings.WORK_STARTS,
        "rests": settings.LUNCH_FROM,
        "goes_on": settings.LUNCH_TO,
        "ends": settings.WORK_ENDS,
    }
    read = {name: minutes_of(settings.value(file, spec)) for name, spec in said.items()}
    return replace(usual, **{name: value for name, value in read.items() if value is not None})


def taken(request: ServiceRequest, hours: OfficeHours, off: Container[dt.date]) -> int | None:
    """Working minutes from asking to done; whole days where no time was noted. None while it is open."""
    if request.open or request.received_on is None or request.done_on is None:
        return None
    first = _moment(request.received_on, request.received_at, hours.starts)
    last = _moment(request.done_on, request.done_at, hours.ends)
    return worked_minutes(first, last, hours, off)


def _moment(day: dt.date, time: str, otherwise: int) -> dt.datetime:
    minutes = minutes_of(time)
    at = otherwise if minutes is None else minutes
    return dt.datetime.combine(day, dt.time(at // 60, at % 60))


# --- the year's counts ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Tally:
    """Counts of requests; minutes and marks are means over those that have them."""

    asked: int = 0
    done: int = 0
    in_time: int = 0
    late: int = 0
    minutes: float | None = None
    satisfaction: float | None = None
    rated: int = 0

    @property
    def percent_in_time(self) -> float | None:
        """Ended in time, of those ended; None when none ended."""
        return 100 * self.in_time / self.done if self.done else None

    @property
    def open(self) -> int:
        """Those that still wait."""
        return self.asked - self.done


@dataclass(frozen=True)
class ServiceYear:
    """A fiscal year's requests, voided ones left out, counted in several ways."""

    whole: Tally
    by_month: dict[str, Tally]
    by_owner: dict[UUID | None, Tally]
    by_kind: dict[str, Tally]
    by_channel: dict[str, Tally]
    by_requester: dict[str, Tally]


def of_year(file: OfficeFile, fiscal_year: int) -> list[ServiceRequest]:
    """The requests that came in that fiscal year, voided ones left out, the earliest first."""
    span = Condition("received_on", Test.BETWEEN, fiscal_year_span(fiscal_year))
    query = Query("service_request", (span,), sort=("received_on", "register_no"), with_voided=False)
    return records.every(file, ServiceRequest, query)


def year(file: OfficeFile, fiscal_year: int) -> ServiceYear:
    """Count them by month, owner, kind, channel and who asked."""
    found = of_year(file, fiscal_year)
    hours, off, today = office_hours(file), holidays.off_days(file), bangkok_today()

    def tally(some: Iterable[ServiceRequest]) -> Tally:
        return _tally(list(some), hours, off, today)

    def grouped(key: Callable[[ServiceRequest], K]) -> dict[K, Tally]:
        groups: dict[K, list[ServiceRequest]] = defaultdict(list)
        for one in found:
            groups[key(one)].append(one)
        return {name: tally(held) for name, held in groups.items()}

    return ServiceYear(
        tally(found),
        grouped(lambda one: month_of(one.received_on or today)),
        grouped(lambda one: one.owner),
        grouped(lambda one: one.kind),
        grouped(lambda one: one.channel),
        grouped(lambda one: one.requester_kind),
    )


def _tally(found: list[ServiceRequest], hours: OfficeHours, off: Container[dt.date], today: dt.date) -> Tally:
    ended = [one for one in found if one.status in ENDED]
    times = [minutes for one in ended if (minutes := taken(one, hours, off)) is not None]
    marks = [int(one.satisfaction) for one in found if one.satisfaction.isdecimal()]
    in_time = sum(one.in_time for one in ended)
    waiting_late = sum(one.open and one.due_on is not None and one.due_on < today for one in found)
    return Tally(
        len(found),
        len(ended),
        in_time,
        len(ended) - in_time + waiting_late,
        sum(times) / len(times) if times else None,
        sum(marks) / len(marks) if marks else None,
        len(marks),
    )
