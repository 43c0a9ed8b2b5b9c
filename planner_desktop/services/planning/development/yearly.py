"""Targets, results and money of a development plan year by year: read and written as whole tables."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import FIXED

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class IndicatorLine:
    """One indicator with its row of each year it has one."""

    indicator: Indicator
    years: dict[int, IndicatorYear]


@dataclass(frozen=True)
class MoneyLine:
    """One indicative project and source with its row of each year it has one."""

    project: IndicativeProject
    source: str
    years: dict[int, IndicativeMoney]

    @property
    def amount(self) -> int:
        """All years together, satang."""
        return sum(one.amount or 0 for one in self.years.values())


def plan_over(file: OfficeFile, fiscal_year: int) -> DevelopmentPlan | None:
    """The newest edition of the development plan of that year, an agreed one before a draft."""
    every = records.every(file, DevelopmentPlan, Query("development_plan", with_voided=False))
    over = [one for one in every if fiscal_year in one.years]
    return next((one for one in over if one.state in FIXED), over[0] if over else None)


def indicators(file: OfficeFile, plan: DevelopmentPlan) -> list[IndicatorLine]:
    """The plan's indicators in their order."""
    found = records.every(file, Indicator, _within("indicator", plan))
    rows: dict[UUID | None, dict[int, IndicatorYear]] = defaultdict(dict)
    keys = tuple(one.id for one in found)
    query = Query("indicator_year", (Condition("indicator", Test.ONE_OF, keys),), with_voided=False)
    for row in records.every(file, IndicatorYear, query) if keys else ():
        rows[row.indicator][row.fiscal_year or 0] = row
    return [IndicatorLine(one, rows[one.id]) for one in found]


def money(file: OfficeFile, plan: DevelopmentPlan) -> list[MoneyLine]:
    """A line for each project and source; a project without money has one of the usual source."""
    found = records.every(file, IndicativeProject, _within("indicative_project", plan))
    rows: dict[tuple[UUID | None, str], dict[int, IndicativeMoney]] = defaultdict(dict)
    keys = tuple(one.id for one in found)
    query = Query("indicative_money", (Condition("project", Test.ONE_OF, keys),), with_voided=False)
    for row in records.every(file, IndicativeMoney, query) if keys else ():
        rows[row.project, row.source][row.fiscal_year or 0] = row
    lines = []
    for one in found:
        sources = [source for key, source in rows if key == one.id] or ["annual"]
        lines += [MoneyLine(one, source, rows[one.id, source]) for source in sources]
    return lines


def set_figure(file: OfficeFile, line: IndicatorLine, plan: DevelopmentPlan, year: int, text: str) -> None:
    """Write a year's target, or the result of a year before the plan; an emptied one goes.

    Invalid when the text is no figure, the percentage absurd or the year outside the plan.
    """
    field = "target" if year in plan.years else "result"
    row = line.years.get(year) or IndicatorYear(indicator=line.indicator.id, fiscal_year=year)
    changed = replace(row, **{field: text})  # type: ignore[arg-type]  # both are text
    if changed == row:
        return
    label = say("ค่าปี {year} ของ{indicator}", year=year, indicator=line.indicator.name)
    with file.change(label) as change:
        if not row.is_new and not changed.target and not changed.result and not changed.note:
            change.remove(row)
        else:
            change.save(changed)


def set_money(file: OfficeFile, line: MoneyLine, year: int, satang: int | None) -> None:
    """Write a year's money; an emptied amount goes. Invalid when it is negative or absurd."""
    row = line.years.get(year) or IndicativeMoney(
        project=line.project.id, fiscal_year=year, source=line.source
    )
    if row.amount == satang:
        return
    with file.change(say("วงเงินปี {year} ของ{project}", year=year, project=line.project.name)) as change:
        if satang is None:
            change.remove(row)
        else:
            change.save(replace(row, amount=satang))


def _within(name: str, plan: DevelopmentPlan) -> Query:
    return Query(name, (Condition("plan", Test.IS, plan.id),), with_voided=False)
