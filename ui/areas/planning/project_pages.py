"""The projects of a fiscal year and what belongs to them, in the list of pages under 3.3."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import SectionPages

SECTION = mark("3.3 งานจัดทำแผนปฏิบัติการประจำปี")
_page = SectionPages("planning", SECTION, "planning.projects").page
PROJECT_PAGES = (
    _page("projects", mark("โครงการ"), "file-text", "page:ProjectsPage", "project"),
    _page("activities", mark("กิจกรรมของโครงการ"), "list-check", "lists:activities_page", "activity"),
    _page("activity_months", mark("แผนรายเดือน"), "calendar", "lists:months_page", "activity_month"),
    _page("budget_lines", mark("รายการงบประมาณ"), "chart-pie", "lists:lines_page", "budget_line"),
    _page(
        "project_indicators", mark("ตัวชี้วัดของโครงการ"), "target", "lists:indicators_page", "project_indicator"
    ),
    _page("project_risks", mark("ความเสี่ยง"), "alert-triangle", "lists:risks_page", "project_risk"),
    _page(
        "project_moves",
        mark("รอบการเสนอและพิจารณา"),
        "history",
        "lists:moves_page",
        "project_move",
        begins=False,
    ),
    _page(
        "editions",
        mark("ฉบับของแผนปฏิบัติการ"),
        "copy",
        "editions_page:editions_page",
        "plan_edition",
        begins=False,
    ),
)
