"""Lending letters and taking them back: asked in one window, done in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from planner_desktop.domain.administration.keeping import BorrowSlip, StorageItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.keeping import borrowing, loans_waiting
from planner_desktop.services.keeping.borrowing import Loan
from ui.areas.administration.keeping import showing
from ui.areas.administration.keeping.asking import fields_of, question
from ui.kit.ask_fields import Answer, FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.tick_list import TickList
from ui.kit.words import _, show

_FIELDS = ("borrower", "borrower_name", "borrower_unit", "allowed_by", "purpose", "borrowed_on", "due_on")


def lend(desk: Desk, items: Sequence[UUID]) -> None:
    """Lend these letters; without any, they are chosen in the same window."""
    lending_dialog(desk, items).exec()


def lending_dialog(desk: Desk, items: Sequence[UUID]) -> FieldsQuestion:
    """The dialog itself."""
    today = bangkok_today()
    chosen = None if items else _choice(desk)

    def go(told: Answer) -> None:
        loan = Loan(
            told["borrowed_on"],
            told["due_on"],
            told["borrower"],
            told["borrower_name"],
            told["borrower_unit"],
            told["allowed_by"],
            told["purpose"],
        )
        slips = borrowing.lend(desk.file, chosen.ticked() if chosen else items, loan)
        desk.say(show(say("ให้ยืมแล้ว {count} เรื่อง", count=len(slips))))

    fields = fields_of("borrow_slip", *_FIELDS, borrower_name=mark("ชื่อผู้ยืมนอกกลุ่ม"))
    fields = [replace(one, required=False) if one.name == "borrower_name" else one for one in fields]
    return question(
        showing.window(),
        desk,
        _("ให้ยืมหนังสือ"),
        _subjects(desk, items),
        fields,
        {
            "borrower": desk.file.actor,
            "borrowed_on": today,
            "due_on": borrowing.due_day(desk.file, today),
        },
        go,
        _("ให้ยืม"),
        above=chosen,
    )


def take_back(desk: Desk, slip: BorrowSlip) -> None:
    """Ask when it came back and who brought it."""

    def go(told: Answer) -> None:
        borrowing.give_back(desk.file, slip.id, told["returned_on"], told["returned_by"])
        desk.say(_("รับคืนแล้ว"))

    fields = fields_of("borrow_slip", "returned_on", "returned_by")
    question(
        showing.window(),
        desk,
        _("รับคืนหนังสือ"),
        title_of(slip, _),
        fields,
        {"returned_on": bangkok_today(), "returned_by": slip.borrower_name},
        go,
        _("รับคืน"),
    ).exec()


def take_back_item(desk: Desk, item: UUID) -> None:
    """Take back the letter by its row in store."""
    query = Query("borrow_slip", (Condition("item", Test.IS, item), loans_waiting.OPEN), with_voided=False)
    slips = records.every(desk.file, BorrowSlip, query)
    if slips:
        take_back(desk, slips[0])


def _choice(desk: Desk) -> TickList:
    resting = Condition("state", Test.ONE_OF, ("stored", "kept"))
    found = records.every(desk.file, StorageItem, Query("storage_item", (resting,), with_voided=False))
    rows = TickList([_("เรื่อง"), _("ที่"), _("ที่เก็บ")], (400, 140, 160))
    rows.setMinimumSize(740, 260)
    rows.fill((one.id, (one.subject, one.number, one.place)) for one in found)
    return rows


def _subjects(desk: Desk, items: Sequence[UUID]) -> str:
    if not items:
        return _("เลือกหนังสือที่จะให้ยืม ผู้ยืมนอกกลุ่มให้พิมพ์ชื่อและผู้อนุญาต")
    found = records.pages(desk.file, "storage_item", items)
    return "\n".join(title_of(one, _) for one in found[:5]) + ("\n…" if len(found) > 5 else "")  # noqa: PLR2004 - lines of a question
