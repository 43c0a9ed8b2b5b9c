"""The manual of the work beside what one is doing: the catalogue at the left, the item's text and chart."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.progress import Progress
from planner_desktop.errors import NotFound
from planner_desktop.services import papers, work
from planner_desktop.services.file import Changes
from planner_desktop.services.work import ItemOfWork
from ui.areas.office.manual.reading import ReadingRoom
from ui.areas.office.work_flow import FlowRoom
from ui.areas.office.work_tree import WorkTree
from ui.kit import look
from ui.kit.beside import Beside, row_of
from ui.kit.desk import Desk, PageSpec
from ui.kit.preview import show_pdf
from ui.kit.words import _

_TOLD = ("work_item", "work_step", "work_group", "law", "task", "choice_entry")


class ManualWindow(QDialog):
    """Stands beside the program's window and does not hold it up; Esc puts it away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.desk = desk
        self.item: ItemOfWork | None = None
        self.tree = WorkTree()
        self.heading = QLabel(wordWrap=True)
        self.heading.setProperty("role", "heading")
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "muted")
        self.reading = ReadingRoom(desk)
        self.flow = FlowRoom(desk)
        self.tabs = QTabWidget()
        self.edit_button = QPushButton(look.icon("pencil"), _("แก้ไขในบัญชีงาน"))
        self.print_button = QPushButton(look.icon("printer"), _("พิมพ์   Ctrl+P"))
        self.setWindowTitle(_("คู่มือการปฏิบัติงาน"))
        self._lay_out()
        self._connect()
        self._read_tree()
        self.resize(QSize(1120, 640).boundedTo(self.screen().availableSize() * 0.88))

    def show_page(self, spec: PageSpec) -> None:
        """Show the manual of the work that a page belongs to; the catalogue when it belongs to none."""
        file, year = self.desk.file, self.desk.fiscal_year
        found = work.item_numbered(file, spec.work_item, year) or work.item_done_on(file, spec.key, year)
        if found is not None:
            self.show_item(found)
        else:
            self.show_catalogue(_("หน้า “{page}” ไม่ได้อยู่ในงานใดโดยเฉพาะ").format(page=_(spec.label)))
        self.reading.setFocus()  # the arrow keys scroll the text at once

    def show_item(self, one: ItemOfWork) -> None:
        """Show one item."""
        self.item = one
        year = one.item.fiscal_year
        self.heading.setText(f"{one.item.number}  {one.item.name}")
        self._note("" if year == self.desk.fiscal_year else _("คู่มือของปีงบประมาณ {year}").format(year=year))
        self.tree.choose(one.item.id)
        self.reading.show_item(one)
        self.flow.show_item(one)
        self.tabs.setTabVisible(1, True)
        self._allow()

    def show_catalogue(self, why: str = "") -> None:
        """Show all items of the year."""
        self.item = None
        self.heading.setText(_("บัญชีงานของกลุ่ม ปีงบประมาณ {year}").format(year=self.desk.fiscal_year))
        self.tree.choose_nothing()
        groups = work.tree(self.desk.file, self.desk.fiscal_year, active_only=True)
        self._note(why if groups else _("ปีงบประมาณนี้ยังไม่มีบัญชีงาน กด “แก้ไขในบัญชีงาน” เพื่อเริ่ม"))
        self.reading.show_catalogue(groups)
        self.flow.show_item(None)
        self.tabs.setCurrentIndex(0)
        self.tabs.setTabVisible(1, False)
        self._allow()

    def print_item(self) -> None:
        """Show the item's manual as a paper."""
        if self.item is None:
            return
        file, item = self.desk.file, self.item.item
        title = _("คู่มือ {name}").format(name=item.name)
        keys = {"item": item.number, "year": str(item.fiscal_year)}

        def draw(progress: Progress) -> bytes:
            return papers.pdf(file, "manual-item", keys, progress)

        doing = _("กำลังจัดทำ{title}").format(title=title)
        self.desk.tasks.run(draw, partial(self._show_paper, title), title=doing)

    def edit(self) -> None:
        """Go to the item in the catalogue of work, in the program's window."""
        if self.item is not None:
            self.desk.show_record("work_item", self.item.item.id)
        else:
            self.desk.show_page("office.work")
        self._to_program()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self.read_again()  # the colours of the text are written into it

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flow.close_pages()
        super().closeEvent(event)

    # --- inside ---------------------------------------------------------------------------------------

    def _show_paper(self, title: str, data: bytes) -> None:
        show_pdf(self, data, title)

    def _note(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _allow(self) -> None:
        self.print_button.setEnabled(self.item is not None)

    def _chosen(self, item: UUID) -> None:
        self.show_item(work.item_of(self.desk.file, item))

    def _open_page(self, key: str) -> None:
        self.desk.show_page(key)
        self._to_program()

    def _to_program(self) -> None:
        if (program := self.parentWidget()) is not None:
            program.window().activateWindow()

    def _read_tree(self) -> None:
        self.tree.show_groups(work.tree(self.desk.file, self.desk.fiscal_year, active_only=True))

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*_TOLD):
            self.read_again()

    def read_again(self, *_told: object) -> None:
        """Read the year's catalogue again and stay with the item."""
        self._read_tree()
        if self.item is None:
            self.show_catalogue()
            return
        try:
            self.show_item(work.item_of(self.desk.file, self.item.item.id))
        except NotFound:
            self.show_catalogue()

    def _connect(self) -> None:
        self.tree.chosen.connect(self._chosen)
        self.reading.item_wanted.connect(self._chosen)
        self.reading.page_wanted.connect(self._open_page)
        self.edit_button.clicked.connect(self.edit)
        self.print_button.clicked.connect(self.print_item)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_item)
        self.desk.changed.connect(self._heard)
        self.desk.year_changed.connect(self.read_again)
        for button in (self.edit_button, self.print_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self.tabs.addTab(self.reading, _("คู่มือ"))
        self.tabs.addTab(self.flow, _("ผังขั้นตอน"))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(look.GAP, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(Beside(self.heading, row_of(self.edit_button, self.print_button)))
        column.addWidget(self.note)
        column.addWidget(self.tabs, 1)
        parts = QSplitter(childrenCollapsible=False)
        parts.addWidget(self.tree)
        parts.addWidget(right)
        parts.setSizes([300, 780])
        parts.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        layout.addWidget(parts)
