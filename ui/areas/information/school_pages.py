"""The pages of schools, their counts, figures and map."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import Section

SECTION = mark("2.2 งานจัดทำข้อมูลสารสนเทศเพื่อการบริหาร")
_page = Section("information", SECTION, "information").page
SCHOOL_PAGES = (
    _page("schools", mark("โรงเรียน"), "schools:school_page", "school", "school"),
    _page("counts", mark("จำนวนนักเรียน"), "counts_page:CountsPage", "count_sheet", "users"),
    _page("figures", mark("ภาพรวมข้อมูล"), "figures_page:FiguresPage", "", "chart-bar"),
    _page("map", mark("แผนที่โรงเรียน"), "map_page:MapPage", "", "map-pin"),
    _page("tests", mark("ผลการทดสอบ"), "school_lists:tests_page", "test_result", "target"),
    _page("states", mark("ประวัติสถานะโรงเรียน"), "school_lists:states_page", "school_state", "history"),
    _page("count_days", mark("วันนับจำนวน"), "school_lists:count_days_page", "count_day", "calendar"),
    _page("bands", mark("เกณฑ์ขนาดโรงเรียน"), "school_lists:bands_page", "size_band", "columns"),
)
