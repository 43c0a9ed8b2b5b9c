"""Who came: one line each, its attendance turned by a key or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.meetings import Attendance
from planner_desktop.domain.choices import choice_list
from planner_desktop.messages import mark
from planner_desktop.services.administration.meetings.whole import WholeMeeting
from ui.kit import look
from ui.kit.words import _

LINE = Qt.ItemDataRole.UserRole
NAME, STATUS, NOTE = range(3)
_MARKS = (("present", "1", "check"), ("absent", "2", "x"), ("guest", "3", "user"))


class PeopleRoom(QWidget):
    """Tells what is wanted of which lines, and changes nothing itself."""

    marked = Signal(object, str)  # list[Attendance], status
    noted = Signal(object, str)  # Attendance, note
    add_wanted = Signal()
    guest_wanted = Signal()
    remove_wanted = Signal(object)  # list[Attendance]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels([_("ชื่อและตำแหน่ง"), _("การเข้าประชุม"), _("แทน/เหตุที่ไม่มา")])
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(_("ผู้ประชุม"))
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((STATUS, 120), (NOTE, 120)):
            head.resizeSection(column, width)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemChanged.connect(self._typed)
        self._filling = False
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()

    def show_people(self, found: WholeMeeting) -> None:
        """List them, the same rows staying chosen."""
        kept = {one.id for one in self.chosen()}
        labels = {one.code: _(one.label) for one in choice_list("attendance").shipped}
        self._filling = True
        self.table.setRowCount(len(found.people))
        for row, one in enumerate(found.people):
            role = f" · {_(one.role)}" if one.role else ""
            self._put(row, NAME, f"{one.order}. {one.name}{role}\n{one.position}", one, editable=False)
            self._put(row, STATUS, labels.get(one.status, one.status), one, editable=False)
            self._put(row, NOTE, one.note, one, editable=True)
        self._filling = False
        self.table.clearSelection()
        for row, one in enumerate(found.people):
            if one.id in kept:
                self.table.selectRow(row)
        counts = [f"{labels[code]} {len(found.with_status(code))}" for code, _key, _icon in _MARKS]
        self.count.setText(" · ".join(counts))

    def chosen(self) -> list[Attendance]:
        """The lines of the rows chosen."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        found = [item.data(LINE) for row in rows if (item := self.table.item(row, NAME)) is not None]
        return [one for one in found if isinstance(one, Attendance)]

    def set_read_only(self, read_only: bool) -> None:
        """Adopted minutes keep who came."""
        for button in self.buttons.values():
            button.setEnabled(not read_only)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(
            triggers.NoEditTriggers if read_only else triggers.DoubleClicked | triggers.EditKeyPressed
        )

    def mark_chosen(self, status: str) -> None:
        """Set the attendance of the rows chosen."""
        found = self.chosen()
        if found and self.buttons["present"].isEnabled():
            self.marked.emit(found, status)

    def _put(self, row: int, column: int, words: str, one: Attendance, *, editable: bool) -> None:
        item = QTableWidgetItem(words)
        item.setData(LINE, one)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
        self.table.setItem(row, column, item)

    def _typed(self, item: QTableWidgetItem) -> None:
        one = item.data(LINE)
        if not self._filling and item.column() == NOTE and isinstance(one, Attendance):
            self.noted.emit(one, item.text().strip())

    def _lay_out(self) -> None:
        labels = {one.code: one.label for one in choice_list("attendance").shipped}
        first = QHBoxLayout()
        first.setSpacing(look.TIGHT)
        for status, key, icon in _MARKS:
            self._button(first, status, f"{_(labels[status])} ({key})", icon)
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda wanted=status: self.mark_chosen(wanted))
            self.buttons[status].clicked.connect(lambda _on=False, wanted=status: self.mark_chosen(wanted))
        first.addStretch()
        second = QHBoxLayout()
        second.setSpacing(look.TIGHT)
        for name, words, icon in (
            ("add", mark("เพิ่มบุคลากร…"), "plus"),
            ("guest", mark("เพิ่มผู้เข้าร่วม…"), "users"),
            ("remove", mark("นำออก"), "trash"),
        ):
            self._button(second, name, _(words), icon)
        second.addStretch()
        self.buttons["add"].clicked.connect(lambda _on=False: self.add_wanted.emit())
        self.buttons["guest"].clicked.connect(lambda _on=False: self.guest_wanted.emit())
        self.buttons["remove"].clicked.connect(lambda _on=False: self._remove())
        column = QVBoxLayout(self)
        column.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        column.setSpacing(look.TIGHT)
        column.addWidget(self.count)
        column.addLayout(first)
        column.addWidget(self.table, 1)
        column.addLayout(second)

    def _button(self, row: QHBoxLayout, name: str, words: str, icon: str) -> None:
        button = QPushButton(look.icon(icon), words, self)
        button.setProperty("quiet", "true")
        self.buttons[name] = button
        row.addWidget(button)

    def _remove(self) -> None:
        found: Sequence[Attendance] = self.chosen()
        if found:
            self.remove_wanted.emit(list(found))
