"""Per-head subsidy rates by fiscal year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import baht, choice, number, text, year
from planner_desktop.domain.planning.cases.choices import shipped_label
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark

if TYPE_CHECKING:
    from planner_desktop.messages import Words

_LEVELS = {"1": "kindergarten", "2": "primary"}
_UPPER = "314"


def level_of(grade: str) -> str:
    """The subsidy level of a class grade's code."""
    return _LEVELS.get(grade[:1], "upper" if grade >= _UPPER else "lower")


@describe(
    name="subsidy_rate",
    label=mark("อัตราเงินรายหัว"),
    plural=mark("อัตราเงินอุดหนุนรายหัว"),
    area="planning",
    title=("first_year", "level", "item"),
    sort=("-first_year", "level", "item", "grade"),
    unique=(("first_year", "level", "item", "grade"),),
)
@dataclass(frozen=True, kw_only=True)
class SubsidyRate(Record):
    """Satang a pupil a year from a fiscal year on, until a later row of the same level and item (4.5)."""

    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"), required=True)
    level: str = choice(mark("ระดับของเงินรายหัว"), "subsidy_level", required=True, width=18)
    item: str = choice(mark("รายการเงินรายหัว"), "subsidy_item", required=True, width=28)
    grade: str = choice(mark("เฉพาะชั้น"), "class_grade", help=mark("เว้นว่าง = ทุกชั้นของระดับ"))
    amount: int | None = baht(mark("บาทต่อคนต่อปี"), required=True, minimum=0)
    most_pupils: int | None = number(
        mark("เฉพาะโรงเรียนไม่เกิน"), unit=mark("คน"), minimum=1, maximum=9_999, in_table=False
    )
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10, group=mark("ที่มา"))
    source: str = text(mark("ที่มา"), width=30, max_length=400)

    def own_title(self, words: Words = str) -> str:
        """`ค่าหนังสือเรียน ประถมศึกษา 2566`."""
        item = words(shipped_label("subsidy_item", self.item))
        level = words(shipped_label("subsidy_level", self.level))
        return f"{item} {level} {self.first_year or ''}".strip()
