"""The next meeting of a series: its number and day, its agenda with what returns, and who is called."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingSeries,
    SeriesAgenda,
)
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.workdays import add_workdays, workday_from
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, calendar_year_of, month_add, month_of, month_parts
from planner_desktop.messages import mark, say
from planner_desktop.services import choices, holidays, positions, records
from planner_desktop.services.administration.meetings import resolving, standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

_MONTHS = {"month": 1, "two_months": 2, "quarter": 3, "half": 6}
_KINDS = ("chair", "adopt", "follow", "inform", "consider", "other")


def found(file: OfficeFile) -> MeetingSeries:
    """Make the group's own series with the six usual sections, the head in the chair; ready to be edited."""
    office = records.single(file, OfficeProfile)
    staff = _staff(file, bangkok_today())
    keys = [one.id for one in staff]
    name = office.group_name or "กลุ่มนโยบายและแผน"
    with file.change(mark("เพิ่มแม่แบบการประชุมกลุ่ม")) as change:
        made = change.save(
            MeetingSeries(
                name=name,
                week=1,
                weekday="1",
                starts="09.00",
                ends="12.00",
                chair=keys[0] if keys else None,
                recorder=keys[-1] if keys else None,
                members=tuple(keys),
                invited_to=f"บุคลากร{name}ทุกคน",
                notice_days=3,
            )
        )
        labels = {one.code: one.label for one in choices.entries(file, "agenda_kind")}
        for order, kind in enumerate(_KINDS, start=1):
            change.save(SeriesAgenda(meeting_series=made.id, order=order, kind=kind, title=labels[kind]))
    assert isinstance(made, MeetingSeries)
    return made


def meetings_of(file: OfficeFile, series: UUID) -> list[Meeting]:
    """Every meeting of a series, voided ones too, the latest first."""
    return records.every(file, Meeting, Query("meeting", (Condition("meeting_series", Test.IS, series),)))


def former_of(file: OfficeFile, meeting: Meeting) -> Meeting | None:
    """The meeting of the series before this one, voided ones left out."""
    if meeting.meeting_series is None or meeting.held_on is None:
        return None
    before = [
        one
        for one in meetings_of(file, meeting.meeting_series)
        if one.id != meeting.id and not one.void_reason and (one.held_on or dt.date.max) <= meeting.held_on
    ]
    return max(before, key=lambda one: (one.held_on or dt.date.min, one.number or 0), default=None)


def next_number(file: OfficeFile, series: UUID, calendar_year: int) -> int:
    """One more than the highest of that year; numbers of voided meetings are never given again."""
    held = [one.number or 0 for one in meetings_of(file, series) if one.calendar_year == calendar_year]
    return max(held, default=0) + 1


def next_day(file: OfficeFile, series: MeetingSeries) -> dt.date:
    """The working day on which the series should next meet, after today and after its last meeting."""
    off = holidays.off_days(file)
    today = bangkok_today()
    held = [one.held_on for one in meetings_of(file, series.id) if one.held_on and not one.void_reason]
    last = max(held, default=None)
    if series.every == "week":
        week = dt.timedelta(days=7)
        day = (last or today) + week
        while day <= today:
            day += week
        return workday_from(day, off)
    if series.every not in _MONTHS:
        return add_workdays(today, (series.notice_days or 0) + 1, off)
    month = month_add(month_of(last), _MONTHS[series.every]) if last else month_of(today)
    day = workday_from(_nth(series, month), off)
    while day <= today:
        month = month_add(month, 1)
        day = workday_from(_nth(series, month), off)
    return day


def next_meeting(file: OfficeFile, series: MeetingSeries, day: dt.date | None = None) -> Meeting:
    """Make it with agenda, open resolutions under เรื่องสืบเนื่อง and the members, in one unit of work."""
    held_on = day or next_day(file, series)
    year = calendar_year_of(held_on)
    draft = Meeting(
        meeting_series=series.id,
        name=series.name,
        number=next_number(file, series.id, year),
        calendar_year=year,
        held_on=held_on,
        starts=series.starts,
        ends=series.ends,
        place=series.place,
        chair=series.chair,
        recorder=series.recorder,
        checker=series.checker,
        invited_to=series.invited_to,
        purpose=series.purpose,
    )
    with file.change(say("เตรียมการประชุม{name}", name=series.name)) as change:
        made = change.save(draft)
        assert isinstance(made, Meeting)
        _agenda(file, change, made, series)
        for one in _called(file, made, series):
            change.save(one)
    return made


def bring_back(
    file: OfficeFile, change: Change, meeting: Meeting, section: AgendaItem, start: int = 1
) -> int:
    """Put every open resolution of the series that is not there yet under the section; how many."""
    added = 0
    here = {
        one.id
        for one in records.every(
            file, AgendaItem, Query("agenda_item", (Condition("meeting", Test.IS, meeting.id),))
        )
    }
    for followed in resolving.of_series(file, meeting.meeting_series, before=meeting):
        if here & set(followed.resolution.returns):
            continue
        item = change.save(
            AgendaItem(
                meeting=meeting.id,
                section=section.id,
                order=start + added,
                kind=section.kind,
                title=followed.resolution.words[:400],
                presenter=followed.resolution.owner,
                body=resolving.report_of(file, followed),
            )
        )
        one = followed.resolution
        change.save(replace(one, returns=(*one.returns, item.id)))
        added += 1
    return added


def _nth(series: MeetingSeries, month: str) -> dt.date:
    """The nth weekday of the month; the last one where the month has fewer."""
    year, number = month_parts(month)
    first = dt.date(year, number, 1)
    shift = (int(series.weekday or 1) - first.isoweekday()) % 7
    day = 1 + shift + 7 * ((series.week or 1) - 1)
    return dt.date(year, number, day if day <= monthrange(year, number)[1] else day - 7)


def _agenda(file: OfficeFile, change: Change, meeting: Meeting, series: MeetingSeries) -> None:
    for order, one in enumerate(standing.sections(file, series.id), start=1):
        section = change.save(AgendaItem(meeting=meeting.id, order=order, kind=one.kind, title=one.title))
        assert isinstance(section, AgendaItem)
        titles = [*_adopting(file, meeting, one.kind), *standing.matters(one)]
        for at, title in enumerate(titles, start=1):
            change.save(
                AgendaItem(meeting=meeting.id, section=section.id, order=at, kind=one.kind, title=title[:400])
            )
        if one.kind == "follow":
            bring_back(file, change, meeting, section, start=len(titles) + 1)


def _adopting(file: OfficeFile, meeting: Meeting, kind: str) -> Iterator[str]:
    former = former_of(file, meeting) if kind == "adopt" else None
    if former is not None:
        yield f"รับรองรายงานการประชุม{former.name} ครั้งที่ {former.numbered}"


def _called(file: OfficeFile, meeting: Meeting, series: MeetingSeries) -> Iterator[Attendance]:
    """The chair first, then the members as the series lists them, the recorder last."""
    keys = [
        *([series.chair] if series.chair else []),
        *(one for one in series.members if one not in (series.chair, series.recorder)),
        *([series.recorder] if series.recorder and series.recorder != series.chair else []),
    ]
    people = {one.id: one for one in records.pages(file, "person", keys) if isinstance(one, Person)}
    for order, key in enumerate((one for one in keys if one in people), start=1):
        role = "ประธาน" if key == series.chair else "เลขานุการ" if key == series.recorder else ""
        yield called(file, meeting, people[key], order, role)


def called(
    file: OfficeFile, meeting: Meeting, one: Person, order: int, role: str = "", status: str = "invited"
) -> Attendance:
    """A line of the attendance list with the position held on that day."""
    held = positions.position_on(file, one, meeting.held_on)
    return Attendance(
        meeting=meeting.id,
        order=order,
        person=one.id,
        name=held.name,
        position=one.acting_role or held.written(positions.style(file)),
        role=role,
        status=status,
    )


def _staff(file: OfficeFile, today: dt.date) -> list[Person]:
    return [one for one in records.every(file, Person) if one.until is None or one.until >= today]
