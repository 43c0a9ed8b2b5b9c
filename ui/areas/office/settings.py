"""The office's settings, each with its default and how sure we are of it; and this machine's preferences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import settings
from planner_desktop.services.file import Changes
from ui.areas.office.setting_row import EDITOR_WIDTH, SettingRow
from ui.kit import ask, look
from ui.kit.banner import Banner
from ui.kit.desk import Desk
from ui.kit.words import _

LANGUAGES = (("th", "ไทย"), ("en", "English"))
COLOURS = (("system", mark("ตามเครื่อง")), ("light", mark("พื้นสว่าง")), ("dark", mark("พื้นมืด")))
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class SettingsPage(QWidget):
    """Saves what was changed as one step; Ctrl+S saves, Esc gives back what is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows = {spec: SettingRow(spec, settings.value(desk.file, spec)) for spec in settings.SETTINGS}
        self.banner = Banner(self)
        self.save_button = QPushButton(look.icon("check", "on_accent"), _("บันทึก"))
        self.save_button.setProperty("primary", "true")
        self.save_button.clicked.connect(self.save)
        self.languages = _radios(LANGUAGES, desk.preferences.language)
        self.colours = _radios(COLOURS, desk.preferences.colours)
        self._lay_out()
        for row in self.rows.values():
            row.edited.connect(self._tell)
            row.setEnabled(not desk.file.read_only)
        self.languages.buttonClicked.connect(lambda button: self._speak(button.property("code")))
        self.colours.buttonClicked.connect(lambda button: self._colour(button.property("code")))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save, context=_HERE)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.give_back, context=_HERE)
        desk.changed.connect(self._heard)
        self._tell()

    def save(self) -> bool:
        """Keep every changed setting in one step; False when something cannot be kept."""
        changed = [row for row in self.rows.values() if row.dirty]
        if not changed:
            return True
        if [row for row in changed if not row.complete()]:
            self.banner.say(_("ยังไม่ได้บันทึก แก้ค่าที่มีเครื่องหมาย ▲ ก่อน"), "danger")
            return False
        try:
            settings.put_all(self.desk.file, {row.spec: row.value() for row in changed})
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        self.banner.clear()
        self.desk.say(_("บันทึกการตั้งค่าแล้ว"))
        return True

    def give_back(self) -> None:
        """Show what is kept again."""
        for spec, row in self.rows.items():
            row.load(settings.value(self.desk.file, spec))
        self.banner.clear()
        self._tell()

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        if not any(row.dirty for row in self.rows.values()):
            return True
        question = _("ยังไม่ได้บันทึกการตั้งค่าที่แก้ไว้")
        return ask.may_leave(self.window(), question, self.save, self.give_back)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self.give_back()

    def _tell(self) -> None:
        self.save_button.setEnabled(any(row.dirty for row in self.rows.values()))

    def _speak(self, language: str) -> None:
        self.desk.preferences.language = language
        self.desk.preferences.save()
        self.desk.language_wanted.emit(language)

    def _colour(self, colours: str) -> None:
        self.desk.preferences.colours = colours
        self.desk.preferences.save()
        self.desk.colours_wanted.emit(colours)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "page")
        inside.setMaximumWidth(look.TEXT_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.SPACE, 0, look.SPACE, look.SPACE)
        column.setSpacing(look.SPACE)
        for group in dict.fromkeys(spec.group for spec in self.rows):
            column.addWidget(_card(_(group), [row for spec, row in self.rows.items() if spec.group == group]))
        column.addWidget(self._machine())
        column.addStretch(1)
        scroller = QScrollArea(widgetResizable=True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidget(inside)
        title = QLabel(_("การตั้งค่า"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(look.SPACE, 0, look.SPACE, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.save_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, look.SPACE, 0, 0)
        outer.addLayout(head)
        outer.addWidget(self.banner)
        outer.addWidget(scroller, 1)

    def _machine(self) -> QFrame:
        rows = []
        for words, group in ((_("ภาษา"), self.languages), (_("สี"), self.colours)):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(QLabel(words), 1)
            box = QWidget()
            box.setFixedWidth(EDITOR_WIDTH)
            buttons = QHBoxLayout(box)
            buttons.setContentsMargins(0, 0, 0, 0)
            for button in group.buttons():
                buttons.addWidget(button)
            buttons.addStretch(1)
            line.addWidget(box)
            rows.append(row)
        return _card(_("เครื่องนี้ (มีผลทันที ไม่เก็บในแฟ้มงาน)"), rows)


def _radios(choices: tuple[tuple[str, str], ...], chosen: str) -> QButtonGroup:
    group = QButtonGroup()
    for code, words in choices:
        button = QRadioButton(_(words))
        button.setProperty("code", code)
        button.setChecked(code == chosen)
        group.addButton(button)
    return group


def _card(heading: str, rows: list[SettingRow] | list[QWidget]) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
    column.setSpacing(look.SPACE)
    label = QLabel(heading)
    label.setProperty("role", "heading")
    column.addWidget(label)
    for row in rows:
        column.addWidget(row)
    return card
