"""คำสั่งมอบหมายหน้าที่: the list of orders with their editor, who is away, positions held."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageDeed, PageSpec, later

SECTION = mark("หน้าที่และผู้ปฏิบัติ")

PAGES = (
    PageSpec(
        key="office.duties",
        area="office",
        section=SECTION,
        label=mark("คำสั่งมอบหมายหน้าที่"),
        make=later("ui.areas.office.duties.page:DutiesPage"),
        record="duty_order",
        icon="clipboard-check",
        deeds=(PageDeed(mark("นำเข้าคำสั่งมอบหมายหน้าที่จากข้อความเดิม"), "import_text", "file-import"),),
    ),
    PageSpec(
        key="office.absences",
        area="office",
        section=SECTION,
        label=mark("ใครไม่อยู่ ใครแทน"),
        make=later("ui.areas.office.duties.absences:AbsencesPage"),
        record="absence",
        icon="calendar",
        deeds=(PageDeed(mark("บัญชีผู้ปฏิบัติงานแทนวันนี้"), "print_list", "printer"),),
    ),
    PageSpec(
        key="office.holdings",
        area="office",
        section=SECTION,
        label=mark("ประวัติตำแหน่ง"),
        make=later("ui.areas.office.duties.holdings:holdings_page"),
        record="holding",
        icon="history",
    ),
)
