"""The catalogue of work: what the group does, step by step, in one fiscal year (manuals of such groups)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import choice, code, link, links, long_text, number, text, year, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark


@describe(
    name="law",
    label=mark("กฎหมายและระเบียบ"),
    plural=mark("คลังกฎหมายและระเบียบ"),
    area="office",
    title=("name",),
    sort=("name",),
    unique=(("name",),),
)
@dataclass(frozen=True, kw_only=True)
class Law(Record):
    """A law, rule or order that papers cite, with what repealed it (feature B42)."""

    name: str = text(mark("ชื่อ"), required=True, width=44, max_length=400)
    kind: str = choice(mark("ประเภท"), "law_kind", width=14)
    citation: str = text(
        mark("อ้างอิงประกาศ"), width=24, max_length=300, help=mark("เช่น ราชกิจจานุเบกษา เล่ม ตอน")
    )
    in_force_year: int | None = year(mark("ใช้บังคับปี พ.ศ."))
    repealed_year: int | None = year(mark("ยกเลิกปี พ.ศ."))
    repealed_by: UUID | None = link(mark("ยกเลิกโดย"), "law")
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10)
    note: str = long_text(mark("หมายเหตุ"))


@describe(
    name="work_item",
    label=mark("งาน"),
    plural=mark("บัญชีงาน"),
    area="office",
    title=("number", "name"),
    sort=("fiscal_year", "number"),
    unique=(("fiscal_year", "number"),),
    indexed=(("work_group",),),
)
@dataclass(frozen=True, kw_only=True)
class WorkItem(Record):
    """One leaf item of the catalogue in one fiscal year; a new year copies the last."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    number: str = code(mark("เลขงาน"), r"\d{1,2}(\.\d{1,2}){0,3}", "4.2.1", required=True, width=8)
    name: str = text(mark("ชื่องาน"), required=True, width=40)
    work_group: UUID | None = link(mark("กลุ่มงาน"), "work_group", width=22)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
    objective: str = long_text(mark("วัตถุประสงค์"), group=mark("เนื้อหาคู่มือ"))
    scope: str = long_text(mark("ขอบเขตงาน"))
    definitions: str = long_text(mark("คำจำกัดความ"))
    related_units: str = long_text(mark("หน่วยงานที่เกี่ยวข้อง"))
    forms: str = long_text(mark("แบบฟอร์มที่ใช้"))
    laws: tuple[UUID, ...] = links(mark("กฎหมายและระเบียบ"), "law")
    indicators: str = long_text(mark("ตัวชี้วัดความสำเร็จ"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="high", width=10, group=mark("ที่มา"))
    source: str = text(mark("ที่มา"), max_length=200, in_table=False)


@describe(
    name="work_step",
    label=mark("ขั้นตอน"),
    plural=mark("ขั้นตอนงาน"),
    area="office",
    title=("order", "gist"),
    sort=("item", "order"),
    indexed=(("item", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class WorkStep(Record):
    """One step of an item. Months are those of the fiscal year in which it is usually done."""

    item: UUID | None = link(mark("งาน"), "work_item", required=True, width=24)
    order: int | None = number(mark("ขั้นที่"), required=True, minimum=1, maximum=99)
    gist: str = text(mark("สาระของขั้นตอน"), required=True, width=44, max_length=600)
    details: str = long_text(mark("ขั้นย่อย"), help=mark("หนึ่งบรรทัดต่อหนึ่งขั้นย่อย"))
    kind: str = choice(mark("ชนิด"), "step_kind", default="process", width=12)
    role: str = choice(mark("ผู้รับผิดชอบ"), "work_role", width=16)
    returns_to: int | None = number(mark("ถ้าไม่ผ่านกลับขั้นที่"), minimum=1, maximum=99)
    approver: str = choice(mark("ผู้อนุมัติ/เห็นชอบ"), "approving_body", width=18)
    first_month: int | None = number(mark("เริ่มเดือน"), minimum=1, maximum=12, in_table=False)
    last_month: int | None = number(mark("ถึงเดือน"), minimum=1, maximum=12, in_table=False)
    quarterly: bool = yes_no(mark("ทำทุกไตรมาส"), in_table=False)
    days: int | None = number(mark("เวลามาตรฐาน"), unit=mark("วันทำการ"), minimum=0, maximum=366)
    papers_in: str = text(mark("เอกสารนำเข้า"), in_table=False)
    papers_out: str = text(mark("เอกสารผลลัพธ์"), in_table=False)
    page: str = text(
        mark("หน้าในโปรแกรม"),
        max_length=80,
        in_table=False,
        help=mark("กดขั้นตอนแล้วเปิดหน้านี้ เช่น administration.incoming"),
    )
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
