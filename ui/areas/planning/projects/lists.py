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
    return _below(desk, "activity", mark("กิจกรรมของทุกโครงการ เพิ่มโครงการที่หน้า “โครงการ” ก่อน แล้วเพิ่มกิจกรรม"))


def months_page(desk: Desk) -> RecordPage:
    """แผนรายเดือนของกิจกรรม."""
    return _below(desk, "activity_month", mark("เดือนที่ทำกิจกรรมและปริมาณงาน ลงได้ในแท็บ “แผนเดือน” ของโครงการ"))


def lines_page(desk: Desk) -> RecordPage:
    """รายการงบประมาณ."""
    return _below(
        desk,
        "budget_line",
        mark("รายการเงินของทุกโครงการ ลงได้ในแท็บ “งบประมาณ” ของโครงการ"),
    )


def indicators_page(desk: Desk) -> RecordPage:
    """ตัวชี้วัดของโครงการ."""
    return _below(desk, "project_indicator", mark("ตัวชี้วัดของทุกโครงการ เพิ่มโครงการที่หน้า “โครงการ” ก่อน"))


def risks_page(desk: Desk) -> RecordPage:
    """ความเสี่ยงของโครงการ."""
    return _below(desk, "project_risk", mark("ความเสี่ยงของทุกโครงการ เพิ่มโครงการที่หน้า “โครงการ” ก่อน"))


def moves_page(desk: Desk) -> RecordPage:
    """รอบการเสนอและพิจารณาโครงการ."""
    return RecordPage(
        desk,
        "project_move",
        about=mark("ทุกครั้งที่โครงการเปลี่ยนสถานะ พร้อมวันที่ มติ และความเห็น เริ่มจากกด “เสนอ ผอ.กลุ่ม” ในหน้าโครงการ"),
        columns=("project", "round", "from_state", "to_state", "dated", "body", "meeting", "by", "note"),
        can_add=False,
    )


def _below(desk: Desk, name: str, about: str) -> RecordPage:
    return RecordPage(desk, name, about=about, in_series=True, import_rows=way_in(desk, name))
