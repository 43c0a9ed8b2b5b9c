"""One project: form, activities, money, indicators, risks and rounds in tabs, its paper beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import NotFound
from planner_desktop.services import choices, papers, records
from planner_desktop.services.planning.projects import checks, totals
from planner_desktop.services.planning.projects import papers as project_papers
from planner_desktop.services.printing.paper_looks import dressed
from ui.areas.planning.projects.deeds import REPORTED, ProjectDeeds, Room
from ui.areas.planning.projects.missing import MissingList
from ui.areas.planning.projects.money_grid import MoneyGrid
from ui.areas.planning.projects.months_grid import MonthsGrid
from ui.areas.planning.projects.tabs import KINDS, below
from ui.kit import look
from ui.kit.form import Form
from ui.kit.preview.live import Drawing, LivePaper
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from planner_desktop.services.file import Changes
    from planner_desktop.services.planning.projects.checks import Finding
    from ui.kit.desk import Desk
    from ui.kit.record_page import RecordPage

TOLD = (
    "project",
    "project_move",
    "activity",
    "activity_month",
    "budget_line",
    "project_indicator",
    "project_risk",
)
_FORM = 0
_WORK, _PAPER, _LACKING = 5_700, 4_300, 1_900  # parts of the width: the tabs, the paper or what is missing
_LEAST = 420  # px of the tabs; lists in tabs that are not shown ask for more


class ProjectRoom(Room):
    """`back` leaves to the list, `go` opens another project (a copy)."""

    def __init__(
        self,
        desk: Desk,
        back: Callable[[], None],
        go: Callable[[UUID], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.go = go
        self._back = back
        self.project = Project()
        self.title, self.state = QLabel(), QLabel()
        self.form = Form(desk, Project.description)
        self.money, self.months = MoneyGrid(desk), MonthsGrid(desk)
        self.pages: dict[str, RecordPage] = {
            name: below(desk, name, lambda: self.project) for name, _ in KINDS
        }
        self.paper = LivePaper(desk, self._drawing, self)
        self.lacking = MissingList(desk)
        self.late = QPushButton()
        self.tabs = QTabWidget()
        self.deeds = ProjectDeeds(self)
        self._lay_out()
        self._connect()

    def open(self, record: UUID) -> bool:
        """Show that project; False when it is gone."""
        try:
            found = records.get(self.desk.file, Project, record)
        except NotFound:
            return False
        self.lacking.leave()
        self._show(found)
        self.tabs.setCurrentIndex(_FORM)
        self._tab_came(_FORM)
        self.form.focus_first()
        return True

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        pages = all(page.leave_draft() for page in self.pages.values())
        return pages and self.money.leave_draft() and self.form.may_leave()

    def ask_missing(self, to: str) -> bool:
        """List what stands in the way of a step; Enter goes to the place."""
        lacking = self.lacking.ask(self.project, to)
        self._show_side()
        return lacking

    # --- what is shown --------------------------------------------------------------------------------

    def _show(self, project: Project) -> None:
        self.project = project
        self.form.load(project)
        self._show_head()
        self.money.show_project(project)
        self.months.show_project(project)
        for page in self.pages.values():
            page.read_again()
        self.deeds.refresh()
        self.paper.want()

    def _show_head(self) -> None:
        labels = choices.labels(self.desk.file, "project_state")
        money = totals.of_project(self.desk.file, self.project.id)
        quarters = " · ".join(
            _("ไตรมาส {quarter}: {baht}").format(quarter=at, baht=format_baht(amount, always_satang=False))
            for at, amount in sorted(money.by_quarter.items())
            if at and amount
        )
        state = labels.get(self.project.state)
        self.title.setText(title_of(self.project, _))
        self.title.setToolTip(title_of(self.project, _))
        told = (
            _(state.label) if state else "",
            _("รวม {baht} บาท").format(baht=format_baht(money.amount)),
            quarters,
        )
        self.state.setText("   ".join(filter(None, told)))
        self.state.setToolTip(self.state.text())
        self.title.update()  # marks below the letters reach out of what a label paints anew by itself
        self._show_late()

    def _show_late(self) -> None:
        told = checks.late(self.project, bangkok_today())
        self.late.setVisible(told is not None and not self.desk.file.read_only)
        self.late.setToolTip(show(told) if told else "")

    def _drawing(self) -> Drawing | None:
        if self.project.is_new:
            return None
        paper = project_papers.paper_of(self.desk.file, cast("Project", self.form.draft()))
        return papers.drawing(dressed(self.desk.file, paper))

    def _heard(self, changes: Changes) -> None:
        if self.project.is_new or not changes.touches(*TOLD):
            return
        try:
            now = records.get(self.desk.file, Project, self.project.id)
        except NotFound:
            self._back()
            return
        self.project = now
        if now.version != cast("Project", self.form.record).version and not self.form.dirty:
            self.form.load(now)
        self._show_head()
        self.deeds.refresh()
        self.lacking.look_again(now)
        self._show_side()
        self.paper.want()

    def _go_to(self, one: Finding) -> None:
        if one.field == "state":
            self.deeds.first.setFocus()
        elif one.kind == "project":
            self.tabs.setCurrentIndex(_FORM)
            self.form.focus_first(one.field if one.field in self.form.boxes else "")
        elif one.kind == "budget_line":
            self.tabs.setCurrentWidget(self.money)
            self.money.choose(one.record, one.field)
        elif one.kind == "activity_month":
            self.tabs.setCurrentWidget(self.months)
        else:
            page = self.pages[one.kind]
            self.tabs.setCurrentWidget(page)
            if one.record is None:
                page.new()
            else:
                page.open(one.record)

    # --- building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.side = QWidget()
        beside = QVBoxLayout(self.side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look.GAP)
        beside.addWidget(self.lacking)
        beside.addWidget(self.paper, 1)
        self.tabs.addTab(self.form, _("แบบฟอร์ม"))
        for name, label in KINDS:
            if name == "project_indicator":
                self.tabs.addTab(self.months, _("แผนเดือน"))
                self.tabs.addTab(self.money, _("งบประมาณ"))
            self.tabs.addTab(self.pages[name], _(label))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.tabs.setMinimumWidth(_LEAST)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.GAP)
        column.setSpacing(look.GAP)
        column.addLayout(self._head())
        column.addWidget(self.splitter, 1)

    def _head(self) -> QVBoxLayout:
        back = QPushButton(look.icon("chevron-left"), _("รายการโครงการ"), self)
        back.setProperty("quiet", "true")
        back.clicked.connect(lambda _on=False: self.leave_draft() and self._back())
        self.beside = QPushButton(look.icon("eye"), _("เอกสาร"))
        self.beside.setCheckable(True)
        self.beside.setToolTip(_("แสดงแบบเสนอโครงการไว้ข้าง ๆ"))
        self.title.setProperty("role", "title")
        self.state.setProperty("role", "strong")
        for one in (self.title, self.state):
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(back)
        first.addWidget(self.title, 1)
        second.addWidget(self.state, 1)
        self.late.setText(_("เลยวันเริ่ม ยังไม่อยู่ในแผน"))
        self.late.setIcon(look.icon("alert-triangle", "warning"))
        self.late.setProperty("quiet", "true")
        self.late.clicked.connect(lambda _on=False: self.ask_missing(REPORTED))
        second.addWidget(self.late)
        for button in (*self.deeds.buttons, self.beside):
            second.addWidget(button)
        head = QVBoxLayout()
        head.setSpacing(look.GAP)
        head.addLayout(first)
        head.addLayout(second)
        return head

    def _connect(self) -> None:
        self.desk.changed.connect(self._heard)
        self.form.saved.connect(lambda _record: self.desk.say(_("บันทึกแล้ว")))
        for box in self.form.boxes.values():
            box.editor.edited.connect(self.paper.want)
        self.tabs.currentChanged.connect(self._tab_came)
        self.beside.toggled.connect(lambda _on: self._show_side())
        self.lacking.wanted.connect(self._go_to)
        self.beside.setChecked(True)

    def _tab_came(self, at: int) -> None:
        """Grids and lists get the whole width; the paper stands beside the form."""
        self.beside.setChecked(at == _FORM)
        self._show_side()

    def _show_side(self) -> None:
        """What is missing and the paper, one under the other; no column where neither is wanted."""
        paper, lacking = self.beside.isChecked(), bool(self.lacking.to)
        self.paper.setVisible(paper)
        self.side.setVisible(paper or lacking)
        if paper:
            self.splitter.setSizes([_WORK, _PAPER])
        elif lacking:
            self.splitter.setSizes([_WORK, _LACKING])
