"""The year's projects as a Gantt chart: on which sheet, and whether with their activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.messages import mark
from ui.kit import ask
from ui.kit.paper_menu import save_paper, show_paper
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.planning.projects.editions import PlanEdition
    from ui.kit.desk import Desk

PAPER = "projects-gantt"
_STEPS = {"detail": "steps"}
# What it is called, what the paper is told, and the file it is written to ("" = shown).
WAYS: tuple[tuple[str, dict[str, str], str], ...] = (
    (mark("โครงการ พอดีหนึ่งหน้า"), {}, ""),
    (mark("โครงการและกิจกรรม พอดีหนึ่งหน้า"), _STEPS, ""),
    (mark("โครงการและกิจกรรม A4 ตัวอักษรปกติ หลายหน้า"), {"size": "a4", **_STEPS}, ""),
    (mark("โครงการและกิจกรรม A3 ตัวอักษรปกติ หลายหน้า"), {"size": "a3", **_STEPS}, ""),
    (mark("โครงการ A3"), {"size": "a3"}, ""),
    (mark("โครงการและกิจกรรม เป็น Word…"), _STEPS, "docx"),
    (mark("โครงการและกิจกรรม เป็น Excel…"), _STEPS, "xlsx"),
)


def show_gantt(desk: Desk, edition: PlanEdition | None = None) -> None:
    """Ask which one, draw it beside an edition (default: the year's newest), and show or write it."""
    window = QApplication.activeWindow()
    year = edition.fiscal_year if edition else desk.fiscal_year
    title = _("แผนภูมิ Gantt ปี {year}").format(year=year)
    label = _("“พอดีหนึ่งหน้า” เลือก A4 หรือ A3 แนวนอนหรือแนวตั้งและขนาดตัวอักษรให้ ถ้ามากจนอ่านไม่ออกจึงต่อหน้าถัดไป")
    way = ask.choose(window, title, [_(words) for words, *_told in WAYS], label=label, yes=_("แสดง"))
    if way is None:
        return
    _words, told, ending = WAYS[way]
    beside = {"edition": str(edition.edition)} if edition else {}
    keys = {"year": str(year), **told, **beside}
    if ending:
        save_paper(window, desk, PAPER, keys, ending)
    else:
        show_paper(window, desk, PAPER, keys)
