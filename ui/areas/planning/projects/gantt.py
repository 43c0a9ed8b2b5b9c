"""The year's projects as a Gantt chart: on which sheet, and whether with their activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.messages import mark
from ui.kit import ask
from ui.kit.paper_menu import save_paper, show_paper
from ui.kit.words import _

if TYPE_CHECKING:
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


def show_gantt(desk: Desk) -> None:
    """Ask which one, then show or write it."""
    window = QApplication.activeWindow()
    title = _("แผนภูมิ Gantt ปี {year}").format(year=desk.fiscal_year)
    label = _("“พอดีหนึ่งหน้า” เลือก A4 หรือ A3 แนวนอนหรือแนวตั้งและขนาดตัวอักษรให้ ถ้ามากจนอ่านไม่ออกจึงต่อหน้าถัดไป")
    way = ask.choose(window, title, [_(words) for words, *_told in WAYS], label=label, yes=_("แสดง"))
    if way is None:
        return
    _words, told, ending = WAYS[way]
    keys = {"year": str(desk.fiscal_year), **told}
    if ending:
        save_paper(window, desk, PAPER, keys, ending)
    else:
        show_paper(window, desk, PAPER, keys)
