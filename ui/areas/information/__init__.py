"""ข้อมูลสารสนเทศ: the schools of the area, what they count, and what is shown of it."""

from __future__ import annotations

from ui.areas.information.ict_pages import ICT_PAGES
from ui.areas.information.round_pages import ROUND_PAGES
from ui.areas.information.school_pages import SCHOOL_PAGES

PAGES = (*SCHOOL_PAGES, *ROUND_PAGES, *ICT_PAGES)
