"""สรุปความต้องการ: needs of a year added up by school, item, network, state or over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.money import format_baht
from planner_desktop.messages import mark
from planner_desktop.services import choices
from planner_desktop.services.information.ict import prices, sums
from ui.areas.information import choosers
from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.charts import Bar, BarChart
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.services.file import Changes
    from planner_desktop.services.information.ict.sums import SumRow
    from ui.kit.desk import Desk

TOLD = ("ict_need", "school", "price_item")
PAPERS = {"ict-request": mark("คำขอตั้งงบประมาณครุภัณฑ์ ICT")}
_MOST_BARS = 14
_EVERY = ""  # every state


class SumsPage(QWidget):
    """The same total whichever way it is added up."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.year = choosers.code_box(_("ปีงบประมาณ"), ((str(one), str(one)) for one in _years(desk)))
        self.by = choosers.code_box(_("จำแนกตาม"), ((code, _(one)) for code, one in sums.DIMENSIONS.items()))
        states = choices.entries(desk.file, "need_state")
        self.state = choosers.code_box(
            _("สถานะ"), ((_EVERY, _("ทุกสถานะ")), *((one.code, _(one.label)) for one in states))
        )
        choosers.choose(self.year, str(desk.fiscal_year + 1))
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("role", "strong")
        self.table = QTreeWidget()
        self.chart = BarChart(_("เงินที่ขอ"), row=1.4)
        self._lay_out()
        for box in (self.year, self.by, self.state):
            box.activated.connect(lambda _place: self.refresh())
        desk.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Read the sums and show them."""
        by = self.by.currentData()
        state = self.state.currentData()
        year = None if by == "year" else int(self.year.currentData())
        self.year.setEnabled(by != "year")
        found = sums.sums(self.desk.file, by, year, (state,) if state else ())
        self.table.clear()
        self.table.headerItem().setText(0, self.by.currentText())
        for row in found.rows:
            self._add(row)
        self._add(found.whole, strong=True)
        whole = found.whole
        self.words.setText(
            _("{needs} รายการ · {quantity} หน่วย · ขอ {total} บาท · ได้รับ {granted} บาท").format(
                needs=f"{whole.needs:,}",
                quantity=f"{whole.quantity:,}",
                total=format_baht(whole.total),
                granted=format_baht(whole.granted_total),
            )
        )
        largest = sorted(found.rows, key=lambda one: -one.total)[:_MOST_BARS]
        self.chart.set_bars(
            tuple(Bar(_(one.label), one.total / 100, format_baht(one.total)) for one in largest)
        )

    def _add(self, row: SumRow, *, strong: bool = False) -> None:
        figures = (f"{row.needs:,}", f"{row.quantity:,}", format_baht(row.total))
        given = (f"{row.granted:,}", format_baht(row.granted_total))
        item = QTreeWidgetItem([_(row.label), *figures, *given])
        item.setToolTip(0, _(row.label))
        for column in range(item.columnCount()):
            if column:
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if strong:
                face = item.font(column)
                face.setBold(True)
                item.setFont(column, face)
        self.table.addTopLevelItem(item)

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD):
            self.refresh()

    def _keys(self) -> dict[str, str]:
        return {"year": self.year.currentData()}

    def _lay_out(self) -> None:
        top = choosers.labelled(
            (_("ปีงบประมาณ"), self.year), (_("จำแนกตาม"), self.by), (_("สถานะ"), self.state)
        )
        above = Beside(top, print_button(self, self.desk, PAPERS, self._keys))
        heads = ("", _("รายการ"), _("จำนวน"), _("เงินที่ขอ (บาท)"), _("ได้รับ"), _("เงินที่ได้ (บาท)"))
        self.table.setHeaderLabels(list(heads))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(_("สรุปความต้องการ"))
        head = self.table.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        room = QScrollArea(widgetResizable=True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(self.chart)
        below = QHBoxLayout()
        below.setSpacing(look.SPACE)
        below.addWidget(self.table, 3)
        below.addWidget(room, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(above)
        layout.addWidget(self.words)
        layout.addLayout(below, 1)
        self.setFocusProxy(self.table)


def _years(desk: Desk) -> list[int]:
    """Years with a list, and those around the chosen one; the newest first."""
    around = {desk.fiscal_year + one for one in (-1, 0, 1)}
    return sorted({*prices.years(desk.file), *around}, reverse=True)
