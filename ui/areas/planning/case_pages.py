"""School cases, schools' plans and the province, in the list of pages under 3.5, 3.4 and 3.2."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

CASES = mark("3.5 งานจัดตั้ง รวม เลิก โอน และขยายชั้นเรียน")
SCHOOLS = mark("แผนของโรงเรียน")
PROVINCE = mark("3.4 งานแผนระดับจังหวัดและกลุ่มจังหวัด")


def _page(section: str, key: str, label: str, make: str, record: str, icon: str) -> PageSpec:
    return PageSpec(
        key=f"planning.{key}",
        area="planning",
        section=section,
        label=label,
        make=later(f"ui.areas.planning.cases.{make}"),
        record=record,
        icon=icon,
    )


CASE_PAGES = (
    _page(CASES, "cases", mark("กรณีโรงเรียน"), "school_cases:cases_page", "school_case", "school"),
    _page(CASES, "case_items", mark("ขั้นตอนและเอกสาร"), "lists:items_page", "case_item", "list-check"),
    _page(CASES, "case_rules", mark("ขั้นตอนตามประเภทกรณี"), "lists:rules_page", "case_rule", "columns"),
    _page(CASES, "case_templates", mark("แบบร่างของกรณี"), "lists:templates_page", "case_template", "copy"),
    _page(CASES, "subsidy_rates", mark("อัตราเงินรายหัว"), "lists:rates_page", "subsidy_rate", "chart-pie"),
    _page(
        SCHOOLS, "school_plans", mark("การส่งแผนของโรงเรียน"), "plans:plans_page", "school_plan", "file-text"
    ),
    _page(
        SCHOOLS,
        "school_projects",
        mark("โครงการในแผนของโรงเรียน"),
        "lists:school_projects_page",
        "school_project",
        "list-check",
    ),
    _page(
        PROVINCE,
        "province_committees",
        mark("คณะกรรมการ"),
        "lists:committees_page",
        "province_committee",
        "users",
    ),
    _page(
        PROVINCE, "province_members", mark("รายชื่อกรรมการ"), "lists:members_page", "province_member", "users"
    ),
    _page(
        PROVINCE,
        "province_projects",
        mark("โครงการในแผนจังหวัด"),
        "lists:projects_page",
        "province_project",
        "file-text",
    ),
    _page(
        PROVINCE,
        "province_submissions",
        mark("การเสนอแผนต่อจังหวัด"),
        "lists:submissions_page",
        "province_submission",
        "history",
    ),
)
