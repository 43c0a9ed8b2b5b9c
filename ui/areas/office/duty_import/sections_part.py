"""What a manual says of one item beside its steps: each section can be typed over before it is imported."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from planner_desktop.domain.office.duty_text import RecognisedItem, RecognisedManual
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.messages import mark
from planner_desktop.services.duty_text.editing_manuals import with_item
from ui.areas.office.duty_import.item_choice import ItemChoice
from ui.kit import look
from ui.kit.words import _

SECTIONS = ("objective", "scope", "definitions", "related_units", "forms", "laws", "indicators")
_LOWEST = 64
_LAWS = mark("กฎหมายและเอกสารอ้างอิง (บรรทัดละหนึ่งฉบับ)")


class SectionsPart(QWidget):
    """Sections of the chosen item; `changed` carries the corrected manual."""

    changed = Signal(object)
    line_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manual = RecognisedManual()
        self.choice = ItemChoice(self)
        self.edits = {name: QPlainTextEdit(tabChangesFocus=True) for name in SECTIONS}
        self.choice.chosen.connect(self._show_item)
        form = QFormLayout()
        form.setVerticalSpacing(look.GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, edit in self.edits.items():
            words = _LAWS if name == "laws" else WorkItem.description.field(name).label
            label = QLabel(_(words))
            label.setWordWrap(True)
            label.setBuddy(edit)
            edit.setAccessibleName(label.text())
            edit.setMinimumHeight(_LOWEST)
            edit.textChanged.connect(self._typed)
            form.addRow(label, edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.choice)
        column.addWidget(_scrolled(form), 1)

    def show_manual(self, manual: RecognisedManual) -> None:
        """Show the chosen item's sections."""
        self.manual = manual
        self.choice.show_manual(manual)
        self._show_item()

    def _show_item(self) -> None:
        place = self.choice.place
        item = self.manual.items[place] if place >= 0 else RecognisedItem("", "", 0)
        for name, edit in self.edits.items():
            words = "\n".join(item.laws) if name == "laws" else str(getattr(item, name))
            edit.setEnabled(place >= 0)
            if edit.toPlainText() != words:
                with QSignalBlocker(edit):
                    edit.setPlainText(words)
        if place >= 0:
            self.line_wanted.emit(item.line)

    def _typed(self) -> None:
        place = self.choice.place
        if place < 0:
            return
        said = {name: edit.toPlainText().strip() for name, edit in self.edits.items()}
        laws = tuple(line.strip() for line in said.pop("laws").splitlines() if line.strip())
        item = replace(self.manual.items[place], laws=laws, **said)  # type: ignore[arg-type]  # fields by name
        self.manual = with_item(self.manual, place, item)
        self.changed.emit(self.manual)


def _scrolled(form: QFormLayout) -> QScrollArea:
    room = QWidget()
    room.setLayout(form)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(room)
    return area
