"""Which columns stand where and how wide; remembered on this machine per page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from planner_desktop.domain.fields import MANY_KINDS, Field
from planner_desktop.services.preferences import Preferences
from ui.kit.words import _

NARROWEST = 48
SAVE_MILLISECONDS = 400


class Columns(QObject):
    """Keeps the header of one table as the officer left it."""

    def __init__(
        self,
        view: QTableView,
        fields: Sequence[Field],
        preferences: Preferences,
        page: str,
        first: Sequence[str] = (),
    ) -> None:
        """`first` names the columns shown before the officer chose; empty = as the description says."""
        super().__init__(view)
        self._first = tuple(first)
        self._view = view
        self._fields = tuple(fields)
        self._preferences = preferences
        self._key = f"table.{page}"
        self._later = QTimer(self, singleShot=True, interval=SAVE_MILLISECONDS)
        self._later.timeout.connect(self.remember)
        header = view.horizontalHeader()
        header.sectionResized.connect(self._touched)
        header.sectionMoved.connect(self._touched)

    @property
    def _header(self) -> QHeaderView:
        return self._view.horizontalHeader()

    def restore(self) -> None:
        """Lay the columns out as remembered; fields that were not known then stand as described."""
        kept = self._preferences.look.get(self._key)
        kept = kept if isinstance(kept, dict) else {}
        widths, hidden = _dict(kept.get("widths")), kept.get("hidden")
        for column, field in enumerate(self._fields):
            self._header.resizeSection(column, _whole(widths.get(field.name), self._described_width(field)))
            away = field.name in hidden if isinstance(hidden, list) else not self._at_first(field)
            self._view.setColumnHidden(column, away)
        self._order(kept.get("order") or list(self._first))
        self._later.stop()

    def reset(self) -> None:
        """Back to the columns as described."""
        self._preferences.look.pop(self._key, None)
        for place, column in enumerate(range(len(self._fields))):
            self._header.moveSection(self._header.visualIndex(column), place)
        self.restore()
        self._preferences.save()

    def remember(self) -> None:
        """Write the layout into the preferences."""
        names = [field.name for field in self._fields]
        self._preferences.look[self._key] = {
            "widths": {name: self._header.sectionSize(column) for column, name in enumerate(names) if self._is_shown(column)},
            "hidden": [name for column, name in enumerate(names) if not self._is_shown(column)],
            "order": [names[self._header.logicalIndex(place)] for place in range(len(names))],
        }
        self._preferences.save()

    def shown(self) -> list[Field]:
        """The visible fields from left to right."""
        places = range(len(self._fields))
        order = (self._header.logicalIndex(place) for place in places)
        return [self._fields[column] for column in order if self._is_shown(column)]

    def set_shown(self, column: int, *, shown: bool) -> None:
        """Show or hide a column; the last one visible stays."""
        if not shown and len(self.shown()) == 1:
            return
        self._view.setColumnHidden(column, not shown)
        if shown and self._header.sectionSize(column) < NARROWEST:
            self._header.resizeSection(column, self._described_width(self._fields[column]))
        self._touched()

    def fill_menu(self, menu: QMenu) -> None:
        """Add a tick for each column, and the way back."""
        for column, field in enumerate(self._fields):
            action = QAction(_(field.label), menu, checkable=True, checked=self._is_shown(column))
            action.toggled.connect(lambda on, column=column: self.set_shown(column, shown=on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(_("คืนคอลัมน์เดิม")).triggered.connect(self.reset)

    def fit(self) -> None:
        """Give room that is left over to the widest text column, once, when nothing was remembered."""
        if self._key in self._preferences.look:
            return
        shown = [column for column, _field in enumerate(self._fields) if self._is_shown(column)]
        left = self._view.viewport().width() - sum(self._header.sectionSize(column) for column in shown)
        widest = max(shown, key=lambda column: self._fields[column].width)
        least = self._described_width(self._fields[widest]) // 2
        self._header.resizeSection(widest, max(self._header.sectionSize(widest) + left, least))
        self._later.stop()

    def _described_width(self, field: Field) -> int:
        # A Thai letter with its marks is about as wide as a digit.
        metrics = QFontMetrics(self._view.font())
        return max(field.width * metrics.horizontalAdvance("0") * 9 // 10 + 24, NARROWEST)

    def _at_first(self, field: Field) -> bool:
        if self._first:
            return field.name in self._first
        return field.in_table and field.kind not in MANY_KINDS

    def _order(self, names: Any) -> None:
        known = {field.name: column for column, field in enumerate(self._fields)}
        wanted = [known[name] for name in names if name in known] if isinstance(names, list) else []
        for place, column in enumerate(wanted):
            self._header.moveSection(self._header.visualIndex(column), place)

    def _is_shown(self, column: int) -> bool:
        return not self._view.isColumnHidden(column)

    def _touched(self) -> None:
        self._later.start()


def sort_mark(sort: Sequence[str], name: str) -> Qt.SortOrder | None:
    """The arrow of a column under this order, None when the order does not begin with it."""
    if not sort or sort[0].lstrip("-") != name:
        return None
    return Qt.SortOrder.DescendingOrder if sort[0].startswith("-") else Qt.SortOrder.AscendingOrder


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _whole(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) and value >= NARROWEST else otherwise
