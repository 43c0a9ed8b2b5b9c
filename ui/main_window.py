"""The window: painted before anything heavy is imported, filled once a file is open."""

from __future__ import annotations

import datetime as dt
import importlib
import importlib.util
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from planner_desktop.domain.areas import AREAS, area
from planner_desktop.domain.years import bangkok_today
from ui.frame.header import HeaderBar
from ui.frame.status_line import StatusLine
from ui.frame.welcome import Welcome
from ui.kit.page import BeginsRecords, HasCommands
from ui.kit.tool_menu import is_low, is_lowest
from ui.kit.words import _, show
from ui.shell import take_place

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.errors import PlannerError
    from planner_desktop.services.file import Changes
    from planner_desktop.services.preferences import Preferences
    from planner_desktop.services.safety.checking import CheckReport
    from ui.frame.deeds import Deeds
    from ui.frame.file_work import Ready
    from ui.frame.opened import Opened
    from ui.kit.command_box import Command
    from ui.kit.desk import Desk, PageDeed, PageSpec
    from ui.start.page import StartPage

GEOMETRY = "frame.geometry"


def pages_of_all_areas() -> tuple[PageSpec, ...]:
    """The pages of every area that has come, in the order of the tabs."""
    names = [f"ui.areas.{one.name}" for one in AREAS]
    there = [importlib.import_module(name) for name in names if importlib.util.find_spec(name)]
    return tuple(spec for module in there for spec in cast("tuple[PageSpec, ...]", module.PAGES))


class MainWindow(QMainWindow):
    """Header, pages, status line. The program decides about files; this shows them."""

    painted = Signal()  # once: the frame stands on the screen
    open_wanted = Signal(object)  # Path: a copy to go on in
    mend_wanted = Signal()  # the file is damaged: show the ways on
    close_wanted = Signal()  # the officer closes the window, and no page objects

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.open: Opened | None = None
        self.deeds: Deeds | None = None
        self._was_painted = self._alt_alone = False
        self._lowness = (False, False)
        self.header = HeaderBar()
        self.status = StatusLine()
        self.welcome = Welcome()
        self._body = QStackedWidget()
        self._body.addWidget(self.welcome)
        self.header.search_wanted.connect(self.show_command_box)
        self._lay_out()
        self._name()

    # --- a file comes and goes ------------------------------------------------------------------------

    def enter(self, desk: Desk, pages: Sequence[PageSpec]) -> None:
        """Show an open file, its first page first."""
        from ui.frame.opened import Opened

        self.open = Opened(desk, pages, self.header, self.status)
        self._body.addWidget(self.open.room)
        self._body.setCurrentWidget(self.open.room)
        self._listen(self.open)
        self._name()
        if pages:
            self.open.room.navigator.go(pages[0].key)
            self.open.room.tabs.setFocus()
        self.open.room.settled.connect(self.open.keeper.begin)

    def may_leave(self) -> bool:
        """Ask whether something typed, or the file itself, would be lost."""
        return self.open is None or (self.open.room.navigator.may_leave() and self.open.rescue.may_leave())

    def leave(self) -> None:
        """Take the open file's pages away; the program closes the file itself."""
        if self.open is None:
            return
        self.open.keeper.end()
        self.open.manuals.close()
        self.open.room.close_pages()
        self._body.removeWidget(self.open.room)
        self.open.room.deleteLater()
        self.open.desk.deleteLater()
        self.open = None
        self.status.clear_file()
        self._name()

    def show_waiting(self) -> None:
        """A file is being opened."""
        self._body.setCurrentWidget(self.welcome)

    def add_start(self, page: QWidget) -> None:
        """Take the start page in, out of sight."""
        self._body.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page that stands alone (a file with a problem); it goes when another takes its place."""
        self._body.addWidget(page)
        self._body.setCurrentWidget(page)
        page.setFocus()
        self._body.currentChanged.connect(page.deleteLater)

    def show_start(self, page: StartPage) -> None:
        """No file is open: show the ways to begin."""
        page.refresh()
        self._body.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_state(self, ready: Ready) -> None:
        """Say what is special about the open file: how it was opened, where it lies."""
        told = [show(one) for one in ready.opened.notices]
        misplaced = ready.file.read_only and ready.opened.snapshot_of is None
        if ready.where.serious and ready.where.warning and ready.where.advice:
            misplaced = True
            told.append(f"{show(ready.where.warning)} {show(ready.where.advice)}")
        words = "\n".join(told)
        if ready.done or ready.refused:
            self._tell_done(ready)
        elif words and self.open and misplaced:
            self.open.rescue.warn(words)
        elif words and self.open:
            self.open.room.banner.say(words, "warning", away=True)
        if ready.file.read_only:
            self.status.show_state(_("อ่านอย่างเดียว"), told[0] if told else "")
        elif ready.where.warning:
            self.status.show_state(show(ready.where.warning), show(ready.where.advice or ""))

    def _tell_done(self, ready: Ready) -> None:
        if self.open and ready.refused:
            advice = f"\n{show(ready.refused.advice)}" if ready.refused.advice else ""
            self.open.room.banner.say(f"{show(ready.refused.message)}{advice}", "danger", away=True)
        elif self.open and ready.done:
            self.open.room.banner.say(show(ready.done), "good", away=True)

    def use_deeds(self, deeds: Deeds) -> None:
        """Take the deeds of the program into the main menu."""
        self.deeds = deeds
        deeds.fill(self.header.menu_button.menu())

    # --- what the officer asks of the frame -----------------------------------------------------------

    def show_command_box(self) -> None:
        """Open the one box for pages, deeds and records (Ctrl+K)."""
        from ui.kit.command_box import CommandBox

        box = CommandBox(self.open.desk if self.open else None, self.commands(), self)
        box.resize(min(box.width(), self.width()), min(box.height(), self.height() - self.header.height()))
        corner = self.mapToGlobal(self.rect().topLeft())
        box.move(corner.x() + (self.width() - box.width()) // 2, corner.y() + self.header.height())
        box.exec()
        box.deleteLater()

    def commands(self) -> list[Command]:
        """Everything that can be done by name now."""
        from ui.kit.command_box import Command

        page = self.open.room.navigator.page if self.open else None
        found = page.commands() if isinstance(page, HasCommands) else []
        found += [one for spec in (self.open.room.pages if self.open else ()) for one in self._of_page(spec)]
        deeds = self.deeds.commands() if self.deeds else []
        return found + [Command(show(one.label), one.act, one.keys, one.icon) for one in deeds]

    def step(self, by: int) -> None:
        """Back (-1) or forth (1) on the way we came."""
        if self.open:
            self.open.room.navigator.step(by)

    def show_area(self, place: int) -> None:
        """Go to a tab by its place from 0 (Alt+1…8)."""
        if self.open:
            self.open.room.show_area(place)

    def show_list(self) -> None:
        """Go into the list of the tab's pages (Alt+0)."""
        if self.open:
            self.open.room.show_list()

    def open_menu(self) -> None:
        """Open the main menu (Alt, F10)."""
        self.header.menu_button.showMenu()

    # --- Qt asks --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            self._watch_alt(event)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus: outside dialogs Qt knows only the space bar."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lowness = (is_low(self), is_lowest(self))
        if lowness != self._lowness:
            self._lowness = low, lowest = lowness
            self.status.show_low(low=low, lowest=lowest)
            self.header.show_low(low=low)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.preferences.look[GEOMETRY] = bytes(self.saveGeometry().toBase64().data()).decode()
        self.close_wanted.emit()
        event.accept()

    def _watch_alt(self, event: QKeyEvent) -> None:
        """Alt pressed and let go with nothing between opens the menu, as in other programs."""
        if event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt and self._alt_alone:
            QTimer.singleShot(0, self, self.open_menu)
        self._alt_alone = event.key() == Qt.Key.Key_Alt and event.type() != QEvent.Type.KeyRelease

    # --- what the file tells --------------------------------------------------------------------------

    def _listen(self, now: Opened) -> None:
        now.desk.changed.connect(self._name)
        now.desk.said.connect(self.status.say)
        now.keeper.counted.connect(now.room.show_counts)
        now.keeper.checked.connect(self._checked)
        now.keeper.backed_up.connect(self._backed_up)
        now.keeper.backup_failed.connect(self._backup_failed)
        now.room.moved.connect(self._moved)
        now.rescue.moved.connect(self._moved_file)
        now.rescue.copied.connect(self.open_wanted)

    def _checked(self, report: CheckReport) -> None:
        if report.messages and self.open:
            told = "\n".join(show(one) for one in report.messages)
            advice = _("อย่าเพิ่งแก้ไขต่อ กู้คืนจากชุดสำรองล่าสุดที่สมบูรณ์ หรือกู้ข้อมูลเท่าที่อ่านได้ แฟ้มนี้จะถูกเก็บไว้")
            self.open.room.banner.say(f"{told}\n{advice}", "danger", _("ดูทางแก้ไข…"), self.mend_wanted.emit)

    def _backed_up(self, at: dt.datetime | None) -> None:
        self.status.show_backup(at, bangkok_today())

    def _backup_failed(self, error: PlannerError) -> None:
        self.status.warn_backup(show(error.message), show(error.advice) if error.advice else "")

    def _moved(self, spec: PageSpec) -> None:
        self.setWindowTitle(f"{_(spec.label)} – {self._title()}")

    def _moved_file(self, path: Path) -> None:
        from planner_desktop.services.safety import whereabouts

        self._name()
        self.preferences.opened(path)
        where = whereabouts.whereabouts(path)
        self.status.show_state(show(where.warning) if where.warning else "", show(where.advice or ""))

    def _of_page(self, spec: PageSpec) -> list[Command]:
        from planner_desktop.domain.registry import description
        from ui.kit.command_box import Command

        where = _(area(spec.area).label)
        found = [Command(_(spec.label), partial(self._go, spec), where, spec.icon)]
        if spec.record and self.open and not self.open.desk.file.read_only:
            alike = [one for one in self.open.room.pages if one.record == spec.record]
            what = _(spec.label if len(alike) > 1 else description(spec.record).label)
            begin = Command(_("เพิ่ม{what}").format(what=what), partial(self._begin, spec), where, "plus")
            found += [begin] if spec.begins else []
            found += [
                Command(_(one.label), partial(self._do, spec, one), where, one.icon) for one in spec.deeds
            ]
        return found

    def _go(self, spec: PageSpec) -> bool:
        if self.open is None or not self.open.room.navigator.go(spec.key):
            return False
        self.open.room.navigator.take_keyboard()
        return True

    def _begin(self, spec: PageSpec) -> None:
        page: object = self.open.room.navigator.page if self._go(spec) and self.open else None
        if isinstance(page, BeginsRecords):
            page.new()

    def _do(self, spec: PageSpec, deed: PageDeed) -> None:
        if self._go(spec) and self.open:
            getattr(self.open.room.navigator.page, deed.method)()

    def _title(self) -> str:
        program = _("งานนโยบายและแผน")
        return f"{self.open.desk.file.path.name} – {program}" if self.open else program

    def _name(self, changes: Changes | None = None) -> None:
        """Name the office and its file in the header and for the system's task bar."""
        if changes is not None and not changes.touches("office_profile"):
            return
        self.setWindowTitle(self._title())
        if self.open is None:
            self.header.show_file("", "")
            return
        from planner_desktop.domain.office.people import OfficeProfile
        from planner_desktop.services import records

        file = self.open.desk.file
        profile = records.single(file, OfficeProfile)
        self.header.show_file(profile.short_name or _("ยังไม่ได้ตั้งชื่อสำนักงาน"), file.path.name)

    def _lay_out(self) -> None:
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._body, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        kept = self.preferences.look.get(GEOMETRY)
        take_place(self, kept if isinstance(kept, str) else "")
