"""จุดที่ความเชื่อมโยงขาด: what is broken in the year's tree, upwards and downwards; Enter leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.tree.findings import DIRECTIONS, findings
from ui.areas.planning.tree.page import TOLD
from ui.kit import look
from ui.kit.begin_here import BeginHere
from ui.kit.paper_menu import print_button
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

KEY = Qt.ItemDataRole.UserRole
_PLANNED = ("plan_node", "project")
PAPERS = {"plan-findings": mark("จุดที่ความเชื่อมโยงขาด")}


class FindingsPage(QWidget):
    """A group for each direction; every line says what to do."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "strong")
        self.list = QTreeWidget()
        way = (_("ไปที่ผังแผน"), "network", lambda: desk.show_page("planning.tree"))
        self.begin = BeginHere(self.list, [way])
        self._lay_out()
        self.list.itemActivated.connect(self._open)
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Look for what is broken in the year."""
        year = self.desk.fiscal_year
        found = findings(self.desk.file, year)
        planned = bool(found) or any(self._count(name) for name in _PLANNED)
        none_yet = _("ปีงบประมาณ {year} ยังไม่มีผังแผนและโครงการ จึงยังไม่มีอะไรให้ตรวจ เริ่มที่ผังแผน")
        self.begin.say("" if planned else none_yet.format(year=year))
        words = _("ปีงบประมาณ {year}: พบ {count} จุด กด Enter ที่บรรทัดเพื่อไปแก้")
        none = _("ปีงบประมาณ {year}: ทุกข้อ ทุกโครงการ และทุกตัวชี้วัดเชื่อมโยงครบ")
        self.told.setText((words if found else none).format(year=year, count=len(found)) if planned else "")
        self.list.clear()
        for direction, label in DIRECTIONS.items():
            own = [one for one in found if one.direction == direction]
            if not own:
                continue
            top = QTreeWidgetItem(self.list, [f"{_(label)} ({len(own)})"])
            face = top.font(0)
            face.setBold(True)
            top.setFont(0, face)
            top.setFirstColumnSpanned(True)
            for one in own:
                row = QTreeWidgetItem(top, [one.title, _(description(one.name).label), show(one.message)])
                row.setData(0, KEY, (one.name, one.record))
                for column, text in enumerate((one.title, "", show(one.message))):
                    row.setToolTip(column, text)
            top.setExpanded(True)

    def _count(self, name: str) -> int:
        asked = (Condition("fiscal_year", Test.IS, self.desk.fiscal_year),)
        return records.count(self.desk.file, Query(name, asked, with_voided=False))

    def _open(self, row: QTreeWidgetItem) -> None:
        key = row.data(0, KEY)
        if key:
            self.desk.show_record(*key)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD, "indicator", "strategy", "project_indicator", "development_plan"):
            self.refresh()

    def _lay_out(self) -> None:
        self.list.setHeaderLabels([_("รายการ"), _("ชนิด"), _("สิ่งที่ต้องทำ")])
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(_("จุดที่ความเชื่อมโยงขาด"))
        head = self.list.header()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(0, 320)
        head.resizeSection(1, 150)
        top = QHBoxLayout()
        title = QLabel(_("จุดที่ความเชื่อมโยงขาด"))
        title.setProperty("role", "title")
        top.addWidget(title)
        top.addStretch()
        top.addWidget(print_button(self, self.desk, PAPERS, lambda: {"year": str(self.desk.fiscal_year)}))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.setSpacing(look.GAP)
        layout.addLayout(top)
        layout.addWidget(self.told)
        layout.addWidget(self.begin, 1)
        self.setFocusProxy(self.begin)
