"""What the office issues beside letters: orders, announcements, certificates (แบบ 4, 7 and 10)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, moment, number, person, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.messages import Words

# A paper of these states went out: it has its number and its date.
ISSUED = frozenset({"issued", "filed"})
ATTESTATION = "attestation"  # a certificate of this kind is a letter (แบบ 10); others honour somebody
_INDEXED = (("dated", "register_no"), ("status",))


def _titled(register_no: int | None, dated: dt.date | None, words: str) -> str:
    """`12/2569 words`, the number as orders are called by."""
    return f"{register_no}/{calendar_year_of(dated)} {words}" if register_no and dated else words


@dataclass(frozen=True, kw_only=True)
class IssuedPaper(Record):
    """What orders, announcements and certificates share: who signs, who wrote it, how far it is, where it is.

    `SERIES` is the register that numbers it once it is issued.
    """

    SERIES: ClassVar[str]

    signer: str = text(mark("ผู้ลงนาม"), width=24, group=mark("การลงนาม"))
    signer_titles: str = long_text(mark("ตำแหน่งผู้ลงนาม"), help=mark("หนึ่งบรรทัดต่อหนึ่งบรรทัดที่พิมพ์ รวมรักษาราชการแทน"))
    work_group: UUID | None = link(
        mark("กลุ่มงานเจ้าของเรื่อง"), "work_group", group=mark("การปฏิบัติ"), in_table=False
    )
    author: UUID | None = person(mark("ผู้ร่าง"), in_table=False)
    status: str = choice(mark("สถานะ"), "paper_status", default="draft", width=12)
    issued_at: dt.datetime | None = moment(mark("ออกเลขเมื่อ"), given=True, in_table=False)
    booking: UUID | None = link(mark("เลขที่จองไว้"), "number_booking", given=True, in_table=False)
    kept: str = choice(mark("การจัดเก็บ"), "storage_state", width=14, given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def series(self) -> str | None:
        """Its register once it is issued."""
        return self.SERIES if self.status in ISSUED else None

    def as_imported(self, today: dt.date) -> Self:
        """What bears a number was issued."""
        del today
        numbered = self.status == "draft" and getattr(self, "register_no", None)
        return replace(self, status="issued") if numbered else self

    def faults(self) -> Iterator[Fault]:
        """What was issued bears its date."""
        if self.status in ISSUED and getattr(self, "dated", None) is None:
            yield Fault("dated", say("เอกสารที่ออกเลขแล้วต้องมีวันที่"))


@describe(
    name="order_entry",
    label=mark("คำสั่ง"),
    plural=mark("ทะเบียนคำสั่ง"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-dated", "-register_no"),
    register=True,
    dated="dated",
    indexed=_INDEXED,
)
@dataclass(frozen=True, kw_only=True)
class OrderEntry(IssuedPaper):
    """A row of the order register, n/พ.ศ. per calendar year (feature A03); a draft has no number yet."""

    SERIES: ClassVar[str] = "order"

    register_no: int | None = number(mark("คำสั่งที่"), given=True, running_per="dated", width=10)
    number: str = text(mark("เลขที่คำสั่ง"), given=True, max_length=160, width=16, in_table=False)
    dated: dt.date | None = date(mark("สั่ง ณ วันที่"))
    subject: str = text(mark("เรื่อง"), required=True, width=44, max_length=1000)
    authority: str = long_text(mark("ข้อความอ้างเหตุและอำนาจ"), group=mark("ข้อความ"))
    body: str = long_text(mark("ข้อความสั่งการ"))
    effective: str = text(mark("ทั้งนี้"), in_table=False, help=mark("เช่น ตั้งแต่บัดนี้เป็นต้นไป"))
    status: str = choice(mark("สถานะ"), "paper_status", default="issued", width=12)

    def own_title(self, words: Words = str) -> str:
        """`12/2569 เรื่อง …`."""
        del words
        return _titled(self.register_no, self.dated, self.subject)


@describe(
    name="announcement",
    label=mark("ประกาศ"),
    plural=mark("ทะเบียนประกาศ"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-dated", "-register_no"),
    register=True,
    dated="dated",
    indexed=_INDEXED,
)
@dataclass(frozen=True, kw_only=True)
class Announcement(IssuedPaper):
    """A row of the announcement register (แบบ 7), numbered per calendar year when issued."""

    SERIES: ClassVar[str] = "announcement"

    register_no: int | None = number(mark("ประกาศที่"), given=True, running_per="dated", width=10)
    number: str = text(mark("เลขที่ประกาศ"), given=True, max_length=160, width=16, in_table=False)
    dated: dt.date | None = date(mark("ประกาศ ณ วันที่"))
    subject: str = text(mark("เรื่อง"), required=True, width=44, max_length=1000)
    body: str = long_text(mark("ข้อความ"), group=mark("ข้อความ"))
    published: str = text(mark("ที่ติดประกาศหรือเผยแพร่"), in_table=False)

    def own_title(self, words: Words = str) -> str:
        """`3/2569 เรื่อง …`."""
        del words
        return _titled(self.register_no, self.dated, self.subject)


@describe(
    name="certificate",
    label=mark("เกียรติบัตรและหนังสือรับรอง"),
    plural=mark("ทะเบียนเกียรติบัตรและหนังสือรับรอง"),
    area="administration",
    title=("register_no", "recipient"),
    sort=("-dated", "-register_no"),
    register=True,
    dated="dated",
    indexed=_INDEXED,
)
@dataclass(frozen=True, kw_only=True)
class Certificate(IssuedPaper):
    """A row of the register of certificates and attestations (แบบ 10), numbered per calendar year."""

    SERIES: ClassVar[str] = "certificate"

    register_no: int | None = number(mark("เลขที่"), given=True, running_per="dated", width=10)
    number: str = text(mark("เลขที่ที่พิมพ์"), given=True, max_length=160, width=16, in_table=False)
    dated: dt.date | None = date(mark("ให้ไว้ ณ วันที่"))
    kind: str = choice(mark("ชนิด"), "certificate_kind", default="certificate", width=14)
    recipient: str = text(mark("ผู้ได้รับ"), required=True, width=28)
    recipient_position: str = text(mark("ตำแหน่งหรือสังกัดผู้ได้รับ"), width=24, in_table=False)
    subject: str = text(mark("เรื่อง"), required=True, width=40, max_length=1000)
    body: str = long_text(mark("ข้อความ"), group=mark("ข้อความ"))

    def own_title(self, words: Words = str) -> str:
        """`3/2569 who`."""
        del words
        return _titled(self.register_no, self.dated, self.recipient)
