"""A table in the project's room that is typed straight in: what is typed is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.errors import Invalid, PlannerError
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.words import _, show

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

    def column_of(self, field: str) -> int | None:
        """In which column a field of its rows stands."""
        del field
        return None

    def attempt(self, deed: Callable[[], object], at: tuple[int, int] | None = None) -> bool:
        """Do it and show what is kept now; a refusal is said beside its cell."""
        try:
            deed()
        except Invalid as refused:
            column = self.column_of(refused.faults[0].field)
            place = (at[0], at[1] if column is None else column) if at else None
            self.refuse("\n".join(show(one.message) for one in refused.faults), place)
            return False
        except PlannerError as error:
            self.refuse(show(error.message), at)
            return False
        self.banner.clear()
        self.read()
        return True

    def refuse(self, words: str, at: tuple[int, int] | None = None) -> None:
        """Say why, show again what is kept, and leave the keyboard in the cell, marked."""
        self.read()
        item = self.table.item(*at) if at else None
        if item is not None and at is not None:
            row, head = at[0] + 1, self.table.horizontalHeaderItem(at[1])
            place = _("แถวที่ {row} ช่อง “{label}”").format(row=row, label=head.text() if head else "")
            words = f"{place}: {words}"
            self._mark(item, words)
        self.banner.say(words, "danger")

    def _mark(self, item: QTableWidgetItem, words: str) -> None:
        self.filling = True
        item.setIcon(look.icon("alert-circle", "danger"))
        item.setToolTip(words)
        self.filling = False
        self.table.setCurrentItem(item)

    def _heard(self, changes: Changes) -> None:
        if not self.project.is_new and changes.touches(*self.told):
            at = (self.table.currentRow(), self.table.currentColumn())
            self.read()
            self.table.setCurrentCell(*at)
