"""แผนชั้นเรียน: every school's plan of a year; who has none, who waits for which step, and the chosen sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.information.class_plan.plans import ClassPlan
from planner_desktop.errors import PlannerError
from planner_desktop.language.folding import fold
from planner_desktop.language.order import sort_key
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.class_plan import outlook, plans
from ui.areas.information import choosers
from ui.areas.information.class_plan import deeds
from ui.areas.information.class_plan.plan_sheet import PlanSheet
from ui.kit import ask, look
from ui.kit.beside import Beside, row_of
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

TOLD = (
    "class_plan",
    "class_plan_line",
    "class_plan_step",
    "class_plan_year",
    "room_rule",
    "count_sheet",
    "school",
    "school_state",
    "projection_override",
    "service_village",
)
KEY = Qt.ItemDataRole.UserRole
PAPERS = {"class-plan": mark("แผนของโรงเรียนที่เลือก"), "class-plan-office": mark("แผนรวมทั้งเขต")}
_AHEAD, _BACK = 2, 5
_SIDE = 250  # px in which a school and its state can be read
NONE = "none"


class PlansPage(QWidget):
    """Schools and states at the left, the chosen plan at the right; several take a step at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        base = outlook.base_year(desk.file)
        self.kind = choosers.list_box(desk, "class_plan_kind", _("ชนิดแผน"))
        years = range(base + _AHEAD, base - _BACK, -1)
        self.year = choosers.code_box(_("ปีการศึกษา"), ((str(one), str(one)) for one in years))
        choosers.choose(self.year, str(base + 1))
        states = [(one.code, _(one.label)) for one in choices.entries(desk.file, "class_plan_state")]
        self.state = choosers.code_box(_("สถานะ"), [("", _("ทุกสถานะ")), (NONE, _("ยังไม่มีแผน")), *states])
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "strong")
        self.search = QLineEdit(placeholderText=_("ค้นหาโรงเรียน"), clearButtonEnabled=True)
        self.search.setAccessibleName(_("ค้นหาโรงเรียน"))
        self.list = QTreeWidget()
        self.bulk = QPushButton(look.icon("check"), _("ขั้นต่อไปของที่เลือก…"))
        self.sheet = PlanSheet(desk)
        self._editions: dict[UUID, list[ClassPlan]] = {}
        self._proposer = plans.Proposer(desk.file)
        self._shown = (self.kind.currentIndex(), self.year.currentIndex())
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def academic_year(self) -> int:
        """The chosen first year."""
        return int(self.year.currentData())

    @property
    def chosen(self) -> list[UUID]:
        """The selected schools that are in sight."""
        return [row.data(0, KEY) for row in self.list.selectedItems() if not row.isHidden()]

    def open(self, record: UUID) -> bool:
        """Show that plan."""
        if not self.leave_draft():
            return False
        plan = records.get(self.desk.file, ClassPlan, record)
        choosers.choose(self.kind, plan.kind)
        choosers.choose(self.year, str(plan.academic_year))
        self._shown = (self.kind.currentIndex(), self.year.currentIndex())
        self.refresh(plan.school)
        return True

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost."""
        return self.sheet.leave()

    def refresh(self, keep: UUID | None = None) -> None:
        """Read the year anew; the chosen school stays chosen."""
        current = self.list.currentItem()
        keep = keep or (current.data(0, KEY) if current else None)
        self._proposer = plans.Proposer(self.desk.file)
        self._editions = plans.editions(self.desk.file, self.kind.currentData(), self.academic_year)
        schools = [one.school for one in self._proposer.known.schools.values()]
        labels = choices.labels(self.desk.file, "class_plan_state")
        self.list.blockSignals(True)
        self.list.clear()
        for school in sorted(schools, key=lambda one: sort_key(one.name)):
            found = self._editions.get(school.id, [])
            state = _(labels[found[-1].state].label) if found else _("– ยังไม่มี")
            row = QTreeWidgetItem([school.name, state])
            row.setToolTip(1, state)
            row.setData(0, KEY, school.id)
            row.setData(1, KEY, found[-1].state if found else NONE)
            row.setToolTip(0, f"{school.code10} {school.name} {school.network}")
            self.list.addTopLevelItem(row)
            if school.id == keep:
                self.list.setCurrentItem(row)
        self._narrow()
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self.list.blockSignals(False)
        self._say_progress()
        self._show_chosen()

    def begin(self, schools: list[UUID] | None = None) -> None:
        """Begin drafts of these schools, or of every school that has none."""
        wanted = schools or list(self._proposer.known.schools)
        kind, year = self.kind.currentData(), self.academic_year
        try:
            made = plans.begin(self.desk.file, wanted, kind, year)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        there = _("ทุกโรงเรียนมีแผนของปีนี้แล้ว")
        self.desk.say(_("เริ่มแผน {count} โรงเรียนจากค่าคาดการณ์แล้ว").format(count=len(made)) if made else there)

    def copy_on(self) -> None:
        """Next year's drafts out of this year's plans."""
        try:
            made = plans.copy_on(self.desk.file, self.kind.currentData(), self.academic_year)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        words = _("คัดลอกแผน {count} โรงเรียนไปปี {year} แล้ว")
        self.desk.say(words.format(count=len(made), year=self.academic_year + 1))

    def step(self, deed: str = "") -> None:
        """Take a step with the shown plan; what was typed is saved first."""
        plan = self.sheet.plan
        if plan is None or (self.sheet.dirty and not self.sheet.save()):
            return
        plan = self.sheet.plan or plan
        if deed == "change":
            deeds.ask_change(self.desk, self.window(), plan)
        else:
            deeds.ask_step(self.desk, self.window(), [plan], deed)

    def step_all(self) -> None:
        """Take the next step with every chosen school that has a plan."""
        if self.leave_draft():
            found = [self._editions[one][-1] for one in self.chosen if one in self._editions]
            if found:
                deeds.ask_step(self.desk, self.window(), found)
            else:
                ask.tell(self.window(), _("โรงเรียนที่เลือกยังไม่มีแผน"), _("เริ่มแผนก่อน หรือเลือกโรงเรียนอื่น"))

    def _say_progress(self) -> None:
        done = sum(bool(self._editions.get(one)) for one in self._proposer.known.schools)
        agreed = sum(plans.in_force(found) is not None for found in self._editions.values())
        words = _("มีแผน {done} จาก {all} โรงเรียน · อนุมัติแล้ว {agreed}")
        self.told.setText(words.format(done=done, all=len(self._proposer.known.schools), agreed=agreed))

    def _narrow(self, *_told: object) -> None:
        sought, state = fold(self.search.text()), self.state.currentData()
        for place in range(self.list.topLevelItemCount()):
            row = self.list.topLevelItem(place)
            if row is not None:
                row.setHidden(sought not in fold(row.toolTip(0)) or state not in ("", row.data(1, KEY)))

    def _show_chosen(self) -> None:
        row = self.list.currentItem()
        key = row.data(0, KEY) if row else None
        found = self._editions.get(key, []) if key else []
        self.sheet.show_school(row.text(0) if row else "", found, self._proposer)
        self._count()

    def _count(self) -> None:
        count = len(self.chosen)
        self.bulk.setText(_("ขั้นต่อไปของที่เลือก ({count})…").format(count=count))
        self.bulk.setEnabled(count > 0 and not self.desk.file.read_only)

    def _choose(self, now: QTreeWidgetItem | None, before: QTreeWidgetItem | None) -> None:
        if now is None:
            return
        if not self.sheet.leave():
            self.list.blockSignals(True)
            if before is not None:
                self.list.setCurrentItem(before)
            self.list.blockSignals(False)
            return
        self._show_chosen()

    def _turn(self, *_told: object) -> None:
        if self.sheet.leave():
            self._shown = (self.kind.currentIndex(), self.year.currentIndex())
            self.refresh()
        else:
            self.kind.setCurrentIndex(self._shown[0])
            self.year.setCurrentIndex(self._shown[1])

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD) and not self.sheet.dirty:
            self.refresh()

    def _keys(self) -> dict[str, str]:
        row = self.list.currentItem()
        keys = {"kind": self.kind.currentData(), "year": str(self.academic_year)}
        school = self._proposer.known.schools.get(row.data(0, KEY)) if row else None
        return {**keys, "school": school.school.code10} if school else keys

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemSelectionChanged.connect(self._count)
        self.search.textChanged.connect(self._narrow)
        self.state.activated.connect(self._narrow)
        for box in (self.kind, self.year):
            box.activated.connect(self._turn)
        self.bulk.clicked.connect(lambda _on=False: self.step_all())
        self.sheet.saved.connect(self.refresh)
        self.sheet.step_wanted.connect(self.step)
        self.sheet.begin_wanted.connect(lambda: self.begin(self.chosen))
        self.desk.changed.connect(self._heard)

    def _deeds(self) -> QPushButton:
        button = QPushButton(look.icon("dots"), _("ทำกับทั้งปี"))
        menu = QMenu(button)

        def told() -> tuple[str, int]:
            return self.kind.currentData(), self.academic_year

        window = self.window
        for words, icon, deed in (
            (_("เริ่มแผนทุกโรงเรียนที่ยังไม่มี"), "plus", self.begin),
            (_("คัดลอกไปปีถัดไป"), "copy", self.copy_on),
            (_("ส่งแบบให้โรงเรียน…"), "file-export", lambda: deeds.send_out(self.desk, window(), *told())),
            (_("รับแบบจากโรงเรียน…"), "file-import", lambda: deeds.take_back(self.desk, window(), *told())),
        ):
            action = menu.addAction(look.icon(icon), words)
            action.triggered.connect(lambda _on=False, act=deed: act())
            action.setEnabled(not self.desk.file.read_only)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = choosers.labelled((_("แผน"), self.kind), (_("ปีการศึกษา"), self.year))
        told = row_of(self.told, self._deeds(), print_button(self, self.desk, PAPERS, self._keys))
        self.list.setHeaderLabels([_("โรงเรียน"), _("สถานะ")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(_("แผนชั้นเรียนของโรงเรียน"))
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)  # long states leave the names their half
        side = QWidget()
        side.setMinimumWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        finding = QHBoxLayout()
        finding.addWidget(self.search, 1)
        column.addLayout(finding)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addWidget(self.bulk)
        parts = QSplitter()
        parts.addWidget(side)
        parts.addWidget(self.sheet)
        parts.setSizes([300, 790])
        parts.setStretchFactor(0, 0)
        parts.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(Beside(row, told))
        layout.addWidget(parts, 1)
        self.setFocusProxy(self.list)
