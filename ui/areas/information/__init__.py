"""ข้อมูลสารสนเทศ: the schools of the area, what they count, and what is shown of it."""

from __future__ import annotations

from ui.areas.information.class_plan_pages import CLASS_PLAN_PAGES
from ui.areas.information.governance_pages import DATA_PAGES, GOVERNANCE_PAGES
from ui.areas.information.ict_pages import ICT_PAGES
from ui.areas.information.round_pages import ROUND_PAGES
from ui.areas.information.school_pages import SCHOOL_PAGES

# By their work items, so that each heading stands once; schools come first, they are what the tab opens with.
_BY_ITEM = sorted((*ICT_PAGES, *GOVERNANCE_PAGES), key=lambda page: page.section.partition(" ")[0])
PAGES = (*SCHOOL_PAGES, *ROUND_PAGES, *DATA_PAGES, *_BY_ITEM, *CLASS_PLAN_PAGES)
