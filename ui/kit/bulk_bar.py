"""The line that appears while several rows are marked: how many, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from planner_desktop.messages import say
from ui.kit import look
from ui.kit.page_options import BulkAction
from ui.kit.table.view import TableView
from ui.kit.words import _, show

FEWEST = 2  # marked rows from which it shows


class BulkBar(QFrame):
    """Follows the marks of a table; hidden while fewer than two rows are marked."""

    def __init__(self, view: TableView, actions: Sequence[BulkAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setProperty("role", "card")
        self.words = QLabel()
        self.buttons = [self._button(one) for one in actions]
        row = QHBoxLayout(self)
        row.setContentsMargins(look.SPACE, look.TIGHT, look.SPACE, look.TIGHT)
        row.setSpacing(look.GAP)
        row.addWidget(self.words)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch()
        view.selectionModel().selectionChanged.connect(self.follow)
        view.records.modelReset.connect(self.follow)
        self.follow()

    def marked(self) -> list[UUID]:
        """The ids of the marked rows from top to bottom."""
        return [self._view.records.id_at(row) for row in self._view.marked_rows()]

    def follow(self) -> None:
        """Show how many rows are marked now."""
        count = len(self._view.marked_rows())
        self.words.setText(show(say("เลือกไว้ {count} รายการ", count=f"{count:,}")))
        self.setVisible(bool(self.buttons) and count >= FEWEST)

    def _button(self, action: BulkAction) -> QPushButton:
        button = QPushButton(_(action.label), autoDefault=False)
        if action.icon:
            button.setIcon(look.icon(action.icon))
        button.setEnabled(not self._view.desk.file.read_only)
        button.clicked.connect(self._doing(action.act))
        return button

    def _doing(self, act: Callable[[list[UUID]], None]) -> Callable[[], None]:
        return lambda: act(self.marked())
