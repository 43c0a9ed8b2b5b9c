"""What the register pages share: the next number, opening a year, the book on paper and in Excel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.domain.administration.registers import register
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.progress import Progress
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today, calendar_year_of, calendar_year_span
from planner_desktop.errors import PlannerError
from planner_desktop.language.dates import short_date
from planner_desktop.messages import mark, say
from planner_desktop.services.administration import books, registers
from planner_desktop.services.numbering import YearUnopened
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.page_options import PageAction, Remedy
from ui.kit.words import _, show

OPEN_AND_SAVE = mark("เปิดทะเบียนปี {year} ทุกเล่ม แล้วบันทึก")


def next_number(desk: Desk, code: str) -> str:
    """The number that a paper would get today, as it is written."""
    return registers.state_of(desk.file, code, calendar_year_of(bangkok_today())).next


def new_title(desk: Desk, code: str, record: Record) -> str:
    """`หนังสือรับใหม่ เลขถัดไป 402`: the heading of an unsaved record."""
    words = say(
        "{kind}ใหม่ เลขถัดไป {number}", kind=say(record.description.label), number=next_number(desk, code)
    )
    return show(words)


def remedy(desk: Desk, error: PlannerError) -> Remedy | None:
    """A year that nobody opened yet is opened with one press, then the record is saved."""
    if not isinstance(error, YearUnopened):
        return None
    label = _(OPEN_AND_SAVE).format(year=error.calendar_year)
    return Remedy(label, lambda: open_year(desk, error.calendar_year))


def open_year(desk: Desk, calendar_year: int) -> bool:
    """Open every register of that year; whether it was done."""
    try:
        opened = registers.open_year(desk.file, calendar_year)
    except PlannerError as error:
        ask.show_error(window(), error)
        return False
    desk.say(show(say("เปิดทะเบียนปี {year} แล้ว {count} เล่ม", year=calendar_year, count=len(opened))))
    return True


def window() -> QWidget | None:
    """The window in use, over which questions stand."""
    return ask.over()


def book_action(desk: Desk, code: str) -> PageAction:
    """The print menu's way to the register's book."""
    label = mark("พิมพ์ทะเบียนทั้งเล่ม…")
    return PageAction(
        label, lambda _record: ask_book(desk, code), "report", "Ctrl+Shift+P", needs_record=False
    )


def report_action(desk: Desk) -> PageAction:
    """The print menu's way to the report of the numbers."""
    label = mark("รายงานเลขทะเบียน")
    return PageAction(
        label, lambda _record: desk.show_page("administration.numbers"), "list-check", needs_record=False
    )


def ask_book(desk: Desk, code: str) -> None:
    """Ask for days, layout and format, then make the book."""
    first, last = calendar_year_span(calendar_year_of(bangkok_today()))
    fields = (
        Field(label=mark("ตั้งแต่วันที่"), kind=Kind.DATE, name="from", width=12),
        Field(label=mark("ถึงวันที่"), kind=Kind.DATE, name="to", width=12),
        Field(label=mark("รูปแบบ"), kind=Kind.CHOICE, name="layout", choices="book_layout", width=30),
        Field(label=mark("ทำเป็น"), kind=Kind.CHOICE, name="format", choices="book_format", width=30),
    )
    ask_fields(
        desk,
        window(),
        _("พิมพ์ทะเบียน{name}").format(name=_(register(code).label)),
        fields,
        lambda answer: make_book(desk, code, answer),
        values={"from": first, "to": last, "layout": books.BOOK, "format": "preview"},
        yes=_("ทำทะเบียน"),
    )


def make_book(desk: Desk, code: str, answer: Answer) -> None:
    """Draw or write the book with what was answered."""
    keys = {"register": code, "layout": answer["layout"] or books.BOOK}
    for name in ("from", "to"):
        if answer[name]:
            keys[name] = short_date(answer[name], full_year=True)
    if answer["format"] in ("xlsx", "docx"):
        _write(desk, keys, code, answer["format"])
    else:
        show_paper(desk, "register-book", keys, _("ทะเบียน{name}").format(name=_(register(code).label)))


def show_paper(desk: Desk, name: str, keys: dict[str, str], title: str) -> None:
    """Draw a paper off the window's thread and show it."""
    parent = window()

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed

        return papers.pdf(desk.file, name, keys, progress)

    def show_it(data: bytes) -> None:
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(parent, data, title)

    desk.tasks.run(draw, show_it, title=_("กำลังจัดหน้ากระดาษ"))


def _write(desk: Desk, keys: dict[str, str], code: str, ending: str) -> None:
    offered = paths.documents_folder() / f"ทะเบียน{register(code).label}.{ending}"
    chosen, _kind = QFileDialog.getSaveFileName(window(), _("บันทึกเป็น"), str(offered), f"*.{ending}")
    if not chosen:
        return
    target = Path(chosen).with_suffix(f".{ending}")

    def write(progress: Progress) -> None:
        from planner_desktop.services import papers  # heavy libraries are loaded when first needed

        papers.export(desk.file, "register-book", target, keys, progress)

    told = _("บันทึก {name} แล้ว").format(name=target.name)
    desk.tasks.run(write, lambda _done: desk.say(told), title=_("กำลังเขียนไฟล์"))
