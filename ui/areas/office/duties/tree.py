"""One person's duties as a tree: typed in place, moved by keys; every deed is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from planner_desktop.domain.office.duties import Duty
from planner_desktop.domain.office.duty_tree import Assigned, Node, Where, WholeOrder
from planner_desktop.messages import mark
from ui.kit import look
from ui.kit.table.wrapped import Wrapped
from ui.kit.words import _

DUTY = Qt.ItemDataRole.UserRole
NUMBER, WORDS, ITEM = range(3)
KEYS = (
    ("add", mark("เพิ่มข้อถัดไป"), "Ctrl+Return", "plus"),
    ("add_child", mark("เพิ่มข้อย่อย"), "Ctrl+Shift+Return", "arrow-forward-up"),
    ("indent", mark("เลื่อนเข้า"), "Alt+Right", "chevron-right"),
    ("outdent", mark("เลื่อนออก"), "Alt+Left", "chevron-left"),
    ("up", mark("เลื่อนขึ้น"), "Alt+Up", "arrow-up"),
    ("down", mark("เลื่อนลง"), "Alt+Down", "arrow-down"),
    ("hand", mark("ย้ายให้ผู้อื่น…"), "Ctrl+M", "send"),
    ("remove", mark("ลบ"), "Delete", "trash"),
)
_WHERE = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: Where.BEFORE,
    QAbstractItemView.DropIndicatorPosition.BelowItem: Where.AFTER,
    QAbstractItemView.DropIndicatorPosition.OnItem: Where.UNDER,
}


class DutyTree(QTreeWidget):
    """Shows one Assigned; tells what is wanted of which duty, and changes nothing itself."""

    wanted = Signal(str, object)  # one of KEYS or 'words', the Duty
    reworded = Signal(object, str)  # Duty, new words
    dropped = Signal(object, object, object)  # Duty, the Duty it was dropped at, Where

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels([_("ข้อ"), _("หน้าที่"), _("งาน")])
        self.setAccessibleName(_("หน้าที่ของผู้ที่เลือก"))
        self.setWordWrap(True)
        self.setRootIsDecorated(True)
        self.setIndentation(2 * look.GAP)
        self.setItemDelegate(Wrapped(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(NUMBER, 104)
        head.resizeSection(ITEM, 64)
        head.sectionResized.connect(lambda *_told: self.scheduleDelayedItemsLayout())
        self._filling = False
        self.read_only = False
        self.itemChanged.connect(self._typed)
        self.actions_by_key = {
            name: self._action(name, words, keys, icon) for name, words, keys, icon in KEYS
        }
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def show_duties(self, whole: WholeOrder, one: Assigned | None, labels: dict[UUID, str]) -> None:
        """Show that person's tree, staying at the same duty and place where it is still there."""
        chosen = self.chosen()
        place = self.verticalScrollBar().value()
        self._filling = True
        self.clear()
        for node in one.nodes if one else ():
            self._add(node, self.invisibleRootItem(), whole, labels)
        self.expandAll()
        self._filling = False
        if chosen:
            self.choose(chosen.id)
        self.verticalScrollBar().setValue(place)

    def chosen(self) -> Duty | None:
        """The duty at which the mark stands."""
        item = self.currentItem()
        found = item.data(WORDS, DUTY) if item else None
        return found if isinstance(found, Duty) else None

    def choose(self, duty: UUID, *, edit: bool = False) -> bool:
        """Put the mark on a duty, and begin typing there if wished; False when it is not shown."""
        item = self._find(self.invisibleRootItem(), duty)
        if item is None:
            return False
        self.setCurrentItem(item, WORDS)
        self.scrollToItem(item)
        if edit and not self.read_only:
            self.editItem(item, WORDS)
        return True

    def drop_at(self, duty: Duty, item: QTreeWidgetItem | None, where: Where) -> None:
        """Tell that a duty is wanted at that row; below the last row means after it."""
        last = self.topLevelItem(self.topLevelItemCount() - 1)
        target = item or last
        at = target.data(WORDS, DUTY) if target else None
        if isinstance(at, Duty) and at.id != duty.id and not self.read_only:
            self.dropped.emit(duty, at, where if item else Where.AFTER)

    def dropEvent(self, event: QDropEvent) -> None:
        """The rows are not moved here: the order is changed, and then shown."""
        duty = self.chosen()
        if event.source() is self and duty is not None:
            where = _WHERE.get(self.dropIndicatorPosition(), Where.AFTER)
            self.drop_at(duty, self.itemAt(event.position().toPoint()), where)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read but not changed (an issued order)."""
        self.read_only = read_only
        self.setDragEnabled(not read_only)
        self.setAcceptDrops(not read_only)
        for action in self.actions_by_key.values():
            action.setEnabled(not read_only)

    def _add(self, node: Node, above: QTreeWidgetItem, whole: WholeOrder, labels: dict[UUID, str]) -> None:
        duty = node.duty
        item = QTreeWidgetItem(above)
        item.setText(NUMBER, labels.get(duty.id, ""))
        item.setText(WORDS, duty.words)
        item.setData(WORDS, DUTY, duty)
        work = whole.items.get(whole.item_of(duty) or UUID(int=0))
        item.setText(ITEM, work.number if work else "")
        item.setToolTip(ITEM, f"{work.number} {work.name}" if work else "")
        item.setToolTip(WORDS, duty.words)
        strong = duty.kind in ("group", "heading") or (duty.kind == "item" and bool(node.children))
        for column in (NUMBER, WORDS, ITEM):
            item.setFont(column, look.font(strong=strong and column != ITEM))
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if not self.read_only:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for child in node.children:
            self._add(child, item, whole, labels)

    def _find(self, above: QTreeWidgetItem, duty: UUID) -> QTreeWidgetItem | None:
        for place in range(above.childCount()):
            item = above.child(place)
            shown = item.data(WORDS, DUTY)
            if isinstance(shown, Duty) and shown.id == duty:
                return item
            found = self._find(item, duty)
            if found:
                return found
        return None

    def _typed(self, item: QTreeWidgetItem, column: int) -> None:
        duty = item.data(WORDS, DUTY)
        if self._filling or column != WORDS or not isinstance(duty, Duty):
            return
        words = " ".join(item.text(WORDS).split())
        if not words:  # an emptied duty keeps its words; it is taken away with Delete
            self._filling = True
            item.setText(WORDS, duty.words)
            self._filling = False
        elif words != duty.words:
            self.reworded.emit(duty, words)

    def _action(self, name: str, words: str, keys: str, icon: str) -> QAction:
        action = QAction(look.icon(icon), _(words), self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(
            f"{_(words)}  {QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
        )
        action.triggered.connect(self._telling(name))
        self.addAction(action)
        return action

    def _telling(self, name: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(name, self.chosen())
