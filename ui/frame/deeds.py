"""What can be done from the menu, by key, and by name in the command box: said once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.kit import look
from ui.kit.words import _


@dataclass(frozen=True)
class Deed:
    """One entry of a menu. Words are source-language words; `ready` says whether it can be done now."""

    key: str
    label: str
    act: Callable[[], object]
    icon: str = ""
    keys: str = ""
    ready: Callable[[], bool] = lambda: True


@dataclass(frozen=True)
class DeedGroup:
    """A menu: its word and its deeds; None stands for a line between them."""

    label: str
    deeds: Sequence[Deed | None]


class Deeds:
    """The actions of a window, made from groups of deeds."""

    def __init__(self, window: QWidget, groups: Sequence[DeedGroup]) -> None:
        self.groups = groups
        self.menus: list[QMenu] = []
        self._actions: dict[str, QAction] = {}
        for deed in self.every():
            self._actions[deed.key] = _action(window, deed)
            window.addAction(self._actions[deed.key])

    def every(self) -> list[Deed]:
        """All deeds in the order of the menus."""
        return [deed for group in self.groups for deed in group.deeds if deed is not None]

    def action(self, key: str) -> QAction:
        """The action of that key."""
        return self._actions[key]

    def refresh(self) -> None:
        """Grey what cannot be done now."""
        for deed in self.every():
            self._actions[deed.key].setEnabled(deed.ready())

    def commands(self) -> list[Deed]:
        """Those that can be done now."""
        return [deed for deed in self.every() if deed.ready()]

    def fill(self, menu: QMenu) -> None:
        """Put the groups into a menu, each a menu of its own."""
        menu.aboutToShow.connect(self.refresh)
        for group in self.groups:
            inner = QMenu(_(group.label), menu)
            menu.addMenu(inner)
            self.menus.append(inner)
            for deed in group.deeds:
                if deed is None:
                    inner.addSeparator()
                else:
                    inner.addAction(self._actions[deed.key])


def _action(window: QWidget, deed: Deed) -> QAction:
    action = QAction(_(deed.label), window)
    if deed.icon:
        action.setIcon(look.icon(deed.icon, "muted"))
    if deed.keys:
        action.setShortcut(QKeySequence(deed.keys))
    action.triggered.connect(lambda _checked=False: deed.act() if deed.ready() else None)
    return action
