"""The whole tree of a fiscal year: places, projects and activities with counts and money; moving in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import choices, records
from planner_desktop.store import plan_figures
from planner_desktop.store.plan_figures import ActivityFigures, ProjectFigures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

__all__ = [
    "ActivityFigures",
    "ProjectFigures",
    "Sum",
    "YearTree",
    "alignments",
    "indent",
    "move",
    "of_year",
    "outdent",
    "read",
]

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Sum:
    """What hangs below a place: projects, their activities, their money in satang."""

    projects: int = 0
    activities: int = 0
    amount: int = 0

    def __add__(self, other: Sum) -> Sum:
        """Both together."""
        return Sum(
            self.projects + other.projects, self.activities + other.activities, self.amount + other.amount
        )


@dataclass(frozen=True)
class YearTree:
    """Everything of one year. `levels` are codes from the highest down; sums count what hangs below."""

    fiscal_year: int
    levels: tuple[str, ...]
    nodes: dict[UUID, PlanNode]
    children: dict[UUID | None, tuple[PlanNode, ...]]
    projects: dict[UUID | None, tuple[ProjectFigures, ...]]  # by the place they serve; None = no place
    activities: dict[UUID, tuple[ActivityFigures, ...]]
    sums: dict[UUID, Sum] = field(default_factory=dict)

    @property
    def every_project(self) -> tuple[ProjectFigures, ...]:
        """All projects of the year, those without a place last."""
        return tuple(one for found in self.projects.values() for one in found)

    @property
    def whole(self) -> Sum:
        """The year's projects together."""
        found = self.every_project
        return Sum(len(found), sum(one.activities for one in found), sum(one.amount for one in found))

    def path(self, node: UUID | None) -> Iterator[PlanNode]:
        """The place and those above it, upwards; a circle in an old file ends the walk."""
        seen: set[UUID] = set()
        while node in self.nodes and node not in seen and node is not None:
            seen.add(node)
            yield self.nodes[node]
            node = self.nodes[node].parent


def read(file: OfficeFile, fiscal_year: int, kept: Sequence[ProjectFigures] | None = None) -> YearTree:
    """The tree of that year, with its projects as they are or those `kept` by an edition."""
    nodes = records.every(file, PlanNode, of_year("plan_node", fiscal_year))
    with file.database.reading() as connection:
        projects = plan_figures.projects(connection, fiscal_year) if kept is None else kept
        activities = plan_figures.activities(connection, fiscal_year)
    levels = tuple(one.code for one in choices.entries(file, "plan_level"))
    known = {one.id: one for one in nodes}
    children: dict[UUID | None, list[PlanNode]] = defaultdict(list)
    for one in sorted(nodes, key=lambda one: _rank(one, levels)):
        children[one.parent if one.parent in known else None].append(one)
    served: dict[UUID | None, list[ProjectFigures]] = defaultdict(list)
    for project in projects:
        served[project.strategy if project.strategy in known else None].append(project)
    done: dict[UUID, list[ActivityFigures]] = defaultdict(list)
    for activity in activities:
        done[activity.project].append(activity)
    tree = YearTree(fiscal_year, levels, known, _fixed(children), _fixed(served), _fixed(done))
    return replace(tree, sums=_sums(tree))


def alignments(file: OfficeFile, fiscal_year: int) -> list[Alignment]:
    """The links of that year."""
    return records.every(file, Alignment, of_year("alignment", fiscal_year))


def move(file: OfficeFile, tree: YearTree, node: UUID, step: int) -> None:
    """Move a place up (-1) or down (1) among its sisters; nothing at the end of the row."""
    one = tree.nodes[node]
    row = list(_row_of(tree, one))
    at = [sister.id for sister in row].index(node)
    if not 0 <= at + step < len(row):
        return
    row[at], row[at + step] = row[at + step], row[at]
    _number(file, row, mark("เลื่อนลำดับในผังแผน"))


def indent(file: OfficeFile, tree: YearTree, node: UUID) -> None:
    """Put a place under the sister before it, as its last child."""
    one = tree.nodes[node]
    row = _row_of(tree, one)
    at = [sister.id for sister in row].index(node)
    if not at:
        raise UserError(say("ไม่มีข้อก่อนหน้าให้ไปอยู่ใต้"), say("เลื่อนลงก่อน หรือเลือกข้อที่จะอยู่ใต้ในช่อง “อยู่ใต้”"))
    above = row[at - 1]
    place = len(tree.children.get(above.id, ())) + 1
    records.save(file, replace(one, parent=above.id, order=place), mark("ย้ายข้อในผังแผน"))


def outdent(file: OfficeFile, tree: YearTree, node: UUID) -> None:
    """Put a place beside the one it stands under, right after it."""
    one = tree.nodes[node]
    above = tree.nodes.get(one.parent) if one.parent else None
    if above is None:
        raise UserError(say("ข้อนี้อยู่บนสุดแล้ว"))
    row = [sister for sister in _row_of(tree, above) if sister.id != node]
    at = [sister.id for sister in row].index(above.id)
    row.insert(at + 1, replace(one, parent=above.parent))
    _number(file, row, mark("ย้ายข้อในผังแผน"), also=node)


def _number(
    file: OfficeFile, row: Sequence[PlanNode], label: Message | str, also: UUID | None = None
) -> None:
    wanted = [
        replace(one, order=place)
        for place, one in enumerate(row, start=1)
        if one.order != place or one.id == also
    ]
    with file.change(label) as change:
        change.save_many(wanted)


def _row_of(tree: YearTree, one: PlanNode) -> tuple[PlanNode, ...]:
    return tree.children[one.parent if one.parent in tree.nodes else None]


def _rank(one: PlanNode, levels: tuple[str, ...]) -> tuple[int, int, str, str]:
    level = levels.index(one.level) if one.level in levels else len(levels)
    return level, one.order or 10_000, one.code, one.name


def of_year(name: str, fiscal_year: int) -> Query:
    """The rows of that record that stand in that year."""
    return Query(name, (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=False)


def _fixed(lists: Mapping[K, list[V]]) -> dict[K, tuple[V, ...]]:
    return {key: tuple(found) for key, found in lists.items()}


def _sums(tree: YearTree) -> dict[UUID, Sum]:
    """One walk up from every project's place."""
    sums: dict[UUID, Sum] = defaultdict(Sum)
    for place, found in tree.projects.items():
        own = Sum(len(found), sum(one.activities for one in found), sum(one.amount for one in found))
        for node in tree.path(place):
            sums[node.id] += own
    return dict(sums)
