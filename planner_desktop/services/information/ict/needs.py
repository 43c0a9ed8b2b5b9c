"""Needs on their way: proposed, examined, put into the budget request, granted or refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.needs import FREE, IctNeed
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

WAYS = {"submitted": ("draft",), "examined": ("submitted",), "in_request": ("examined",)}
LABELS = {
    "submitted": "เสนอความต้องการ",
    "examined": "ตรวจความต้องการแล้ว",
    "in_request": "นำเข้าคำขอตั้งงบประมาณ",
}
ASKED = ("in_request", "granted", "refused")  # what stands in the request of its year


@dataclass(frozen=True)
class Decision:
    """What became of one need: how many were granted (0 = refused), when it was known, and why."""

    quantity: int
    day: dt.date
    reason: str = ""


def of_year(file: OfficeFile, fiscal_year: int, states: Sequence[str] = ()) -> list[IctNeed]:
    """The needs of that year in those states (default: all), voided ones left out."""
    conditions: tuple[Condition, ...] = (Condition("fiscal_year", Test.IS, fiscal_year),)
    if states:
        conditions += (Condition("state", Test.ONE_OF, tuple(states)),)
    return records.every(file, IctNeed, Query("ict_need", conditions, with_voided=False))


def move(file: OfficeFile, ids: Sequence[UUID], state: str) -> int:
    """Take needs one step on; those that stand elsewhere are left alone. How many; UserError for none."""
    ready = WAYS[state]
    return _each(
        file, ids, LABELS[state], lambda one: one.state in ready, lambda one: replace(one, state=state)
    )


def decide(file: OfficeFile, ids: Sequence[UUID], told: Decision) -> int:
    """Write down the outcome of needs in the request; a refusal, or less than asked, says why.

    `quantity` counts for one need; for several it is the most that each is granted.
    """
    if told.quantity < 0:
        raise UserError(say("จำนวนที่ได้รับต้องไม่ติดลบ"))
    if told.quantity == 0 and not told.reason.strip():
        raise UserError(say("บอกเหตุผลที่ไม่ได้รับจัดสรร"))
    for one in found(file, ids):
        if len(ids) == 1 and told.quantity > (one.quantity or 0):
            raise UserError(
                say("ขอไว้ {asked} แต่บันทึกว่าได้รับ {given}", asked=one.quantity or 0, given=told.quantity)
            )

    def outcome(one: IctNeed) -> IctNeed:
        given = min(told.quantity, one.quantity or 0)
        return replace(
            one,
            state="granted" if given else "refused",
            granted=given,
            granted_total=(one.unit_price or 0) * given,
            decided_on=told.day,
            decision=told.reason.strip(),
        )

    return _each(file, ids, mark("บันทึกผลการจัดสรร"), lambda one: one.state in ASKED, outcome)


def send_back(file: OfficeFile, ids: Sequence[UUID], reason: str) -> int:
    """Make needs drafts again, with the reason in their notes; a known outcome is taken away."""
    if not reason.strip():
        raise UserError(say("บอกเหตุผลที่ส่งกลับ"))
    line = f"ส่งกลับ: {reason.strip()}"
    return _each(
        file,
        ids,
        mark("ส่งความต้องการกลับเป็นร่าง"),
        lambda one: one.state != "draft",
        lambda one: replace(
            one,
            state="draft",
            granted=None,
            granted_total=None,
            decided_on=None,
            decision="",
            note="\n".join(filter(None, (one.note, line))),
        ),
    )


def schools_of(file: OfficeFile, asked: Sequence[IctNeed]) -> dict[UUID, School]:
    """The schools of these needs by id."""
    keys = list(dict.fromkeys(one.school for one in asked if one.school))
    return {one.id: one for one in records.pages(file, "school", keys) if isinstance(one, School)}


def draft(file: OfficeFile, fiscal_year: int) -> IctNeed:
    """A need of whoever works now, for that year; the officer's own section asks unless changed."""
    person = records.pages(file, "person", [file.actor]) if file.actor else []
    group = getattr(person[0], "work_group", None) if person else None
    unit = records.titles(file, "work_group", [group]).get(group, "") if group else ""
    return IctNeed(fiscal_year=fiscal_year, unit=unit)


def today() -> dt.date:
    """The day on the Bangkok clock."""
    return bangkok_today()


def found(file: OfficeFile, ids: Sequence[UUID]) -> list[IctNeed]:
    """The needs of these ids, in that order."""
    return [one for one in records.pages(file, "ict_need", ids) if isinstance(one, IctNeed)]


def _each(
    file: OfficeFile,
    ids: Sequence[UUID],
    label: str,
    fits: Callable[[IctNeed], bool],
    deed: Callable[[IctNeed], IctNeed],
) -> int:
    chosen = found(file, ids)
    wanted = [one for one in chosen if not one.void_reason and fits(one)]
    if not wanted:
        what = title_of(chosen[0]) if len(chosen) == 1 else ""
        raise UserError(
            say("ไม่มีรายการที่ทำขั้นนี้ได้ {title}", title=what),
            say("รายการต้องผ่านตามลำดับ: ร่าง → เสนอ → ตรวจ → อยู่ในคำขอ → ทราบผล"),
        )
    name = title_of(wanted[0]) if len(wanted) == 1 else say("{count} รายการ", count=len(wanted))
    with file.change(say("{deed} {name}", deed=Message(label), name=name)) as change:
        change.save_many([deed(one) for one in wanted])
    return len(wanted)


def free(need: IctNeed) -> bool:
    """Whether it may still be changed."""
    return need.state in FREE
