"""The items found in a manual: number and name can be typed over, each matched to the catalogue or new."""

from __future__ import annotations

import re
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidgetItem, QWidget

from planner_desktop.domain.office.duty_text import RecognisedItem, RecognisedManual
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.duty_text.against_file import catalogue_in, of_catalogue
from planner_desktop.services.duty_text.editing_manuals import with_item
from ui.areas.office.duty_import.typed_table import TypedPart, ticked_cell, typed_table, words_cell
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.words import _

_COLUMNS = (
    mark("นำเข้า"), mark("เลข"), mark("ชื่องาน"), mark("กลุ่มงาน"), mark("ตรงกับงานในบัญชี"), mark("ขั้นตอน"),
    mark("แทนขั้นตอนเดิม"),
)  # fmt: skip
_TAKEN, _NUMBER, _NAME, _GROUP, _ITEM, _STEPS, _OVER = range(len(_COLUMNS))
_WIDTHS = (56, 52, 210, 116, 170, 64, 116)
_NUMBER_SHAPE = re.compile(r"\d{1,2}(\.\d{1,2}){0,3}")


class ItemsPart(TypedPart):
    """The table of items; `changed` carries the corrected manual."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.match = QPushButton(_("จับคู่กับงานในบัญชี…"))
        hint = _("พิมพ์ทับเลข ชื่อ และกลุ่มงานได้ (F2) ส่วนที่บัญชีงานมีอยู่แล้วไม่ถูกเขียนทับ เว้นแต่เลือกแทนขั้นตอนเดิม")
        super().__init__(typed_table(_("งานที่พบ"), _COLUMNS, _WIDTHS), hint, self.match, parent)
        self.manual = RecognisedManual()
        year = Query(WorkItem.description.name, (Condition("fiscal_year", Test.IS, desk.fiscal_year),))
        self.known = records.every(desk.file, WorkItem, year)
        self.catalogue = catalogue_in(desk.file, desk.fiscal_year)
        self.titles = {one.id: title_of(one, _) for one in self.known}
        self.match.clicked.connect(self._choose_item)

    def show_manual(self, manual: RecognisedManual) -> None:
        """Fill the table; the chosen row stays."""
        self.manual = manual
        self.fill([self._cells(item) for item in manual.items])
        self.match.setEnabled(bool(manual.items))

    def lines(self) -> list[int]:
        """The line of each item's name."""
        return [item.line for item in self.manual.items]

    def _cells(self, item: RecognisedItem) -> list[QTableWidgetItem]:
        words = self._words(item)
        cells = [words_cell(one, fixed=at in (_ITEM, _STEPS, _OVER)) for at, one in enumerate(words)]
        cells[_TAKEN] = ticked_cell("", ticked=not item.left_out)
        if item.known_steps:
            cells[_OVER] = ticked_cell(words[_OVER], ticked=item.over)
        return cells

    def _words(self, item: RecognisedItem) -> tuple[str, ...]:
        new = _("เพิ่มเป็นงานใหม่")
        known = self.titles.get(item.item, new) if item.item else new
        return ("", item.number, item.name, item.work_group, known, str(len(item.steps)), _over(item))

    def typed(self, cell: QTableWidgetItem) -> None:
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


def _over(item: RecognisedItem) -> str:
    return _("มีแล้ว {count} ขั้น").format(count=item.known_steps) if item.known_steps else "–"
