"""A fiscal year's meetings in figures: who came, what was resolved, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.summary import SummaryTable
from planner_desktop.domain.administration.meetings import Meeting, Resolution
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_span
from planner_desktop.language.dates import short_date
from planner_desktop.services import choices, records
from planner_desktop.services.administration.meetings.papers import state_words
from planner_desktop.services.administration.meetings.whole import of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class MeetingRow:
    """One meeting held, in figures."""

    name: str
    day: str
    present: int
    absent: int
    guests: int
    resolved: int
    state: str

    def cells(self) -> tuple[str, ...]:
        """As a row of a table."""
        figures = (self.present, self.absent, self.guests, self.resolved)
        return (self.name, self.day, *(f"{one:,}" for one in figures), self.state)


@dataclass(frozen=True)
class MeetingYear:
    """The meetings held in a fiscal year and every resolution of theirs."""

    rows: tuple[MeetingRow, ...]
    resolutions: tuple[Resolution, ...]

    @property
    def closed(self) -> int:
        """Resolutions that a meeting closed."""
        return sum(one.status == "closed" for one in self.resolutions)

    @property
    def presence(self) -> float:
        """Of those who had to come, how many of a hundred came; 0 when nobody had to."""
        came = sum(one.present for one in self.rows)
        due = came + sum(one.absent for one in self.rows)
        return 100 * came / due if due else 0.0


def year(file: OfficeFile, fiscal_year: int) -> MeetingYear:
    """Meetings of that year up to today, voided and coming ones left out, the earliest first."""
    first, last = fiscal_year_span(fiscal_year)
    span = Condition("held_on", Test.BETWEEN, (first, min(last, bangkok_today())))
    query = Query("meeting", (span,), sort=("held_on", "number"), with_voided=False)
    labels = choices.labels(file, "meeting_status")
    rows: list[MeetingRow] = []
    resolved: list[Resolution] = []
    for meeting in records.every(file, Meeting, query):
        found = of(file, meeting)
        resolved += found.resolutions
        rows.append(
            MeetingRow(
                f"{meeting.name} ครั้งที่ {meeting.numbered}",
                short_date(meeting.held_on, full_year=True) if meeting.held_on else "",
                len(found.with_status("present")),
                len(found.with_status("absent")),
                len(found.with_status("guest")),
                len(found.resolutions),
                labels[meeting.status].label if meeting.status in labels else meeting.status,
            )
        )
    return MeetingYear(tuple(rows), tuple(resolved))


def resolution_table(file: OfficeFile, found: Iterable[Resolution]) -> SummaryTable:
    """Resolutions with owner, due day and how far each is."""
    held = list(found)
    people = records.titles(file, "person", [one.owner for one in held if one.owner])
    meetings = {
        one.id: one.numbered
        for one in records.pages(file, "meeting", [one.meeting for one in held if one.meeting])
        if isinstance(one, Meeting)
    }
    return SummaryTable(
        (
            ("ครั้งที่", 11, Kind.REFERENCE),
            ("มติ", 40, Kind.TEXT),
            ("ผู้รับผิดชอบ", 22, Kind.TEXT),
            ("กำหนด", 15, Kind.DATE),
            ("ผลการดำเนินงาน", 30, Kind.TEXT),
        ),
        tuple(
            (
                meetings.get(one.meeting, "") if one.meeting else "",
                one.words,
                people.get(one.owner, "") if one.owner else "",
                short_date(one.due_on, full_year=True) if one.due_on else "",
                state_words(file, one),
            )
            for one in held
        ),
        empty_text="ไม่มีมติที่มอบหมายให้ดำเนินการ",
    )
