"""Locked Excel templates of a round: one for each school, or one in which the school is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.forms import lines
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services.exchange.sending import write_each
from planner_desktop.workbooks.form_sheets import ANY_SCHOOL, FormSheet, SheetField, write_forms

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.information.forms import DataField
    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.information.rounds.asking import Asked

_FILL_IN = "กรอกเฉพาะช่องสีเหลือง แล้วบันทึกและส่งไฟล์นี้กลับ ไม่ต้องเปลี่ยนชื่อแผ่นหรือเพิ่มแถว"
_CHOOSE = "เลือกรหัสโรงเรียน 10 หลักในช่องสีเหลืองด้านบน " + _FILL_IN


def write_templates(
    asked: Asked,
    folder: Path,
    only: Collection[UUID] | None = None,
    progress: Progress = unwatched,
    *,
    filled: Mapping[UUID, Mapping[tuple[str, int, int], object]] | None = None,
) -> list[Path]:
    """One workbook for each school asked (or those of `only`), named by code and name; returns the files.

    `filled` are values that stand in a school's sheet already, by (field code, row, column).
    """
    schools = [one for one in asked.schools if only is None or one.id in only]
    if not schools:
        raise UserError(say("รอบนี้ยังไม่มีโรงเรียนที่ต้องส่ง"), say("เลือกโรงเรียนของรอบก่อน"))
    given = filled or {}
    return write_each(
        folder,
        schools,
        lambda school, target: write_forms(
            [replace(sheet_of(asked, school), values=given.get(school.id, {}))], target
        ),
        progress,
    )


def write_common(asked: Asked, target: Path) -> None:
    """One workbook for everybody; the school's code is chosen on it."""
    write_forms([sheet_of(asked, None)], target)


def sheet_of(asked: Asked, school: School | None) -> FormSheet:
    """The empty form of a school; of any school when None."""
    round_ = asked.round
    closes = f" ส่งภายในวันที่ {long_date(round_.closes)}" if round_.closes else ""
    return FormSheet(
        title=f"{asked.form.name} – {round_.name}",
        about=" ".join(filter(None, (asked.form.purpose.replace("\n", " "), round_.contact))),
        round_code=round_.id.hex,
        fingerprint=asked.fingerprint,
        school_code=school.code10 if school else ANY_SCHOOL,
        school_name=school.name if school else "",
        instruction=(_FILL_IN if school else _CHOOSE) + closes,
        fields=tuple(sheet_field(one) for one in asked.fields),
        school_codes=() if school else tuple(one.code10 for one in asked.schools),
        name=school.code10 if school else "แบบกรอก",
    )


def sheet_field(one: DataField) -> SheetField:
    """A field as it stands on the sheet."""
    return SheetField(
        one.code,
        one.label,
        one.kind,
        one.unit,
        lines(one.options),
        one.row_keys,
        one.column_keys,
        one.minimum,
        one.maximum,
    )
