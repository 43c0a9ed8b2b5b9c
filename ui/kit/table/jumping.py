"""Typing in a table jumps to the next row that holds what was typed; the file looks, not the view."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from planner_desktop.domain.fields import TEXT_KINDS, Field, Kind
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.services import records
from ui.kit.table.model import TableModel

PAUSE_MILLISECONDS = 900  # after it, typing begins anew


class Typed(QObject):
    """The letters typed without a pause."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.text = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.clear)

    def add(self, letters: str) -> str:
        """Take up further letters and return all of them."""
        self.text += letters
        self._pause.start()
        return self.text

    def clear(self) -> None:
        """Begin anew."""
        self.text = ""


def next_row(model: TableModel, field: Field, typed: str, start: int) -> int | None:
    """The first row from `start` on (then from the top) whose field holds `typed`."""
    found = records.keys(model.desk.file, _query(model.query, field, typed))
    rows = [row for row in map(model.row_of_key, found) if row is not None]
    return next((row for row in rows if row >= start), rows[0] if rows else None)


def _query(query: Query, field: Field, typed: str) -> Query:
    if field.kind is Kind.NUMBER and typed.isdecimal():
        return query.where(Condition(field.name, Test.IS, int(to_arabic_digits(typed))))
    if field.kind in TEXT_KINDS:
        return query.where(Condition(field.name, Test.CONTAINS, typed))
    return replace(query, text=f"{query.text} {typed}".strip())
