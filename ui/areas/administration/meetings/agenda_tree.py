"""The agenda at the left: sections and matters by their numbers, moved by keys."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.meetings import AgendaItem
from planner_desktop.messages import mark
from planner_desktop.services.administration.meetings.whole import WholeMeeting
from ui.kit import look
from ui.kit.words import _

ITEM = Qt.ItemDataRole.UserRole
KEYS = (
    ("add", mark("เพิ่มเรื่องในวาระนี้"), "Ctrl+Return", "plus"),
    ("up", mark("เลื่อนขึ้น"), "Alt+Up", "arrow-up"),
    ("down", mark("เลื่อนลง"), "Alt+Down", "arrow-down"),
    ("remove", mark("ลบจากวาระ"), "Delete", "trash"),
    ("section", mark("เพิ่มระเบียบวาระ"), "", "file-plus"),
)


class AgendaTree(QWidget):
    """Shows one WholeMeeting; tells what is wanted of which item, and changes nothing itself."""

    chosen = Signal(object)  # AgendaItem | None
    wanted = Signal(str, object)  # one of KEYS, AgendaItem | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setIndentation(2 * look.GAP)
        self.tree.setAccessibleName(_("ระเบียบวาระ"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.tree.currentItemChanged.connect(lambda *_told: self.chosen.emit(self.current()))
        self.deeds: dict[str, QAction] = {}
        self._lay_out()

    def show_agenda(self, found: WholeMeeting) -> None:
        """Show these, staying at the same item where it is still there, else at the first."""
        now = self.current()
        self.tree.blockSignals(True)
        self.tree.clear()
        for section in found.sections:
            head = self._add(None, f"{section.number}  {section.item.title}", section.item)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for matter in section.matters:
                done = " ✓" if matter.item.resolution else ""
                self._add(head, f"{matter.number}  {matter.item.title}{done}", matter.item)
        self.tree.expandAll()
        first = self.tree.topLevelItem(0)
        if (now is None or not self.choose(now.id)) and first is not None:
            self.tree.setCurrentItem(first)
        self.tree.blockSignals(False)

    def current(self) -> AgendaItem | None:
        """The section or matter at which the mark stands."""
        item = self.tree.currentItem()
        found = item.data(0, ITEM) if item else None
        return found if isinstance(found, AgendaItem) else None

    def choose(self, item: UUID) -> bool:
        """Put the mark on an item; False when it is not shown."""
        for shown in self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if shown.data(0, ITEM).id == item:
                self.tree.setCurrentItem(shown)
                return True
        return False

    def choose_first(self) -> None:
        """Put the mark on the first matter, else on the first section."""
        shown = self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        first = next((one for one in shown if one.parent() is not None), shown[0] if shown else None)
        if first is not None:
            self.tree.setCurrentItem(first)

    def set_read_only(self, read_only: bool) -> None:
        """Adopted minutes keep their agenda."""
        for action in self.deeds.values():
            action.setEnabled(not read_only)

    def _add(self, parent: QTreeWidgetItem | None, words: str, item: AgendaItem) -> QTreeWidgetItem:
        made = QTreeWidgetItem(parent or self.tree.invisibleRootItem(), [words])
        made.setData(0, ITEM, item)
        made.setToolTip(0, words)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.TIGHT)
        for name, words, keys, icon in KEYS:
            action = QAction(look.icon(icon), _(words), self.tree)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, deed=name: self.wanted.emit(deed, self.current()))
            self.tree.addAction(action)
            self.deeds[name] = action
            button = QPushButton(action.icon(), _("เพิ่มเรื่อง") if name == "add" else "", self)
            button.setToolTip(f"{_(words)} ({keys})" if keys else _(words))
            button.setAccessibleName(_(words))
            button.setProperty("quiet", "true")
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda made=button, of=action: made.setEnabled(of.isEnabled()))
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, 0, 0, look.SPACE)
        column.setSpacing(look.TIGHT)
        column.addLayout(row)
        column.addWidget(self.tree, 1)
