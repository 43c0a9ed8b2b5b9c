"""ทะเบียนประจำปี: which register is open in which year, from which number, in which pattern."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.administration.registers import REGISTERS, RegisterYear
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark, say
from planner_desktop.services.administration import registers
from planner_desktop.services.file import Changes
from ui.areas.administration import numbered
from ui.kit import ask, look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListBelow
from ui.kit.words import _, show

NUMBERED = ("register_year", "number_booking", *dict.fromkeys(one.record for one in REGISTERS))
_REOPEN = (
    Field(label=mark("หัวหน้าที่อนุญาต"), kind=Kind.LINK, name="by", target="person", required=True, width=28),
    Field(label=mark("เหตุที่เปิดใหม่"), kind=Kind.LONG_TEXT, name="reason", required=True, max_length=500),
)


def _this_year(_desk: Desk) -> tuple[Condition, ...]:
    return (Condition("calendar_year", Test.IS, calendar_year_of(bangkok_today())),)


class StatesPanel(QFrame):
    """Every register this year on one line: open or not, its last and its next number."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.lines = QLabel(self, wordWrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.GAP)
        column.setSpacing(look.TIGHT)
        column.addWidget(self.heading)
        column.addWidget(self.lines)
        desk.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Read how the registers stand today."""
        year = calendar_year_of(bangkok_today())
        self.heading.setText(_("ปี {year} วันนี้").format(year=year))
        found = registers.states(self.desk.file, year)
        self.lines.setText("   ·   ".join(_state_words(one) for one in found))

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*NUMBERED):
            self.refresh()


def _state_words(one: registers.YearState) -> str:
    if one.state in (registers.OPEN, registers.REOPENED):
        words = say("{name} เลขถัดไป {next}", name=say(one.register.label), next=one.next)
    else:
        words = say(
            "{name} {state}", name=say(one.register.label), state=say(registers.STATE_LABELS[one.state])
        )
    return show(words).replace(" ", "\u00a0")  # a register is not broken over lines


class YearsList(RecordPage):
    """The list of register years; a new one is opened for all registers at once."""

    def new(self) -> None:
        """Ask for the start numbers of this year's registers and open them."""
        if not self.desk.file.read_only and self.leave_draft():
            ask_open(self.desk)


class YearsPage(ListBelow):
    """ทะเบียนประจำปี."""

    def __init__(self, desk: Desk) -> None:
        states = StatesPanel(desk)
        page = YearsList(
            desk,
            "register_year",
            new_label=mark("เปิดทะเบียนปีนี้"),
            about=mark(
                "ทะเบียนแต่ละเล่มเปิดปีละครั้งและปิดเองหลัง 31 ธันวาคม เริ่มจากเปิดทะเบียนปีนี้ ใส่เลขเริ่มต้นได้ถ้าเริ่มใช้กลางปี"
            ),
            columns=("register", "calendar_year", "start_no", "pattern", "opened_on", "closed_on"),
            quick=(QuickFilter(mark("ปีนี้"), _this_year, counted=True),),
            next_step=self._next_step,
            actions=(
                PageAction(mark("ดูตัวอย่างเลข"), self._preview, icon="eye"),
                PageAction(mark("รายงานเลข"), self._report, icon="list-check"),
            ),
            prints=(numbered.report_action(desk),),
        )
        super().__init__(page, states)
        self.desk, self.states = desk, states

    def _next_step(self, record: Record) -> NextStep | None:
        """An open year can be closed, a closed one opened again with who allowed it and why."""
        if not isinstance(record, RegisterYear) or record.calendar_year is None:
            return None
        state = registers.state_of(self.desk.file, record.register, record.calendar_year).state
        if state == registers.CLOSED:
            return NextStep(mark("เปิดใหม่โดยมีเหตุผล…"), lambda: ask_reopen(self.desk, record))
        return NextStep(mark("ปิดทะเบียน…"), lambda: close(self.desk, record))

    def _preview(self, record: Record | None) -> None:
        if isinstance(record, RegisterYear) and record.calendar_year:
            number = registers.preview(self.desk.file, record.pattern, record.register, record.calendar_year)
            self.desk.say(
                show(say("{title}: เลขถัดไปจะเขียนว่า {number}", title=title_of(record, _), number=number))
            )

    def _report(self, _record: Record | None) -> None:
        self.desk.show_page("administration.numbers")


def ask_open(desk: Desk) -> None:
    """Ask for the start number of every register not yet open this year, and open them."""
    year = calendar_year_of(bangkok_today())
    wanted = registers.unopened(desk.file)
    if not wanted:
        desk.say(_("เปิดทะเบียนปี {year} ครบทุกเล่มแล้ว").format(year=year))
        return
    labels = {one.code: one.label for one in REGISTERS}
    fields = [
        Field(label=labels[code], kind=Kind.NUMBER, name=code, required=True, minimum=1, maximum=999_999)
        for code in wanted
    ]

    def deed(answer: Answer) -> None:
        registers.open_year(desk.file, year, wanted, {code: int(answer[code]) for code in wanted})
        desk.say(_("เปิดทะเบียนปี {year} แล้ว").format(year=year))

    ask_fields(
        desk,
        numbered.window(),
        _("เปิดทะเบียนปี {year}").format(year=year),
        fields,
        deed,
        about=_("เลขแรกของแต่ละทะเบียน ถ้าเริ่มใช้โปรแกรมกลางปีให้ใส่เลขถัดไปจากทะเบียนเล่มเดิม"),
        values=registers.next_numbers(desk.file, year, wanted),
        yes=_("เปิดทะเบียน"),
    )


def ask_reopen(desk: Desk, year: RegisterYear) -> None:
    """Ask who allows it and why, and open the year again."""
    ask_fields(
        desk,
        numbered.window(),
        _("เปิด{title}ใหม่").format(title=title_of(year, _)),
        _REOPEN,
        lambda answer: registers.reopen_year(desk.file, year, answer["by"], answer["reason"]),
        about=_("เปิดใหม่เพื่อลงรายการย้อนหลังเท่านั้น ผู้อนุญาตและเหตุผลจะเก็บไว้กับทะเบียน"),
        yes=_("เปิดใหม่"),
    )


def close(desk: Desk, year: RegisterYear) -> None:
    """Close a register before the year is over, after asking."""
    question = _("ปิด{title}วันนี้หรือไม่").format(title=title_of(year, _))
    detail = _("หลังปิดแล้วออกเลขในปีนี้ไม่ได้ นอกจากเลขที่จองไว้ เปิดใหม่ได้โดยมีเหตุผล")
    if not ask.confirm(numbered.window(), question, detail, _("ปิดทะเบียน")):
        return
    try:
        registers.close_year(desk.file, year)
    except PlannerError as error:
        ask.show_error(numbered.window(), error)
