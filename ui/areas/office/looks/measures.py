"""Measures typed with decimals, and the cards that hold them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.choice_kinds import Choice
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.language.reading import Parsed
from planner_desktop.messages import say
from planner_desktop.services.printing import paper_looks
from planner_desktop.services.printing.paper_looks import Measure
from ui.kit import look
from ui.kit.editors.base import Editor
from ui.kit.editors.options import ChoiceEditor
from ui.kit.editors.typed import TypedEditor, align_right
from ui.kit.words import _

_STEP = 0.1
_LINE, _WIDTH = 80, 136


class MeasureEditor(TypedEditor):
    """A measure in Thai or Arabic digits with at most two decimals; float | None (empty: as shipped)."""

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(Field(label=measure.label, kind=Kind.NUMBER, unit=measure.unit), parent)
        self.measure = measure
        self.line.setAccessibleName(_(measure.label))
        self.line.setFixedWidth(_LINE)
        self.row.addStretch(1)
        align_right(self)

    def commit(self) -> None:
        """As any line does; the words of a fault stand in the page's banner, where there is room."""
        super().commit()
        self.hint.hide()

    def read(self, text: str) -> Parsed[float]:
        if not text.strip():
            return Parsed(self.measure.default)
        found = paper_looks.number(text)
        if found is None:
            return Parsed(fault=say("“{typed}” ไม่ใช่ตัวเลข ให้พิมพ์เช่น 2.5", typed=text.strip()))
        return Parsed(round(found, 2))

    def write(self, value: Any) -> str:
        return paper_looks.written(value)

    def step(self, value: Any, steps: int) -> float | None:
        further = round(float(value) + steps * _STEP, 2)
        return further if self.measure.least <= further <= self.measure.most else None

    def kept(self) -> str:
        """The adjustment as it is kept: '' as shipped, else the number (or what could not be read)."""
        if self.problem():
            return self.line.text()
        value = self.value()
        return "" if value is None or value == self.measure.default else paper_looks.written(value)


def option(label: str, choices: tuple[Choice, ...], parent: QWidget) -> ChoiceEditor:
    """A choice among fixed entries."""
    known = {one.code: one for one in choices}
    made = ChoiceEditor(Field(label=label, kind=Kind.CHOICE, required=True), choices, known, parent)
    made.line.setAccessibleName(_(label))
    return made


class Card(QFrame):
    """A heading, perhaps a muted line, and editors behind their labels in a number of columns."""

    def __init__(self, heading: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        title = QLabel(heading)
        title.setProperty("role", "heading")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        self.column.addWidget(title)
        if about:
            told = QLabel(about, wordWrap=True)
            told.setProperty("role", "muted")
            self.column.addWidget(told)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(look.SPACE)
        self.grid.setColumnStretch(0, 1)
        self.column.addLayout(self.grid)

    def add(self, editor: Editor, width: int = _WIDTH) -> None:
        """Put an editor under the last one."""
        row = self.grid.rowCount()
        label = QLabel(_(editor.field.label), wordWrap=True)
        label.setBuddy(editor)
        editor.setFixedWidth(width)
        self.grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.grid.addWidget(editor, row, 1, Qt.AlignmentFlag.AlignRight)
