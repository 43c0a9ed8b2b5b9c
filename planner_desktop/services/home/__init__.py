"""What the home page tells: what waits, what is late, what comes, how the year stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import fiscal_months, fiscal_quarter_span, fiscal_year_span, month_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.administration import home_cards
from planner_desktop.services.duties import acting
from planner_desktop.services.keeping import loans_waiting
from planner_desktop.services.letters_waiting import (
    IN_DRAFT,
    OPEN_LETTERS,
    WITH_OTHERS,
    mine,
    overdue,
    unassigned,
)
from planner_desktop.services.year_work import asking
from planner_desktop.store import counting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.services.administration.home_cards import GroupCount
    from planner_desktop.services.file import OfficeFile

AHEAD = dt.timedelta(days=30)
MOST = 100  # rows of the coming list


@dataclass(frozen=True)
class Part:
    """One kind of rows in a card's number, and the list they stand in."""

    label: str
    query: Query
    count: int = 0


@dataclass(frozen=True)
class Card:
    """Letters and tasks counted together. `tone`: '', 'warning' or 'danger' (only while there are any)."""

    key: str
    label: str
    help: str
    parts: tuple[Part, ...]
    tone: str = ""

    @property
    def count(self) -> int:
        """All its rows."""
        return sum(part.count for part in self.parts)

    @property
    def query(self) -> Query:
        """The list it leads to: that of its first part that has rows."""
        return next((part.query for part in self.parts if part.count), self.parts[0].query)


@dataclass(frozen=True)
class Coming:
    """One dated matter ahead (or overdue)."""

    day: dt.date
    title: str
    record_name: str
    record: UUID
    overdue: bool


@dataclass(frozen=True)
class Quarter:
    """How far the tasks due in one quarter of the shown year are, and the list they stand in."""

    number: int
    total: int
    done: int
    query: Query


@dataclass(frozen=True)
class HomeFacts:
    """All that the home page shows; `months` are (ISO month, letters received, letters sent)."""

    cards: tuple[Card, ...]
    coming: tuple[Coming, ...]
    months: tuple[tuple[str, int, int], ...]
    schools: int
    group: tuple[GroupCount, ...] = ()
    quarters: tuple[Quarter, ...] = ()

    @property
    def tasks(self) -> tuple[int, int]:
        """The year's tasks that are done, and all of them."""
        return sum(one.done for one in self.quarters), sum(one.total for one in self.quarters)


def facts(file: OfficeFile, today: dt.date, fiscal_year: int) -> HomeFacts:
    """Read the home page's facts for whoever works now."""
    people = _people(file, today)
    return HomeFacts(
        cards=tuple(_counted(file, card) for card in _cards(file, today, people)),
        coming=tuple(_coming(file, today, people)),
        months=_months(file, fiscal_year),
        schools=records.count(file, Query(School.description.name, (Condition("status", Test.IS, "open"),))),
        group=home_cards.counts(file, today),
        quarters=tuple(_quarter(file, fiscal_year, number) for number in (1, 2, 3, 4)),
    )


def _quarter(file: OfficeFile, fiscal_year: int, number: int) -> Quarter:
    """Counted in the file: the home page reads no task to draw its chart. Dropped tasks are left out."""
    due = Condition("due_on", Test.BETWEEN, fiscal_quarter_span(fiscal_year, number))
    wanted = (asking.in_year(fiscal_year), due)
    done = records.count(file, asking.tasks(*wanted, asking.DONE))
    return Quarter(
        number, done + records.count(file, asking.tasks(*wanted, asking.OPEN)), done, asking.tasks(*wanted)
    )


def _cards(file: OfficeFile, today: dt.date, people: tuple[UUID, ...]) -> Iterator[Card]:
    """With somebody at work: his own cards first; else what nobody has taken."""
    if people:
        yield from _own(people, today)
    yield Card(
        "overdue",
        mark("เกินกำหนด"),
        mark("เลยกำหนดแล้วยังไม่เสร็จ"),
        (
            _letters(*overdue(today)),
            _tasks(*asking.overdue(today)),
            Part(mark("หนังสือที่ยืม"), loans_waiting.overdue(today)),
        ),
        "danger",
    )
    yield _with_others(file.actor)
    yield Card(
        "unassigned",
        mark("รอมอบหมาย"),
        mark("ยังไม่มีผู้รับผิดชอบ"),
        (_letters(*unassigned()), _tasks(*asking.unowned(today))),
    )


def _own(people: tuple[UUID, ...], today: dt.date) -> Iterator[Card]:
    me, *others = people
    yield Card(
        "mine",
        mark("รอฉันทำ"),
        mark("อยู่ในมือและถึงเวลาแล้ว"),
        (_letters(*mine(me)), _tasks(*asking.to_do((me,), today))),
    )
    for_others = Condition("assignee", Test.ONE_OF, tuple(others))
    yield Card(
        "acting",
        mark("แทนผู้อื่น"),
        mark("ของผู้ที่ไม่อยู่วันนี้"),
        (_letters(OPEN_LETTERS, for_others), _tasks(*asking.to_do(others, today))),
        "warning",
    )


def _with_others(actor: UUID | None) -> Card:
    drafts: tuple[Condition, ...] = (IN_DRAFT,)
    checking: tuple[Condition, ...] = (asking.CHECKING,)
    if actor is not None:
        drafts = (WITH_OTHERS, Condition("author", Test.IS, actor))
        checking = asking.checking_of(actor)
    sent = Part(mark("หนังสือ"), Query(OutgoingLetter.description.name, drafts, with_voided=False))
    return Card("others", mark("รอผู้อื่น"), mark("รอตรวจหรือรอลงนาม"), (sent, _tasks(*checking)))


def _letters(*conditions: Condition) -> Part:
    return Part(mark("หนังสือ"), Query(IncomingLetter.description.name, conditions, with_voided=False))


def _tasks(*conditions: Condition) -> Part:
    return Part(mark("งาน"), asking.tasks(*conditions))


def _counted(file: OfficeFile, card: Card) -> Card:
    parts = tuple(replace(part, count=records.count(file, part.query)) for part in card.parts)
    now = replace(card, parts=parts)
    return now if now.count else replace(now, tone="")


def _people(file: OfficeFile, today: dt.date) -> tuple[UUID, ...]:
    """Whoever works now, then those for whom he acts today; nobody when it was not said."""
    return () if file.actor is None else (file.actor, *acting.acts_for(file, file.actor, today))


def _coming(file: OfficeFile, today: dt.date, people: tuple[UUID, ...]) -> list[Coming]:
    """What these people have in hand and letters nobody has (all without any), late first, 30 days ahead."""
    due = Condition("due_on", Test.AT_MOST, today + AHEAD)
    whose: tuple[tuple[Condition, ...], ...] = ((),)
    if people:
        whose = ((Condition("assignee", Test.ONE_OF, people),), (Condition("assignee", Test.EMPTY),))
    own = (Condition("owner", Test.ONE_OF, people),) if people else ()
    queries = (
        *(
            Query("incoming_letter", (OPEN_LETTERS, due, *held), sort=("due_on",), with_voided=False)
            for held in whose
        ),
        asking.tasks(asking.OPEN, due, *own),
    )
    found = [
        Coming(day, title_of(one), query.name, one.id, day < today)
        for query in queries
        for one in records.pages(file, query.name, records.ids(file, query)[:MOST])
        if (day := getattr(one, "due_on", None)) is not None
    ]
    return sorted(found, key=lambda one: one.day)[:MOST]


def _months(file: OfficeFile, fiscal_year: int) -> tuple[tuple[str, int, int], ...]:
    first, last = fiscal_year_span(fiscal_year)
    with file.database.reading() as connection:
        came = counting.by_month(connection, IncomingLetter.description, first, last)
        went = counting.by_month(connection, OutgoingLetter.description, first, last)
    return tuple((month, came.get(month, 0), went.get(month, 0)) for month in fiscal_months(fiscal_year))


def this_month(today: dt.date) -> str:
    """The ISO month of today, to mark it in the chart."""
    return month_of(today)
