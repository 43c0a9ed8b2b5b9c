"""The tools of a page's head behind one button, where the window is too low for a second line of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.kit import look
from ui.kit.words import _

LOW = 600  # px: in a lower window (1366×768 from 125 per cent on) every line is taken from the table
LOWEST = 420  # px: in a lower one (at 200 per cent) only what the table needs and what warns stays


def is_lowest(widget: QWidget) -> bool:
    """Whether the window around it is so low that few rows have room."""
    return widget.window().height() < LOWEST


def is_low(widget: QWidget) -> bool:
    """Whether the window around it is low."""
    return widget.window().height() < LOW


class FoldedTools(QPushButton):
    """Stands for the buttons in `tools`; their keys work while they are out of sight."""

    def __init__(self, tools: QWidget, page: QWidget) -> None:
        super().__init__(look.icon("dots"), _("เครื่องมือ"))
        self._tools, self._page = tools, page
        self._keys: list[QAction] = []
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        self.hide()

    def fold(self, *, folded: bool) -> None:
        """Stand in the place of the tools, or give it back."""
        self._tools.setVisible(not folded)
        self.setVisible(folded)
        for action in self._keys:
            self._page.removeAction(action)
        self._keys = [self._key(one) for one in self._buttons() if folded and not one.shortcut().isEmpty()]
        self._page.addActions(self._keys)

    def _buttons(self) -> Sequence[QPushButton]:
        layout = self._tools.layout()
        items = [layout.itemAt(place) for place in range(layout.count())] if layout else []
        found = [item.widget() for item in items if item is not None]
        return [one for one in found if isinstance(one, QPushButton) and not one.isHidden()]

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for button in self._buttons():
            action = menu.addAction(button.icon(), button.text())
            action.setEnabled(button.isEnabled())
            action.setToolTip(button.toolTip())
            if button.menu() is not None:
                action.setMenu(button.menu())
            else:
                action.triggered.connect(lambda _on=False, button=button: button.click())

    def _key(self, button: QPushButton) -> QAction:
        action = QAction(self._page)
        action.setShortcut(button.shortcut())
        action.triggered.connect(lambda _on=False: button.click())
        return action
