"""School cases, schools' plans and the province, in the list of pages under 3.5, 3.4 and 3.2."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import Section

CASES = mark("3.5 งานจัดตั้ง รวม เลิก โอน และขยายชั้นเรียน")
SCHOOLS = mark("แผนของโรงเรียน")
PROVINCE = mark("3.4 งานแผนระดับจังหวัดและกลุ่มจังหวัด")
_case = Section("planning", CASES, "planning.cases").page
_school = Section("planning", SCHOOLS, "planning.cases").page
_province = Section("planning", PROVINCE, "planning.cases").page
CASE_PAGES = (
    _case("cases", mark("กรณีโรงเรียน"), "school_cases:cases_page", "school_case", "school"),
    _case("case_items", mark("ขั้นตอนและเอกสาร"), "lists:items_page", "case_item", "list-check"),
    _case("case_rules", mark("ขั้นตอนตามประเภทกรณี"), "lists:rules_page", "case_rule", "columns"),
    _case("case_templates", mark("แบบร่างของกรณี"), "lists:templates_page", "case_template", "copy"),
    _case("subsidy_rates", mark("อัตราเงินรายหัว"), "lists:rates_page", "subsidy_rate", "chart-pie"),
    _school("school_plans", mark("การส่งแผนของโรงเรียน"), "plans:plans_page", "school_plan", "file-text"),
    _school(
        "school_projects",
        mark("โครงการในแผนของโรงเรียน"),
        "lists:school_projects_page",
        "school_project",
        "list-check",
    ),
    _province(
        "province_committees",
        mark("คณะกรรมการ"),
        "lists:committees_page",
        "province_committee",
        "users",
    ),
    _province("province_members", mark("รายชื่อกรรมการ"), "lists:members_page", "province_member", "users"),
    _province(
        "province_projects",
        mark("โครงการในแผนจังหวัด"),
        "lists:projects_page",
        "province_project",
        "file-text",
    ),
    _province(
        "province_submissions",
        mark("การเสนอแผนต่อจังหวัด"),
        "lists:submissions_page",
        "province_submission",
        "history",
    ),
)
