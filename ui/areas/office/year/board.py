"""A board of one item's tasks (or of all): a column a state, cards moved by mouse or keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.year import Task
from planner_desktop.services import records
from ui.areas.office.year import facts as year_facts
from ui.areas.office.year import steps
from ui.kit import look
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from ui.areas.office.year.facts import YearFacts
    from ui.kit.desk import Desk

COLUMNS = ("waiting", "doing", "checking", "returned", "done", "dropped")
ID = Qt.ItemDataRole.UserRole
PADDING = 32  # px at both sides of a card's words together
AnyIndex = QModelIndex | QPersistentModelIndex


class Card(QStyledItemDelegate):
    """As high as its words need in the column's width; the style's own hint forgets the padding."""

    def __init__(self, column: Column) -> None:
        super().__init__(column)
        self._column = column

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option  # the column says all there is to know
        room = max(self._column.viewport().width() - PADDING, 60)
        words = self._column.fontMetrics().boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap.value, index.data()
        )
        return QSize(room, words.height() + look.GAP)


class Column(QListWidget):
    """The tasks in one state."""

    moved = Signal(object, str)  # task id, state wanted
    sideways = Signal(int, bool)  # -1 or 1; whether the card comes along

    def __init__(self, status: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = status
        self.setWordWrap(True)
        self.setItemDelegate(Card(self))
        self.setSpacing(2)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # cards are as wide before as after
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def chosen(self) -> UUID | None:
        """The task of the current card."""
        item = self.currentItem()
        return item.data(ID) if item else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in ways:
            carried = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.sideways.emit(ways[Qt.Key(event.key())], carried)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # cards are as high as the new width needs

    def dropEvent(self, event: QDropEvent) -> None:
        source = event.source()
        if isinstance(source, Column) and source is not self and source.chosen():
            self.moved.emit(source.chosen(), self.status)
        event.ignore()  # the board is drawn anew from the file; Qt moves nothing itself


class Board(QWidget):
    """Reads the tasks it is shown; moves go through the year's own rules."""

    opened = Signal(object)  # task id: show it in the list

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._facts: YearFacts | None = None
        self.keys: list[UUID | None] = [None]  # of the entries of the box; the first is for all items
        self.items = QComboBox(self)
        self.items.setAccessibleName(_("เลือกงานในบัญชีงาน"))
        self.items.currentIndexChanged.connect(self._fill)
        self.columns = [Column(status, self) for status in COLUMNS]
        self.heads = [QLabel(self) for _status in COLUMNS]
        self._lay_out()
        for place, column in enumerate(self.columns):
            column.moved.connect(self.move_card)
            column.sideways.connect(lambda by, carried, at=place: self._step(at, by, carried=carried))
            column.itemActivated.connect(lambda item: self.opened.emit(item.data(ID)))

    def show_facts(self, facts: YearFacts) -> None:
        """Show this year's tasks, of the item chosen before if it is still there."""
        self._facts = facts
        chosen = self.keys[max(self.items.currentIndex(), 0)]
        self.keys = [None, *(one.id for one in facts.used_items())]
        self.items.blockSignals(True)
        self.items.clear()
        self.items.addItem(_("ทุกงาน"))
        self.items.addItems([year_facts.item_words(item) for item in facts.used_items()])
        self.items.setCurrentIndex(self.keys.index(chosen) if chosen in self.keys else 0)
        self.items.blockSignals(False)
        self._fill()

    def move_card(self, task: UUID, status: str) -> bool:
        """Move a card to a state, asking what the move needs; the cursor goes with it."""
        found = records.get(self.desk.file, Task, task)
        if not steps.move(self.desk, found, status):
            return False
        self.choose(task)
        return True

    def choose(self, task: UUID) -> None:
        """Make a task's card the current one."""
        for column in self.columns:
            for row in range(column.count()):
                if column.item(row).data(ID) == task:
                    column.setCurrentRow(row)
                    column.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def _step(self, place: int, by: int, *, carried: bool) -> None:
        to = place + by
        if not 0 <= to < len(self.columns):
            return
        task = self.columns[place].chosen()
        if carried and task is not None:
            self.move_card(task, COLUMNS[to])
            return
        column = self.columns[to]
        column.setFocus(Qt.FocusReason.OtherFocusReason)
        if column.currentRow() < 0 and column.count():
            column.setCurrentRow(0)

    def _fill(self) -> None:
        facts = self._facts
        if facts is None:
            return
        wanted = self.keys[max(self.items.currentIndex(), 0)]
        for column, head in zip(self.columns, self.heads, strict=True):
            held = [one for one in facts.found if one.status == column.status and wanted in (None, one.item)]
            name = facts.statuses.get(column.status, column.status)
            head.setText(f"{name}  {len(held):,}")
            column.setAccessibleName(head.text())
            column.clear()
            for task in held:
                self._add(column, task, facts)

    def _add(self, column: Column, task: Task, facts: YearFacts) -> None:
        item = QListWidgetItem(f"{soft(task.title)}\n{facts.card(task)}", column)
        item.setData(ID, task.id)
        item.setToolTip(f"{task.title}\n{facts.card(task)}")
        if facts.late(task):
            item.setForeground(QColor(look.current().danger))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        hint = QLabel(_("ลากการ์ด หรือกด Ctrl+ลูกศรซ้ายขวา เพื่อย้ายสถานะ · Enter เปิดรายการ"), self, wordWrap=True)
        hint.setProperty("role", "muted")
        self.items.setMinimumWidth(240)
        self.items.setMaximumWidth(480)
        top.addWidget(self.items, 1)
        top.addWidget(hint, 1)
        row = QHBoxLayout()
        row.setSpacing(look.GAP)
        for head, column in zip(self.heads, self.columns, strict=True):
            head.setProperty("role", "strong")
            side = QVBoxLayout()
            side.addWidget(head)
            side.addWidget(column, 1)
            row.addLayout(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addLayout(top)
        layout.addLayout(row, 1)

    def sizeHint(self) -> QSize:
        return QSize(900, 520)
