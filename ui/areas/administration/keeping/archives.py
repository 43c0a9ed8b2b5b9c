"""Stored letters and the National Archives: what is done with those chosen, and the forms of a year."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.queries import Condition
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.messages import mark, say
from planner_desktop.services.keeping import archives
from planner_desktop.services.keeping.archives import Decision
from ui.areas.administration.keeping import showing
from ui.areas.administration.keeping.asking import fields_of, question
from ui.kit.ask_fields import Answer
from ui.kit.desk import Desk
from ui.kit.page_options import PageAction
from ui.kit.words import _, show

FORMS = (
    ("archives-transfer", mark("บัญชีส่งมอบหนังสือครบ 20 ปี (แบบ 21)")),
    ("archives-own", mark("บัญชีหนังสือครบ 20 ปีที่ขอเก็บเอง (แบบ 22)")),
    ("archives-deposit", mark("บัญชีฝากหนังสือ (แบบ 23)")),
)
_REASON = Field(label=mark("เหตุผลหรือหมายเหตุในบัญชี"), kind=Kind.TEXT, name="reason")
_YEAR = Field(label=mark("ประจำปี พ.ศ."), kind=Kind.CALENDAR_YEAR, name="year", required=True)


def of_age(desk: Desk) -> tuple[Condition, ...]:
    """Letters that are old enough this year and wait for a decision."""
    return archives.of_age(desk.file, calendar_year_of(bangkok_today()))


def decide(desk: Desk, items: list[UUID]) -> None:
    """Ask which list the chosen letters go on; they follow it in one step."""
    if not items:
        desk.say(_("เลือกรายการจากตารางก่อน"))
        return

    def go(told: Answer) -> None:
        made = Decision(told["archive_way"], told["archive_on"], told["reason"])
        count = archives.decide(desk.file, items, made)
        desk.say(show(say("ลงบัญชีถึงหอจดหมายเหตุ {count} เรื่องแล้ว พิมพ์ได้จากปุ่มพิมพ์", count=count)))

    question(
        showing.window(),
        desk,
        _("บัญชีถึงหอจดหมายเหตุแห่งชาติ"),
        _("หนังสือที่เลือก {count} รายการ ครบ 20 ปีแล้วส่งมอบหรือขอเก็บเอง ยังไม่ครบฝากได้").format(count=len(items)),
        [*fields_of("storage_item", "archive_way", "archive_on"), _REASON],
        {"archive_way": archives.HAND_OVER, "archive_on": bangkok_today()},
        go,
        _("ลงบัญชี"),
    ).exec()


def prints(desk: Desk) -> tuple[PageAction, ...]:
    """The three forms, each of a year that is asked for."""
    return tuple(PageAction(label, _of_year(desk, name, label), needs_record=False) for name, label in FORMS)


def _of_year(desk: Desk, name: str, label: str) -> Callable[[Record | None], None]:
    def show_it(_record: Record | None) -> None:
        def go(told: Answer) -> None:
            showing.show_paper(desk, name, label, {"year": str(told["year"])})

        question(
            showing.window(),
            desk,
            _(label),
            _("หนังสือที่ลงบัญชีนี้ในปีปฏิทินที่เลือก"),
            [_YEAR],
            {"year": calendar_year_of(bangkok_today())},
            go,
            _("ดูก่อนพิมพ์"),
        ).exec()

    return show_it
