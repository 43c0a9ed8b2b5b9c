"""One field of a form: its label, its editor, its help and what is wrong with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.rules import field_faults
from planner_desktop.messages import Message
from ui.kit import look
from ui.kit.editors.base import Editor, Hint
from ui.kit.words import _

SHORT, MEDIUM, LONG = 1, 2, 4  # columns of a wide form
_SHORT_KINDS = frozenset(
    {Kind.DATE, Kind.MOMENT, Kind.MONTH, Kind.NUMBER, Kind.BAHT, Kind.YES_NO, Kind.PHONE, Kind.CODE}
    | {Kind.FISCAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR}
)
_LONG_KINDS = frozenset({Kind.LONG_TEXT, Kind.LINKS, Kind.FILES})
_SHORT_WIDTH, _SHORT_TEXT, _LONG_TEXT = 16, 120, 300


class FieldBox(QWidget):
    """Label above, editor, help below; faults beside the editor in words, with a mark, in colour."""

    newer_taken = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.field = editor.field
        self.label = QLabel(_(self.field.label))
        self.label.setBuddy(editor)
        self.label.setProperty("role", "label")
        self.fault = Hint()
        self._need = QLabel(_("ต้องกรอก"))
        self._need.setProperty("role", "need")
        self._is_needed = self.field.required and not self.field.running_per and not self.field.given
        self._need.setVisible(self._is_needed)
        self._newer = _Newer(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.TIGHT)
        self._column.addLayout(self._top())
        for part in (editor, self.fault, self._newer):
            self._column.addWidget(part)
        self._add_help()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        typed_into = editor.focusProxy() or editor
        typed_into.setAccessibleName(self.label.text())
        if self.field.given:
            typed_into.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # nothing to type there
        editor.edited.connect(self.clear_fault)
        editor.left.connect(self._check_value)

    def span(self) -> int:
        """How many columns of a wide form it takes: SHORT, MEDIUM or LONG."""
        field = self.field
        if field.kind in _SHORT_KINDS:
            return SHORT
        if field.kind in _LONG_KINDS or (field.kind is Kind.TEXT and field.max_length > _LONG_TEXT):
            return LONG
        small = field.width <= _SHORT_WIDTH and field.max_length <= _SHORT_TEXT
        is_short = small if field.kind is Kind.TEXT else field.width <= _SHORT_WIDTH
        return SHORT if is_short and field.kind in (Kind.TEXT, Kind.CHOICE) else MEDIUM

    def show_fault(self, message: Message | None) -> None:
        """Say what is wrong, below the editor; None takes it back."""
        self.fault.say(message)
        self.editor.mark_faulty(message is not None)

    def set_read_only(self, read_only: bool) -> None:
        """Show the value only; nothing is asked for then."""
        self.editor.set_read_only(read_only)
        self._need.setVisible(self._is_needed and not read_only)

    def clear_fault(self) -> None:
        """Take back what was said."""
        if not self.fault.isHidden():
            self.show_fault(None)

    def offer_newer(self, value: Any) -> None:
        """Show the value that the file has now, with a button that takes it over."""
        self._newer.offer(value, self.editor.words(value))

    def forget_newer(self) -> None:
        """The officer has decided."""
        self._newer.hide()

    def take_newer(self, value: Any) -> None:
        """Put the newer value in the place of what was typed."""
        self.editor.set_value(value)
        self.forget_newer()
        self.newer_taken.emit()

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(look.GAP)
        top.addWidget(self.label)
        top.addWidget(self._need)
        top.addStretch(1)
        return top

    def _add_help(self) -> None:
        if self.field.help:
            words = QLabel(_(self.field.help), wordWrap=True)
            words.setProperty("role", "muted")
            self._column.addWidget(words)
            (self.editor.focusProxy() or self.editor).setAccessibleDescription(words.text())

    def _check_value(self) -> None:
        """On leaving say what is wrong with the value alone; an empty one is not scolded yet."""
        if self.editor.read_only or self.editor.problem():
            return
        value = self.editor.value()
        if value not in (None, "", ()):
            faults = list(field_faults(self.field, value))
            self.show_fault(faults[0].message if faults else None)


class _Newer(QWidget):
    """The value that the file has now, beside what was typed."""

    def __init__(self, box: FieldBox) -> None:
        super().__init__(box)
        self._box = box
        self._value: Any = None
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "warning")
        self.button = QPushButton(_("ใช้ค่าล่าสุดนี้"))
        self.button.clicked.connect(lambda: box.take_newer(self._value))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        column.addWidget(self._words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def offer(self, value: Any, words: str) -> None:
        """Show it."""
        self._value = value
        self._words.setText(_("ค่าล่าสุดในแฟ้ม: {value}").format(value=words or _("(ว่าง)")))
        self.show()
