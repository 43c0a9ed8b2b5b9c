"""The papers of school cases and schools' plans in the list of papers."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, SCHOOL, TEXT, YEAR, PaperKey, PaperSpec

KIND = PaperKey("kind", mark("แผน action หรือ development"), example="action")
_BOTH, _LIST = ("pdf", "docx"), ("pdf", "docx", "xlsx")

CASE_PAPERS = (
    PaperSpec("school-case", mark("สรุปกรณีโรงเรียนและบัญชีเอกสาร"), (TEXT, ID), _BOTH, "school_case"),
    PaperSpec("case-simulation", mark("เปรียบเทียบก่อนและหลังของกรณีโรงเรียน"), (TEXT, ID), _LIST, "school_case"),
    PaperSpec("school-plans", mark("สถานะแผนของโรงเรียน"), (YEAR, KIND), _LIST, "school_plan"),
    PaperSpec(
        "school-plan-projects", mark("โครงการในแผนของโรงเรียน"), (YEAR, KIND, SCHOOL), _LIST, "school_project"
    ),
    PaperSpec("province-report", mark("งานแผนระดับจังหวัดและกลุ่มจังหวัดของปี"), (YEAR,), _LIST, "province_project"),
    PaperSpec(
        "school-plan-form",
        mark("แบบแผนให้โรงเรียนกรอก"),
        (YEAR, KIND, SCHOOL),
        ("xlsx", "zip"),
        "school_project",
    ),
)
