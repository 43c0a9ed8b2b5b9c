"""Asking for what is done with many letters at once."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark, say
from planner_desktop.services.administration import bulk
from ui.areas.administration.numbered import window
from ui.kit import ask
from ui.kit.ask_fields import ask_fields
from ui.kit.desk import Desk
from ui.kit.words import _, show

_NOTE = Field(label=mark("หมายเหตุ"), kind=Kind.LONG_TEXT, name="note", max_length=2000)
_TRANSFER = (
    Field(label=mark("ผู้ปฏิบัติ"), kind=Kind.LINK, name="person", target="person", width=28),
    Field(label=mark("กลุ่มงานที่รับผิดชอบ"), kind=Kind.LINK, name="work_group", target="work_group", width=28),
    _NOTE,
)


def transfer(desk: Desk, ids: list[UUID]) -> None:
    """Give the marked letters to a person or a section."""
    ask_fields(
        desk,
        window(),
        _("ส่งมอบหนังสือ {count} ฉบับ").format(count=len(ids)),
        _TRANSFER,
        lambda answer: _said(
            desk, bulk.transfer(desk.file, ids, answer["person"], answer["work_group"], answer["note"])
        ),
        about=_("เรื่องที่จบแล้วหรือยกเลิกแล้วจะไม่เปลี่ยน ย้อนกลับได้ทั้งหมดในครั้งเดียว"),
        yes=_("ส่งมอบ"),
    )


def note(desk: Desk, ids: list[UUID]) -> None:
    """Write the same note under the marked letters."""
    ask_fields(
        desk,
        window(),
        _("บันทึกหมายเหตุ {count} ฉบับ").format(count=len(ids)),
        (_NOTE,),
        lambda answer: _said(desk, bulk.add_note(desk.file, ids, answer["note"])),
        about=_("เพิ่มต่อท้ายหมายเหตุเดิมของทุกฉบับที่เลือก"),
        yes=_("บันทึก"),
    )


def file_away(desk: Desk, ids: list[UUID]) -> None:
    """End the marked letters as noted; undo brings them back."""
    _tried(lambda: _said(desk, bulk.file_away(desk.file, ids)))


def _tried(deed: Callable[[], None]) -> None:
    try:
        deed()
    except PlannerError as error:
        ask.show_error(window(), error)


def _said(desk: Desk, count: int) -> None:
    desk.say(show(say("ทำแล้ว {count} ฉบับ", count=f"{count:,}")))
