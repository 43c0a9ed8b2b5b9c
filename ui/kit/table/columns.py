"""Which columns stand where and how wide; remembered on this machine per page."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from planner_desktop.domain.choices import CHOICE_LISTS
from planner_desktop.domain.fields import MANY_KINDS, TEXT_KINDS, Field, Kind
from planner_desktop.services.preferences import Preferences
from ui.kit.moments import short_date
from ui.kit.words import _
from ui.kit.wrapping import breaks

NARROWEST = 56  # px
PADDING = 20  # px of a cell beside its words
CHOICE_MOST = 176  # px: a column of choices asks for no more
ONE_LINE = 112  # px: a heading up to this wide stands on one line
LOOSE_LEAST, FIRM_LEAST = (
    0.5,
    0.7,
)  # of the described width: what words, and what dates and choices, can do with
EASE = 0.8  # of the described width: what words do well with
_LONG_DAY = dt.date(2026, 11, 28)
LOOSE = TEXT_KINDS | {Kind.LINK, Kind.LINKS}
SAVE_MILLISECONDS = 400


class Columns(QObject):
    """Keeps the header of one table as the officer left it; until then the columns fill the room."""

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
        self._view = view
        self._fields = tuple(fields)
        self._preferences = preferences
        self._key = f"table.{page}"
        self._first = tuple(first)
        self._measured: dict[str, tuple[int, int]] = {}  # see _choices
        self._by_hand = False  # the officer set widths
        self._at_work = False  # we move sections ourselves
        self._later = QTimer(self, singleShot=True, interval=SAVE_MILLISECONDS)
        self._later.timeout.connect(self.remember)
        header = view.horizontalHeader()
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._touched)

    @property
    def _header(self) -> QHeaderView:
        return self._view.horizontalHeader()

    def restore(self) -> None:
        """Lay the columns out as remembered; fields that were not known then stand as described."""
        kept = _dict(self._preferences.look.get(self._key))
        widths, hidden = _dict(kept.get("widths")), kept.get("hidden")
        self._by_hand = bool(widths)
        self._at_work = True
        for column, field in enumerate(self._fields):
            self._header.resizeSection(column, _whole(widths.get(field.name), self._natural(field)))
            away = field.name in hidden if isinstance(hidden, list) else not self._at_first(field)
            self._view.setColumnHidden(column, away)
        self._order(kept.get("order") or list(self._first))
        self._at_work = False
        self.fit()

    def reset(self) -> None:
        """Back to the columns as described."""
        self._preferences.look.pop(self._key, None)
        self._at_work = True
        for column in range(len(self._fields)):
            self._header.moveSection(self._header.visualIndex(column), column)
        self.restore()
        self._preferences.save()

    def remember(self) -> None:
        """Write the layout into the preferences."""
        names = [field.name for field in self._fields]
        sizes = {name: self._header.sectionSize(at) for at, name in enumerate(names) if self._is_shown(at)}
        self._preferences.look[self._key] = {
            "widths": sizes if self._by_hand else {},
            "hidden": [name for at, name in enumerate(names) if not self._is_shown(at)],
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
        if shown:
            self._header.resizeSection(column, self._natural(self._fields[column]))
        self.fit()
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
        """Let the columns of words share the room that the others leave, until widths were set by hand."""
        room = self._view.viewport().width()
        if self._by_hand or room <= NARROWEST:
            return
        shown = [column for column in range(len(self._fields)) if self._is_shown(column)]
        wordy = [column for column in shown if self._fields[column].kind in LOOSE]
        loose = wordy or shown
        widths = {column: self._natural(self._fields[column]) for column in shown}
        least = {column: self._least(self._fields[column], loose=column in loose) for column in shown}
        left = room - sum(widths[column] for column in shown if column not in loose)
        parts = sum(self._fields[column].width for column in loose)
        ease = {one: widths[one] if one not in wordy else self._eased(one, least[one]) for one in shown}
        for column in loose:
            widths[column] = max(left * self._fields[column].width // parts, ease[column])
        self._at_work = True
        for column, width in narrowed(narrowed(widths, ease, room), least, room).items():
            self._header.resizeSection(column, width)
        self._at_work = False

    def _eased(self, column: int, least: int) -> int:
        """What words do well with: more than that they give up before dates and choices give up anything."""
        return max(round(self._content(self._fields[column]) * EASE), least)

    def _content(self, field: Field) -> int:
        """Pixels for as many characters as described; a Thai letter is about as wide as a digit."""
        measure = QFontMetrics(self._view.font()).horizontalAdvance
        mark = measure("▲ ") if field.kind is Kind.CHOICE else 0
        return field.width * measure("0") * 4 // 5 + PADDING + mark

    def _natural(self, field: Field) -> int:
        whole, words = self._heading(field)
        choice = min(self._choices(field)[0], CHOICE_MOST)
        return max(self._content(field), choice, whole if whole <= ONE_LINE else words, NARROWEST)

    def _least(self, field: Field, *, loose: bool) -> int:
        share = LOOSE_LEAST if loose else FIRM_LEAST
        choice = min(self._choices(field)[1], CHOICE_MOST)
        day = self._day() if field.kind is Kind.DATE else 0
        return max(round(self._content(field) * share), choice, day, self._heading(field)[1], NARROWEST)

    def _day(self) -> int:
        """Pixels for the longest day, which is read as one word."""
        return QFontMetrics(self._view.font()).horizontalAdvance(short_date(_LONG_DAY)) + PADDING

    def _choices(self, field: Field) -> tuple[int, int]:
        """Pixels for the longest word of a shipped list: on one line, and on two; 0 for other fields."""
        if field.kind is not Kind.CHOICE:
            return 0, 0
        if field.choices not in self._measured:
            self._measured[field.choices] = self._measure(field.choices)
        return self._measured[field.choices]

    def _measure(self, name: str) -> tuple[int, int]:
        measure = QFontMetrics(self._view.font()).horizontalAdvance
        shipped = next((one.shipped for one in CHOICE_LISTS if one.name == name), ())
        labels = [_(one.label) for one in shipped]
        if not labels:
            return 0, 0
        beside = measure("▲ ") + PADDING
        whole, halves = max(map(measure, labels)), max(_halved(one, measure) for one in labels)
        return whole + beside, halves + beside

    def _heading(self, field: Field) -> tuple[int, int]:
        """Pixels for the heading with its arrow, bold as where it orders: on one line, and on two."""
        font = QFont(self._view.font())
        font.setBold(True)
        measure = QFontMetrics(font).horizontalAdvance
        heading = _(field.heading or field.label)
        words = (heading[start:end] for start, end in pairwise((0, *breaks(heading), len(heading))))
        widest = max((measure(f"{word.strip()} ▾") for word in words), default=0)
        return measure(f"{heading} ▾") + PADDING, widest + PADDING

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

    def _on_resized(self) -> None:
        if not self._at_work:
            self._by_hand = True
            self._touched()

    def _touched(self) -> None:
        if not self._at_work:
            self._later.start()


def _halved(text: str, measure: Callable[[str], int]) -> int:
    """The width in which the text stands on two lines, broken where it may be."""
    ways = [max(measure(text[:at].rstrip()), measure(text[at:])) for at in breaks(text)]
    return min([measure(text), *ways])


def narrowed(widths: dict[int, int], least: dict[int, int], room: int) -> dict[int, int]:
    """The widths, those above their least giving up as much as the room lacks, each in its measure."""
    lacking = sum(widths.values()) - room
    spare = sum(max(width - least[column], 0) for column, width in widths.items())
    if lacking <= 0 or not spare:
        return widths
    part = min(lacking / spare, 1.0)
    return {
        column: math.floor(width - max(width - least[column], 0) * part) for column, width in widths.items()
    }


def sort_mark(sort: Sequence[str], name: str) -> Qt.SortOrder | None:
    """The arrow of a column under this order, None when the order does not begin with it."""
    if not sort or sort[0].lstrip("-") != name:
        return None
    return Qt.SortOrder.DescendingOrder if sort[0].startswith("-") else Qt.SortOrder.AscendingOrder


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _whole(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) and value >= NARROWEST else otherwise
