"""The projects of a fiscal year and what belongs to them, in the list of pages under 3.3."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

SECTION = mark("3.3 งานจัดทำแผนปฏิบัติการประจำปี")


def _page(key: str, label: str, make: str, record: str, icon: str) -> PageSpec:
    return PageSpec(
        key=f"planning.{key}",
        area="planning",
        section=SECTION,
        label=label,
        make=later(f"ui.areas.planning.projects.{make}"),
        record=record,
        icon=icon,
    )


PROJECT_PAGES = (
    _page("projects", mark("โครงการ"), "page:ProjectsPage", "project", "file-text"),
    _page("activities", mark("กิจกรรมของโครงการ"), "lists:activities_page", "activity", "list-check"),
    _page("activity_months", mark("แผนรายเดือน"), "lists:months_page", "activity_month", "calendar"),
    _page("budget_lines", mark("รายการงบประมาณ"), "lists:lines_page", "budget_line", "chart-pie"),
    _page(
        "project_indicators", mark("ตัวชี้วัดของโครงการ"), "lists:indicators_page", "project_indicator", "target"
    ),
    _page("project_risks", mark("ความเสี่ยง"), "lists:risks_page", "project_risk", "alert-triangle"),
    _page("project_moves", mark("รอบการเสนอและพิจารณา"), "lists:moves_page", "project_move", "history"),
    _page("editions", mark("ฉบับของแผนปฏิบัติการ"), "editions_page:editions_page", "plan_edition", "copy"),
)
