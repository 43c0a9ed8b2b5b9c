"""The entries of 3.1 in the list of pages: the policy library and the office's own policy."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

SECTION = mark("3.1 งานวิเคราะห์และพัฒนานโยบายทางการศึกษา")


def _page(key: str, label: str, make: str, record: str, icon: str) -> PageSpec:
    return PageSpec(
        key=f"planning.{key}",
        area="planning",
        section=SECTION,
        label=label,
        make=later(f"ui.areas.planning.policy.lists:{make}"),
        record=record,
        icon=icon,
    )


_MATRIX = PageSpec(
    key="planning.policy_matrix",
    area="planning",
    section=SECTION,
    label=mark("ความสอดคล้องของนโยบาย"),
    make=later("ui.areas.planning.policy.matrix_page:PolicyMatrixPage"),
    icon="columns",
)
POLICY_PAGES = (
    _page("frameworks", mark("แผนและนโยบายระดับบน"), "frameworks_page", "policy_framework", "building"),
    _page("policy_items", mark("ข้อและประเด็นของนโยบาย"), "items_page", "policy_item", "list-check"),
    _page("analyses", mark("แบบวิเคราะห์นโยบาย"), "analyses_page", "policy_analysis", "search"),
    _page("office_policy", mark("นโยบายของเขตพื้นที่"), "office_policy_page", "office_policy", "star"),
    _page("policy_targets", mark("จุดเน้นและเป้าหมาย"), "targets_page", "policy_target", "target"),
    _MATRIX,
)
