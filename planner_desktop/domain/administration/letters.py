"""Letters that come in and go out (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, แบบ 13 and 14)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, links, long_text, number, person, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="incoming_letter",
    label=mark("หนังสือรับ"),
    plural=mark("หนังสือรับ"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-received_on", "-register_no"),
    register=True,
    secrecy="secrecy",
    dated="received_on",
    indexed=(("received_on", "register_no"), ("due_on",), ("assignee",)),
)
@dataclass(frozen=True, kw_only=True)
class IncomingLetter(Record):
    """A row of the receive register; the number runs per calendar year and is never used twice."""

    register_no: int | None = number(mark("เลขทะเบียนรับ"), given=True, running_per="received_on", width=10)
    received_on: dt.date | None = date(mark("วันที่รับ"), required=True)
    number: str = text(mark("ที่"), max_length=120, width=16, help=mark("เลขที่หนังสือของผู้ส่ง เช่น ศธ 04006/ว 3120"))
    dated: dt.date | None = date(mark("ลงวันที่"))
    sender: str = text(mark("จาก"), required=True, width=20)
    addressee: str = text(mark("ถึง"), width=16, in_table=False)
    subject: str = text(mark("เรื่อง"), required=True, width=40, max_length=1000)
    urgency: str = choice(mark("ชั้นความเร็ว"), "urgency", default="normal", width=10)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", in_table=False)
    assignee: UUID | None = person(mark("ผู้ปฏิบัติ"), group=mark("การปฏิบัติ"))
    due_on: dt.date | None = date(mark("กำหนดตอบ"))
    status: str = choice(mark("สถานะ"), "letter_status", default="received", width=14)
    action: str = long_text(mark("การปฏิบัติ"))
    related: tuple[UUID, ...] = links(mark("หนังสือที่เกี่ยวข้อง"), "incoming_letter")
    kept: str = choice(mark("การจัดเก็บ"), "storage_state", width=14, given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """A letter is written before it is received, and due after."""
        if self.dated and self.received_on and self.dated > self.received_on:
            yield Fault("dated", say("วันที่ของหนังสืออยู่หลังวันที่รับ"))
        if self.due_on and self.received_on and self.due_on < self.received_on:
            yield Fault("due_on", say("กำหนดตอบอยู่ก่อนวันที่รับ"))


@describe(
    name="outgoing_letter",
    label=mark("หนังสือส่ง"),
    plural=mark("หนังสือส่ง"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-dated", "-register_no"),
    register=True,
    secrecy="secrecy",
    dated="dated",
    indexed=(("dated", "register_no"),),
)
@dataclass(frozen=True, kw_only=True)
class OutgoingLetter(Record):
    """A row of the send register."""

    register_no: int | None = number(mark("เลขทะเบียนส่ง"), given=True, running_per="dated", width=10)
    dated: dt.date | None = date(mark("ลงวันที่"), required=True)
    kind: str = choice(mark("ชนิด"), "outgoing_kind", default="external", width=16)
    addressee: str = text(mark("ถึง"), required=True, width=22)
    subject: str = text(mark("เรื่อง"), required=True, width=40, max_length=1000)
    urgency: str = choice(mark("ชั้นความเร็ว"), "urgency", default="normal", width=10)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", in_table=False)
    body: str = long_text(mark("ข้อความ"))
    author: UUID | None = person(mark("ผู้ร่าง"), group=mark("การปฏิบัติ"))
    reply_to: UUID | None = link(mark("ตอบหนังสือรับ"), "incoming_letter", in_table=False)
    status: str = choice(mark("สถานะ"), "outgoing_status", default="draft", width=12)
    kept: str = choice(mark("การจัดเก็บ"), "storage_state", width=14, given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))
