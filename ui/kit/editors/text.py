"""Text: one line with what was written before, several lines, telephone, e-mail, coded text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.language.digits import to_arabic_digits
from ui.kit.editors.base import Editor
from ui.kit.editors.cleaning import clean_line, clean_lines
from ui.kit.editors.suggest import Fetch, SuggestLine
from ui.kit.words import _

LEAST_LINES, MOST_LINES = 3, 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextEditor(Editor):
    """One line; `fetch` offers what was written before."""

    def __init__(self, field: Field, parent: QWidget | None = None, fetch: Fetch | None = None) -> None:
        super().__init__(field, parent)
        self.line = SuggestLine(fetch)
        self.line.mark_first = False  # Enter keeps what was typed
        if field.example:
            self.line.setPlaceholderText(_("เช่น {example}").format(example=_(field.example)))
        self.row.addWidget(self.line, 1)
        self.add_unit()
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.edited)
        self.line.picked.connect(self._picked)
        self.line.entered.connect(self._entered)
        self.line.gone.connect(self._leave)

    def clean(self, text: str) -> str:
        """The text as it is kept."""
        return clean_line(text)

    def value(self) -> str:
        return self.clean(self.line.text())

    def set_value(self, value: Any) -> None:
        self.line.setText(str(value))
        self.line.setCursorPosition(0)

    def commit(self) -> None:
        if self.line.text() != self.value():
            self.line.setText(self.value())

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.line.setReadOnly(read_only)

    def _picked(self, text: str) -> None:
        self.line.setText(text)
        self.edited.emit()

    def _entered(self) -> None:
        self.commit()
        self.onward.emit()

    def _leave(self) -> None:
        self.commit()
        self.left.emit()


class PlainCodeEditor(TextEditor):
    """Telephone, e-mail and coded text: digits are kept as Arabic ones."""

    def clean(self, text: str) -> str:
        plain = to_arabic_digits(clean_line(text))
        return plain.replace(" ", "") if self.field.kind is Kind.EMAIL else plain


class LongLines(QPlainTextEdit):
    """Several lines: Tab moves on, pasted text is cleaned, it grows with what is in it."""

    def __init__(self, editor: LongTextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def sizeHint(self) -> QSize:
        lines = max(LEAST_LINES, min(MOST_LINES, int(self.document().size().height())))
        around = self.height() - self.viewport().height() if self.isVisible() else self.frameWidth() * 2 + 8
        margin = int(2 * self.document().documentMargin())
        return QSize(200, lines * self.fontMetrics().lineSpacing() + margin + max(around, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(clean_lines(source.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._editor.commit()
            self._editor.accepted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._editor.commit()
            self._editor.left.emit()


class LongTextEditor(Editor):
    """Several lines of text."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = LongLines(self)
        self.row.addWidget(self.box, 1)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self.edited)

    def value(self) -> str:
        return clean_lines(self.box.toPlainText())

    def set_value(self, value: Any) -> None:
        blocked = self.box.blockSignals(True)
        self.box.setPlainText(str(value))
        self.box.blockSignals(blocked)
        self.box.updateGeometry()

    def commit(self) -> None:
        if self.box.toPlainText() != self.value():
            self.set_value(self.value())

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.box.setReadOnly(read_only)
