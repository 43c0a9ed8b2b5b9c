"""Hearings, approvals and publications of plans, and which body approves what in which year."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

SECTION = mark("ความเห็นชอบและการเผยแพร่")


def _page(key: str, label: str, make: str, record: str, icon: str) -> PageSpec:
    return PageSpec(
        key=f"planning.{key}",
        area="planning",
        section=SECTION,
        label=label,
        make=later(f"ui.areas.planning.consent.lists:{make}"),
        record=record,
        icon=icon,
    )


CONSENT_PAGES = (
    _page("hearings", mark("การรับฟังความคิดเห็น"), "hearings_page", "hearing", "users"),
    _page("approvals", mark("มติเห็นชอบและอนุมัติ"), "approvals_page", "approval", "circle-check"),
    _page("publications", mark("การเผยแพร่"), "publications_page", "publication", "external-link"),
    _page("approval_rules", mark("ผู้อนุมัติรายปี"), "rules_page", "approval_rule", "list-check"),
)
