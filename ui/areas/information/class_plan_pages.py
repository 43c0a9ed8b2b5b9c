"""The entries of 3.6, the class plan and school mapping, in the list of pages."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

SECTION = mark("3.6 แผนชั้นเรียน")
_LISTS = "class_plan.lists"


def _page(key: str, label: str, make: str, icon: str, record: str = "") -> PageSpec:
    return PageSpec(
        key=f"information.{key}",
        area="information",
        section=SECTION,
        label=label,
        make=later(f"ui.areas.information.{make}"),
        record=record,
        icon=icon,
        opens=("class_plan_line", "class_plan_step") if record == "class_plan" else (),
    )


CLASS_PLAN_PAGES = (
    _page(
        "class_plan", mark("แผนชั้นเรียน"), "class_plan.plans_page:PlansPage", "clipboard-check", "class_plan"
    ),
    _page("outlook", mark("คาดการณ์นักเรียน"), "class_plan.outlook_page:OutlookPage", "chart-bar"),
    _page("class_need", mark("ความต้องการห้องและครู"), "class_plan.need_page:NeedPage", "users"),
    _page(
        "overrides",
        mark("ค่าคาดการณ์ที่กำหนดเอง"),
        f"{_LISTS}:overrides_page",
        "pencil",
        "projection_override",
    ),
    _page("villages", mark("ประชากรวัยเรียน"), f"{_LISTS}:villages_page", "home", "service_village"),
    _page("roads", mark("ระยะทางระหว่างโรงเรียน"), f"{_LISTS}:roads_page", "map-pin", "road_distance"),
    _page("plan_years", mark("เกณฑ์และผู้อนุมัติรายปี"), f"{_LISTS}:years_page", "calendar", "class_plan_year"),
    _page("room_rules", mark("เกณฑ์จัดห้องเรียน"), f"{_LISTS}:rooms_page", "columns", "room_rule"),
    _page("teacher_bands", mark("เกณฑ์ครูตามจำนวนนักเรียน"), f"{_LISTS}:bands_page", "columns", "teacher_band"),
    _page("teacher_ratios", mark("อัตราส่วนครูของระดับ"), f"{_LISTS}:ratios_page", "columns", "teacher_ratio"),
)
