"""A few described fields one below the other, for steps that have no open file behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planner_desktop.domain.fields import YEAR_KINDS, Field, Kind
from planner_desktop.domain.rules import field_faults
from ui.kit import look
from ui.kit.editors.base import Editor
from ui.kit.editors.days import YearEditor
from ui.kit.editors.figures import NumberEditor
from ui.kit.editors.text import PlainCodeEditor, TextEditor
from ui.kit.words import _

LABEL_WIDTH = 176


class Asked(QWidget):
    """Labels at the left, editors at the right, faults below each editor. Enter goes to the next field."""

    through = Signal()  # Enter in the last field
    edited = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors = {field.name: _editor(field, self) for field in fields}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.GAP)
        grid.setHorizontalSpacing(look.SPACE)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields):
            self._add(grid, row, field)
        self._chain()

    def value(self, name: str) -> Any:
        """What stands in a field."""
        return self.editors[name].value()

    def values(self) -> dict[str, Any]:
        """Everything, by field."""
        return {name: editor.value() for name, editor in self.editors.items()}

    def complete(self) -> bool:
        """Whether every field may be kept; else the faults are shown and the first is gone to."""
        faulty = [editor for editor in self.editors.values() if self._faulty(editor)]
        if faulty:
            faulty[0].setFocus()
        return not faulty

    def _faulty(self, editor: Editor) -> bool:
        editor.commit()
        message = editor.problem()
        if message is None:
            message = next((fault.message for fault in field_faults(editor.field, editor.value())), None)
            editor.hint.say(message)
        return message is not None

    def _add(self, grid: QGridLayout, row: int, field: Field) -> None:
        editor = self.editors[field.name]
        star = " *" if field.required else ""
        label = QLabel(_(field.label) + star)
        label.setBuddy(editor)
        label.setContentsMargins(0, look.TIGHT, 0, 0)
        editor.setToolTip(_(field.help) if field.help else "")
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(editor, row, 1)

    def _chain(self) -> None:
        editors = list(self.editors.values())
        for editor, follower in pairwise(editors):
            editor.onward.connect(follower.setFocus)
        editors[-1].onward.connect(self.through)
        for editor in editors:
            editor.edited.connect(self.edited)


def _editor(field: Field, parent: QWidget) -> Editor:
    if field.kind in YEAR_KINDS:
        return YearEditor(field, parent)
    if field.kind is Kind.NUMBER:
        return NumberEditor(field, parent)
    return PlainCodeEditor(field, parent) if field.kind is Kind.CODE else TextEditor(field, parent)
