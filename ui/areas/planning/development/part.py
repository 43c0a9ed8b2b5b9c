"""What the page of a development plan asks of each of its tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan


class Part(Protocol):
    """One tab: shows a plan's edition, changeable or not."""

    @property
    def widget(self) -> QWidget:
        """What stands in the tab."""

    def show_plan(self, plan: DevelopmentPlan | None, *, fixed: bool) -> None:
        """Show that edition."""

    def open(self, record: UUID) -> bool:
        """Choose that row."""

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost."""
