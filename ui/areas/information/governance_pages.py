"""The entries of ICT in the list of pages: plan, systems, network, incidents, risks, web, data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.messages import mark
from ui.kit.desk import Desk, SectionPages

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


_DATA, _PLAN, _SYSTEMS, _NETWORK, _RISKS, _WEB = (
    SectionPages("information", section, "information", section.partition(" ")[0])
    for section in (DATA, PLAN, SYSTEMS, NETWORK, RISKS, WEB)
)


DATA_PAGES = (
    _DATA.page(
        "data_requests",
        mark("คำขอข้อมูล"),
        "mail-opened",
        "ict.data_requests:requests_page",
        "service_request",
        waiting=_requests_open,
        own=_asks_for_data,
    ),
    _DATA.page("standards", mark("เวลามาตรฐาน"), "clock", "ict.data_requests:standards_page", "ict_standard"),
)
GOVERNANCE_PAGES = (
    _PLAN.page("ict_plans", mark("แผนพัฒนาดิจิทัล"), "report", "ict.plans:plans_page", "ict_plan"),
    _PLAN.page("ict_chapters", mark("บทของแผน"), "file-text", "ict.plans:chapters_page", "ict_plan_chapter"),
    _PLAN.page(
        "ict_indicators", mark("ตัวชี้วัดของแผน"), "target", "ict.plans:indicators_page", "ict_plan_indicator"
    ),
    _PLAN.page("ict_projects", mark("โครงการในแผน"), "coins", "ict.plans:projects_page", "ict_plan_project"),
    _SYSTEMS.page(
        "systems", mark("ผลงานและนวัตกรรม"), "device-desktop", "ict.systems:systems_page", "ict_system"
    ),
    _SYSTEMS.page(
        "phases",
        mark("ขั้นพัฒนาระบบ"),
        "columns",
        "ict.systems:phases_page",
        "system_phase",
        waiting=_phases_late,
    ),
    _NETWORK.page(
        "circuits",
        mark("วงจรและบริการ"),
        "network",
        "ict.networks:circuits_page",
        "network_circuit",
        waiting=_contracts_ending,
    ),
    _NETWORK.page("devices", mark("อุปกรณ์เครือข่าย"), "database", "ict.networks:devices_page", "network_device"),
    _NETWORK.page(
        "incidents",
        mark("เหตุขัดข้อง"),
        "alert-triangle",
        "ict.incidents:incidents_page",
        "ict_incident",
        waiting=_incidents_open,
    ),
    _RISKS.page("risk_matrix", mark("ผังความเสี่ยง"), "chart-bar", "risk.matrix:MatrixPage"),
    _RISKS.page(
        "risks", mark("ทะเบียนความเสี่ยง"), "target", "risk.register:risks_page", "risk", waiting=_risks_due
    ),
    _RISKS.page("risk_tasks", mark("กิจกรรมจัดการ"), "list-check", "risk.register:tasks_page", "risk_task"),
    _RISKS.page(
        "assessments",
        mark("ประวัติการประเมิน"),
        "history",
        "risk.register:history_page",
        "risk_assessment",
        begins=False,
    ),
    _RISKS.page("risk_scales", mark("เกณฑ์ให้คะแนน"), "columns", "risk.register:scales_page", "risk_scale"),
    _RISKS.page("risk_bands", mark("เกณฑ์ระดับ"), "columns", "risk.register:bands_page", "risk_band"),
    _WEB.page(
        "web_updates", mark("การปรับปรุงเว็บ"), "pencil", "ict.web:updates_page", "web_update", waiting=_not_up
    ),
    _WEB.page("disclosure", mark("รายการ ITA/OIT"), "list-check", "ict.web:items_page", "disclosure_item"),
)
