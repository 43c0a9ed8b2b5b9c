"""ความสอดคล้องของนโยบาย: the office's own points × the plans above; what serves nothing is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.planning.policy.frameworks import PolicyFramework
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.policy import matrix
from ui.areas.planning.tree import deeds
from ui.kit import look
from ui.kit.begin_here import BeginHere
from ui.kit.beside import Beside, FlowRow, row_of
from ui.kit.paper_menu import print_button
from ui.kit.table.tones import colour
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.services.file import Changes
    from planner_desktop.services.planning.policy.matrix import Grid
    from ui.kit.desk import Desk

_FIRST, _WIDTH = 340, 120  # px
_TOLD = ("office_policy", "policy_target", "policy_framework", "policy_item", "alignment")
_CENTRE = Qt.AlignmentFlag.AlignCenter


class PolicyMatrixPage(QWidget):
    """Paper and view are chosen above; Enter on an empty cell asks for the link, on a filled one shows it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.grid: Grid | None = None
        self.policies, self.view = QComboBox(), QComboBox()
        self.policies.setAccessibleName(_("เอกสารนโยบาย"))
        self.view.setAccessibleName(_("เทียบกับ"))
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "strong")
        self.table = QTableWidget()
        way = (_("ไปที่นโยบายของเขตพื้นที่"), "star", lambda: desk.show_page("planning.office_policy"))
        self.begin = BeginHere(self.table, [way])
        self._lay_out()
        for box in (self.policies, self.view):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            box.activated.connect(lambda _at: self.refresh())
        self.table.cellActivated.connect(self.open_cell)
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.read_choices())
        self.read_choices()

    def read_choices(self) -> None:
        """The papers, that of the window's year first, and what they can be held against."""
        kept, view = self.policies.currentData(), self.view.currentData()
        year = self.desk.fiscal_year
        found = records.every(self.desk.file, OfficePolicy, Query("office_policy", with_voided=False))
        self.policies.clear()
        for one in sorted(found, key=lambda one: one.fiscal_year != year):
            self.policies.addItem(one.name, one.id.hex)
        self.view.clear()
        self.view.addItem(_("ทุกแผนและนโยบายที่ใช้ในปีนั้น"), "")
        for framework in matrix.frameworks(self.desk.file, year):
            self.view.addItem(framework.name, framework.id.hex)
        self.policies.setCurrentIndex(max(self.policies.findData(kept), 0) if found else -1)
        self.view.setCurrentIndex(max(self.view.findData(view), 0))
        self.refresh()

    def refresh(self) -> None:
        """Read the grid anew."""
        key, view = self.policies.currentData(), self.view.currentData()
        self.table.setRowCount(0)
        if not key:
            self.grid = None
            self.table.setColumnCount(0)
            self.told.setText("")
            self.begin.say(_("ยังไม่มีนโยบายของเขตพื้นที่ เพิ่มเอกสารนโยบายและข้อของเอกสารก่อน แล้วจึงเทียบกับแผนระดับบน"))
            return
        self.begin.say("")
        policy = records.get(self.desk.file, OfficePolicy, UUID(hex=key))
        framework = records.get(self.desk.file, PolicyFramework, UUID(hex=view)) if view else None
        self.grid = found = matrix.grid(self.desk.file, policy, framework)
        self._fill(found)
        empty = len(found.empty_points)
        lost = sum(not found.column_count(column) for column, _label in found.columns)
        words = _("{points} ข้อ · ข้อที่ยังไม่สนองแผนใด {empty} · แผนหรือข้อที่ยังไม่มีใครสนอง {lost}")
        self.told.setText(words.format(points=len(found.points), empty=empty, lost=lost))

    def open_cell(self, row: int, column: int) -> None:
        """Ask for a link of the point, or show the links it has."""
        if self.grid is None or row >= len(self.grid.points):
            return
        point = self.grid.points[row]
        inside = 0 < column <= len(self.grid.columns)
        if column == 0:
            self.desk.show_record("policy_target", point.id)
        elif inside and not self.grid.cell(point.id, self.grid.columns[column - 1][0]):
            if not self.desk.file.read_only:
                year = self.grid.policy.fiscal_year or self.desk.fiscal_year
                deeds.ask_link(self.desk, self.window(), year, ("policy_target", point.id))
        else:
            self.desk.show_list(Query("alignment", (Condition("target", Test.IS, point.id),)))

    def _fill(self, found: Grid) -> None:
        labels = [label for _key, label in found.columns]
        self.table.setColumnCount(len(labels) + 2)
        self.table.setHorizontalHeaderLabels([_("ข้อของเขตพื้นที่"), *labels, _("เชื่อมโยง")])
        self.table.setRowCount(len(found.points) + bool(found.points))
        for at, one in enumerate(found.points):
            self._put(at, 0, f"{one.code} {one.title}".strip())
            for place, (key, label) in enumerate(found.columns, start=1):
                self._put(at, place, found.cell(one.id, key), hint=f"{one.title}\n→ {label}")
            by = found.served_by(one)
            above = _("ตามข้อ {code}").format(code=by.code or by.title) if by else _("ว่าง")
            self._put(at, len(labels) + 1, str(found.row_count(one.id)) if by is one else above)
        if found.points:
            last = len(found.points)
            self._put(last, 0, _("จำนวนข้อที่สนอง"))
            for place, (key, _label) in enumerate(found.columns, start=1):
                self._put(last, place, str(found.column_count(key) or _("ว่าง")))
        head = self.table.horizontalHeader()
        head.resizeSection(0, _FIRST)
        for place in range(1, self.table.columnCount()):
            head.resizeSection(place, _WIDTH)

    def _put(self, row: int, column: int, words: str, hint: str = "") -> None:
        item = QTableWidgetItem(words)
        item.setToolTip(hint or words)
        if column:
            item.setTextAlignment(_CENTRE)
        if words == _("ว่าง"):
            item.setForeground(colour("warning"))
        self.table.setItem(row, column, item)

    def _keys(self) -> dict[str, str]:
        keys = {"id": self.policies.currentData() or "", "by": self.view.currentData() or ""}
        return {name: value for name, value in keys.items() if value}

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*_TOLD):
            self.read_choices()

    def _lay_out(self) -> None:
        title = QLabel(_("ความสอดคล้องของนโยบาย"))
        title.setProperty("role", "title")
        against = QLabel(_("เทียบกับ"))
        against.setProperty("role", "muted")
        printing = print_button(self, self.desk, {"policy-matrix": mark("ความสอดคล้องของนโยบาย")}, self._keys)
        tools = FlowRow(self.policies, row_of(against, self.view), printing)
        top = Beside(row_of(title, stretch=True), tools)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(_("ความสอดคล้องของนโยบาย"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(_CENTRE | Qt.TextFlag.TextWordWrap)
        head.setMinimumHeight(64)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.setSpacing(look.GAP)
        layout.addWidget(top)
        layout.addWidget(self.told)
        layout.addWidget(self.begin, 1)
        self.setFocusProxy(self.begin)
