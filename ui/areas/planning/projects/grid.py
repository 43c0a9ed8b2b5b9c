"""A table in the project's room that is typed straight in: what is typed is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableWidget, QWidget

from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.errors import Invalid, PlannerError
from ui.kit.banner import Banner
from ui.kit.words import show

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk


class ProjectGrid(QWidget):
    """A subclass lays out what is kept; a refusal stands in the banner over the table."""

    told: tuple[str, ...] = ()
    """Records whose changes are shown."""

    def __init__(self, desk: Desk, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.project = Project()
        self.table = QTableWidget(0, columns)
        self.banner = Banner()
        self.filling = False
        self.setFocusProxy(self.table)
        desk.changed.connect(self._heard)

    def show_project(self, project: Project) -> None:
        """Show the rows of that project."""
        self.project = project
        self.banner.clear()
        self.begin()
        self.read()

    def begin(self) -> None:
        """Another project came."""

    def read(self) -> None:
        """Lay out the rows as they are kept now."""
        raise NotImplementedError

    def leave_draft(self) -> bool:
        """Ask only if something begun would be lost."""
        return True

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do it and show what is kept now; a refusal is said, and shows again what is kept."""
        try:
            deed()
        except Invalid as refused:
            self.refuse("\n".join(show(one.message) for one in refused.faults))
            return False
        except PlannerError as error:
            self.refuse(show(error.message))
            return False
        self.read()
        return True

    def refuse(self, words: str) -> None:
        """Say why, and show again what is kept."""
        self.read()
        self.banner.say(words, "danger")

    def _heard(self, changes: Changes) -> None:
        if not self.project.is_new and changes.touches(*self.told):
            at = (self.table.currentRow(), self.table.currentColumn())
            self.read()
            self.table.setCurrentCell(*at)
