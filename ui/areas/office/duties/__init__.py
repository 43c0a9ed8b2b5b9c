"""คำสั่งมอบหมายหน้าที่: the list of orders with their editor, who is away, positions held."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.messages import mark
from ui.areas.office.duties.absences import AbsencesPage
from ui.areas.office.duties.page import DutiesPage
from ui.kit.desk import Desk, PageSpec
from ui.kit.record_page import RecordPage

SECTION = mark("หน้าที่และผู้ปฏิบัติ")


def holdings_page(desk: Desk) -> QWidget:
    """ประวัติตำแหน่ง."""
    return RecordPage(
        desk,
        "holding",
        about=mark("ตำแหน่งที่บุคลากรเคยดำรง เอกสารของวันนั้นจะพิมพ์ตำแหน่งตามนี้ ตำแหน่งปัจจุบันอยู่ที่หน้าบุคลากร"),
        columns=("person", "since", "until", "position", "level", "acting_role"),
    )


PAGES = (
    PageSpec(
        key="office.duties",
        area="office",
        section=SECTION,
        label=mark("คำสั่งมอบหมายหน้าที่"),
        make=DutiesPage,
        record="duty_order",
        icon="clipboard-check",
    ),
    PageSpec(
        key="office.absences",
        area="office",
        section=SECTION,
        label=mark("ใครไม่อยู่ ใครแทน"),
        make=AbsencesPage,
        record="absence",
        icon="calendar",
    ),
    PageSpec(
        key="office.holdings",
        area="office",
        section=SECTION,
        label=mark("ประวัติตำแหน่ง"),
        make=holdings_page,
        record="holding",
        icon="history",
    ),
)
