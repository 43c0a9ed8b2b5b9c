"""The group's own work on the home page: one line of counts, each a way to its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner_desktop.services.administration.home_cards import GroupCount
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.flow import Flow
from ui.kit.words import _, show

MOST = 7  # so many fit into two lines of a small screen; the charts below stay in sight
_URGENCY = {"danger": 0, "warning": 1}


class GroupStrip(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.buttons: dict[str, QPushButton] = {}
        self.more: QPushButton | None = None
        self._row = Flow(self)

    def show_counts(self, counts: Sequence[GroupCount]) -> None:
        """The most urgent as buttons in at most two lines, the rest in a menu behind them."""
        for old in (*self.buttons.values(), *filter(None, (self.more,))):
            old.setParent(None)
            old.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        ranked = sorted(counts, key=lambda one: _URGENCY.get(one.tone, len(_URGENCY)))
        shown, rest = (ranked, []) if len(ranked) <= MOST else (ranked[: MOST - 1], ranked[MOST - 1 :])
        self.buttons = {one.key: self._button(one) for one in shown}
        self.more = self._rest(rest) if rest else None
        self.setVisible(bool(counts))

    def _rest(self, rest: Sequence[GroupCount]) -> QPushButton:
        button = QPushButton(_("อีก {count} เรื่อง").format(count=len(rest)), self)
        button.setProperty("quiet", "true")
        menu = QMenu(button)
        for one in rest:
            action = menu.addAction(look.icon(one.icon, one.tone or "muted"), show(one.words))
            action.triggered.connect(lambda _on=False, query=one.query: self.desk.show_list(query))
        button.setMenu(menu)
        self._row.addWidget(button)
        return button

    def _button(self, one: GroupCount) -> QPushButton:
        button = QPushButton(look.icon(one.icon, one.tone or "muted"), show(one.words), self)
        button.setProperty("quiet", "true")
        button.clicked.connect(lambda _on=False, query=one.query: self.desk.show_list(query))
        self._row.addWidget(button)
        return button
