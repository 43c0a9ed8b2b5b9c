"""Letters that come in and go out (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, แบบ 13 and 14)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    choice,
    code,
    date,
    files,
    link,
    links,
    long_text,
    moment,
    number,
    person,
    text,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

# A letter of these states went out: it has its number and its date.
SENT = frozenset({"sent", "filed"})
# Schools are kept by their bare names; letters call them, and those they go to, by these words before.
_SENDERS = (("agency", "name", ""), ("school", "name", "โรงเรียน"))
_ADDRESSEES = (("agency", "addressee", ""), ("school", "name", "ผู้อำนวยการโรงเรียน"))


def too_secret(secrecy: str) -> Iterator[Fault]:
    """ลับที่สุด is kept on paper by a registrar only (ระเบียบรักษาความลับของทางราชการ พ.ศ. 2544)."""
    if secrecy == "most_secret":
        yield Fault(
            "secrecy",
            say(
                "เรื่องลับที่สุดบันทึกในโปรแกรมนี้ไม่ได้ เพราะต้องดำเนินการด้วยเอกสารโดยนายทะเบียนข้อมูลข่าวสารลับเท่านั้น"
                " ให้ลงทะเบียนในทะเบียนข้อมูลข่าวสารลับของสำนักงาน"
            ),
        )


@describe(
    name="incoming_letter",
    label=mark("หนังสือรับ"),
    plural=mark("หนังสือรับ"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-received_on", "-register_no"),
    register=True,
    secrecy="secrecy",
    flag="urgency",
    dated="received_on",
    indexed=(
        ("received_on", "register_no"),
        ("due_on",),
        ("assignee",),
        ("status", "received_on"),
        ("sender",),
    ),
)
@dataclass(frozen=True, kw_only=True)
class IncomingLetter(Record):
    """A row of the group's receive register; the number runs per calendar year and is never used twice.

    `office_no` is the number that the office's central unit (กลุ่มอำนวยการ) gave before, copied by hand.
    """

    register_no: int | None = number(
        mark("เลขทะเบียนรับ"),
        given=True,
        running_per="received_on",
        width=8,
        heading=mark("เลขรับ"),
    )
    received_on: dt.date | None = date(
        mark("วันที่รับ"), required=True, also_called=("วันลงทะเบียน", "วันที่ลงทะเบียน", "วันที่ลงรับ")
    )
    received_time: str = code(
        mark("เวลารับ"), r"([01]?[0-9]|2[0-3])[.:][0-5][0-9]", "09.30", width=8, in_table=False
    )
    office_no: str = text(
        mark("เลขรับ สพป."),
        max_length=40,
        width=10,
        in_table=False,
        help=mark("ตามตราประทับ"),
    )
    number: str = text(mark("ที่"), max_length=120, width=16, help=mark("เช่น ศธ 04006/ว 3120"))
    dated: dt.date | None = date(mark("ลงวันที่"))
    sender: str = text(mark("จาก"), required=True, width=24, offers=_SENDERS)
    addressee: str = text(mark("ถึง"), width=16, in_table=False)
    subject: str = text(mark("เรื่อง"), required=True, width=40, max_length=1000)
    urgency: str = choice(mark("ชั้นความเร็ว"), "urgency", default="normal", width=10)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", in_table=False)
    work_group: UUID | None = link(
        mark("กลุ่มงานที่รับผิดชอบ"),
        "work_group",
        group=mark("การปฏิบัติ"),
        width=18,
        also_called=("กลุ่มปฏิบัติ",),
        or_words="action",
    )
    assignee: UUID | None = person(mark("ผู้ปฏิบัติ"), or_words="action")
    due_on: dt.date | None = date(mark("กำหนดตอบ"))
    status: str = choice(mark("สถานะ"), "letter_status", default="received", width=10)
    action: str = long_text(mark("การปฏิบัติ"))
    related: tuple[UUID, ...] = links(mark("หนังสือที่เกี่ยวข้อง"), "incoming_letter")
    kept: str = choice(mark("การจัดเก็บ"), "storage_state", width=14, given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def series(self) -> str:
        """The receive register."""
        return "incoming"

    def as_imported(self, today: dt.date) -> IncomingLetter:
        """Where the sheet says no state: of an earlier year settled, in somebody's hands assigned."""
        if self.status != "received" or self.register_no is None or self.received_on is None:
            return self
        if self.received_on.year < today.year:
            return replace(self, status="noted")
        return replace(self, status="assigned") if self.assignee else self

    def faults(self) -> Iterator[Fault]:
        """A letter is written before it is received, and due after; ลับที่สุด stays out."""
        yield from too_secret(self.secrecy)
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
    flag="urgency",
    dated="dated",
    indexed=(("dated", "register_no"), ("register", "dated", "register_no"), ("status",)),
)
@dataclass(frozen=True, kw_only=True)
class OutgoingLetter(Record):
    """A letter out of the office: external, stamped, circular (ว) or memo, in the register that numbers it.

    A draft has neither number nor date: both come in the act of issuing, when its status becomes 'sent'.
    """

    register_no: int | None = number(
        mark("เลขทะเบียนส่ง"), given=True, running_per="dated", width=8, heading=mark("เลขส่ง")
    )
    number: str = text(mark("ที่"), given=True, max_length=160, width=22)
    dated: dt.date | None = date(mark("ลงวันที่"))
    register: str = choice(mark("ทะเบียน"), "outgoing_register", default="outgoing", width=14, in_table=False)
    kind: str = choice(mark("ชนิด"), "outgoing_kind", default="external", width=16)
    addressee: str = text(mark("ถึง"), required=True, width=22, offers=_ADDRESSEES)
    subject: str = text(mark("เรื่อง"), required=True, width=40, max_length=1000)
    urgency: str = choice(mark("ชั้นความเร็ว"), "urgency", default="normal", width=10)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", in_table=False)
    salutation: str = text(
        mark("คำขึ้นต้น"), max_length=60, in_table=False, group=mark("ข้อความ"), help=mark("เว้นว่าง = เรียน")
    )
    through: str = text(mark("ผ่าน"), in_table=False, help=mark("ผู้ที่หนังสือผ่านก่อนถึงผู้รับ"))
    references: str = long_text(mark("อ้างถึง"), help=mark("บรรทัดละหนึ่งรายการ"))
    enclosures: str = long_text(mark("สิ่งที่ส่งมาด้วย"), help=mark("บรรทัดละหนึ่งรายการ"))
    body: str = long_text(mark("ข้อความ"))
    closing: str = text(mark("คำลงท้าย"), max_length=80, in_table=False, help=mark("เว้นว่าง = ขอแสดงความนับถือ"))
    copies: str = long_text(mark("สำเนาส่ง"), help=mark("บรรทัดละหนึ่งราย"))
    signer: UUID | None = person(mark("ผู้ลงนาม"), group=mark("การลงนาม"), in_table=False)
    signer_name: str = text(mark("ชื่อผู้ลงนาม"), in_table=False, help=mark("กรอกเมื่อผู้ลงนามไม่อยู่ในบัญชีบุคลากร"))
    signer_titles: str = long_text(mark("ตำแหน่งผู้ลงนาม"), help=mark("หนึ่งบรรทัดต่อหนึ่งบรรทัดที่พิมพ์ รวมรักษาราชการแทน"))
    owner_unit: str = text(
        mark("ส่วนราชการเจ้าของเรื่อง"),
        also_called=("จาก",),
        in_table=False,
        help=mark("เว้นว่าง = ชื่อกลุ่มของสำนักงาน"),
    )
    contact: str = long_text(
        mark("การติดต่อเจ้าของเรื่อง"), max_length=500, help=mark("โทรศัพท์และอีเมล เว้นว่าง = ของสำนักงาน")
    )
    work_group: UUID | None = link(
        mark("กลุ่มงานเจ้าของเรื่อง"),
        "work_group",
        group=mark("การปฏิบัติ"),
        in_table=False,
        also_called=("กลุ่มปฏิบัติ",),
        or_words="action",
    )
    author: UUID | None = person(mark("ผู้ร่าง"), also_called=("ผู้ปฏิบัติ",), or_words="action")
    reply_to: UUID | None = link(mark("ตอบหนังสือรับ"), "incoming_letter", in_table=False)
    status: str = choice(mark("สถานะ"), "outgoing_status", default="draft", width=12)
    kept: str = choice(mark("การจัดเก็บ"), "storage_state", width=14, given=True, in_table=False)
    action: str = text(mark("การปฏิบัติ"), in_table=False, max_length=500)
    issued_at: dt.datetime | None = moment(mark("ออกเลขเมื่อ"), given=True, in_table=False)
    booking: UUID | None = link(mark("เลขที่จองไว้"), "number_booking", given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def series(self) -> str | None:
        """The chosen register once it is sent; none while it is a draft."""
        return (self.register or "outgoing") if self.status in SENT else None

    def as_imported(self, today: dt.date) -> OutgoingLetter:
        """What bears a number went out."""
        del today
        return replace(self, status="sent") if self.register_no and self.status == "draft" else self

    def faults(self) -> Iterator[Fault]:
        """What went out bears its date; ลับที่สุด stays out."""
        yield from too_secret(self.secrecy)
        if self.status in SENT and self.dated is None:
            yield Fault("dated", say("หนังสือที่ส่งแล้วต้องมีวันที่"))
