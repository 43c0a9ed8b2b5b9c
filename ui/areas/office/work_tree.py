"""The catalogue at the left: work groups, their items by number, and a line to search them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from planner_desktop.language.folding import fold
from planner_desktop.services.work import GroupOfWork, ItemOfWork
from ui.kit import look
from ui.kit.table.tones import colour
from ui.kit.words import _

_KEY = Qt.ItemDataRole.UserRole


class WorkTree(QWidget):
    """Tells which item is chosen; `choose` moves there without telling."""

    chosen = Signal(object)  # UUID | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sought = QLineEdit(self)
        self.sought.setPlaceholderText(_("ค้นหาเลขงาน ชื่องาน หรือขั้นตอน"))
        self.sought.setClearButtonEnabled(True)
        self.sought.setAccessibleName(_("ค้นหาในบัญชีงาน"))
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(look.SPACE)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setAccessibleName(_("บัญชีงานของกลุ่ม"))
        self.setMinimumWidth(160)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.sought)
        layout.addWidget(self.tree, 1)
        self._texts: dict[UUID, str] = {}
        self.sought.textChanged.connect(self._narrow)
        self.tree.currentItemChanged.connect(self._moved)

    @property
    def current(self) -> UUID | None:
        """The item chosen, None on a group or nothing."""
        now = self.tree.currentItem()
        key = now.data(0, _KEY) if now else None
        return key if isinstance(key, UUID) else None

    def show_groups(self, groups: Sequence[GroupOfWork]) -> None:
        """Show the year's catalogue, staying with the item that was chosen."""
        before = self.current
        self._texts = {one.item.id: _text(one) for group in groups for one in group.items}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for group in groups:
                self._add(group)
        self._narrow(self.sought.text())
        if before not in self._texts:
            before = next(iter(self._texts), None)
        self.choose(before)

    def choose(self, item: UUID | None) -> None:
        """Make an item the current one without telling `chosen`; nothing when it is not there."""
        found = next((one for one in self._leaves() if one.data(0, _KEY) == item), None)
        if found is None:
            return
        with QSignalBlocker(self.tree):
            found.setHidden(False)
            self.tree.setCurrentItem(found)
            self.tree.scrollToItem(found)

    def choose_nothing(self) -> None:
        """Let no item be the current one, without telling `chosen`."""
        with QSignalBlocker(self.tree):
            self.tree.setCurrentIndex(QModelIndex())

    def _add(self, group: GroupOfWork) -> None:
        name = group.group.name if group.group else _("งานที่ยังไม่มีกลุ่มงาน")
        if not group.active:
            name = _("{name} (ปิดใช้ทั้งกลุ่มงาน)").format(name=name)
        top = QTreeWidgetItem(self.tree, [name])
        bold = QFont(top.font(0))
        bold.setBold(True)
        top.setFont(0, bold)
        top.setToolTip(0, name)
        for one in group.items:
            leaf = QTreeWidgetItem(top, [f"{one.item.number}  {one.item.name}"])
            leaf.setData(0, _KEY, one.item.id)
            leaf.setToolTip(0, one.item.name)
            if not (one.item.active and group.active):
                leaf.setForeground(0, colour("muted"))
                leaf.setText(0, _("{name} (ไม่ใช้)").format(name=leaf.text(0)))
        top.setExpanded(True)

    def _narrow(self, text: str) -> None:
        wanted = fold(text.strip())
        for leaf in self._leaves():
            leaf.setHidden(bool(wanted) and wanted not in self._texts[leaf.data(0, _KEY)])
        for place in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(place)
            assert top
            top.setHidden(bool(wanted) and all(top.child(at).isHidden() for at in range(top.childCount())))

    def _leaves(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(place)
            assert top
            yield from (top.child(at) for at in range(top.childCount()))

    def _moved(self, now: QTreeWidgetItem | None) -> None:
        key = now.data(0, _KEY) if now else None
        if isinstance(key, UUID):
            self.chosen.emit(key)


def _text(one: ItemOfWork) -> str:
    """What a search looks in: number, name and every step."""
    return fold(" ".join((one.item.number, one.item.name, *(step.gist for step in one.steps))))
