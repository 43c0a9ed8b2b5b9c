"""The reports of the chosen item: one line for each round of the year, opened or begun from here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.year import WorkReport
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.work import ItemOfWork
from planner_desktop.services.year_work import reports
from ui.areas.office.year.reports import begin_report
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.moments import short_date
from ui.kit.words import _

_COLUMNS = (mark("รอบ"), mark("เรื่อง"), mark("วันที่รายงาน"), mark("ผู้รายงาน"))
_ROUND, _SUBJECT, _DAY, _REPORTER = range(len(_COLUMNS))


class ReportsRoom(QWidget):
    """Rounds of the item's year; Enter or a double click opens the report, begun where there is none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item: ItemOfWork | None = None
        self.rounds: list[str] = []
        self.table = _table()
        self.open_button = QPushButton(look.icon("report"), _("เปิดหรือเริ่มรายงานรอบนี้"))
        self.open_button.clicked.connect(lambda _on=False: self.open_report())
        self.table.cellActivated.connect(lambda *_cell: self.open_report())
        self._lay_out()

    def show_item(self, item: ItemOfWork | None) -> None:
        """Show this item's rounds."""
        self.item = item
        found = {one.round: one for one in self._reports()}
        labels = choices.labels(self.desk.file, "report_round")
        self.rounds = (
            [*reports.ROUNDS, *(code for code in found if code not in reports.ROUNDS)] if item else []
        )
        people = [one.reporter for one in found.values() if one.reporter]
        names = records.titles(self.desk.file, "person", people, _)
        self.table.setRowCount(len(self.rounds))
        for row, code in enumerate(self.rounds):
            one = found.get(code)
            words = (
                _(labels[code].label) if code in labels else code,
                one.subject if one else _("ยังไม่เริ่ม"),
                short_date(one.reported_on) if one and one.reported_on else "",
                names.get(one.reporter, "") if one and one.reporter else "",
            )
            for column, word in enumerate(words):
                self.table.setItem(row, column, QTableWidgetItem(word))
        self.open_button.setEnabled(bool(self.rounds))

    def open_report(self) -> None:
        """Open the chosen round's report; where there is none it is begun out of the tasks."""
        row = max(self.table.currentRow(), 0)
        if self.item is not None and self.rounds:
            begin_report(self.desk, self.item.item, self.rounds[row])

    def _reports(self) -> list[WorkReport]:
        if self.item is None:
            return []
        query = Query(WorkReport.description.name, (Condition("item", Test.IS, self.item.item.id),))
        return records.every(self.desk.file, WorkReport, query)

    def _lay_out(self) -> None:
        hint = QLabel(_("ทุกงานมีรายงานของแต่ละรอบ โปรแกรมเริ่มร่างให้จากงานที่ทำและหลักฐานของรอบนั้น"))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels([_(one) for one in _COLUMNS])
    table.setAccessibleName(_("รายงานของงานนี้"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(_SUBJECT, QHeaderView.ResizeMode.Stretch)
    for column, width in ((_ROUND, 190), (_DAY, 110), (_REPORTER, 180)):
        table.setColumnWidth(column, width)
    return table
