"""The entries of equipment, needs and repairs in the list of pages (2.1 and 2.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.messages import mark
from ui.kit.desk import Desk, PageSpec, later

if TYPE_CHECKING:
    from collections.abc import Callable

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


def _page(
    key: str,
    section: str,
    label: str,
    icon: str,
    place: str,
    record: str = "",
    waiting: Callable[[Desk], int] | None = None,
    opens: tuple[str, ...] = (),
) -> PageSpec:
    make = later(f"ui.areas.information.ict.{place}")
    return PageSpec(
        f"information.{key}", "information", section, label, make, record, icon, waiting, opens=opens
    )


ICT_PAGES = (
    _page("ict_needs", PLAN, mark("ความต้องการ ICT"), "coins", "needs:needs_page", "ict_need", _proposed),
    _page("ict_sums", PLAN, mark("สรุปความต้องการ"), "chart-bar", "sums:SumsPage"),
    _page("ict_prices", PLAN, mark("เกณฑ์ราคากลาง"), "columns", "prices:prices_page", "price_item"),
    _page("ict_specs", SYSTEMS, mark("รายละเอียดคุณลักษณะ"), "file-text", "specs:specs_page", "spec_sheet"),
    _page(
        "ict_equipment",
        SYSTEMS,
        mark("ทะเบียนครุภัณฑ์"),
        "device-desktop",
        "equipment:equipment_page",
        "equipment",
    ),
    _page(
        "ict_repairs",
        SYSTEMS,
        mark("งานแจ้งซ่อม"),
        "settings",
        "repairs:repairs_page",
        "repair_ticket",
        _late_repairs,
        ("repair_event",),
    ),
    _page(
        "ict_checks",
        SYSTEMS,
        mark("ผลสำรวจครุภัณฑ์"),
        "clipboard-check",
        "equipment:checks_page",
        "equipment_check",
    ),
    _page("ict_lives", SYSTEMS, mark("เกณฑ์อายุการใช้งาน"), "clock", "equipment:lives_page", "equipment_life"),
    _page(
        "ict_standards",
        SYSTEMS,
        mark("มาตรฐานเวลาซ่อม"),
        "target",
        "repairs:standards_page",
        "repair_standard",
    ),
)
