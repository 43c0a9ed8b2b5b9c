"""แผนพัฒนาการศึกษา: one edition of the plan, its steps side by side, from review to medium-term targets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.queries import Query
from planner_desktop.errors import NotFound
from planner_desktop.services import choices, records
from planner_desktop.services.door.plan_decisions import FIXED
from ui.areas.planning.consent import steps
from ui.areas.planning.development import deeds, parts
from ui.areas.planning.development.summary import SummaryPart
from ui.kit import look
from ui.kit.begin_here import BeginHere
from ui.kit.beside import Beside, row_of
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.services.file import Changes
    from ui.areas.planning.development.part import Part
    from ui.kit.desk import Desk
    from ui.kit.page_options import NextStep


class DevelopmentPage(QWidget):
    """The edition is chosen above; every tab shows what stands in it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan: DevelopmentPlan | None = None
        self.editions = QComboBox()
        self.editions.setAccessibleName(_("ฉบับของแผน"))
        self.editions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.editions.setMinimumContentsLength(24)
        self.state = QLabel()
        self.state.setProperty("role", "strong")
        self.step = QPushButton()
        self.step.setProperty("primary", "true")
        self.compare = QPushButton(look.icon("columns"), _("เทียบกับฉบับก่อน"))
        self._next: NextStep | None = None
        self.tabs = QTabWidget()
        self.summary = SummaryPart(desk, self.show_row)
        self.tabs.addTab(self.summary, _("ภาพรวม"))
        self._made: dict[int, Part] = {}
        for label in parts.LABELS:
            self.tabs.addTab(QWidget(), _(label))
        begin = (_("เพิ่มแผน"), "plus", self.new)
        self.begin = BeginHere(self.tabs, [] if desk.file.read_only else [begin])
        self._lay_out()
        self.editions.activated.connect(lambda _at: self.choose(self.editions.currentData()))
        self.tabs.currentChanged.connect(lambda _at: self._show_tab())
        self.step.clicked.connect(self._take_step)
        self.compare.clicked.connect(partial(self._do, deeds.show_comparison))
        desk.changed.connect(self._heard)
        self.read_editions()

    # --- what others ask ------------------------------------------------------------------------------

    def open(self, record: UUID) -> bool:
        """Show that edition, or the row of a plan on its tab."""
        for at, (name, _label) in enumerate(parts.KINDS):
            try:
                found = records.get_named(self.desk.file, name, record)
            except NotFound:
                continue
            return self._open_row(at, found.id, parts.plan_of(self.desk.file, found))
        self.choose(record)
        return self.plan is not None and self.plan.id == record

    def new(self) -> None:
        """Begin a new plan."""
        deeds.ask_plan(self.desk, self)

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost."""
        return all(one.leave_draft() for one in self._made.values())

    def show_query(self, query: Query) -> None:
        """Turn to the tab of that kind."""
        names = [name for name, _label in parts.KINDS]
        if query.name in names:
            self.tabs.setCurrentIndex(names.index(query.name) + 1)

    def show_row(self, name: str, record: UUID | None) -> None:
        """Turn to the tab of that kind and choose the row, if one is named."""
        names = [one for one, _label in parts.KINDS]
        self.tabs.setCurrentIndex(names.index(name) + 1)
        if record is not None:
            self._made[self.tabs.currentIndex()].open(record)

    # --- the edition ----------------------------------------------------------------------------------

    def read_editions(self) -> None:
        """Fill the editions, newest first, keeping the one in sight."""
        kept = self.plan.id if self.plan else None
        found = records.every(self.desk.file, DevelopmentPlan, Query("development_plan", with_voided=False))
        self.editions.clear()
        for one in found:
            more = _(" ปรับปรุงครั้งที่ {number}").format(number=one.edition) if one.edition else ""
            self.editions.addItem(f"{one.name}{more}", one.id)
        keys = [one.id for one in found]
        self.choose(kept if kept in keys else keys[0] if keys else None)

    def choose(self, plan: UUID | None) -> None:
        """Show that edition in every tab."""
        if not self.leave_draft():
            self.editions.setCurrentIndex(self._place(self.plan.id if self.plan else None))
            return
        self.editions.setCurrentIndex(self._place(plan))
        self.plan = records.get(self.desk.file, DevelopmentPlan, plan) if plan else None
        none = _(
            "แผนพัฒนาการศึกษาเป็นกรอบหลายปีของเขตพื้นที่ เริ่มด้วยการเพิ่มแผน แล้วทบทวนภารกิจ วิเคราะห์ SWOT จับคู่ TOWS "
            "กำหนดทิศทาง กลยุทธ์ ตัวชี้วัด และกรอบโครงการตามลำดับแท็บ"
        )
        self.begin.say("" if self.plan else none)
        self._show_state()
        self._show_tab()

    def _place(self, plan: UUID | None) -> int:
        """Where the edition stands in the box: Qt finds the same object only, not an equal key."""
        return next((at for at in range(self.editions.count()) if self.editions.itemData(at) == plan), -1)

    def _show_state(self) -> None:
        plan = self.plan
        labels = choices.labels(self.desk.file, "plan_state")
        none = _("ยังไม่มีแผนพัฒนา")
        self.state.setText(_(labels[plan.state].label) if plan and plan.state in labels else none)
        self.compare.setVisible(plan is not None and plan.revises is not None)
        self._next = steps.next_step(self.desk, plan) if plan else None
        self.step.setVisible(self._next is not None or plan is None)
        self.step.setEnabled(not self.desk.file.read_only)
        self.step.setText(_(self._next.label) if self._next else _("เพิ่มแผน"))
        if plan is None:
            self._next = deeds.adding(self.desk, self)

    def _take_step(self) -> None:
        if self._next is not None:
            self._next.act()

    def _show_tab(self) -> None:
        at = self.tabs.currentIndex()
        if at == 0:
            self.summary.show_plan(self.plan)
            return
        if at not in self._made:
            made = parts.make(self.desk, at - 1)
            self._made[at] = made
            label = self.tabs.tabText(at)
            self.tabs.blockSignals(True)
            self.tabs.removeTab(at)
            self.tabs.insertTab(at, made.widget, label)
            self.tabs.setCurrentIndex(at)
            self.tabs.blockSignals(False)
        fixed = self.plan is None or self.plan.state in FIXED
        self._made[at].show_plan(self.plan, fixed=fixed)

    def _open_row(self, at: int, record: UUID, plan: UUID | None) -> bool:
        if plan is not None and (self.plan is None or plan != self.plan.id):
            self.choose(plan)
        self.tabs.setCurrentIndex(at + 1)
        self._show_tab()
        return self._made[at + 1].open(record)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("development_plan", "hearing", "approval", "publication"):
            self.read_editions()
        elif self.tabs.currentIndex() == 0 and changes.touches(*(name for name, _label in parts.KINDS)):
            self.summary.show_plan(self.plan)

    # --- building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        title = QLabel(_("แผนพัฒนาการศึกษา"))
        title.setProperty("role", "title")
        more = QPushButton(look.icon("dots"), _("ฉบับ"))
        more.setMenu(self._menu())
        self.editions.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        top = Beside(row_of(title, self.editions), row_of(self.state, self.compare, self.step, more))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.setSpacing(look.GAP)
        layout.addWidget(top)
        layout.addWidget(self.begin, 1)
        self.setFocusProxy(self.begin)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        writes: tuple[tuple[str, str, Callable[[Desk, DevelopmentPage], None]], ...] = (
            (_("เพิ่มแผน…"), "plus", deeds.ask_plan),
            (_("แก้ข้อมูลทั่วไปของแผน…"), "pencil", deeds.ask_general),
            (_("บันทึกการรับฟังความคิดเห็น…"), "users", deeds.ask_hearing),
            (_("ทำฉบับปรับปรุง…"), "copy", deeds.ask_revision),
        )
        for label, icon, act in writes:
            action = menu.addAction(look.icon(icon), label)
            action.setEnabled(not self.desk.file.read_only)
            action.triggered.connect(partial(self._do, act))
        looked = menu.addAction(look.icon("circle-check"), _("การรับฟัง มติ และการเผยแพร่"))
        looked.triggered.connect(partial(self._do, deeds.show_consent))
        return menu

    def _do(self, act: Callable[[Desk, DevelopmentPage], None], *_told: object) -> None:
        act(self.desk, self)
