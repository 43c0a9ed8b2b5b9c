"""The papers of policies and the plan tree in the list of papers."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, TEXT, YEAR, PaperKey, PaperSpec

VIEW = PaperKey("by", mark("เทียบกับ: ระดับในผัง เช่น strategy obec หรือคำในชื่อแผน"), example="strategy")
_BOTH, _LIST = ("pdf", "docx"), ("pdf", "docx", "xlsx")

PLAN_PAPERS = (
    PaperSpec("policy-library", mark("คลังแผนและนโยบาย"), (YEAR,), _LIST, "policy_framework"),
    PaperSpec("policy-analysis", mark("แบบวิเคราะห์นโยบาย"), (TEXT, ID), _BOTH, "policy_analysis"),
    PaperSpec("office-policy", mark("เอกสารนโยบาย จุดเน้น และเป้าหมาย"), (TEXT, ID), _BOTH, "office_policy"),
    PaperSpec("policy-matrix", mark("ความสอดคล้องของนโยบายเขตพื้นที่"), (TEXT, VIEW, ID), _LIST, "office_policy"),
    PaperSpec("plan-tree", mark("ผังแผนของปี"), (YEAR,), _LIST, "plan_node"),
    PaperSpec("alignment-matrix", mark("ตารางความสอดคล้อง"), (YEAR, VIEW), _LIST, "alignment"),
    PaperSpec("plan-findings", mark("จุดที่ความเชื่อมโยงขาด"), (YEAR,), _LIST, "alignment"),
)
