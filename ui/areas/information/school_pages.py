"""The pages of schools, their counts, figures and map."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import SectionPages

SECTION = mark("2.2 งานจัดทำข้อมูลสารสนเทศเพื่อการบริหาร")
_page = SectionPages("information", SECTION, "information").page
SCHOOL_PAGES = (
    _page("schools", mark("โรงเรียน"), "school", "schools:school_page", "school"),
    _page("counts", mark("จำนวนนักเรียน"), "users", "counts_page:CountsPage", "count_sheet", begins=False),
    _page("figures", mark("ภาพรวมข้อมูล"), "chart-bar", "figures_page:FiguresPage"),
    _page("map", mark("แผนที่โรงเรียน"), "map-pin", "map_page:MapPage"),
    _page("tests", mark("ผลการทดสอบ"), "target", "school_lists:tests_page", "test_result"),
    _page(
        "states",
        mark("ประวัติสถานะโรงเรียน"),
        "history",
        "school_lists:states_page",
        "school_state",
        begins=False,
    ),
    _page("count_days", mark("วันนับจำนวน"), "calendar", "school_lists:count_days_page", "count_day"),
    _page("bands", mark("เกณฑ์ขนาดโรงเรียน"), "columns", "school_lists:bands_page", "size_band"),
)
