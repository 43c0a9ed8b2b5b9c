"""One project: form, activities, money, indicators, risks and rounds in tabs, its paper beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
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
from planner_desktop.errors import NotFound
from planner_desktop.services import choices, papers, records
from planner_desktop.services.planning.projects import papers as project_papers
from planner_desktop.services.planning.projects import totals
from planner_desktop.services.printing.paper_looks import dressed
from ui.areas.planning.projects.deeds import ProjectDeeds, Room
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
_SHARE = 10_000  # parts of any width: the form and the paper get the same
_ROW, _MOST_SHOWN = 30, 126  # px of a row, and of the list of what is missing


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
        self.lacking = QListWidget()
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
        self.show_missing(())
        self._show(found)
        self.tabs.setCurrentIndex(_FORM)
        self._tab_came(_FORM)
        return True

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        pages = all(page.leave_draft() for page in self.pages.values())
        return pages and self.money.leave_draft() and self.form.may_leave()

    def show_missing(self, found: tuple[Finding, ...]) -> None:
        """List what stands in the way of a step; Enter goes to the place."""
        self.lacking.clear()
        for one in found:
            item = QListWidgetItem(look.icon("alert-triangle"), show(one.message))
            item.setToolTip(_("กด Enter หรือดับเบิลคลิกเพื่อไปที่จุดนี้"))
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.lacking.addItem(item)
        self.lacking.setFixedHeight(min(_MOST_SHOWN, _ROW * len(found) + look.GAP * 2))
        self.lacking.setVisible(bool(found))

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
        self.title.setText(title_of(self.project))
        self.title.setToolTip(title_of(self.project))
        told = (
            _(state.label) if state else "",
            _("รวม {baht} บาท").format(baht=format_baht(money.amount)),
            quarters,
        )
        self.state.setText("   ".join(filter(None, told)))
        self.state.setToolTip(self.state.text())

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
        self.paper.want()

    def _go_to(self, item: QListWidgetItem) -> None:
        one: Finding = item.data(Qt.ItemDataRole.UserRole)
        if one.kind == "project":
            self.tabs.setCurrentIndex(_FORM)
            self.form.focus_first(one.field if one.field in self.form.boxes and one.field != "state" else "")
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
        self.tabs.addTab(self.form, _("แบบฟอร์ม"))
        for name, label in KINDS:
            if name == "project_indicator":
                self.tabs.addTab(self.months, _("แผนเดือน"))
                self.tabs.addTab(self.money, _("งบประมาณ"))
            self.tabs.addTab(self.pages[name], _(label))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self.paper)
        self.splitter.setSizes([620, 480])
        self.lacking.setAccessibleName(_("สิ่งที่ยังขาด"))
        self.lacking.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.GAP)
        column.setSpacing(look.GAP)
        column.addLayout(self._head())
        column.addWidget(self.lacking)
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
        self.beside.toggled.connect(self.paper.setVisible)
        self.lacking.itemActivated.connect(self._go_to)
        self.beside.setChecked(True)

    def _tab_came(self, at: int) -> None:
        """Grids and lists get the whole width; the paper stands beside the form."""
        self.beside.setChecked(at == _FORM)
        if at == _FORM:
            self.splitter.setSizes([_SHARE, _SHARE])
