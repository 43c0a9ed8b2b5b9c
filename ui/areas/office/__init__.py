"""สำนักงาน: the office, its people, its file and backups, its settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from ui.areas.office import work_pages
from ui.areas.office.backups import BackupsPage
from ui.areas.office.choices import ChoicesPage
from ui.areas.office.duties import PAGES as DUTY_PAGES
from ui.areas.office.history import HistoryPage
from ui.areas.office.profile import ProfilePage
from ui.areas.office.settings import SettingsPage
from ui.areas.office.year import PAGES as YEAR_PAGES
from ui.kit.desk import Desk, PageSpec
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

OFFICE, FILE, SETTINGS = mark("สำนักงาน"), mark("แฟ้มงานและการสำรอง"), mark("การตั้งค่า")
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


def _page(key: str, section: str, label: str, icon: str, **more: object) -> PageSpec:
    return PageSpec(key=f"office.{key}", area="office", section=section, label=label, icon=icon, **more)  # type: ignore[arg-type]  # make and record by name


PAGES = (
    _page("profile", OFFICE, mark("ข้อมูลสำนักงาน"), "building", make=ProfilePage, record="office_profile"),
    _page("people", OFFICE, mark("บุคลากร"), "users", make=people_page, record="person"),
    _page("groups", OFFICE, mark("กลุ่มงาน"), "network", make=groups_page, record="work_group"),
    _page("agencies", OFFICE, mark("หน่วยงานติดต่อ"), "mail", make=agencies_page, record="agency"),
    *DUTY_PAGES,
    *work_pages.PAGES,
    *YEAR_PAGES,
    _page("backups", FILE, mark("สำรองและกู้คืน"), "shield-check", make=BackupsPage),
    _page("history", FILE, mark("ประวัติการแก้ไข"), "history", make=HistoryPage),
    _page("settings", SETTINGS, mark("การตั้งค่า"), "settings", make=SettingsPage),
    _page("choices", SETTINGS, mark("รายการตัวเลือก"), "list-check", make=ChoicesPage),
)
