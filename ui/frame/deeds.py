"""What can be done from the menu, by key, and by name in the command box: said once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from planner_desktop.messages import Message
from ui.kit import look
from ui.kit.words import _, show


@dataclass(frozen=True)
class Deed:
    """One entry of a menu. Words are source-language words; `ready` says whether it can be done now."""

    key: str
    label: Message | str
    act: Callable[[], object]
    icon: str = ""
    keys: str = ""
    ready: Callable[[], bool] = lambda: True
    chosen: Callable[[], bool] | None = None  # one of several that exclude each other: whether it holds now


@dataclass(frozen=True)
class Lately:
    """A menu inside a menu whose deeds are known only when it opens; their words are not translated."""

    label: str
    icon: str
    deeds: Callable[[], Sequence[Deed]]


@dataclass(frozen=True)
class DeedGroup:
    """A menu: its word and its deeds; None stands for a line between them."""

    label: str
    deeds: Sequence[Deed | Lately | None]


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
        """All lasting deeds in the order of the menus."""
        return [deed for group in self.groups for deed in group.deeds if isinstance(deed, Deed)]

    def action(self, key: str) -> QAction:
        """The action of that key."""
        return self._actions[key]

    def refresh(self) -> None:
        """Grey what cannot be done now."""
        for deed in self.every():
            self._actions[deed.key].setEnabled(deed.ready())
            if deed.chosen is not None:
                self._actions[deed.key].setChecked(deed.chosen())

    def commands(self) -> list[Deed]:
        """Those that can be done now."""
        late = [one.deeds() for group in self.groups for one in group.deeds if isinstance(one, Lately)]
        return [deed for deed in self.every() if deed.ready()] + [deed for deeds in late for deed in deeds]

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
                elif isinstance(deed, Lately):
                    inner.addMenu(_late_menu(inner, deed))
                else:
                    inner.addAction(self._actions[deed.key])


def _late_menu(parent: QMenu, late: Lately) -> QMenu:
    menu = QMenu(_(late.label), parent)
    menu.setIcon(look.icon(late.icon, "muted"))

    def fill() -> None:
        menu.clear()
        deeds = late.deeds()
        for deed in deeds:
            action = menu.addAction(str(deed.label).replace("&", "&&"))
            action.triggered.connect(lambda _on=False, act=deed.act: act())
        if not deeds:
            menu.addAction(_("ยังไม่เคยเปิดแฟ้มในเครื่องนี้")).setEnabled(False)

    menu.aboutToShow.connect(fill)
    return menu


def _action(window: QWidget, deed: Deed) -> QAction:
    action = QAction(show(deed.label), window)
    if deed.icon:
        action.setIcon(look.icon(deed.icon, "muted"))
    action.setCheckable(deed.chosen is not None)
    if deed.keys:
        action.setShortcut(QKeySequence(deed.keys))
    action.triggered.connect(lambda _checked=False: deed.act() if deed.ready() else None)
    return action
