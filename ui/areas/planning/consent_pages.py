"""Hearings, approvals and publications of plans, and which body approves what in which year."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import SectionPages

SECTION = mark("ความเห็นชอบและการเผยแพร่")
_page = SectionPages("planning", SECTION, "planning.consent").page
CONSENT_PAGES = (
    _page("hearings", mark("การรับฟังความคิดเห็น"), "users", "lists:hearings_page", "hearing"),
    _page("approvals", mark("มติเห็นชอบและอนุมัติ"), "circle-check", "lists:approvals_page", "approval"),
    _page("publications", mark("การเผยแพร่"), "external-link", "lists:publications_page", "publication"),
    _page("approval_rules", mark("ผู้อนุมัติรายปี"), "list-check", "lists:rules_page", "approval_rule"),
)
