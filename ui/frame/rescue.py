"""When the file cannot be written where it lies: the way to another place, without typing anything again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner_desktop import paths
from planner_desktop.domain.progress import Progress
from planner_desktop.errors import FileProblem, Offer
from ui.frame import file_work
from ui.kit import ask
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile
    from ui.frame.room import Room
    from ui.kit.desk import Desk


class Rescue(QObject):
    """Over the pages of one open file: says what is wrong with its place and takes the work elsewhere."""

    moved = Signal(object)  # Path now worked in; the pages stand as they were
    copied = Signal(object)  # Path of a copy to be opened: nothing can be typed into the present one

    def __init__(self, desk: Desk, room: Room) -> None:
        super().__init__(desk)
        self.desk, self.room = desk, room
        self._told = False
        desk.troubled.connect(self._tell)
        desk.changed.connect(self._settle)

    def warn(self, words: str) -> None:
        """Say something about the file's place, with the way to another one."""
        deed = _("บันทึกสำเนาไว้ที่อื่น แล้วทำงานต่อที่นั่น…")
        self.room.banner.say(words, "warning", deed, self.go_elsewhere, away=True)

    def go_elsewhere(self) -> None:
        """Ask for another place, copy the whole file there, and go on in the copy."""
        file = self.desk.file
        wanted = paths.documents_folder() / file.path.name
        target = file_work.ask_save(self.room.window(), _("บันทึกสำเนาแล้วทำงานต่อที่นั่น"), wanted)
        if target is None:
            return
        work, done = (_copy, self.copied.emit) if file.read_only else (_go_on, self._gone_on)
        self.desk.tasks.run(partial(work, file, target), done, title=_("กำลังบันทึกสำเนา"))

    def may_leave(self) -> bool:
        """Before a file that is no longer there is let go: everything since the last backup would be lost."""
        file = self.desk.file
        if file.read_only or file.database.is_there:
            return True
        question = _("แฟ้ม “{name}” หายไปจากที่เดิม").format(name=file.path.name)
        lost = _("ถ้าปิดตอนนี้ สิ่งที่บันทึกไว้หลังชุดสำรองล่าสุดจะหายไปด้วย")
        ways = (_("บันทึกสำเนาแล้วทำงานต่อที่นั่น…"), _("ปิดโดยไม่เก็บ"))
        way = ask.pick(self.room.window(), question, lost, ways, _("กลับไปทำงาน"))
        if way == 0:
            self.go_elsewhere()
        return way == 1

    def _tell(self, problem: FileProblem) -> None:
        if Offer.SAVE_COPY not in problem.offers:
            return
        self._told = True
        self.warn(f"{show(problem.message)}\n" + _("สิ่งที่พิมพ์ไว้ยังอยู่บนหน้าจอ บันทึกได้อีกครั้งเมื่อแก้ไขแล้ว"))

    def _settle(self, _changes: object) -> None:
        """What was written proves that all is well again."""
        if self._told:
            self._told = False
            self.room.banner.clear()

    def _gone_on(self, target: Path) -> None:
        self._told = False
        self.room.banner.clear()
        self.desk.say(_("ทำงานต่อในแฟ้ม “{name}” แล้ว").format(name=target.name))
        self.moved.emit(target)


def _go_on(file: OfficeFile, target: Path, _progress: Progress) -> Path:
    from planner_desktop.services.safety import copies

    copies.go_on_in_copy(file, target)
    return target


def _copy(file: OfficeFile, target: Path, _progress: Progress) -> Path:
    from planner_desktop.services.safety import copies

    copies.save_copy(file, target, overwrite=True)
    return target
