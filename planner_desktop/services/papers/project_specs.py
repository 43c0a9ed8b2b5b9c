"""The papers of projects in the list of papers."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, SHEET_SIZE, TEXT, YEAR, PaperKey, PaperSpec

DETAIL = PaperKey("detail", mark("steps = แสดงกิจกรรมด้วย"), example="steps")
EDITION = PaperKey("edition", mark("ปรับปรุงครั้งที่ (0 = ต้นปี)"), example="0")
TO = PaperKey("to", mark("เทียบกับปรับปรุงครั้งที่ (ไม่บอก = ปัจจุบัน)"), example="1")
_BOTH, _LIST = ("pdf", "docx"), ("pdf", "docx", "xlsx")
_GANTT = (YEAR, SHEET_SIZE, DETAIL, EDITION)

PROJECT_PAPERS = (
    PaperSpec("project", mark("แบบเสนอโครงการ"), (TEXT, ID), _BOTH, "project"),
    PaperSpec(
        "projects-gantt",
        mark("แผนภูมิ Gantt ของโครงการ"),
        (YEAR, SHEET_SIZE, DETAIL, EDITION),
        _LIST,
        "project",
    ),
    PaperSpec("plan-changes", mark("เปรียบเทียบแผนกับปัจจุบัน"), (YEAR, EDITION, TO), _LIST, "plan_edition"),
    PaperSpec("projects-summary", mark("สรุปโครงการและงบประมาณของปี"), (YEAR,), _LIST, "project"),
)
