"""The year's work: every step of the catalogue as a task of one fiscal year, and the days off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, number, person, text, year
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say


@describe(
    name="task",
    label=mark("งานตามขั้นตอน"),
    plural=mark("งานประจำปี"),
    area="office",
    title=("title",),
    sort=("due_on", "title"),
    dated="due_on",
    year_of="fiscal",
    indexed=(("fiscal_year", "due_on"), ("owner", "status")),
)
@dataclass(frozen=True, kw_only=True)
class Task(Record):
    """One piece of the year's work with its owner, due date, state and evidence (feature S05)."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    title: str = text(mark("งาน"), required=True, width=44, max_length=600)
    item: UUID | None = link(mark("งานในบัญชีงาน"), "work_item", width=22)
    step: UUID | None = link(mark("ขั้นตอน"), "work_step", in_table=False)
    kind: str = choice(mark("ชนิดงาน"), "task_kind", default="own", in_table=False)
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    start_on: dt.date | None = date(mark("เริ่ม"))
    due_on: dt.date | None = date(mark("กำหนดเสร็จ"))
    status: str = choice(mark("สถานะ"), "task_status", default="waiting", width=14)
    started_on: dt.date | None = date(mark("เริ่มจริง"), group=mark("ผลการปฏิบัติ"), in_table=False)
    done_on: dt.date | None = date(mark("เสร็จจริง"))
    result: str = long_text(mark("ผลการดำเนินงาน"))
    delay_reason: str = long_text(mark("เหตุที่ล่าช้า"))
    check_note: str = long_text(mark("ข้อสังเกตจากการตรวจ"))
    drop_reason: str = long_text(mark("เหตุที่ไม่ต้องทำ"))
    quarter: int | None = number(mark("ไตรมาส"), minimum=1, maximum=4, in_table=False)
    files: tuple[UUID, ...] = files(mark("หลักฐาน"))

    @property
    def late(self) -> bool:
        """Whether it was done after its due day."""
        return bool(self.done_on and self.due_on and self.done_on > self.due_on)

    def faults(self) -> Iterator[Fault]:
        """Ends come after beginnings; an end has its day, what is late or dropped its reason."""
        yield from self._disorder()
        if self.status == "done" and self.done_on is None:
            yield Fault("done_on", say("งานที่เสร็จแล้วต้องมีวันที่เสร็จจริง"))
        if self.status == "done" and self.late and not self.delay_reason.strip():
            yield Fault("delay_reason", say("งานเสร็จหลังกำหนด กรอกเหตุที่ล่าช้าด้วย"))
        if self.status == "dropped" and not self.drop_reason.strip():
            yield Fault("drop_reason", say("บอกเหตุที่ไม่ต้องทำงานนี้ด้วย"))

    def _disorder(self) -> Iterator[Fault]:
        if self.start_on and self.due_on and self.due_on < self.start_on:
            yield Fault("due_on", say("กำหนดเสร็จอยู่ก่อนวันเริ่ม"))
        if self.started_on and self.done_on and self.done_on < self.started_on:
            yield Fault("done_on", say("วันที่เสร็จอยู่ก่อนวันที่เริ่มจริง"))


@describe(
    name="holiday",
    label=mark("วันหยุดราชการ"),
    plural=mark("วันหยุดราชการ"),
    area="office",
    title=("name",),
    sort=("day",),
    dated="day",
    unique=(("day",),),
)
@dataclass(frozen=True, kw_only=True)
class Holiday(Record):
    """A public holiday; the cabinet announces each year's, so the office edits them."""

    day: dt.date | None = date(mark("วันที่"), required=True)
    name: str = text(mark("วันหยุด"), required=True, width=36)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10)
