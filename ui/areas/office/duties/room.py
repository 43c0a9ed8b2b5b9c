"""What the editor of an order offers to the deeds above it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.duty_checks import DutyFault
from planner_desktop.domain.office.duty_tree import WholeOrder
from planner_desktop.errors import PlannerError
from ui.areas.office.duties.side import SidePanel
from ui.kit import ask
from ui.kit.desk import Desk


class OrderRoom(QWidget):
    """One order with its faults; `left` asks to go back to the list, `order_wanted` to show another order."""

    left = Signal()
    order_wanted = Signal(object)  # UUID

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.whole = WholeOrder(DutyOrder())
        self.faults: tuple[DutyFault, ...] = ()
        self.side = SidePanel(desk, self)
        self.title = QLabel(self)

    def leave_draft(self) -> bool:
        """Ask for the order's own words, if something typed would be lost; False = stay."""
        return not self.side.form.dirty or self.side.form.may_leave()

    def try_to(self, deed: Callable[[], Any]) -> Any:
        """Do it; a refusal is shown and gives None."""
        try:
            return deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return None
