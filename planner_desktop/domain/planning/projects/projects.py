"""โครงการ: a project of a fiscal year with every section of the official form (domain 5.4, P09)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    choice,
    date,
    email,
    files,
    link,
    links,
    long_text,
    moment,
    number,
    person,
    phone,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.years import fiscal_year_span
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDED = frozenset({"closed", "cancelled"})
"""States in which nothing more is done on a project."""
IN_PLAN = frozenset({"planned", "running", "adjusted", "postponed", "reported", "closed"})
"""States of a project that belongs to the plan of its year."""


@describe(
    name="project",
    label=mark("โครงการ"),
    plural=mark("โครงการ"),
    area="planning",
    title=("code", "name"),
    sort=("-fiscal_year", "strategy", "code", "name"),
    indexed=(("fiscal_year", "state"), ("fiscal_year", "strategy")),
)
@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """One project of one fiscal year; activities, money, indicators and risks are rows of their own."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    code: str = text(mark("รหัสโครงการ"), max_length=40, width=10, help=mark("ไม่ซ้ำกันในปีงบประมาณเดียวกัน"))
    name: str = text(mark("ชื่อโครงการ"), required=True, width=44, max_length=400)
    state: str = choice(mark("สถานะ"), "project_state", default="draft", width=16, given=True)
    programme: str = text(mark("แผนงาน"), max_length=300, in_table=False)
    strategy: UUID | None = link(mark("สนองกลยุทธ์"), "plan_node", width=26, help=mark("ข้อในผังแผนของปีเดียวกัน"))
    indicative: UUID | None = link(mark("โครงการตามกรอบแผนพัฒนา"), "indicative_project", in_table=False)
    indicators: tuple[UUID, ...] = links(mark("ตัวชี้วัดของแผนที่สนอง"), "indicator")
    standards: str = long_text(mark("สนองมาตรฐาน/ตัวบ่งชี้"), max_length=2_000)
    unit: UUID | None = link(
        mark("กลุ่มที่รับผิดชอบ"), "agency", width=24, help=mark("กลุ่มในสำนักงานเขต เพิ่มได้ที่หน้าหน่วยงานติดต่อ")
    )
    work_group: UUID | None = link(mark("กลุ่มงาน"), "work_group", in_table=False)
    owner: UUID | None = person(mark("ผู้รับผิดชอบโครงการ"))
    owner_name: str = text(mark("ชื่อผู้รับผิดชอบ"), in_table=False, help=mark("เมื่อไม่อยู่ในบัญชีบุคลากร"))
    team: tuple[UUID, ...] = links(mark("คณะทำงาน"), "person")
    phone: str = phone(mark("โทรศัพท์ผู้ประสานงาน"), in_table=False)
    email: str = email(mark("อีเมลผู้ประสานงาน"), in_table=False)
    nature: str = choice(mark("ลักษณะโครงการ"), "project_nature", default="continuing", in_table=False)
    starts: dt.date | None = date(mark("เริ่ม"))
    ends: dt.date | None = date(mark("สิ้นสุด"))
    place: str = text(mark("สถานที่ดำเนินการ"), in_table=False)
    target_group: str = text(mark("กลุ่มเป้าหมาย"), in_table=False)
    budget_code: str = text(mark("รหัสงบประมาณ"), max_length=40, in_table=False)
    rationale: str = long_text(mark("หลักการและเหตุผล"), group=mark("1 หลักการและเหตุผล"))
    objectives: str = long_text(mark("วัตถุประสงค์"), group=mark("2 วัตถุประสงค์"), help=mark("หนึ่งบรรทัดต่อหนึ่งข้อ"))
    quantity: str = long_text(mark("เป้าหมายเชิงปริมาณ"), group=mark("3 เป้าหมาย"), help=mark("หนึ่งบรรทัดต่อหนึ่งข้อ"))
    quality: str = long_text(mark("เป้าหมายเชิงคุณภาพ"), help=mark("หนึ่งบรรทัดต่อหนึ่งข้อ"))
    method: str = long_text(mark("วิธีดำเนินการ"), group=mark("4 กิจกรรมและการดำเนินงาน"))
    money_note: str = long_text(mark("คำอธิบายงบประมาณ"), group=mark("5 งบประมาณ"))
    evaluation: str = long_text(mark("การติดตามและประเมินผล"), group=mark("7 การติดตามประเมินผล"))
    benefits: str = long_text(
        mark("ผลที่คาดว่าจะได้รับ"), group=mark("8 ผลที่คาดว่าจะได้รับ"), help=mark("หนึ่งบรรทัดต่อหนึ่งข้อ")
    )
    duties: tuple[UUID, ...] = links(mark("หน้าที่ตามคำสั่ง"), "duty", group=mark("ความเชื่อมโยง"))
    items: tuple[UUID, ...] = links(mark("งานในบัญชีงาน"), "work_item")
    schools: tuple[UUID, ...] = links(mark("โรงเรียนเป้าหมาย"), "school")
    writer: UUID | None = person(mark("ผู้เขียนโครงการ"), group=mark("ผู้ลงนาม"), in_table=False)
    proposer: UUID | None = person(mark("ผู้เสนอโครงการ"), in_table=False)
    endorser: UUID | None = person(mark("ผู้เห็นชอบโครงการ"), in_table=False)
    approver_name: str = text(mark("ผู้อนุมัติโครงการ"), in_table=False, help=mark("เว้นว่าง = ผู้อำนวยการสำนักงาน"))
    copied_from: UUID | None = link(mark("ต่อเนื่องจากโครงการ"), "project", given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """Its days lie in its fiscal year, the end after the beginning."""
        if self.starts and self.ends and self.ends < self.starts:
            yield Fault("ends", say("วันสิ้นสุดอยู่ก่อนวันเริ่ม"))
        if self.fiscal_year:
            yield from year_faults(self, self.fiscal_year, ("starts", "ends"))


def year_faults(record: Record, fiscal_year: int, names: tuple[str, ...]) -> Iterator[Fault]:
    """A fault for each of these days that lies outside the fiscal year."""
    first, last = fiscal_year_span(fiscal_year)
    for name in names:
        day = getattr(record, name)
        if day is not None and not first <= day <= last:
            yield Fault(
                name,
                say(
                    "วันนี้อยู่นอกปีงบประมาณ {year} (1 ต.ค. {before} – 30 ก.ย. {year})",
                    year=fiscal_year,
                    before=fiscal_year - 1,
                ),
            )


@describe(
    name="project_move",
    label=mark("การเสนอและพิจารณาโครงการ"),
    plural=mark("รอบการเสนอและพิจารณาโครงการ"),
    area="planning",
    title=("to_state", "at"),
    sort=("project", "at"),
    indexed=(("project", "at"),),
    log=True,
)
@dataclass(frozen=True, kw_only=True)
class ProjectMove(Record):
    """One step of a project from state to state; every round is kept and nothing is rewritten."""

    project: UUID | None = link(mark("โครงการ"), "project", required=True, width=36)
    round: int | None = number(mark("รอบที่"), minimum=1, given=True)
    from_state: str = choice(mark("จากสถานะ"), "project_state", width=16, given=True)
    to_state: str = choice(mark("เป็นสถานะ"), "project_state", required=True, width=16)
    at: dt.datetime | None = moment(mark("ลงไว้เมื่อ"), given=True)
    dated: dt.date | None = date(mark("วันที่"), help=mark("วันที่เสนอ มีมติ หรือสั่งการจริง"))
    body: str = choice(mark("ผู้อนุมัติหรือเห็นชอบ"), "approving_body", width=18)
    meeting: str = text(mark("ประชุมครั้งที่"), max_length=80, width=12, example="3/2569")
    by: UUID | None = person(mark("ผู้ดำเนินการ"), given=True)
    by_name: str = text(mark("ชื่อผู้ดำเนินการ"), given=True, in_table=False, searched=False)
    note: str = long_text(mark("มติ ความเห็น หรือเหตุผล"), in_table=True, width=36)

    def faults(self) -> Iterator[Fault]:
        """A step was taken before it was written down; a decision says whose it is."""
        if self.dated and self.at and self.dated > self.at.date():
            yield Fault("dated", say("วันที่นี้ยังมาไม่ถึง ลงวันที่ที่เสนอ มีมติ หรือสั่งการจริง"))
        if self.meeting.strip() and not self.body:
            yield Fault("body", say("เลือกว่าเป็นการประชุมของใคร"))
