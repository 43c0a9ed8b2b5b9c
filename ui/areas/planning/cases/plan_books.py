"""แบบแผนของโรงเรียน: templates sent out, taken back whole, and what a school's plan holds (P26)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.planning.cases.school_projects import SchoolProject
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.cases import plan_forms
from planner_desktop.services.planning.cases.plan_forms import ReturnedPlans
from ui.kit import look
from ui.kit.importing.books_dialog import BOOK_COLUMNS, BooksDialog
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress
    from planner_desktop.domain.records import Record
    from planner_desktop.services.exchange.plans import ImportPlan
    from planner_desktop.services.exchange.returned import ReturnedBooks
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlanBooksDialog(BooksDialog[ReturnedPlans]):
    """A workbook with one fault stays out with all its rows: a plan is taken whole."""

    columns = tuple(
        (mark("บาท") if at == 1 else label, width) for at, (label, width) in enumerate(BOOK_COLUMNS)
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("รับแบบแผนของโรงเรียนกลับ"), parent)

    def prepare(self, source: Path, progress: Progress) -> ReturnedPlans:
        return plan_forms.prepare(self.desk.file, source, progress)

    def keep(self, plan: ReturnedPlans, progress: Progress) -> Changes | None:
        del progress
        return plan_forms.apply(self.desk.file, plan)

    def books(self, plan: ReturnedPlans) -> ReturnedBooks:
        return plan.books

    def wanted(self, plan: ReturnedPlans) -> int:
        return len(plan.changed)

    def button_words(self, count: int) -> str:
        return _("รับแผน {count} โรงเรียน").format(count=count)

    def done_words(self, plan: ReturnedPlans) -> str:
        return _("รับแผนแล้ว {count} โรงเรียน สถานะเป็น “ส่งแล้ว รอตรวจ”").format(count=len(plan.changed))

    def warning(self, plan: ReturnedPlans) -> str:
        words = _("{count} แถวหรือไฟล์ต้องแก้ก่อน ไฟล์ที่มีแถวผิดจะไม่ถูกรับทั้งไฟล์ บันทึกไฟล์ให้แก้ไขแล้วส่งคืนโรงเรียนได้")
        return words.format(count=plan.books.wrong) if plan.books.wrong else ""

    def row_words(self, record: Record) -> tuple[str, str, str]:
        assert isinstance(record, SchoolProject)
        return (
            record.name,
            format_baht(record.amount or 0),
            f"{record.indicator} ({record.unit} {record.target})",
        )

    def book_line(self, plan: ReturnedPlans, book: ImportPlan) -> QTreeWidgetItem:
        top = super().book_line(plan, book)
        amounts = (row.record.amount or 0 for row in book.rows if isinstance(row.record, SchoolProject))
        top.setText(1, format_baht(sum(amounts)))
        for one in plan.gone.get(book.source, ()):
            gone = _("ไม่มีในไฟล์ที่ส่งมา จะนำออกจากแผนของโรงเรียน")
            top.addChild(QTreeWidgetItem([one.name, format_baht(one.amount or 0), f"− {_('นำออก')}", gone]))
        for line in (top, *(top.child(at) for at in range(top.childCount()))):
            line.setTextAlignment(1, _RIGHT)
        return top


def take(desk: Desk) -> None:
    """Take filled templates back: dry run first."""
    if desk.file.read_only:
        return
    dialog = PlanBooksDialog(desk, QApplication.activeWindow())
    dialog.exec()
    dialog.deleteLater()


def send(desk: Desk, kind: str) -> None:
    """Ask for a folder, and write a template for each school."""
    chosen = QFileDialog.getExistingDirectory(
        QApplication.activeWindow(), _("เก็บแบบแผนไว้ที่โฟลเดอร์"), str(paths.documents_folder())
    )
    if chosen:
        write(desk, kind, Path(chosen))


def write(desk: Desk, kind: str, folder: Path) -> None:
    """Write the templates off the window's thread."""
    file, year = desk.file, desk.fiscal_year

    def work(progress: Progress) -> int:
        return len(plan_forms.write_forms(file, year, kind, folder, progress))

    def tell(count: int) -> None:
        desk.say(_("เขียนแบบแผน {count} โรงเรียนลง “{folder}” แล้ว").format(count=count, folder=folder.name))

    desk.tasks.run(work, tell, title=_("กำลังเขียนแบบแผนของโรงเรียน"))


class PlanProjectsPanel(QWidget):
    """The projects of the chosen school's plan with their sum."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.sum = QLabel(wordWrap=True)
        self.sum.setProperty("role", "strong")
        self.rows = QTreeWidget()
        self.rows.setHeaderLabels([_("โครงการ"), _("บาท")])
        self.rows.setAccessibleName(_("โครงการในแผนของโรงเรียน"))
        self.rows.setWordWrap(True)
        self.rows.setColumnWidth(0, 250)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.GAP, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.sum)
        layout.addWidget(self.rows, 1)

    def show_record(self, record: Record | None) -> None:
        """List them; what each says stands below it."""
        self.rows.clear()
        if not isinstance(record, SchoolPlan) or record.is_new or not record.fiscal_year or not record.school:
            self.sum.clear()
            return
        found = plan_forms.projects_of(self.desk.file, record.fiscal_year, record.kind, record.school)
        titles = records.linked_titles(self.desk.file, "school_project", found, _)
        for one in found:
            self._add(one, titles.get(one.focus, "") if one.focus else "")
        told = _("{count} โครงการ รวม {baht} บาท")
        empty = _("ยังไม่มีโครงการ รับจากแบบแผนที่โรงเรียนส่งกลับด้วย “รับแบบกลับ…”")
        money = format_baht(sum(one.amount or 0 for one in found))
        self.sum.setText(told.format(count=len(found), baht=money) if found else empty)

    def _add(self, one: SchoolProject, focus: str) -> None:
        top = QTreeWidgetItem(self.rows, [one.name, format_baht(one.amount or 0)])
        top.setTextAlignment(1, _RIGHT)
        for words in (
            focus,
            _("ตัวชี้วัด: {words}").format(words=f"{one.indicator} ({one.unit} {one.target})"),
            _("ไตรมาส {quarter}").format(quarter=one.quarter),
        ):
            QTreeWidgetItem(top, [words]).setToolTip(0, words)
        top.setToolTip(0, one.name)
