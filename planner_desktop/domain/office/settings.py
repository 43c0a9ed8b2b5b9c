"""What the office adjusts: entries of choice lists and named settings."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.domain.fields import Kind, choice, number, text, year, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.messages import mark


@describe(
    name="choice_entry",
    label=mark("ตัวเลือก"),
    plural=mark("รายการตัวเลือก"),
    area="office",
    title=("label",),
    sort=("list_name", "order", "label"),
    unique=(("list_name", "code"),),
)
@dataclass(frozen=True, kw_only=True)
class ChoiceEntry(YearBound):
    """An entry that the office adds to a shipped list, or its own wording for a shipped code."""

    list_name: str = choice(mark("รายการ"), "choice_lists", required=True, width=18)
    code: str = text(mark("รหัส"), required=True, max_length=80)
    label: str = text(mark("คำที่แสดง"), required=True, width=28, max_length=160)
    order: int | None = number(mark("ลำดับ"), minimum=0, maximum=9999)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"), Kind.FISCAL_YEAR)
    last_year: int | None = year(mark("ถึงปีงบประมาณ"), Kind.FISCAL_YEAR)


@describe(
    name="setting",
    label=mark("ค่าที่ตั้ง"),
    plural=mark("การตั้งค่า"),
    area="office",
    title=("name",),
    sort=("name",),
    unique=(("name",),),
)
@dataclass(frozen=True, kw_only=True)
class Setting(Record):
    """A named value; its meaning, default and certainty stand in settings.py of services."""

    name: str = text(mark("ชื่อ"), required=True, max_length=80)
    value: str = text(mark("ค่า"), max_length=4000)


@describe(
    name="saved_filter",
    label=mark("ตัวกรองที่บันทึกไว้"),
    plural=mark("ตัวกรองที่บันทึกไว้"),
    area="office",
    title=("label",),
    sort=("label",),
    unique=(("list_name", "label"),),
)
@dataclass(frozen=True, kw_only=True)
class SavedFilter(Record):
    """A filter with a name, kept in the file so that the successor finds it too; `query` is JSON."""

    list_name: str = text(mark("รายการ"), required=True, max_length=80)
    label: str = text(mark("ชื่อตัวกรอง"), required=True, max_length=80)
    query: str = text(mark("เงื่อนไข"), max_length=4000, searched=False)
