"""บัญชีงานของกลุ่ม: the year's catalogue of work as a tree, each item with its steps, text and flow chart."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.errors import NotFound
from planner_desktop.services import records, work
from planner_desktop.services.file import Changes
from planner_desktop.services.work import ItemOfWork
from ui.areas.office.work_deeds import WorkDeeds
from ui.areas.office.work_flow import FlowRoom
from ui.areas.office.work_reports import ReportsRoom
from ui.areas.office.work_steps import StepsRoom
from ui.areas.office.work_tree import WorkTree
from ui.kit import look
from ui.kit.beside import Beside, FlowRow, row_of
from ui.kit.desk import Desk
from ui.kit.form import Form
from ui.kit.words import _

STEPS, TEXT, FLOW, REPORTS = range(4)
_TOLD = ("work_item", "work_step", "work_group", "law", "choice_entry", "work_report")


class WorkPage(QWidget):
    """Reads itself again whenever the catalogue changes or another year is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item: ItemOfWork | None = None
        self.deeds = WorkDeeds(desk, self)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.heading = QLabel(wordWrap=True)
        self.heading.setProperty("role", "heading")
        self.tree = WorkTree()
        self.steps = StepsRoom(desk)
        self.form = Form(desk, WorkItem.description)
        self.flow = FlowRoom(desk)
        self.reports = ReportsRoom(desk)
        self.tabs = QTabWidget()
        self.parts = QSplitter()
        self.empty = _EmptyRoom(self.deeds)
        self._lay_out()
        self._connect()
        self.read_again()

    # --- what the window asks -------------------------------------------------------------------------

    def open(self, record: UUID) -> bool:
        """Show this item, or the item of this step with it chosen; False when it is gone."""
        if not self.leave_draft():
            return False
        step = None
        try:
            shown = work.item_of(self.desk.file, record)
        except NotFound:
            try:
                step = records.get(self.desk.file, WorkStep, record)
                assert step.item
                shown = work.item_of(self.desk.file, step.item)
            except NotFound:
                return False
        self.tree.sought.clear()
        self.tree.choose(shown.item.id)
        self._show(shown)
        if step is not None:
            self.tabs.setCurrentIndex(STEPS)
            self.steps.choose(step.id)
        return True

    def new(self) -> None:
        """Begin a new item in the group of the one shown."""
        if self.desk.file.read_only or not self.leave_draft():
            return
        group = self.item.item.work_group if self.item else None
        self.item = None
        self.empty.hide()
        self.parts.show()
        self.heading.setText(_("งาน (ยังไม่บันทึก)"))
        self.steps.show_item(None)
        self.flow.show_item(None)
        self.reports.show_item(None)
        self.form.load(WorkItem(fiscal_year=self.desk.fiscal_year, work_group=group))
        self.tabs.setCurrentIndex(TEXT)
        self.form.focus_first()

    def import_manual(self) -> None:
        """Open the import of an old manual; what was imported is shown."""
        if self.desk.file.read_only:
            self.desk.say(_("แฟ้มนี้เปิดอ่านอย่างเดียว จึงนำเข้าไม่ได้"))
        elif self.leave_draft():
            self.deeds.import_manual()

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        return self.form.may_leave() and self.steps.form.may_leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flow.close_pages()
        super().closeEvent(event)

    # --- reading --------------------------------------------------------------------------------------

    def read_again(self, *_told: object) -> None:
        """Read the year's catalogue again and stay where we are."""
        groups = work.tree(self.desk.file, self.desk.fiscal_year)
        held = [one for group in groups for one in group.items]
        in_use = [one for group in groups if group.active for one in group.items if one.item.active]
        self.tree.show_groups(groups)
        steps = sum(len(one.used) for one in in_use)
        words = _("ปีงบประมาณ {year}: {items} งาน {steps} ขั้นตอน")
        self.count.setText(words.format(year=self.desk.fiscal_year, items=len(in_use), steps=steps))
        self.empty.setVisible(not held)
        self.parts.setVisible(bool(held))
        now = next((one for one in held if one.item.id == self.tree.current), None)
        if now is not None:
            self._show(now)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*_TOLD):
            self.read_again()

    def _chosen(self, item: UUID) -> None:
        if not self.leave_draft():
            self.tree.choose(self.item.item.id if self.item else None)
            return
        self._show(work.item_of(self.desk.file, item))

    def _show(self, one: ItemOfWork) -> None:
        self.item = one
        self.heading.setText(f"{one.item.number}  {one.item.name}")
        self.steps.show_item(one)
        self.flow.show_item(one)
        self.reports.show_item(one)
        if not self.form.dirty:
            self.form.load(one.item)

    def _saved(self, record: WorkItem) -> None:
        if self.item is None or self.item.item.id != record.id:
            self.open(record.id)

    def _check(self) -> None:
        wanted = self.deeds.check()
        if wanted is not None:
            self.open(wanted[1])

    # --- building -------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.tree.chosen.connect(self._chosen)
        self.form.saved.connect(self._saved)
        self.desk.changed.connect(self._heard)
        self.desk.year_changed.connect(self.read_again)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.New, self, self.new, context=here)

    def _lay_out(self) -> None:
        rooms = (self.steps, self.form, self.flow, self.reports)
        words = (_("ขั้นตอน"), _("เนื้อหาคู่มือ"), _("ผังขั้นตอน"), _("รายงาน"))
        for room, word in zip(rooms, words, strict=True):
            self.tabs.addTab(room, word)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(look.GAP, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.heading)
        column.addWidget(self.tabs, 1)
        for part in (self.tree, right):
            self.parts.addWidget(part)
        self.parts.setChildrenCollapsible(False)
        self.parts.setSizes([280, 800])
        self.parts.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.SPACE, look.WIDE, look.SPACE)
        layout.setSpacing(look.SPACE)
        layout.addWidget(self._header())
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.parts, 1)

    def _header(self) -> QWidget:
        title = QLabel(_("บัญชีงานของกลุ่ม"))
        title.setProperty("role", "title")
        prints = QPushButton(look.icon("printer"), _("พิมพ์คู่มือ"))
        menu = QMenu(prints)
        menu.addAction(_("คู่มือของกลุ่ม"), self.deeds.print_group)
        menu.addAction(_("คู่มือรายบุคคล…"), self.deeds.print_officer)
        menu.addAction(_("ผังขั้นตอนของงานนี้"), lambda: self.deeds.print_flow(self.item))
        prints.setMenu(menu)
        self.add_button = QPushButton(look.icon("plus", "on_accent"), _("เพิ่มงาน   Ctrl+N"))
        self.add_button.setProperty("primary", "true")
        self.add_button.clicked.connect(lambda _on=False: self.new())
        check = _button(_("ตรวจบัญชีงาน"), "list-check", self._check)
        fills = self._fill_button()
        for button in (fills, self.add_button):
            button.setEnabled(not self.desk.file.read_only)
        return Beside(row_of(title, self.count, stretch=True), FlowRow(check, fills, prints, self.add_button))

    def _fill_button(self) -> QPushButton:
        """The ways in which a year's catalogue is filled."""
        button = QPushButton(look.icon("file-import"), _("นำเข้า"))
        menu = QMenu(button)
        menu.addAction(look.icon("file-import"), _("นำเข้าคู่มือเดิม…"), self.import_manual)
        menu.addAction(look.icon("copy"), _("คัดลอกจากปีก่อน"), self.deeds.copy_last)
        menu.addAction(look.icon("list-check"), _("เติมงานมาตรฐาน"), self.deeds.load_shipped)
        button.setMenu(menu)
        return button


class _EmptyRoom(QWidget):
    """What to do in a year that has no catalogue yet."""

    def __init__(self, deeds: WorkDeeds) -> None:
        super().__init__()
        words = QLabel(_("ปีงบประมาณนี้ยังไม่มีบัญชีงาน คัดลอกจากปีก่อน หรือเริ่มจากงานมาตรฐานที่มากับโปรแกรม"))
        words.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(_button(_("คัดลอกจากปีก่อน"), "copy", deeds.copy_last))
        buttons.addWidget(_button(_("เติมงานมาตรฐาน"), "list-check", deeds.load_shipped))
        buttons.addWidget(_button(_("นำเข้าคู่มือเดิม…"), "file-import", deeds.import_manual))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(words, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        layout.addStretch(2)


def _button(words: str, icon: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(look.icon(icon), words)
    button.clicked.connect(lambda _on=False: act())
    return button
