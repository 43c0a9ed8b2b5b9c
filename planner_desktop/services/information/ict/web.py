"""The web log: what waits, what must be looked at again, counts by month, and the OIT list of a year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.web import SHIPPED_ITEMS, DisclosureItem, WebUpdate
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.domain.years import bangkok_today, fiscal_year_span, month_of
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

NOT_UP = Condition("up_on", Test.EMPTY)


def review_due(today: dt.date) -> tuple[Condition, ...]:
    """Changes whose pages must be looked at again."""
    return (Condition("review_on", Test.AT_MOST, today),)


def draft(file: OfficeFile) -> WebUpdate:
    """A change asked for today."""
    return WebUpdate(asked_on=bangkok_today(), owner=file.actor)


def put_up(
    file: OfficeFile, update: WebUpdate, up_on: dt.date, address: str, review_on: dt.date | None
) -> WebUpdate:
    """It stands on the web since that day; the OIT item it answers is shown with the same address."""
    now = replace(update, up_on=up_on, address=address.strip() or update.address, review_on=review_on)
    with file.change(mark("บันทึกว่าขึ้นเว็บแล้ว")) as change:
        kept = change.save(now)
        item = records.get(file, DisclosureItem, update.item) if update.item else None
        if item is not None and now.address and item.state != "shown":
            change.save(replace(item, state="shown", address=item.address or now.address))
    assert isinstance(kept, WebUpdate)
    return kept


def of_year(file: OfficeFile, fiscal_year: int) -> list[WebUpdate]:
    """The changes asked for in a fiscal year, the earliest first; voided ones left out."""
    span = Condition("asked_on", Test.BETWEEN, fiscal_year_span(fiscal_year))
    query = Query("web_update", (span,), sort=("asked_on", "register_no"), with_voided=False)
    return records.every(file, WebUpdate, query)


def by_month(found: list[WebUpdate]) -> dict[str, int]:
    """How many stood on the web, by the ISO month in which they were put up."""
    return Counter(month_of(one.up_on) for one in found if one.up_on)


def items_of(file: OfficeFile, fiscal_year: int) -> list[DisclosureItem]:
    """The OIT list of a year."""
    query = Query("disclosure_item", (Condition("fiscal_year", Test.IS, fiscal_year),))
    return sorted(records.every(file, DisclosureItem, query), key=lambda one: _natural(one.code))


def begin_year(file: OfficeFile, fiscal_year: int) -> int:
    """Lay out a year's OIT list: last year's with nothing shown yet, else the shipped draft; how many.

    UserError when the year has its list already.
    """
    if items_of(file, fiscal_year):
        raise UserError(
            say("ปี {year} มีรายการเปิดเผยข้อมูลแล้ว", year=fiscal_year), say("แก้ไขหรือเพิ่มรายการในตารางได้เลย")
        )
    before = items_of(file, fiscal_year - 1)
    wanted = [_again(one, fiscal_year) for one in before] or [
        DisclosureItem(fiscal_year=fiscal_year, code=code, title=title, certainty="low")
        for code, title in SHIPPED_ITEMS
    ]
    with file.change(say("เริ่มรายการเปิดเผยข้อมูลปี {fiscal_year}", fiscal_year=fiscal_year)) as change:
        change.save_many(wanted)
    return len(wanted)


def _again(one: DisclosureItem, fiscal_year: int) -> DisclosureItem:
    due = one.due_on and _year_later(one.due_on)
    state = one.state if one.state == "none" else "missing"
    return replace(
        one, id=NEW, version=0, fiscal_year=fiscal_year, state=state, address="", due_on=due, certainty="low"
    )


def _year_later(day: dt.date) -> dt.date:
    last = day.month == 2 and day.day == 29  # noqa: PLR2004 - the leap day has no like the year after
    return day.replace(year=day.year + 1, day=28 if last else day.day)


def _natural(code: str) -> tuple[str, int]:
    head = code.rstrip("0123456789")
    digits = code[len(head) :]
    return head, int(digits) if digits else 0
