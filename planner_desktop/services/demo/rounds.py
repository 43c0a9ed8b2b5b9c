"""Two data rounds of the demonstration office: last year's is finished, this year's is running."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.information.forms import DataField, DataForm, DataRule
from planner_desktop.domain.information.rounds import (
    Answer,
    DataRound,
    FollowUp,
    LockException,
    Submission,
    SubmittedValue,
    packed,
)
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import ERA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from planner_desktop.domain.information.schools import School
    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice

Made = TypeVar("Made", bound=Record)
_TEACHING = ("open", "joined")
_GRADES = "อ.2\nอ.3\nป.1\nป.2\nป.3\nป.4\nป.5\nป.6"
_FIELDS = (
    DataField(code="pupils", label="จำนวนนักเรียน", unit="คน", by_rows=_GRADES, by_columns="ชาย\nหญิง"),
    DataField(code="total", label="นักเรียนรวมทั้งโรงเรียน", unit="คน", maximum=5_000),
    DataField(code="teachers", label="ครูและผู้บริหาร", unit="คน", maximum=300),
    DataField(code="computers", label="เครื่องคอมพิวเตอร์ที่ใช้การได้", unit="เครื่อง", maximum=2_000),
    DataField(
        code="internet", label="อินเทอร์เน็ต", kind="choice", options="ใยแก้วนำแสง\nดาวเทียม\nโทรศัพท์เคลื่อนที่\nไม่มี"
    ),
    DataField(code="note", label="ข้อมูลเพิ่มเติม", kind="text", required=False),
)
_RULES = (
    DataRule(left="pupils", operator="eq", right="total", message="ผลรวมนักเรียนทุกชั้นต้องเท่ากับนักเรียนรวม"),
    DataRule(
        left="teachers",
        operator="le",
        right="total",
        message="ครูมากกว่านักเรียน",
        severity="warning",
    ),
)
_REASONS = ("อินเทอร์เน็ตของโรงเรียนขัดข้อง", "ผู้รับผิดชอบข้อมูลลาคลอด", "โรงเรียนย้ายอาคารหลังน้ำท่วม")
_RUNNING_SHARE, _LATE_EVERY, _ODD_EVERY = 0.62, 17, 23


@dataclass(frozen=True)
class _Round:
    record: DataRound
    schools: Sequence[School]
    running: bool


def write(
    fill: Callable[[list[Record]], None],
    dice: Dice,
    schools: Sequence[School],
    staff: Sequence[Person],
    today: dt.date,
) -> None:
    """Fill in the form, its rounds and what schools sent in them."""
    form = _new(
        DataForm(code="EMIS-1", name="ข้อมูลพื้นฐานโรงเรียน", purpose="ใช้จัดทำสารสนเทศทางการศึกษา"), dice, today
    )
    held = [replace(one, form=form.id, position=at) for at, one in enumerate(_FIELDS, start=1)]
    fill([form])
    fill([_new(one, dice, today) for one in held])
    fill([_new(replace(one, form=form.id), dice, today) for one in _RULES])
    asked = [one for one in schools if one.status in _TEACHING]
    sizes = {one.id: dice.randint(3, 32) for one in asked}
    for running in (False, True):
        round_ = _round(form.id, dice, today, running=running)
        fill([round_])
        _answers(fill, dice, _Round(round_, asked, running), sizes, staff, today)


def _round(form: UUID, dice: Dice, today: dt.date, *, running: bool) -> DataRound:
    closes = today + dt.timedelta(days=9) if running else today - dt.timedelta(days=320)
    opens = closes - dt.timedelta(days=30)
    year = today.year + ERA - (not running)
    name = f"ข้อมูลพื้นฐานโรงเรียน รอบปี {year}"
    return _new(
        DataRound(
            form=form,
            name=name,
            year=year,
            as_at=opens,
            opens=opens,
            closes=closes,
            contact="โทร. 0 2999 1000",
        ),
        dice,
        today,
    )


def _answers(
    fill: Callable[[list[Record]], None],
    dice: Dice,
    round_: _Round,
    sizes: dict[UUID, int],
    staff: Sequence[Person],
    today: dt.date,
) -> None:
    sent: list[Record] = []
    values: list[Record] = []
    extra: list[Record] = []
    for number, school in enumerate(round_.schools):
        if round_.running and dice.random() > _RUNNING_SHARE:
            continue
        one = _submission(dice, round_, school, number, staff, today)
        sent.append(one)
        values += _values(dice, one, sizes[school.id], number, round_, today)
        if one.state == "late":
            extra.append(_exception(dice, round_.record, one, staff, today))
        if round_.running and number % _ODD_EVERY == 0:
            extra.append(_follow_up(dice, round_.record, one, staff, today))
    fill(sent)
    fill(values)
    for kind in (LockException, FollowUp):
        some = [one for one in extra if isinstance(one, kind)]
        if some:
            fill(list[Record](some))


def _submission(
    dice: Dice, round_: _Round, school: School, number: int, staff: Sequence[Person], today: dt.date
) -> Submission:
    opens, closes = round_.record.opens, round_.record.closes
    assert opens is not None
    assert closes is not None
    late = not round_.running and number % _LATE_EVERY == 1
    day = (
        closes + dt.timedelta(days=dice.randint(1, 6))
        if late
        else opens + dt.timedelta(days=dice.randint(1, 19))
    )
    state = "late" if late else "approved" if not round_.running else "sent"
    if round_.running:
        state = dice.choices(("sent", "approved", "returned"), (60, 34, 6))[0]
    approved = state == "approved"
    wanted = sum(len(one.keys) for one in _FIELDS if one.required)
    made = Submission(
        round=round_.record.id,
        school=school.id,
        state=state,
        sent_on=day,
        edition=1,
        filled=wanted,
        wanted=wanted,
        returned_for="จำนวนนักเรียนหญิง ป.3 ไม่ตรงกับทะเบียน" if state == "returned" else "",
        approved_by=staff[4].id if approved else None,
        approved_on=min(day + dt.timedelta(days=3), today) if approved else None,
        source=f"{school.code10} {school.name}.xlsx",
    )
    return _new(made, dice, today)


def _values(
    dice: Dice, sent: Submission, size: int, number: int, round_: _Round, today: dt.date
) -> Iterator[SubmittedValue]:
    pupils: dict[str, Answer] = {
        key: max(0, size + (0 if not round_.running else dice.randint(0, 1))) for key in _FIELDS[0].keys
    }
    if round_.running and number % _ODD_EVERY == 0:
        pupils["ป.1/ชาย"] = size * 3  # stands out against its own history
    whole = sum(one for one in pupils.values() if isinstance(one, int))
    answers: dict[str, dict[str, Answer]] = {
        "pupils": pupils,
        "total": {"": whole},
        "teachers": {"": max(3, whole // 20)},
        "computers": {"": max(2, whole // 9)},
        "internet": {"": "ใยแก้วนำแสง" if number % 4 else "ดาวเทียม"},
        "note": {},
    }
    for field, cells in answers.items():
        yield _new(SubmittedValue(submission=sent.id, field=field, cells=packed(cells)), dice, today)


def _exception(
    dice: Dice, round_: DataRound, sent: Submission, staff: Sequence[Person], today: dt.date
) -> LockException:
    assert round_.closes is not None
    until = round_.closes + dt.timedelta(days=7)
    made = LockException(
        round=round_.id, school=sent.school, until=until, reason=dice.choice(_REASONS), by=staff[0].id
    )
    return _new(made, dice, today)


def _follow_up(
    dice: Dice, round_: DataRound, sent: Submission, staff: Sequence[Person], today: dt.date
) -> FollowUp:
    made = FollowUp(
        round=round_.id,
        school=sent.school,
        field="จำนวนนักเรียน ป.1/ชาย",
        note="เพิ่มขึ้นมากจากรอบก่อน ขอให้โรงเรียนยืนยัน",
        owner=staff[4].id,
    )
    return _new(made, dice, today)


def _new(record: Made, dice: Dice, today: dt.date) -> Made:
    return replace(record, id=dice.key(today), version=1)
