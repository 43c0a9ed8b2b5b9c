"""Two calendar years of letters: numbered per year, assigned, answered, some late, some secret."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.years import (
    academic_year_of,
    calendar_year_of,
    fiscal_quarter_of,
    fiscal_year_of,
    month_of,
)
from planner_desktop.language.dates import MONTHS, long_date
from planner_desktop.services.demo.issued_texts import SIGNER, SIGNER_TITLES
from planner_desktop.services.demo.people import CODE, OFFICE, SHORT_OFFICE
from planner_desktop.services.demo.subjects import MATTERS, OWN_MATTERS, SECRET_MATTERS, SLOTS, Matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from planner_desktop.domain.information.schools import School
    from planner_desktop.domain.office.people import Agency, Person
    from planner_desktop.services.demo.dice import Dice

INCOMING, OUTGOING = 400, 150  # at scale 1
_HOLIDAYS = frozenset(
    {(1, 1), (4, 6), (4, 13), (4, 14), (4, 15), (5, 1), (7, 28), (10, 23), (12, 5), (12, 31)}
)
_SATURDAY = 5
_SETTLED_AFTER = 45  # days: older letters are answered or filed
_FRESH = 5  # days: newer ones wait for somebody to be named
_KINDS = {"c": "central", "p": "province", "l": "local", "g": "group"}
_REPLY_BODY = "ตามหนังสือที่อ้างถึง {office} ขอส่งข้อมูลตามที่ร้องขอ ดังรายละเอียดที่แนบมาพร้อมนี้"


@dataclass(frozen=True)
class Cast:
    """Who appears in the letters."""

    staff: Sequence[Person]
    agencies: Sequence[Agency]
    schools: Sequence[School]

    def agency(self, dice: Dice, kind: str) -> Agency:
        """One agency of that kind."""
        return dice.choice([one for one in self.agencies if one.kind == kind])


@dataclass(frozen=True)
class Asked:
    """An incoming letter with what its answer will be called."""

    letter: IncomingLetter
    answer: str


def working_days(today: dt.date) -> list[dt.date]:
    """Every working day from the first of last year until today."""
    first = dt.date(today.year - 1, 1, 1)
    days = (first + dt.timedelta(days=number) for number in range((today - first).days + 1))
    return [day for day in days if day.weekday() < _SATURDAY and (day.month, day.day) not in _HOLIDAYS]


def incoming(dice: Dice, cast: Cast, today: dt.date, count: int) -> Iterator[Asked]:
    """The receive register in the order of its numbers."""
    days = working_days(today)
    year, number = 0, 0
    before: dict[str, UUID] = {}  # matter -> the last letter of it
    for day in sorted(dice.choices(days, k=count)):
        number = number + 1 if day.year == year else 1
        year = day.year
        asked = _received(dice, cast, today, day, number, before)
        yield asked


def _received(
    dice: Dice, cast: Cast, today: dt.date, day: dt.date, number: int, before: dict[str, UUID]
) -> Asked:
    matter = dice.choice([one for one in MATTERS if not one.months or day.month in one.months])
    secret = dice.random() < 0.02  # noqa: PLR2004 - one in fifty
    slots = _slots(dice, day)
    wording = dice.choice(SECRET_MATTERS) if secret else matter.subject
    sender, code = _sender(dice, cast, matter)
    dated = max(day - dt.timedelta(days=dice.randint(0, 9)), dt.date(day.year, 1, 1))
    answered = bool(matter.answer) and not secret
    due = day + dt.timedelta(days=matter.days + dice.randint(-2, 3)) if answered else None
    status = _status(dice, answered=answered, age=(today - day).days, due=due, today=today)
    urgency = dice.choices(("normal", "urgent", "very_urgent", "most_urgent"), (78, 12, 8, 2))[0]
    earlier = before.get(matter.subject)
    key = dice.key(day)
    circular = "ว " if dice.random() < 0.3 else ""  # noqa: PLR2004 - three in ten are circulars
    number_there = f"{code}/{circular}{dice.randint(1, 4200)}"
    doer = None if status == "received" else _assignee(dice, cast, secret=secret)
    letter = IncomingLetter(
        id=key,
        version=1,
        register_no=number,
        office_no=str(number * 4 + number % 3),
        received_on=day,
        received_time=_time(number),
        number=number_there,
        dated=dated,
        sender=sender,
        addressee=f"ผอ.{SHORT_OFFICE}",
        subject=wording.format(**slots),
        urgency=urgency,
        secrecy="secret" if secret else "normal",
        assignee=doer.id if doer else None,
        work_group=doer.work_group if doer else None,
        due_on=due,
        status=status,
        action=_action(status),
        related=(earlier,) if earlier and not secret and dice.random() < 0.08 else (),  # noqa: PLR2004 - a few
    )
    if not secret:
        before[matter.subject] = letter.id
    return Asked(letter, matter.answer.format(**slots) if answered else "")


def _slots(dice: Dice, day: dt.date) -> dict[str, object]:
    return {
        "fy": fiscal_year_of(day),
        "next_fy": fiscal_year_of(day) + 1,
        "ay": academic_year_of(day),
        "year": calendar_year_of(day),
        "term": 1 if day.month in range(5, 11) else 2,
        "quarter": fiscal_quarter_of(day),
        "month": f"{MONTHS[int(month_of(day)[-2:]) - 1]} {calendar_year_of(day)}",
        "n": 1 + day.month * 2 // 3 + dice.randint(0, 1),
        **{name: dice.choice(words) for name, words in SLOTS.items()},
    }


def _sender(dice: Dice, cast: Cast, matter: Matter) -> tuple[str, str]:
    if matter.kinds == "s":
        school = dice.choice(cast.schools)
        return f"โรงเรียน{school.name}", f"{CODE}.{school.code6[-3:]}"
    agency = cast.agency(dice, _KINDS[matter.kinds])
    return agency.name, agency.letter_code


def _status(dice: Dice, *, answered: bool, age: int, due: dt.date | None, today: dt.date) -> str:
    """Old letters are settled, new ones wait; a few run past their day."""
    if age < _FRESH and dice.random() < 0.6:  # noqa: PLR2004 - most of the newest
        return "received"
    if age > _SETTLED_AFTER:
        return "answered" if answered else "noted"
    if due is None:
        return "noted" if dice.random() < 0.7 else "assigned"  # noqa: PLR2004 - most are for knowing only
    late = due < today
    return "answered" if dice.random() < (0.75 if late else 0.35) else "assigned"


def _assignee(dice: Dice, cast: Cast, *, secret: bool) -> Person:
    return cast.staff[0] if secret else dice.choice(cast.staff)


def _action(status: str) -> str:
    return {"answered": "ตอบแล้ว และเก็บสำเนาเข้าแฟ้ม", "noted": "แจ้งผู้เกี่ยวข้องทราบ และเก็บเข้าแฟ้ม"}.get(status, "")


def outgoing(
    dice: Dice, cast: Cast, today: dt.date, count: int, answered: Sequence[Asked]
) -> Iterator[OutgoingLetter]:
    """The send register in the order of its numbers: answers to what came, and the group's own letters."""
    answers = [(_answered_on(dice, asked, today), asked) for asked in answered[: count * 2 // 5]]
    own = [(day, None) for day in dice.choices(working_days(today), k=count - len(answers))]
    last: dict[tuple[int, str], int] = defaultdict(int)  # (year, register) -> its last number
    for day, asked in sorted([*answers, *own], key=lambda pair: pair[0]):
        letter = _answer(dice, cast, day, asked) if asked else _own(dice, cast, today, day)
        if letter.status == "sent":
            last[day.year, letter.register] += 1
            letter = _numbered(letter, last[day.year, letter.register])
        else:
            letter = replace(letter, dated=None)
        yield letter


def _numbered(letter: OutgoingLetter, number: int) -> OutgoingLetter:
    assert letter.dated is not None
    sign = "ว " if letter.register == "circular" else ""
    at = dt.datetime.combine(letter.dated, dt.time(9 + number % 7, number * 7 % 60))
    return replace(letter, register_no=number, number=f"{CODE}/{sign}{number}", issued_at=at)


def _time(number: int) -> str:
    """A time of the working day."""
    minutes = 8 * 60 + 30 + number * 37 % 450
    return f"{minutes // 60:02d}.{minutes % 60:02d}"


def _answered_on(dice: Dice, asked: Asked, today: dt.date) -> dt.date:
    received, due = asked.letter.received_on, asked.letter.due_on
    assert received is not None
    assert due is not None
    return min(received + dt.timedelta(days=dice.randint(1, max(2, (due - received).days))), today)


def _answer(dice: Dice, cast: Cast, day: dt.date, asked: Asked) -> OutgoingLetter:
    letter = asked.letter
    agency = next((one for one in cast.agencies if one.name == letter.sender), None)
    inside = agency is not None and agency.kind == "group"
    return OutgoingLetter(
        id=dice.key(day),
        version=1,
        dated=day,
        register="memo" if inside else "outgoing",
        kind="memo" if inside else "external",
        addressee=agency.addressee if agency else f"ผู้อำนวยการ{letter.sender}",
        subject=asked.answer,
        urgency=letter.urgency,
        references=_reference(letter),
        body=_REPLY_BODY.format(office=OFFICE),
        **_signed(cast, "memo" if inside else "external"),
        author=letter.assignee,
        reply_to=letter.id,
        status="sent",
    )


def _reference(letter: IncomingLetter) -> str:
    assert letter.dated is not None
    return f"หนังสือ{letter.sender} ที่ {letter.number} ลงวันที่ {long_date(letter.dated)}"


def _signed(cast: Cast, kind: str) -> dict[str, Any]:
    """The director signs what leaves the office, the head of the group its memos; a stamp needs nobody."""
    if kind == "stamped":
        return {}
    return (
        {"signer": cast.staff[0].id}
        if kind == "memo"
        else {"signer_name": SIGNER, "signer_titles": SIGNER_TITLES}
    )


def _own(dice: Dice, cast: Cast, today: dt.date, day: dt.date) -> OutgoingLetter:
    kind, wording, said = dice.choice(OWN_MATTERS)
    slots = _slots(dice, day)
    recent = (today - day).days < 10  # noqa: PLR2004 - days until a draft is through
    addressee = {
        "circular": "ผู้อำนวยการโรงเรียนทุกโรงเรียน",
        "memo": f"ผู้อำนวยการ{OFFICE}",
    }.get(kind) or cast.agency(dice, dice.choice(("province", "local"))).addressee
    return OutgoingLetter(
        id=dice.key(day),
        version=1,
        dated=day,
        register=kind if kind in ("memo", "circular") else "outgoing",
        kind=kind,
        addressee=addressee,
        subject=wording.format(**slots),
        body=said.format(office=OFFICE, **slots),
        **_signed(cast, kind),
        author=dice.choice(cast.staff).id,
        status=dice.choice(("draft", "checking", "signing", "sent")) if recent else "sent",
    )
