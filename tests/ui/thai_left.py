"""What an English window still says in Thai of its own accord; what the office typed stays as typed."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from installer import catalogue
from ui.kit.table.view import TableView
from ui.kit.wrapping import hard

THAI = re.compile("[ก-๛]")
_WORDS = re.compile("[ก-๛][ก-๛.]*")
_ROWS = 30  # of a list: what the program words itself stands in each of its rows


class Office:
    """The texts that stand in a file, and the program's own words with their English."""

    def __init__(self, path: Path) -> None:
        with closing(sqlite3.connect(path)) as raw:
            names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            self._values = {
                value.strip()
                for name in names
                if not name.startswith(("search", "history"))
                for row in raw.execute(f'SELECT * FROM "{name}"')
                for value in row
                if isinstance(value, str)
            }
        self._all = "\n".join(self._values)
        self._english = {
            str(one.id): str(one.string)
            for one in catalogue.entries(catalogue.read(catalogue.english(), "en"))
        }
        self._approved = set(self._english.values())  # English may quote a Thai letter number

    def said_in_thai(self, window: QWidget) -> list[str]:
        """Every text in sight that the program says in Thai."""
        return sorted({text for text, said in texts(window) if self.is_programs(text, said=said)})

    def is_programs(self, text: str, *, said: bool) -> bool:
        """Whether Thai in it is the program's: a word with English, or one that is nowhere in the file.

        `said` False: a cell, where the office's own words may happen to be the program's too.
        """
        text = hard(text).strip()
        if not THAI.search(text) or text in self._values or text in self._approved:
            return False
        if said and not THAI.search(self._english.get(text, text)):
            return True
        return any(word.strip(".") not in self._all for word in _WORDS.findall(text))


def texts(window: QWidget) -> Iterator[tuple[str, bool]]:
    """Every text in sight, and whether the program says it (else it is a cell of a list)."""
    for one in window.findChildren(QWidget):
        if not one.isVisible():
            continue
        yield from ((told, True) for told in (one.toolTip(), one.accessibleName(), *_said(one)) if told)
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            yield from _cells(one)


def _said(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    elif isinstance(one, QGroupBox):
        yield one.title()
    elif isinstance(one, QLineEdit):
        yield one.placeholderText()
    elif isinstance(one, QTabBar):
        yield from (one.tabText(at) for at in range(one.count()))
    elif isinstance(one, QComboBox):
        yield from (one.itemText(at) for at in range(min(one.count(), _ROWS)))
    yield from (action.text() for action in one.actions())


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, bool]]:
    model: QAbstractItemModel = view.model()
    columns = model.columnCount() if hasattr(view, "horizontalHeader") or hasattr(view, "header") else 1
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or ""), True
        if not isinstance(view, TableView):  # rows of a register are read from the file as they are shown
            rows = range(min(model.rowCount(), _ROWS))
            yield from ((str(model.index(row, column).data() or ""), False) for row in rows)
