"""หน้าแรก: the first thing an officer sees."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.kit.desk import PageSpec, later

PAGES = (
    PageSpec(
        key="home.today",
        area="home",
        section="",
        label=mark("วันนี้"),
        make=later("ui.areas.home.page:HomePage"),
        icon="home",
    ),
)
