"""The dates that law and reporting rounds set (feature P23): shipped ones, last year's, and their tasks."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop import paths
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.workdays import workday_from, workday_until
from planner_desktop.domain.office.year import Task, YearlyDate
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.domain.years import fiscal_year_span
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.year_work.owners import Owners

AHEAD = 14  # days of getting ready where nothing else is said


@dataclass(frozen=True)
class ShippedDate:
    """A date of `resources/catalogue/dates.toml`; `item` is a number of the catalogue."""

    day: int
    month: int
    item: str
    ahead: int
    facts: YearlyDate

    def in_year(self, fiscal_year: int) -> YearlyDate:
        """That date in a fiscal year (พ.ศ.); its item is not known yet."""
        opens, closes = fiscal_year_span(fiscal_year)
        day = dt.date(opens.year if self.month >= opens.month else closes.year, self.month, self.day)
        start = day - dt.timedelta(days=self.ahead)
        return replace(self.facts, fiscal_year=fiscal_year, due_on=day, start_on=start)


def shipped() -> tuple[ShippedDate, ...]:
    """The dates that come with the program, by their place in the fiscal year."""
    with (paths.resources() / "catalogue" / "dates.toml").open("rb") as source:
        return tuple(_read(one) for one in tomllib.load(source)["date"])


def of_year(file: OfficeFile, fiscal_year: int) -> list[YearlyDate]:
    """The dates of a fiscal year, switched-off ones too, the earliest first."""
    return records.every(file, YearlyDate, in_year("yearly_date", fiscal_year))


def in_year(name: str, fiscal_year: int) -> Query:
    """Rows of that record of one fiscal year, in their own order."""
    return Query(name, (Condition("fiscal_year", Test.IS, fiscal_year),))


def found(file: OfficeFile, fiscal_year: int) -> int:
    """Add the shipped dates that the year lacks (by their words), in one unit of work; how many."""
    there = {one.title for one in of_year(file, fiscal_year)}
    items = item_ids(file, fiscal_year)
    wanted = [one for one in shipped() if one.facts.title not in there]
    with file.change(say("เพิ่มกำหนดประจำปี {fiscal_year}", fiscal_year=fiscal_year)) as change:
        for one in wanted:
            change.save(replace(one.in_year(fiscal_year), item=items.get(one.item)))
    return len(wanted)


def carried(file: OfficeFile, from_year: int, to_year: int) -> list[YearlyDate]:
    """Last year's dates moved to another year, those whose words it already has left out; not saved."""
    there = {one.title for one in of_year(file, to_year)}
    old = {key: number for number, key in item_ids(file, from_year).items()}
    new = item_ids(file, to_year)
    by = to_year - from_year
    return [
        replace(
            one,
            id=NEW,
            version=0,
            fiscal_year=to_year,
            due_on=later(one.due_on, by),
            start_on=later(one.start_on, by),
            item=new.get(old.get(one.item, "")) if one.item else None,
        )
        for one in of_year(file, from_year)
        if one.title not in there
    ]


def first_dates(file: OfficeFile, fiscal_year: int) -> list[YearlyDate]:
    """What a year without dates begins with, not saved: those of the year before, else the shipped ones."""
    before = carried(file, fiscal_year - 1, fiscal_year)
    if before:
        return before
    items = item_ids(file, fiscal_year)
    return [replace(one.in_year(fiscal_year), item=items.get(one.item)) for one in shipped()]


def tasks_of(
    dates: Iterable[YearlyDate], items: Mapping[UUID, WorkItem], known: Owners, off: Container[dt.date]
) -> Iterator[Task]:
    """A task for each date in use, moved off holidays as the date says, owned by its item's owner.

    Dates of items that are switched off make none.
    """
    for one in dates:
        item = items.get(one.item) if one.item else None
        if one.active and one.due_on and (item is None or item.active):
            due = _moved(one, off)
            start = one.start_on or due - dt.timedelta(days=AHEAD)
            yield Task(
                fiscal_year=one.fiscal_year,
                title=one.title,
                item=one.item,
                kind="date",
                yearly_date=one.id,
                owner=known.of_item(item.number) if item else None,
                start_on=min(workday_from(start, off), due),
                due_on=due,
            )


def item_ids(file: OfficeFile, fiscal_year: int) -> dict[str, UUID]:
    """The year's catalogue: id by number."""
    held = records.every(file, WorkItem, in_year("work_item", fiscal_year))
    return {one.number: one.id for one in held}


def later(day: dt.date | None, years: int) -> dt.date | None:
    """The same day of another year; 29 February becomes 28 where there is none."""
    if day is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _moved(one: YearlyDate, off: Container[dt.date]) -> dt.date:
    assert one.due_on
    if one.shift == "same":
        return one.due_on
    return workday_from(one.due_on, off) if one.shift == "after" else workday_until(one.due_on, off)


def _read(told: dict[str, str | int]) -> ShippedDate:
    day, month = str(told["on"]).split("/")
    facts = YearlyDate(
        title=str(told["title"]),
        certainty=str(told["certainty"]),
        basis=str(told.get("basis", "")),
        shift=str(told.get("shift", "before")),
    )
    return ShippedDate(int(day), int(month), str(told.get("item", "")), int(told.get("ahead", AHEAD)), facts)
