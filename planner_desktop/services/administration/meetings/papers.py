"""The papers of a meeting: invitation, agenda, sheet to sign, minutes, and what became of resolutions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.agenda import (
    AgendaFacts,
    AgendaLine,
    FollowFacts,
    FollowRow,
    agenda,
    attendance_sheet,
    follow_list,
    invitation,
)
from planner_desktop.documents.memo import MemoFacts
from planner_desktop.documents.minutes import Agenda, Attendee, Matter, MinutesFacts, minutes
from planner_desktop.documents.office import Signer
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.meetings import Meeting, Resolution
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_span
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date, short_date
from planner_desktop.messages import say
from planner_desktop.services import choices, positions, records
from planner_desktop.services.administration.meetings.whole import WholeMeeting, whole
from planner_desktop.services.administration.meetings.wording import hours, invitation_text
from planner_desktop.services.duties.papers import office_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

DOTS = "................"


def agenda_paper(file: OfficeFile, meeting: UUID) -> Paper:
    """ระเบียบวาระการประชุม."""
    return agenda(_agenda_facts(file, whole(file, meeting)))


def attendance_paper(file: OfficeFile, meeting: UUID) -> Paper:
    """บัญชีลงชื่อผู้เข้าประชุม."""
    return attendance_sheet(_agenda_facts(file, whole(file, meeting)))


def invitation_paper(file: OfficeFile, meeting: UUID) -> Paper:
    """บันทึกข้อความเชิญประชุม with the agenda behind it."""
    found = whole(file, meeting)
    one = found.meeting
    name, position = _person(file, one.chair, one.held_on)
    number, day = letter_number(file, one)
    letter = MemoFacts(
        office=office_of(file),
        number=number,
        day=day,
        subject=f"ขอเชิญ{one.own_title().removeprefix('การ')}",
        to=one.invited_to or "ผู้มีหน้าที่ประชุม",
        body=invitation_text(file, one),
        signer=Signer(name, position),
    )
    return invitation(letter, _agenda_facts(file, found))


def letter_number(file: OfficeFile, meeting: Meeting) -> tuple[str, dt.date | None]:
    """Number and day of the invitation: those of the letter once it went out, else as typed or left open."""
    if meeting.invitation:
        letter = records.get(file, OutgoingLetter, meeting.invitation)
        if letter.number:
            return letter.number, letter.dated
    code = records.single(file, OfficeProfile).letter_code
    open_number = f"{code}/......" if code else ""
    return meeting.letter_number.strip() or open_number, meeting.invited_on


def minutes_paper(file: OfficeFile, meeting: UUID) -> Paper:
    """รายงานการประชุม (แบบที่ 11)."""
    found = whole(file, meeting)
    one = found.meeting
    day = _day(one)
    recorder, recorder_position = _person(file, one.recorder, day)
    checker, checker_position = _person(file, one.checker, day)
    came = found.with_status("present") or found.with_status("invited")
    return minutes(
        MinutesFacts(
            office=office_of(file),
            meeting=one.name,
            number=one.numbered,
            day=day,
            place=one.place or DOTS,
            began=f"{one.began or one.starts or DOTS} น.",
            ended=f"{one.ended or DOTS} น.",
            present=tuple(_attendees(came)),
            absent=tuple(_attendees(found.with_status("absent"))),
            guests=tuple(_attendees(found.with_status("guest"))),
            agenda=_sections(file, found),
            recorder=recorder,
            recorder_position=recorder_position,
            checker=checker,
            checker_position=checker_position,
            adoption=adoption_words(file, one),
        )
    )


def adoption_words(file: OfficeFile, meeting: Meeting) -> str:
    """By which meeting the minutes were adopted, and with which corrections; '' before."""
    if meeting.status != "adopted" or meeting.adopted_on is None:
        return ""
    by = records.get(file, Meeting, meeting.adopted_in).numbered if meeting.adopted_in else ""
    where = f"ในการประชุม ครั้งที่ {by} " if by else ""
    words = f"รับรองรายงานการประชุมแล้ว {where}เมื่อวันที่ {long_date(meeting.adopted_on)}"
    return f"{words} โดยมีข้อแก้ไข ดังนี้\n{meeting.corrections}" if meeting.corrections else words


def resolutions_paper(file: OfficeFile, fiscal_year: int | None = None, series: UUID | None = None) -> Paper:
    """Open resolutions of all years, or every resolution of one fiscal year."""
    rows = [_follow_row(file, one) for one in _wanted(file, fiscal_year, series)]
    title = "บัญชีติดตามมติที่ประชุม"
    return follow_list(
        FollowFacts(
            title,
            tuple(rows),
            office=records.single(file, OfficeProfile).name,
            about=f"ปีงบประมาณ พ.ศ. {fiscal_year}" if fiscal_year else "มติที่ยังไม่ปิด",
            printed_on=f"พิมพ์เมื่อ {short_date(bangkok_today(), full_year=True)}",
        )
    )


def resolutions_of_meeting(file: OfficeFile, meeting: UUID) -> Paper:
    """Every resolution of one meeting and how far each is."""
    found = whole(file, meeting)
    return follow_list(
        FollowFacts(
            "บัญชีติดตามมติที่ประชุม",
            tuple(_follow_row(file, one) for one in found.resolutions),
            office=records.single(file, OfficeProfile).name,
            about=found.meeting.own_title(),
            printed_on=f"พิมพ์เมื่อ {short_date(bangkok_today(), full_year=True)}",
        )
    )


def state_words(file: OfficeFile, one: Resolution) -> str:
    """How far a resolution is: closed with its result, else the state of its task."""
    if one.status == "closed":
        when = f" เมื่อ {short_date(one.closed_on, full_year=True)}" if one.closed_on else ""
        return f"ปิดแล้ว{when}: {one.result}" if one.result else f"ปิดแล้ว{when}"
    found = records.pages(file, "task", [one.task]) if one.task else []
    if not found or not isinstance(found[0], Task):
        return "ยังไม่เริ่ม"
    labels = choices.labels(file, "task_status")
    state = labels[found[0].status].label if found[0].status in labels else found[0].status
    return f"{state}: {found[0].result}" if found[0].result else state


def _agenda_facts(file: OfficeFile, found: WholeMeeting) -> AgendaFacts:
    one = found.meeting
    return AgendaFacts(
        office=office_of(file),
        meeting=one.name,
        number=one.numbered,
        day=_day(one),
        place=one.place or DOTS,
        when=hours(one),
        lines=tuple(
            AgendaLine(
                section.item.title, tuple((matter.number, matter.item.title) for matter in section.matters)
            )
            for section in found.sections
        ),
        people=tuple(_attendees(one for one in found.people if one.status != "absent")),
    )


def _day(meeting: Meeting) -> dt.date:
    if meeting.held_on is None:
        raise UserError(say("การประชุมนี้ยังไม่มีวันประชุม"), say("กรอกวันประชุมก่อนพิมพ์"))
    return meeting.held_on


def _attendees(people: Iterable[object]) -> Iterable[Attendee]:
    for one in people:
        note = " ".join(part for part in (getattr(one, "role", ""), getattr(one, "note", "")) if part)
        yield Attendee(getattr(one, "name", ""), getattr(one, "position", ""), note)


def _sections(file: OfficeFile, found: WholeMeeting) -> tuple[Agenda, ...]:
    names = records.titles(file, "person", [one.owner for one in found.resolutions if one.owner])

    def tasks(item: UUID) -> tuple[str, ...]:
        return tuple(_task_words(one, names) for one in found.resolutions if one.item == item)

    return tuple(
        Agenda(
            section.item.title,
            section.item.body or ("" if section.matters or section.item.resolution else "ไม่มี"),
            section.item.resolution,
            tuple(
                Matter(one.number, one.item.title, one.item.body, one.item.resolution, tasks(one.item.id))
                for one in section.matters
            ),
            tasks(section.item.id),
        )
        for section in found.sections
    )


def _task_words(one: Resolution, names: dict[UUID, str]) -> str:
    owner = f" ผู้รับผิดชอบ {names.get(one.owner, '')}" if one.owner else ""
    due = f" กำหนดเสร็จวันที่ {long_date(one.due_on)}" if one.due_on else ""
    return f"{one.words}{owner}{due}"


def _person(file: OfficeFile, key: UUID | None, day: dt.date | None) -> tuple[str, str]:
    """Name and position as held on that day; empty where nobody was named."""
    if key is None:
        return "", ""
    one = records.get(file, Person, key)
    held = positions.position_on(file, one, day)
    return held.name, one.acting_role or held.written(positions.style(file))


def _wanted(file: OfficeFile, fiscal_year: int | None, series: UUID | None) -> list[Resolution]:
    if fiscal_year is None:
        asked = (Condition("status", Test.IS, "open"),)
    else:
        asked = (Condition("resolved_on", Test.BETWEEN, fiscal_year_span(fiscal_year)),)
    found = records.every(file, Resolution, Query("resolution", asked, sort=("resolved_on", "due_on")))
    if series is None:
        return found
    query = Query("meeting", (Condition("meeting_series", Test.IS, series),))
    meetings = set(records.ids(file, query))
    return [one for one in found if one.meeting in meetings]


def _follow_row(file: OfficeFile, one: Resolution) -> FollowRow:
    meeting = records.get(file, Meeting, one.meeting).numbered if one.meeting else ""
    owner = records.titles(file, "person", [one.owner]).get(one.owner, "") if one.owner else ""
    due = short_date(one.due_on, full_year=True) if one.due_on else ""
    return FollowRow(meeting, one.words, owner, due, state_words(file, one))
