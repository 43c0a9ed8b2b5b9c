"""A list out to .xlsx, as the sheet that import reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.registry import description
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import records
from planner_desktop.services.exchange.columns import VOID_LABEL
from planner_desktop.services.exchange.shown import Shown
from planner_desktop.services.exchange.walking import walk
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from planner_desktop.domain.queries import Query
    from planner_desktop.domain.records import Description
    from planner_desktop.services.file import OfficeFile


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
