"""โรงเรียน: the schools of the area."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.messages import mark
from ui.areas.information.school_life import PAST, ask_happening
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

SCHOOL_QUICK = (
    QuickFilter(mark("เปิดสอน"), lambda _desk: (Condition("status", Test.IS, "open"),), counted=True),
    QuickFilter(mark("เรียนรวม"), lambda _desk: (Condition("status", Test.IS, "joined"),), counted=True),
    QuickFilter(
        mark("ปิด หยุด หรือรวม"),
        lambda _desk: (Condition("status", Test.ONE_OF, ("closed", "paused", "merged")),),
        counted=True,
    ),
)


def school_page(desk: Desk) -> QWidget:
    """โรงเรียน."""
    return RecordPage(
        desk,
        "school",
        about=mark("โรงเรียนในเขตพื้นที่ พร้อมรหัส 10 หลักที่ใช้อ้างถึงในทุกงาน เพิ่มทีละแห่งหรือนำเข้าจาก Excel"),
        columns=("code10", "name", "levels", "network", "district", "director", "status"),
        quick=SCHOOL_QUICK,
        actions=(PageAction(mark("บันทึกความเปลี่ยนแปลง…"), partial(ask_happening, desk), icon="history"),),
        tabs=(PAST,),
        import_rows=way_in(desk, "school"),
    )
