"""Meetings (work item 1.3): series, their agenda, who came, what was resolved (รายงานการประชุม แบบที่ 11)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.clock import time_of_day
from planner_desktop.domain.fields import (
    Kind,
    choice,
    date,
    files,
    link,
    links,
    long_text,
    number,
    person,
    text,
    year,
    yes_no,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.messages import Words


@describe(
    name="meeting_series",
    label=mark("ชุดการประชุม"),
    plural=mark("แม่แบบการประชุม"),
    area="administration",
    title=("name",),
    sort=("name",),
    unique=(("name",),),
)
@dataclass(frozen=True, kw_only=True)
class MeetingSeries(Record):
    """What stays the same from meeting to meeting; the next one is made from it."""

    name: str = text(
        mark("ชื่อการประชุม"), required=True, width=36, max_length=200, help=mark("เช่น กลุ่มนโยบายและแผน")
    )
    every: str = choice(mark("ประชุมทุก"), "meeting_every", default="month", width=12)
    week: int | None = number(mark("สัปดาห์ที่"), minimum=1, maximum=5, in_table=False)
    weekday: str = choice(mark("วันในสัปดาห์"), "weekday", default="1", in_table=False)
    starts: str = time_of_day(mark("เวลาเริ่ม"), width=12)
    ends: str = time_of_day(mark("เวลาเลิก"), in_table=False)
    place: str = text(mark("สถานที่"), width=28, max_length=200)
    chair: UUID | None = person(mark("ประธาน"), group=mark("ผู้ประชุม"))
    recorder: UUID | None = person(mark("ผู้จดรายงาน"))
    checker: UUID | None = person(mark("ผู้ตรวจรายงาน"), in_table=False)
    members: tuple[UUID, ...] = links(mark("ผู้มีหน้าที่ประชุม"), "person")
    invited_to: str = text(
        mark("เรียน (ในหนังสือเชิญ)"), max_length=200, in_table=False, help=mark("เช่น บุคลากรกลุ่มนโยบายและแผนทุกคน")
    )
    purpose: str = long_text(mark("ความในหนังสือเชิญ"), max_length=2000)
    notice_days: int | None = number(
        mark("เชิญล่วงหน้า"), minimum=0, maximum=90, unit=mark("วันทำการ"), in_table=False
    )
    item: UUID | None = link(mark("งานในบัญชีงาน"), "work_item", in_table=False)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)


@describe(
    name="series_agenda",
    label=mark("ระเบียบวาระประจำ"),
    plural=mark("ระเบียบวาระประจำของแม่แบบ"),
    area="administration",
    title=("order", "title"),
    sort=("meeting_series", "order"),
    indexed=(("meeting_series", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class SeriesAgenda(Record):
    """One section of every agenda of the series; standing items are one to the line."""

    meeting_series: UUID | None = link(mark("ชุดการประชุม"), "meeting_series", required=True, width=28)
    order: int | None = number(mark("วาระที่"), required=True, minimum=1, maximum=30)
    kind: str = choice(mark("ชนิด"), "agenda_kind", default="inform", width=24)
    title: str = text(mark("ชื่อระเบียบวาระ"), required=True, width=36, max_length=300)
    items: str = long_text(mark("เรื่องประจำ"), help=mark("หนึ่งบรรทัดต่อหนึ่งเรื่อง"))


@describe(
    name="meeting",
    label=mark("การประชุม"),
    plural=mark("การประชุม"),
    area="administration",
    title=("name", "number", "calendar_year"),
    sort=("-held_on", "-number"),
    register=True,
    dated="held_on",
    year_of="fiscal",
    unique=(("meeting_series", "calendar_year", "number"),),
    indexed=(("held_on",), ("meeting_series", "calendar_year", "number")),
)
@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """One meeting; its number runs per series and calendar year. Adopted minutes are locked."""

    meeting_series: UUID | None = link(mark("ชุดการประชุม"), "meeting_series", in_table=False)
    name: str = text(mark("การประชุม"), required=True, width=32, max_length=200)
    number: int | None = number(mark("ครั้งที่"), required=True, minimum=1, maximum=9999, width=7)
    calendar_year: int | None = year(mark("ปี พ.ศ."), Kind.CALENDAR_YEAR, required=True)
    held_on: dt.date | None = date(mark("วันประชุม"), required=True)
    starts: str = time_of_day(mark("เวลานัด"))
    ends: str = time_of_day(mark("ถึงเวลา"), in_table=False)
    place: str = text(mark("สถานที่"), width=24, max_length=200)
    status: str = choice(mark("สถานะ"), "meeting_status", default="planned", width=16)
    chair: UUID | None = person(mark("ประธาน"), group=mark("ผู้ประชุม"), in_table=False)
    recorder: UUID | None = person(mark("ผู้จดรายงาน"), in_table=False)
    checker: UUID | None = person(mark("ผู้ตรวจรายงาน"), in_table=False)
    invited_to: str = text(mark("เรียน"), max_length=200, in_table=False, group=mark("หนังสือเชิญ"))
    purpose: str = long_text(mark("ความในหนังสือเชิญ"), max_length=2000)
    invited_on: dt.date | None = date(mark("ลงวันที่เชิญ"), in_table=False)
    letter_number: str = text(mark("ที่ (หนังสือเชิญ)"), max_length=80, in_table=False)
    invitation: UUID | None = link(mark("หนังสือส่ง"), "outgoing_letter", in_table=False)
    began: str = time_of_day(mark("เริ่มประชุมเวลา"), in_table=False, group=mark("ในที่ประชุม"))
    ended: str = time_of_day(mark("เลิกประชุมเวลา"), in_table=False)
    adopted_in: UUID | None = link(
        mark("รับรองในการประชุม"), "meeting", in_table=False, group=mark("การรับรองรายงาน")
    )
    adopted_on: dt.date | None = date(mark("รับรองเมื่อ"), in_table=False)
    corrections: str = long_text(mark("ข้อแก้ไขที่ที่ประชุมรับรอง"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def numbered(self) -> str:
        """`3/2569`."""
        return f"{self.number}/{self.calendar_year}"

    def own_title(self, words: Words = str) -> str:
        """`การประชุมกลุ่มนโยบายและแผน ครั้งที่ 3/2569`."""
        wording = words(mark("การประชุม{name} ครั้งที่ {number}"))
        return wording.format(name=self.name, number=self.numbered) if self.name else ""

    def faults(self) -> Iterator[Fault]:
        """The number's year is that of the day; ends come after beginnings."""
        if self.held_on and self.calendar_year and self.held_on.year + 543 != self.calendar_year:
            yield Fault("calendar_year", say("ปีของครั้งที่ต้องเป็นปี พ.ศ. ของวันประชุม"))
        for first, last in (("starts", "ends"), ("began", "ended")):
            if getattr(self, first) and getattr(self, last) and getattr(self, last) <= getattr(self, first):
                yield Fault(last, say("เวลาเลิกต้องอยู่หลังเวลาเริ่ม"))
        if self.invited_on and self.held_on and self.invited_on > self.held_on:
            yield Fault("invited_on", say("วันที่ของหนังสือเชิญอยู่หลังวันประชุม"))
        if self.status == "adopted" and self.adopted_on is None:
            yield Fault("adopted_on", say("กรอกวันที่รับรองรายงาน"))


@describe(
    name="agenda_item",
    label=mark("เรื่องในระเบียบวาระ"),
    plural=mark("ระเบียบวาระการประชุม"),
    area="administration",
    title=("title",),
    sort=("meeting", "order"),
    indexed=(("meeting", "order"), ("section",)),
)
@dataclass(frozen=True, kw_only=True)
class AgendaItem(Record):
    """A section (without `section`) or one matter under it; `order` runs within its own level."""

    meeting: UUID | None = link(mark("การประชุม"), "meeting", required=True, width=28)
    section: UUID | None = link(mark("อยู่ใต้วาระ"), "agenda_item", in_table=False)
    order: int | None = number(mark("ลำดับ"), required=True, minimum=1, maximum=999)
    kind: str = choice(mark("ชนิด"), "agenda_kind", default="inform", in_table=False)
    title: str = text(mark("เรื่อง"), required=True, width=40, max_length=400)
    presenter: UUID | None = person(mark("ผู้เสนอ"), in_table=False)
    body: str = long_text(mark("ข้อเท็จจริงและการอภิปราย"))
    resolution_kind: str = choice(mark("ชนิดมติ"), "resolution_kind", in_table=False)
    resolution: str = long_text(mark("มติที่ประชุม"), max_length=4000)
    files: tuple[UUID, ...] = files(mark("เอกสารประกอบ"))


@describe(
    name="attendance",
    label=mark("ผู้ประชุม"),
    plural=mark("การเข้าประชุม"),
    area="administration",
    title=("name", "status"),
    sort=("meeting", "order"),
    indexed=(("meeting", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class Attendance(Record):
    """One person at one meeting, as named in its minutes; the position is kept as it was."""

    meeting: UUID | None = link(mark("การประชุม"), "meeting", required=True, width=28)
    order: int | None = number(mark("ลำดับ"), required=True, minimum=1, maximum=999)
    person: UUID | None = person(mark("บุคลากร"), in_table=False)
    name: str = text(mark("ชื่อ"), required=True, width=24, max_length=200, searched=False)
    position: str = text(mark("ตำแหน่ง"), width=24, max_length=200, searched=False)
    role: str = choice(mark("หน้าที่"), "meeting_role", width=14)
    status: str = choice(mark("การเข้าประชุม"), "attendance", default="invited", width=14)
    note: str = text(mark("แทน/เหตุที่ไม่มา"), width=20, max_length=200)


@describe(
    name="resolution",
    label=mark("มติที่ประชุม"),
    plural=mark("มติที่ประชุม"),
    area="administration",
    title=("words",),
    sort=("due_on", "words"),
    dated="resolved_on",
    year_of="fiscal",
    indexed=(("status", "due_on"), ("meeting",), ("task",)),
)
@dataclass(frozen=True, kw_only=True)
class Resolution(Record):
    """What is to be done after a meeting; it returns under เรื่องสืบเนื่อง until a meeting closes it."""

    meeting: UUID | None = link(mark("การประชุม"), "meeting", required=True, width=26)
    item: UUID | None = link(mark("เรื่อง"), "agenda_item", in_table=False)
    resolved_on: dt.date | None = date(mark("วันที่มีมติ"))
    words: str = text(mark("มติ"), required=True, width=40, max_length=560)
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    due_on: dt.date | None = date(mark("กำหนดเสร็จ"))
    status: str = choice(mark("สถานะ"), "resolution_status", default="open", width=14)
    task: UUID | None = link(mark("งานที่ติดตาม"), "task", in_table=False)
    result: str = long_text(mark("ผลการดำเนินงาน"), group=mark("ผล"))
    returns: tuple[UUID, ...] = links(mark("เรื่องสืบเนื่องที่รายงาน"), "agenda_item")
    closed_on: dt.date | None = date(mark("ปิดเมื่อ"))
    closed_in: UUID | None = link(mark("ปิดในการประชุม"), "meeting", in_table=False)

    def faults(self) -> Iterator[Fault]:
        """A closed one has its day; work is due after it was resolved."""
        if self.status == "closed" and self.closed_on is None:
            yield Fault("closed_on", say("กรอกวันที่ปิดมติ"))
        if self.due_on and self.resolved_on and self.due_on < self.resolved_on:
            yield Fault("due_on", say("กำหนดเสร็จอยู่ก่อนวันที่มีมติ"))
