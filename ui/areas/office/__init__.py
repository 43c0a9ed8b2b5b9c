"""สำนักงาน: the office, its people, its work and duties, its file and backups, its settings."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.areas.office.duties import PAGES as DUTY_PAGES
from ui.areas.office.year import PAGES as YEAR_PAGES
from ui.kit.desk import PageDeed, SectionPages

OFFICE, FILE, SETTINGS = mark("สำนักงาน"), mark("แฟ้มงานและการสำรอง"), mark("การตั้งค่า")
WORK = mark("งานและคู่มือ")


_OFFICE, _FILE, _SETTINGS, _WORK = (
    SectionPages("office", section, "office") for section in (OFFICE, FILE, SETTINGS, WORK)
)

WORK_PAGES = (
    _WORK.page(
        "work",
        mark("บัญชีงานของกลุ่ม"),
        "list-check",
        "work_page:WorkPage",
        "work_item",
        deeds=(PageDeed(mark("นำเข้างานและขั้นตอนจากคู่มือเดิม"), "import_manual", "file-import"),),
    ),
    _WORK.page(
        "work_steps",
        mark("ขั้นตอนงานทั้งปี"),
        "clipboard-check",
        "work_pages:step_page",
        "work_step",
        begins=False,
    ),
    _WORK.page("laws", mark("คลังกฎหมาย"), "gavel", "work_pages:law_page", "law"),
)

PAGES = (
    _OFFICE.page(
        "profile", mark("ข้อมูลสำนักงาน"), "building", "profile:ProfilePage", "office_profile", begins=False
    ),
    _OFFICE.page(
        "people",
        mark("บุคลากร"),
        "users",
        "people:PeoplePage",
        "person",
        deeds=(PageDeed(mark("บัญชีส่งมอบงานของผู้ที่เลือก"), "hand_over", "send"),),
    ),
    _OFFICE.page("groups", mark("กลุ่มงาน"), "network", "people:groups_page", "work_group"),
    _OFFICE.page("agencies", mark("หน่วยงานติดต่อ"), "mail", "people:agencies_page", "agency"),
    *DUTY_PAGES,
    *YEAR_PAGES,
    *WORK_PAGES,
    _FILE.page("backups", mark("สำรองและกู้คืน"), "shield-check", "backups:BackupsPage"),
    _FILE.page("history", mark("ประวัติการแก้ไข"), "history", "history:HistoryPage"),
    _SETTINGS.page("settings", mark("การตั้งค่า"), "settings", "settings:SettingsPage"),
    _SETTINGS.page("looks", mark("รูปแบบเอกสาร"), "file-text", "looks.page:LooksPage"),
    _SETTINGS.page("choices", mark("รายการตัวเลือก"), "list-check", "choices:ChoicesPage"),
)
