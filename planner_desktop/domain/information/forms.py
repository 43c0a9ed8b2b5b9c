"""แบบเก็บข้อมูล: what schools are asked, field by field, and the rules between the answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, code, files, link, long_text, number, text, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CELLS = 400  # of one field: more would not be filled in by hand
CODE = r"[A-Za-z][A-Za-z0-9_]{0,39}"
_TERMS = re.compile(rf"\s*[+-]?\s*(?:{CODE}|\d+)\s*(?:[+-]\s*(?:{CODE}|\d+)\s*)*")


@describe(
    name="data_form",
    label=mark("แบบเก็บข้อมูล"),
    plural=mark("แบบเก็บข้อมูล"),
    area="information",
    title=("code", "name"),
    sort=("code",),
    unique=(("code",),),
)
@dataclass(frozen=True, kw_only=True)
class DataForm(Record):
    """A set of questions that is put to schools in one or more rounds."""

    code: str = code(mark("รหัสแบบ"), r"[A-Za-z0-9][A-Za-z0-9-]{0,19}", "DMC-1", required=True, width=10)
    name: str = text(mark("ชื่อแบบ"), required=True, width=36)
    year_kind: str = choice(mark("ใช้ปี"), "data_year_kind", default="academic")
    purpose: str = long_text(mark("ใช้ทำอะไร"), help=mark("พิมพ์เป็นคำอธิบายบนแบบที่ส่งให้โรงเรียน"))
    tolerance: int | None = number(
        mark("ยอมให้ต่างจากรอบก่อน"),
        unit=mark("ร้อยละ"),
        minimum=0,
        maximum=1000,
        in_table=False,
        help=mark("ค่าที่ต่ำหรือสูงกว่ารอบก่อน ๆ ของโรงเรียนเดียวกันเกินนี้ต้องมีคำชี้แจง เว้นว่าง = 20"),
    )
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))


@describe(
    name="data_field",
    label=mark("ช่องข้อมูล"),
    plural=mark("ช่องข้อมูลของแบบ"),
    area="information",
    title=("code", "label"),
    sort=("form", "position", "code"),
    unique=(("form", "code"),),
    indexed=(("form", "position"),),
)
@dataclass(frozen=True, kw_only=True)
class DataField(Record):
    """One question; `by_rows` × `by_columns` parts it into cells (grades × sexes), one entry a line."""

    form: UUID | None = link(mark("แบบเก็บข้อมูล"), "data_form", required=True)
    position: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    code: str = code(mark("รหัสช่อง"), CODE, "pupils", required=True, width=12)
    label: str = text(mark("ข้อคำถาม"), required=True, width=36)
    kind: str = choice(mark("ชนิดคำตอบ"), "data_kind", default="number")
    unit: str = text(mark("หน่วยนับ"), max_length=40, width=8)
    required: bool = yes_no(mark("ต้องกรอกทุกช่อง"), default=True)
    minimum: int | None = number(mark("ค่าต่ำสุด"), group=mark("ขอบเขตของค่า"))
    maximum: int | None = number(mark("ค่าสูงสุด"))
    options: str = long_text(mark("ตัวเลือก"), help=mark("บรรทัดละหนึ่งตัวเลือก ใช้กับชนิดตัวเลือก"))
    by_rows: str = long_text(
        mark("แยกตามแถว"), group=mark("การแยกย่อย"), help=mark("บรรทัดละหนึ่งรายการ เช่น ระดับชั้น")
    )
    by_columns: str = long_text(mark("แยกตามคอลัมน์"), help=mark("บรรทัดละหนึ่งรายการ เช่น ชาย หญิง"))

    @property
    def row_keys(self) -> tuple[str, ...]:
        """The rows it is parted into; one empty row when it is not."""
        return lines(self.by_rows) or ("",)

    @property
    def column_keys(self) -> tuple[str, ...]:
        """The columns it is parted into; one empty column when it is not."""
        return lines(self.by_columns) or ("",)

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of every cell, row by row."""
        return tuple(cell_key(row, column) for row in self.row_keys for column in self.column_keys)

    def faults(self) -> Iterator[Fault]:
        """Choices have options, limits stand in order, and nobody fills in hundreds of cells."""
        if self.kind == "choice" and not lines(self.options):
            yield Fault("options", say("ชนิดตัวเลือกต้องมีตัวเลือกอย่างน้อยหนึ่งบรรทัด"))
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            yield Fault("maximum", say("ค่าสูงสุดน้อยกว่าค่าต่ำสุด"))
        if len(self.keys) > MOST_CELLS:
            yield Fault("by_rows", say("แยกได้ไม่เกิน {limit} ช่องต่อหนึ่งข้อ", limit=MOST_CELLS))
        if len(set(self.keys)) < len(self.keys):
            yield Fault("by_rows", say("มีรายการแยกย่อยซ้ำกัน"))


@describe(
    name="data_rule",
    label=mark("กฎตรวจข้อมูล"),
    plural=mark("กฎตรวจข้อมูล"),
    area="information",
    title=("message",),
    sort=("form", "message"),
)
@dataclass(frozen=True, kw_only=True)
class DataRule(Record):
    """left–operator–right over field codes (each the sum of its cells) and whole numbers."""

    form: UUID | None = link(mark("แบบเก็บข้อมูล"), "data_form", required=True)
    left: str = text(
        mark("ด้านซ้าย"), required=True, width=20, help=mark("รหัสช่อง บวกหรือลบกันได้ เช่น boys + girls")
    )
    operator: str = choice(mark("ต้อง"), "data_operator", default="eq", required=True)
    right: str = text(mark("ด้านขวา"), required=True, width=20, help=mark("รหัสช่องหรือตัวเลข"))
    message: str = text(mark("ข้อความที่แจ้งเมื่อไม่เป็นตามกฎ"), required=True, width=40)
    severity: str = choice(mark("ความหนัก"), "data_severity", default="error", width=16)

    def faults(self) -> Iterator[Fault]:
        """Both sides are codes and numbers joined by + and −."""
        for name in ("left", "right"):
            if not _TERMS.fullmatch(getattr(self, name)):
                yield Fault(name, say("เขียนเป็นรหัสช่องหรือตัวเลข คั่นด้วย + หรือ - เช่น pupils + 1"))


def lines(words: str) -> tuple[str, ...]:
    """The filled lines of a text."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def cell_key(row: str, column: str) -> str:
    """The key of one cell; '' where the field is not parted."""
    return "/".join(part for part in (row, column) if part)
