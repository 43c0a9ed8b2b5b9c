"""Editing a meeting: its agenda, who came, how it goes on; each deed is one unit of work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.meetings import AgendaItem, Attendance, Meeting, Resolution
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import weekday_date
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.administration.meetings import series as of_series
from planner_desktop.services.administration.meetings.whole import agenda_of, whole

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

NEW_MATTER = "เรื่องใหม่"


def add_matter(file: OfficeFile, section: AgendaItem, title: str = NEW_MATTER) -> AgendaItem:
    """A new matter at the end of a section."""
    assert section.meeting
    under = [one for one in agenda_of(file, section.meeting) if one.section == section.id]
    order = max((one.order or 0 for one in under), default=0) + 1
    draft = AgendaItem(
        meeting=section.meeting, section=section.id, order=order, kind=section.kind, title=title
    )
    return records.save(file, draft, mark("เพิ่มเรื่องในระเบียบวาระ"))


def add_section(file: OfficeFile, meeting: UUID, kind: str, title: str) -> AgendaItem:
    """A new section at the end of the agenda."""
    heads = [one for one in agenda_of(file, meeting) if one.section is None]
    order = max((one.order or 0 for one in heads), default=0) + 1
    return records.save(
        file, AgendaItem(meeting=meeting, order=order, kind=kind, title=title), mark("เพิ่มระเบียบวาระ")
    )


def move_item(file: OfficeFile, item: AgendaItem, steps: int) -> bool:
    """Up or down among its own; False at the end."""
    assert item.meeting
    beside = [one for one in agenda_of(file, item.meeting) if one.section == item.section]
    at = next(place for place, one in enumerate(beside) if one.id == item.id)
    if not 0 <= at + steps < len(beside):
        return False
    beside.insert(at + steps, beside.pop(at))
    with file.change(mark("เลื่อนลำดับระเบียบวาระ")) as change:
        for order, one in enumerate(beside, start=1):
            change.save(replace(one, order=order))
    return True


def remove_item(file: OfficeFile, item: AgendaItem) -> None:
    """Take out a matter or a section with its matters; refused while a resolution was made there."""
    assert item.meeting
    gone = [one for one in agenda_of(file, item.meeting) if item.id in (one.id, one.section)]
    with file.change(mark("ลบจากระเบียบวาระ")) as change:
        for one in sorted(gone, key=lambda each: each.section is None):
            for resolution in _reporting(file, one):
                kept = tuple(key for key in resolution.returns if key != one.id)
                change.save(replace(resolution, returns=kept))
            change.remove(one)


def bring_back(file: OfficeFile, meeting: Meeting) -> int:
    """Put open resolutions that are not on the agenda yet under เรื่องสืบเนื่อง; how many came."""
    section = whole(file, meeting.id).section_of("follow")
    if section is None:
        raise UserError(
            say("การประชุมนี้ไม่มีระเบียบวาระเรื่องสืบเนื่อง"), say("เพิ่มระเบียบวาระชนิดเรื่องสืบเนื่องก่อน แล้วลองอีกครั้ง")
        )
    start = max((one.item.order or 0 for one in section.matters), default=0) + 1
    with file.change(mark("นำมติที่ยังไม่ปิดเข้าเรื่องสืบเนื่อง")) as change:
        return of_series.bring_back(file, change, meeting, section.item, start)


def mark_people(file: OfficeFile, people: Sequence[Attendance], status: str) -> None:
    """Set the attendance of several at once."""
    with file.change(mark("ลงการเข้าประชุม")) as change:
        for one in people:
            change.save(replace(one, status=status))


def change_person(file: OfficeFile, one: Attendance, **values: object) -> Attendance:
    """Change a line of the attendance list."""
    return records.save(file, replace(one, **values), mark("แก้ไขการเข้าประชุม"))  # type: ignore[arg-type] # names are the record's own


def add_person(file: OfficeFile, meeting: Meeting, person: Person, status: str = "invited") -> Attendance:
    """Somebody of the staff joins the list."""
    line = of_series.called(file, meeting, person, _last(file, meeting) + 1, status=status)
    return records.save(file, line, mark("เพิ่มผู้ประชุม"))


def add_guest(file: OfficeFile, meeting: Meeting, name: str, position: str = "") -> Attendance:
    """Somebody from elsewhere takes part."""
    line = Attendance(
        meeting=meeting.id, order=_last(file, meeting) + 1, name=name, position=position, status="guest"
    )
    return records.save(file, line, mark("เพิ่มผู้เข้าร่วมประชุม"))


def invite(file: OfficeFile, meeting: Meeting, day: dt.date | None = None) -> Meeting:
    """Put the invitation into the send register as a memo, link it, and count the meeting as called."""
    if meeting.invitation is not None:
        raise UserError(say("การประชุมนี้ลงทะเบียนหนังสือเชิญแล้ว"), say("เปิดหนังสือเชิญจากแผงเชื่อมโยง"))
    from planner_desktop.services.administration.meetings.wording import invitation_text

    assert meeting.held_on
    dated = day or meeting.invited_on or min(bangkok_today(), meeting.held_on)
    letter = OutgoingLetter(  # a draft: number and date come when it is issued
        kind="memo",
        register="memo",
        addressee=meeting.invited_to or "ผู้มีหน้าที่ประชุม",
        subject=f"ขอเชิญ{meeting.own_title().removeprefix('การ')}",
        body=invitation_text(file, meeting),
        signer=meeting.chair,
        author=meeting.recorder,
        note=f"วันประชุม {weekday_date(meeting.held_on)}",
    )
    with file.change(mark("ลงทะเบียนหนังสือเชิญประชุม")) as change:
        sent = change.save(letter)
        kept = change.save(replace(meeting, invitation=sent.id, invited_on=dated, status=_called(meeting)))
    assert isinstance(kept, Meeting)
    return kept


def call(file: OfficeFile, meeting: Meeting) -> Meeting:
    """Count it as called without a letter of its own."""
    return records.save(file, replace(meeting, status=_called(meeting)), mark("แจ้งเชิญประชุมแล้ว"))


def hold(file: OfficeFile, meeting: Meeting) -> Meeting:
    """It took place: those not marked otherwise came; the times said become the real ones where none are."""
    found = whole(file, meeting.id)
    now = replace(
        meeting,
        status="held",
        began=meeting.began or meeting.starts,
        ended=meeting.ended or meeting.ends,
    )
    with file.change(mark("บันทึกว่าประชุมแล้ว")) as change:
        kept = change.save(now)
        for one in found.with_status("invited"):
            change.save(replace(one, status="present"))
    assert isinstance(kept, Meeting)
    return kept


def adopt(file: OfficeFile, former: Meeting, meeting: Meeting, corrections: str = "") -> Meeting:
    """This meeting adopts the former one's minutes, with its corrections; from then on they are locked."""
    if former.status != "held":
        raise UserError(
            say("รายงานครั้งที่ {number} ยังรับรองไม่ได้", number=former.numbered),
            say("บันทึกว่าประชุมแล้วก่อน หรือรายงานครั้งนั้นรับรองไปแล้ว"),
        )
    said = corrections.strip()
    words = f"ที่ประชุมรับรองรายงานการประชุม ครั้งที่ {former.numbered}"
    words += f" โดยมีข้อแก้ไข ดังนี้\n{said}" if said else " โดยไม่มีการแก้ไข"
    section = whole(file, meeting.id).section_of("adopt")
    with file.change(say("รับรองรายงานการประชุม ครั้งที่ {numbered}", numbered=former.numbered)) as change:
        kept = change.save(
            replace(
                former,
                status="adopted",
                adopted_in=meeting.id,
                adopted_on=meeting.held_on,
                corrections=said,
            )
        )
        if section is not None:
            place = section.matters[0].item if section.matters else section.item
            change.save(replace(place, resolution_kind="adopt", resolution=words))
    assert isinstance(kept, Meeting)
    return kept


def _called(meeting: Meeting) -> str:
    return "invited" if meeting.status == "planned" else meeting.status


def _last(file: OfficeFile, meeting: Meeting) -> int:
    return max((one.order or 0 for one in whole(file, meeting.id).people), default=0)


def _reporting(file: OfficeFile, item: AgendaItem) -> list[Resolution]:
    query = Query("resolution", (Condition("returns", Test.ONE_OF, (item.id,)),))
    return records.every(file, Resolution, query)
