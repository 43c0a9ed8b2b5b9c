"""What is typed or pasted into a cell of the money grid, read as the field it stands for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.money import parse_baht
from planner_desktop.errors import Invalid
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import mark
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner_desktop.domain.planning.projects.activities import BudgetLine
    from planner_desktop.services.file import OfficeFile

    Offers = Mapping[str, Mapping[Any, str]]
    Read = tuple[Any, str]  # the value, or why it cannot be read (translated; '' = it could)

COLUMNS = (
    ("activity", mark("กิจกรรม")),
    ("name", mark("รายการ")),
    ("category", mark("หมวด")),
    ("source", mark("แหล่งเงิน")),
    ("people", mark("คน/หน่วย")),
    ("days", mark("วัน/มื้อ")),
    ("times", mark("ครั้ง")),
    ("rate", mark("อัตรา")),
    ("amount", mark("จำนวนเงิน")),
    ("month", mark("เดือน")),
)
NAMES = tuple(name for name, _label in COLUMNS)
CHOSEN = frozenset({"activity", "category", "source", "month"})
FACTORS = frozenset({"people", "days", "times", "rate"})
MONEY = frozenset({"rate", "amount"})
_TOLD = 5  # faults of a paste said in words; the rest are counted


class UnreadableError(ValueError):
    """Cells that were pasted cannot be; the words say which."""


def read(name: str, text: str, offers: Offers) -> Read:
    """The value of a cell as typed."""
    text = " ".join(text.split())
    if name == "name":
        return text, ""
    if name in CHOSEN:
        return _chosen(name, text, offers)
    if name in MONEY:
        found = parse_baht(text)
        return found.satang, show(found.fault) if found.fault else ""
    return whole_number(text)


def whole_number(text: str) -> Read:
    """A count; None where nothing stands."""
    plain = to_arabic_digits(text).replace(",", "").strip()
    if plain and not plain.isdecimal():
        return None, _("อ่าน “{typed}” เป็นจำนวนเต็มไม่ได้ พิมพ์ตัวเลข เช่น 60").format(typed=text)
    return int(plain) if plain else None, ""


def follows(line: BudgetLine, name: str, value: object) -> dict[str, Any]:
    """What is computed anew: the amount of a formula, the budget of a category, the quarter of a month."""
    if name in FACTORS and (line.rate is not None or name == "rate"):
        return {} if name == "rate" and value is None else {"amount": None}
    return {"category": {"budget": ""}, "month": {"quarter": None}}.get(name, {})  # type: ignore[return-value]  # fields of the line


def pasted(lines: Sequence[BudgetLine], text: str, at: tuple[int, int], offers: Offers) -> list[BudgetLine]:
    """`lines` with the cells of a sheet laid over them; UnreadableError says each that cannot be.

    `at` is the row of the first of them in the grid, and the column from which the cells stand.
    """
    first, column = at
    changed, wrong = [], []
    for place, (line, row) in enumerate(zip(lines, rows_of(text), strict=False), start=first + 1):
        values: dict[str, Any] = {}
        for name, cell in zip(NAMES[column:], row, strict=False):
            if name in CHOSEN and not cell.strip():
                continue  # nothing stands there: what was chosen, or is chosen by itself, stays
            value, why = read(name, cell, offers)
            values |= {**follows(line, name, value), name: value}
            if why:
                wrong.append(_("แถวที่ {row}: {why}").format(row=place, why=why))
        changed.append(replace(line, **values))
    if wrong:
        raise UnreadableError(_few(wrong))
    return changed


def rows_of(text: str) -> list[list[str]]:
    """The cells of a sheet as the clipboard holds them."""
    return [row.split("\t") for row in text.replace("\r\n", "\n").rstrip("\n").split("\n")]


def keep(file: OfficeFile, lines: Sequence[BudgetLine], first: int) -> None:
    """Save them all as one undo step; UnreadableError says what of which row may not be, then none is."""
    with file.change("วางรายการงบประมาณ") as change:
        for place, line in enumerate(lines, start=first + 1):
            try:
                change.save(line)
            except Invalid as refused:
                why = (
                    _("แถวที่ {row}: {why}").format(row=place, why=show(one.message)) for one in refused.faults
                )
                raise UnreadableError(_few(list(why))) from refused


def _chosen(name: str, text: str, offers: Offers) -> Read:
    found = [value for value, label in offers[name].items() if label.casefold() == text.casefold()]
    if found:
        return found[0], ""
    label = _(dict(COLUMNS)[name])
    return None, _("ไม่มี “{typed}” ให้เลือกในช่อง “{label}”").format(typed=text, label=label)


def _few(wrong: list[str]) -> str:
    rest = [_("และอีก {count} จุด").format(count=len(wrong) - _TOLD)] if len(wrong) > _TOLD else []
    return "\n".join([_("ยังไม่ได้วาง ไม่มีรายการใดเปลี่ยน"), *wrong[:_TOLD], *rest])
