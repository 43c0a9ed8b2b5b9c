"""The steps of one item of a manual: typed over, joined to the one above, cut in two, or left out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.duty_text import RecognisedManual, RecognisedStep
from planner_desktop.messages import mark
from planner_desktop.services.duty_text import editing_manuals as editing
from ui.areas.office.duty_import.item_choice import ItemChoice
from ui.kit import ask, look
from ui.kit.table.wrapped import Wrapped
from ui.kit.words import _

_COLUMNS = (mark("ขั้นที่"), mark("เลขเดิม"), mark("สาระของขั้นตอน"))
_ORDER, _ORIGINAL, _TEXT = range(len(_COLUMNS))
_EDITABLE = Qt.ItemFlag.ItemIsEditable
Deed = Callable[[RecognisedManual, int, int], RecognisedManual]


class StepsPart(QWidget):
    """Steps of the chosen item; `changed` carries the corrected manual."""

    changed = Signal(object)
    line_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manual = RecognisedManual()
        self.choice = ItemChoice(self)
        self.table = _table()
        self.join = QPushButton(_("รวมกับขั้นก่อน"))
        self.cut = QPushButton(_("แยกเป็นสองขั้น…"))
        self.remove = QPushButton(_("ไม่นำเข้าขั้นนี้"))
        self._connect()
        self._lay_out()

    def show_manual(self, manual: RecognisedManual, at: int = 0) -> None:
        """Show the chosen item's steps, the row at that place chosen."""
        self.manual = manual
        self.choice.show_manual(manual)
        self._fill(at)

    @property
    def at(self) -> int:
        """Which step is chosen; -1 when none is."""
        return self.table.currentRow()

    def _steps(self) -> tuple[RecognisedStep, ...]:
        return self.manual.items[self.choice.place].steps if self.choice.place >= 0 else ()

    def _fill(self, at: int = 0) -> None:
        steps = self._steps()
        self.table.blockSignals(True)
        self.table.setRowCount(len(steps))
        for row, step in enumerate(steps):
            for column, words in enumerate((str(step.order), step.original or "–", step.text)):
                cell = QTableWidgetItem(words)
                if column != _TEXT:
                    cell.setFlags(cell.flags() & ~_EDITABLE)
                self.table.setItem(row, column, cell)
        self.table.setCurrentCell(min(at, len(steps) - 1), _TEXT)
        self.table.blockSignals(False)
        self._chosen()

    def _do(self, deed: Deed, at: int) -> None:
        """Correct the chosen step and say so."""
        if 0 <= at < len(self._steps()):
            self.show_manual(
                deed(self.manual, self.choice.place, at), max(at - (deed is editing.merged_up), 0)
            )
            self.changed.emit(self.manual)

    def _typed(self, cell: QTableWidgetItem) -> None:
        words = " ".join(cell.text().split())
        if cell.column() == _TEXT and words:
            self._do(lambda manual, place, at: editing.with_step(manual, place, at, words), cell.row())
        else:
            self._fill(cell.row())

    def _ask_cut(self) -> None:
        """Ask before which word the second step begins."""
        at = self.at
        text = self._steps()[at].text
        typed = ask.ask_text(
            self.window(), _("แยกเป็นสองขั้น"), _("ขั้นที่สองเริ่มที่คำใด"), hint=text[:40], yes=_("แยก")
        )
        if typed and (found := text.find(typed)) > 0:
            self._do(lambda manual, place, row: editing.split_after(manual, place, row, found), at)

    def _chosen(self) -> None:
        steps, at = self._steps(), self.at
        self.join.setEnabled(at > 0)
        for part in (self.cut, self.remove):
            part.setEnabled(at >= 0)
        if at >= 0:
            self.line_wanted.emit(steps[at].line)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._fill)
        self.table.itemChanged.connect(self._typed)
        self.table.currentCellChanged.connect(lambda *_cells: self._chosen())
        self.cut.clicked.connect(lambda _on=False: self._ask_cut())
        deeds: tuple[tuple[QPushButton, Deed, str], ...] = (
            (self.join, editing.merged_up, "Ctrl+J"),
            (self.remove, editing.without_step, "Ctrl+Del"),
        )
        for button, deed, keys in deeds:
            button.clicked.connect(lambda _on=False, done=deed: self._do(done, self.at))
            QShortcut(QKeySequence(keys), self, button.click)
            button.setToolTip(f"{button.text()} ({keys})")

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for part in (self.join, self.cut):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.choice)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels([_(one) for one in _COLUMNS])
    table.setAccessibleName(_("ขั้นตอนที่พบ"))
    table.setTabKeyNavigation(False)
    table.setItemDelegate(Wrapped(table))
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(_ORDER, 64)
    table.setColumnWidth(_ORIGINAL, 88)
    return table
