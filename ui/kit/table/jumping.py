"""Typing in a table jumps to the next row that holds what was typed; the file looks, not the view."""

from __future__ import annotations

from bisect import bisect_left
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
    found = records.ids(model.desk.file, _query(model.query, field, typed))
    if not found:
        return None
    # Both lists stand in the same order, so the place can be halved in on.
    place = bisect_left(found, start, key=lambda one: model.row_of(one) or 0)
    return model.row_of(found[place] if place < len(found) else found[0])


def _query(query: Query, field: Field, typed: str) -> Query:
    if field.kind is Kind.NUMBER and typed.isdecimal():
        return query.where(Condition(field.name, Test.IS, int(to_arabic_digits(typed))))
    if field.kind in TEXT_KINDS:
        return query.where(Condition(field.name, Test.CONTAINS, typed))
    return replace(query, text=f"{query.text} {typed}".strip())
