"""Rows for the clipboard: tab-separated for Excel, a table for Word, both with their headings."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QGuiApplication

from planner_desktop.domain.fields import Field
from ui.kit.clipboard import made_of
from ui.kit.table.model import TableModel
from ui.kit.table.values import bare, is_amount
from ui.kit.words import _

MOST = 20_000  # rows; more belong in an Excel file


def copy_rows(model: TableModel, rows: Sequence[int], fields: Sequence[Field]) -> int:
    """Put rows on the clipboard and return how many; at most MOST."""
    taken = rows[:MOST]
    table = [[_(field.label) for field in fields], *(row_texts(model, row, fields) for row in taken)]
    QGuiApplication.clipboard().setMimeData(made_of(as_tabs(table), as_html(table)))
    return len(taken)


def row_texts(model: TableModel, row: int, fields: Sequence[Field]) -> list[str]:
    """The cells of a row in words; amounts bare so that a spreadsheet counts with them."""
    record = model.record_at(row)
    if record is None:
        return ["" for _field in fields]
    texts = [
        bare(field, getattr(record, field.name)) if is_amount(field) else model.shown(record, field).text
        for field in fields
    ]
    if record.void_reason:
        voided = _("ยกเลิก")
        texts[0] = f"{texts[0]} ({voided}: {record.void_reason})".strip()
    return texts


def as_tabs(table: Sequence[Sequence[str]]) -> str:
    """Tab-separated lines; tabs and line ends inside a cell become spaces."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in table)


def as_html(table: Sequence[Sequence[str]]) -> str:
    """A table whose first row are headings."""
    head, *body = table
    rows = [_html_row(head, "th"), *(_html_row(row, "td") for row in body)]
    return f'<table border="1" cellspacing="0">{"".join(rows)}</table>'


def _html_row(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
