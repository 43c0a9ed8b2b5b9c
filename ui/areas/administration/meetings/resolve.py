"""Ask what is to be done after a matter: words, owner, due day."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.administration.meetings import Resolution
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.editors.base import Editor
from ui.kit.words import _

EDITED = ("words", "owner", "due_on")


class ResolveDialog(QDialog):
    """Three fields; the deed is open as soon as there are words."""

    def __init__(self, desk: Desk, shown: Resolution, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("มอบหมายตามมติ"))
        self.setMinimumWidth(480)
        about = Resolution.description
        self.editors: dict[str, Editor] = {name: editor_for(about.field(name), desk, self) for name in EDITED}
        self.buttons = QDialogButtonBox(self)
        self.yes = self.buttons.addButton(_("บันทึกมติ"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setProperty("primary", "true")
        self.buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(look.GAP)
        for name, editor in self.editors.items():
            editor.set_value(getattr(shown, name))
            label = QLabel(_(about.field(name).label), self)
            label.setBuddy(editor)
            editor.setAccessibleName(label.text())
            form.addRow(label, editor)
            editor.edited.connect(self._allow)
        told = QLabel(_("มตินี้จะเป็นงานของผู้รับผิดชอบ และกลับเข้าเรื่องสืบเนื่องทุกครั้งจนกว่าจะปิด"), self, wordWrap=True)
        told.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.SPACE)
        column.setSpacing(look.SPACE)
        column.addLayout(form)
        column.addWidget(told)
        column.addWidget(self.buttons)
        self._allow()
        self.editors["words"].setFocus()

    def values(self) -> dict[str, Any]:
        """What was typed, by field."""
        return {name: editor.value() for name, editor in self.editors.items()}

    def _allow(self) -> None:
        wrong = any(editor.problem() for editor in self.editors.values())
        self.yes.setEnabled(bool(str(self.editors["words"].value()).strip()) and not wrong)

    def _accept(self) -> None:
        for editor in self.editors.values():
            editor.commit()
        self._allow()
        if self.yes.isEnabled():
            self.accept()


def ask_resolution(
    desk: Desk, words: str, parent: QWidget | None
) -> tuple[str, UUID | None, dt.date | None] | None:
    """What is to be done, by whom, until when; None when left."""
    dialog = ResolveDialog(desk, Resolution(words=words[:560]), parent)
    if not dialog.exec():
        return None
    told = dialog.values()
    return told["words"], told["owner"], told["due_on"]
