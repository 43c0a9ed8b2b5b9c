"""What the ICT pages share: deeds, described fields as questions, papers, lists of one record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from ui.kit import ask, paper_menu
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.words import _

READ_ONLY = mark("แฟ้มนี้เปิดแบบอ่านอย่างเดียว")
Keys = Callable[[Record | None], Mapping[str, str]]


def window() -> QWidget | None:
    """The window that asks; never one that is closing."""
    return ask.over()


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


def writing(desk: Desk, label: str, act: Callable[[Record], object], icon: str = "") -> PageAction:
    """A deed on the chosen record that writes; in a file that is only read it says so."""

    def do(record: Record | None) -> None:
        if desk.file.read_only:
            desk.say(_(READ_ONLY))
        elif record is None or record.is_new:
            desk.say(_("บันทึกรายการก่อน"))
        else:
            act(record)

    return PageAction(label, do, icon)


def field_of(name: str, field: str, *, label: str = "", required: bool = False) -> Field:
    """A described field as a thing to fill in here."""
    told = description(name).field(field)
    return replace(
        told, given=False, group="", help="", label=label or told.label, required=required or told.required
    )


def paper_actions(
    desk: Desk, paper: str, label: str, keys: Keys, *, of_record: bool = False
) -> tuple[PageAction, ...]:
    """Show and print a paper, or save it as Word or Excel where it comes so."""
    from planner_desktop.services.papers.specs import paper as spec

    def show(record: Record | None) -> None:
        paper_menu.show_paper(window(), desk, paper, keys(record))

    def save(ending: str) -> Callable[[Record | None], None]:
        def do(record: Record | None) -> None:
            parent = window()
            if parent is not None:
                paper_menu.save_paper(parent, desk, paper, keys(record), ending)

        return do

    kinds = {"docx": mark("{paper} เป็น Word…"), "xlsx": mark("{paper} เป็น Excel…")}
    formats = spec(paper).formats
    more = tuple(
        PageAction(_(words).format(paper=_(label)), save(ending), needs_record=of_record)
        for ending, words in kinds.items()
        if ending in formats
    )
    return (PageAction(label, show, "printer", needs_record=of_record), *more)


def of_record(record: Record | None) -> Mapping[str, str]:
    """The keys of a paper about one record."""
    return {"id": record.id.hex} if record else {}


def of_year(desk: Desk) -> Keys:
    """The fiscal year chosen in the window as a paper's key."""
    return lambda _record: {"year": str(desk.fiscal_year)}


def list_of(desk: Desk, name: str, field: str, record: Record | None) -> None:
    """Show the rows of another list that belong to the chosen record."""
    if record is None or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    desk.show_list(Query(name, (Condition(field, Test.IS, record.id),)))
