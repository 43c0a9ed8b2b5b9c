"""ข้อมูลสารสนเทศ: the schools of the area."""

from __future__ import annotations

from planner_desktop.messages import mark
from ui.areas.information.round_pages import ROUND_PAGES
from ui.kit.desk import PageSpec, later

PAGES = (
    PageSpec(
        key="information.schools",
        area="information",
        section=mark("2.2 งานจัดทำข้อมูลสารสนเทศเพื่อการบริหาร"),
        label=mark("โรงเรียน"),
        make=later("ui.areas.information.schools:school_page"),
        record="school",
        icon="school",
    ),
    *ROUND_PAGES,
)
