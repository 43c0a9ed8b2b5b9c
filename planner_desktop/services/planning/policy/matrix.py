"""The office's own policy against the plans above: point × framework (or its items), degrees and reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.planning.policy import copying, papers

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
    from planner_desktop.messages import Words
    from planner_desktop.services.file import OfficeFile

EMPTY = "(ว่าง)"
_WIDE = 8  # columns beside the points on a lying page


@dataclass(frozen=True)
class Grid:
    """Points down, frameworks or items across; `cells` count links by (point, column) and degree."""

    policy: OfficePolicy
    points: tuple[PolicyTarget, ...]
    columns: tuple[tuple[UUID, str], ...]
    cells: dict[tuple[UUID, UUID], Counter[str]]
    links: tuple[Alignment, ...]

    def cell(self, point: UUID, column: UUID, words: Words = str) -> str:
        """`ตรง 1 อ้อม 2`; '' without a link."""
        counted = self.cells.get((point, column), Counter())
        told = ((mark("ตรง"), counted["direct"]), (mark("อ้อม"), counted["indirect"]))
        return " ".join(f"{words(word)} {count}" for word, count in told if count)

    def row_count(self, point: UUID) -> int:
        """All links of a point to what stands across; 0 = an empty row."""
        return sum(sum(self.cells.get((point, key), Counter()).values()) for key, _label in self.columns)

    def served_by(self, point: PolicyTarget) -> PolicyTarget | None:
        """The point itself or the nearest above it that has links: a target serves what its policy serves."""
        above = {one.id: one for one in self.points}
        at: PolicyTarget | None = point
        while at is not None and not self.row_count(at.id):
            at = above.get(at.parent) if at.parent else None
        return at

    @property
    def empty_points(self) -> tuple[PolicyTarget, ...]:
        """Points that serve nothing here, neither by themselves nor by what they stand under."""
        return tuple(one for one in self.points if self.served_by(one) is None)

    def column_count(self, column: UUID) -> int:
        """How many points serve it; 0 = an empty column."""
        return sum((one.id, column) in self.cells for one in self.points)


def frameworks(file: OfficeFile, fiscal_year: int) -> list[PolicyFramework]:
    """Those in force that year, from the highest level down."""
    levels = {one.code: at for at, one in enumerate(choices.entries(file, "plan_level"))}
    found = [one for one in records.every(file, PolicyFramework) if one.in_force(fiscal_year)]
    return sorted(found, key=lambda one: levels.get(one.level, len(levels)))


def grid(file: OfficeFile, policy: OfficePolicy, framework: PolicyFramework | None = None) -> Grid:
    """Against every framework in force, or against the items of one."""
    points = tuple(copying.points(file, policy))
    place = {one.id: at for at, one in enumerate(points)}
    links = sorted(_links(file, points), key=lambda one: place[one.target] if one.target else 0)
    items = {one.id: one for one in records.every(file, PolicyItem)}
    if framework is None:
        columns = [(one.id, one.short_name or one.name) for one in frameworks(file, policy.fiscal_year or 0)]
    else:
        columns = [(one.id, f"{one.code} {one.title}".strip()) for one in papers.items_of(file, framework)]
    known = {key for key, _label in columns}
    cells: dict[tuple[UUID, UUID], Counter[str]] = defaultdict(Counter)
    shown: list[Alignment] = []
    for link in links:
        key = _item(file, link)
        item = items.get(key) if key else None
        column = item and (item.framework if framework is None else item.id)
        if column in known and column and link.target:
            cells[link.target, column][link.degree] += 1
            shown.append(link)
    return Grid(policy, points, tuple(columns), dict(cells), tuple(shown))


def _links(file: OfficeFile, points: tuple[PolicyTarget, ...]) -> tuple[Alignment, ...]:
    keys = tuple(one.id for one in points)
    if not keys:
        return ()
    query = Query("alignment", (Condition("target", Test.ONE_OF, keys),), with_voided=False)
    return tuple(records.every(file, Alignment, query))


def _item(file: OfficeFile, link: Alignment) -> UUID | None:
    """The policy item a link ends in, also by the place of the tree that was taken from it."""
    if link.to_item or not link.to_node:
        return link.to_item
    return records.get(file, PlanNode, link.to_node).item


def tables(file: OfficeFile, found: Grid) -> tuple[FigureTable, ...]:
    """The grid in parts that fit a page, then every link with its degree and reason."""
    parts = [found.columns[at : at + _WIDE] for at in range(0, len(found.columns), _WIDE)] or [()]
    return (*(_part(found, part) for part in parts), _reasons(file, found))


def _part(found: Grid, part: tuple[tuple[UUID, str], ...]) -> FigureTable:
    rows = tuple(
        (
            one.code,
            one.title,
            *(found.cell(one.id, key) for key, _label in part),
            _served(found, one),
        )
        for one in found.points
    )
    totals = (*(_or_empty(found.column_count(key)) for key, _label in part), "")
    return FigureTable(
        "ความสอดคล้องของนโยบายเขตพื้นที่กับแผนและนโยบายระดับบน",
        (
            FigureColumn("ข้อ", 1.2, Kind.TEXT),
            FigureColumn("นโยบาย จุดเน้น และเป้าหมาย", 7, Kind.TEXT),
            *(FigureColumn(label, 2.2, Kind.TEXT) for _key, label in part),
            FigureColumn("เชื่อมโยง", 1.5, Kind.TEXT),
        ),
        rows,
        ("", "จำนวนข้อที่สนอง", *totals) if rows else (),
        note="ตรง = สอดคล้องโดยตรง อ้อม = โดยอ้อม ตัวเลขคือจำนวนความเชื่อมโยง เหตุผลอยู่ในตารางถัดไป",
    )


def _served(found: Grid, point: PolicyTarget) -> str:
    by = found.served_by(point)
    if by is None:
        return EMPTY
    return str(found.row_count(point.id)) if by is point else f"ตามข้อ {by.code or by.title}"


def _or_empty(count: int) -> str:
    return str(count) if count else EMPTY


def _reasons(file: OfficeFile, found: Grid) -> FigureTable:
    titles = records.linked_titles(file, "alignment", found.links)
    degrees = choices.labels(file, "alignment_degree")
    points = {one.id: title_of(one) for one in found.points}

    def row(one: Alignment) -> tuple[str, str, str, str]:
        end = one.to_item or one.to_node
        degree = degrees[one.degree].label if one.degree in degrees else one.degree
        return (
            points[one.target] if one.target else "",
            titles.get(end, "") if end else "",
            degree,
            one.reason,
        )

    return FigureTable(
        "เหตุผลของความสอดคล้อง",
        (
            FigureColumn("ข้อของเขตพื้นที่", 6, Kind.TEXT),
            FigureColumn("สนองข้อ", 6, Kind.TEXT),
            FigureColumn("ระดับ", 2, Kind.TEXT),
            FigureColumn("เหตุผล", 9, Kind.TEXT),
        ),
        tuple(map(row, found.links)),
    )
