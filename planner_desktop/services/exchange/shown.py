"""Values as sheets and papers show them: labels for choices, titles for links, the rest as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import MANY_KINDS, Field, Kind
from planner_desktop.domain.money import format_baht
from planner_desktop.language.dates import clock, short_date, short_month
from planner_desktop.messages import mark
from planner_desktop.services import attachments, choices, records

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.choices import Choice
    from planner_desktop.domain.records import Description, Record
    from planner_desktop.language.catalogue import Catalogue
    from planner_desktop.services.file import OfficeFile

YES, NO = mark("ใช่"), mark("ไม่ใช่")


class Shown:
    """Turns values into what a sheet shows: labels for choices, titles for links, the rest as it is."""

    def __init__(self, file: OfficeFile, about: Description, words: Catalogue) -> None:
        self._file = file
        self._about = about
        self._words = words
        self._titles: dict[UUID, str] = {}
        self._choices: dict[str, dict[str, Choice]] = {
            field.choices: choices.labels(file, field.choices)
            for field in about.fields
            if field.kind is Kind.CHOICE
        }

    def turn_to(self, page: Sequence[Record]) -> None:
        """Read the titles of everything that these rows link to; secret ones of others stay hidden."""
        titles = records.linked_titles(self._file, self._about.name, page)
        hidden = self._words.text(records.SECRET)
        self._titles = {one: hidden if title == records.SECRET else title for one, title in titles.items()}

    def value(self, field: Field, value: Any) -> object:
        """One value as the cell holds it (BAHT stays satang, dates stay dates)."""
        if value in (None, "", ()):
            return None
        if field.kind is Kind.CHOICE:
            known = self._choices[field.choices].get(value)
            return self._words.text(known.label) if known else value
        if field.kind is Kind.LINK:
            return self._titles.get(value)
        if field.kind in MANY_KINDS:
            return "; ".join(self._many(field, value))
        if field.kind is Kind.YES_NO:
            return self._words.text(YES if value else NO)
        return short_month(value) if field.kind is Kind.MONTH else value

    def words(self, field: Field, value: Any) -> str:
        """One value as a paper shows it: money with commas, dates in the Buddhist era; '' when empty."""
        shown = self.value(field, value)
        if shown is None:
            return ""
        if field.kind is Kind.BAHT:
            return format_baht(value)
        if field.kind is Kind.DATE:
            return short_date(value, full_year=True)
        if field.kind is Kind.MOMENT:
            return _moment(value)
        return f"{shown:,}" if field.kind is Kind.NUMBER and not field.running_per else str(shown)

    def _many(self, field: Field, value: tuple[UUID, ...]) -> list[str]:
        if field.kind is Kind.FILES:
            return [one.name for one in attachments.facts(self._file, value)]
        return [self._titles[one] for one in value if one in self._titles]


def _moment(value: dt.datetime) -> str:
    return f"{short_date(value.date(), full_year=True)} {clock(value.time())}"
