"""Calendar files (.ics, RFC 5545); the same facts give the same bytes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import BANGKOK
from planner_desktop.services import records
from planner_desktop.store import history_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner_desktop.domain.queries import Query
    from planner_desktop.services.file import OfficeFile

_HOUR = 60  # minutes
FOLD = 75  # octets of a line without its end (RFC 5545 3.1)
_PRODUCT = "-//Planner Desktop//TH"
_DOMAIN = "planner-desktop"


@dataclass(frozen=True)
class Event:
    """An event; `changed` is when its facts were last revised, `last` is included.

    All day long unless `starts` says its minute since midnight (Bangkok); without `ends` it takes an hour.
    """

    key: UUID
    first: dt.date
    last: dt.date
    summary: str
    changed: dt.datetime
    description: str = ""
    categories: tuple[str, ...] = ()
    revision: int = 0
    starts: int | None = None
    ends: int | None = None
    place: str = ""
    busy: bool = False


def calendar(name: str, events: Iterable[Event]) -> bytes:
    """The whole file: UTF-8, lines ended by CRLF and folded at 75 octets."""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN")
    lines = [*head, f"X-WR-CALNAME:{escaped(name)}"]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def escaped(text: str) -> str:
    """TEXT as the format wants it (RFC 5545 3.3.11)."""
    plain = "\n".join(text.splitlines())
    for mark, way in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        plain = plain.replace(mark, way)
    return "".join(char for char in plain if ord(char) >= ord(" ") or char == "\t")


def folded(line: str) -> bytes:
    """A content line with its end, folded so that no line is over 75 octets and no character is parted."""
    lines, now = [], b""
    for char in line:
        octets = char.encode()
        if len(now) + len(octets) > FOLD:
            lines.append(now)
            now = b" "
        now += octets
    return b"\r\n".join([*lines, now]) + b"\r\n"


def of_tasks(file: OfficeFile, query: Query) -> bytes:
    """The calendar of a query's tasks; tasks without a due day are left out."""
    found = records.every(file, Task, query)
    linked = records.linked_titles(file, "task", found)
    with file.database.reading() as connection:
        changed = history_rows.last_changed(connection, "task")
    office = records.single(file, OfficeProfile)
    name = f"งานประจำปี {office.short_name}".strip()
    events = (_of_task(one, linked, changed.get(one.id) or created(one.id)) for one in found)
    return calendar(name, (one for one in events if one))


def created(key: UUID) -> dt.datetime:
    """The moment held in a time-ordered key (RFC 9562), on the Bangkok clock to the second."""
    moment = dt.datetime.fromtimestamp((key.int >> 80) // 1000, tz=BANGKOK)
    return moment.replace(tzinfo=None)


def _of_task(task: Task, linked: dict[UUID, str], changed: dt.datetime) -> Event | None:
    if task.due_on is None:
        return None
    item = linked.get(task.item, "") if task.item else ""
    owner = linked.get(task.owner, "") if task.owner else ""
    told = [item, f"ผู้รับผิดชอบ {owner}" if owner else "", task.result]
    return Event(
        task.id,
        task.due_on,
        task.due_on,
        title_of(task),
        changed,
        "\n".join(line for line in told if line),
        (item,) if item else (),
        max(task.version - 1, 0),
    )


def _event(event: Event) -> Iterator[str]:
    stamp = event.changed.replace(tzinfo=BANGKOK).astimezone(dt.UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}@{_DOMAIN}"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{event.revision}"
    yield from _span(event)
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    if event.categories:
        yield f"CATEGORIES:{','.join(escaped(one) for one in event.categories)}"
    yield f"TRANSP:{'OPAQUE' if event.busy else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _span(event: Event) -> Iterator[str]:
    if event.starts is None:
        yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.last + dt.timedelta(days=1):%Y%m%d}"
        return
    ends = event.starts + _HOUR if event.ends is None else event.ends
    for name, day, minute in (("DTSTART", event.first, event.starts), ("DTEND", event.last, ends)):
        local = dt.datetime.combine(day, dt.time(), tzinfo=BANGKOK) + dt.timedelta(minutes=minute)
        yield f"{name}:{local.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
