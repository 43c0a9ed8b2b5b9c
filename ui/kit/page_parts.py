"""The head of a record page, and what stands in place of an empty list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.records import Description
from planner_desktop.messages import say
from ui.kit import look
from ui.kit.beside import Beside, row_of
from ui.kit.page_options import PageOptions
from ui.kit.tool_menu import FoldedTools, is_low
from ui.kit.words import _, show
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from ui.kit.command_box import Command


def new_label(about: Description, options: PageOptions) -> str:
    """The words of the one primary deed."""
    kind = _(about.label)
    return _(options.new_label) if options.new_label else _("เพิ่ม{kind}").format(kind=kind)


class PageHeader(QWidget):
    """Title, print and Excel menus, the primary button, and the way to the folded panel."""

    new_wanted = Signal()
    unfold_wanted = Signal()

    def __init__(self, title: str, new: str, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._deeds: list[tuple[str, Callable[[], None], str, str]] = []  # words, deed, keys, icon
        self.title = QLabel(title)
        self.title.setProperty("role", "title")
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.prints = _menu_button(_("พิมพ์"), "printer")
        self.excel = _menu_button("Excel", "file-spreadsheet")
        self._new_words = f"{new}   Ctrl+N"
        self.new = QPushButton(look.icon("plus", "on_accent"), self._new_words)
        self.new.setToolTip(self._new_words)
        self.new.setProperty("primary", "true")
        self.unfold = QPushButton(look.icon("chevrons-left", "muted"), "")
        self.unfold.setProperty("quiet", "true")
        self.unfold.setToolTip(_("เปิดแผงรายละเอียด  Ctrl+\\"))
        self.unfold.setAccessibleName(_("เปิดแผงรายละเอียด"))
        self.new.clicked.connect(self.new_wanted)
        self.unfold.clicked.connect(self.unfold_wanted)
        self._words = words = row_of(self.title, self.count, stretch=True)
        self._tools = row_of(self.prints, self.excel)
        self.more = FoldedTools(self._tools, page)
        self._folded = False
        buttons = row_of(self._tools, self.more, self.new, self.unfold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Beside(words, buttons))

    def add_button(self, words: str, keys: str, act: Callable[[], None], icon: str = "") -> QPushButton:
        """Put a deed of the page's own before the print menu."""
        button = QPushButton(look.icon(icon), words) if icon else QPushButton(words)
        button.setShortcut(QKeySequence(keys))
        button.clicked.connect(lambda _on=False: act())
        self._deeds.append((words, act, keys, icon))
        row = self._tools.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.prints), button)
        return button

    def commands(self) -> list[Command]:
        """The deeds of the head, by name."""
        from ui.kit.command_box import Command

        here = self.title.text()
        return [Command(words, act, keys or here, icon) for words, act, keys, icon in self._deeds]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """In a low window a second line of buttons folds into a menu; elsewhere it stays."""
        new, unfold = (0 if one.isHidden() else one.sizeHint().width() for one in (self.new, self.unfold))
        if self._folded and new:
            words = self.new.fontMetrics()
            new += words.horizontalAdvance(self._new_words) - words.horizontalAdvance(self.new.text())
        parts = (self._words.minimumSizeHint().width(), self._tools.sizeHint().width(), new, unfold)
        folded = is_low(self) and sum(parts) + look.GAP * len(parts) > self.width()
        if folded is not self._folded:
            self._folded = folded
            self.new.setText(self._new_words.removesuffix("   Ctrl+N") if folded else self._new_words)
            self.more.fold(folded=folded)

    def show_count(self, count: int) -> None:
        """Say how many rows are shown."""
        self.count.setText(show(say("{count} รายการ", count=count)))

    def add_deed(
        self, button: QPushButton, words: str, keys: str, act: Callable[[], None], icon: str = ""
    ) -> None:
        """Put a deed into a menu; its keys work while the page is in sight."""
        action = QAction(words, self)
        if icon:
            action.setIcon(look.icon(icon))
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on=False: act())
        button.menu().addAction(action)
        self._deeds.append((words, act, keys, icon))
        self._page.addAction(action)


class TableRoom(QFrame):
    """The card of a list: its table, and the totals under it."""

    def __init__(self, view: QTableView, totals: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        view.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(view, 1)
        column.addWidget(totals)


class EmptyRoom(QFrame):
    """One sentence what the list is for, and the ways to begin; or the way out of a filter."""

    def __init__(self, about: Description, options: PageOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._options = about, options
        self.setProperty("role", "card")
        self.words = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty("role", "muted")
        self.new = QPushButton(look.icon("plus"), new_label(about, options))
        self.importing = QPushButton(look.icon("file-import"), _("นำเข้าจาก Excel…"))
        self.manual = QPushButton(look.icon("help"), _("คู่มือของงานนี้   F1"))
        self.clear = QPushButton(look.icon("filter-off"), _("ล้างตัวกรองทั้งหมด"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.new, self.importing, self.manual, self.clear):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(look.SPACE)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addStretch(2)

    def show_state(self, *, narrowed: bool, writable: bool) -> None:
        """Say why nothing is shown: a filter is in force, or nothing was added yet."""
        self.words.setText(soft(self._sentence(narrowed=narrowed)))
        self.clear.setVisible(narrowed)
        self.new.setVisible(not narrowed and self._options.can_add and writable)
        self.manual.setVisible(not narrowed)
        self.importing.setVisible(not narrowed and self._options.import_rows is not None and writable)

    def first(self) -> QPushButton:
        """The first of the ways shown, where the keyboard begins."""
        ways = (self.new, self.importing, self.clear, self.manual)
        return next((one for one in ways if not one.isHidden()), self.manual)

    def _sentence(self, *, narrowed: bool) -> str:
        if narrowed:
            return _("ไม่มีรายการที่ตรงกับตัวกรองที่ใช้อยู่")
        if self._options.about:
            return _(self._options.about)
        return _("ยังไม่มี{kind} เริ่มโดยเพิ่มรายการแรก").format(kind=_(self._about.label))


def _menu_button(words: str, icon: str) -> QPushButton:
    button = QPushButton(look.icon(icon), words)
    button.setMenu(QMenu(button))
    return button
