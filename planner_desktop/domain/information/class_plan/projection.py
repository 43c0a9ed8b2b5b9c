"""Pupils of years to come by cohort: the grade below last year times its rate; each figure says how.

New pupils of the lowest grade come from the mean or the straight line of past years, or from the children
of the service area who reach that age. An override with its reason stands over all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from functools import cached_property

from planner_desktop.domain.information.class_plan.need import half_up
from planner_desktop.domain.information.grades import age

ORDER = ("111", "112", "113", "211", "212", "213", "214", "215", "216", "311", "312", "313")
AHEAD, BACK = 5, 3
_FLOOD = 2  # a grade twice as great as the one below is entered anew, not reached from below
_BANDS = (("0-2", 0, 2), ("3-5", 3, 5), ("6-11", 6, 11), ("12-14", 12, 14))
History = Mapping[int, Mapping[str, int]]  # academic year -> grade -> pupils


class How(Enum):
    """Where a projected figure comes from."""

    RATE = "rate"
    MEAN = "mean"
    TREND = "trend"
    POPULATION = "population"
    SET_RATE = "set_rate"
    SET_PUPILS = "set_pupils"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Rate:
    """Pupils of a grade (`up`) out of those of the grade below a year before (`base`), over so many years."""

    up: int
    base: int
    years: int

    @property
    def share(self) -> Fraction | None:
        """The part that goes up; None without anybody below."""
        return Fraction(self.up, self.base) if self.base else None


@dataclass(frozen=True)
class Override:
    """What the office sets for a grade, in one year or (None) in every one: a rate or a number."""

    grade: str
    year: int | None
    share: Fraction | None = None
    pupils: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class Projected:
    """One grade in one year; `base` is the figure it was reckoned from and `share` what that was taken by."""

    grade: str
    year: int
    pupils: int
    how: How
    base: int = 0
    share: Fraction | None = None
    rate: Rate | None = None
    years: tuple[tuple[int, int], ...] = ()  # (year, pupils) that a mean or a line was drawn through
    reason: str = ""


@dataclass(frozen=True)
class Population:
    """Children of the service area as counted in a year, by band of age ('0-2' may be unknown)."""

    year: int
    bands: Mapping[str, int] = field(default_factory=dict)

    def aged(self, years: int) -> Fraction | None:
        """Children of one age, the band taken as even; under 3 as the band 3-5 where births are not known."""
        asked = max(years, 0)
        name, first, last = next((one for one in _BANDS if one[1] <= asked <= one[2]), ("", 0, 0))
        if name == "0-2" and name not in self.bands:
            name = "3-5"
        return Fraction(self.bands[name], last - first + 1) if name in self.bands else None


@dataclass(frozen=True)
class Basis:
    """What a projection goes by."""

    history: History
    method: str = "mean"
    back: int = BACK
    population: Population | None = None
    overrides: tuple[Override, ...] = ()
    grades: tuple[str, ...] = ORDER

    @property
    def last(self) -> int:
        """The newest year counted; 0 without any."""
        return max(self.history, default=0)

    @cached_property
    def rates(self) -> dict[str, Rate]:
        """Each grade's, reckoned once."""
        return {grade: self._rate(grade) for grade in ORDER}

    def rate(self, grade: str) -> Rate:
        """Of the last `back` years of which both years are counted, all pupils together."""
        return self.rates[grade]

    def _rate(self, grade: str) -> Rate:
        below = before(grade)
        up = base = pairs = 0
        for year in range(self.last, self.last - self.back, -1):
            if below and year in self.history and year - 1 in self.history:
                up += self.history[year].get(grade, 0)
                base += self.history[year - 1].get(below, 0)
                pairs += 1
        return Rate(up, base, pairs)

    def override(self, grade: str, year: int) -> Override | None:
        """The one of that year before the one of all years."""
        found = [one for one in self.overrides if one.grade == grade and one.year in (None, year)]
        return min(found, key=lambda one: one.year is None, default=None)

    def enters(self, grade: str) -> bool:
        """Whether pupils come into the grade from outside: nothing below, or far fewer."""
        share = self.rate(grade).share
        return before(grade) not in self.grades or share is None or share >= _FLOOD


def before(grade: str) -> str:
    """The grade below; '' of the first."""
    at = ORDER.index(grade)
    return ORDER[at - 1] if at else ""


def project(basis: Basis, ahead: int = AHEAD) -> dict[int, dict[str, Projected]]:
    """Every grade of the coming years; empty without any count."""
    held = {year: dict(grades) for year, grades in basis.history.items()}
    made: dict[int, dict[str, Projected]] = {}
    for year in range(basis.last + 1, basis.last + ahead + 1) if basis.last else ():
        made[year] = {grade: _one(basis, held, grade, year) for grade in basis.grades}
        held[year] = {grade: one.pupils for grade, one in made[year].items()}
    return made


def _one(basis: Basis, held: Mapping[int, Mapping[str, int]], grade: str, year: int) -> Projected:
    own = basis.override(grade, year)
    below = held[year - 1].get(before(grade), 0)
    if own and own.pupils is not None:
        return Projected(grade, year, own.pupils, How.SET_PUPILS, reason=own.reason)
    if own and own.share is not None:
        return Projected(
            grade, year, half_up(below * own.share), How.SET_RATE, below, own.share, reason=own.reason
        )
    if basis.enters(grade):
        return _entrants(basis, grade, year)
    rate = basis.rate(grade)
    share = rate.share or Fraction(0)
    return Projected(grade, year, half_up(below * share), How.RATE, below, share, rate)


def _entrants(basis: Basis, grade: str, year: int) -> Projected:
    drawn: Mapping[str, Callable[[Basis, str, int], Projected | None]] = {
        "population": _by_population,
        "trend": _by_line,
    }
    found = drawn[basis.method](basis, grade, year) if basis.method in drawn else None
    return found or _by_mean(basis, grade, year)


def _past(basis: Basis, grade: str, back: int) -> tuple[tuple[int, int], ...]:
    years = [year for year in sorted(basis.history) if year > basis.last - back]
    return tuple((year, basis.history[year].get(grade, 0)) for year in years)


def _by_mean(basis: Basis, grade: str, year: int) -> Projected:
    past = _past(basis, grade, basis.back)
    if not any(count for _year, count in past):
        return Projected(grade, year, 0, How.NOTHING)
    mean = Fraction(sum(count for _year, count in past), len(past))
    return Projected(grade, year, half_up(mean), How.MEAN, years=past)


def _by_line(basis: Basis, grade: str, year: int) -> Projected | None:
    """Least squares; never below nothing. None where fewer than three years are counted."""
    past = _past(basis, grade, max(basis.back, AHEAD))
    if len(past) < BACK or not any(count for _year, count in past):
        return None
    return Projected(grade, year, max(0, half_up(line_at(past, year))), How.TREND, years=past)


def line_at(points: Sequence[tuple[int, int]], at: int) -> Fraction:
    """The straight line of least squares through the points, at `at`."""
    count = len(points)
    mean_x = Fraction(sum(x for x, _y in points), count)
    mean_y = Fraction(sum(y for _x, y in points), count)
    spread = sum((x - mean_x) ** 2 for x, _y in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else Fraction(0)
    return mean_y + slope * (at - mean_x)


def _by_population(basis: Basis, grade: str, year: int) -> Projected | None:
    """Children who reach the grade's age that year, by the share of them that came in the last year."""
    children = basis.population
    came = basis.history[basis.last].get(grade, 0)
    if children is None or not came:
        return None
    of_age = children.aged(age(grade) - (year - children.year))
    then = children.aged(age(grade) - (basis.last - children.year))
    if not of_age or not then:
        return None
    share = came / then
    return Projected(grade, year, half_up(of_age * share), How.POPULATION, half_up(of_age), share)


def together(parts: Iterable[Mapping[int, Mapping[str, Projected]]]) -> dict[int, dict[str, int]]:
    """The sums of many schools by year and grade: the office's figure is nothing but the schools'."""
    sums: dict[int, dict[str, int]] = {}
    for part in parts:
        for year, grades in part.items():
            row = sums.setdefault(year, {})
            for grade, one in grades.items():
                row[grade] = row.get(grade, 0) + one.pupils
    return sums
