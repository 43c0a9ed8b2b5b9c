"""The yearly disposal of letters (ระเบียบงานสารบรรณ พ.ศ. 2526 ข้อ 66–70, แบบ 25)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    Kind,
    choice,
    date,
    files,
    link,
    long_text,
    number,
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

LEAST_MEMBERS = 2


@describe(
    name="disposal_list",
    label=mark("บัญชีหนังสือขอทำลาย"),
    plural=mark("บัญชีหนังสือขอทำลาย"),
    area="administration",
    title=("calendar_year", "round"),
    sort=("-calendar_year", "-round"),
    register=True,
    dated="prepared_on",
)
@dataclass(frozen=True, kw_only=True)
class DisposalList(Record):
    """What fell due by the end of a calendar year, and how it went from survey to destruction."""

    calendar_year: int | None = year(mark("ประจำปี พ.ศ."), Kind.CALENDAR_YEAR, required=True)
    round: int | None = number(mark("ครั้งที่"), minimum=1, maximum=9)
    prepared_on: dt.date | None = date(mark("วันที่จัดทำบัญชี"), required=True)
    status: str = choice(mark("ขั้น"), "disposal_status", default="survey", width=18, given=True)
    order_entry: UUID | None = link(
        mark("คำสั่งแต่งตั้งคณะกรรมการ"), "order_entry", group=mark("คณะกรรมการทำลายหนังสือ"), in_table=False
    )
    chair: str = text(mark("ประธานกรรมการ"), width=26, help=mark("ชื่อ, ตำแหน่ง"))
    members: str = long_text(mark("กรรมการ"), help=mark("บรรทัดละหนึ่งคน ชื่อ, ตำแหน่ง อย่างน้อยสองคน"))
    reported_on: dt.date | None = date(mark("วันที่รายงาน"), in_table=False)
    report_note: str = long_text(mark("ความเห็นของคณะกรรมการ"), help=mark("ความเห็นแย้งถ้ามี"))
    approved_on: dt.date | None = date(mark("วันที่อนุมัติ"), group=mark("อนุมัติและหอจดหมายเหตุ"), in_table=False)
    approved_by: str = text(mark("ผู้อนุมัติ"), in_table=False, help=mark("ชื่อ, ตำแหน่ง"))
    archives_sent_on: dt.date | None = date(mark("ส่งหอจดหมายเหตุ"))
    archives_letter: UUID | None = link(mark("หนังสือถึงหอจดหมายเหตุ"), "outgoing_letter", in_table=False)
    archives_answer: str = choice(mark("คำตอบ"), "archives_answer", default="waiting", width=18)
    archives_answered_on: dt.date | None = date(mark("วันที่ตอบ"), in_table=False)
    archives_reply: UUID | None = link(mark("หนังสือตอบ"), "incoming_letter", in_table=False)
    destroyed_on: dt.date | None = date(mark("วันที่ทำลาย"), group=mark("การทำลาย"))
    destroy_way: str = choice(mark("วิธีทำลาย"), "destroy_way", default="shred", in_table=False)
    witnesses: str = long_text(mark("ผู้ควบคุมและพยาน"), help=mark("บรรทัดละหนึ่งคน ชื่อ, ตำแหน่ง"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def own_title(self, words: Words = str) -> str:
        """`ประจำปี 2569`, with its number when there are several."""
        year = self.calendar_year or ""
        if (self.round or 1) > 1:
            return words(mark("ประจำปี {year} ครั้งที่ {round}")).format(year=year, round=self.round)
        return words(mark("ประจำปี {year}")).format(year=year)

    def member_lines(self) -> tuple[str, ...]:
        """Who sits on the committee beside the chair."""
        return _lines(self.members)

    def witness_lines(self) -> tuple[str, ...]:
        """Who saw the destruction."""
        return _lines(self.witnesses)

    def faults(self) -> Iterator[Fault]:
        """Each step comes after the one before."""
        days = (
            ("reported_on", self.prepared_on, self.reported_on),
            ("approved_on", self.reported_on, self.approved_on),
            ("archives_sent_on", self.approved_on, self.archives_sent_on),
            ("archives_answered_on", self.archives_sent_on, self.archives_answered_on),
            ("destroyed_on", self.approved_on, self.destroyed_on),
        )
        for name, before, after in days:
            if before and after and after < before:
                yield Fault(name, say("วันนี้อยู่ก่อนวันของขั้นก่อนหน้า"))


@describe(
    name="disposal_item",
    label=mark("หนังสือขอทำลาย"),
    plural=mark("รายการหนังสือขอทำลาย"),
    area="administration",
    title=("subject",),
    sort=("disposal", "order"),
    secrecy="secrecy",
    unique=(("disposal", "item"),),
    indexed=(("disposal", "order"), ("item",)),
)
@dataclass(frozen=True, kw_only=True)
class DisposalItem(Record):
    """One line of แบบ 25 with the committee's opinion and what National Archives said of it."""

    disposal: UUID | None = link(mark("บัญชี"), "disposal_list", required=True, given=True, in_table=False)
    order: int | None = number(mark("ลำดับที่"), given=True, width=8)
    item: UUID | None = link(mark("หนังสือเก็บ"), "storage_item", required=True, given=True, in_table=False)
    subject: str = text(mark("เรื่อง"), given=True, width=40, max_length=1200)
    opinion: str = choice(mark("การพิจารณา"), "disposal_opinion", default="waiting", width=16)
    keep_until: dt.date | None = date(mark("เก็บถึง"))
    archives_wants: bool = yes_no(mark("หอจดหมายเหตุขอเก็บ"), width=10)
    reason: str = text(mark("หมายเหตุ"), width=24)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", given=True, in_table=False)

    def faults(self) -> Iterator[Fault]:
        """Who keeps longer says until when."""
        if self.opinion == "keep" and self.keep_until is None:
            yield Fault("keep_until", say("ขยายเวลาเก็บต้องบอกว่าเก็บถึงวันใด"))


def _lines(text_: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text_.splitlines() if line.strip())
