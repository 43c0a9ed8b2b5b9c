"""The areas of work, in the order of the tabs. The same word names an area on every floor."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.messages import mark


@dataclass(frozen=True)
class Area:
    """One tab of the window and one group of the search results."""

    name: str
    label: str


AREAS = (
    Area("home", mark("หน้าแรก")),
    Area("administration", mark("ธุรการ")),
    Area("information", mark("ข้อมูลสารสนเทศ")),
    Area("planning", mark("นโยบายและแผน")),
    Area("budget", mark("งบประมาณ")),
    Area("monitoring", mark("ติดตามประเมินผล")),
    Area("committee", mark("กพท.")),
    Area("office", mark("สำนักงาน")),
)


def area(name: str) -> Area:
    """Return the area of that name; KeyError when there is none."""
    return {one.name: one for one in AREAS}[name]
