"""The entries of 3.6, the class plan and school mapping, in the list of pages."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import Section

SECTION = mark("3.6 แผนชั้นเรียน")
_LISTS = "class_plan.lists"
_page = Section("information", SECTION, "information").page
CLASS_PLAN_PAGES = (
    _page(
        "class_plan",
        mark("แผนชั้นเรียน"),
        "class_plan.plans_page:PlansPage",
        "class_plan",
        "clipboard-check",
        opens=("class_plan_line", "class_plan_step"),
    ),
    _page("outlook", mark("คาดการณ์นักเรียน"), "class_plan.outlook_page:OutlookPage", "", "chart-bar"),
    _page("class_need", mark("ความต้องการห้องและครู"), "class_plan.need_page:NeedPage", "", "users"),
    _page(
        "overrides", mark("ค่าคาดการณ์ที่กำหนดเอง"), f"{_LISTS}:overrides_page", "projection_override", "pencil"
    ),
    _page("villages", mark("ประชากรวัยเรียน"), f"{_LISTS}:villages_page", "service_village", "home"),
    _page("roads", mark("ระยะทางระหว่างโรงเรียน"), f"{_LISTS}:roads_page", "road_distance", "map-pin"),
    _page("plan_years", mark("เกณฑ์และผู้อนุมัติรายปี"), f"{_LISTS}:years_page", "class_plan_year", "calendar"),
    _page("room_rules", mark("เกณฑ์จัดห้องเรียน"), f"{_LISTS}:rooms_page", "room_rule", "columns"),
    _page("teacher_bands", mark("เกณฑ์ครูตามจำนวนนักเรียน"), f"{_LISTS}:bands_page", "teacher_band", "columns"),
    _page("teacher_ratios", mark("อัตราส่วนครูของระดับ"), f"{_LISTS}:ratios_page", "teacher_ratio", "columns"),
)
