"""The list at the left: an area's pages under their headings, with the number of what waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.kit import look
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.kit.desk import PageSpec

KEY = Qt.ItemDataRole.UserRole


class SideList(QTreeWidget):
    """Arrow keys move, Enter or a click opens."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setProperty("role", "side")
        self.setAccessibleName(_("หน้างานในแท็บนี้"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def fill(self, pages: Sequence[PageSpec], counts: Mapping[str, int]) -> None:
        """List these pages."""
        self.clear()
        section = ""
        for spec in pages:
            if spec.section and spec.section != section:
                heading = _heading(_(spec.section))
                self.addTopLevelItem(heading)
                heading.setFirstColumnSpanned(True)
            section = spec.section
            self.addTopLevelItem(_row(spec))
        self.show_counts(counts)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Put the numbers of what waits behind the pages."""
        for item in self._rows():
            count = counts.get(item.data(0, KEY), 0)
            item.setText(1, f"{count:,}" if count else "")
            item.setFirstColumnSpanned(not count)  # the whole width for its words
            name = item.text(0)
            item.setData(
                0,
                Qt.ItemDataRole.AccessibleTextRole,
                _("{page} รอดำเนินการ {count}").format(page=name, count=count) if count else name,
            )

    def mark(self, key: str) -> None:
        """Show which page is open."""
        for item in self._rows():
            if item.data(0, KEY) == key:
                self.setCurrentItem(item)

    def _rows(self) -> list[QTreeWidgetItem]:
        items = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [item for item in items if item is not None and item.data(0, KEY)]

    def _choose(self, item: QTreeWidgetItem) -> None:
        if key := item.data(0, KEY):
            self.page_chosen.emit(key)


def _heading(words: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([words, ""])
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setToolTip(0, words)
    return item


def _row(spec: PageSpec) -> QTreeWidgetItem:
    item = QTreeWidgetItem([_(spec.label), ""])
    item.setData(0, KEY, spec.key)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(0, _(spec.label))
    if spec.icon:
        item.setIcon(0, look.icon(spec.icon, "muted"))
    return item
