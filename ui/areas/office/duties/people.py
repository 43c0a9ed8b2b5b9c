"""The people of an order in order, each with the faults of that part; and what is said of the chosen one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.duties import DutyPerson
from planner_desktop.domain.office.duty_checks import Load
from planner_desktop.domain.office.duty_tree import WholeOrder
from ui.areas.office.duties.tree import DutyTree
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.table.wrapped import WrappedList
from ui.kit.words import _

_ENTRY = Qt.ItemDataRole.UserRole
WIDTH = 248
EDITED = ("role", "is_head", "substitutes", "closing")


class _Names(WrappedList):
    """The names; a duty that is dragged onto one is told, never taken."""

    handed = Signal(object)  # DutyPerson id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if isinstance(event.source(), DutyTree) and self.itemAt(event.position().toPoint()):
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(event.source(), DutyTree) and item is not None:
            self.handed.emit(item.data(_ENTRY))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()


class PeopleList(QWidget):
    """Chooses one; what is wanted of it is told by name: add, up, down, remove."""

    chosen = Signal(object)  # DutyPerson id
    handed = Signal(object)  # DutyPerson id: the duty marked in the tree goes there
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _Names(self)
        self.list.handed.connect(self.handed)
        self.list.setAccessibleName(_("ผู้รับมอบหน้าที่"))
        self.list.currentItemChanged.connect(self._moved)
        heading = QLabel(_("ผู้รับมอบหน้าที่"), self)
        heading.setProperty("role", "heading")
        self.buttons = {
            "add": _button("plus", "", _("เพิ่มบุคลากรในคำสั่ง")),
            "up": _button("arrow-up", "", _("เลื่อนขึ้น")),
            "down": _button("arrow-down", "", _("เลื่อนลง")),
            "remove": _button("trash", "", _("นำออกจากคำสั่ง")),
        }
        row = QHBoxLayout()
        row.setSpacing(0)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, wanted=name: self.wanted.emit(wanted))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, 0, 0, look.SPACE)
        column.setSpacing(look.GAP)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.setMinimumWidth(WIDTH - 24)

    def show_people(self, whole: WholeOrder, loads: Mapping[UUID, Load], faults: Mapping[UUID, int]) -> None:
        """List them, staying at the one chosen (or at the first)."""
        now = self.current()
        self.list.blockSignals(True)
        self.list.clear()
        for place, one in enumerate(whole.people, start=1):
            load = loads[one.entry.id]
            words = _("{items} งาน · {duties} ข้อ").format(items=load.items, duties=load.duties)
            count = faults.get(one.entry.id, 0)
            told = "\n⚠ " + _("ตรวจ {count} จุด").format(count=count) if count else ""
            item = QListWidgetItem(f"{place}. {whole.name(one.entry.person)}\n{words}{told}", self.list)
            item.setData(_ENTRY, one.entry.id)
            if one.entry.id == now:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def current(self) -> UUID | None:
        """The DutyPerson chosen."""
        item = self.list.currentItem()
        found = item.data(_ENTRY) if item else None
        return found if isinstance(found, UUID) else None

    def choose(self, entry: UUID) -> None:
        """Go to that person."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ENTRY) == entry:
                self.list.setCurrentRow(row)

    def set_read_only(self, read_only: bool) -> None:
        """An issued order keeps its people."""
        self.list.setAcceptDrops(not read_only)
        for button in self.buttons.values():
            button.setEnabled(not read_only)

    def _moved(self, *_told: object) -> None:
        self.chosen.emit(self.current())


class PersonCard(QFrame):
    """Role, head or not, substitutes and closing words of one person; each change is told at once."""

    changed = Signal(object, object)  # DutyPerson, {field: value}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._entry: DutyPerson | None = None
        about = DutyPerson.description
        self.editors = {name: editor_for(about.field(name), desk, self) for name in EDITED}
        form = QFormLayout(self)
        form.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        form.setVerticalSpacing(look.TIGHT)
        for name, editor in self.editors.items():
            label = QLabel(_(about.field(name).label), self)
            label.setBuddy(editor)
            editor.setAccessibleName(label.text())
            form.addRow(label, editor)
        for name in ("substitutes", "is_head"):
            self.editors[name].edited.connect(self.keep)
        for name in ("role", "closing"):
            self.editors[name].left.connect(self.keep)

    def show_entry(self, entry: DutyPerson | None) -> None:
        """Show another person's part; what stood here is kept first."""
        if self._entry is not None and entry is not None and entry.id != self._entry.id:
            self.keep()
        self._entry = entry
        self.setEnabled(entry is not None)
        for name, editor in self.editors.items():
            if entry is not None and editor.value() != getattr(entry, name):
                editor.set_value(getattr(entry, name))

    def set_read_only(self, read_only: bool) -> None:
        """An issued order is only read."""
        for editor in self.editors.values():
            editor.set_read_only(read_only)

    def keep(self) -> None:
        """Tell what was typed, if anything differs."""
        if self._entry is None:
            return
        values: dict[str, Any] = {name: editor.value() for name, editor in self.editors.items()}
        differing = {name: now for name, now in values.items() if now != getattr(self._entry, name)}
        if differing:
            # Known as told before it is told: showing the saved row again must not tell it twice.
            entry, self._entry = self._entry, replace(self._entry, **differing)
            self.changed.emit(entry, differing)


def _button(icon: str, words: str, help_: str) -> QPushButton:
    button = QPushButton(look.icon(icon), words)
    button.setToolTip(help_)
    button.setAccessibleName(help_)
    button.setProperty("quiet", "true")
    button.setAutoDefault(False)
    return button
