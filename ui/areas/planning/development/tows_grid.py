"""The two-sided grid: inside across, outside down, options where they cross."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.planning.development.environment import (
    EXTERNAL,
    INTERNAL,
    TOWS_SIDES,
    WHOLE_WEIGHT,
    coded,
    kind_of,
    scored,
)
from planner_desktop.services import choices
from ui.kit import look
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.development.tows import Grid

_KEY = Qt.ItemDataRole.UserRole
_LEAST = 440  # px: below it the grid scrolls


class TowsGrid(QWidget):
    """Factors are ticked at the edges; an option is chosen in a cell; the owner does the deeds."""

    pairing = Signal(str)  # kind
    chosen = Signal(object)  # UUID of an option, or None
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edges = {side: _list(_("ปัจจัยที่ขอบของผัง")) for side in (*INTERNAL, *EXTERNAL)}
        self.cells = {kind: _list(_("ทางเลือก {kind}").format(kind=kind.upper())) for kind in TOWS_SIDES}
        self.heads = {name: QLabel(textFormat=Qt.TextFormat.PlainText) for name in (*self.edges, *self.cells)}
        self.pairs = {kind: QPushButton(look.icon("plus"), _("จับคู่")) for kind in self.cells}
        self.setMinimumHeight(_LEAST)
        self._lay_out()
        for kind, cell in self.cells.items():
            cell.currentItemChanged.connect(partial(self._on_chosen, kind))
            cell.itemActivated.connect(lambda item: self.opened.emit(item.data(_KEY)))
            self.pairs[kind].clicked.connect(partial(self._pair, kind))
        self.setFocusProxy(self.edges[INTERNAL[0]])

    def show_grid(self, file: OfficeFile, grid: Grid | None, *, fixed: bool) -> None:
        """Lay the factors and options out, keeping what is ticked and chosen."""
        ticked, kept = self.ticked(), self.current()
        sides, kinds = choices.labels(file, "swot_side"), choices.labels(file, "tows_kind")
        for side, edge in self.edges.items():
            own = grid.factors[side] if grid else []
            score = sum(one.weighted for one in own) / WHOLE_WEIGHT
            self.heads[side].setText(f"{_(sides[side].label)} · {score:.2f}")
            edge.clear()
            for one in own:
                item = _item(edge, f"{coded(one)} · {one.weighted / WHOLE_WEIGHT:.2f}", one.id)
                item.setToolTip(f"{coded(one)} {scored(one)}")
                item.setCheckState(Qt.CheckState.Checked if one.id in ticked else Qt.CheckState.Unchecked)
        for kind, cell in self.cells.items():
            self.heads[kind].setText(_(kinds[kind].label))
            self.pairs[kind].setEnabled(grid is not None and not fixed)
            cell.clear()
            for option in grid.options[kind] if grid else ():
                assert grid is not None
                item = _item(cell, f"{coded(option)} {grid.trace(option, _)}", option.id)
                item.setIcon(look.icon("circle-check" if option.chosen else "circle-dot", "muted"))
                if option.id == kept:
                    cell.setCurrentItem(item)

    def ticked(self) -> frozenset[UUID]:
        """The factors ticked at all edges."""
        items = (edge.item(at) for edge in self.edges.values() for at in range(edge.count()))
        return frozenset(one.data(_KEY) for one in items if one.checkState() is Qt.CheckState.Checked)

    def current(self) -> UUID | None:
        """The chosen option."""
        items = (cell.currentItem() for cell in self.cells.values())
        return next((one.data(_KEY) for one in items if one is not None), None)

    def _on_chosen(self, kind: str, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            for other, cell in self.cells.items():
                if other != kind:
                    cell.setCurrentRow(-1)
        self.chosen.emit(item.data(_KEY) if item is not None else None)

    def _pair(self, kind: str, *_told: object) -> None:
        self.pairing.emit(kind)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.GAP)
        for at, inner in enumerate(INTERNAL, start=1):
            grid.addWidget(_card(self.heads[inner], self.edges[inner]), 0, at)
            for row, outer in enumerate(EXTERNAL, start=1):
                kind = kind_of(inner, outer)
                grid.addWidget(_card(self.heads[kind], self.cells[kind], self.pairs[kind]), row, at)
        for row, outer in enumerate(EXTERNAL, start=1):
            grid.addWidget(_card(self.heads[outer], self.edges[outer]), row, 0)
        for at, share in enumerate((2, 3, 3)):
            grid.setColumnStretch(at, share)
            grid.setRowStretch(at, 1)


def _card(head: QLabel, inside: QListWidget, button: QPushButton | None = None) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    head.setProperty("role", "strong")
    row = QHBoxLayout()
    row.addWidget(head, 1)
    if button is not None:
        row.addWidget(button)
    column = QVBoxLayout(card)
    column.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.TIGHT)
    column.setSpacing(look.TIGHT)
    column.addLayout(row)
    column.addWidget(inside, 1)
    return card


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _item(within: QListWidget, words: str, key: UUID) -> QListWidgetItem:
    item = QListWidgetItem(soft(words.strip()), within)
    item.setToolTip(words.strip())
    item.setData(_KEY, key)
    return item
