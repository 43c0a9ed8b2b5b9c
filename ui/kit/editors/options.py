"""A choice of a list that the office may extend, and a tick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from planner_desktop.domain.choices import Choice
from planner_desktop.domain.fields import Field
from planner_desktop.language.folding import fold
from planner_desktop.language.reading import Parsed
from planner_desktop.messages import say
from ui.kit.editors.base import Editor
from ui.kit.editors.suggest import Offer
from ui.kit.editors.typed import TypedEditor
from ui.kit.words import _


class ChoiceEditor(TypedEditor):
    """One code of a list, typed or taken; a code no longer offered stays shown and may be kept. str.

    `offered` are the entries now in use, `known` every entry there ever was.
    """

    def __init__(
        self,
        field: Field,
        offered: tuple[Choice, ...],
        known: dict[str, Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field, parent, self._rows)
        self._offered = {one.code: _(one.label) for one in offered}
        self._known = {code: _(one.label) for code, one in known.items()}
        self._kept = ""  # the code that was loaded
        self.line.while_typing = True
        self.line.opens_on_click = True
        self.line.setPlaceholderText(_("เลือก…"))
        self.add_button("chevron-down", _("เปิดรายการ (Alt+ลูกศรลง)")).triggered.connect(self.line.offer_all)

    def read(self, text: str) -> Parsed[str]:
        sought = fold(text)
        if not sought:
            return Parsed("")
        exact = [code for code, label in self._offered.items() if fold(label) == sought]
        # What is no longer offered may be kept, not newly chosen.
        if not exact and self._kept and sought == fold(self.write(self._kept)):
            exact = [self._kept]
        near = exact or [code for code, label in self._offered.items() if fold(label).startswith(sought)]
        if exact or len(near) == 1:
            return Parsed(near[0])
        return Parsed(fault=say("ไม่มี “{typed}” ในรายการ เลือกจากรายการที่มี", typed=text.strip()))

    def write(self, value: Any) -> str:
        return self._offered.get(value) or self._known.get(value) or str(value)

    def value(self) -> str:
        return super().value() or ""

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self._kept = value or self._kept
        if value and value not in self._offered:
            self.hint.say(say("ไม่มีในรายการที่ใช้อยู่แล้ว เก็บไว้ตามเดิมได้"), "muted")

    def step(self, value: Any, steps: int) -> str | None:
        codes = list(self._offered)
        if not codes or abs(steps) > 1:
            return None
        place = codes.index(value) - steps if value in codes else 0  # Down goes down the list
        return codes[place] if 0 <= place < len(codes) else None

    def _rows(self, text: str) -> list[Offer]:
        sought = fold(text)
        return [Offer(label, code) for code, label in self._offered.items() if sought in fold(label)]


class Tick(QCheckBox):
    """A tick whose word says which way it stands."""

    def __init__(self, editor: YesNoEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.toggled.connect(self.show_word)
        self.show_word()

    def show_word(self) -> None:
        """Say which way it stands."""
        self.setText(_("ใช่") if self.isChecked() else _("ไม่ใช่"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.onward.emit()
        else:
            super().keyPressEvent(event)


class YesNoEditor(Editor):
    """Yes or no; bool."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.tick = Tick(self)
        self.row.addWidget(self.tick)
        self.row.addStretch(1)
        self.setFocusProxy(self.tick)
        self.tick.clicked.connect(self.edited)

    def words(self, value: Any) -> str:
        return _("ใช่") if value else _("ไม่ใช่")

    def value(self) -> bool:
        return self.tick.isChecked()

    def set_value(self, value: Any) -> None:
        blocked = self.tick.blockSignals(True)
        self.tick.setChecked(bool(value))
        self.tick.blockSignals(blocked)
        self.tick.show_word()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.tick.setEnabled(not read_only)
