"""School cases, schools' plans and the province, in the list of pages under 3.5, 3.4 and 3.2."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import SectionPages

CASES = mark("3.5 งานจัดตั้ง รวม เลิก โอน และขยายชั้นเรียน")
SCHOOLS = mark("แผนของโรงเรียน")
PROVINCE = mark("3.4 งานแผนระดับจังหวัดและกลุ่มจังหวัด")
_case = SectionPages("planning", CASES, "planning.cases").page
_school = SectionPages("planning", SCHOOLS, "planning.cases").page
_province = SectionPages("planning", PROVINCE, "planning.cases").page
CASE_PAGES = (
    _case("cases", mark("กรณีโรงเรียน"), "school", "school_cases:cases_page", "school_case"),
    _case("case_items", mark("ขั้นตอนและเอกสาร"), "list-check", "lists:items_page", "case_item"),
    _case("case_rules", mark("ขั้นตอนตามประเภทกรณี"), "columns", "lists:rules_page", "case_rule"),
    _case("case_templates", mark("แบบร่างของกรณี"), "copy", "lists:templates_page", "case_template"),
    _case("subsidy_rates", mark("อัตราเงินรายหัว"), "chart-pie", "lists:rates_page", "subsidy_rate"),
    _school("school_plans", mark("การส่งแผนของโรงเรียน"), "file-text", "plans:plans_page", "school_plan"),
    _school(
        "school_projects",
        mark("โครงการในแผนของโรงเรียน"),
        "list-check",
        "lists:school_projects_page",
        "school_project",
    ),
    _province(
        "province_committees", mark("คณะกรรมการ"), "users", "lists:committees_page", "province_committee"
    ),
    _province("province_members", mark("รายชื่อกรรมการ"), "users", "lists:members_page", "province_member"),
    _province(
        "province_projects", mark("โครงการในแผนจังหวัด"), "file-text", "lists:projects_page", "province_project"
    ),
    _province(
        "province_submissions",
        mark("การเสนอแผนต่อจังหวัด"),
        "history",
        "lists:submissions_page",
        "province_submission",
    ),
)
