"""The entries of 3.1 in the list of pages: the policy library and the office's own policy."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, SectionPages, later

SECTION = mark("3.1 งานวิเคราะห์และพัฒนานโยบายทางการศึกษา")
_page = SectionPages("planning", SECTION, "planning.policy").page
_MATRIX = PageSpec(
    key="planning.policy_matrix",
    area="planning",
    section=SECTION,
    label=mark("ความสอดคล้องของนโยบาย"),
    make=later("ui.areas.planning.policy.matrix_page:PolicyMatrixPage"),
    icon="columns",
)
POLICY_PAGES = (
    _page("frameworks", mark("แผนและนโยบายระดับบน"), "building", "lists:frameworks_page", "policy_framework"),
    _page("policy_items", mark("ข้อและประเด็นของนโยบาย"), "list-check", "lists:items_page", "policy_item"),
    _page("analyses", mark("แบบวิเคราะห์นโยบาย"), "search", "lists:analyses_page", "policy_analysis"),
    _page("office_policy", mark("นโยบายของเขตพื้นที่"), "star", "lists:office_policy_page", "office_policy"),
    _page("policy_targets", mark("จุดเน้นและเป้าหมาย"), "target", "lists:targets_page", "policy_target"),
    _MATRIX,
)
