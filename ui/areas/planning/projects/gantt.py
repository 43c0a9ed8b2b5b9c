"""The year's projects as a Gantt chart: on which sheet, and whether with their activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.messages import mark
from ui.kit import ask
from ui.kit.paper_menu import show_paper
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.planning.projects.editions import PlanEdition
    from ui.kit.desk import Desk

WAYS: tuple[tuple[str, dict[str, str]], ...] = (
    (mark("โครงการ พอดีหนึ่งหน้า"), {}),
    (mark("โครงการและกิจกรรม พอดีหนึ่งหน้า"), {"detail": "steps"}),
    (mark("โครงการและกิจกรรม A4 ตัวอักษรปกติ หลายหน้า"), {"size": "a4", "detail": "steps"}),
    (mark("โครงการและกิจกรรม A3 ตัวอักษรปกติ หลายหน้า"), {"size": "a3", "detail": "steps"}),
    (mark("โครงการ A3"), {"size": "a3"}),
)


def show_gantt(desk: Desk, edition: PlanEdition | None = None) -> None:
    """Ask which one, draw it beside an edition (default: the year's newest) and show it."""
    window = QApplication.activeWindow()
    year = edition.fiscal_year if edition else desk.fiscal_year
    title = _("แผนภูมิ Gantt ปี {year}").format(year=year)
    label = _("“พอดีหนึ่งหน้า” เลือก A4 หรือ A3 แนวนอนหรือแนวตั้งและขนาดตัวอักษรให้ ถ้ามากจนอ่านไม่ออกจึงต่อหน้าถัดไป")
    way = ask.choose(window, title, [_(words) for words, _keys in WAYS], label=label, yes=_("แสดง"))
    if way is not None:
        beside = {"edition": str(edition.edition)} if edition else {}
        show_paper(window, desk, "projects-gantt", {"year": str(year), **WAYS[way][1], **beside})
