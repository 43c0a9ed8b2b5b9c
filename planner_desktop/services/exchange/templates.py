"""An empty workbook to fill in: the headers that import knows, and one row that shows how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.choices import CHOICE_LISTS
from planner_desktop.domain.fields import TEXT_KINDS, YEAR_KINDS, Field, Kind
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import bangkok_clock, bangkok_today, fiscal_year_of, month_of
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.dates import short_month
from planner_desktop.language.folding import fold
from planner_desktop.messages import mark
from planner_desktop.services.exchange.columns import fillable
from planner_desktop.services.exchange.shown import NO, YES
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.records import Description

EXAMPLE = mark("ตัวอย่าง")
_PHONE, _EMAIL = "0 2000 0000", "name@example.com"
_LINKS = frozenset({Kind.LINK, Kind.LINKS})
_BAHT = 100_000  # satang


def write_template(name: str, target: Path, catalogue: Catalogue | None = None) -> None:
    """Write an .xlsx with a column for each field of that list (* = required) and one example row.

    Import leaves the example row out. WorldError when the file cannot be written.
    """
    words = catalogue or Catalogue.load("th")
    about = description(name)
    fields = [field for field in fillable(about) if field.running_per or not field.given]
    columns = [SheetColumn(_heading(one, words), one.kind, one.width) for one in fields]
    row = [_example(one, words, about) for one in fields]
    write_list(columns, [row], target, words.text(about.plural))


def example_texts(about: Description) -> frozenset[tuple[str, str]]:
    """(field, text as folded) by which the example row of a template is known again, in any language."""
    catalogues = (Catalogue.load("th"), Catalogue.load("en"))
    named = (one for one in about.fields if one.required and one.kind in TEXT_KINDS - {Kind.CODE})
    return frozenset((one.name, fold(_saying(one, words))) for one in named for words in catalogues)


def _heading(field: Field, words: Catalogue) -> str:
    return f"{words.text(field.label)} *" if field.required else words.text(field.label)


def _saying(field: Field, words: Catalogue) -> str:
    whole = f"{words.text(EXAMPLE)} {words.text(field.label)}"
    return whole if len(whole) <= field.max_length else words.text(EXAMPLE)[: field.max_length]


def _example(field: Field, words: Catalogue, about: Description) -> object:
    """A value that import would take; links have nothing to link to yet, numbers are given on saving."""
    if field.kind in _LINKS or field.given:
        return None
    if field.kind is Kind.CHOICE:
        return _choice(field, words, about)
    if field.kind is Kind.YES_NO:
        return words.text(YES if getattr(about.record(), field.name) else NO)
    if field.kind in YEAR_KINDS:
        return fiscal_year_of(bangkok_today())
    if field.kind in TEXT_KINDS:
        plain = {Kind.CODE: field.example, Kind.PHONE: _PHONE, Kind.EMAIL: _EMAIL}
        return plain.get(field.kind, _saying(field, words))
    return _amount_or_day(field)


def _amount_or_day(field: Field) -> object:
    if field.kind is Kind.DATE:
        return bangkok_today()
    if field.kind is Kind.MOMENT:
        return bangkok_clock().replace(microsecond=0)
    if field.kind is Kind.MONTH:
        return short_month(month_of(bangkok_today()))
    return max(field.minimum or 0, _BAHT if field.kind is Kind.BAHT else 1)


def _choice(field: Field, words: Catalogue, about: Description) -> object:
    """The label of what a new record has, else of the first that is shipped."""
    shipped = next((one.shipped for one in CHOICE_LISTS if one.name == field.choices), ())
    usual = getattr(about.record(), field.name)
    chosen = next((one for one in shipped if one.code == usual), shipped[0] if shipped else None)
    return words.text(chosen.label) if chosen else None
