"""The entries of ICT in the list of pages: plan, systems, network, incidents, risks, web, data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.messages import mark
from ui.kit.desk import Desk, PageSpec, later

if TYPE_CHECKING:
    from planner_desktop.domain.queries import Condition
    from planner_desktop.domain.records import Record

PLAN = mark("2.1 งานจัดทำแผนพัฒนา ICT")
DATA = mark("2.2 งานจัดทำข้อมูลสารสนเทศเพื่อการบริหาร")
SYSTEMS = mark("2.3 งานพัฒนานวัตกรรมและระบบ ICT")
NETWORK = mark("2.4 งานพัฒนาเครือข่าย ICT")
RISKS = mark("2.4 ความเสี่ยงด้าน ICT")
WEB = mark("2.5 งานปรับปรุงข้อมูลบนเว็บไซต์")


def _count(desk: Desk, name: str, conditions: tuple[Condition, ...]) -> int:
    from planner_desktop.domain.queries import Query
    from planner_desktop.services import records

    return records.count(desk.file, Query(name, conditions, with_voided=False))


def _phases_late(desk: Desk) -> int:
    from planner_desktop.domain.years import bangkok_today
    from planner_desktop.services.information.ict import systems

    return _count(desk, "system_phase", systems.late(bangkok_today()))


def _contracts_ending(desk: Desk) -> int:
    from planner_desktop.domain.years import bangkok_today
    from planner_desktop.services.information.ict import networks

    return _count(desk, "network_circuit", networks.ending_soon(desk.file, bangkok_today()))


def _incidents_open(desk: Desk) -> int:
    from planner_desktop.services.information.ict import incidents

    return _count(desk, "ict_incident", (incidents.UNCLOSED,))


def _risks_due(desk: Desk) -> int:
    from planner_desktop.domain.years import bangkok_today
    from planner_desktop.services.information.risk import judging

    return _count(desk, "risk", judging.review_due(bangkok_today()))


def _not_up(desk: Desk) -> int:
    from planner_desktop.services.information.ict import web

    return _count(desk, "web_update", (web.NOT_UP,))


def _requests_open(desk: Desk) -> int:
    from planner_desktop.services.information.ict import data_requests

    return data_requests.waiting(desk.file)


def _asks_for_data(record: Record) -> bool:
    return getattr(record, "kind", "") == "data"


def _page(section: str, key: str, label: str, make: str, record: str, icon: str, **more: Any) -> PageSpec:
    return PageSpec(
        key=f"information.{key}",
        area="information",
        section=section,
        label=label,
        make=later(f"ui.areas.information.{make}"),
        record=record,
        icon=icon,
        item=section.partition(" ")[0],
        **more,
    )


DATA_PAGES = (
    _page(
        DATA,
        "data_requests",
        mark("คำขอข้อมูล"),
        "ict.data_requests:requests_page",
        "service_request",
        "mail-opened",
        waiting=_requests_open,
        own=_asks_for_data,
    ),
    _page(
        DATA, "standards", mark("เวลามาตรฐาน"), "ict.data_requests:standards_page", "ict_standard", "clock"
    ),
)
GOVERNANCE_PAGES = (
    _page(PLAN, "ict_plans", mark("แผนพัฒนาดิจิทัล"), "ict.plans:plans_page", "ict_plan", "report"),
    _page(PLAN, "ict_chapters", mark("บทของแผน"), "ict.plans:chapters_page", "ict_plan_chapter", "file-text"),
    _page(
        PLAN,
        "ict_indicators",
        mark("ตัวชี้วัดของแผน"),
        "ict.plans:indicators_page",
        "ict_plan_indicator",
        "target",
    ),
    _page(PLAN, "ict_projects", mark("โครงการในแผน"), "ict.plans:projects_page", "ict_plan_project", "coins"),
    _page(
        SYSTEMS,
        "systems",
        mark("ผลงานและนวัตกรรม"),
        "ict.systems:systems_page",
        "ict_system",
        "device-desktop",
    ),
    _page(
        SYSTEMS,
        "phases",
        mark("ขั้นพัฒนาระบบ"),
        "ict.systems:phases_page",
        "system_phase",
        "columns",
        waiting=_phases_late,
    ),
    _page(
        NETWORK,
        "circuits",
        mark("วงจรและบริการ"),
        "ict.networks:circuits_page",
        "network_circuit",
        "network",
        waiting=_contracts_ending,
    ),
    _page(
        NETWORK, "devices", mark("อุปกรณ์เครือข่าย"), "ict.networks:devices_page", "network_device", "database"
    ),
    _page(
        NETWORK,
        "incidents",
        mark("เหตุขัดข้อง"),
        "ict.incidents:incidents_page",
        "ict_incident",
        "alert-triangle",
        waiting=_incidents_open,
    ),
    _page(RISKS, "risk_matrix", mark("ผังความเสี่ยง"), "risk.matrix:MatrixPage", "", "chart-bar"),
    _page(
        RISKS,
        "risks",
        mark("ทะเบียนความเสี่ยง"),
        "risk.register:risks_page",
        "risk",
        "target",
        waiting=_risks_due,
    ),
    _page(RISKS, "risk_tasks", mark("กิจกรรมจัดการ"), "risk.register:tasks_page", "risk_task", "list-check"),
    _page(
        RISKS,
        "assessments",
        mark("ประวัติการประเมิน"),
        "risk.register:history_page",
        "risk_assessment",
        "history",
    ),
    _page(
        RISKS,
        "risk_scales",
        mark("เกณฑ์ให้คะแนน"),
        "risk.register:scales_page",
        "risk_scale",
        "columns",
    ),
    _page(RISKS, "risk_bands", mark("เกณฑ์ระดับ"), "risk.register:bands_page", "risk_band", "columns"),
    _page(
        WEB,
        "web_updates",
        mark("การปรับปรุงเว็บ"),
        "ict.web:updates_page",
        "web_update",
        "pencil",
        waiting=_not_up,
    ),
    _page(WEB, "disclosure", mark("รายการ ITA/OIT"), "ict.web:items_page", "disclosure_item", "list-check"),
)
