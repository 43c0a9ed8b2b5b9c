"""ประวัติตำแหน่ง: which position somebody held when."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.messages import mark
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage


def holdings_page(desk: Desk) -> QWidget:
    """ประวัติตำแหน่ง."""
    return RecordPage(
        desk,
        "holding",
        about=mark("ตำแหน่งที่บุคลากรเคยดำรง เอกสารของวันนั้นจะพิมพ์ตำแหน่งตามนี้ ตำแหน่งปัจจุบันอยู่ที่หน้าบุคลากร"),
        columns=("person", "since", "until", "position", "level", "acting_role"),
    )
