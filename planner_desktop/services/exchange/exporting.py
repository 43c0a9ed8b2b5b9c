"""A list out to .xlsx, as the sheet that import reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import MANY_KINDS, Field, Kind
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.registry import description
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.dates import short_month
from planner_desktop.messages import mark
from planner_desktop.services import attachments, choices, records
from planner_desktop.services.exchange.columns import VOID_LABEL
from planner_desktop.services.exchange.walking import walk
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.choices import Choice
    from planner_desktop.domain.queries import Query
    from planner_desktop.domain.records import Description, Record
    from planner_desktop.services.file import OfficeFile

YES, NO = mark("ใช่"), mark("ไม่ใช่")


def export_list(
    file: OfficeFile,
    query: Query,
    columns: Sequence[str] | None,
    target: Path,
    progress: Progress = unwatched,
    catalogue: Catalogue | None = None,
) -> int:
    """Write the query's rows to an .xlsx; `columns` are field names (None: every field). Returns how many.

    Rows that whoever works now may not see stay out. WorldError when the file cannot be written.
    """
    words = catalogue or Catalogue.load("th")
    about = description(query.name)
    fields = tuple(about.field(name) for name in columns) if columns else about.fields
    sheet = [SheetColumn(words.text(field.label), field.kind, field.width) for field in fields]
    if about.register:
        sheet.append(SheetColumn(words.text(VOID_LABEL), Kind.TEXT, 20))
    count = records.count(file, query)
    rows = _rows(file, query, fields, about, words)
    return write_list(sheet, rows, target, words.text(about.plural), progress, count=count)


def _rows(
    file: OfficeFile, query: Query, fields: Sequence[Field], about: Description, words: Catalogue
) -> Iterator[list[object]]:
    shown = Shown(file, about, words)
    for page in walk(file, query):
        shown.turn_to(page)
        for record in page:
            row = [shown.value(field, getattr(record, field.name)) for field in fields]
            yield [*row, record.void_reason] if about.register else row


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
        """Read the titles of everything that these rows link to."""
        self._titles = records.linked_titles(self._file, self._about.name, page)

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

    def _many(self, field: Field, value: tuple[UUID, ...]) -> list[str]:
        if field.kind is Kind.FILES:
            return [one.name for one in attachments.facts(self._file, value)]
        return [self._titles[one] for one in value if one in self._titles]
