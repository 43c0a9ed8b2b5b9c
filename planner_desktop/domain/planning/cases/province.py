"""Plans of the province and its cluster: committees, projects in them, what was sent (3.4, P27)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    baht,
    choice,
    date,
    files,
    link,
    long_text,
    number,
    person,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="province_committee",
    label=mark("คณะกรรมการระดับจังหวัด"),
    plural=mark("คณะกรรมการและคณะทำงานระดับจังหวัด"),
    area="planning",
    title=("name",),
    sort=("-appointed_on", "name"),
)
@dataclass(frozen=True, kw_only=True)
class ProvinceCommittee(Record):
    """A committee of the province or cluster in which the office takes part."""

    name: str = text(mark("ชื่อคณะกรรมการหรือคณะทำงาน"), required=True, width=44, max_length=400)
    level: str = choice(mark("ระดับ"), "province_level", default="province", width=12)
    appointed_by: str = text(mark("คำสั่งแต่งตั้ง"), max_length=200, width=26, example="คำสั่งจังหวัดที่ 123/2569")
    appointed_on: dt.date | None = date(mark("แต่งตั้งเมื่อ"))
    ends_on: dt.date | None = date(mark("พ้นวาระเมื่อ"))
    duties: str = long_text(mark("หน้าที่และอำนาจ"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("คำสั่ง"))

    def faults(self) -> Iterator[Fault]:
        """It ends after it begins."""
        if self.appointed_on and self.ends_on and self.ends_on < self.appointed_on:
            yield Fault("ends_on", say("วันพ้นวาระอยู่ก่อนวันแต่งตั้ง"))


@describe(
    name="province_member",
    label=mark("กรรมการระดับจังหวัด"),
    plural=mark("รายชื่อกรรมการระดับจังหวัด"),
    area="planning",
    title=("name",),
    sort=("committee", "order"),
    indexed=(("committee", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class ProvinceMember(Record):
    """One seat of a committee; `person` when one of the office holds it."""

    committee: UUID | None = link(mark("คณะกรรมการ"), "province_committee", required=True, width=30)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    name: str = text(mark("ชื่อหรือตำแหน่ง"), required=True, width=30, max_length=200)
    agency: str = text(mark("หน่วยงาน"), width=28, max_length=200)
    role: str = choice(mark("ตำแหน่งในคณะกรรมการ"), "province_role", default="member", width=20)
    person: UUID | None = person(mark("เป็นบุคลากรของสำนักงาน"), in_table=False)
    note: str = long_text(mark("หมายเหตุ"))


@describe(
    name="province_project",
    label=mark("โครงการในแผนจังหวัด"),
    plural=mark("โครงการในแผนจังหวัดและกลุ่มจังหวัด"),
    area="planning",
    title=("name",),
    sort=("-fiscal_year", "order", "name"),
    indexed=(("fiscal_year", "state"),),
)
@dataclass(frozen=True, kw_only=True)
class ProvinceProject(Record):
    """A project in a plan of the province or cluster, alone or with partners."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    level: str = choice(mark("ระดับ"), "province_level", default="province", width=12)
    plan: str = text(mark("แผน"), width=28, max_length=300, example="แผนพัฒนาการศึกษาจังหวัด")
    order: int | None = number(mark("ลำดับความสำคัญ"), minimum=1, maximum=999)
    name: str = text(mark("ชื่อโครงการ"), required=True, width=40, max_length=400)
    lead: str = text(mark("หน่วยงานหลัก"), width=26, max_length=200)
    partners: str = text(mark("หน่วยงานร่วม"), width=26, max_length=400)
    asked: int | None = baht(mark("วงเงินที่ขอ"), minimum=0, total=True)
    granted: int | None = baht(mark("วงเงินที่ได้รับ"), minimum=0, total=True)
    state: str = choice(mark("สถานะ"), "province_project_state", default="draft", width=16)
    project: UUID | None = link(mark("โครงการของสำนักงาน"), "project", in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))


@describe(
    name="province_submission",
    label=mark("การเสนอแผนต่อจังหวัด"),
    plural=mark("การเสนอแผนและโครงการต่อจังหวัด"),
    area="planning",
    title=("subject",),
    sort=("-sent_on",),
    dated="sent_on",
    year_of="fiscal",
    register=True,
)
@dataclass(frozen=True, kw_only=True)
class ProvinceSubmission(Record):
    """What was sent to whom, by which letter, and what came of it."""

    sent_on: dt.date | None = date(mark("วันที่ส่ง"), required=True)
    subject: str = text(mark("เรื่องหรือแผนที่เสนอ"), required=True, width=40, max_length=400)
    receiver: str = text(mark("เสนอต่อ"), required=True, width=28, max_length=200)
    due_on: dt.date | None = date(mark("กำหนดส่ง"))
    project: UUID | None = link(mark("โครงการในแผนจังหวัด"), "province_project", in_table=False)
    letter: UUID | None = link(mark("หนังสือส่ง"), "outgoing_letter", in_table=False)
    answer: str = choice(mark("ผลการเสนอ"), "province_answer", default="waiting", width=14)
    answered_on: dt.date | None = date(mark("ทราบผลเมื่อ"))
    sender: UUID | None = person(mark("ผู้ส่ง"), in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์ที่ส่ง"))

    def faults(self) -> Iterator[Fault]:
        """An answer comes after the sending."""
        if self.sent_on and self.answered_on and self.answered_on < self.sent_on:
            yield Fault("answered_on", say("วันที่ทราบผลอยู่ก่อนวันที่ส่ง"))
