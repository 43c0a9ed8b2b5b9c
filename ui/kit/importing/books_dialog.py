"""Workbooks of one list taken back: the rows of each workbook, and what of them is faulty."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QTreeWidgetItem

from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import mark
from planner_desktop.services.exchange import returned
from ui.kit.importing.folder_dialog import FolderDialog, counts_words, outcome_words
from ui.kit.words import _, language, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner_desktop.domain.records import Record
    from planner_desktop.services.exchange.plans import ImportPlan, PlannedRow
    from planner_desktop.services.exchange.returned import ReturnedBooks

Plan = TypeVar("Plan")


BOOK_COLUMNS = (
    (mark("ไฟล์หรือรายการ"), 420),
    (mark("จำนวน"), 110),
    (mark("ผล"), 120),
    (mark("รายละเอียด"), 0),
)


class BooksDialog(FolderDialog[Plan]):
    """A subclass says how a row is called and what is told of it."""

    columns: tuple[tuple[str, int], ...] = BOOK_COLUMNS

    def books(self, plan: Plan) -> ReturnedBooks:
        """The workbooks within the plan."""
        raise NotImplementedError

    def row_words(self, record: Record) -> tuple[str, str, str]:
        """What a row is called, its count or money, and what else is told of it."""
        raise NotImplementedError

    def lines(self, plan: Plan) -> Iterator[QTreeWidgetItem]:
        books = self.books(plan)
        for one in books.plans:
            yield self.book_line(plan, one)
        for left in books.left:
            yield QTreeWidgetItem([left.name, "", f"✗ {_('ไม่รับ')}", show(left.cause)])

    def book_line(self, plan: Plan, book: ImportPlan) -> QTreeWidgetItem:
        """A workbook with its rows below it."""
        out = book not in self.books(plan).taken
        told = counts_words(book, all_of_them=False) or _("ไม่ได้กรอกรายการใด")
        top = QTreeWidgetItem([book.source.name, "", f"✗ {_('ไม่รับทั้งไฟล์')}" if out else "", told])
        for row in book.rows:
            top.addChild(self._row_line(row))
        return top

    def sums(self, plan: Plan) -> str:
        books = self.books(plan)
        return _("{files} ไฟล์ · {counts}").format(files=len(books.plans), counts=counts_words(books))

    def save_faults(self, plan: Plan, target: Path) -> int:
        words = Catalogue.load("en" if language() == "en" else "th")
        return returned.write_errors(self.books(plan), target, words)

    def _row_line(self, row: PlannedRow) -> QTreeWidgetItem:
        name, count, more = _("แถวที่ {row}").format(row=row.row), "", ""
        if row.record:
            name, count, more = self.row_words(row.record)
        places = (
            f"{one.sheet}!{one.column}{one.row} {_(one.label)}: {show(one.cause)}" for one in row.faults
        )
        words = "\n".join(places) or more
        line = QTreeWidgetItem([name, count, outcome_words(row.outcome), words])
        line.setToolTip(0, name)
        line.setToolTip(3, words)
        return line
