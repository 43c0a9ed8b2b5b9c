"""The book of the action plan in the list of pages, at the end of 3.3."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.areas.planning.project_pages import SECTION
from ui.kit.desk import PageSpec, later

BOOK_PAGES = (
    PageSpec(
        key="planning.action_book",
        area="planning",
        section=SECTION,
        label=mark("เล่มแผนปฏิบัติการ"),
        make=later("ui.areas.planning.books.action_page:ActionBookPage"),
        icon="report",
    ),
)
