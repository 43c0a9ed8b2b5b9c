"""One line too long for a line, such as the subject of a letter: it wraps, offers what was written before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field
from ui.kit.editors.cleaning import clean_line
from ui.kit.editors.suggest import Fetch, OfferList
from ui.kit.editors.text import LongTextEditor

LEAST = 2  # letters typed before anything is offered
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WrappedEditor(LongTextEditor):
    """Enter moves on; while the list is open, arrows choose in it, Enter takes the row, Esc closes it."""

    least_lines = 2
    enter_leaves = True

    def __init__(self, field: Field, parent: QWidget | None = None, fetch: Fetch | None = None) -> None:
        self._fetch = fetch
        super().__init__(field, parent)
        self.offers = OfferList(self.box)
        self.offers.picked.connect(self._picked)
        self.box.textChanged.connect(self._offer)
        self.left.connect(self.offers.close_list)

    def clean(self, text: str) -> str:
        return clean_line(text)

    def list_key(self, event: QKeyEvent) -> bool:
        if not self.offers.isVisible():
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.offers.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.offers.close_list()
        elif key in _ENTER:
            taken = self.offers.pick()
            self.offers.close_list()
            return taken
        else:
            return False
        return True

    def _offer(self) -> None:
        if self._fetch is None or not self.box.hasFocus() or self.read_only:
            return
        typed = self.value()
        found = self._fetch(typed) if len(typed) >= LEAST else ()
        self.offers.offer(found, first=False)

    def _picked(self, words: str) -> None:
        self.set_value(words)
        self.edited.emit()
