"""The lists of choices as the office changes them: reword, switch off, add, reorder, limit to years."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.choices import CHOICE_LISTS
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import choices
from planner_desktop.services.choices import Entry
from planner_desktop.services.file import Changes
from ui.areas.office.setting_row import CERTAINTY
from ui.kit import ask, look
from ui.kit.beside import Beside
from ui.kit.desk import Desk
from ui.kit.editors.days import YearEditor
from ui.kit.editors.text import TextEditor
from ui.kit.words import _

_CODE = Qt.ItemDataRole.UserRole
LISTS_WIDTH = 220
OFF, ON = mark("✗ ปิดใช้"), mark("✓ ใช้อยู่")


class ChoicesPage(QWidget):
    """Lists at the left, entries of the chosen list at the right, the chosen entry below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lists = QListWidget(self)
        self.lists.setAccessibleName(_("รายการตัวเลือก"))
        self.lists.setFixedWidth(LISTS_WIDTH)
        for one in CHOICE_LISTS:
            if one.extendable:
                item = QListWidgetItem(_(one.label), self.lists)
                item.setData(_CODE, one.name)
        self.sure = QLabel(wordWrap=True)
        self.sure.setProperty("role", "muted")
        self.entries = QTreeWidget(self)
        self.entries.setRootIsDecorated(False)
        self.entries.setUniformRowHeights(True)
        self.entries.ensurePolished()
        self.entries.setHeaderLabels([_("คำที่แสดง"), _("สถานะ"), _("ที่มา"), _("ใช้ในปีงบประมาณ")])
        self.entries.setAccessibleName(_("ตัวเลือกในรายการนี้"))
        about = ChoiceEntry.description
        self.label = TextEditor(about.field("label"), self)
        self.first = YearEditor(about.field("first_year"), self)
        self.last = YearEditor(about.field("last_year"), self)
        self._buttons()
        self._lay_out()
        self.lists.currentItemChanged.connect(lambda _now, _before: self.refresh())
        self.entries.currentItemChanged.connect(lambda _now, _before: self._show_entry())
        desk.changed.connect(self._heard)
        self.lists.setCurrentRow(0)

    @property
    def name(self) -> str:
        """The list now shown."""
        item = self.lists.currentItem()
        return str(item.data(_CODE)) if item else ""

    def entry(self) -> Entry | None:
        """The entry now marked."""
        item = self.entries.currentItem()
        code = item.data(0, _CODE) if item else None
        return next((one for one in self._read if one.choice.code == code), None)

    def refresh(self) -> None:
        """Read the list again; the marked entry stays marked."""
        kept = self.entry() if self.entries.topLevelItemCount() else None
        self._read = choices.editable(self.desk.file, self.name)
        shipped = next(one for one in CHOICE_LISTS if one.name == self.name)
        self.sure.setText(_("รายการที่มากับโปรแกรม: {sure}").format(sure=_(CERTAINTY[shipped.certainty])))
        self.entries.clear()
        for one in self._read:
            item = QTreeWidgetItem(self.entries, _cells(one))
            item.setData(0, _CODE, one.choice.code)
            if kept and kept.choice.code == one.choice.code:
                self.entries.setCurrentItem(item)
        first = self.entries.topLevelItem(0)
        if self.entries.currentItem() is None and first is not None:
            self.entries.setCurrentItem(first)
        self._show_entry()

    def add(self) -> None:
        """Ask for a word and offer it at the end of the list."""
        word = ask.ask_text(self.window(), _("เพิ่มตัวเลือก"), _("คำที่จะให้เลือก"), yes=_("เพิ่ม"))
        if word is not None and self._try(lambda: choices.add_entry(self.desk.file, self.name, word)):
            last = self.entries.topLevelItem(self.entries.topLevelItemCount() - 1)
            if last is not None:
                self.entries.setCurrentItem(last)

    def save(self) -> None:
        """Keep the wording and the years of the marked entry."""
        entry = self.entry()
        for editor in (self.label, self.first, self.last):
            editor.commit()
        if entry is None or self.first.problem() or self.last.problem():
            return
        first, last = self.first.value(), self.last.value()
        shown = self.label.value()
        untouched = shown == _(entry.choice.label)  # a translation shown is not the office's own wording
        label = entry.choice.label if untouched else shown
        values = {"label": label, "first_year": first, "last_year": last}
        if self._try(lambda: choices.change_entry(self.desk.file, self.name, entry, **values)):
            self.desk.say(_("บันทึกตัวเลือกแล้ว"))

    def switch(self) -> None:
        """Switch the marked entry off, or on again."""
        entry = self.entry()
        if entry is not None:
            self._try(lambda: choices.change_entry(self.desk.file, self.name, entry, active=not entry.active))

    def shift(self, by: int) -> None:
        """Offer the marked entry one place earlier (-1) or later (1)."""
        entry = self.entry()
        codes = [one.choice.code for one in self._read]
        if entry is None:
            return
        here = codes.index(entry.choice.code)
        if 0 <= here + by < len(codes):
            codes[here], codes[here + by] = codes[here + by], codes[here]
            self._try(lambda: choices.reorder(self.desk.file, self.name, codes))

    def give_back(self) -> None:
        """Read as shipped again."""
        entry = self.entry()
        if entry is not None:
            self._try(lambda: choices.forget_entry(self.desk.file, entry))

    def _try(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        return True

    def _heard(self, changes: Changes) -> None:
        if changes.touches("choice_entry"):
            self.refresh()

    def _show_entry(self) -> None:
        entry = self.entry()
        own = entry.own if entry else None
        self.label.set_value(_(entry.choice.label) if entry else "")
        self.first.set_value(own.first_year if own else None)
        self.last.set_value(own.last_year if own else None)
        writable = entry is not None and not self.desk.file.read_only
        for button in (self.save_button, self.switch_button, self.up, self.down):
            button.setEnabled(writable)
        self.add_button.setEnabled(not self.desk.file.read_only)
        self.switch_button.setText(_("ปิดใช้") if entry is None or entry.active else _("เปิดใช้"))
        self.back_button.setVisible(writable and entry is not None and entry.shipped and own is not None)

    def _buttons(self) -> None:
        self.add_button = self._button(_("เพิ่มตัวเลือก…"), self.add, "plus", primary=True)
        self.save_button = self._button(_("บันทึกตัวเลือกนี้"), self.save, "check")
        self.switch_button = self._button(_("ปิดใช้"), self.switch, "eye-off")
        self.up = self._button(_("เลื่อนขึ้น"), lambda: self.shift(-1), "arrow-up")
        self.down = self._button(_("เลื่อนลง"), lambda: self.shift(1), "arrow-down")
        self.back_button = self._button(_("กลับไปใช้คำเดิม"), self.give_back, "arrow-back-up")

    def _button(
        self, words: str, deed: Callable[[], None], icon: str, *, primary: bool = False
    ) -> QPushButton:
        button = QPushButton(look.icon(icon, "on_accent" if primary else "text"), words)
        button.setProperty("primary", "true" if primary else "false")
        button.clicked.connect(lambda _checked=False: deed())
        return button

    def _lay_out(self) -> None:
        title = QLabel(_("รายการตัวเลือก"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.add_button)
        header = self.entries.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        entries = QWidget()
        right = QVBoxLayout(entries)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.sure)
        right.addWidget(self.entries, 1)
        right.addWidget(self._entry_card())
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.addLayout(head)
        column.addWidget(Beside(self.lists, entries, shares=(0, 1)), 1)

    def _entry_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        form = QFormLayout()
        form.addRow(_("คำที่แสดง"), self.label)
        years = QHBoxLayout()
        years.addWidget(self.first)
        years.addWidget(QLabel(_("ถึง")))
        years.addWidget(self.last)
        form.addRow(_("ใช้ตั้งแต่ปีงบประมาณ"), years)
        buttons = QHBoxLayout()
        for button in (self.save_button, self.switch_button, self.up, self.down, self.back_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(card)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.addLayout(form)
        column.addLayout(buttons)
        return card


def _cells(entry: Entry) -> list[str]:
    own = entry.own
    if not entry.shipped:
        source = _("สำนักงานเพิ่ม")
    elif own is not None and own.label != entry.shipped_label:
        source = _("แก้คำจาก “{shipped}”").format(shipped=_(entry.shipped_label))
    else:
        source = _("มากับโปรแกรม")
    first, last = (own.first_year, own.last_year) if own else (None, None)
    years = f"{first or '…'}–{last or '…'}" if first or last else _("ทุกปี")
    return [_(entry.choice.label), _(ON) if entry.active else _(OFF), source, years]
