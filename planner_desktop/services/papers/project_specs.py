"""The papers of projects in the list of papers."""

from __future__ import annotations

from planner_desktop.messages import mark
from planner_desktop.services.papers.spec import ID, TEXT, YEAR, PaperSpec

_BOTH, _LIST = ("pdf", "docx"), ("pdf", "docx", "xlsx")

PROJECT_PAPERS = (
    PaperSpec("project", mark("แบบเสนอโครงการ"), (TEXT, ID), _BOTH, "project"),
    PaperSpec("projects-summary", mark("สรุปโครงการและงบประมาณของปี"), (YEAR,), _LIST, "project"),
)
