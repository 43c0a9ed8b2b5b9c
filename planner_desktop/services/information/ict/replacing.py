"""Pieces due for replacement become the needs of that year in one act (feature I12 feeds the budget)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.information.ict import equipment, prices
from planner_desktop.services.information.ict.equipment import OFFICE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.information.ict.equipment import Equipment
    from planner_desktop.domain.information.ict.prices import PriceItem
    from planner_desktop.services.file import OfficeFile

_OPEN = ("draft", "submitted", "examined", "in_request", "granted")
Place = tuple["UUID | None", str, str]  # school, group of the office, kind


@dataclass(frozen=True)
class Replacing:
    """What the act would make: needs, pieces asked for already, and kinds that the list does not price."""

    fiscal_year: int
    needs: tuple[IctNeed, ...]
    already: int
    unpriced: tuple[str, ...]

    @property
    def pieces(self) -> int:
        """How many pieces the needs replace."""
        return sum(one.quantity or 0 for one in self.needs)


def plan(file: OfficeFile, fiscal_year: int, only: Sequence[UUID] | None = None) -> Replacing:
    """One need for each place and kind of the pieces due (or of those in `only`); nothing is written."""
    due = equipment.in_hand(file, *equipment.due_by(fiscal_year)[1:])
    if only is not None:
        wanted = set(only)
        due = [one for one in equipment.in_hand(file) if one.id in wanted]
    asked = asked_for(file, fiscal_year)
    fresh = [one for one in due if one.id not in asked]
    listed: dict[str, PriceItem] = {}
    for item in prices.of_year(file, fiscal_year):
        if item.active:
            listed.setdefault(item.kind, item)
    groups: dict[Place, list[Equipment]] = defaultdict(list)
    for one in fresh:
        groups[_place(one)].append(one)
    kinds = choices.labels(file, "equipment_kind")
    unpriced = sorted(
        {kinds[kind].label if kind in kinds else kind for *_, kind in groups if kind not in listed}
    )
    made = tuple(
        _need(fiscal_year, place, held, listed[place[2]])
        for place, held in groups.items()
        if place[2] in listed
    )
    return Replacing(fiscal_year, made, len(due) - len(fresh), tuple(unpriced))


def make(file: OfficeFile, told: Replacing) -> int:
    """Save the planned needs as drafts, in one step; how many. UserError when there is nothing to make."""
    if not told.needs:
        if told.unpriced:
            raise UserError(
                say(
                    "เกณฑ์ราคากลางปี {year} ไม่มีชนิด {kinds}",
                    year=told.fiscal_year,
                    kinds=", ".join(told.unpriced),
                ),
                say("เพิ่มรายการราคากลางของปีนั้นก่อน"),
            )
        raise UserError(
            say("ไม่มีครุภัณฑ์ที่ถึงกำหนดทดแทนในปี {year} ที่ยังไม่ได้ขอ", year=told.fiscal_year),
        )
    with file.change(
        say(
            "สร้างความต้องการทดแทนปี {fiscal_year} {pieces} รายการ",
            fiscal_year=told.fiscal_year,
            pieces=told.pieces,
        )
    ) as change:
        change.save_many(told.needs)
    return len(told.needs)


def asked_for(file: OfficeFile, fiscal_year: int) -> set[UUID]:
    """Pieces whose replacement is asked for in that year or was granted in one before, and not refused."""
    asked = Query("ict_need", (Condition("state", Test.ONE_OF, _OPEN),), with_voided=False)
    return {
        piece
        for one in records.every(file, IctNeed, asked)
        if one.fiscal_year == fiscal_year or one.state in ("in_request", "granted")
        for piece in one.replaces
    }


def _place(piece: Equipment) -> Place:
    return piece.school, "" if piece.school else piece.unit or OFFICE, piece.kind


def _need(fiscal_year: int, place: Place, held: Sequence[Equipment], item: PriceItem) -> IctNeed:
    years = sorted(one.replace_year for one in held if one.replace_year)
    since = f" (ครบอายุตั้งแต่ปีงบประมาณ {years[0]})" if years else ""
    return IctNeed(
        fiscal_year=fiscal_year,
        school=place[0],
        unit=place[1],
        item=item.id,
        kind="replace",
        quantity=len(held),
        present=len(held),
        reason=f"ทดแทนของเดิม {len(held)} {item.unit or 'หน่วย'} ที่ครบอายุการใช้งาน{since}",
        replaces=tuple(one.id for one in held),
    )
