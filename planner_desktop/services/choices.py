"""Choice lists as the office sees them: the shipped entries with the office's own laid over them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.choices import CHOICE_LISTS, Choice, choice_list
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.file import OfficeFile

STEP = 10  # between two places of a list, so that one entry can be put between
LAST = 9_999


def entries(file: OfficeFile, name: str, fiscal_year: int | None = None) -> tuple[Choice, ...]:
    """The choices now offered; rewording and switching off are the office's, `fiscal_year` limits by year."""
    if name == "choice_lists":
        return tuple(Choice(one.name, one.label) for one in CHOICE_LISTS if one.extendable)
    return tuple(one.choice for one in editable(file, name) if _offered(one.own, fiscal_year))


@dataclass(frozen=True)
class Entry:
    """One entry of a list as the office may change it; `own` is what the office laid over or added."""

    choice: Choice
    shipped: bool
    own: ChoiceEntry | None = None
    shipped_label: str = ""

    @property
    def active(self) -> bool:
        """Whether it is switched on."""
        return self.own is None or self.own.active


def editable(file: OfficeFile, name: str) -> list[Entry]:
    """Every entry of a list, switched-off ones too, in the order in which they are offered."""
    own = {one.code: one for one in _own(file, name)}
    shipped = choice_list(name).shipped
    placed = [
        (_place(mine, (place + 1) * STEP), Entry(_merged(one, mine), True, mine, one.label))
        for place, one in enumerate(shipped)
        for mine in (own.get(one.code),)
    ]
    codes = {one.code for one in shipped}
    placed += [
        (_place(one, LAST), Entry(Choice(one.code, one.label), False, one))
        for one in own.values()
        if one.code not in codes
    ]
    return [entry for _at, entry in sorted(placed, key=lambda pair: pair[0])]


def change_entry(file: OfficeFile, name: str, entry: Entry, **values: object) -> None:
    """Reword, switch on or off, or limit to years one entry."""
    with file.change(say("แก้ไขตัวเลือก “{choice}”", choice=entry.choice.label)) as change:
        change.save(replace(_laid_over(name, entry), **values))  # type: ignore[arg-type]  # fields of ChoiceEntry by name


def add_entry(file: OfficeFile, name: str, label: str) -> None:
    """Add the office's own entry at the end of a list; UserError when there is one of that label."""
    there = editable(file, name)
    wanted = " ".join(label.split())
    if any(wanted in (one.choice.code, one.choice.label) for one in there):
        raise UserError(say("มี “{label}” ในรายการนี้แล้ว", label=wanted), say("เลือกรายการเดิมแล้วเปิดใช้ หรือใช้คำอื่น"))
    with file.change(say("เพิ่มตัวเลือก “{wanted}”", wanted=wanted)) as change:
        change.save(ChoiceEntry(list_name=name, code=wanted, label=wanted, order=(len(there) + 1) * STEP))


def forget_entry(file: OfficeFile, entry: Entry) -> None:
    """Take the office's wording off a shipped entry: it reads as shipped again."""
    if entry.own is not None and entry.shipped:
        with file.change(say("คืนตัวเลือก “{choice}” ตามที่มากับโปรแกรม", choice=entry.choice.label)) as change:
            change.remove(entry.own)


def reorder(file: OfficeFile, name: str, codes: Sequence[str]) -> None:
    """Offer the entries of a list in this order from now on."""
    there = {one.choice.code: one for one in editable(file, name)}
    with file.change(say("เรียงลำดับ{list}", list=Message(choice_list(name).label))) as change:
        for place, code in enumerate(codes, start=1):
            change.save(replace(_laid_over(name, there[code]), order=place * STEP))


def labels(file: OfficeFile, name: str) -> dict[str, Choice]:
    """Every choice ever offered by code, switched-off ones too, so that old rows still read right."""
    if name == "choice_lists":
        return {one.code: one for one in entries(file, name)}
    shown = {one.code: one for one in choice_list(name).shipped}
    for one in _own(file, name):
        shown[one.code] = _merged(shown.get(one.code, Choice(one.code, one.label)), one)
    return shown


def _own(file: OfficeFile, name: str) -> list[ChoiceEntry]:
    query = Query("choice_entry", (Condition("list_name", Test.IS, name),), sort=("order", "label"))
    return records.every(file, ChoiceEntry, query)


def _place(own: ChoiceEntry | None, otherwise: int) -> int:
    return own.order if own is not None and own.order is not None else otherwise


def _laid_over(name: str, entry: Entry) -> ChoiceEntry:
    return entry.own or ChoiceEntry(list_name=name, code=entry.choice.code, label=entry.choice.label)


def _merged(shipped: Choice, own: ChoiceEntry | None) -> Choice:
    return shipped if own is None else Choice(shipped.code, own.label, shipped.tone)


def _offered(own: ChoiceEntry | None, fiscal_year: int | None) -> bool:
    if own is None:
        return True
    return own.active and (fiscal_year is None or own.in_force(fiscal_year))
