"""A school established, merged, closed, transferred, or with classes extended or reduced (3.5, P17)."""

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
    links,
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

GRADED = ("extend", "reduce")
ANY_CASE = "school_case"
"""The matter of cases whose kind has no approving body of its own."""
OPEN_STATES = ("study", "running")
FACTS = {
    "hearing": ("heard_on", "present", "agree"),
    "board": ("board_on", "board_words"),
    "decision": ("body", "decided_on", "resolution_no"),
    "announcement": ("announcement_no", "announced_on"),
    "care": ("pupil_care", "staff_care"),
}
"""Fields of the case that a step stands on; it is not done while one of them is empty."""
_ORDER = (
    ("heard_on", "decided_on"),
    ("board_on", "decided_on"),
    ("decided_on", "announced_on"),
    ("decided_on", "effective_on"),
)
"""What comes before what: a body decides on what was heard, and makes known what it decided."""


@describe(
    name="case_rule",
    label=mark("ข้อกำหนดของกรณีโรงเรียน"),
    plural=mark("ขั้นตอนและเอกสารตามประเภทกรณี"),
    area="planning",
    title=("title",),
    sort=("kind", "-first_year", "part", "order"),
    unique=(("kind", "first_year", "part", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class CaseRule(YearBound):
    """A step or document that a kind of case asks for from a fiscal year on; offices and years differ."""

    kind: str = choice(mark("ประเภทของกรณี"), "school_case_kind", required=True, width=18)
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"), required=True)
    last_year: int | None = year(mark("ถึงปีงบประมาณ"), help=mark("เว้นว่าง = ยังใช้อยู่"))
    part: str = choice(mark("ขั้นตอนหรือเอกสาร"), "case_part", default="step", required=True, width=14)
    order: int | None = number(mark("ลำดับ"), required=True, minimum=1, maximum=999)
    title: str = text(mark("ขั้นตอนหรือชื่อเอกสาร"), required=True, width=44, max_length=400)
    days: int | None = number(
        mark("ภายใน"), unit=mark("วัน"), minimum=0, maximum=1_500, help=mark("นับจากวันเริ่มเรื่อง")
    )
    required: bool = yes_no(mark("ต้องมีก่อนมีผล"), default=True)
    fact: str = choice(mark("ต้องมีข้อมูล"), "case_fact", width=18, help=mark("ขั้นตอนนี้เสร็จเมื่อกรอกข้อมูลนั้นในกรณีแล้ว"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10, group=mark("ที่มา"))
    source: str = text(mark("ที่มา"), width=30, max_length=400)


@describe(
    name="school_case",
    label=mark("กรณีโรงเรียน"),
    plural=mark("กรณีจัดตั้ง รวม เลิก โอน และขยายชั้นเรียน"),
    area="planning",
    title=("subject",),
    sort=("-opened_on",),
    dated="opened_on",
    year_of="fiscal",
    register=True,
    indexed=(("state", "kind"),),
)
@dataclass(frozen=True, kw_only=True)
class SchoolCase(Record):
    """One matter from its study to the day it takes effect; `state` moves by deeds only."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    kind: str = choice(mark("ประเภทของกรณี"), "school_case_kind", required=True, width=18)
    subject: str = text(mark("เรื่อง"), required=True, width=38, max_length=400)
    state: str = choice(mark("สถานะ"), "school_case_state", default="study", given=True, width=16)
    schools: tuple[UUID, ...] = links(
        mark("โรงเรียน"), "school", width=30, help=mark("โรงเรียนที่จะเปลี่ยน จัดตั้งใหม่ให้เพิ่มในทะเบียนโรงเรียนก่อนมีผล")
    )
    receiving: UUID | None = link(mark("โรงเรียนที่รับนักเรียน"), "school", width=26)
    other_office: str = text(
        mark("สังกัดที่โอนไปหรือรับมา"), max_length=200, in_table=False, help=mark("เฉพาะการโอนและรับโอน")
    )
    lowest_grade: str = choice(
        mark("ชั้นต่ำสุดใหม่"), "class_grade", in_table=False, help=mark("เฉพาะการขยายหรือลดชั้นเรียน")
    )
    highest_grade: str = choice(mark("ชั้นสูงสุดใหม่"), "class_grade", in_table=False)
    reason: str = long_text(mark("เหตุผลความจำเป็น"))
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    opened_on: dt.date | None = date(mark("วันเริ่มเรื่อง"), required=True)
    academic_year: int | None = year(mark("มีผลปีการศึกษา"), Kind.ACADEMIC_YEAR)
    effective_on: dt.date | None = date(mark("วันที่มีผล"))
    heard_on: dt.date | None = date(mark("วันที่รับฟัง"), group=mark("รับฟังความเห็นชุมชน"), in_table=False)
    heard_at: str = text(mark("สถานที่"), max_length=200, in_table=False)
    present: int | None = number(mark("ผู้เข้าร่วม"), unit=mark("คน"), minimum=0, maximum=99_999, in_table=False)
    agree: int | None = number(mark("เห็นชอบ"), unit=mark("คน"), minimum=0, maximum=99_999, in_table=False)
    disagree: int | None = number(
        mark("ไม่เห็นชอบ"), unit=mark("คน"), minimum=0, maximum=99_999, in_table=False
    )
    heard: str = long_text(mark("ความเห็นและข้อเสนอ"))
    board_meeting: str = text(
        mark("ประชุมครั้งที่"), max_length=80, group=mark("คณะกรรมการสถานศึกษา"), in_table=False
    )
    board_on: dt.date | None = date(mark("วันที่ประชุม"), in_table=False)
    board_words: str = long_text(mark("มติ"))
    body: str = choice(mark("องค์คณะ"), "approving_body", group=mark("มติอนุมัติ"), width=18, in_table=False)
    meeting: str = text(mark("ประชุมครั้งที่"), max_length=80, in_table=False, example="3/2569")
    decided_on: dt.date | None = date(mark("วันที่มีมติ"), in_table=False)
    resolution_no: str = text(mark("มติที่"), max_length=80, in_table=False)
    resolution: UUID | None = link(mark("มติในระบบประชุม"), "resolution", in_table=False)
    announcement_no: str = text(
        mark("ประกาศที่"), max_length=120, group=mark("ประกาศ"), in_table=False, example="ประกาศ สพป. ที่ 12/2569"
    )
    announced_on: dt.date | None = date(mark("ประกาศ ณ วันที่"), in_table=False)
    announcement: UUID | None = link(mark("ประกาศในทะเบียน"), "announcement", in_table=False)
    pupil_care: str = long_text(mark("นักเรียนและการเดินทาง"), group=mark("แผนรองรับ"))
    staff_care: str = long_text(mark("ครูและบุคลากร"))
    asset_care: str = long_text(mark("ที่ดิน อาคาร ทรัพย์สิน และเอกสารการศึกษา"))
    transport: int | None = number(
        mark("ค่าพาหนะต่อคนต่อวัน"), unit=mark("บาท"), minimum=0, maximum=9_999, in_table=False
    )
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def matter(self) -> str:
        """The matter of the list of approvers that its kind is."""
        return f"{ANY_CASE}_{self.kind}" if self.kind else ANY_CASE

    def faults(self) -> Iterator[Fault]:
        """People counted fit; a merger has a receiver that is not merged itself; classes have their ends."""
        if self.present is not None and (self.agree or 0) + (self.disagree or 0) > self.present:
            yield Fault("present", say("ผู้เห็นชอบรวมกับผู้ไม่เห็นชอบมากกว่าผู้เข้าร่วม ตรวจจำนวนทั้งสามช่อง"))
        if self.receiving and self.receiving in self.schools:
            yield Fault("receiving", say("โรงเรียนที่รับนักเรียนต้องไม่เป็นโรงเรียนที่จะเปลี่ยน เลือกโรงเรียนอื่น"))
        if self.lowest_grade and self.highest_grade and self.highest_grade < self.lowest_grade:
            yield Fault("highest_grade", say("ชั้นสูงสุดต้องไม่ต่ำกว่าชั้นต่ำสุด"))
        if self.effective_on and self.opened_on and self.effective_on < self.opened_on:
            yield Fault("effective_on", say("วันที่มีผลอยู่ก่อนวันเริ่มเรื่อง"))
        yield from self._out_of_order()

    def _out_of_order(self) -> Iterator[Fault]:
        for before, after in _ORDER:
            first, last = getattr(self, before), getattr(self, after)
            if first and last and last < first:
                label = say(self.description.field(before).label)
                yield Fault(after, say("วันที่นี้อยู่ก่อน “{label}” ของกรณี ตรวจวันที่ทั้งสองช่อง", label=label))


@describe(
    name="case_item",
    label=mark("ขั้นตอนหรือเอกสารของกรณี"),
    plural=mark("ขั้นตอนและเอกสารของกรณี"),
    area="planning",
    title=("title",),
    sort=("case", "part", "order"),
    dated="due_on",
    year_of="fiscal",
    indexed=(("case", "part", "order"), ("due_on",)),
)
@dataclass(frozen=True, kw_only=True)
class CaseItem(Record):
    """A step or document of one case: when due, when done, by whom, with which paper."""

    case: UUID | None = link(mark("กรณี"), "school_case", required=True, width=28)
    part: str = choice(mark("ขั้นตอนหรือเอกสาร"), "case_part", default="step", required=True, width=14)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    title: str = text(mark("ขั้นตอนหรือชื่อเอกสาร"), required=True, width=40, max_length=400)
    required: bool = yes_no(mark("ต้องมีก่อนมีผล"), default=True)
    due_on: dt.date | None = date(mark("กำหนดเสร็จ"))
    done_on: dt.date | None = date(mark("เสร็จหรือได้รับเมื่อ"))
    person: UUID | None = person(mark("ผู้ดำเนินการ"))
    paper: str = text(mark("เลขที่เอกสาร"), max_length=200, width=18)
    not_needed: str = text(
        mark("ไม่ต้องมีเพราะ"), max_length=300, in_table=False, help=mark("กรอกเหตุผลเมื่อกรณีนี้ไม่ต้องมีข้อนี้")
    )
    fact: str = choice(mark("ต้องมีข้อมูล"), "case_fact", in_table=False)
    open: bool = yes_no(mark("ยังค้าง"), default=True, given=True)
    source: str = text(mark("ที่มา"), max_length=400, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("เอกสารแนบ"))
