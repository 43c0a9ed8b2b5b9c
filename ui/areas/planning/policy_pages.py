"""The entries of 3.1 in the list of pages: the policy library and the office's own policy."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, Section, later

SECTION = mark("3.1 งานวิเคราะห์และพัฒนานโยบายทางการศึกษา")
_page = Section("planning", SECTION, "planning.policy").page
_MATRIX = PageSpec(
    key="planning.policy_matrix",
    area="planning",
    section=SECTION,
    label=mark("ความสอดคล้องของนโยบาย"),
    make=later("ui.areas.planning.policy.matrix_page:PolicyMatrixPage"),
    icon="columns",
)
POLICY_PAGES = (
    _page("frameworks", mark("แผนและนโยบายระดับบน"), "lists:frameworks_page", "policy_framework", "building"),
    _page("policy_items", mark("ข้อและประเด็นของนโยบาย"), "lists:items_page", "policy_item", "list-check"),
    _page("analyses", mark("แบบวิเคราะห์นโยบาย"), "lists:analyses_page", "policy_analysis", "search"),
    _page("office_policy", mark("นโยบายของเขตพื้นที่"), "lists:office_policy_page", "office_policy", "star"),
    _page("policy_targets", mark("จุดเน้นและเป้าหมาย"), "lists:targets_page", "policy_target", "target"),
    _MATRIX,
)
