"""The entries of 3.6, the class plan and school mapping, in the list of pages."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import SectionPages

SECTION = mark("3.6 แผนชั้นเรียน")
_LISTS = "class_plan.lists"
_page = SectionPages("information", SECTION, "information").page
CLASS_PLAN_PAGES = (
    _page(
        "class_plan",
        mark("แผนชั้นเรียน"),
        "clipboard-check",
        "class_plan.plans_page:PlansPage",
        "class_plan",
        opens=("class_plan_line", "class_plan_step"),
        begins=False,
    ),
    _page("outlook", mark("คาดการณ์นักเรียน"), "chart-bar", "class_plan.outlook_page:OutlookPage"),
    _page("class_need", mark("ความต้องการห้องและครู"), "users", "class_plan.need_page:NeedPage"),
    _page(
        "overrides", mark("ค่าคาดการณ์ที่กำหนดเอง"), "pencil", f"{_LISTS}:overrides_page", "projection_override"
    ),
    _page("villages", mark("ประชากรวัยเรียน"), "home", f"{_LISTS}:villages_page", "service_village"),
    _page("roads", mark("ระยะทางระหว่างโรงเรียน"), "map-pin", f"{_LISTS}:roads_page", "road_distance"),
    _page("plan_years", mark("เกณฑ์และผู้อนุมัติรายปี"), "calendar", f"{_LISTS}:years_page", "class_plan_year"),
    _page("room_rules", mark("เกณฑ์จัดห้องเรียน"), "columns", f"{_LISTS}:rooms_page", "room_rule"),
    _page("teacher_bands", mark("เกณฑ์ครูตามจำนวนนักเรียน"), "columns", f"{_LISTS}:bands_page", "teacher_band"),
    _page("teacher_ratios", mark("อัตราส่วนครูของระดับ"), "columns", f"{_LISTS}:ratios_page", "teacher_ratio"),
)
