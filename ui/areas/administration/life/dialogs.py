"""What a step asks before it is done: to whom, by when, with which words. Every field by keyboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.messages import mark
from planner_desktop.services.administration.letter_life import Order
from ui.kit import look
from ui.kit.editors import editor_for
from ui.kit.table.wrapping import soft
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.kit.desk import Desk
    from ui.kit.editors.base import Editor

WIDTH = 520

TO = Field(label=mark("มอบให้"), kind=Kind.LINK, name="to", target="person", required=True)
GROUP = Field(label=mark("กลุ่มงาน"), kind=Kind.LINK, name="group", target="work_group")
DUE = Field(label=mark("ภายในวันที่"), kind=Kind.DATE, name="due_on")
NOTE = Field(label=mark("ข้อความสั่งการ"), kind=Kind.LONG_TEXT, name="note", max_length=2000)
DAY = Field(label=mark("ลงวันที่"), kind=Kind.DATE, name="day", required=True)
WORD = Field(label=mark("คำสั่งการ"), kind=Kind.CHOICE, name="word", choices="executive_word")
WORDS = Field(label=mark("ความเห็น"), kind=Kind.LONG_TEXT, name="words", max_length=4000)
BY = Field(label=mark("ของ"), kind=Kind.LINK, name="by", target="person", required=True)


class Asking(QDialog):
    """A few described fields, one named deed and 'cancel'; the deed waits until what is required is there."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, title: str, about: str, fields: Sequence[Field], yes: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.editors: dict[str, Editor] = {}
        self._required = [one.name for one in fields if one.required]
        self._grid = QFormLayout()
        self._grid.setVerticalSpacing(look.GAP)
        for one in fields:
            self._add(one, editor_for(one, desk))
        self._buttons = QDialogButtonBox()
        self.yes = self._buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setProperty("primary", "true")
        self._buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(about)
        self._weigh()

    def put(self, name: str, value: Any) -> None:
        """Show a value to begin with."""
        self.editors[name].set_value(value)
        self._weigh()

    def value(self, name: str) -> Any:
        """What stands in a field."""
        return self.editors[name].value()

    def accept(self) -> None:
        for editor in self.editors.values():
            editor.commit()
        self._weigh()
        if self.yes.isEnabled():
            super().accept()

    def _add(self, field: Field, editor: Editor) -> None:
        self.editors[field.name] = editor
        label = QLabel(_(field.label))
        label.setBuddy(editor)
        editor.setAccessibleName(_(field.label))
        editor.edited.connect(self._weigh)
        editor.accepted.connect(self.accept)
        place = len(self.editors)
        editor.onward.connect(lambda: self._focus(place))
        self._grid.addRow(label, editor)

    def _focus(self, place: int) -> None:
        rest = list(self.editors.values())[place:]
        (rest[0] if rest else self.yes).setFocus()

    def _weigh(self) -> None:
        faulty = any(one.problem() for one in self.editors.values())
        self.yes.setEnabled(not faulty and all(self.editors[name].value() for name in self._required))

    def _lay_out(self, about: str) -> None:
        words = QLabel(soft(about), wordWrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(look.SPACE)
        column.addWidget(words)
        column.addLayout(self._grid)
        column.addWidget(self._buttons)
        next(iter(self.editors.values())).setFocus()


def ask_order(desk: Desk, parent: QWidget | None, about: str) -> Order | None:
    """Who does it, by when, with which words; None when left."""
    asking = Asking(desk, parent, _("มอบหมายหนังสือ"), about, (TO, GROUP, DUE, NOTE), _("มอบหมาย"))
    if not asking.exec():
        return None
    to: UUID = asking.value("to")
    return Order(to, asking.value("note"), asking.value("due_on"), asking.value("group"))


def ask_issue(desk: Desk, parent: QWidget | None, about: str, today: dt.date) -> tuple[dt.date, str] | None:
    """The date of the paper, and a note for its log; None when left."""
    asking = Asking(desk, parent, _("ลงนามและออกเลข"), about, (DAY, NOTE), _("ออกเลข"))
    asking.put("day", today)
    return (asking.value("day"), asking.value("note")) if asking.exec() else None


def ask_opinion(desk: Desk, parent: QWidget | None, about: str) -> tuple[str, str, UUID] | None:
    """An executive's word, his words, and whose they are; None when left."""
    asking = Asking(desk, parent, _("ความเห็น/คำสั่ง"), about, (BY, WORD, WORDS), _("บันทึก"))
    asking.put("by", desk.file.actor)
    if not asking.exec():
        return None
    return asking.value("word"), asking.value("words"), asking.value("by")
