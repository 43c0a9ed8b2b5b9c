"""Everything of a year's plan row by row, as it is now or as an edition keeps it, and what its links name."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.planning.development.plans import PlanStatement
from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import IN_PLAN, Project
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.refs import ref
from planner_desktop.domain.registry import description
from planner_desktop.services import choices, records
from planner_desktop.services.planning.development import yearly
from planner_desktop.services.planning.projects import rows as project_rows
from planner_desktop.services.planning.tree import year_tree
from planner_desktop.store.codec import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from planner_desktop.services.file import OfficeFile

COUNTED = IN_PLAN | {"approved"}
"""States of the projects that an edition takes in."""
MONEYED = ("project", "activity", "budget_line")
"""Kinds that carry money; editions kept these from the beginning."""
_BELOW: tuple[type[Activity | BudgetLine | ProjectIndicator | ProjectRisk], ...] = (
    Activity,
    BudgetLine,
    ProjectIndicator,
    ProjectRisk,
)
_WITHIN = frozenset({"project", "activity", "budget_line", "development_plan", "plan_edition"})
_OF_INDICATOR = ("name", "unit", "baseline", "baseline_year", "weight")
Titles: TypeAlias = "dict[str, dict[str, str]]"  # description name -> id in hex -> title
Months: TypeAlias = "dict[str, dict[str, int | None]]"  # word of an activity -> month -> quantity


@dataclass(frozen=True)
class Kept:
    """One row at one time: `about` is known again in another edition, `values` is JSON of its fields."""

    kind: str
    about: str
    title: str
    project: UUID | None
    values: str
    amount: int = 0  # satang

    def record(self) -> Record:
        """The row as a record again; fields that were not kept are empty."""
        told = json.loads(self.values)
        about = description(self.kind)
        values = {one.name: from_json(one, told[one.name]) for one in about.fields if one.name in told}
        found = about.record(**values)
        return replace(found, id=UUID(told["id"])) if "id" in told else found


@dataclass(frozen=True)
class PlanRows:
    """A year's plan at one time; an edition fixed before all this was kept has no months and names."""

    rows: dict[str, Kept]
    months: Months | None = None
    names: Titles | None = None

    @property
    def whole(self) -> bool:
        """Whether it holds more than projects, activities and money."""
        return self.names is not None

    @property
    def amount(self) -> int:
        """All budget lines, satang."""
        return sum(one.amount for one in self.rows.values() if one.kind == "budget_line")


def now(file: OfficeFile, fiscal_year: int) -> PlanRows:
    """What an edition fixed now would keep."""
    projects = [one for one in project_rows.of_year(file, fiscal_year) if one.state in COUNTED]
    return of_projects(file, fiscal_year, projects, _below(file, projects))


def of_projects(
    file: OfficeFile, fiscal_year: int, projects: list[Project], below: Iterable[Record]
) -> PlanRows:
    """Those projects with what is below them, and what the whole year's plan says."""
    found: list[Record] = [*projects, *below]
    counted = {one.id for one in projects}
    links = [one for one in year_tree.alignments(file, fiscal_year) if one.project in {None, *counted}]
    nodes = records.every(file, PlanNode, year_tree.of_year("plan_node", fiscal_year))
    named = names_of(file, [*found, *links, *nodes])
    sums = sums_of(found)
    kept = [kept_of(one, sums[one.id]) for one in (*found, *nodes)]
    kept += [replace(kept_of(one), title=_link_title(one, named)) for one in links]
    kept += _direction(file, fiscal_year)
    months = _months(file, [one for one in found if isinstance(one, Activity)])
    return PlanRows({one.about: one for one in kept}, months, named)


def kept_of(one: Record, amount: int = 0) -> Kept:
    """A row as an edition keeps it."""
    values = {each.name: to_json(each, getattr(one, each.name)) for each in one.description.fields}
    told = json.dumps({"id": one.id.hex, **values}, ensure_ascii=False)
    return Kept(one.description.name, ref(one).word, title_of(one), project_of(one), told, amount)


def project_of(one: Record) -> UUID | None:
    """The project a row belongs to; None for a row of the whole plan."""
    found: UUID | None = one.id if isinstance(one, Project) else getattr(one, "project", None)
    return found


def sums_of(every: Iterable[Record]) -> Counter[UUID]:
    """The money of every line, activity and project, satang."""
    sums = Counter[UUID]()
    for one in every:
        if isinstance(one, BudgetLine):
            for key in (one.id, one.activity, one.project):
                if key is not None:
                    sums[key] += one.amount or 0
    return sums


def plain(found: PlanRows) -> dict[str, Any]:
    """What an edition keeps of its rows, as plain values."""
    return {
        "rows": [
            [one.kind, one.about, one.title, one.project.hex if one.project else None, one.values, one.amount]
            for one in found.rows.values()
        ],
        "months": found.months,
    }


def revived(told: dict[str, Any], names: Titles) -> PlanRows:
    """The rows that `plain` was given."""
    rows = (
        Kept(kind, about, title, UUID(hex=project) if project else None, values, amount)
        for kind, about, title, project, values, amount in told["rows"]
    )
    return PlanRows({one.about: one for one in rows}, told["months"], names)


def names_of(file: OfficeFile, found: Iterable[Record]) -> Titles:
    """What is called what, of everything that these rows link to outside themselves."""
    wanted: dict[str, dict[UUID, None]] = defaultdict(dict)
    for one in found:
        for name, target, many in _links(one.description.name):
            value = getattr(one, name)
            wanted[target].update(dict.fromkeys(value if many else (value,) if value else ()))
    return titles_of(file, wanted)


def titles_of(file: OfficeFile, wanted: Mapping[str, Iterable[UUID]]) -> Titles:
    """The titles of those records now; gone ones are left out."""
    return {
        target: {key.hex: title for key, title in records.titles(file, target, keys).items()}
        for target, keys in wanted.items()
    }


_LINKS: dict[str, tuple[tuple[str, str, bool], ...]] = {}


def _links(name: str) -> tuple[tuple[str, str, bool], ...]:
    """(field, target, many) of the links of a record that lead out of the plan's own rows."""
    if name not in _LINKS:
        _LINKS[name] = tuple(
            (one.name, one.target, one.kind is Kind.LINKS)
            for one in description(name).fields
            if one.kind in (Kind.LINK, Kind.LINKS)
            and one.target not in _WITHIN
            and not one.name.startswith("copied")
        )
    return _LINKS[name]


def _below(file: OfficeFile, projects: list[Project]) -> Iterator[Record]:
    keys = tuple(one.id for one in projects)
    for kind in _BELOW if keys else ():
        asked = Query(kind.description.name, (Condition("project", Test.ONE_OF, keys),), with_voided=False)
        yield from records.every(file, kind, asked)


def _months(file: OfficeFile, activities: list[Activity]) -> Months:
    words = {one.id: ref(one).word for one in activities}
    told: Months = {}
    for one in project_rows.months_of(file, tuple(words)):
        if one.activity in words:
            told.setdefault(words[one.activity], {})[one.month] = one.quantity
    return told


def _link_title(one: Alignment, named: Titles) -> str:
    """What a link leads to."""
    kind, key = ("plan_node", one.to_node) if one.to_node else ("policy_item", one.to_item)
    return named.get(kind, {}).get(key.hex, "") if key else ""


def _direction(file: OfficeFile, fiscal_year: int) -> Iterator[Kept]:
    """What the development plan says for the year; its editions are copies, so rows are known by place."""
    plan = yearly.plan_over(file, fiscal_year)
    if plan is None:
        return
    kinds = choices.labels(file, "statement_kind")
    for one in records.every(file, PlanStatement, _of_plan("plan_statement", plan)):
        label = kinds[one.kind].label if one.kind in kinds else one.kind
        told = {"kind": one.kind, "wording": one.wording}
        yield _said("plan_statement", f"{one.kind}:{one.order or 1}", f"{label} {one.order or ''}", told)
    for line in yearly.indicators(file, plan):
        row, place = line.years.get(fiscal_year), line.indicator.code or line.indicator.name
        title, about = title_of(line.indicator), line.indicator.description
        told = {name: to_json(about.field(name), getattr(line.indicator, name)) for name in _OF_INDICATOR}
        yield _said("indicator", place, title, told)
        yield _said("indicator_year", place, title, {"target": row.target if row else ""})


def _of_plan(name: str, plan: DevelopmentPlan) -> Query:
    return Query(name, (Condition("plan", Test.IS, plan.id),), with_voided=False)


def _said(kind: str, place: str, title: str, told: dict[str, Any]) -> Kept:
    return Kept(kind, f"{kind}:{place}", title.strip(), None, json.dumps(told, ensure_ascii=False))
