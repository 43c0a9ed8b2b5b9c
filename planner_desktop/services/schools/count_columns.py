"""The columns of a sheet of counts: one row a school, three columns a grade."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from planner_desktop.domain.information.counts import CountSheet
from planner_desktop.domain.information.grades import Naming, grade_of
from planner_desktop.errors import UserError
from planner_desktop.language.folding import fold
from planner_desktop.messages import say
from planner_desktop.services import choices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.workbooks.reading import Table

CODES = {"code10": "รหัส 10 หลัก", "code8": "รหัส 8 หลัก", "code6": "รหัส 6 หลัก"}
PLAIN = {
    **CODES,
    "name": "ชื่อโรงเรียน",
    "academic_year": "ปีการศึกษา",
    "round": "รอบข้อมูล",
    "as_at": "ข้อมูล ณ วันที่",
    "total": "รวมนักเรียน",
    "teachers": "ครู",
    "computers": "คอมพิวเตอร์",
    "out_of_school": CountSheet.description.field("out_of_school").label,
    "disabled": "นักเรียนพิการ",
    "poor": "นักเรียนยากจน",
    "boarding": "นักเรียนพักนอน",
    "no_status": CountSheet.description.field("no_status").label,
    "reason": "เหตุผลที่แก้ไข",
}
PARTS = {"boys": "ชาย", "girls": "หญิง", "rooms": "ห้อง"}
_HEADER_WITHIN = 15
_GRADED = re.compile(r"(.+?)\s*[-:]?\s*(ชาย|หญิง|ห้อง(?:เรียน)?)")


@dataclass(frozen=True)
class CountHeader:
    """Where the table begins; `columns` give each column's place by its key, grades as (code, part)."""

    sheet: str
    row: int
    values: tuple[object, ...]
    columns: Mapping[str | tuple[str, str], int]
    unmatched: tuple[str, ...]


def find_header(file: OfficeFile, table: Table, naming: Naming | None) -> CountHeader:
    """The first row that names a school's code and any amount; UserError says what is missing.

    A bare 'อนุบาล 1' is refused unless its naming is told: it is age 3 or age 4.
    """
    labels = {fold(one.label): one.code for one in choices.labels(file, "class_grade").values()}
    for sheet in table.sheets:
        for row in islice(table.rows(sheet), _HEADER_WITHIN):
            found = _read(row.values, labels, naming)
            if any(one in found[0] for one in CODES):
                _refuse_unclear(found[1], naming)
                return CountHeader(sheet, row.number, row.values, *found)
    raise UserError(
        say("ไม่พบหัวตารางข้อมูลจำนวนในไฟล์นี้"),
        say("ต้องมีคอลัมน์ “รหัส 10 หลัก” (หรือ 8, 6 หลัก) และชั้น เช่น “ป.1 ชาย” “ป.1 หญิง” “ป.1 ห้อง”"),
    )


def _read(
    values: tuple[object, ...], labels: Mapping[str, str], naming: Naming | None
) -> tuple[dict[str | tuple[str, str], int], tuple[str, ...]]:
    plain = {fold(label): name for name, label in PLAIN.items()}
    parts = {label: name for name, label in PARTS.items()}
    columns: dict[str | tuple[str, str], int] = {}
    unmatched = []
    for place, value in enumerate(values):
        label = " ".join(str(value or "").split())
        graded = _GRADED.fullmatch(label)
        grade = labels.get(fold(graded[1])) or grade_of(graded[1], naming) if graded else None
        if fold(label) in plain:
            columns.setdefault(plain[fold(label)], place)
        elif graded and grade:
            columns.setdefault((grade, parts[graded[2].removesuffix("เรียน")]), place)
        elif label:
            unmatched.append(label)
    return columns, tuple(unmatched)


def _refuse_unclear(unmatched: tuple[str, ...], naming: Naming | None) -> None:
    unclear = [one for one in unmatched if (found := _GRADED.fullmatch(one)) and _is_bare(found[1])]
    if unclear and naming is None:
        raise UserError(
            say("“{label}” หมายถึงเด็ก 3 หรือ 4 ขวบ แล้วแต่แบบการเรียกชั้น", label=unclear[0]),
            say("เลือกแบบการเรียกชั้นอนุบาลของไฟล์นี้ หรือใส่อายุในหัวคอลัมน์ เช่น “อนุบาล (3 ขวบ) ชาย”"),
        )


def _is_bare(label: str) -> bool:
    return grade_of(label) is None and grade_of(label, Naming.PRIVATE) is not None
