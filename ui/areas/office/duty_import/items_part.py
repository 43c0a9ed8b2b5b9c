"""The items found in a manual: number and name can be typed over, each matched to the catalogue or new."""

from __future__ import annotations

import re
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
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

from planner_desktop.domain.office.duty_text import RecognisedItem, RecognisedManual
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.duty_text.against_file import catalogue_in, of_catalogue
from planner_desktop.services.duty_text.editing_manuals import with_item
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.table.wrapped import Wrapped
from ui.kit.words import _

_COLUMNS = (
    mark("นำเข้า"), mark("เลข"), mark("ชื่องาน"), mark("กลุ่มงาน"), mark("ตรงกับงานในบัญชี"), mark("ขั้นตอน"),
    mark("แทนขั้นตอนเดิม"),
)  # fmt: skip
_TAKEN, _NUMBER, _NAME, _GROUP, _ITEM, _STEPS, _OVER = range(len(_COLUMNS))
_WIDTHS = (56, 52, 210, 116, 170, 64, 116)
_NUMBER_SHAPE = re.compile(r"\d{1,2}(\.\d{1,2}){0,3}")


class ItemsPart(QWidget):
    """The table of items; `changed` carries the corrected manual."""

    changed = Signal(object)
    line_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manual = RecognisedManual()
        year = Query(WorkItem.description.name, (Condition("fiscal_year", Test.IS, desk.fiscal_year),))
        self.known = records.every(desk.file, WorkItem, year)
        self.catalogue = catalogue_in(desk.file, desk.fiscal_year)
        self.titles = {one.id: title_of(one) for one in self.known}
        self.table = _table()
        self.match = QPushButton(_("จับคู่กับงานในบัญชี…"))
        self.match.clicked.connect(self._choose_item)
        self.table.itemChanged.connect(self._typed)
        self.table.currentCellChanged.connect(self._row_changed)
        self._lay_out()

    def show_manual(self, manual: RecognisedManual) -> None:
        """Fill the table; the chosen row stays."""
        self.manual = manual
        self.table.blockSignals(True)
        self.table.setRowCount(len(manual.items))
        for row, item in enumerate(manual.items):
            for column, words in enumerate(self._words(item)):
                self.table.setItem(row, column, _cell(column, words, item))
        self.table.blockSignals(False)
        self.match.setEnabled(bool(manual.items))

    def _words(self, item: RecognisedItem) -> tuple[str, ...]:
        new = _("เพิ่มเป็นงานใหม่")
        known = self.titles.get(item.item, new) if item.item else new
        return ("", item.number, item.name, item.work_group, known, str(len(item.steps)), _over(item))

    def _typed(self, cell: QTableWidgetItem) -> None:
        """A cell was typed over or ticked: the recognition follows."""
        row, column, words = cell.row(), cell.column(), cell.text().strip()
        item = self.manual.items[row]
        ticked = cell.checkState() is Qt.CheckState.Checked
        if column == _TAKEN:
            item = replace(item, left_out=not ticked)
        elif column == _OVER:
            item = replace(item, over=ticked)
        elif column == _NUMBER:
            number = to_arabic_digits(words).strip(".")
            item = replace(item, number=number if _NUMBER_SHAPE.fullmatch(number) else item.number)
        elif column == _NAME:
            item = replace(item, name=words or item.name)
        else:
            item = replace(item, work_group=words)
        self._replace(row, item)

    def _replace(self, row: int, item: RecognisedItem) -> None:
        self.show_manual(with_item(self.manual, row, item))
        self.changed.emit(self.manual)

    def _choose_item(self) -> None:
        row = max(self.table.currentRow(), 0)
        offers = [_("เพิ่มเป็นงานใหม่"), *(self.titles[one.id] for one in self.known)]
        chosen = ask.choose(self, _("จับคู่กับงานในบัญชี"), offers, label=_("งานในคู่มือนี้คือ"), yes=_("เลือก"))
        if chosen is not None:
            self.set_item(row, self.known[chosen - 1].id if chosen else None)

    def set_item(self, row: int, item: UUID | None) -> None:
        """Say which item of the catalogue that row is; None = a new one."""
        self._replace(row, of_catalogue(self.manual.items[row], item, self.catalogue))

    def _row_changed(self, row: int, *_before: int) -> None:
        if 0 <= row < len(self.manual.items):
            self.line_wanted.emit(self.manual.items[row].line)

    def _lay_out(self) -> None:
        hint = QLabel(_("พิมพ์ทับเลข ชื่อ และกลุ่มงานได้ (F2) ส่วนที่บัญชีงานมีอยู่แล้วไม่ถูกเขียนทับ เว้นแต่เลือกแทนขั้นตอนเดิม"))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(self.match)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _over(item: RecognisedItem) -> str:
    return _("มีแล้ว {count} ขั้น").format(count=item.known_steps) if item.known_steps else "–"


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels([_(one) for one in _COLUMNS])
    table.setAccessibleName(_("งานที่พบ"))
    table.setItemDelegate(Wrapped(table))
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column, width in enumerate(_WIDTHS):
        table.setColumnWidth(column, width)
    return table


def _cell(column: int, words: str, item: RecognisedItem) -> QTableWidgetItem:
    cell = QTableWidgetItem(words)
    cell.setToolTip(words)
    plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    ticked = {_TAKEN: not item.left_out, _OVER: item.over}
    if column in ticked and (column == _TAKEN or item.known_steps):
        cell.setFlags(plain | Qt.ItemFlag.ItemIsUserCheckable)
        cell.setCheckState(Qt.CheckState.Checked if ticked[column] else Qt.CheckState.Unchecked)
    elif column in (_ITEM, _STEPS, _OVER):
        cell.setFlags(plain)
    return cell
