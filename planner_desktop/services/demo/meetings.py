"""The demonstration office's group meetings: adopted, held and coming; resolutions open and closed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.meetings import Meeting, Resolution
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.workdays import add_workdays, workday_from
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_year_of, month_add, month_of, month_span
from planner_desktop.messages import mark
from planner_desktop.services import holidays, records
from planner_desktop.services.administration.meetings import editing, resolving, series
from planner_desktop.services.administration.meetings.whole import whole

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from planner_desktop.domain.administration.meetings import AgendaItem, MeetingSeries
    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.file import OfficeFile

_HELD = 4
_CHAIR = (
    "การตรวจราชการรอบที่จะถึง ขอให้ทุกกลุ่มงานเตรียมข้อมูลตามประเด็นที่ได้รับแจ้ง",
    "ขอบคุณทุกคนที่ร่วมจัดทำแผนปฏิบัติการจนแล้วเสร็จตามกำหนด",
    "ขอให้ตรวจสอบการลงเวลาและการส่งงานผ่านระบบสำนักงานให้เป็นปัจจุบัน",
    "การจัดสรรงบประมาณรอบต่อไปให้ยึดข้อมูลนักเรียน ณ วันที่กำหนด",
)
_INFORM = ("รายงานผลการเบิกจ่ายงบประมาณประจำเดือน", "การรายงานข้อมูลสารสนเทศของโรงเรียน", "ปฏิทินงานเดือนถัดไป")
_FACTS = "ผู้รับผิดชอบรายงานว่า ดำเนินการแล้วตามแผน มีโรงเรียนส่งข้อมูลครบร้อยละ 92 และจะติดตามโรงเรียนที่เหลือภายในสัปดาห์นี้"
# title, facts, resolution, what is to be done, who, in how many working days
_CONSIDER = (
    (
        "การจัดทำเล่มแผนปฏิบัติการประจำปี",
        "กลุ่มงานนโยบายและแผนเสนอร่างเล่มแผนปฏิบัติการ มีโครงการทั้งสิ้น 48 โครงการ ขอให้พิจารณารูปแบบและกำหนดส่ง",
        "เห็นชอบร่างเล่มแผน และมอบหมายให้ดำเนินการ",
        "จัดพิมพ์เล่มแผนปฏิบัติการและส่งทุกกลุ่ม",
        2,
        15,
    ),
    (
        "แนวทางติดตามการใช้จ่ายงบประมาณของโรงเรียน",
        "ผลการเบิกจ่ายของโรงเรียนขนาดเล็กต่ำกว่าเป้าหมาย เสนอให้ติดตามเป็นรายโรงเรียน",
        "มอบหมายให้ติดตามและรายงานในการประชุมครั้งถัดไป",
        "ติดตามการเบิกจ่ายของโรงเรียนที่ต่ำกว่าร้อยละ 50",
        1,
        20,
    ),
    (
        "การปรับปรุงข้อมูลบนเว็บไซต์ของกลุ่ม",
        "ข้อมูลบางหน้าไม่เป็นปัจจุบัน เสนอให้แต่ละกลุ่มงานทบทวนข้อมูลของตน",
        "เห็นชอบ และมอบหมายผู้ดูแลเว็บไซต์รวบรวม",
        "ปรับปรุงหน้าเว็บไซต์ของกลุ่มให้เป็นปัจจุบัน",
        4,
        30,
    ),
    (
        "การเตรียมรับการตรวจราชการ",
        "กำหนดรับการตรวจราชการรอบที่ 1 จึงต้องแบ่งผู้รับผิดชอบประเด็น",
        "มอบหมายให้รวบรวมข้อมูลตามประเด็นการตรวจราชการ",
        "รวบรวมข้อมูลตามประเด็นการตรวจราชการ",
        3,
        25,
    ),
)


def tell(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """Four months of meetings and the coming one; call it after the year's catalogue is there."""
    off = holidays.off_days(file)
    kept = _series(file, staff, today)
    former: Meeting | None = None
    for at in range(_HELD):
        month = month_add(month_of(today), at - _HELD)
        day = workday_from(month_span(month)[0] + dt.timedelta(days=4), off)
        former = _one(file, kept, staff, day, at, former, off)
    day = add_workdays(today, 4, off)
    coming = series.next_meeting(file, kept, day)
    editing.call(file, replace(coming, invited_on=today))
    section = whole(file, coming.id).section_of("consider")
    if section is not None:
        matter = editing.add_matter(file, section.item, "แผนการดำเนินงานไตรมาสถัดไป")
        records.save(file, replace(matter, presenter=staff[2].id))


def _series(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> MeetingSeries:
    kept = series.found(file)
    asked = (
        Condition("fiscal_year", Test.IS, fiscal_year_of(today)),
        Condition("number", Test.IS, "1.3"),
    )
    items = records.every(file, WorkItem, Query("work_item", asked))
    return records.save(
        file,
        replace(
            kept,
            place="ห้องประชุมกลุ่มนโยบายและแผน",
            recorder=staff[5].id,
            checker=staff[2].id,
            item=items[0].id if items else None,
        ),
    )


def _one(
    file: OfficeFile,
    kept: MeetingSeries,
    staff: Sequence[Person],
    day: dt.date,
    at: int,
    former: Meeting | None,
    off: Container[dt.date],
) -> Meeting:
    meeting = series.next_meeting(file, kept, day)
    meeting = editing.call(file, meeting)
    _say(file, meeting, staff, at, off)
    _attend(file, meeting, at)
    held = editing.hold(file, meeting)
    if former is not None:
        editing.adopt(file, former, held, "หน้า 2 แก้คำว่า “48 โครงการ” เป็น “47 โครงการ”" if at == 1 else "")
    _close_some(file, held, at)
    return records.get(file, Meeting, held.id)


def _say(
    file: OfficeFile, meeting: Meeting, staff: Sequence[Person], at: int, off: Container[dt.date]
) -> None:
    found = whole(file, meeting.id)
    chair, inform, consider = (found.section_of(kind) for kind in ("chair", "inform", "consider"))
    assert chair
    assert inform
    assert consider
    _said(file, editing.add_matter(file, chair.item, "ข้อราชการจากผู้บริหาร"), _CHAIR[at], "รับทราบ")
    for title in _INFORM[: 1 + at % 3]:
        _said(file, editing.add_matter(file, inform.item, title), _FACTS, "รับทราบ")
    title, facts, resolution, words, who, days = _CONSIDER[at]
    matter = _said(file, editing.add_matter(file, consider.item, title), facts, resolution)
    assert meeting.held_on
    resolving.resolve(file, matter, words, staff[who].id, add_workdays(meeting.held_on, days, off))


def _said(file: OfficeFile, matter: AgendaItem, body: str, resolution: str) -> AgendaItem:
    return records.save(file, replace(matter, body=body, resolution=resolution), mark("จดรายงานการประชุม"))


def _attend(file: OfficeFile, meeting: Meeting, at: int) -> None:
    people = whole(file, meeting.id).people
    if at % 2:
        away = people[-2]
        editing.change_person(file, away, status="absent", note="ไปราชการ")
    if at == 2:  # noqa: PLR2004 - the third meeting had a guest
        editing.add_guest(file, meeting, "นางสาวชลธิชา นามสมมุติกุล", "ศึกษานิเทศก์ชำนาญการพิเศษ")


def _close_some(file: OfficeFile, meeting: Meeting, at: int) -> None:
    """The first meeting's resolution is closed in the third, the second's stays open."""
    if at != 2:  # noqa: PLR2004 - the third meeting
        return
    section = whole(file, meeting.id).section_of("follow")
    assert section
    item = section.matters[0].item
    one = resolving.returned(file, item)
    assert isinstance(one, Resolution)
    records.save(file, replace(item, resolution="รับทราบ ปิดมติ"), mark("จดรายงานการประชุม"))
    resolving.close(file, one, meeting, "จัดพิมพ์และส่งทุกกลุ่มแล้ว 12 เล่ม")
