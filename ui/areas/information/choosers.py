"""Boxes in which the academic year, the round and other codes are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from planner_desktop.domain.years import academic_year_of, bangkok_today
from planner_desktop.services import choices
from ui.kit.beside import row_of
from ui.kit.flow import Flow
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.kit.desk import Desk

_BACK = 12  # academic years offered before this one


def year_box() -> QComboBox:
    """This academic year and those before it."""
    this = academic_year_of(bangkok_today())
    return code_box(_("ปีการศึกษา"), ((str(year), str(year)) for year in range(this, this - _BACK, -1)))


def list_box(desk: Desk, name: str, label: str) -> QComboBox:
    """The entries of a choice list."""
    return code_box(label, ((one.code, _(one.label)) for one in choices.entries(desk.file, name)))


def code_box(label: str, entries: Iterable[tuple[str, str]]) -> QComboBox:
    """(code, words) to choose from; `currentData` is the code."""
    box = QComboBox()
    box.setAccessibleName(label)
    for code, words in entries:
        box.addItem(words, code)
    return box


def choose(box: QComboBox, code: str) -> None:
    """Show that code, if it is offered."""
    place = box.findData(code)
    if place >= 0:
        box.setCurrentIndex(place)


def labelled(*parts: tuple[str, QWidget]) -> QWidget:
    """Boxes in a row, each after its label; they go on in a new line when the room ends."""
    room = QWidget()
    flow = Flow(room)
    for words, box in parts:
        label = QLabel(words)
        label.setProperty("role", "muted")
        label.setBuddy(box)
        flow.addWidget(row_of(label, box))
    return room
