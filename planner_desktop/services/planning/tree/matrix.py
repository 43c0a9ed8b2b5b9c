"""The alignment matrix: projects × what they serve, with counts and baht; what is empty is marked (P04).

Baht follow the tree only (a project serves one place), so that columns and rows add up to the satang;
links add to the counts, never to the baht.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import choices, records
from planner_desktop.services.planning.tree import year_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.tree.year_tree import YearTree
    from planner_desktop.store.plan_figures import ProjectFigures

    _Links = dict[UUID, list[Alignment]]

FRAMEWORK = "framework:"
DEFAULT = "strategy"


@dataclass(frozen=True)
class Heading:
    """One column: a place of the tree or an item of a policy."""

    id: UUID
    kind: str  # plan_node or policy_item
    code: str
    name: str


@dataclass(frozen=True)
class Cell:
    """How a project serves a column: by its place in the tree (then with its baht), and by links."""

    main: bool = False
    direct: int = 0
    indirect: int = 0
    amount: int = 0

    @property
    def count(self) -> int:
        """All ways together."""
        return self.main + self.direct + self.indirect

    def __add__(self, other: Cell) -> Cell:
        """Both together."""
        return Cell(
            self.main or other.main,
            self.direct + other.direct,
            self.indirect + other.indirect,
            self.amount + other.amount,
        )


@dataclass(frozen=True)
class Line:
    """One project and its cells by column."""

    project: ProjectFigures
    cells: dict[UUID, Cell]

    @property
    def count(self) -> int:
        """How many ways it serves anything here; 0 = an empty row."""
        return sum(one.count for one in self.cells.values())


@dataclass(frozen=True)
class Matrix:
    """Projects × columns. `outside` is the money of projects whose place stands under no column."""

    title: str
    columns: tuple[Heading, ...]
    lines: tuple[Line, ...]

    def column_count(self, column: UUID) -> int:
        """How many projects serve it in any way; 0 = an empty column."""
        return sum(column in one.cells for one in self.lines)

    def column_amount(self, column: UUID) -> int:
        """The money of the projects that stand under it, satang."""
        return sum(one.cells[column].amount for one in self.lines if column in one.cells)

    @property
    def amount(self) -> int:
        """All projects together, satang."""
        return sum(one.project.amount for one in self.lines)

    @property
    def outside(self) -> int:
        """The money that no column holds, satang."""
        return self.amount - sum(self.column_amount(one.id) for one in self.columns)

    @property
    def empty_rows(self) -> tuple[Line, ...]:
        """Projects that serve nothing here."""
        return tuple(one for one in self.lines if not one.count)

    @property
    def empty_columns(self) -> tuple[Heading, ...]:
        """Columns that no project serves."""
        return tuple(one for one in self.columns if not self.column_count(one.id))


def views(file: OfficeFile, fiscal_year: int) -> list[tuple[str, str]]:
    """(key, label) of what projects can be held against that year: levels of the tree, then frameworks."""
    tree = year_tree.read(file, fiscal_year)
    used = {one.level for one in tree.nodes.values()}
    labels = choices.labels(file, "plan_level")
    levels = [(code, labels[code].label) for code in reversed(tree.levels) if code in used]
    known = records.every(file, PolicyFramework)
    return [
        *levels,
        *((f"{FRAMEWORK}{one.id.hex}", one.name) for one in known if one.in_force(fiscal_year)),
    ]


def matrix(
    file: OfficeFile, fiscal_year: int, view: str = DEFAULT, kept: Sequence[ProjectFigures] | None = None
) -> Matrix:
    """Every project of the year (or those `kept` by an edition) against a level, or a framework's items."""
    tree = year_tree.read(file, fiscal_year, kept)
    links = _by_project(year_tree.alignments(file, fiscal_year))
    if view.startswith(FRAMEWORK):
        return _of_framework(file, tree, links, view.removeprefix(FRAMEWORK))
    columns = tuple(
        Heading(one.id, "plan_node", one.code, one.name)
        for one in sorted(tree.nodes.values(), key=_rank)
        if one.level == view
    )
    label = choices.labels(file, "plan_level")
    title = label[view].label if view in label else view
    return Matrix(title, columns, _lines(tree, links, {one.id: {one.id} for one in columns}, {}))


def _of_framework(file: OfficeFile, tree: YearTree, links: _Links, key: str) -> Matrix:
    framework = records.get(file, PolicyFramework, UUID(hex=key))
    query = Query("policy_item", (Condition("framework", Test.IS, framework.id),), with_voided=False)
    items = [one for one in records.every(file, PolicyItem, query) if one.active]
    columns = tuple(Heading(one.id, "policy_item", one.code, one.title) for one in items)
    above = {one.id: one.parent for one in items}
    by_node: dict[UUID, set[UUID]] = defaultdict(set)
    for node in tree.nodes.values():
        if node.item in above:
            by_node[node.id].add(node.item)
    return Matrix(framework.name, columns, _lines(tree, links, by_node, {one: {one} for one in above}))


def _by_project(found: list[Alignment]) -> _Links:
    """Links by what is linked: a project or a place of the tree."""
    links: _Links = defaultdict(list)
    for one in found:
        key = one.project or one.node
        if key:
            links[key].append(one)
    return links


def _lines(
    tree: YearTree, links: _Links, by_node: dict[UUID, set[UUID]], by_item: dict[UUID, set[UUID]]
) -> tuple[Line, ...]:
    return tuple(
        Line(project, _cells(tree, links, project, by_node, by_item)) for project in tree.every_project
    )


def _cells(
    tree: YearTree,
    links: _Links,
    project: ProjectFigures,
    by_node: dict[UUID, set[UUID]],
    by_item: dict[UUID, set[UUID]],
) -> dict[UUID, Cell]:
    """By its place (money once, in the nearest column of the path), by its links, by those of its places."""
    cells: dict[UUID, Cell] = defaultdict(Cell)
    path = list(tree.path(project.strategy))
    nearest = next((by_node[one.id] for one in path if by_node.get(one.id)), set())
    for column in sorted(nearest)[:1]:
        cells[column] += Cell(main=True, amount=project.amount)
    for link in links.get(project.id, ()):
        cell = Cell(direct=1) if link.degree == "direct" else Cell(indirect=1)
        for column in set(_ends(tree, link, by_node, by_item)):
            cells[column] += cell
    for place in path:
        for link in links.get(place.id, ()):
            for column in set(_ends(tree, link, by_node, by_item)):
                cells[column] += Cell(indirect=1)
    return dict(cells)


def _ends(
    tree: YearTree, link: Alignment, by_node: dict[UUID, set[UUID]], by_item: dict[UUID, set[UUID]]
) -> Iterator[UUID]:
    """The columns that a link ends in or below."""
    if link.to_item:
        yield from by_item.get(link.to_item, ())
    for node in tree.path(link.to_node):
        if by_node.get(node.id):
            yield from by_node[node.id]
            return


def _rank(one: PlanNode) -> tuple[int, str, str]:
    return one.order or 10_000, one.code, one.name
