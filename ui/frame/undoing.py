"""Undo and redo of the whole window: the status line names the step, the keys do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import PlannerError
from ui.frame.status_line import StatusLine
from ui.kit import ask
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk


class Undoing(QObject):
    """Joins the steps of one open file to the status line."""

    def __init__(self, desk: Desk, status: StatusLine) -> None:
        super().__init__(desk)
        self.desk, self.status = desk, status
        desk.changed.connect(self._heard)
        status.undo_wanted.connect(self.undo)
        status.redo_wanted.connect(self.redo)
        self._show()

    def undo(self) -> None:
        """Take back the last step of this session (Ctrl+Z)."""
        self._reverse(back=True)

    def redo(self) -> None:
        """Do again what was taken back (Ctrl+Y)."""
        self._reverse(back=False)

    def may(self, *, back: bool) -> bool:
        """Whether there is a step to take back, or to do again."""
        file = self.desk.file
        return bool(file.undoable if back else file.redoable)

    def _reverse(self, *, back: bool) -> None:
        from planner_desktop.services import history

        file = self.desk.file
        if not self.may(back=back):
            return
        step = _named((file.undoable if back else file.redoable)[-1])
        try:
            history.undo(file) if back else history.redo(file)
        except PlannerError as refusal:
            ask.show_error(self.status.window(), refusal)
            return
        said = _("เลิกทำแล้ว: {step}") if back else _("ทำซ้ำแล้ว: {step}")
        self.desk.say(said.format(step=step))
        self._show()

    def _heard(self, _changes: object) -> None:
        self.status.show_saved(bangkok_clock())
        self._show()

    def _show(self) -> None:
        file = self.desk.file
        undo, redo = (_named(steps[-1]) if steps else "" for steps in (file.undoable, file.redoable))
        self.status.show_undo(undo, redo)


def _named(step: Changes) -> str:
    from planner_desktop.services.history import undone

    return show(undone(step.label))
