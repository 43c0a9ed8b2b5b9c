"""The steps of one item of a manual: typed over, joined to the one above, cut in two, or left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.office.duty_text import RecognisedManual, RecognisedStep
from planner_desktop.messages import mark
from planner_desktop.services.duty_text import editing_manuals as editing
from planner_desktop.services.duty_text.step_tables import time_of, words_of_time
from ui.areas.office.duty_import.item_choice import ItemChoice
from ui.areas.office.duty_import.typed_table import fill, typed_table, words_cell
from ui.kit import ask, look
from ui.kit.words import _

_COLUMNS = (
    mark("ขั้นที่"), mark("เลขเดิม"), mark("สาระของขั้นตอน"), mark("ผู้รับผิดชอบ"), mark("ช่วงเวลา"), mark("วันทำการ"),
)  # fmt: skip
_ORDER, _ORIGINAL, _TEXT, _ROLE, _TIME, _DAYS = range(len(_COLUMNS))
_WIDTHS = (64, 72, 0, 150, 96, 76)
Deed = Callable[[RecognisedManual, int, int], RecognisedManual]


class StepsPart(QWidget):
    """Steps of the chosen item; `changed` carries the corrected manual."""

    changed = Signal(object)
    line_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manual = RecognisedManual()
        self.choice = ItemChoice(self)
        self.table = typed_table(_("ขั้นตอนที่พบ"), _COLUMNS, _WIDTHS)
        self.table.verticalHeader().hide()
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
        fill(self.table, [_cells(step) for step in steps])
        with QSignalBlocker(self.table):
            self.table.setCurrentCell(min(at, len(steps) - 1), _TEXT)
        self._chosen()

    def _do(self, deed: Deed, at: int) -> None:
        """Correct the chosen step and say so."""
        if 0 <= at < len(self._steps()):
            self.show_manual(
                deed(self.manual, self.choice.place, at), max(at - (deed is editing.merged_up), 0)
            )
            self.changed.emit(self.manual)

    def _typed(self, cell: QTableWidgetItem) -> None:
        values = _values(cell.column(), " ".join(cell.text().split()))
        if values:
            self._do(lambda manual, place, at: editing.with_step(manual, place, at, **values), cell.row())
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


def _values(column: int, words: str) -> dict[str, Any]:
    """What a step says after a cell was typed over; nothing when the words cannot stand there."""
    if column == _TEXT:
        return {"text": words} if words else {}
    if column == _ROLE:
        return {"role": words, "approver": ""}
    read = time_of(words)
    if column == _DAYS:
        return {"days": read.get("days")} if "days" in read or not words else {}
    return {"first_month": None, "last_month": None, "quarterly": False} | (read if words else {})


def _cells(step: RecognisedStep) -> list[QTableWidgetItem]:
    role = f"{step.role} ({step.approver})" if step.approver else step.role
    days = "" if step.days is None else str(step.days)
    words = (str(step.order), step.original or "–", step.text, role, words_of_time(step), days)
    cells = [words_cell(one, fixed=at in (_ORDER, _ORIGINAL)) for at, one in enumerate(words)]
    cells[_TEXT].setToolTip(f"{step.text}\n{step.details}".strip())
    return cells
