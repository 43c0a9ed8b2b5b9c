"""บุคลากร, กลุ่มงาน and หน่วยงานติดต่อ as plain lists."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

PEOPLE_QUICK = (
    QuickFilter(mark("ปฏิบัติงานอยู่"), lambda _desk: (Condition("until", Test.EMPTY),), counted=True),
    QuickFilter(mark("พ้นหน้าที่แล้ว"), lambda _desk: (Condition("until", Test.AT_MOST, bangkok_today()),)),
)


def people_page(desk: Desk) -> QWidget:
    """บุคลากร."""
    return RecordPage(
        desk,
        "person",
        about=mark("ผู้ปฏิบัติงานในกลุ่ม ใช้มอบหมายงาน ลงชื่อในเอกสาร และบอกว่าใครแก้ไขอะไร"),
        columns=("order", "prefix", "first_name", "last_name", "position", "acting_role", "work_group"),
        quick=PEOPLE_QUICK,
        import_rows=way_in(desk, "person"),
    )


def groups_page(desk: Desk) -> QWidget:
    """กลุ่มงาน."""
    return RecordPage(
        desk,
        "work_group",
        about=mark("กลุ่มงานของสำนักงาน ปิดใช้กลุ่มงานที่สำนักงานไม่มี"),
        import_rows=way_in(desk, "work_group"),
    )


def agencies_page(desk: Desk) -> QWidget:
    """หน่วยงานติดต่อ."""
    return RecordPage(
        desk,
        "agency",
        about=mark("หน่วยงานที่รับส่งหนังสือกับสำนักงาน พร้อมคำขึ้นต้น “เรียน” ของแต่ละหน่วยงาน"),
        columns=("name", "kind", "addressee", "phone"),
        import_rows=way_in(desk, "agency"),
    )
