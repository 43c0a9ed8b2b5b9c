"""The history of the whole file: who changed what and when; one value or a removed record can come back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.registry import RECORDS, description
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import history, records
from planner_desktop.services.file import Changes
from planner_desktop.services.history import Entry, Sought
from ui.kit import ask, look
from ui.kit.beside import Beside
from ui.kit.desk import Desk
from ui.kit.editors.days import DateEditor
from ui.kit.moments import when
from ui.kit.panels.history import HistoryPanel
from ui.kit.words import _, show

PAGE = 200
TYPING = 250  # milliseconds after the last key until the list is read again
PANEL, LEAST_PANEL = 340, 232
_ENTRY = Qt.ItemDataRole.UserRole
ANYBODY, ANY_KIND, UNNAMED = mark("ทุกคน"), mark("ทุกประเภท"), mark("ไม่ได้ระบุผู้ปฏิบัติ")


class HistoryPage(QWidget):
    """Newest first; filters above, the chosen step at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.entries: list[Entry] = []
        self._stale = False  # changed while out of sight
        self.who, self.kind = QComboBox(self), QComboBox(self)
        self.since = DateEditor(Field(label=_("ตั้งแต่"), kind=Kind.DATE), self)
        self.until = DateEditor(Field(label=_("ถึง"), kind=Kind.DATE), self)
        self.text = QLineEdit(self, placeholderText=_("คำในสิ่งที่เปลี่ยน"), clearButtonEnabled=True)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.ensurePolished()  # rows are measured as the style sheet wants them
        self.list.setHeaderLabels([_("เมื่อ"), _("ผู้ปฏิบัติ"), _("ทำอะไร"), _("รายการ")])
        self.list.setAccessibleName(_("ประวัติการแก้ไข"))
        self.more = QPushButton(_("แสดงเก่ากว่านี้"))
        self.told = QLabel()
        self.told.setProperty("role", "muted")
        self.panel = HistoryPanel(desk, self, whole=True)
        self.open_button = QPushButton(look.icon("external-link"), _("เปิดรายการนี้"))
        self.bring_back = QPushButton(look.icon("arrow-back-up"), _("กู้คืนรายการที่ลบ"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._fill_filters()
        self._lay_out()
        self._connect()
        self.refresh()

    def sought(self) -> Sought:
        """What the filters ask for."""
        kind = self.kind.currentData()
        return Sought(
            since=self.since.value(),
            until=self.until.value(),
            actor_name=self.who.currentData(),
            record_names=(kind,) if kind else (),
            text=self.text.text(),
        )

    def refresh(self) -> None:
        """Read the newest entries that the filters leave."""
        self._typing.stop()
        self._stale = False
        self.entries = []
        self.list.clear()
        self._read_on()
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self._show_entry()

    def entry(self) -> Entry | None:
        """The entry now marked."""
        item = self.list.currentItem()
        return item.data(0, _ENTRY) if item else None

    def clear(self) -> None:
        """Take every filter away."""
        for box in (self.who, self.kind):
            box.setCurrentIndex(0)
        for editor in (self.since, self.until):
            editor.set_value(None)
        self.text.clear()
        self.refresh()

    def restore_removed(self) -> None:
        """Bring the removed record of the marked entry back."""
        entry = self.entry()
        if entry is None:
            return
        try:
            record = history.restore_removed(self.desk.file, entry)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        self.desk.say(_("กู้คืนรายการแล้ว"))
        self.desk.show_record(entry.record_name, record.id)

    def _read_on(self) -> None:
        last = self.entries[-1].step if self.entries else None
        found = history.find(self.desk.file, self.sought(), PAGE, last)
        titles = self._titles(found)
        for one in found:
            item = QTreeWidgetItem(self.list, _cells(one, titles.get((one.record_name, one.record), "")))
            item.setData(0, _ENTRY, one)
            item.setToolTip(2, show(one.label))
            item.setToolTip(3, item.text(3))
        self.entries += found
        self.more.setVisible(len(found) >= PAGE)
        self.told.setText(_("{count} การแก้ไข").format(count=f"{len(self.entries):,}"))

    def _titles(self, entries: list[Entry]) -> dict[tuple[str, object], str]:
        found: dict[tuple[str, object], str] = {}
        for name in {one.record_name for one in entries}:
            ids = [one.record for one in entries if one.record_name == name]
            found |= {
                (name, key): title for key, title in records.titles(self.desk.file, name, ids, _).items()
            }
        return found

    def _show_entry(self) -> None:
        entry = self.entry()
        self.panel.show_entries([entry] if entry else [])
        there = entry is not None and self._exists(entry)
        self.open_button.setVisible(there)
        removed = entry is not None and entry.after is None
        self.bring_back.setVisible(removed and not there and not self.desk.file.read_only)

    def _exists(self, entry: Entry) -> bool:
        return bool(records.titles(self.desk.file, entry.record_name, (entry.record,), _))

    def _open(self) -> None:
        entry = self.entry()
        if entry is not None and self._exists(entry):
            self.desk.show_record(entry.record_name, entry.record)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = self._stale or self._typing.isActive()
        self._typing.stop()

    def _heard(self, _changes: Changes) -> None:
        if self.isVisible():
            self._typing.start()
        else:
            self._stale = True

    def _fill_filters(self) -> None:
        self.who.addItem(_(ANYBODY), None)
        for name in history.actor_names(self.desk.file):
            self.who.addItem(name or _(UNNAMED), name)
        self.kind.addItem(_(ANY_KIND), "")
        for about in (record.description for record in RECORDS):
            self.kind.addItem(_(about.plural), about.name)

    def _connect(self) -> None:
        for box in (self.who, self.kind):
            box.currentIndexChanged.connect(self.refresh)
        for editor in (self.since, self.until):
            editor.edited.connect(self._typing.start)
            editor.left.connect(self._typing.start)
        self.text.textChanged.connect(self._typing.start)
        self.text.returnPressed.connect(self.refresh)
        self._typing.timeout.connect(self.refresh)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_entry())
        self.list.itemActivated.connect(lambda _item: self._open())
        self.more.clicked.connect(self._read_on)
        self.open_button.clicked.connect(self._open)
        self.bring_back.clicked.connect(self.restore_removed)
        self.desk.changed.connect(self._heard)

    def _lay_out(self) -> None:
        title = QLabel(_("ประวัติการแก้ไข"))
        title.setProperty("role", "title")
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column_of_words in (2, 3):
            header.setSectionResizeMode(column_of_words, QHeaderView.ResizeMode.Stretch)
        steps = QWidget()
        left = QVBoxLayout(steps)
        left.setContentsMargins(0, 0, 0, 0)
        left.addLayout(self._filters())
        left.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.told)
        foot.addStretch(1)
        foot.addWidget(self.more)
        left.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.addWidget(title)
        column.addWidget(Beside(steps, self._card(), shares=(2, 1)), 1)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMinimumWidth(LEAST_PANEL)
        card.setMaximumWidth(PANEL)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        inside.addWidget(self.panel, 1)
        for button in (self.open_button, self.bring_back):
            inside.addWidget(button)
        return card

    def _filters(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.GAP)
        clear = QPushButton(look.icon("filter-off", "muted"), _("ล้าง"))
        clear.setProperty("quiet", "true")
        clear.clicked.connect(self.clear)
        parts: tuple[tuple[str, QWidget, int, int], ...] = (
            (_("ผู้ปฏิบัติ"), self.who, 0, 0),
            (_("ประเภท"), self.kind, 0, 2),
            (_("ตั้งแต่"), self.since, 1, 0),
            (_("ถึง"), self.until, 1, 2),
            (_("มีคำว่า"), self.text, 2, 0),
        )
        for words, widget, row, column in parts:
            label = QLabel(words)
            label.setProperty("role", "label")
            label.setBuddy(widget)
            grid.addWidget(label, row, column)
            grid.addWidget(widget, row, column + 1, 1, 2 if widget is self.text else 1)
        grid.addWidget(clear, 2, 3, Qt.AlignmentFlag.AlignLeft)
        for box in (self.who, self.kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        return grid


def _cells(entry: Entry, title: str) -> list[str]:
    about = description(entry.record_name)
    kept = entry.before or entry.after or {}
    named = [str(kept[name]) for name in about.title if kept.get(name) not in (None, "")]
    who = entry.actor_name or _(UNNAMED)
    return [when(entry.at), who, show(entry.label), f"{_(about.label)}: {title or ' '.join(named)}"]
