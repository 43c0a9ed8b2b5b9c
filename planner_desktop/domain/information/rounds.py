"""รอบเก็บข้อมูล: when schools answer a form, what each sent, and what still must be asked."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

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
    school,
    text,
    year,
    yes_no,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SENT = frozenset({"sent", "late", "approved"})  # the school's answer lies with the office
Answer = int | str  # a number, or words (a date as ISO)


@describe(
    name="data_round",
    label=mark("รอบเก็บข้อมูล"),
    plural=mark("รอบเก็บข้อมูล"),
    area="information",
    title=("name",),
    sort=("-closes", "name"),
    unique=(("name",),),
    dated="closes",
)
@dataclass(frozen=True, kw_only=True)
class DataRound(Record):
    """One asking of a form; after `closes` nothing may change but for a named exception."""

    form: UUID | None = link(mark("แบบเก็บข้อมูล"), "data_form", required=True, width=24)
    name: str = text(mark("ชื่อรอบ"), required=True, width=30)
    year: int | None = year(mark("ปี"), Kind.ACADEMIC_YEAR, required=True)
    as_at: dt.date | None = date(mark("ข้อมูล ณ วันที่"))
    opens: dt.date | None = date(mark("เปิดรับ"), required=True)
    closes: dt.date | None = date(mark("กำหนดส่ง"), required=True, help=mark("หลังวันนี้ข้อมูลจะถูกล็อก"))
    asked: str = choice(mark("โรงเรียนที่ต้องส่ง"), "data_asked", default="all", width=18)
    schools: tuple[UUID, ...] = links(mark("โรงเรียนที่เลือก"), "school")
    contact: str = text(mark("ติดต่อสอบถาม"), in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """It closes after it opens, and asks somebody."""
        if self.opens and self.closes and self.closes < self.opens:
            yield Fault("closes", say("กำหนดส่งอยู่ก่อนวันเปิดรับ"))
        if self.asked == "chosen" and not self.schools:
            yield Fault("schools", say("เลือกโรงเรียนที่ต้องส่งอย่างน้อยหนึ่งแห่ง"))


@describe(
    name="submission",
    label=mark("ข้อมูลที่โรงเรียนส่ง"),
    plural=mark("ข้อมูลที่โรงเรียนส่ง"),
    area="information",
    title=("state",),
    sort=("round", "school"),
    unique=(("round", "school"),),
    indexed=(("round", "state"),),
)
@dataclass(frozen=True, kw_only=True)
class Submission(Record):
    """What one school sent in one round; a school without one has not sent."""

    round: UUID | None = link(mark("รอบเก็บข้อมูล"), "data_round", required=True, width=24)
    school: UUID | None = school(mark("โรงเรียน"), required=True, width=24)
    state: str = choice(mark("สถานะ"), "submission_state", default="sent")
    sent_on: dt.date | None = date(mark("วันที่ส่ง"))
    edition: int | None = number(mark("ส่งครั้งที่"), given=True, minimum=1)
    filled: int | None = number(mark("ช่องที่กรอกแล้ว"), given=True)
    wanted: int | None = number(mark("ช่องที่ต้องกรอก"), given=True)
    returned_for: str = text(mark("เหตุที่ส่งกลับ"), max_length=500)
    approved_by: UUID | None = person(mark("ผู้รับรอง"), given=True, in_table=False)
    approved_on: dt.date | None = date(mark("วันที่รับรอง"), given=True)
    source: str = text(mark("ไฟล์ที่รับมา"), given=True, in_table=False)


@describe(
    name="submitted_value",
    label=mark("ค่าที่โรงเรียนส่ง"),
    plural=mark("ค่าที่โรงเรียนส่ง"),
    area="information",
    title=("field",),
    sort=("submission", "field"),
    unique=(("submission", "field"),),
    indexed=(("submission", "field"), ("field", "submission")),
)
@dataclass(frozen=True, kw_only=True)
class SubmittedValue(Record):
    """The cells of one field in one submission, as JSON {key: number or words}: one row, not one per cell."""

    submission: UUID | None = link(mark("ข้อมูลที่โรงเรียนส่ง"), "submission", required=True)
    field: str = text(mark("รหัสช่อง"), required=True, max_length=40, searched=False)
    cells: str = long_text(mark("ค่า"), searched=False)

    def answers(self) -> dict[str, Answer]:
        """The cells by key."""
        return dict(json.loads(self.cells or "{}"))


@describe(
    name="lock_exception",
    label=mark("ข้อยกเว้นการล็อก"),
    plural=mark("ข้อยกเว้นการล็อก"),
    area="information",
    title=("reason",),
    sort=("-until",),
)
@dataclass(frozen=True, kw_only=True)
class LockException(Record):
    """A school that may still send after the deadline, until when, why, and who allowed it."""

    round: UUID | None = link(mark("รอบเก็บข้อมูล"), "data_round", required=True, width=24)
    school: UUID | None = school(mark("โรงเรียน"), required=True, width=24)
    until: dt.date | None = date(mark("ผ่อนผันถึง"), required=True)
    reason: str = text(mark("เหตุผล"), required=True, width=36, max_length=500)
    by: UUID | None = person(mark("ผู้อนุญาต"))


@describe(
    name="data_remark",
    label=mark("คำชี้แจงข้อมูล"),
    plural=mark("คำชี้แจงข้อมูล"),
    area="information",
    title=("comment",),
    sort=("submission", "about"),
    unique=(("submission", "about"),),
)
@dataclass(frozen=True, kw_only=True)
class DataRemark(Record):
    """Why an unusual value or a broken warning rule is accepted; `about` names the matter (see checks)."""

    submission: UUID | None = link(mark("ข้อมูลที่โรงเรียนส่ง"), "submission", required=True)
    about: str = text(mark("เรื่อง"), required=True, given=True, max_length=200, searched=False)
    value: str = text(mark("ค่าที่ชี้แจง"), given=True, max_length=120)
    comment: str = text(mark("คำชี้แจง"), required=True, max_length=500, width=40)
    by: UUID | None = person(mark("ผู้รับคำชี้แจง"))


@describe(
    name="follow_up",
    label=mark("ข้อมูลที่ต้องตามต่อ"),
    plural=mark("ข้อมูลที่ต้องตามต่อ"),
    area="information",
    title=("note",),
    sort=("done", "round", "school"),
)
@dataclass(frozen=True, kw_only=True)
class FollowUp(Record):
    """A value somebody wants to ask the school about."""

    round: UUID | None = link(mark("รอบเก็บข้อมูล"), "data_round", required=True, width=24)
    school: UUID | None = school(mark("โรงเรียน"), required=True, width=24)
    field: str = text(mark("ช่องข้อมูล"), max_length=160, width=20)
    value: str = text(mark("ค่าที่ส่งมา"), max_length=120)
    note: str = text(mark("ต้องตามเรื่องใด"), required=True, width=36, max_length=500)
    owner: UUID | None = person(mark("ผู้ติดตาม"))
    done: bool = yes_no(mark("เรียบร้อยแล้ว"))
    outcome: str = text(mark("ผลการติดตาม"), max_length=500, width=24)

    def faults(self) -> Iterator[Fault]:
        """What is settled says how."""
        if self.done and not self.outcome.strip():
            yield Fault("outcome", say("บอกผลการติดตามก่อนทำเครื่องหมายว่าเรียบร้อย"))


def packed(cells: Mapping[str, Answer]) -> str:
    """Cells as they are kept; the same cells are always the same text."""
    return json.dumps(dict(sorted(cells.items())), ensure_ascii=False, separators=(",", ":"))
