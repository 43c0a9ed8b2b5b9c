"""Editors of several things in a list: rows that are opened, moved and taken out by keys or buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field
from ui.kit import look
from ui.kit.editors.base import Editor
from ui.kit.words import _

MOST_ROWS = 6
_KEY = Qt.ItemDataRole.UserRole


class RowList(QListWidget):
    """The rows. Enter opens, Delete takes out, Alt with the arrows moves."""

    def __init__(self, editor: RowsEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.itemActivated.connect(lambda item: editor.open_row(item.data(_KEY)))

    def sizeHint(self) -> QSize:
        rows = max(1, min(MOST_ROWS, self.count()))
        return QSize(200, rows * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + look.TIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self._editor.remove_row()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._editor.move_row(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class RowsEditor(Editor):
    """Holds ids in an order; tuple[UUID, ...]. Its kinds say what a row is called and how it opens."""

    def __init__(self, field: Field, parent: QWidget | None = None, *, ordered: bool) -> None:
        super().__init__(field, parent)
        self.rows = RowList(self)
        self.rows.hide()
        self.footer = QHBoxLayout()
        self.footer.setSpacing(look.TIGHT)
        self.row_buttons = [self._button("external-link", _("เปิด"), self._open_current)]
        if ordered:
            self.row_buttons.append(
                self._button("arrow-up", _("เลื่อนขึ้น (Alt+ลูกศรขึ้น)"), lambda: self.move_row(-1))
            )
            self.row_buttons.append(
                self._button("arrow-down", _("เลื่อนลง (Alt+ลูกศรลง)"), lambda: self.move_row(1))
            )
        self.row_buttons.append(self._button("x", _("เอาออก"), self.remove_row))
        column = QVBoxLayout()
        column.setSpacing(look.TIGHT)
        column.addWidget(self.rows)
        column.addLayout(self.footer)
        self.row.addLayout(column)
        self.rows.currentRowChanged.connect(lambda _row: self._show_buttons())
        self._show_buttons()

    def label_of(self, key: UUID) -> str:
        """What a row is called; the kind's own."""
        raise NotImplementedError

    def open_row(self, key: UUID) -> None:
        """Open what a row stands for; the kind's own."""
        raise NotImplementedError

    def words(self, value: Any) -> str:
        return ", ".join(self.label_of(key) for key in value)

    def value(self) -> tuple[UUID, ...]:
        return tuple(self.rows.item(row).data(_KEY) for row in range(self.rows.count()))

    def set_value(self, value: Any) -> None:
        self.rows.clear()
        self._append(value)
        self.hint.say(None)

    def add_rows(self, keys: Iterable[UUID]) -> None:
        """Put new rows at the end; those already there are left out."""
        there = self.value()
        new = [key for key in keys if key not in there]
        if new:
            self._append(new)
            self.edited.emit()

    def current(self) -> UUID | None:
        """The id of the marked row."""
        item = self.rows.currentItem()
        return item.data(_KEY) if item else None

    def remove_row(self) -> None:
        """Take the marked row out of the list."""
        if not self.read_only and self.rows.currentRow() >= 0:
            self.rows.takeItem(self.rows.currentRow())
            self._fit()
            self.edited.emit()

    def move_row(self, by: int) -> None:
        """Move the marked row up (-1) or down (1)."""
        row, there = self.rows.currentRow(), self.rows.currentRow() + by
        if self.read_only or row < 0 or not 0 <= there < self.rows.count():
            return
        self.rows.insertItem(there, self.rows.takeItem(row))
        self.rows.setCurrentRow(there)
        self.edited.emit()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self._show_buttons()

    def _append(self, keys: Iterable[UUID]) -> None:
        for key in keys:
            item = QListWidgetItem(self.label_of(key))
            item.setToolTip(item.text())
            item.setData(_KEY, key)
            self.rows.addItem(item)
        self._fit()

    def _fit(self) -> None:
        self.rows.setVisible(self.rows.count() > 0)
        self.rows.updateGeometry()
        self._show_buttons()

    def _open_current(self) -> None:
        key = self.current()
        if key is not None:
            self.open_row(key)

    def _show_buttons(self) -> None:
        for place, button in enumerate(self.row_buttons):
            button.setVisible(self.rows.count() > 0 and (place == 0 or not self.read_only))
            button.setEnabled(self.rows.currentRow() >= 0)

    def _button(self, icon: str, words: str, deed: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(look.icon(icon))
        button.setToolTip(words)
        button.setProperty("quiet", "true")
        button.setAccessibleName(words)
        button.clicked.connect(deed)
        self.footer.addWidget(button)
        return button
