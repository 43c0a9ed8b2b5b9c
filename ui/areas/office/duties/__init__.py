"""คำสั่งมอบหมายหน้าที่: the list of orders with their editor, who is away, positions held."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageDeed, SectionPages

SECTION = mark("หน้าที่และผู้ปฏิบัติ")
_DUTIES = SectionPages("office", SECTION, "office.duties")

PAGES = (
    _DUTIES.page(
        "duties",
        mark("คำสั่งมอบหมายหน้าที่"),
        "clipboard-check",
        "page:DutiesPage",
        "duty_order",
        deeds=(PageDeed(mark("นำเข้าคำสั่งมอบหมายหน้าที่จากข้อความเดิม"), "import_text", "file-import"),),
    ),
    _DUTIES.page(
        "absences",
        mark("ใครไม่อยู่ ใครแทน"),
        "calendar",
        "absences:AbsencesPage",
        "absence",
        deeds=(PageDeed(mark("บัญชีผู้ปฏิบัติงานแทนวันนี้"), "print_list", "printer"),),
    ),
    _DUTIES.page("holdings", mark("ประวัติตำแหน่ง"), "history", "holdings:holdings_page", "holding"),
)
