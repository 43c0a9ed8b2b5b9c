"""The program: one window, at most one open file, and everything done with files."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop import paths
from planner_desktop.domain.progress import Progress
from planner_desktop.errors import FileProblem, PlannerError
from planner_desktop.language.catalogue import Catalogue, Language
from planner_desktop.messages import Message
from planner_desktop.services.preferences import Preferences
from ui.frame import file_work, log
from ui.frame.crash import CrashDoor
from ui.frame.deeds import Deeds
from ui.frame.file_work import Ready
from ui.frame.menus import groups
from ui.kit import ask, look, words
from ui.kit.tasks import Tasks
from ui.kit.words import _, show
from ui.main_window import MainWindow, pages_of_all_areas

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.safety.checking import CheckReport
    from ui.kit.desk import PageSpec
    from ui.start.page import StartPage

PREFERENCES = "preferences.json"
SCALE = "frame.scale"
BACKUPS = "office.backups"


class Program(QObject):
    """Made once; `inline` does all work at once, for tests and the self-test."""

    def __init__(
        self,
        app: QApplication,
        preferences: Preferences,
        *,
        pages: Callable[[], Sequence[PageSpec]] = pages_of_all_areas,
        inline: bool = False,
    ) -> None:
        super().__init__()
        self.app, self.preferences = app, preferences
        self._pages, self._inline = pages, inline
        self.file: OfficeFile | None = None
        self.start_page: StartPage | None = None
        self._opening = False
        self.door = CrashDoor(lambda: self.window, self)
        self.door.quit_wanted.connect(self.quit)
        self._speak()
        self._furnish()

    def start(self, path: Path | None = None, *, demo: bool = False) -> None:
        """Show the window while the file is being opened by the worker."""
        self._begin(path, demo=demo)
        self.window.show()

    def shut(self) -> None:
        """Let go of the file and the threads."""
        self.window.leave()
        self.tasks.shutdown()
        if self.file:
            self.file.close()
        self.file = None

    # --- files (the menus' Files) ---------------------------------------------------------------------

    def new(self) -> None:
        """Ask the five short steps of a new office."""
        self._start().make_new()

    def choose(self) -> None:
        """Ask for a file and open it."""
        recent = self.preferences.recent
        if path := file_work.ask_open(self.window, Path(recent[0]).parent if recent else None):
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a file in the place of the present one."""
        self._open(partial(file_work.open_path, path), path)

    def open_demo(self) -> None:
        """Open the demonstration office."""
        self._open(file_work.open_demo, file_work.demo_path())

    def close_file(self) -> bool:
        """Close the file; False when a page asked to stay."""
        if not self.window.may_leave():
            return False
        self.shut()
        self.show_start()
        return True

    def save_copy(self) -> None:
        """Write a whole, checked copy somewhere else; of a file that is gone, go on in it."""
        if (file := self.file) is None:
            return
        if self.window.open and not file.database.is_there:
            self.window.open.rescue.go_elsewhere()
            return
        wanted = file.path.with_stem(f"{file.path.stem} " + _("สำเนา"))
        if target := file_work.ask_save(self.window, _("บันทึกสำเนา"), wanted):
            self.tasks.run(
                partial(_save_copy, file, target), partial(self._copied, target), title=_("กำลังบันทึกสำเนา")
            )

    def back_up(self) -> None:
        """Back up now."""
        if self.window.open:
            self.window.open.keeper.back_up_now()

    def restore(self) -> None:
        """Go to the backups: what is in each, and restoring one."""
        if self.window.open:
            self.window.open.room.navigator.go(BACKUPS)

    def check(self) -> None:
        """Check the whole file, everything in it."""
        if file := self.file:
            self.tasks.run(partial(_check, file), self._checked, title=_("กำลังตรวจแฟ้ม"))

    def quit(self) -> None:
        """Close the window; pages may ask."""
        self.window.close()

    # --- how it looks ---------------------------------------------------------------------------------

    def use_colours(self, colours: str) -> None:
        """'system', 'light' or 'dark', remembered."""
        self.preferences.colours = colours
        self.preferences.save()
        look.apply(self.app, colours)

    def use_language(self, language: str) -> None:
        """Speak another language: the window is made anew over the same file."""
        if language == words.language() or not self.window.may_leave():
            return
        self.preferences.language = language
        self.preferences.save()
        path = self.file.path if self.file else None
        self.shut()
        old = self.window
        self._speak()
        self._furnish()
        old.close_wanted.disconnect()
        old.close()
        old.deleteLater()
        self.start(path)

    def use_scale(self, percent: int) -> None:
        """Take a size of everything; Qt can change it only at the start."""
        self.preferences.look[SCALE] = percent
        self.preferences.save()
        self.window.status.say(_("จะใช้ขนาด {percent}% เมื่อเปิดโปรแกรมครั้งต่อไป").format(percent=percent))

    # --- how it goes on -------------------------------------------------------------------------------

    def show_start(self) -> None:
        """No file is open: the ways to begin."""
        self.window.show_start(self._start())

    def _begin(self, path: Path | None, *, demo: bool) -> None:
        last = Path(self.preferences.recent[0]) if self.preferences.recent else None
        if demo:
            self.open_demo()
        elif path:
            self.open(path)
        elif last and last.exists():
            self.open(last)
        else:
            self.show_start()

    def _speak(self) -> None:
        language: Language = "en" if self.preferences.language == "en" else "th"
        words.use(Catalogue.load(language))

    def _furnish(self) -> None:
        look.apply(self.app, self.preferences.colours)
        self.window = MainWindow(self.preferences)
        self.window.setWindowIcon(QIcon(str(paths.icons() / "planner-desktop.svg")))
        self.window.use_deeds(Deeds(self.window, groups(self.window, self)))
        self.window.close_wanted.connect(self.shut)
        self.window.open_wanted.connect(self.open)
        self.window.mend_wanted.connect(self._mend)
        self.tasks = Tasks(self.window, inline=self._inline)
        self.tasks.idle.connect(self._not_left_empty)
        self.start_page = None

    def _start(self) -> StartPage:
        if self.start_page is None:
            from ui.start.page import StartPage

            self.start_page = StartPage(self.preferences, self.tasks)
            self.start_page.open_wanted.connect(self.open)
            self.start_page.made.connect(self._open_made)
            self.start_page.demo_wanted.connect(self.open_demo)
            self.window.add_start(self.start_page)
        return self.start_page

    def _open(self, work: Callable[[Progress], Ready], path: Path) -> None:
        if not self.window.may_leave():
            return
        self.shut()
        self.window.show_waiting()
        self._opening = True
        self.tasks.run(work, self._enter, title=_("กำลังเปิดแฟ้ม"), failed=partial(self._refused, path))

    def _enter(self, ready: Ready) -> None:
        from ui.kit.desk import Desk

        self._opening = False
        self.file = ready.file
        desk = Desk(ready.file, self.preferences, self.tasks)
        self.window.enter(desk, self._pages())
        desk.closed_wanted.connect(self._do_closed)
        desk.language_wanted.connect(self.use_language)
        desk.colours_wanted.connect(self.use_colours)
        lasting = ready.opened.snapshot_of is None
        new_here = lasting and str(ready.file.path) not in self.preferences.recent
        if lasting and not ready.demo:
            self.preferences.opened(ready.file.path)
        self.window.tell_state(ready)
        self._greet(ready, new_here=new_here)

    def _not_left_empty(self) -> None:
        """A fault that nobody foresaw ends the opening too: the ways to begin are in sight again."""
        if self._opening:
            self._opening = False
            self.show_start()

    def _refused(self, path: Path, error: PlannerError) -> None:
        self._opening = False
        self.show_start()
        if not isinstance(error, FileProblem):
            ask.show_error(self.window, error)
            return
        from ui.start.problems import ProblemPage

        page = ProblemPage(path, error, self.tasks)
        page.open_wanted.connect(self.open)
        page.opened.connect(lambda opened: self._enter(file_work.ready(opened, path)))
        page.left.connect(self.show_start)
        self.window.show_page(page)

    def _mend(self) -> None:
        """Close a file that was found damaged and show the ways on."""
        if self.file and self.window.may_leave():
            from planner_desktop.services.safety import opening

            path = self.file.path
            self.shut()
            self._refused(path, opening.found_damaged(path))

    def _do_closed(self, deed: Callable[[], Message]) -> None:
        """What a page asks to be done while the file is closed; it is opened again after."""
        if self.file:
            path = self.file.path
            self._open(partial(file_work.after, deed, path), path)

    def _open_made(self, path: Path) -> None:
        """A file just made here was handed over by nobody: it is known before it is opened."""
        self.preferences.opened(path)
        self.open(path)

    def _greet(self, ready: Ready, *, new_here: bool) -> None:
        """Who works, and what a successor takes over."""
        if self.window.open is None:
            return
        if ready.demo:
            self.window.open.who.take_first()
            return
        if self._inline:
            return  # nobody is there to answer
        self.window.open.who.ask()
        if new_here and file_work.has_history(ready.file):
            from ui.start.handover import HandoverCard

            card = HandoverCard(self.window.open.desk, self.window.open.room)
            card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            card.open()

    def _copied(self, target: Path, _copied: object) -> None:
        self.window.status.say(_("บันทึกสำเนาที่ “{name}” แล้ว").format(name=target.name))

    def _checked(self, report: CheckReport) -> None:
        if report.messages:
            ask.tell(self.window, _("พบความเสียหายในแฟ้ม"), "\n".join(show(one) for one in report.messages))
        else:
            told = _("ตรวจแล้ว แฟ้มสมบูรณ์")
            self.window.status.say(f"{told} · {show(report.remark)}" if report.remark else told)


def run(
    path: Path | None = None, *, demo: bool = False, language: str = "", shell: QWidget | None = None
) -> int:
    """Run the program until its window is closed; the exit code. `shell` goes when the window stands."""
    preferences = Preferences.load(paths.settings_folder() / PREFERENCES)
    if language:
        preferences.language = language
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, preferences)
    program.door.stand()
    logs: list[logging.Handler | None] = []
    program.window.painted.connect(lambda: logs.append(log.write_to(paths.logs_folder())))
    if shell:
        program.window.painted.connect(shell.deleteLater)
    program.start(path, demo=demo)
    code = app.exec()
    program.shut()
    program.door.leave()
    for one in logs:
        log.end(one)
    return code


def _save_copy(file: OfficeFile, target: Path, _progress: Progress) -> None:
    from planner_desktop.services.safety import copies

    copies.save_copy(file, target, overwrite=True)  # the system's dialog has asked


def _check(file: OfficeFile, _progress: Progress) -> CheckReport:
    from planner_desktop.services.safety import checking

    return checking.check(file.database, full=True)
