"""รับแบบสำรวจกลับ: every workbook of a folder with what it asks for and its faults; then one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.messages import say
from planner_desktop.services.exchange.returned import ReturnedBooks
from planner_desktop.services.information.ict import survey
from ui.kit.importing.books_dialog import BooksDialog
from ui.kit.words import _, show

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.progress import Progress
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk


class SurveyDialog(BooksDialog[ReturnedBooks]):
    """Faulty rows stay out and are told with their places."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("รับแบบสำรวจความต้องการกลับ"), parent)

    def prepare(self, source: Path, progress: Progress) -> ReturnedBooks:
        return survey.prepare(self.desk.file, source, progress)

    def keep(self, plan: ReturnedBooks, progress: Progress) -> Changes | None:
        del progress
        return survey.apply(self.desk.file, plan)

    def books(self, plan: ReturnedBooks) -> ReturnedBooks:
        return plan

    def wanted(self, plan: ReturnedBooks) -> int:
        return len(plan.wanted)

    def button_words(self, count: int) -> str:
        return show(say("รับ {count} รายการ", count=count))

    def done_words(self, plan: ReturnedBooks) -> str:
        return show(say("รับความต้องการแล้ว {count} รายการ", count=len(plan.wanted)))

    def warning(self, plan: ReturnedBooks) -> str:
        words = _("{count} แถวหรือไฟล์ต้องแก้ก่อน ส่วนที่เหลือรับได้ เมื่อโรงเรียนแก้แล้วรับซ้ำได้โดยไม่ซ้ำรายการ")
        return words.format(count=plan.wrong) if plan.wrong else ""

    def row_words(self, record: Record) -> tuple[str, str, str]:
        assert isinstance(record, IctNeed)
        return record.reference, str(record.quantity or ""), record.reason
