"""What a page has on its desk: the open file, the year, who works, and the ways to the other pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_now, fiscal_year_of
from planner_desktop.errors import FileProblem
from planner_desktop.messages import Message
from planner_desktop.services.file import Changes, OfficeFile
from planner_desktop.services.preferences import Preferences
from ui.kit.tasks import Tasks

_ITEM = re.compile(r"\d{1,2}(\.\d{1,2}){1,3}")


class Desk(QObject):
    """Shared by the pages of one window. Pages never talk to each other: they listen here."""

    troubled = Signal(object)  # FileProblem: a unit of work could not be kept
    moved = Signal()  # work goes on in another file; what was refused before may be tried again
    changed = Signal(object)  # Changes: after every commit; pages decide whether to read again
    year_changed = Signal(int)  # fiscal year, พ.ศ.
    actor_changed = Signal(object)  # UUID | None
    record_wanted = Signal(str, object)  # record name, UUID: show this record on its page
    page_wanted = Signal(str)  # key of a page
    manual_wanted = Signal()  # the manual of the work that the page now shown belongs to (F1)
    list_wanted = Signal(object)  # Query: show its record's page with these conditions
    said = Signal(str)  # good news for the status line (already translated)
    closed_wanted = Signal(object)  # Deed: close the file, do this, open it again
    language_wanted = Signal(str)  # 'th' or 'en': speak it from now on
    warmed = Signal()  # the word list is loaded: long Thai text may now be broken between words
    colours_wanted = Signal(str)  # 'system', 'light' or 'dark'

    def __init__(self, file: OfficeFile, preferences: Preferences, tasks: Tasks) -> None:
        super().__init__()
        self.file = file
        self.preferences = preferences
        self.tasks = tasks
        self.words_loaded = False  # see `warmed`
        self.fiscal_year = fiscal_year_of(bangkok_now().date())
        file.listeners.append(self._tell)
        file.database.on_trouble.append(self._tell_trouble)

    def _tell(self, changes: Changes) -> None:
        self.changed.emit(changes)  # queued to the window's thread when a worker wrote

    def _tell_trouble(self, problem: FileProblem) -> None:
        self.troubled.emit(problem)

    def set_year(self, year: int) -> None:
        """Choose the fiscal year that year-bound pages show."""
        if year != self.fiscal_year:
            self.fiscal_year = year
            self.year_changed.emit(year)

    def set_actor(self, person: UUID | None, name: str) -> None:
        """Say who is working now; it is written into every history step."""
        self.file.work_as(person, name)
        self.actor_changed.emit(person)

    def show_record(self, name: str, record: UUID) -> None:
        """Ask the window to open the page of that record with it selected."""
        self.record_wanted.emit(name, record)

    def show_page(self, key: str) -> None:
        """Ask the window to open a page by its key."""
        self.page_wanted.emit(key)

    def show_list(self, query: Query) -> None:
        """Ask the window to open the page of the query's record with its conditions in force."""
        self.list_wanted.emit(query)

    def do_closed(self, deed: Callable[[], Message]) -> None:
        """Ask the program to close the file, do the deed on its worker, open the file again and tell."""
        self.closed_wanted.emit(deed)

    def say(self, text: str) -> None:
        """Good news: one line in the status bar."""
        self.said.emit(text)


@dataclass(frozen=True)
class PageDeed:
    """What the command box offers besides opening a page: `method` of the page, called without arguments."""

    label: str
    method: str
    icon: str = ""


@dataclass(frozen=True)
class PageSpec:
    """One entry of an area's list at the left. Labels are source-language words."""

    key: str  # 'administration.incoming'
    area: str
    section: str  # heading it stands under, e.g. '1.1 สารบรรณ'
    label: str
    make: Callable[[Desk], QWidget]
    record: str = ""  # description whose records it shows, if any
    icon: str = ""
    waiting: Callable[[Desk], int] | None = None  # the number of what waits, shown behind the label
    deeds: tuple[PageDeed, ...] = ()  # offered by name in the command box where the file can be written
    own: Callable[[Record], bool] | None = None  # whether a record belongs here, of several pages of its kind
    opens: tuple[str, ...] = ()  # further descriptions whose records the page opens within its own
    item: str = ""  # number of the work item done here, e.g. '1.1'; '' = the number before the section's name
    begins: bool = True  # whether a record is begun here; False where rows come of deeds done elsewhere

    @property
    def work_item(self) -> str:
        """The number of the work item that this page serves, '' when it serves none."""
        number, _, _name = self.section.partition(" ")
        return self.item or (number if _ITEM.fullmatch(number) else "")


def later(place: str) -> Callable[[Desk], QWidget]:
    """The maker of a page whose module is imported only when the page is first opened.

    `place` is 'ui.areas.office.history:HistoryPage'; the start stays quick however many pages there are.
    """
    module, _, name = place.partition(":")

    def make(desk: Desk) -> QWidget:
        made: QWidget = getattr(import_module(module), name)(desk)
        return made

    return make


@dataclass(frozen=True)
class SectionPages:
    """Makes the pages of one section: they share its area, its heading and the package they stand in."""

    area: str
    section: str
    package: str  # below ui.areas, e.g. 'office.year'
    item: str = ""  # as that of PageSpec

    def page(self, name: str, label: str, icon: str, place: str, record: str = "", **more: Any) -> PageSpec:
        """A page; `place` is 'board:BoardPage' within the package, `more` are further fields of PageSpec."""
        make = later(f"ui.areas.{self.package}.{place}")
        key = f"{self.area}.{name}"
        return PageSpec(key, self.area, self.section, label, make, record, icon, item=self.item, **more)
