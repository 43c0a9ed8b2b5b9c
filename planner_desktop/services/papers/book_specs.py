"""The papers of a development plan, and the whole books of plans, in the list of papers."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, TEXT, YEAR, PaperSpec

_BOTH, _LIST = ("pdf", "docx"), ("pdf", "docx", "xlsx")
_ABOUT = "development_plan"
_ONE = (TEXT, ID)

BOOK_PAPERS = (
    PaperSpec("plan-swot", mark("การวิเคราะห์ SWOT ถ่วงน้ำหนัก"), _ONE, _LIST, _ABOUT),
    PaperSpec("plan-tows", mark("ทางเลือกกลยุทธ์ TOWS"), _ONE, _LIST, _ABOUT),
    PaperSpec("plan-strategies", mark("กลยุทธ์และที่มา"), _ONE, _LIST, _ABOUT),
    PaperSpec("plan-indicators", mark("ตัวชี้วัดและค่าเป้าหมายรายปี"), _ONE, _LIST, _ABOUT),
    PaperSpec("plan-money", mark("กรอบโครงการและวงเงินรายปี"), _ONE, _LIST, _ABOUT),
    PaperSpec("plan-comparison", mark("เปรียบเทียบกับฉบับก่อน"), _ONE, _LIST, _ABOUT),
    PaperSpec("plan-hearings", mark("บันทึกการรับฟังและความเห็นชอบ"), _ONE, _BOTH, _ABOUT),
    PaperSpec("development-plan", mark("เล่มแผนพัฒนาการศึกษา"), _ONE, _BOTH, _ABOUT),
    PaperSpec("action-plan", mark("เล่มแผนปฏิบัติการประจำปี"), (YEAR, TEXT, ID), _BOTH, "plan_edition"),
)
