"""Named settings of the office: what each means, its default, and how sure we are of the default."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.choices import Choice
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.settings import Setting
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class SettingSpec:
    """A setting; `kind` says how it is edited (TEXT, NUMBER, FISCAL_YEAR, or CHOICE among `options`)."""

    name: str
    label: str
    default: str
    kind: Kind = Kind.TEXT
    help: str = ""
    certainty: str = "high"
    minimum: int = 0
    maximum: int = 1_000_000
    group: str = mark("แฟ้มงานและการสำรอง")
    options: tuple[Choice, ...] = ()


BACKUP_FOLDER = SettingSpec(
    "backup_folder",
    mark("โฟลเดอร์สำรองข้อมูล"),
    "",
    help=mark("เว้นว่าง = โฟลเดอร์ข้างแฟ้มงาน ควรเลือกคนละไดรฟ์กับแฟ้มงาน"),
)
BACKUP_COUNT = SettingSpec(
    "backup_count", mark("จำนวนชุดสำรองล่าสุดที่เก็บ"), "10", Kind.NUMBER, minimum=1, maximum=500
)
BACKUP_MONTHS = SettingSpec(
    "backup_months",
    mark("จำนวนเดือนที่เก็บชุดสำรองเดือนละหนึ่งชุด"),
    "24",
    Kind.NUMBER,
    minimum=0,
    maximum=240,
)
BACKUP_MINUTES = SettingSpec(
    "backup_minutes", mark("สำรองอัตโนมัติทุกกี่นาทีที่ทำงาน"), "60", Kind.NUMBER, minimum=5, maximum=1440
)
ATTACHMENT_LIMIT = SettingSpec(
    "attachment_limit_mb",
    mark("ขนาดไฟล์แนบสูงสุด (เมกะไบต์)"),
    "25",
    Kind.NUMBER,
    help=mark("ไฟล์ใหญ่ทำให้แฟ้มงานและการสำรองช้าลง"),
    minimum=1,
    maximum=500,
)
FIRST_YEAR = SettingSpec(
    "first_fiscal_year",
    mark("ปีงบประมาณแรกที่มีข้อมูลในแฟ้มนี้"),
    "2569",
    Kind.FISCAL_YEAR,
    help=mark("ปีก่อนหน้านี้ไม่แสดงในช่องเลือกปี"),
    minimum=2540,
    maximum=2700,
    group=mark("ปีงบประมาณ"),
)
PRINT_DIGITS = SettingSpec(
    "print_digits",
    mark("ตัวเลขในทะเบียนที่พิมพ์"),
    "thai",
    Kind.CHOICE,
    help=mark("หนังสือราชการใช้เลขไทย ทะเบียนที่พิมพ์เลือกได้"),
    certainty="medium",
    group=mark("เอกสารที่พิมพ์"),
    options=(Choice("thai", mark("เลขไทย ๑ ๒ ๓")), Choice("arabic", mark("เลขอารบิก 1 2 3"))),
)
SETTINGS = (
    FIRST_YEAR,
    BACKUP_FOLDER,
    BACKUP_COUNT,
    BACKUP_MONTHS,
    BACKUP_MINUTES,
    ATTACHMENT_LIMIT,
    PRINT_DIGITS,
)


def value(file: OfficeFile, spec: SettingSpec) -> str:
    """The office's value, or the shipped default."""
    kept = _kept(file, spec)
    return kept.value if kept else spec.default


def whole(file: OfficeFile, spec: SettingSpec) -> int:
    """A NUMBER setting's value; a kept value that is no number falls back to the default."""
    kept = value(file, spec)
    return int(kept) if kept.isdecimal() else int(spec.default)


def put(file: OfficeFile, spec: SettingSpec, new: str) -> None:
    """Set the office's value."""
    kept = _kept(file, spec) or Setting(name=spec.name)
    records.save(file, replace(kept, value=new), f"ตั้งค่า {spec.label}")


def put_all(file: OfficeFile, wanted: Mapping[SettingSpec, str]) -> None:
    """Set several values in one unit of work."""
    kept = {spec: _kept(file, spec) or Setting(name=spec.name) for spec in wanted}
    with file.change(f"ตั้งค่า {', '.join(spec.label for spec in wanted)}") as change:
        for spec, new in wanted.items():
            change.save(replace(kept[spec], value=new))


def _kept(file: OfficeFile, spec: SettingSpec) -> Setting | None:
    found = records.every(file, Setting, Query("setting", (Condition("name", Test.IS, spec.name),)))
    return found[0] if found else None
