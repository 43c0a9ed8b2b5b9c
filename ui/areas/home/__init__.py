"""หน้าแรก: the first thing an officer sees."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.areas.home.page import HomePage
from ui.kit.desk import PageSpec

PAGES = (PageSpec(key="home.today", area="home", section="", label=mark("วันนี้"), make=HomePage, icon="home"),)
