"""The entries of equipment, needs and repairs in the list of pages (2.1 and 2.3)."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import Desk, SectionPages

PLAN = mark("2.1 งานจัดทำแผนพัฒนา ICT")
SYSTEMS = mark("2.3 งานพัฒนานวัตกรรมและระบบ ICT")


def _late_repairs(desk: Desk) -> int:
    from planner_desktop.domain.queries import Query
    from planner_desktop.domain.years import bangkok_today
    from planner_desktop.services import records
    from planner_desktop.services.information.ict import repairs

    asked = Query("repair_ticket", repairs.overdue(bangkok_today()), with_voided=False)
    return records.count(desk.file, asked)


def _proposed(desk: Desk) -> int:
    from planner_desktop.domain.queries import Condition, Query, Test
    from planner_desktop.services import records

    asked = Query("ict_need", (Condition("state", Test.IS, "submitted"),), with_voided=False)
    return records.count(desk.file, asked)


_PLAN, _SYSTEMS = (SectionPages("information", section, "information.ict") for section in (PLAN, SYSTEMS))


ICT_PAGES = (
    _PLAN.page(
        "ict_needs", mark("ความต้องการ ICT"), "coins", "needs:needs_page", "ict_need", waiting=_proposed
    ),
    _PLAN.page("ict_sums", mark("สรุปความต้องการ"), "chart-bar", "sums:SumsPage"),
    _PLAN.page("ict_prices", mark("เกณฑ์ราคากลาง"), "columns", "prices:prices_page", "price_item"),
    _SYSTEMS.page("ict_specs", mark("รายละเอียดคุณลักษณะ"), "file-text", "specs:specs_page", "spec_sheet"),
    _SYSTEMS.page(
        "ict_equipment", mark("ทะเบียนครุภัณฑ์"), "device-desktop", "equipment:equipment_page", "equipment"
    ),
    _SYSTEMS.page(
        "ict_repairs",
        mark("งานแจ้งซ่อม"),
        "settings",
        "repairs:repairs_page",
        "repair_ticket",
        waiting=_late_repairs,
        opens=("repair_event",),
    ),
    _SYSTEMS.page(
        "ict_checks", mark("ผลสำรวจครุภัณฑ์"), "clipboard-check", "equipment:checks_page", "equipment_check"
    ),
    _SYSTEMS.page("ict_lives", mark("เกณฑ์อายุการใช้งาน"), "clock", "equipment:lives_page", "equipment_life"),
    _SYSTEMS.page(
        "ict_standards", mark("มาตรฐานเวลาซ่อม"), "target", "repairs:standards_page", "repair_standard"
    ),
)
