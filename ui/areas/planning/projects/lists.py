"""The lists of what belongs to projects, over all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.messages import mark
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage

if TYPE_CHECKING:
    from ui.kit.desk import Desk


def activities_page(desk: Desk) -> RecordPage:
    """กิจกรรมของโครงการ."""
    return _below(desk, "activity", mark("กิจกรรมของทุกโครงการ พร้อมช่วงเวลา ผู้รับผิดชอบ และปริมาณงาน"))


def months_page(desk: Desk) -> RecordPage:
    """แผนรายเดือนของกิจกรรม."""
    return _below(desk, "activity_month", mark("เดือนที่ทำกิจกรรมและปริมาณงานของเดือนนั้น"))


def lines_page(desk: Desk) -> RecordPage:
    """รายการงบประมาณ."""
    return _below(desk, "budget_line", mark("รายการเงินของทุกกิจกรรม แยกหมวด แหล่งเงิน และเดือน คำนวณจากสูตรได้"))


def indicators_page(desk: Desk) -> RecordPage:
    """ตัวชี้วัดของโครงการ."""
    return _below(desk, "project_indicator", mark("ตัวชี้วัดและค่าเป้าหมายของโครงการ พร้อมวิธีการและเครื่องมือวัด"))


def risks_page(desk: Desk) -> RecordPage:
    """ความเสี่ยงของโครงการ."""
    return _below(desk, "project_risk", mark("ความเสี่ยง โอกาสเกิด ผลกระทบ และแนวทางจัดการ"))


def moves_page(desk: Desk) -> RecordPage:
    """รอบการเสนอและพิจารณาโครงการ."""
    return RecordPage(
        desk,
        "project_move",
        about=mark("ทุกครั้งที่โครงการถูกเสนอ ส่งกลับ อนุมัติ หรือเปลี่ยนสถานะ พร้อมผู้ดำเนินการและความเห็น"),
        can_add=False,
    )


def _below(desk: Desk, name: str, about: str) -> RecordPage:
    return RecordPage(desk, name, about=about, in_series=True, import_rows=way_in(desk, name))
