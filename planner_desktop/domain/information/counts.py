"""Counts of a school as at one day, kept as they were: a correction is a further edition with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from planner_desktop.domain.fields import (
    Kind,
    choice,
    code,
    date,
    link,
    long_text,
    number,
    school,
    text,
    year,
    yes_no,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

ROUNDS = ("june", "november", "year_end")
_PERCENT = 100.0
MEASURED = ("takers", "mean")  # of a test result: a change of these is a further edition


def _people(label: str, **more: Any) -> int | None:
    counted: int | None = number(
        label, unit=mark("คน"), minimum=0, maximum=99_999, **{"searched": False, **more}
    )
    return counted


@describe(
    name="count_sheet",
    label=mark("ข้อมูลจำนวนของโรงเรียน"),
    plural=mark("ข้อมูลจำนวนรายโรงเรียน"),
    area="information",
    title=("academic_year", "round", "edition"),
    sort=("-academic_year", "round", "school", "-edition"),
    register=True,
    unique=(("school", "academic_year", "round", "edition"),),
    indexed=(("round", "academic_year", "current"),),
)
@dataclass(frozen=True, kw_only=True)
class CountSheet(Record):
    """One school's figures of one round; `current` is the edition in force, older ones stay readable."""

    school: UUID | None = school(mark("โรงเรียน"), required=True, width=26)
    academic_year: int | None = year(mark("ปีการศึกษา"), Kind.ACADEMIC_YEAR, required=True)
    round: str = choice(mark("รอบข้อมูล"), "count_round", required=True, width=20)
    as_at: dt.date | None = date(mark("ข้อมูล ณ วันที่"), required=True)
    edition: int | None = number(mark("ฉบับที่"), given=True, searched=False)
    current: bool = yes_no(mark("ฉบับที่ใช้"), default=True, given=True)
    boys: int | None = _people(mark("นักเรียนชาย"), given=True, total=True)
    girls: int | None = _people(mark("นักเรียนหญิง"), given=True, total=True)
    pupils: int | None = _people(mark("นักเรียนรวม"), given=True, total=True)
    rooms: int | None = number(mark("ห้องเรียน"), minimum=0, given=True, total=True, searched=False)
    teachers: int | None = _people(mark("ครู"), total=True)
    computers: int | None = number(mark("คอมพิวเตอร์"), minimum=0, maximum=99_999, total=True, searched=False)
    out_of_school: int | None = _people(mark("เด็กนอกระบบ"), in_table=False)
    disabled: int | None = _people(mark("นักเรียนพิการ"), in_table=False)
    poor: int | None = _people(mark("นักเรียนยากจน"), in_table=False)
    boarding: int | None = _people(mark("นักเรียนพักนอน"), in_table=False)
    no_status: int | None = _people(mark("นักเรียนรหัส G"), in_table=False)
    reason: str = long_text(mark("เหตุผลที่แก้ไข"))
    source: str = text(mark("ที่มา"), in_table=False, max_length=200)


@describe(
    name="pupil_count",
    label=mark("จำนวนนักเรียนรายชั้น"),
    plural=mark("จำนวนนักเรียนรายชั้น"),
    area="information",
    title=("grade",),
    sort=("grade",),
    indexed=(("sheet", "grade"),),
)
@dataclass(frozen=True, kw_only=True)
class PupilCount(Record):
    """Boys, girls and rooms of one grade on one sheet; never changed once written."""

    sheet: UUID | None = link(mark("ข้อมูลจำนวน"), "count_sheet", required=True)
    grade: str = choice(mark("ชั้น"), "class_grade", required=True)
    boys: int | None = _people(mark("ชาย"))
    girls: int | None = _people(mark("หญิง"))
    rooms: int | None = number(mark("ห้อง"), minimum=0, maximum=999, searched=False)


@describe(
    name="test_result",
    label=mark("ผลการทดสอบ"),
    plural=mark("ผลการทดสอบระดับชาติ"),
    area="information",
    title=("test", "subject", "academic_year"),
    sort=("-academic_year", "test", "subject", "school"),
    unique=(("school", "academic_year", "test", "grade", "subject"),),
    indexed=(("academic_year", "test"),),
)
@dataclass(frozen=True, kw_only=True)
class TestResult(Record):
    """A school's mean in one subject as it holds now; what it was before stands in its editions."""

    __test__ = False  # pytest: not a test class

    academic_year: int | None = year(mark("ปีการศึกษา"), Kind.ACADEMIC_YEAR, required=True)
    school: UUID | None = school(mark("โรงเรียน"), required=True, width=26)
    test: str = choice(mark("การทดสอบ"), "test_kind", required=True)
    grade: str = choice(mark("ชั้น"), "class_grade", required=True)
    subject: str = text(mark("วิชา/ด้าน"), required=True, width=22, max_length=80, searched=False)
    takers: int | None = number(mark("ผู้เข้าสอบ"), unit=mark("คน"), minimum=0, maximum=99_999, searched=False)
    mean: str = code(mark("ร้อยละเฉลี่ย"), r"\d{1,3}(\.\d{1,2})?", "54.25", required=True, searched=False)
    reason: str = long_text(mark("เหตุผลที่แก้ไข"))
    edition: int | None = number(mark("ฉบับที่"), given=True, searched=False, in_table=False)

    def faults(self) -> Iterator[Fault]:
        if self.mean and float(self.mean) > _PERCENT:
            yield Fault("mean", say("คะแนนเฉลี่ยร้อยละต้องไม่เกิน 100"))

    def corrects(self, before: TestResult) -> bool:
        """Whether it says other numbers than before."""
        return any(getattr(self, one) != getattr(before, one) for one in MEASURED)

    def change_faults(self, before: Record) -> Iterator[Fault]:
        """A correction brings a reason of its own, and stays the result of the same school and subject."""
        if not isinstance(before, TestResult):
            return
        for name in ("school", "academic_year", "test", "grade", "subject"):
            if getattr(self, name) != getattr(before, name):
                yield Fault(name, say("ผลที่บันทึกแล้วย้ายไปเป็นของรายการอื่นไม่ได้ ยกเลิกผลนี้แล้วเพิ่มใหม่"))
        if self.corrects(before) and self.reason.strip() in ("", before.reason.strip()):
            yield Fault("reason", say("ตัวเลขต่างจากฉบับเดิม ({mean}) ต้องบอกเหตุผลที่แก้ไขครั้งนี้", mean=before.mean))


@describe(
    name="test_edition",
    label=mark("ผลการทดสอบฉบับก่อน"),
    plural=mark("ผลการทดสอบฉบับก่อน"),
    area="information",
    title=("edition",),
    sort=("result", "-edition"),
    unique=(("result", "edition"),),
)
@dataclass(frozen=True, kw_only=True)
class TestEdition(Record):
    """What a test result said before a correction; written once, never changed."""

    __test__ = False  # pytest: not a test class

    result: UUID | None = link(mark("ผลการทดสอบ"), "test_result", required=True)
    edition: int | None = number(mark("ฉบับที่"), required=True, searched=False)
    takers: int | None = number(mark("ผู้เข้าสอบ"), unit=mark("คน"), searched=False)
    mean: str = text(mark("ร้อยละเฉลี่ย"), required=True, searched=False)
    reason: str = long_text(mark("เหตุผลของฉบับนั้น"))
    until: dt.date | None = date(mark("ใช้ถึงวันที่"))
