"""Editors whose value is read from a line of typed text: figures, days, months, years."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.language.reading import Parsed
from planner_desktop.messages import Message
from ui.kit import look
from ui.kit.editors.base import Editor
from ui.kit.editors.suggest import Fetch, SuggestLine
from ui.kit.words import _


class TypedEditor(Editor):
    """Reads while one types, writes the value out in full when one leaves, and keeps what it cannot read.

    A reading with a `note` (a Common Era year) is a question: Enter takes it, typing answers otherwise.
    """

    def __init__(self, field: Field, parent: QWidget | None = None, fetch: Fetch | None = None) -> None:
        super().__init__(field, parent)
        self.line = SuggestLine(fetch)
        self.line.while_typing = False
        self.line.stepping = True
        self._parsed: Parsed[Any] = Parsed()
        self.row.addWidget(self.line, 1)
        self.add_unit()
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.entered.connect(self._entered)
        self.line.stepped.connect(self._stepped)
        self.line.picked.connect(self.put)
        self.line.gone.connect(self._leave)

    def read(self, text: str) -> Parsed[Any]:
        """Read typed text; the kind's own."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        """Write a value as it stands in the line; the kind's own."""
        raise NotImplementedError

    def words(self, value: Any) -> str:
        return "" if value in (None, "") else self.write(value)

    def step(self, value: Any, steps: int) -> Any:
        """The value `steps` further, for the arrow keys; None where there is none."""
        del value, steps
        return None

    def value(self) -> Any:
        return None if self.problem() else self._parsed.value

    def set_value(self, value: Any) -> None:
        self._parsed = Parsed(value)
        self.line.setText(self.words(value))
        self.line.setCursorPosition(0)
        self._say_nothing()

    def put(self, value: Any) -> None:
        """Take a value as if it had been typed."""
        self.set_value(value)
        self.edited.emit()

    def problem(self) -> Message | None:
        return self._parsed.fault or self._parsed.note

    def commit(self) -> None:
        self._parsed = self._again()
        if self._parsed.note:
            self.hint.say(self._parsed.note, "warning")
            take = _("กด Enter ถ้าใช่")
            self.hint.setText(f"{self.hint.text()} {take}")
        elif self._parsed.fault:
            self.hint.say(self._parsed.fault)
            self.mark_faulty(True)
        else:
            self.set_value(self._parsed.value)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.line.set_locked(read_only)
        for action in self.line.actions():
            action.setVisible(not read_only)

    def add_button(self, icon: str, words: str) -> QAction:
        """A mark at the end of the line, for the mouse; its key is named in the words."""
        action = self.line.addAction(look.icon(icon, "muted"), self.line.ActionPosition.TrailingPosition)
        action.setToolTip(words)
        return action

    def _again(self) -> Parsed[Any]:
        """Read the line unless it stands as it was written out: what is shown may say less than the value."""
        shown = self._parsed.value
        if shown not in (None, "") and not self.problem() and self.line.text() == self.write(shown):
            return self._parsed
        return self.read(self.line.text())

    def _typed(self, text: str) -> None:
        self._parsed = self.read(text)
        self._say_nothing()
        self.edited.emit()

    def _say_nothing(self) -> None:
        if not self.hint.isHidden():
            self.hint.say(None)
            self.mark_faulty(False)

    def _entered(self) -> None:
        asked = self.hint.isVisibleTo(self) and self._parsed.note is not None
        if asked:
            self.put(self._parsed.value)
            return
        self.commit()
        if not self.problem():
            self.onward.emit()

    def _stepped(self, steps: int) -> None:
        if self.read_only or self.problem():
            return
        further = self.step(self._parsed.value, steps)
        if further is not None:
            self.put(further)

    def _leave(self) -> None:
        self.commit()
        self.left.emit()


def align_right(editor: TypedEditor) -> None:
    """Figures stand under each other."""
    editor.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
