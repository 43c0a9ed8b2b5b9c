"""Letters in store and on loan (ระเบียบงานสารบรรณ พ.ศ. 2526 หมวด 3 ส่วนที่ 1–2, แบบ 19–24)."""

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
    person,
    text,
    year,
    yes_no,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where a stored letter's register row may stand: field of StorageItem -> the linked record's name.
# A further register costs one link field below and one entry here.
ROW_LINKS = {
    "incoming": "incoming_letter",
    "outgoing": "outgoing_letter",
    "order_entry": "order_entry",
    "announcement": "announcement",
    "certificate": "certificate",
}


@describe(
    name="retention_class",
    label=mark("อายุการเก็บ"),
    plural=mark("อายุการเก็บหนังสือ"),
    area="administration",
    title=("label",),
    sort=("order", "label"),
    unique=(("code",),),
)
@dataclass(frozen=True, kw_only=True)
class RetentionClass(YearBound):
    """How long a sort of letters is kept (ระเบียบฯ ข้อ 57); the office rewords, adds and switches off."""

    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    code: str = text(mark("รหัส"), required=True, max_length=20, width=8)
    label: str = text(mark("ชื่ออายุการเก็บ"), required=True, width=36, max_length=160)
    years: int | None = number(mark("เก็บกี่ปี"), unit=mark("ปี"), minimum=1, maximum=100, width=10)
    permanent: bool = yes_no(mark("ห้ามทำลาย"), width=12)
    basis: str = text(mark("อ้างระเบียบ"), width=26, max_length=300)
    used_for: str = long_text(mark("ใช้กับ"), help=mark("ตัวอย่างหนังสือที่เก็บตามอายุนี้"))
    first_year: int | None = year(mark("ใช้ตั้งแต่ปี พ.ศ."), Kind.CALENDAR_YEAR, in_table=False)
    last_year: int | None = year(mark("ถึงปี พ.ศ."), Kind.CALENDAR_YEAR, in_table=False)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="high", width=12)

    def faults(self) -> Iterator[Fault]:
        """Either so many years or for ever."""
        yield from super().faults()
        if self.permanent and self.years is not None:
            yield Fault("years", say("เก็บตลอดไปแล้วไม่ต้องบอกจำนวนปี"))
        if not self.permanent and self.years is None:
            yield Fault("years", say("บอกว่าเก็บกี่ปี หรือทำเครื่องหมายว่าเก็บตลอดไป"))


@describe(
    name="storage_item",
    label=mark("หนังสือเก็บ"),
    plural=mark("หนังสือเก็บ"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-stored_on", "-register_no"),
    register=True,
    secrecy="secrecy",
    dated="stored_on",
    indexed=(
        ("stored_on", "register_no"),
        ("due_on", "state"),
        ("incoming",),
        ("outgoing",),
        ("order_entry",),
        ("announcement",),
        ("certificate",),
    ),
)
@dataclass(frozen=True, kw_only=True)
class StorageItem(Record):
    """A row of ทะเบียนหนังสือเก็บ (แบบ 20). What it is called is kept with it, so lists print as they were."""

    register_no: int | None = number(mark("ลำดับที่"), given=True, running_per="stored_on", width=9)
    stored_on: dt.date | None = date(mark("วันเก็บ"), required=True)
    row_number: str = text(
        mark("เลขทะเบียน"), width=12, max_length=60, help=mark("เลขทะเบียนรับหรือส่ง เช่น 123/2569")
    )
    number: str = text(mark("ที่"), width=18, max_length=120)
    dated: dt.date | None = date(mark("ลงวันที่"))
    subject: str = text(mark("เรื่อง"), required=True, width=40, max_length=1000)
    file_code: str = text(mark("รหัสแฟ้ม"), width=12, max_length=60, group=mark("การเก็บ"))
    retention: UUID | None = link(mark("อายุการเก็บ"), "retention_class", required=True, width=16)
    start_on: dt.date | None = date(mark("เริ่มนับอายุ"), required=True, in_table=False)
    due_on: dt.date | None = date(mark("ครบกำหนดเก็บ"), help=mark("31 ธันวาคมของปีที่ครบอายุ ว่าง = เก็บตลอดไป"))
    place: str = text(mark("ที่เก็บ"), width=22, help=mark("เช่น ตู้ 2 ชั้น 3 แฟ้ม 05 หรือกล่อง 12"))
    medium: str = choice(mark("ลักษณะที่เก็บ"), "storage_medium", default="paper", in_table=False)
    state: str = choice(mark("สถานะ"), "storage_state", default="stored", width=14, given=True)
    keeper: UUID | None = person(mark("ผู้เก็บ"), in_table=False)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", in_table=False)
    incoming: UUID | None = link(
        mark("หนังสือรับ"), "incoming_letter", group=mark("รายการในทะเบียน"), in_table=False
    )
    outgoing: UUID | None = link(mark("หนังสือส่ง"), "outgoing_letter", in_table=False)
    order_entry: UUID | None = link(mark("คำสั่ง"), "order_entry", in_table=False)
    announcement: UUID | None = link(mark("ประกาศ"), "announcement", in_table=False)
    certificate: UUID | None = link(mark("เกียรติบัตรและหนังสือรับรอง"), "certificate", in_table=False)
    ended_on: dt.date | None = date(mark("วันที่ทำลายหรือส่งมอบ"), given=True, in_table=False)
    archive_way: str = choice(mark("บัญชีถึงหอจดหมายเหตุ"), "archive_way", given=True, in_table=False)
    archive_on: dt.date | None = date(mark("วันลงบัญชี"), given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def row(self) -> tuple[str, UUID] | None:
        """(record name, id) of the register row it came from; None for papers typed in by hand."""
        for field, name in ROW_LINKS.items():
            if key := getattr(self, field):
                return name, key
        return None

    def faults(self) -> Iterator[Fault]:
        """Nothing is due before it begins, and it stands for one letter."""
        if self.start_on and self.due_on and self.due_on < self.start_on:
            yield Fault("due_on", say("วันครบกำหนดเก็บอยู่ก่อนวันเริ่มนับอายุ"))
        if sum(getattr(self, field) is not None for field in ROW_LINKS) > 1:
            yield Fault("outgoing", say("หนังสือเก็บหนึ่งรายการอ้างถึงทะเบียนได้รายการเดียว"))


@describe(
    name="borrow_slip",
    label=mark("บัตรยืมหนังสือ"),
    plural=mark("บัตรยืมหนังสือ"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-borrowed_on", "-register_no"),
    register=True,
    secrecy="secrecy",
    dated="borrowed_on",
    indexed=(("borrowed_on", "register_no"), ("item",), ("due_on", "returned_on")),
)
@dataclass(frozen=True, kw_only=True)
class BorrowSlip(Record):
    """One letter on loan (แบบ 24); outside the group somebody of authority allows it (ข้อ 62–63)."""

    register_no: int | None = number(mark("เลขที่บัตร"), given=True, running_per="borrowed_on", width=9)
    item: UUID | None = link(mark("หนังสือที่ยืม"), "storage_item", required=True, in_table=False)
    subject: str = text(mark("รายการ"), width=36, max_length=1200, given=True)
    borrower: UUID | None = person(mark("ผู้ยืมในกลุ่ม"), in_table=False, help=mark("ว่าง = ผู้ยืมนอกกลุ่ม"))
    borrower_name: str = text(mark("ชื่อผู้ยืม"), required=True, width=24)
    borrower_unit: str = text(mark("ตำแหน่ง/หน่วยงานผู้ยืม"), width=24, in_table=False)
    receiver: str = text(mark("ผู้รับหนังสือ"), width=20, in_table=False, help=mark("ว่าง = ผู้ยืมรับเอง"))
    allowed_by: str = text(mark("ผู้อนุญาตให้ยืม"), width=24, in_table=False)
    purpose: str = text(mark("ยืมเพื่อ"), in_table=False)
    borrowed_on: dt.date | None = date(mark("วันยืม"), required=True)
    due_on: dt.date | None = date(mark("กำหนดส่งคืน"), required=True)
    returned_on: dt.date | None = date(mark("วันส่งคืน"), group=mark("การส่งคืน"))
    returned_by: str = text(mark("ผู้ส่งคืน"), width=20, in_table=False)
    secrecy: str = choice(mark("ชั้นความลับ"), "secrecy", default="normal", in_table=False, given=True)
    note: str = long_text(mark("หมายเหตุ"))

    def faults(self) -> Iterator[Fault]:
        """It goes out before it is due or back; who is not of the group needs leave."""
        if self.borrowed_on and self.due_on and self.due_on < self.borrowed_on:
            yield Fault("due_on", say("กำหนดส่งคืนอยู่ก่อนวันยืม"))
        if self.borrowed_on and self.returned_on and self.returned_on < self.borrowed_on:
            yield Fault("returned_on", say("วันส่งคืนอยู่ก่อนวันยืม"))
        if self.borrower is None and not self.allowed_by.strip():
            yield Fault("allowed_by", say("ผู้ยืมนอกกลุ่มต้องมีผู้อนุญาตให้ยืม (หัวหน้าส่วนราชการระดับกองขึ้นไป)"))
