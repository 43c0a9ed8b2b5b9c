"""Rules, rates and lists that hold from one year to another: a year left empty is open on that side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.records import Record
from planner_desktop.errors import Fault
from planner_desktop.messages import say


class YearBound(Record):
    """A record with `first_year` and `last_year`, of the year (fiscal or academic) its labels name."""

    if TYPE_CHECKING:

        @property
        def first_year(self) -> int | None: ...
        @property
        def last_year(self) -> int | None: ...

    def faults(self) -> Iterator[Fault]:
        """It ends after it begins."""
        if self.first_year and self.last_year and self.last_year < self.first_year:
            yield Fault("last_year", say("ปีสุดท้ายต้องไม่อยู่ก่อนปีแรก"))

    def in_force(self, year: int) -> bool:
        """Whether it holds in that year, พ.ศ.; both ends count."""
        return (self.first_year or 0) <= year <= (self.last_year or 9999)


B = TypeVar("B", bound=YearBound)


def of_year(rules: Iterable[B], year: int) -> list[B]:
    """Those in force that year, the youngest first."""
    return sorted((one for one in rules if one.in_force(year)), key=lambda one: -(one.first_year or 0))
