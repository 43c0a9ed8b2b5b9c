"""The group's own work on the home page: one line of counts, each a way to its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from planner_desktop.services.administration.home_cards import GroupCount
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.table.flow import Flow
from ui.kit.words import show


class GroupStrip(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.buttons: dict[str, QPushButton] = {}
        self._row = Flow(self)

    def show_counts(self, counts: Sequence[GroupCount]) -> None:
        """One button for each."""
        for old in self.buttons.values():
            old.setParent(None)
            old.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self.buttons = {one.key: self._button(one) for one in counts}
        self.setVisible(bool(counts))

    def _button(self, one: GroupCount) -> QPushButton:
        button = QPushButton(look.icon(one.icon, one.tone or "muted"), show(one.words), self)
        button.setProperty("quiet", "true")
        button.clicked.connect(lambda _on=False, query=one.query: self.desk.show_list(query))
        self._row.addWidget(button)
        return button
