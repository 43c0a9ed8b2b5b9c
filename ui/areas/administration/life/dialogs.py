"""What a step asks before it is done: to whom, by when, with which words. A refusal stays in the question."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.administration.letter_life import Order
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.words import _

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.kit.desk import Desk

_TO = Field(label=mark("มอบให้"), kind=Kind.LINK, name="to", target="person", width=28)
_GROUP = Field(label=mark("กลุ่มงาน"), kind=Kind.LINK, name="group", target="work_group", width=28)
_DUE = Field(label=mark("ภายในวันที่"), kind=Kind.DATE, name="due_on", width=12)
_NOTE = Field(label=mark("ข้อความสั่งการ"), kind=Kind.LONG_TEXT, name="note", max_length=2000)
_DAY = Field(label=mark("ลงวันที่"), kind=Kind.DATE, name="day", required=True, width=12)
_REMARK = Field(label=mark("หมายเหตุ"), kind=Kind.LONG_TEXT, name="note", max_length=2000)
_BOOKED = Field(
    label=mark("ใช้เลขที่จองไว้"),
    kind=Kind.LINK,
    name="booking",
    target="number_booking",
    width=28,
    help=mark("เว้นว่าง = เลขถัดไปของทะเบียน"),
)
_BY = Field(label=mark("ของ"), kind=Kind.LINK, name="by", target="person", required=True, width=28)
_WORD = Field(label=mark("คำสั่งการ"), kind=Kind.CHOICE, name="word", choices="executive_word", width=14)
_WORDS = Field(label=mark("ความเห็น"), kind=Kind.LONG_TEXT, name="words", max_length=4000)


def ask_order(desk: Desk, parent: QWidget | None, about: str, deed: Callable[[Order], object]) -> bool:
    """Who does it, by when, with which words; whether it was done."""

    def do(answer: Answer) -> None:
        deed(Order(answer["to"], answer["note"], answer["due_on"], answer["group"]))

    fields = (_TO, _GROUP, _DUE, _NOTE)
    return ask_fields(desk, parent, _("มอบหมายหนังสือ"), fields, do, about=about, yes=_("มอบหมาย"))


def ask_issue(
    desk: Desk, parent: QWidget | None, about: str, deed: Callable[[dt.date, str, UUID | None], object]
) -> bool:
    """The date of the paper, a booked number if there is one to use, and a note for its log."""

    def do(answer: Answer) -> None:
        deed(answer["day"], answer["note"], answer["booking"])

    values = {"day": bangkok_today()}
    title = _("ลงนามและออกเลข")
    return ask_fields(
        desk, parent, title, (_DAY, _BOOKED, _REMARK), do, about=about, values=values, yes=_("ออกเลข")
    )


def ask_opinion(
    desk: Desk, parent: QWidget | None, about: str, deed: Callable[[str, str, UUID], object]
) -> bool:
    """An executive's word, his words, and whose they are."""

    def do(answer: Answer) -> None:
        deed(answer["word"], answer["words"], answer["by"])

    values = {"by": desk.file.actor}
    title = _("ความเห็น/คำสั่ง")
    return ask_fields(
        desk, parent, title, (_BY, _WORD, _WORDS), do, about=about, values=values, yes=_("บันทึก")
    )
