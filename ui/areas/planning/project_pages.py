"""The projects of a fiscal year and what belongs to them, in the list of pages under 3.3."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import Section

SECTION = mark("3.3 งานจัดทำแผนปฏิบัติการประจำปี")
_page = Section("planning", SECTION, "planning.projects").page
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
