"""One setting as a row: its words, its editor, the shipped default, how sure we are, the way back to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.rules import field_faults
from planner_desktop.messages import mark
from planner_desktop.services import settings
from planner_desktop.services.settings.spec import SettingSpec
from ui.kit import look
from ui.kit.editors.base import Editor
from ui.kit.editors.days import YearEditor
from ui.kit.editors.figures import NumberEditor
from ui.kit.editors.options import ChoiceEditor
from ui.kit.editors.text import LongTextEditor, TextEditor
from ui.kit.editors.wrapped import WrappedEditor
from ui.kit.places import PlaceLine, Sort
from ui.kit.words import _
from ui.kit.wrapping import soft

CERTAINTY = {
    "high": mark("ค่านี้มั่นใจได้"),
    "medium": mark("ค่านี้ค่อนข้างมั่นใจ ควรตรวจกับสำนักงาน"),
    "low": mark("ค่านี้ไม่แน่ใจ โปรดตรวจก่อนใช้"),
}
EDITOR_WIDTH = 380


class SettingRow(QWidget):
    """One setting: its label, its editor, what it means, the default and how sure we are of it."""

    edited = Signal()

    def __init__(self, spec: SettingSpec, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.field = Field(
            label=spec.label,
            kind=spec.kind,
            minimum=spec.minimum,
            maximum=spec.maximum,
            required=spec.default != "",
        )
        self.place: PlaceLine | None = None
        self.editor: Editor | None = None
        self._wide = spec.wording or spec.kind is Kind.LONG_TEXT
        self.default = QLabel(wordWrap=True)
        self.reset_button = QPushButton(look.icon("arrow-back-up"), _("กลับเป็นค่าตั้งต้น"))
        self.reset_button.setProperty("quiet", "true")
        self.reset_button.setToolTip(spec.default)
        self.reset_button.clicked.connect(self.reset)
        self._lay_out(self._box())
        self.edited.connect(self._show_reset)
        self.load(value)

    def reset(self) -> None:
        """Show the shipped default again; it is kept when the page is saved."""
        self._show(self.spec.default)
        self.edited.emit()

    def load(self, value: str) -> None:
        """Show a kept value."""
        self._show(value)
        self._loaded = self.value()
        self._show_reset()

    def _show(self, value: str) -> None:
        if self.place is not None:
            self.place.set_path(Path(value) if value else None)
        elif self.editor is not None:
            whole = self.spec.kind in (Kind.NUMBER, Kind.FISCAL_YEAR)
            self.editor.set_value((int(value) if value.isdecimal() else None) if whole else value)

    def value(self) -> str:
        """What stands there, as it is kept."""
        if self.place is not None:
            return str(self.place.path() or "")
        found = self.editor.value() if self.editor is not None else None
        return "" if found is None else str(found)

    @property
    def dirty(self) -> bool:
        """Whether it differs from what is kept."""
        return self.value() != self._loaded or bool(self.editor is not None and self.editor.problem())

    def complete(self) -> bool:
        """Whether it may be kept; else the reason is shown below it."""
        if self.editor is None:
            return True
        self.editor.commit()
        message = self.editor.problem()
        if message is None:
            message = next((fault.message for fault in field_faults(self.field, self.editor.value())), None)
            self.editor.hint.say(message)
        return message is None

    def _box(self) -> QWidget:
        if self.spec is settings.BACKUP_FOLDER:
            self.place = PlaceLine(Sort.FOLDER, _(self.spec.label), self)
            self.place.line.setPlaceholderText(_("โฟลเดอร์ข้างแฟ้มงาน"))
            self.place.edited.connect(self.edited)
            return self.place
        self.editor = self._editor()
        self.editor.edited.connect(self.edited)
        return self.editor

    def _editor(self) -> Editor:
        if self.spec.kind is Kind.CHOICE:
            return ChoiceEditor(
                self.field, self.spec.options, {one.code: one for one in self.spec.options}, self
            )
        if self.spec.kind is Kind.FISCAL_YEAR:
            return YearEditor(self.field, self)
        if self.spec.kind is Kind.NUMBER:
            return NumberEditor(self.field, self)
        if self.spec.kind is Kind.LONG_TEXT:
            return LongTextEditor(self.field, self)
        return WrappedEditor(self.field, self) if self.spec.wording else TextEditor(self.field, self)

    def _show_reset(self) -> None:
        own = self.value() != self.spec.default
        self.reset_button.setVisible(own)
        self.default.setText(soft(self._default_words(own=own)))

    def _lay_out(self, box: QWidget) -> None:
        """Short values stand at the right of their words, sentences over the whole width below them."""
        label = QLabel(_(self.spec.label), wordWrap=True)
        label.setBuddy(box)
        told = [QLabel(soft(_(self.spec.help)), wordWrap=True)] if self.spec.help else []
        told.append(self.default)
        for one in told:
            one.setProperty("role", "muted")
        column = QVBoxLayout()
        column.setSpacing(look.TIGHT if self._wide else 0)
        for part in (label, *([box] if self._wide else []), *told):
            column.addWidget(part)
        if self._wide:
            column.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.WIDE)
        row.addLayout(column, 1)
        if not self._wide:
            row.addLayout(self._at_right(box))

    def _at_right(self, box: QWidget) -> QVBoxLayout:
        box.setFixedWidth(EDITOR_WIDTH)
        column = QVBoxLayout()
        column.setSpacing(look.TIGHT)
        column.addWidget(box)
        column.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _default_words(self, *, own: bool) -> str:
        """The default and how sure we are; a sentence that stands in the box is not said twice."""
        spec = self.spec
        sure = _(CERTAINTY[spec.certainty])
        if self._wide and not own:
            return _("ใช้ค่าตั้งต้นของโปรแกรม · {sure}").format(sure=sure)
        words = next((_(one.label) for one in spec.options if one.code == spec.default), spec.default)
        return _("ค่าตั้งต้น: {default} · {sure}").format(default=words or _("ว่าง"), sure=sure)
