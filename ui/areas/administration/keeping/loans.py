"""การยืมหนังสือ: who has what, what is late, the slip on paper."""

from __future__ import annotations

from planner_desktop.domain.administration.keeping import BorrowSlip
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.keeping import loans_waiting
from ui.areas.administration.keeping import lending, showing
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

CARD, OUT = mark("บัตรยืมหนังสือ (แบบ 24)"), mark("หนังสือที่ยังไม่ส่งคืน")


class LoansPage(RecordPage):
    """The primary deed lends letters chosen from the store."""

    def new(self) -> None:
        """Choose letters and lend them."""
        if not self.desk.file.read_only and self.leave_draft():
            lending.lend(self.desk, ())


def loans_page(desk: Desk) -> RecordPage:
    """การยืมหนังสือ."""
    return LoansPage(
        desk,
        "borrow_slip",
        title=mark("การยืมหนังสือ"),
        new_label=mark("ให้ยืมหนังสือ…"),
        about=mark("บัตรยืมหนังสือ (แบบ 24) เลือกหนังสือในที่เก็บแล้วให้ยืม โปรแกรมเตือนเมื่อเกินกำหนดส่งคืน"),
        columns=("register_no", "subject", "borrower_name", "borrowed_on", "due_on", "returned_on"),
        quick=(
            QuickFilter(mark("ยังไม่ส่งคืน"), lambda _desk: loans_waiting.out().conditions, counted=True),
            QuickFilter(
                mark("เกินกำหนด"),
                lambda _desk: loans_waiting.overdue(bangkok_today()).conditions,
                counted=True,
            ),
        ),
        next_step=lambda record: _next(desk, record),
        prints=(
            PageAction(CARD, showing.of_record(desk, "borrow-slip", CARD)),
            PageAction(OUT, lambda _one: showing.show_paper(desk, "borrow-out", OUT, {}), needs_record=False),
        ),
    )


def _next(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, BorrowSlip) or record.returned_on is not None:
        return None
    return NextStep(mark("รับคืน…"), lambda: lending.take_back(desk, record))
