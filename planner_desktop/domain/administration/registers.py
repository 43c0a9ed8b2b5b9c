"""The registers themselves: their calendar years, their number patterns, and numbers booked ahead."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.administration.choices import REGISTER
from planner_desktop.domain.fields import Kind, choice, date, long_text, number, person, text, year
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner_desktop.messages import Words

_HOLE = re.compile(r"{([^{}]*)}")
NUMBER = "เลข"
HOLES = (NUMBER, "เลข3", "เลข4", "ปี", "ปีย่อ", "รหัส", "หน่วย", "กลุ่ม", "ชนิด")


@dataclass(frozen=True)
class Register:
    """A series of numbers: whose rows it numbers, and the pattern an office starts with.

    `certainty` says how sure we are that offices write it so.
    """

    code: str
    record: str
    pattern: str
    certainty: str = "high"

    @property
    def label(self) -> str:
        """Its name, in the source language."""
        return next(one.label for one in REGISTER.shipped if one.code == self.code)


REGISTERS = (
    Register("incoming", "incoming_letter", "{เลข}"),
    Register("outgoing", "outgoing_letter", "{รหัส}/{เลข}"),
    Register("circular", "outgoing_letter", "{รหัส}/ว {เลข}"),
    Register("memo", "outgoing_letter", "{รหัส}/{เลข}", "low"),
    Register("order", "order_entry", "{เลข}/{ปี}"),
    Register("announcement", "announcement", "{เลข}/{ปี}", "medium"),
    Register("certificate", "certificate", "{เลข}/{ปี}", "medium"),
)


def register(code: str) -> Register:
    """Return the register of that code; KeyError when there is none."""
    return {one.code: one for one in REGISTERS}[code]


def pattern_fault(pattern: str) -> Message | None:
    """What is wrong with a number pattern; None when it can be used."""
    known = " ".join(f"{{{one}}}" for one in HOLES)
    for hole in _HOLE.findall(pattern):
        if hole not in HOLES:
            return say("ไม่รู้จัก “{hole}” ในรูปแบบเลข ใช้ได้: {known}", hole=f"{{{hole}}}", known=known)
    if "{" in _HOLE.sub("", pattern) or "}" in _HOLE.sub("", pattern):
        return say("วงเล็บปีกกาในรูปแบบเลขไม่ครบคู่ ใช้ได้: {known}", known=known)
    if not any(hole.startswith(NUMBER) for hole in _HOLE.findall(pattern)):
        return say("รูปแบบเลขต้องมี {hole} เพื่อบอกที่ของเลขลำดับ", hole=f"{{{NUMBER}}}")
    return None


def written(pattern: str, running: int, calendar_year: int, words: Mapping[str, str]) -> str:
    """The number as it is written; `words` fill รหัส, หน่วย, กลุ่ม and ชนิด."""
    told = {
        **words,
        NUMBER: str(running),
        "เลข3": f"{running:03d}",
        "เลข4": f"{running:04d}",
        "ปี": str(calendar_year),
        "ปีย่อ": f"{calendar_year % 100:02d}",
    }
    return _HOLE.sub(lambda hole: told.get(hole[1], ""), pattern).strip()


@describe(
    name="register_year",
    label=mark("ทะเบียนประจำปี"),
    plural=mark("ทะเบียนประจำปี"),
    area="administration",
    title=("register", "calendar_year"),
    sort=("-calendar_year", "register"),
    unique=(("register", "calendar_year"),),
)
@dataclass(frozen=True, kw_only=True)
class RegisterYear(Record):
    """One register in one calendar year: opened by an officer, closed by itself after 31 December."""

    register: str = choice(mark("ทะเบียน"), "register", required=True, width=22)
    calendar_year: int | None = year(mark("ปี พ.ศ."), Kind.CALENDAR_YEAR, required=True)
    start_no: int | None = number(
        mark("เลขเริ่มต้น"),
        required=True,
        minimum=1,
        maximum=999_999,
        width=10,
        help=mark("ใส่เลขถัดไปจากทะเบียนเล่มเดิมเมื่อเริ่มใช้โปรแกรมกลางปี"),
    )
    pattern: str = text(
        mark("รูปแบบเลข"),
        max_length=120,
        width=22,
        help=mark("ใช้ {เลข} {ปี} {ปีย่อ} {รหัส} {หน่วย} {กลุ่ม} {ชนิด} เว้นว่าง = แบบที่ติดมากับโปรแกรม"),
    )
    opened_on: dt.date | None = date(mark("เปิดเมื่อ"), given=True, group=mark("การเปิดและปิด"))
    opened_by: UUID | None = person(mark("ผู้เปิด"), given=True)
    closed_on: dt.date | None = date(mark("ปิดเมื่อ"), given=True)
    reopened_on: dt.date | None = date(mark("เปิดใหม่เมื่อ"), given=True, in_table=False)
    reopened_by: UUID | None = person(mark("ผู้อนุญาตให้เปิดใหม่"), given=True, in_table=False)
    reopen_reason: str = text(mark("เหตุที่เปิดใหม่"), given=True, in_table=False, max_length=500)
    note: str = long_text(mark("หมายเหตุ"))

    def own_title(self, words: Words = str) -> str:
        """`หนังสือรับ 2569`."""
        labels = {one.code: one.label for one in REGISTER.shipped}
        label = words(labels[self.register]) if self.register in labels else self.register
        return f"{label} {self.calendar_year or ''}".strip()

    def faults(self) -> Iterator[Fault]:
        """A pattern that cannot be written is refused."""
        wrong = pattern_fault(self.pattern) if self.pattern else None
        if wrong:
            yield Fault("pattern", wrong)


@describe(
    name="number_booking",
    label=mark("เลขที่จองไว้"),
    plural=mark("ทะเบียนจองเลข"),
    area="administration",
    title=("register_no", "purpose"),
    sort=("-booked_on", "-register_no"),
    register=True,
    dated="booked_on",
    indexed=(("register", "booked_on", "register_no"), ("status",)),
)
@dataclass(frozen=True, kw_only=True)
class NumberBooking(Record):
    """One number taken ahead of its paper; it is used by exactly one paper or voided with a reason."""

    register: str = choice(mark("ทะเบียน"), "register", required=True, default="outgoing", width=12)
    register_no: int | None = number(mark("เลขที่จอง"), given=True, running_per="booked_on", width=10)
    number: str = text(mark("เลขที่เขียน"), given=True, max_length=160, width=16)
    booked_on: dt.date | None = date(mark("วันที่จอง"), required=True)
    booked_for: UUID | None = person(mark("จองให้"))
    booked_name: str = text(mark("จองให้ (หน่วยอื่น)"), in_table=False)
    purpose: str = text(mark("เรื่องที่จะใช้"), required=True, width=40, max_length=500)
    status: str = choice(mark("สถานะ"), "booking_status", default="booked", given=True, width=12)
    note: str = long_text(mark("หมายเหตุ"))

    def series(self) -> str:
        """The register it is booked in."""
        return self.register
