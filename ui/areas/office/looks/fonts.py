"""The font of papers: one that ships, or a file of the office's own that is kept in its document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from planner_desktop import paths
from planner_desktop.domain.choice_kinds import Choice
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.printing import paper_look_checks
from planner_desktop.services.printing.paper_looks import FONT, FONT_BOLD, FONT_NAME, FONT_REGULAR, FONTS, OWN
from ui.areas.office.looks.measures import Card, option
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.words import _

_WIDTH = 260
_KEPT = (FONT, FONT_REGULAR, FONT_BOLD, FONT_NAME)
_DEFAULT = FONTS[0]


class FontCard(Card):
    """`edited` when another font is chosen."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("ตัวอักษร"),
            _("หนังสือราชการใช้ TH Sarabun 16 พอยต์ Sarabun ย่อให้สูงเท่า TH Sarabun New ที่ขนาดเดียวกัน"),
            parent,
        )
        self.desk = desk
        self._values: dict[str, str] = {}
        self.choice = option(mark("แบบอักษร"), _choices(), self)
        self.choice.set_read_only(desk.file.read_only)
        self.choice.edited.connect(self.edited)
        self.own_words = QLabel(wordWrap=True)
        self.own_words.setProperty("role", "muted")
        self.add(self.choice, _WIDTH)
        self.own_button = QPushButton(look.icon("file-plus"), _("ใช้ไฟล์แบบอักษรของสำนักงาน…"))
        self.bold_button = QPushButton(look.icon("file-plus"), _("ไฟล์ตัวหนา…"))
        self.own_button.clicked.connect(lambda: self._pick(FONT_REGULAR))
        self.bold_button.clicked.connect(lambda: self._pick(FONT_BOLD))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.own_button, self.bold_button):
            button.setEnabled(not desk.file.read_only)
            buttons.addWidget(button)
        self.column.addWidget(self.own_words)
        self.column.addLayout(buttons)

    def load(self, values: Mapping[str, str]) -> None:
        """Show the kept choice."""
        self._values = {name: values[name] for name in _KEPT if values.get(name)}
        self._show()

    def values(self) -> dict[str, str]:
        """What is kept of it."""
        chosen = self.choice.value()
        return {**self._values, FONT: "" if chosen in ("", _DEFAULT) else chosen}

    def take(self, path: Path, name: str) -> bool:
        """Take a file as the regular or bold face; False (and told why) when it will not do."""
        try:
            kept, family = paper_look_checks.add_font(self.desk.file, path)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        self._values[name] = kept.id.hex
        if name == FONT_REGULAR:
            self._values |= {FONT: OWN, FONT_NAME: family}
            self._values.pop(FONT_BOLD, None)
        self._show()
        self.edited.emit()
        return True

    def _pick(self, name: str) -> None:
        kinds = _("แบบอักษร") + " (*.ttf)"
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("เลือกไฟล์แบบอักษร"), str(paths.documents_folder()), kinds
        )
        if chosen:
            self.take(Path(chosen), name)

    def _show(self) -> None:
        own = self._values.get(FONT_NAME, "")
        self.own_words.setText(_("แบบอักษรของสำนักงานในแฟ้มนี้: {name}").format(name=own) if own else "")
        self.own_words.setVisible(bool(own))
        self.bold_button.setVisible(bool(own))
        self.choice.set_value(self._values.get(FONT) or _DEFAULT)


def _choices() -> tuple[Choice, ...]:
    return (*(Choice(family, family) for family in FONTS), Choice(OWN, mark("แบบอักษรของสำนักงาน")))
