"""The year of an order, asked before a draft is made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.duties import DutyOrder
from ui.kit.ask_fields import ask_fields

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.kit.desk import Desk


def ask_year(desk: Desk, parent: QWidget, title: str, offered: int) -> int | None:
    """Ask for the calendar year (พ.ศ.) of an order; None when left. The words are translated already."""
    field = replace(DutyOrder.description.field("calendar_year"), required=True, given=False)
    answers: list[int] = []
    ask_fields(
        desk,
        parent,
        title,
        [field],
        lambda answer: answers.append(answer[field.name]),
        values={field.name: offered},
    )
    return answers[0] if answers else None
