"""The days as at which pupils are counted: usual ones shipped, the office's own bound to years."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner_desktop.domain.fields import Kind, choice, number, text, year, yes_no
from planner_desktop.domain.records import describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.domain.years import ERA
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

_LEAP = 2024  # 29 February is a day; a common year takes the 28th
_MONTHS = 12


@describe(
    name="count_day",
    label=mark("วันนับจำนวน"),
    plural=mark("วันนับจำนวนของแต่ละรอบ"),
    area="information",
    title=("round", "day", "month"),
    sort=("round", "-first_year"),
)
@dataclass(frozen=True, kw_only=True)
class CountDay(YearBound):
    """The day of one round, in force from one academic year to another."""

    round: str = choice(mark("รอบข้อมูล"), "count_round", required=True, width=24)
    day: int | None = number(mark("วันที่"), required=True, minimum=1, maximum=31, width=8)
    month: int | None = number(
        mark("เดือน"), required=True, minimum=1, maximum=12, width=8, help=mark("1 = มกราคม … 12 = ธันวาคม")
    )
    next_year: bool = yes_no(
        mark("ปีถัดไป"), help=mark("วันนั้นอยู่ในปีปฏิทินถัดจากปีการศึกษา เช่น 31 มีนาคม ของสิ้นปีการศึกษา"), width=10
    )
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีการศึกษา"), Kind.ACADEMIC_YEAR)
    last_year: int | None = year(mark("ถึงปีการศึกษา"), Kind.ACADEMIC_YEAR)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")
    source: str = text(mark("ที่มา"), in_table=False, max_length=300)

    def faults(self) -> Iterator[Fault]:
        if self.day and self.month and not self._is_a_day():
            yield Fault("day", say("เดือนนี้ไม่มีวันที่ {day}", day=self.day))
        yield from super().faults()

    def of(self, academic_year: int) -> dt.date:
        """The day in that academic year; 29 February becomes the 28th where there is none."""
        assert self.day
        assert self.month
        year_ = academic_year - ERA + self.next_year
        return dt.date(year_, self.month, min(self.day, calendar.monthrange(year_, self.month)[1]))

    def _is_a_day(self) -> bool:
        month, day = self.month or 1, self.day or 1
        return not 1 <= month <= _MONTHS or day <= calendar.monthrange(_LEAP, month)[1]


SHIPPED = (
    CountDay(round="june", day=10, month=6, certainty="high", source="การเก็บข้อมูลนักเรียนรายบุคคลของ สพฐ."),
    CountDay(round="november", day=10, month=11, certainty="high", source="การเก็บข้อมูลนักเรียนรายบุคคลของ สพฐ."),
    CountDay(round="year_end", day=31, month=3, next_year=True, source="วันสิ้นปีการศึกษาตามปกติ"),
)


def as_at_of(academic_year: int, round_: str, own: Iterable[CountDay] = ()) -> dt.date:
    """The day of a round: the office's latest day in force that year, else the usual one."""
    fitting = [one for one in own if one.round == round_ and one.in_force(academic_year)]
    if fitting:
        return max(fitting, key=lambda one: one.first_year or 0).of(academic_year)
    return next(one for one in SHIPPED if one.round == round_).of(academic_year)
