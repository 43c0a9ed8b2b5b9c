"""The lists of 2.2 EMIS: forms, their fields and rules, rounds, and what must be followed up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record


def forms_page(desk: Desk) -> RecordPage:
    """แบบเก็บข้อมูล."""
    return RecordPage(
        desk,
        "data_form",
        about=mark("แบบที่ให้โรงเรียนกรอก สร้างแบบ เพิ่มช่องข้อมูลและกฎตรวจ แล้วจึงเปิดรอบเก็บข้อมูล"),
        actions=(
            PageAction(mark("ช่องข้อมูลของแบบนี้"), partial(_show, desk, "data_field", "form")),
            PageAction(mark("กฎตรวจของแบบนี้"), partial(_show, desk, "data_rule", "form")),
            PageAction(mark("รอบที่ใช้แบบนี้"), partial(_show, desk, "data_round", "form")),
        ),
    )


def fields_page(desk: Desk) -> RecordPage:
    """ช่องข้อมูลของแบบ."""
    return RecordPage(
        desk,
        "data_field",
        about=mark("ข้อคำถามของแบบ แต่ละข้อแยกเป็นแถวและคอลัมน์ได้ เช่น ชั้น × เพศ"),
        columns=("form", "position", "code", "label", "kind", "unit", "required"),
        in_series=True,
    )


def rules_page(desk: Desk) -> RecordPage:
    """กฎตรวจข้อมูล."""
    return RecordPage(
        desk, "data_rule", about=mark("กฎระหว่างช่องข้อมูล ใช้ตรวจทุกไฟล์ที่โรงเรียนส่งกลับ เช่น ยอดรวมต้องเท่ากับผลบวก")
    )


def rounds_page(desk: Desk) -> RecordPage:
    """รอบเก็บข้อมูล."""
    return RecordPage(
        desk,
        "data_round",
        about=mark("รอบที่ขอข้อมูลจากโรงเรียน กำหนดวันเปิดรับและกำหนดส่ง หลังกำหนดข้อมูลจะถูกล็อก"),
        columns=("name", "form", "year", "opens", "closes", "asked"),
        actions=(
            PageAction(mark("สถานะการส่ง"), lambda _one: desk.show_page("information.round_board")),
            PageAction(mark("ข้อมูลที่ส่งในรอบนี้"), partial(_show, desk, "submission", "round")),
            PageAction(mark("ข้อยกเว้นของรอบนี้"), partial(_show, desk, "lock_exception", "round")),
        ),
    )


def submissions_page(desk: Desk) -> RecordPage:
    """ข้อมูลที่โรงเรียนส่ง."""

    def look(record: Record | None) -> None:
        from ui.areas.information.rounds.submission import show_submission

        if record is not None:
            show_submission(desk, ask.over() or QApplication.activeWindow(), record.id)

    return RecordPage(
        desk,
        "submission",
        about=mark("ข้อมูลที่โรงเรียนส่งแล้วทุกรอบ เกิดจากการรับไฟล์กลับหรือกรอกในหน้าสถานะการส่ง"),
        columns=("round", "school", "state", "sent_on", "filled", "wanted", "approved_on"),
        actions=(PageAction(mark("เปิดดูข้อมูล…"), look),),
        can_add=False,
    )


def exceptions_page(desk: Desk) -> RecordPage:
    """ข้อยกเว้นการล็อก."""
    return RecordPage(desk, "lock_exception", about=mark("โรงเรียนที่ได้ผ่อนผันให้ส่งหลังกำหนด พร้อมเหตุผลและผู้อนุญาต"))


def follow_ups_page(desk: Desk) -> RecordPage:
    """ข้อมูลที่ต้องตามต่อ."""

    def still(done: bool, _desk: Desk) -> tuple[Condition, ...]:
        return (Condition("done", Test.IS, value=done),)

    return RecordPage(
        desk,
        "follow_up",
        about=mark("ค่าที่ต้องถามโรงเรียนอีกครั้ง ทำเครื่องหมายจากหน้าข้อมูลของโรงเรียน หรือเพิ่มเองที่นี่"),
        columns=("school", "field", "value", "note", "owner", "done"),
        quick=(
            QuickFilter(mark("ยังไม่เรียบร้อย"), partial(still, False), counted=True),
            QuickFilter(mark("เรียบร้อยแล้ว"), partial(still, True), counted=True),
        ),
    )


def _show(desk: Desk, name: str, field: str, record: Record | None) -> None:
    if record is None or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    desk.show_list(Query(name, (Condition(field, Test.IS, record.id),)))
