"""นโยบายและแผน: policies, development plans, the plan tree of a year, its projects and their papers."""

from __future__ import annotations

from ui.areas.planning.book_pages import BOOK_PAGES
from ui.areas.planning.case_pages import CASE_PAGES
from ui.areas.planning.consent_pages import CONSENT_PAGES
from ui.areas.planning.development_pages import DEVELOPMENT_PAGES
from ui.areas.planning.policy_pages import POLICY_PAGES
from ui.areas.planning.project_pages import PROJECT_PAGES
from ui.areas.planning.tree_pages import TREE_PAGES

PAGES = (
    *POLICY_PAGES,
    *DEVELOPMENT_PAGES,
    *TREE_PAGES,
    *PROJECT_PAGES,
    *BOOK_PAGES,
    *CASE_PAGES,
    *CONSENT_PAGES,
)
