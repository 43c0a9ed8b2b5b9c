"""The plan tree of a fiscal year and its links, in the list of pages under 3.3."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import Section

SECTION = mark("3.3 งานจัดทำแผนปฏิบัติการประจำปี")
_page = Section("planning", SECTION, "planning.tree").page
TREE_PAGES = (
    _page("tree", mark("ผังแผน"), "page:TreePage", "", "network"),
    _page("matrix", mark("ตารางความสอดคล้อง"), "matrix_page:MatrixPage", "", "columns"),
    _page("findings", mark("จุดที่ความเชื่อมโยงขาด"), "findings_page:FindingsPage", "", "alert-triangle"),
    _page("nodes", mark("ข้อในผังแผน"), "lists:nodes_page", "plan_node", "list-check"),
    _page("alignments", mark("ความเชื่อมโยง"), "lists:alignments_page", "alignment", "link"),
)
