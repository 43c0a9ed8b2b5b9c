"""What the ICT pages share: doing a deed and saying so, papers in three formats, lists of one record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from ui.kit import ask, paper_menu
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.words import _

READ_ONLY = mark("แฟ้มนี้เปิดแบบอ่านอย่างเดียว")
Keys = Callable[[Record | None], Mapping[str, str]]


def window() -> QWidget | None:
    """The window that asks."""
    return ask.over() or QApplication.activeWindow()


def attempt(desk: Desk, deed: Callable[[], object], told: str) -> bool:
    """Do it and say so in the status line (translated words), or show why not; whether it was done."""
    try:
        deed()
    except PlannerError as error:
        ask.show_error(window(), error)
        return False
    desk.say(told)
    return True


def step(desk: Desk, label: str, act: Callable[[], object]) -> NextStep:
    """The prominent button, refused in a file that is only read."""

    def do() -> None:
        act()

    return NextStep(label, do, READ_ONLY if desk.file.read_only else "")


def paper_actions(
    desk: Desk, paper: str, label: str, keys: Keys, *, of_record: bool = False
) -> tuple[PageAction, ...]:
    """Show and print a paper, or save it as Word or Excel. `label` is a source-language word."""

    def show(record: Record | None) -> None:
        paper_menu.show_paper(window(), desk, paper, keys(record))

    def save(ending: str, record: Record | None) -> None:
        parent = window()
        if parent is not None:
            paper_menu.save_paper(parent, desk, paper, keys(record), ending)

    return (
        PageAction(label, show, icon="chart-bar", needs_record=of_record),
        PageAction(
            mark("บันทึกเอกสารนี้เป็น Word…"), partial(save, "docx"), "file-type-docx", needs_record=of_record
        ),
        PageAction(
            mark("บันทึกเอกสารนี้เป็น Excel…"), partial(save, "xlsx"), "file-spreadsheet", needs_record=of_record
        ),
    )


def of_year(desk: Desk) -> Keys:
    """The fiscal year chosen in the window as a paper's key."""
    return lambda _record: {"year": str(desk.fiscal_year)}


def list_of(desk: Desk, name: str, field: str, record: Record | None) -> None:
    """Show the rows of another list that belong to the chosen record."""
    if record is None or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    desk.show_list(Query(name, (Condition(field, Test.IS, record.id),)))
