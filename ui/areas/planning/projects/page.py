"""โครงการ: the list of the fiscal year's projects with their sum; a project opens in its room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.projects import totals
from ui.areas.planning.projects import stepping
from ui.areas.planning.projects.gantt import show_gantt
from ui.kit.importing import open_import, way_in
from ui.kit.list_and_room import ListAndRoom
from ui.kit.page_options import BulkAction, PageAction
from ui.kit.paper_menu import show_paper
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Changes
    from ui.areas.planning.projects.room import ProjectRoom
    from ui.kit.desk import Desk

_WAITING = ("proposed", "checking", "committee")
_AT_HOME = ("draft", "returned", "adjusted")
_NOBODY = UUID(int=0)  # is nobody's key: the filter finds nothing
_LIST = mark("นำเข้าบัญชีโครงการ…")
_FORM, _SUMS, _GANTT = mark("แบบเสนอโครงการ"), mark("สรุปโครงการของปี"), mark("แผนภูมิ Gantt ของปี…")


class ProjectsPage(ListAndRoom["ProjectRoom"]):
    """The year's count and money stand above the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        projects = _list(desk, self)
        deeds = (
            (_SUMS, "chart-bar", partial(self._year_paper, "projects-summary")),
            (_GANTT, "calendar", partial(show_gantt, desk)),
            (_LIST, "file-import", partial(import_list, desk)),
        )
        self.head = ListWithDeeds(projects, " ", deeds, writes=False)
        super().__init__(desk, projects, self.head, parent)
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self._year_came())
        self.show_sum()

    def make_room(self) -> ProjectRoom:
        """The room of one project."""
        from ui.areas.planning.projects.room import ProjectRoom

        return ProjectRoom(self.desk, self.back, self.open, self)

    def show_sum(self) -> None:
        """The year's count and money above the list."""
        year = totals.of_year(self.desk.file, self.desk.fiscal_year)
        words = _(
            "ปีงบประมาณ {year}: {count} โครงการ (ไม่นับที่ยกเลิก) รวม {baht} บาท · กด Enter เพื่อเปิดโครงการ"
        ).format(year=year.fiscal_year, count=len(year.projects), baht=format_baht(year.whole.amount))
        self.head.words.setText(words)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("project", "budget_line"):
            self.show_sum()

    def _year_came(self) -> None:
        self.list.read_again()
        self.show_sum()

    def _year_paper(self, paper: str) -> None:
        show_paper(self.window(), self.desk, paper, {"year": str(self.desk.fiscal_year)})


def import_list(desk: Desk) -> None:
    """Projects of the chosen year from a list of one row each."""
    from planner_desktop.services.planning.projects.listed import SHAPE  # loaded when first needed

    fixed = {"fiscal_year": desk.fiscal_year}
    open_import(desk, SHAPE, QApplication.activeWindow(), fixed)


def _list(desk: Desk, page: ProjectsPage) -> RecordPage:
    def opened(record: Record | None) -> None:
        if record is not None and not record.is_new:
            page.open(record.id)

    def printed(record: Record | None) -> None:
        if record is not None:
            show_paper(page.window(), desk, "project", {"id": record.id.hex})

    def stepped(keys: list[UUID]) -> None:
        stepping.take_many(desk, page.window(), keys)

    return RecordPage(
        desk,
        "project",
        about=mark("โครงการของปีงบประมาณที่เลือก พร้อมทุกหัวข้อของแบบเสนอโครงการ"),
        columns=("code", "name", "strategy", "unit", "owner", "state"),
        base_query=lambda one: Query("project", (Condition("fiscal_year", Test.IS, one.fiscal_year),)),
        draft=lambda one: Project(fiscal_year=one.fiscal_year, owner=one.file.actor),
        quick=_quick(),
        actions=(PageAction(mark("เปิดโครงการ"), opened, "folder-open"),),
        prints=(PageAction(_FORM, printed, "file-text"),),
        import_rows=way_in(desk, "project"),
        bulk=(BulkAction(mark("ขั้นถัดไปของที่เลือก…"), stepped, "arrow-right"),),
        begin_at="name",
    )


def _quick() -> tuple[QuickFilter, ...]:
    return (
        QuickFilter(mark("ของฉัน"), _mine, counted=True),
        QuickFilter(mark("กลุ่มงานของฉัน"), _of_my_group, counted=True),
        QuickFilter(mark("ต้องเขียนหรือแก้"), _of_state(_AT_HOME), counted=True),
        QuickFilter(mark("รอพิจารณา"), _of_state(_WAITING), counted=True),
        QuickFilter(mark("เลยวันเริ่ม ยังไม่อยู่ในแผน"), _late, counted=True),
        QuickFilter(mark("ยังไม่เลือกกลยุทธ์"), lambda _desk: (Condition("strategy", Test.EMPTY),), counted=True),
    )


def _of_state(states: tuple[str, ...]) -> Any:
    return lambda _desk: (Condition("state", Test.ONE_OF, states),)


def _late(_desk: Desk) -> tuple[Condition, ...]:
    return (
        Condition("state", Test.ONE_OF, (*_AT_HOME[:2], *_WAITING, "approved")),
        Condition("starts", Test.AT_MOST, bangkok_today()),
    )


def _mine(desk: Desk) -> tuple[Condition, ...]:
    return (Condition("owner", Test.IS, desk.file.actor or _NOBODY),)


def _of_my_group(desk: Desk) -> tuple[Condition, ...]:
    me = records.get(desk.file, Person, desk.file.actor) if desk.file.actor else None
    return (Condition("work_group", Test.IS, (me.work_group if me else None) or _NOBODY),)
