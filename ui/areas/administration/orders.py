"""ทะเบียนคำสั่ง: every order with its number of the calendar year; voided ones keep theirs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter


def orders_page(desk: Desk) -> QWidget:
    """คำสั่ง."""
    return RecordPage(
        desk,
        "order_entry",
        new_label=mark("ออกเลขคำสั่ง"),
        about=mark("ทะเบียนคำสั่งของสำนักงาน เลขออกให้เองและเริ่มใหม่ทุกปีปฏิทิน คำสั่งมอบหมายหน้าที่ลงทะเบียนให้เองเมื่อออกเลข"),
        columns=("register_no", "dated", "subject", "signer", "note"),
        quick=(
            QuickFilter(mark("เดือนนี้"), lambda _desk: (Condition("dated", Test.BETWEEN, Span.THIS_MONTH),)),
        ),
        draft=lambda _desk: OrderEntry(dated=bangkok_today()),
    )
