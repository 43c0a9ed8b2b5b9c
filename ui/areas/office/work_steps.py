"""The steps of one item: a table to put them in order, and the chosen one's form under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.work import WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import PlannerError
from planner_desktop.language.dates import SHORT_MONTHS
from planner_desktop.messages import mark
from planner_desktop.services import choices, records, work
from planner_desktop.services.work import ItemOfWork
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.flow import Flow
from ui.kit.form import Form
from ui.kit.table.tones import colour
from ui.kit.words import _
from ui.kit.wrapping import soft

_COLUMNS = (
    (mark("ขั้นที่"), 56),
    (mark("สาระของขั้นตอน"), 0),
    (mark("ผู้รับผิดชอบ"), 168),
    (mark("กลับขั้นที่"), 80),
    (mark("ช่วงเวลา"), 104),
    (mark("วันทำการ"), 76),
)
_GIST = 1
_HIDDEN_BELOW = {2: 400, 3: 640, 4: 520, 5: 640}  # column -> px of the room that it needs
_BY_ICON = ("up", "down")  # arrows tell themselves


class StepsRoom(QWidget):
    """Shows an ItemOfWork; every deed is one step of work."""

    added = Signal(object)  # UUID of a step just saved

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item: ItemOfWork | None = None
        self.table = _table()
        self.form = Form(desk, WorkStep.description)
        self.form.boxes["item"].hide()
        self.form.boxes["order"].hide()
        self._deeds = self._make_deeds()
        self._lay_out()
        self.table.currentCellChanged.connect(self._moved)
        self.form.saved.connect(self._saved)

    @property
    def current(self) -> WorkStep | None:
        """The step chosen in the table."""
        row = self.table.currentRow()
        return self.item.steps[row] if self.item and 0 <= row < len(self.item.steps) else None

    def show_item(self, item: ItemOfWork | None) -> None:
        """Show the steps of another item, or of the same one after a change, staying with the step."""
        before = self.current.id if self.current and self.item and item and _same(self.item, item) else None
        self.item = item
        self.table.blockSignals(True)
        self._fill()
        self.table.blockSignals(False)
        if not self.form.dirty:
            self.choose(before)

    def choose(self, step: UUID | None) -> None:
        """Go to a step, the first when it is not there."""
        steps = self.item.steps if self.item else ()
        row = next((place for place, one in enumerate(steps) if one.id == step), 0)
        self.table.blockSignals(True)
        self.table.setCurrentCell(row if steps else -1, _GIST)
        self.table.blockSignals(False)
        self._show_current()

    def add(self) -> None:
        """Begin a new step behind the last."""
        if self.item is None or not self.form.may_leave():
            return
        self.form.setVisible(True)
        self.form.load(work.draft_step(self.desk.file, self.item.item.id))
        self.form.focus_first()

    def shift(self, by: int) -> None:
        """Move the chosen step up (-1) or down (1)."""
        if (step := self.current) and self.form.may_leave():
            self._do(lambda: work.move(self.desk.file, step.id, by))

    def switch(self) -> None:
        """Switch the chosen step off, or on again."""
        if (step := self.current) and self.form.may_leave():
            label = mark("ปิดใช้ขั้นตอนงาน") if step.active else mark("เปิดใช้ขั้นตอนงาน")
            self._do(lambda: records.save(self.desk.file, replace(step, active=not step.active), label))

    def remove(self) -> None:
        """Remove the chosen step; undo brings it back."""
        if (step := self.current) and self.form.may_leave():
            self._do(lambda: work.remove_step(self.desk.file, step.id))

    def open_page(self) -> None:
        """Go to the page that the chosen step speaks of; without one to its task of the year."""
        step = self.current
        if step is None:
            return
        if step.page:
            self.desk.show_page(step.page)
            return
        task = Query("task", (Condition("step", Test.IS, step.id),))
        found = records.ids(self.desk.file, task)
        if found:
            self.desk.show_record("task", found[0])
        else:
            self.desk.show_page("office.year")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the words of the steps come first; the form tells the rest."""
        super().resizeEvent(event)
        for column, least in _HIDDEN_BELOW.items():
            self.table.setColumnHidden(column, event.size().width() < least)

    # --- inside ---------------------------------------------------------------------------------------

    def _do(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)

    def _saved(self, record: WorkStep) -> None:
        self.choose(record.id)
        self.added.emit(record.id)

    def _moved(self, row: int, column: int, row_before: int, _column_before: int) -> None:
        del column
        if row == row_before:
            return
        if self.form.may_leave():
            self._show_current()
            return
        self.table.blockSignals(True)
        self.table.setCurrentCell(row_before, _GIST)
        self.table.blockSignals(False)

    def _show_current(self) -> None:
        step = self.current
        self.form.setVisible(step is not None)
        if step is not None:
            self.form.load(step)
        writable = not self.desk.file.read_only
        for name, button in self._deeds.items():
            button.setEnabled(writable and (step is not None or name == "add"))
        self._deeds["switch"].setText(_("ปิดใช้") if step is None or step.active else _("เปิดใช้"))
        self._deeds["page"].setEnabled(step is not None)
        self._deeds["page"].setText(_("เปิดหน้าที่ใช้ทำงานนี้") if step and step.page else _("เปิดงานปีนี้ของขั้นนี้"))

    def _fill(self) -> None:
        steps = self.item.steps if self.item else ()
        roles = choices.labels(self.desk.file, "work_role")
        self.table.setRowCount(len(steps))
        for row, step in enumerate(steps):
            role = roles.get(step.role)
            words = (
                str(step.order),
                step.gist,
                _(role.label) if role else _("ยังไม่กำหนด"),
                str(step.returns_to or ""),
                _when(step),
                str(step.days or ""),
            )
            for column, word in enumerate(words):
                cell = QTableWidgetItem(soft(word))
                if not step.active:
                    cell.setForeground(colour("muted"))
                self.table.setItem(row, column, cell)

    def _make_deeds(self) -> dict[str, QPushButton]:
        told: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("add", _("เพิ่มขั้นตอน"), "plus", self.add),
            ("up", _("เลื่อนขึ้น"), "arrow-up", partial(self.shift, -1)),
            ("down", _("เลื่อนลง"), "arrow-down", partial(self.shift, 1)),
            ("switch", _("ปิดใช้"), "eye-off", self.switch),
            ("remove", _("ลบ"), "trash", self.remove),
            ("page", _("เปิดหน้าที่ใช้ทำงานนี้"), "external-link", self.open_page),
        )
        made = {}
        for name, words, icon, act in told:
            made[name] = QPushButton(look.icon(icon), "" if name in _BY_ICON else words, self)
            made[name].setToolTip(words)
            made[name].setAccessibleName(words)
            made[name].clicked.connect(lambda _on=False, deed=act: deed())
        return made

    def _lay_out(self) -> None:
        deeds = QWidget()
        row = Flow(deeds)
        for button in self._deeds.values():
            row.addWidget(button)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(deeds)
        column.addWidget(self.table, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(top)
        parts.addWidget(self.form)
        parts.setChildrenCollapsible(False)
        parts.setSizes([340, 240])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(parts)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels([_(label) for label, _width in _COLUMNS])
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAccessibleName(_("ขั้นตอนงาน"))
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    head.setSectionResizeMode(_GIST, QHeaderView.ResizeMode.Stretch)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, (_label, width) in enumerate(_COLUMNS):
        if width:
            table.setColumnWidth(column, width)
    return table


def _same(one: ItemOfWork, other: ItemOfWork) -> bool:
    return one.item.id == other.item.id


def _when(step: WorkStep) -> str:
    if step.quarterly:
        return _("ทุกไตรมาส")
    if not step.first_month or not step.last_month:
        return _("ตลอดปี")
    first, last = (_(SHORT_MONTHS[month - 1]) for month in (step.first_month, step.last_month))
    return first if first == last else f"{first}–{last}"
