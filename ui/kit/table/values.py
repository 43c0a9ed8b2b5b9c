"""How one value of a described field reads on the screen: พ.ศ., baht, the words of a choice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from planner_desktop.domain.choices import Choice
from planner_desktop.domain.fields import WHOLE_KINDS, YEAR_KINDS, Field, Kind
from planner_desktop.domain.money import format_baht
from planner_desktop.messages import say
from planner_desktop.services import choices
from planner_desktop.services.file import OfficeFile
from ui.kit.moments import moment, short_date, short_month
from ui.kit.words import _, show

MARKS = {"": "●", "good": "✓", "warning": "●", "danger": "▲"}
RIGHT = frozenset({Kind.NUMBER, Kind.BAHT})
MISSING = "–"


@dataclass(frozen=True)
class Shown:
    """What a cell shows: its words, and for a choice its tone ('' = plain, None = no mark)."""

    text: str
    tone: str | None = None


class Wording:
    """Turns values into words; reads each choice list of the file once."""

    def __init__(self, file: OfficeFile) -> None:
        self._file = file
        self._choices: dict[str, dict[str, Choice]] = {}

    def forget(self) -> None:
        """Read the choice lists anew when they are next needed."""
        self._choices.clear()

    def shown(self, field: Field, value: Any, titles: Mapping[UUID, str]) -> Shown:
        """The value as a cell shows it; an empty one is an empty text."""
        if field.kind is Kind.CHOICE and value:
            entry = self.choice(field.choices, value)
            return Shown(_(entry.label), entry.tone if self._toned(field.choices) else None)
        return Shown(self.text(field, value, titles))

    def text(self, field: Field, value: Any, titles: Mapping[UUID, str]) -> str:
        """The value in words, without marks."""
        if value in (None, "", ()):
            return ""
        if field.kind is Kind.CHOICE:
            return _(self.choice(field.choices, value).label)
        if field.kind is Kind.LINK:
            return titles.get(value, MISSING)
        if field.kind is Kind.LINKS:
            return ", ".join(titles.get(one, MISSING) for one in value)
        if field.kind is Kind.FILES:
            return show(say("{count} ไฟล์", count=len(value)))
        return plain(field, value)

    def choice(self, name: str, code: str) -> Choice:
        """The entry of that code; one that is gone reads as its code."""
        return self._labels(name).get(code, Choice(code, code))

    def _toned(self, name: str) -> bool:
        return any(one.tone for one in self._labels(name).values())

    def _labels(self, name: str) -> dict[str, Choice]:
        if name not in self._choices:
            self._choices[name] = choices.labels(self._file, name)
        return self._choices[name]


def plain(field: Field, value: Any) -> str:
    """A value that needs nothing from the file, in words."""
    if field.kind is Kind.BAHT:
        return format_baht(value)
    if field.kind is Kind.YES_NO:
        return _("ใช่") if value else _("ไม่ใช่")
    if isinstance(value, dt.datetime):
        return moment(value)
    if isinstance(value, dt.date):
        return short_date(value)
    if field.kind is Kind.MONTH:
        return short_month(value)
    if field.kind is Kind.NUMBER:
        return number(field, value)
    return str(value)


def number(field: Field, value: int) -> str:
    """Counts carry commas; running numbers of a register do not."""
    return str(value) if field.running_per else f"{value:,}"


def to_right(field: Field) -> bool:
    """Whether the column stands to the right, digit under digit."""
    return field.kind in RIGHT


def is_amount(field: Field) -> bool:
    """Whether the value is a number that a spreadsheet should be given bare (no commas)."""
    return field.kind in WHOLE_KINDS - YEAR_KINDS


def bare(field: Field, value: Any) -> str:
    """An amount as a spreadsheet reads it: no commas, baht with a point."""
    if value is None:
        return ""
    return format_baht(value).replace(",", "") if field.kind is Kind.BAHT else str(value)
