"""The list at the left: an area's pages under their headings, with the number of what waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.kit import look
from ui.kit.words import _
from ui.kit.wrapping import hard, soft

if TYPE_CHECKING:
    from ui.kit.desk import PageSpec

KEY = Qt.ItemDataRole.UserRole
SECTION = Qt.ItemDataRole.UserRole + 1
MANY = 18  # pages of an area from which its sections fold: more would not stand in one window
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class SideList(QTreeWidget):
    """Arrow keys move, Enter or a click opens a page, or opens and folds a section of a long list."""

    page_chosen = Signal(str)
    typed = Signal(str)  # letters typed into a list that folds: they seek a page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folds = False
        self._keys: list[str] = []
        self._counts: Mapping[str, int] = {}
        self._opened: set[str] = set()  # sections opened by hand, of all areas
        self._broken = False  # whether headings may be broken between words
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(0)
        self.setWordWrap(True)
        self.setProperty("role", "side")
        self.setAccessibleName(_("หน้างานในแท็บนี้"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._open_page)
        self.itemExpanded.connect(self._dress)
        self.itemCollapsed.connect(self._dress)

    def fill(self, pages: Sequence[PageSpec], counts: Mapping[str, int]) -> None:
        """List these pages; what was opened or folded of them stays so."""
        keys = [spec.key for spec in pages]
        if keys != self._keys:
            self._keys, self.folds = keys, len(keys) > MANY
            self._list(pages)
        self.show_counts(counts)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Put the numbers of what waits behind the pages, and behind the sections that hide them."""
        self._counts = counts
        for item in self.rows():
            _show_count(item, counts.get(item.data(0, KEY), 0))
        for heading in self.headings():
            self._dress(heading)

    def mark(self, key: str) -> None:
        """Show which page is open; its section opens."""
        for item in self.rows():
            if item.data(0, KEY) == key:
                if item.parent() is not None:
                    item.parent().setExpanded(True)
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def find_pages(self, words: str) -> None:
        """Leave only the pages whose name or section has these words; '' = all, folded as before."""
        sought = words.strip().casefold()
        for item in self.rows():
            names = [hard(one.text(0)) for one in (item, item.parent()) if one is not None]
            item.setHidden(bool(sought) and not any(sought in one.casefold() for one in names))
        for heading in self.headings():
            heading.setHidden(all(child.isHidden() for child in _children(heading)))
            heading.setExpanded(bool(sought) or self._stands_open(heading))

    def found(self) -> str:
        """The key of the first page that is left, '' when none is."""
        return next((str(item.data(0, KEY)) for item in self.rows() if not item.isHidden()), "")

    def break_words(self) -> None:
        """The word list is loaded: long names go on in a second line between two words."""
        self._broken = True
        for item in (*self.headings(), *self.rows()):
            item.setText(0, self._words(hard(item.text(0))))

    def rows(self) -> list[QTreeWidgetItem]:
        """The pages from top to bottom, also those in folded sections."""
        tops = self._tops()
        return [row for top in tops for row in ([top] if top.data(0, KEY) else _children(top))]

    def headings(self) -> list[QTreeWidgetItem]:
        """The sections from top to bottom."""
        return [item for item in self._tops() if not item.data(0, KEY)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        heading = self.currentItem()
        if event.key() in _ENTER and heading is not None and not heading.data(0, KEY):
            self._choose(heading)
            return
        super().keyPressEvent(event)
        if not self.folds and event.key() in _STEPS and self.currentItem() in self.headings():
            super().keyPressEvent(event)  # nothing can be done with a heading that does not fold

    def keyboardSearch(self, search: str) -> None:
        if self.folds:
            self.typed.emit(search)
        else:
            super().keyboardSearch(search)

    def _list(self, pages: Sequence[PageSpec]) -> None:
        self.clear()
        under: QTreeWidgetItem | None = None
        for spec in pages:
            if spec.section and (under is None or spec.section != under.data(0, SECTION)):
                under = self._add_heading(spec.section)
            if under is not None and spec.section:
                under.addChild(self._row(spec))
            else:
                under = None
                self.addTopLevelItem(self._row(spec))
        for heading in self.headings():
            heading.setExpanded(self._stands_open(heading))

    def _add_heading(self, section: str) -> QTreeWidgetItem:
        words = _(section)
        heading = QTreeWidgetItem([self._words(words), ""])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)  # a disabled one would disable its pages
        heading.setFont(0, look.font(strong=True))
        heading.setData(0, SECTION, section)
        heading.setToolTip(0, words)
        heading.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)
        return heading

    def _words(self, text: str) -> str:
        return soft(text) if self._broken else text

    def _row(self, spec: PageSpec) -> QTreeWidgetItem:
        item = QTreeWidgetItem([self._words(_(spec.label)), ""])
        item.setData(0, KEY, spec.key)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, _(spec.label))
        if spec.icon:
            item.setIcon(0, look.icon(spec.icon, "muted"))
        return item

    def _stands_open(self, heading: QTreeWidgetItem) -> bool:
        now = self.currentItem()
        section = heading.data(0, SECTION)
        return not self.folds or section in self._opened or (now is not None and now.parent() is heading)

    def _tops(self) -> list[QTreeWidgetItem]:
        items = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [item for item in items if item is not None]

    def _dress(self, heading: QTreeWidgetItem) -> None:
        """The mark that it opens or folds, and what waits within while it is folded."""
        if not self.folds:
            return
        hidden = 0 if heading.isExpanded() else sum(self._count(child) for child in _children(heading))
        heading.setIcon(0, look.icon("chevron-down" if heading.isExpanded() else "chevron-right", "muted"))
        _show_count(heading, hidden)

    def _count(self, row: QTreeWidgetItem) -> int:
        return self._counts.get(row.data(0, KEY), 0)

    def _choose(self, item: QTreeWidgetItem) -> None:
        if item.data(0, KEY):
            self._open_page(item)
        elif self.folds:
            item.setExpanded(not item.isExpanded())
            keep = self._opened.add if item.isExpanded() else self._opened.discard
            keep(item.data(0, SECTION))

    def _open_page(self, item: QTreeWidgetItem) -> None:
        if key := item.data(0, KEY):
            self.page_chosen.emit(key)


def _children(heading: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [heading.child(place) for place in range(heading.childCount())]


def _show_count(item: QTreeWidgetItem, count: int) -> None:
    item.setText(1, f"{count:,}" if count else "")
    item.setFirstColumnSpanned(not count)  # the whole width for its words
    name = hard(item.text(0))
    words = _("{page} รอดำเนินการ {count}").format(page=name, count=count) if count else name
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
