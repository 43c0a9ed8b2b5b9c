"""งานประจำปี: one page with four views of the same tasks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError, WorldError
from planner_desktop.messages import mark, say
from planner_desktop.services import calendar_file
from planner_desktop.services.duties import acting
from planner_desktop.services.safety.whole_file import write_whole
from planner_desktop.services.year_work import asking
from planner_desktop.services.year_work.copying import copy_year
from planner_desktop.services.year_work.planning import plan_year
from ui.areas.office.year import facts, steps
from ui.areas.office.year.board import Board
from ui.areas.office.year.chart import Chart
from ui.areas.office.year.many import change_many
from ui.areas.office.year.months import Months
from ui.areas.office.year.printing import PAPERS, save_as, show_paper
from ui.areas.office.year.views import view_chips
from ui.kit import ask, look
from ui.kit.flow import Flow
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _, show

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

VIEWS = (
    (mark("รายการ"), "list-check"),
    (mark("กระดานตามงาน"), "columns"),
    (mark("ปฏิทิน"), "calendar"),
    (mark("แกนต์"), "chart-bar"),
)
LIST, BOARD, MONTHS, CHART = range(4)
TOLD = ("task", "work_item", "work_step", "person", "holiday", "choice_entry")


def _of_me(desk: Desk) -> tuple[Condition, ...]:
    return asking.mine(desk.file.actor) if desk.file.actor else (Condition("owner", Test.ONE_OF, ()),)


def _of_others(desk: Desk) -> tuple[Condition, ...]:
    actor = desk.file.actor
    people = acting.acts_for(desk.file, actor, bangkok_today()) if actor else ()
    return (asking.OPEN, Condition("owner", Test.ONE_OF, people))


QUICK = (
    QuickFilter(mark("ของฉัน"), _of_me, counted=True),
    QuickFilter(mark("แทนผู้อื่น"), _of_others, counted=True),
    QuickFilter(mark("เกินกำหนด"), lambda _desk: asking.overdue(bangkok_today()), counted=True),
    QuickFilter(mark("30 วันข้างหน้า"), lambda _desk: asking.coming(bangkok_today()), counted=True),
    QuickFilter(mark("รอตรวจ"), lambda _desk: (asking.CHECKING,), counted=True),
)


class YearPage(QWidget):
    """The list edits; board, calendar and chart show the year and lead to the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.list = self._make_list()
        self.board, self.months, self.chart = Board(desk), Months(), Chart()
        self.views = QStackedWidget(self)
        for view in (self.list, self.board, self.months, self.chart):
            self.views.addWidget(view)
        for view in (self.board, self.months, self.chart):
            view.opened.connect(self.open)
        self.chips = QButtonGroup(self)
        self._lay_out()
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.refresh())
        self.chips.button(LIST).setChecked(True)

    # --- what the window asks -------------------------------------------------------------------------

    def open(self, record: UUID) -> bool:
        """Show a task in the list."""
        if not self.list.open(record):
            return False
        self.show_view(LIST)
        return True

    def new(self) -> None:
        """Begin a task of one's own."""
        self.show_view(LIST)
        self.list.new()

    def show_query(self, query: Query) -> None:
        """Show the rows of a query in the list."""
        if self.leave_draft():
            self.show_view(LIST)
            self.list.bar.use(query)

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost."""
        return self.list.leave_draft()

    # --- views ----------------------------------------------------------------------------------------

    def show_view(self, view: int) -> None:
        """Turn to a view; the list is not left with something unsaved in it."""
        if view != self.views.currentIndex() and not self.leave_draft():
            view = self.views.currentIndex()
        self.chips.button(view).setChecked(True)
        self.views.setCurrentIndex(view)
        self.prints.setVisible(view != LIST)  # the list has its own
        self.refresh()

    def refresh(self) -> None:
        """Read the year anew for the view now shown; the list reads by itself."""
        view = self.views.currentIndex()
        if view == LIST:
            return
        year = facts.read(self.desk.file, self.desk.fiscal_year)
        if view == BOARD:
            self.board.show_facts(year)
        elif view == MONTHS:
            self.months.show_facts(year, facts.holidays_of(self.desk.file))
        else:
            self.chart.show_facts(year)

    # --- deeds ----------------------------------------------------------------------------------------

    def plan(self) -> None:
        """Make the missing tasks of the year out of the catalogue."""
        try:
            done = plan_year(self.desk.file, self.desk.fiscal_year)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        told = say("สร้างงาน {added} รายการ มีอยู่แล้ว {kept}", added=done.added, kept=done.kept)
        if done.without_owner:
            told = say("{told} · ยังไม่มีผู้รับผิดชอบ {count}", told=told, count=done.without_owner)
        self.desk.say(show(told))

    def copy_last_year(self) -> None:
        """Carry last year's dates and own tasks here and plan the year."""
        year = self.desk.fiscal_year
        detail = _("คัดลอกกำหนดประจำปีและงานที่เพิ่มเองของปี {old} มาเป็นปี {new} เลื่อนวันไปหนึ่งปี งานที่มีแล้วไม่ถูกแก้")
        words = detail.format(old=year - 1, new=year)
        if not ask.confirm(self.window(), _("คัดลอกงานจากปีก่อน"), words, _("คัดลอก")):
            return
        try:
            made = copy_year(self.desk.file, year - 1, year)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        told = say(
            "คัดลอกกำหนด {dates} งานของกลุ่ม {own} และสร้างงานอีก {added}",
            dates=made.dates,
            own=made.own,
            added=made.planned.added,
        )
        self.desk.say(show(told))

    def change_many(self) -> None:
        """Change the marked rows together; every row shown where only one is marked."""
        if not self.leave_draft():
            return
        self.show_view(LIST)
        rows, model = self.list.view.marked_rows(), self.list.model
        if len(rows) < 2:  # noqa: PLR2004 - one row is changed in its form
            rows = list(range(model.rowCount()))
        chosen = [key for row in rows if (key := model.id_at(row))]
        if not chosen:
            self.desk.say(_("ไม่มีงานในรายการที่แสดง"))
            return
        change_many(self, self.desk, chosen)

    def export_calendar(self) -> None:
        """Ask where, then write the year's tasks as a calendar file."""
        name = f"{_('งานประจำปี')} {self.desk.fiscal_year}.ics"
        offered = str(paths.documents_folder() / name)
        kinds = _("ไฟล์ปฏิทิน (*.ics)")
        chosen, _kind = QFileDialog.getSaveFileName(self, _("บันทึกเป็นไฟล์ปฏิทิน"), offered, kinds)
        if chosen:
            self.write_calendar(Path(chosen).with_suffix(".ics"))

    def write_calendar(self, target: Path) -> None:
        """Write what the list shows when it is the view, else the whole year."""
        shown = self.views.currentIndex() == LIST
        query = self.list.model.query if shown else asking.tasks(asking.in_year(self.desk.fiscal_year))
        try:
            write_whole(target, calendar_file.of_tasks(self.desk.file, query))
        except WorldError as error:
            ask.show_error(self.window(), error)
            return
        self.desk.say(_("บันทึก {name} แล้ว").format(name=target.name))

    # --- building -------------------------------------------------------------------------------------

    def _make_list(self) -> RecordPage:
        desk = self.desk
        return RecordPage(
            desk,
            "task",
            new_label=mark("เพิ่มงาน"),
            about=mark(
                "งานของปีงบประมาณนี้ กด “สร้างงานของปี” เพื่อให้ทุกขั้นตอนและกำหนดประจำปีเป็นงานที่มีผู้รับผิดชอบและกำหนดเสร็จ"
            ),
            columns=("due_on", "title", "item", "owner", "status"),
            quick=QUICK,
            base_query=lambda at: asking.tasks(asking.in_year(at.fiscal_year)),
            draft=lambda at: Task(fiscal_year=at.fiscal_year, owner=at.file.actor, start_on=bangkok_today()),
            next_step=lambda task: steps.next_step(desk, task),
            actions=steps.actions(desk),
            prints=tuple(
                PageAction(label, partial(self._print, paper), needs_record=False)
                for paper, (label, *_keys) in PAPERS.items()
            ),
        )

    def _lay_out(self) -> None:
        row = Flow()
        for chip in view_chips(self.chips, VIEWS):
            row.addWidget(chip)
        self.chips.idClicked.connect(self.show_view)
        apart = QWidget()
        apart.setFixedSize(look.WIDE, 1)
        row.addWidget(apart)
        self.plan_button = QPushButton(look.icon("refresh"), _("สร้างงานของปี"))
        self.plan_button.setToolTip(_("สร้างงานที่ยังไม่มี จากบัญชีงานและกำหนดประจำปี งานที่มีแล้วไม่ถูกแก้"))
        self.plan_button.setEnabled(not self.desk.file.read_only)
        self.plan_button.clicked.connect(self.plan)
        self.many_button = QPushButton(look.icon("pencil"), _("แก้หลายงาน…"))
        self.many_button.setToolTip(_("เลือกหลายแถวด้วย Ctrl หรือ Shift ถ้าเลือกแถวเดียว จะแก้ทุกงานที่แสดงอยู่"))
        self.many_button.setEnabled(not self.desk.file.read_only)
        self.many_button.clicked.connect(self.change_many)
        self.prints = QPushButton(look.icon("printer"), _("พิมพ์"))
        self.prints.setMenu(self._menu())
        self.prints.hide()
        more = QPushButton(look.icon("dots"), _("เพิ่มเติม"))
        more.setMenu(self._more())
        for button in (self.plan_button, self.many_button, self.prints, more):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(look.SPACE, look.GAP, look.SPACE, 0)
        top.addLayout(row)
        layout.addLayout(top)
        layout.addWidget(self.views, 1)
        self.setFocusProxy(self.views)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for paper, (label, *_keys) in PAPERS.items():
            action = menu.addAction(look.icon("file-text"), _(label))
            action.triggered.connect(partial(self._print, paper))
        return menu

    def _more(self) -> QMenu:
        menu = QMenu(self)
        if not self.desk.file.read_only:
            menu.addAction(look.icon("copy"), _("คัดลอกงานจากปีก่อน")).triggered.connect(self.copy_last_year)
        menu.addAction(look.icon("calendar"), _("ไฟล์ปฏิทิน .ics…")).triggered.connect(self.export_calendar)
        for label, icon, ending, names in (
            (_("บันทึกเป็น Word"), "file-type-docx", "docx", tuple(PAPERS)),
            (_("บันทึกเป็น Excel"), "file-spreadsheet", "xlsx", ("calendar", "progress", "times")),
        ):
            kept = menu.addMenu(look.icon(icon), label)
            for name in names:
                kept.addAction(_(PAPERS[name][0]) + "…").triggered.connect(partial(self._save, name, ending))
        return menu

    def _save(self, paper: str, ending: str, *_told: object) -> None:
        save_as(self, self.desk, paper, ending)

    def _print(self, paper: str, *_told: object) -> None:
        show_paper(self, self.desk, paper)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()
