"""Envelopes and sheets of address labels as the office buys them (millimetres, one decimal)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner_desktop.domain.fields import choice, code, long_text, number, text, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

_MILLIMETRES = r"-?\d{1,3}(\.\d)?"
A4_MM = (210.0, 297.0)


@describe(
    name="label_sheet",
    label=mark("แผ่นป้ายจ่าหน้า"),
    plural=mark("แผ่นป้ายจ่าหน้า"),
    area="administration",
    title=("name",),
    sort=("name",),
    unique=(("name",),),
)
@dataclass(frozen=True, kw_only=True)
class LabelSheet(Record):
    """An A4 sheet of labels; the offset moves everything when a printer pulls the paper askew."""

    name: str = text(mark("ชื่อแผ่นป้าย"), required=True, width=28, max_length=80)
    columns: int | None = number(mark("แถวตั้ง"), required=True, minimum=1, maximum=8)
    rows: int | None = number(mark("แถวนอน"), required=True, minimum=1, maximum=20)
    width_mm: str = code(mark("กว้าง มม."), _MILLIMETRES, "63.5", required=True, width=10)
    height_mm: str = code(mark("สูง มม."), _MILLIMETRES, "38.1", required=True, width=10)
    left_mm: str = code(mark("ขอบซ้าย มม."), _MILLIMETRES, "7.2", required=True, width=10)
    top_mm: str = code(mark("ขอบบน มม."), _MILLIMETRES, "15.1", required=True, width=10)
    gap_x_mm: str = code(mark("ห่างซ้ายขวา (มม.)"), _MILLIMETRES, "2.5", width=10)
    gap_y_mm: str = code(mark("ห่างบนล่าง (มม.)"), _MILLIMETRES, "0", width=10)
    offset_x_mm: str = code(
        mark("เลื่อนขวา (มม.)"), _MILLIMETRES, "-1.5", width=10, help=mark("ค่าลบ = เลื่อนซ้าย")
    )
    offset_y_mm: str = code(mark("เลื่อนลง (มม.)"), _MILLIMETRES, "1.0", width=10, help=mark("ค่าลบ = เลื่อนขึ้น"))
    font_size: int | None = number(mark("ขนาดอักษร"), minimum=8, maximum=36)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10)
    note: str = long_text(mark("หมายเหตุ"))

    def faults(self) -> Iterator[Fault]:
        """All labels stand on the sheet."""
        for field, count, size, gap, start, sheet in (
            ("columns", self.columns, self.width_mm, self.gap_x_mm, self.left_mm, A4_MM[0]),
            ("rows", self.rows, self.height_mm, self.gap_y_mm, self.top_mm, A4_MM[1]),
        ):
            try:
                used = millimetres(start) + (count or 1) * millimetres(size)
                used += ((count or 1) - 1) * millimetres(gap)
            except ValueError:
                return  # a field of its own says that it is no number
            if used > sheet + 1:
                yield Fault(
                    field,
                    say("ป้ายล้นกระดาษ A4: ต้องใช้ {used} มม. แต่กระดาษมี {sheet} มม.", used=used, sheet=sheet),
                )


@describe(
    name="envelope_kind",
    label=mark("ซองจดหมาย"),
    plural=mark("ซองจดหมาย"),
    area="administration",
    title=("name",),
    sort=("name",),
    unique=(("name",),),
)
@dataclass(frozen=True, kw_only=True)
class EnvelopeKind(Record):
    """An envelope laid with its long side down; where the address begins, from the left and upper edge."""

    name: str = text(mark("ชื่อซอง"), required=True, width=28, max_length=80)
    width_mm: str = code(mark("กว้าง (มม.)"), _MILLIMETRES, "229", required=True, width=10)
    height_mm: str = code(mark("สูง (มม.)"), _MILLIMETRES, "162", required=True, width=10)
    to_left_mm: str = code(mark("จากซ้าย (มม.)"), _MILLIMETRES, "95", required=True, width=10)
    to_top_mm: str = code(mark("จากบน (มม.)"), _MILLIMETRES, "75", required=True, width=10)
    font_size: int | None = number(mark("ขนาดอักษร"), minimum=10, maximum=36)
    emblem: bool = yes_no(mark("พิมพ์ตราครุฑ"), default=True)
    postage: bool = yes_no(mark("กรอบค่าฝากส่ง"), default=True)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10)
    note: str = long_text(mark("หมายเหตุ"))


def millimetres(typed: str) -> float:
    """The number typed; nothing is none. ValueError when it is no number."""
    return float(typed) if typed.strip() else 0.0
