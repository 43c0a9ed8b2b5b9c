"""What the home page tells: what waits, what is late, what comes, how the year stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import fiscal_months, fiscal_year_span, month_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.store import counting

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

AHEAD = dt.timedelta(days=30)
OPEN_LETTERS = Condition("status", Test.ONE_OF, ("received", "assigned"))
IN_DRAFT = Condition("status", Test.ONE_OF, ("draft", "checking", "signing"))


@dataclass(frozen=True)
class Card:
    """A number that leads to its list. `tone`: '', 'warning' or 'danger' (only while the number is not 0)."""

    key: str
    label: str
    count: int
    help: str
    query: Query
    tone: str = ""


@dataclass(frozen=True)
class Coming:
    """One dated matter ahead (or overdue)."""

    day: dt.date
    title: str
    record_name: str
    record: UUID
    overdue: bool


@dataclass(frozen=True)
class HomeFacts:
    """All that the home page shows; `months` are (ISO month, letters received, letters sent)."""

    cards: tuple[Card, ...]
    coming: tuple[Coming, ...]
    months: tuple[tuple[str, int, int], ...]
    schools: int


def facts(file: OfficeFile, today: dt.date, fiscal_year: int) -> HomeFacts:
    """Read the home page's facts for whoever works now."""
    return HomeFacts(
        cards=tuple(_counted(file, card) for card in _cards(file, today)),
        coming=tuple(_coming(file, today)),
        months=_months(file, fiscal_year),
        schools=records.count(file, Query("school", (Condition("status", Test.IS, "open"),))),
    )


def overdue(today: dt.date) -> tuple[Condition, ...]:
    """Open letters whose answer is late."""
    return (OPEN_LETTERS, Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1)))


def mine(person: UUID) -> tuple[Condition, ...]:
    """Open letters in that person's hands."""
    return (OPEN_LETTERS, Condition("assignee", Test.IS, person))


def unassigned() -> tuple[Condition, ...]:
    """Letters that nobody has yet."""
    return (Condition("status", Test.IS, "received"),)


def _cards(file: OfficeFile, today: dt.date) -> list[Card]:
    drafts = Query(OutgoingLetter.description.name, (IN_DRAFT,), with_voided=False)
    late = _letters(*overdue(today))
    cards = [
        Card("unassigned", mark("รอมอบหมาย"), 0, mark("หนังสือรับที่ยังไม่มีผู้ปฏิบัติ"), _letters(*unassigned())),
        Card("overdue", mark("เกินกำหนด"), 0, mark("หนังสือที่เลยกำหนดตอบแล้ว"), late, "danger"),
        Card("drafts", mark("หนังสือส่งค้าง"), 0, mark("ร่าง รอตรวจ หรือรอลงนาม"), drafts, "warning"),
    ]
    if file.actor is not None:
        query = _letters(*mine(file.actor))
        cards.insert(0, Card("mine", mark("รอฉันทำ"), 0, mark("หนังสือในมือที่ยังไม่เสร็จ"), query))
    return cards


def _letters(*conditions: Condition) -> Query:
    return Query(IncomingLetter.description.name, conditions, with_voided=False)


def _counted(file: OfficeFile, card: Card) -> Card:
    count = records.count(file, card.query)
    return replace(card, count=count, tone=card.tone if count else "")


def _coming(file: OfficeFile, today: dt.date) -> list[Coming]:
    """Open letters due within 30 days and those already late, the latest-due last."""
    due = Condition("due_on", Test.AT_MOST, today + AHEAD)
    query = Query("incoming_letter", (OPEN_LETTERS, due), sort=("due_on",), with_voided=False)
    return [
        Coming(one.due_on, title_of(one), "incoming_letter", one.id, one.due_on < today)
        for one in records.every(file, IncomingLetter, query)
        if one.due_on is not None
    ]


def _months(file: OfficeFile, fiscal_year: int) -> tuple[tuple[str, int, int], ...]:
    first, last = fiscal_year_span(fiscal_year)
    with file.database.reading() as connection:
        came = counting.by_month(connection, IncomingLetter.description, first, last)
        went = counting.by_month(connection, OutgoingLetter.description, first, last)
    return tuple((month, came.get(month, 0), went.get(month, 0)) for month in fiscal_months(fiscal_year))


def this_month(today: dt.date) -> str:
    """The ISO month of today, to mark it in the chart."""
    return month_of(today)
