"""The deputy director's diary: days, clashes, papers that wait for the signature, calendar file (A27)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.clock import minutes_of
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.services import records, settings
from planner_desktop.services.calendar_file import Event, calendar, created
from planner_desktop.store import history_rows

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

_LONGEST = dt.timedelta(days=62)  # how far back an engagement of several days may have begun
SIGNING = Condition("status", Test.IS, "signing")


@dataclass(frozen=True)
class Day:
    """One day of the diary in the order of its times."""

    day: dt.date
    appointments: tuple[Appointment, ...] = ()
    clashing: frozenset[UUID] = frozenset()


def whose(file: OfficeFile) -> str:
    """Whose diary the office keeps."""
    return settings.value(file, settings.DIARY_WHOSE)


def draft(file: OfficeFile, day: dt.date) -> Appointment:
    """A new engagement of that day."""
    return Appointment(day=day, whose=whose(file), keeper=file.actor)


def between(file: OfficeFile, first: dt.date, last: dt.date, person: str = "") -> list[Appointment]:
    """Engagements that touch those days, of that person or of all."""
    asked = [Condition("day", Test.BETWEEN, (first - _LONGEST, last))]
    if person:
        asked.append(Condition("whose", Test.IS, person))
    query = Query("appointment", tuple(asked), sort=("day", "starts"))
    found = [one for one in records.every(file, Appointment, query) if one.last and one.last >= first]
    return sorted(found, key=lambda one: (one.day or dt.date.min, one.starts))


def days(file: OfficeFile, first: dt.date, count: int = 7, person: str = "") -> tuple[Day, ...]:
    """That many days, each with what falls on it and what clashes there."""
    wanted = [first + dt.timedelta(days=at) for at in range(count)]
    found = between(file, wanted[0], wanted[-1], person)
    return tuple(_day(day, found) for day in wanted)


def clashes(file: OfficeFile, one: Appointment) -> list[Appointment]:
    """Which other engagements want the same person at the same time."""
    if one.day is None:
        return []
    return [other for other in between(file, one.day, one.last or one.day) if one.clashes(other)]


def to_sign(file: OfficeFile) -> list[OutgoingLetter]:
    """Letters that wait for the signature, the oldest first."""
    query = Query("outgoing_letter", (SIGNING,), sort=("dated",), with_voided=False)
    return records.every(file, OutgoingLetter, query)


def ics(file: OfficeFile, first: dt.date, last: dt.date, person: str = "") -> bytes:
    """The calendar file of those days; cancelled engagements are left out."""
    found = [one for one in between(file, first, last, person) if one.status != "cancelled"]
    with file.database.reading() as connection:
        changed = history_rows.last_changed(connection, "appointment")
    events = (_event(one, changed.get(one.id) or created(one.id)) for one in found)
    return calendar(f"นัดหมาย {person}".strip(), (one for one in events if one))


def hours_words(one: Appointment) -> str:
    """`09.00–12.00`, `09.00`, or `ทั้งวัน`."""
    if one.starts and one.ends:
        return f"{one.starts}–{one.ends}"
    return one.starts or "ทั้งวัน"


def _day(day: dt.date, found: list[Appointment]) -> Day:
    here = tuple(
        sorted((one for one in found if one.covers(day)), key=lambda one: (one.starts, one.ends, one.subject))
    )
    clashing = {one.id for one in here for other in here if one.clashes(other)}
    return Day(day, here, frozenset(clashing))


def _event(one: Appointment, changed: dt.datetime) -> Event | None:
    if one.day is None:
        return None
    told = (
        f"ผู้ประสานงาน {one.partner}" if one.partner else "",
        f"มอบ {one.delegate}" if one.delegate else "",
        one.papers,
        one.note,
    )
    return Event(
        one.id,
        one.day,
        one.last or one.day,
        one.subject,
        changed or bangkok_clock(),
        "\n".join(part for part in told if part),
        revision=max(one.version - 1, 0),
        starts=minutes_of(one.starts),
        ends=minutes_of(one.ends),
        place=one.place,
        busy=True,
    )
