"""Hearings, approvals and publications of plans, and which body approves what in which year."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import Section

SECTION = mark("ความเห็นชอบและการเผยแพร่")
_page = Section("planning", SECTION, "planning.consent").page
CONSENT_PAGES = (
    _page("hearings", mark("การรับฟังความคิดเห็น"), "lists:hearings_page", "hearing", "users"),
    _page("approvals", mark("มติเห็นชอบและอนุมัติ"), "lists:approvals_page", "approval", "circle-check"),
    _page("publications", mark("การเผยแพร่"), "lists:publications_page", "publication", "external-link"),
    _page("approval_rules", mark("ผู้อนุมัติรายปี"), "lists:rules_page", "approval_rule", "list-check"),
)
