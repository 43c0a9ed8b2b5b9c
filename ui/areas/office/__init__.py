"""สำนักงาน: the office, its people, its work and duties, its file and backups, its settings."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.areas.office.duties import PAGES as DUTY_PAGES
from ui.areas.office.year import PAGES as YEAR_PAGES
from ui.kit.desk import PageDeed, PageSpec, later

OFFICE, FILE, SETTINGS = mark("สำนักงาน"), mark("แฟ้มงานและการสำรอง"), mark("การตั้งค่า")
WORK = mark("งานและคู่มือ")


def _page(
    key: str, section: str, label: str, icon: str, place: str, record: str = "", *deeds: PageDeed
) -> PageSpec:
    make = later(f"ui.areas.office.{place}")
    return PageSpec(f"office.{key}", "office", section, label, make, record, icon, deeds=deeds)


WORK_PAGES = (
    PageSpec(
        key="office.work",
        area="office",
        section=WORK,
        label=mark("บัญชีงานของกลุ่ม"),
        make=later("ui.areas.office.work_page:WorkPage"),
        record="work_item",
        icon="list-check",
        deeds=(PageDeed(mark("นำเข้างานและขั้นตอนจากคู่มือเดิม"), "import_manual", "file-import"),),
    ),
    PageSpec(
        key="office.work_steps",
        area="office",
        section=WORK,
        label=mark("ขั้นตอนงานทั้งปี"),
        make=later("ui.areas.office.work_pages:step_page"),
        record="work_step",
        icon="clipboard-check",
    ),
    PageSpec(
        key="office.laws",
        area="office",
        section=WORK,
        label=mark("คลังกฎหมาย"),
        make=later("ui.areas.office.work_pages:law_page"),
        record="law",
        icon="gavel",
    ),
)

PAGES = (
    _page(
        "profile",
        OFFICE,
        mark("ข้อมูลสำนักงาน"),
        "building",
        "profile:ProfilePage",
        "office_profile",
    ),
    _page(
        "people",
        OFFICE,
        mark("บุคลากร"),
        "users",
        "people:PeoplePage",
        "person",
        PageDeed(mark("บัญชีส่งมอบงานของผู้ที่เลือก"), "hand_over", "send"),
    ),
    _page(
        "groups",
        OFFICE,
        mark("กลุ่มงาน"),
        "network",
        "people:groups_page",
        "work_group",
    ),
    _page(
        "agencies",
        OFFICE,
        mark("หน่วยงานติดต่อ"),
        "mail",
        "people:agencies_page",
        "agency",
    ),
    *DUTY_PAGES,
    *YEAR_PAGES,
    *WORK_PAGES,
    _page(
        "backups",
        FILE,
        mark("สำรองและกู้คืน"),
        "shield-check",
        "backups:BackupsPage",
    ),
    _page("history", FILE, mark("ประวัติการแก้ไข"), "history", "history:HistoryPage"),
    _page("settings", SETTINGS, mark("การตั้งค่า"), "settings", "settings:SettingsPage"),
    _page("looks", SETTINGS, mark("รูปแบบเอกสาร"), "file-text", "looks.page:LooksPage"),
    _page(
        "choices",
        SETTINGS,
        mark("รายการตัวเลือก"),
        "list-check",
        "choices:ChoicesPage",
    ),
)
