"""One meeting with everything under it, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.meetings import AgendaItem, Attendance, Meeting, Resolution
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class Matter:
    """One matter under a section with its number as papers write it: `4.1`."""

    number: str
    item: AgendaItem


@dataclass(frozen=True)
class Section:
    """One ระเบียบวาระ and the matters under it."""

    number: int
    item: AgendaItem
    matters: tuple[Matter, ...] = ()


@dataclass(frozen=True)
class WholeMeeting:
    """A meeting with its agenda, who was called, and what it resolved."""

    meeting: Meeting
    sections: tuple[Section, ...] = ()
    people: tuple[Attendance, ...] = ()
    resolutions: tuple[Resolution, ...] = ()

    def with_status(self, *statuses: str) -> tuple[Attendance, ...]:
        """Those whose attendance is one of these."""
        return tuple(one for one in self.people if one.status in statuses)

    def number_of(self, item: UUID | None) -> str:
        """`4` of a section, `4.1` of a matter, '' of neither."""
        for section in self.sections:
            if section.item.id == item:
                return str(section.number)
            for matter in section.matters:
                if matter.item.id == item:
                    return matter.number
        return ""

    def section_of(self, kind: str) -> Section | None:
        """The first section of that kind."""
        return next((one for one in self.sections if one.item.kind == kind), None)


def whole(file: OfficeFile, meeting: UUID) -> WholeMeeting:
    """Everything of that meeting; NotFound when it is gone."""
    return of(file, records.get(file, Meeting, meeting))


def of(file: OfficeFile, meeting: Meeting) -> WholeMeeting:
    """Everything of this meeting."""
    items = agenda_of(file, meeting.id)
    people = records.every(file, Attendance, _under("attendance", meeting.id, ("order",)))
    resolved = records.every(file, Resolution, _under("resolution", meeting.id, ("due_on",)))
    return WholeMeeting(meeting, _sections(items), tuple(people), tuple(resolved))


def agenda_of(file: OfficeFile, meeting: UUID) -> list[AgendaItem]:
    """Sections and matters of a meeting, by their order."""
    return records.every(file, AgendaItem, _under("agenda_item", meeting, ("order",)))


def _under(name: str, meeting: UUID, sort: tuple[str, ...]) -> Query:
    return Query(name, (Condition("meeting", Test.IS, meeting),), sort=sort)


def _sections(items: list[AgendaItem]) -> tuple[Section, ...]:
    heads = [one for one in items if one.section is None]
    return tuple(_section(number, head, items) for number, head in enumerate(heads, start=1))


def _section(number: int, head: AgendaItem, items: list[AgendaItem]) -> Section:
    under = [one for one in items if one.section == head.id]
    return Section(
        number, head, tuple(Matter(f"{number}.{at}", one) for at, one in enumerate(under, start=1))
    )
