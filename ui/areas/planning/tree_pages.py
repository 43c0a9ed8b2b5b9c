"""The plan tree of a fiscal year and its links, in the list of pages under 3.3."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import SectionPages

SECTION = mark("3.3 งานจัดทำแผนปฏิบัติการประจำปี")
_page = SectionPages("planning", SECTION, "planning.tree").page
TREE_PAGES = (
    _page("tree", mark("ผังแผน"), "network", "page:TreePage"),
    _page("matrix", mark("ตารางความสอดคล้อง"), "columns", "matrix_page:MatrixPage"),
    _page("findings", mark("จุดที่ความเชื่อมโยงขาด"), "alert-triangle", "findings_page:FindingsPage"),
    _page("nodes", mark("ข้อในผังแผน"), "list-check", "lists:nodes_page", "plan_node"),
    _page("alignments", mark("ความเชื่อมโยง"), "link", "lists:alignments_page", "alignment"),
)
