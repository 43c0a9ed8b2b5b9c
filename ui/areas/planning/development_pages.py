"""The entries of 3.2 in the list of pages: the development plan, step by step."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

SECTION = mark("3.2 งานจัดทำแผนพัฒนาการศึกษาขั้นพื้นฐาน")


def _page(key: str, label: str, make: str, record: str, icon: str) -> PageSpec:
    return PageSpec(
        key=f"planning.{key}",
        area="planning",
        section=SECTION,
        label=label,
        make=later(f"ui.areas.planning.development.lists:{make}"),
        record=record,
        icon=icon,
    )


DEVELOPMENT_PAGES = (
    _page("development", mark("แผนพัฒนาการศึกษา"), "plans_page", "development_plan", "file-text"),
    _page("reviews", mark("ทบทวนภารกิจและผลที่ผ่านมา"), "reviews_page", "plan_review", "history"),
    _page("swot", mark("ปัจจัย SWOT"), "swot_page", "swot_factor", "columns"),
    _page("tows", mark("ทางเลือก TOWS"), "tows_page", "tows_option", "columns"),
    _page("statements", mark("วิสัยทัศน์ พันธกิจ เป้าประสงค์"), "statements_page", "plan_statement", "star"),
    _page("strategies", mark("กลยุทธ์"), "strategies_page", "strategy", "arrow-right"),
    _page("indicators", mark("ตัวชี้วัดของแผน"), "indicators_page", "indicator", "target"),
    _page(
        "indicator_years", mark("ค่าเป้าหมายและผลรายปี"), "indicator_years_page", "indicator_year", "chart-bar"
    ),
    _page("indicative", mark("กรอบโครงการ"), "indicative_page", "indicative_project", "list-check"),
    _page(
        "indicative_money", mark("วงเงินตามกรอบรายปี"), "indicative_money_page", "indicative_money", "chart-pie"
    ),
    _page("medium_targets", mark("เป้าหมายระยะปานกลาง"), "medium_targets_page", "medium_target", "target"),
)
