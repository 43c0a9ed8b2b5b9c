"""What may become of a project: its next steps, another strategy, a copy, its paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner_desktop.domain.planning.projects.projects import ENDED, IN_PLAN, Project, ProjectMove
from planner_desktop.errors import PlannerError
from planner_desktop.services.planning.projects import duplicating, moves
from ui.areas.planning.projects import stepping
from ui.kit import ask, look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.paper_menu import save_paper, show_paper
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from planner_desktop.services.planning.projects.moves import Step
    from ui.kit.desk import Desk


REPORTED = "reported"


class Room(QWidget):
    """The widget whose project the deeds are about."""

    desk: Desk
    project: Project
    go: Callable[[UUID], object]

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        raise NotImplementedError

    def ask_missing(self, to: str) -> bool:
        """List what stands in the way of a step; False when nothing does."""
        raise NotImplementedError


class ProjectDeeds:
    """The usual step is the prominent button, the others stand in the menu beside it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.first = QPushButton()
        self.first.setProperty("primary", "true")
        self.more = QPushButton(_("ขั้นอื่น"))
        self.others = QPushButton(look.icon("dots"), _("เพิ่มเติม"))
        self.buttons = (self.first, self.more, self.others)
        self.first.clicked.connect(self._take_first)
        self.others.setMenu(self._menu())

    def refresh(self) -> None:
        """Offer the steps that are possible now; of a step that comes later, why it is not possible yet."""
        found = () if self.room.desk.file.read_only else moves.steps(self.room.project)
        self.first.setVisible(bool(found))
        self.more.setVisible(len(found) > 1)
        if found:
            self.first.setText(_(found[0].label))
        menu = QMenu(self.more)
        for one in found[1:]:
            menu.addAction(_(one.label)).triggered.connect(partial(self._chosen, one))
        if found and self.room.project.state not in IN_PLAN | ENDED:
            menu.addSeparator()
            why = menu.addAction(look.icon("help"), _("ทำไมยังรายงานผลไม่ได้"))
            why.triggered.connect(lambda _on=False: self.room.ask_missing(REPORTED))
        self.more.setMenu(menu)

    def take(self, step: Step) -> None:
        """List what is missing, or ask what the step asks and take it."""
        room = self.room
        if room.leave_draft() and not room.ask_missing(step.to):
            stepping.take(room.desk, room.window(), step, (room.project,))

    def ask_strategy(self) -> None:
        """Ask under which strategy the project is to stand, and why."""
        room = self.room
        if not room.leave_draft():
            return

        def deed(answer: Answer) -> None:
            moves.move_strategy(room.desk.file, room.project.id, answer["strategy"], answer["note"])

        fields = [Project.description.field("strategy"), ProjectMove.description.field("note")]
        values = {"strategy": room.project.strategy}
        ask_fields(
            room.desk,
            room.window(),
            _("ย้ายกลยุทธ์"),
            fields,
            deed,
            values=values,
            yes=_("ย้าย"),
            record="project",
        )

    def ask_copy(self) -> None:
        """Ask for the name of a copy, make it and open it."""
        room = self.room
        if not room.leave_draft():
            return
        name = ask.ask_text(room.window(), _("ทำสำเนาโครงการ"), _("ชื่อโครงการใหม่"), value=room.project.name)
        if not name:
            return
        try:
            made = duplicating.duplicate(room.desk.file, room.project.id, name)
        except PlannerError as error:
            ask.show_error(room.window(), error)
            return
        room.go(made.id)
        room.desk.say(_("ทำสำเนาพร้อมกิจกรรม เงิน ตัวชี้วัด และความเสี่ยงแล้ว"))

    def print_form(self) -> None:
        """Show the form, ready to be printed."""
        show_paper(self.room.window(), self.room.desk, "project", {"id": self.room.project.id.hex})

    def save_word(self) -> None:
        """Save the form as Word."""
        save_paper(self.room, self.room.desk, "project", {"id": self.room.project.id.hex}, "docx")

    def _take_first(self) -> None:
        found = moves.steps(self.room.project)
        if found:
            self.take(found[0])

    def _chosen(self, step: Step, *_told: object) -> None:
        self.take(step)

    def _menu(self) -> QMenu:
        menu = QMenu(self.others)
        may = not self.room.desk.file.read_only
        for label, icon, act, writes in (
            (_("พิมพ์แบบเสนอโครงการ"), "printer", self.print_form, False),
            (_("บันทึกเป็น Word…"), "file-type-docx", self.save_word, False),
            (_("ทำสำเนาโครงการ…"), "copy", self.ask_copy, True),
            (_("ย้ายกลยุทธ์…"), "network", self.ask_strategy, True),
        ):
            action = menu.addAction(look.icon(icon), label)
            action.setEnabled(may or not writes)
            action.triggered.connect(lambda _on=False, deed=act: deed())
        return menu
