"""One letter to many schools or agencies: its text with {places}, and who it goes to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.administration.letters import too_secret
from planner_desktop.domain.fields import choice, date, files, link, long_text, number, person, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="letter_merge",
    label=mark("จดหมายถึงหลายผู้รับ"),
    plural=mark("จดหมายถึงหลายผู้รับ"),
    area="administration",
    title=("subject",),
    sort=("-dated", "subject"),
    dated="dated",
    secrecy="secrecy",
)
@dataclass(frozen=True, kw_only=True)
class LetterMerge(Record):
    """The letter before it is made out to each recipient; places such as {ชื่อโรงเรียน} stand in its text."""

    subject: str = text(mark("เรื่อง"), required=True, width=40, max_length=1000)
    dated: dt.date | None = date(mark("ลงวันที่"), required=True)
    numbering: str = choice(mark("การออกเลข"), "merge_numbering", default="each", width=16)
    status: str = choice(mark("สถานะ"), "merge_status", default="draft", given=True)
    greeting: str = text(mark("คำขึ้นต้น"), max_length=60, in_table=False)
    addressee: str = text(mark("ถึง"), required=True, width=28, help=mark("เช่น ผู้อำนวยการโรงเรียน{ชื่อโรงเรียน}"))
    references: str = long_text(mark("อ้างถึง"), help=mark("บรรทัดละหนึ่งรายการ"))
    enclosures: str = long_text(mark("สิ่งที่ส่งมาด้วย"), help=mark("บรรทัดละหนึ่งรายการ"))
    body: str = long_text(mark("ข้อความ"), required=True)
    closing: str = text(mark("คำลงท้าย"), max_length=60, in_table=False)
    urgency: str = choice(mark("ชั้นความเร็ว"), "urgency", default="normal", in_table=False)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", in_table=False)
    signer: str = text(
        mark("ผู้ลงนาม"), group=mark("การลงนาม"), in_table=False, help=mark("ชื่อและนามสกุลพร้อมคำนำหน้า")
    )
    signer_position: str = long_text(mark("ตำแหน่งผู้ลงนาม"), help=mark("บรรทัดละหนึ่งบรรทัดที่พิมพ์"))
    author: UUID | None = person(mark("ผู้ร่าง"))
    source: str = choice(mark("รายชื่อผู้รับ"), "merge_source", default="school", group=mark("ผู้รับ"), width=14)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """ลับที่สุด stays out, and a secret letter is seen by its writer alone, so there must be one."""
        yield from too_secret(self.secrecy)
        if self.secrecy not in ("", "normal") and self.author is None:
            yield Fault("author", say("หนังสือลับต้องมีผู้ร่าง เพราะมีแต่ผู้ร่างที่เปิดดูได้"))


@describe(
    name="merge_recipient",
    label=mark("ผู้รับจดหมาย"),
    plural=mark("ผู้รับจดหมาย"),
    area="administration",
    title=("name",),
    sort=("merge", "order"),
    indexed=(("merge", "order"), ("letter",), ("school",), ("agency",)),
)
@dataclass(frozen=True, kw_only=True)
class MergeRecipient(Record):
    """One recipient: its own words for the places (JSON) and, once issued, its row of the send register."""

    merge: UUID | None = link(mark("จดหมาย"), "letter_merge", required=True, given=True, in_table=False)
    order: int | None = number(mark("ลำดับ"), given=True)
    name: str = text(mark("ผู้รับ"), required=True, width=32)
    school: UUID | None = link(mark("โรงเรียน"), "school", in_table=False)
    agency: UUID | None = link(mark("หน่วยงาน"), "agency", in_table=False)
    values: str = long_text(mark("ค่าที่แทนในข้อความ"), searched=False)
    letter: UUID | None = link(mark("หนังสือส่ง"), "outgoing_letter", given=True)
