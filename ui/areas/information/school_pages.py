"""The pages of schools, their counts, figures and map."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

SECTION = mark("2.2 งานจัดทำข้อมูลสารสนเทศเพื่อการบริหาร")


def _page(key: str, label: str, make: str, icon: str, record: str = "") -> PageSpec:
    return PageSpec(
        key=f"information.{key}",
        area="information",
        section=SECTION,
        label=label,
        make=later(f"ui.areas.information.{make}"),
        record=record,
        icon=icon,
    )


SCHOOL_PAGES = (
    _page("schools", mark("โรงเรียน"), "schools:school_page", "school", "school"),
    _page("counts", mark("จำนวนนักเรียน"), "counts_page:CountsPage", "users", "count_sheet"),
    _page("figures", mark("ภาพรวมข้อมูล"), "figures_page:FiguresPage", "chart-bar"),
    _page("map", mark("แผนที่โรงเรียน"), "map_page:MapPage", "map-pin"),
    _page("tests", mark("ผลการทดสอบ"), "school_lists:tests_page", "target", "test_result"),
    _page("states", mark("ประวัติสถานะโรงเรียน"), "school_lists:states_page", "history", "school_state"),
    _page("count_days", mark("วันนับจำนวน"), "school_lists:count_days_page", "calendar", "count_day"),
    _page("bands", mark("เกณฑ์ขนาดโรงเรียน"), "school_lists:bands_page", "columns", "size_band"),
)
