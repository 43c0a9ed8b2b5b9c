"""Needs added up by school, group, item, network, kind, state or year: exact, and the same total each way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.queries import Query
from planner_desktop.language.order import sort_key
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.information.ict import needs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

DIMENSIONS = {
    "who": mark("โรงเรียนและกลุ่ม"),
    "item": mark("รายการ"),
    "network": mark("กลุ่มเครือข่าย"),
    "state": mark("สถานะ"),
    "kind": mark("ลักษณะ"),
    "year": mark("ปีงบประมาณ"),
}
OFFICE = "สำนักงานเขตพื้นที่การศึกษา"
NO_NETWORK = "ไม่ระบุเครือข่าย"


@dataclass(frozen=True)
class SumRow:
    """One group: how many needs and pieces, what they cost, and what was granted of it (satang)."""

    label: str
    needs: int = 0
    quantity: int = 0
    total: int = 0
    granted: int = 0
    granted_total: int = 0


@dataclass(frozen=True)
class Sums:
    """The groups in order and all of them together."""

    dimension: str
    rows: tuple[SumRow, ...]
    whole: SumRow


def sums(file: OfficeFile, dimension: str, fiscal_year: int | None, states: Sequence[str] = ()) -> Sums:
    """Add up the needs of a year (of all years: None) in those states (default: all)."""
    if fiscal_year is None:
        found = records.every(file, IctNeed, Query("ict_need", with_voided=False))
        found = [one for one in found if not states or one.state in states]
    else:
        found = needs.of_year(file, fiscal_year, states)
    return of(file, dimension, found)


def of(file: OfficeFile, dimension: str, found: Sequence[IctNeed]) -> Sums:
    """Add up these needs."""
    label = _labels(file, dimension, found)
    groups: dict[str, list[IctNeed]] = defaultdict(list)
    for one in found:
        groups[label(one)].append(one)
    rows = [_row(name, held) for name, held in groups.items()]

    def order(row: SumRow) -> tuple[int, str]:
        first = -row.total if dimension == "item" else int(row.label != OFFICE)
        return first, sort_key(row.label)

    return Sums(dimension, tuple(sorted(rows, key=order)), _row("รวม", found))


def _row(label: str, held: Sequence[IctNeed]) -> SumRow:
    return SumRow(
        label,
        len(held),
        sum(one.quantity or 0 for one in held),
        sum(one.total or 0 for one in held),
        sum(one.granted or 0 for one in held),
        sum(one.granted_total or 0 for one in held),
    )


def _labels(file: OfficeFile, dimension: str, found: Sequence[IctNeed]) -> Callable[[IctNeed], str]:
    if dimension == "item":
        return lambda one: one.item_name
    if dimension == "who":
        return lambda one: one.who
    if dimension == "year":
        return lambda one: str(one.fiscal_year)
    if dimension in ("state", "kind"):
        known = choices.labels(file, "need_state" if dimension == "state" else "need_kind")
        return lambda one: known[code].label if (code := getattr(one, dimension)) in known else code
    schools = needs.schools_of(file, found)

    def network(key: UUID | None) -> str:
        return (schools[key].network or NO_NETWORK) if key in schools else OFFICE

    return lambda one: network(one.school)
