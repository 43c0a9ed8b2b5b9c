"""The equipment register: whose warranty ends, what is due, writing off, and the yearly check."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.equipment import ENDED, HELD, Equipment, EquipmentCheck
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records, settings
from planner_desktop.services.settings import ict as ict_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

IN_HAND = Condition("state", Test.ONE_OF, HELD)
OFFICE = "สำนักงานเขตพื้นที่การศึกษา"


@dataclass(frozen=True)
class Finding:
    """What a yearly check found of some pieces."""

    fiscal_year: int
    result: str
    day: dt.date
    by: str = ""
    note: str = ""


@dataclass(frozen=True)
class CheckTally:
    """How far the check of a year is: pieces to check, found by result."""

    pieces: int
    by_result: dict[str, int]

    @property
    def checked(self) -> int:
        """Pieces that were looked at."""
        return sum(self.by_result.values())


def warranty_ending(file: OfficeFile, today: dt.date) -> tuple[Condition, ...]:
    """Pieces in hand whose warranty ends within the office's days, today counted."""
    last = today + dt.timedelta(days=settings.whole(file, ict_settings.ICT_WARRANTY_DAYS))
    return (IN_HAND, Condition("warranty_until", Test.BETWEEN, (today, last)))


def due_by(fiscal_year: int) -> tuple[Condition, ...]:
    """Pieces in hand whose year of replacement is that year or is past."""
    return (IN_HAND, Condition("replace_year", Test.AT_MOST, fiscal_year))


def in_hand(file: OfficeFile, *conditions: Condition) -> list[Equipment]:
    """Pieces not written off, in the order of their numbers, voided ones left out."""
    query = Query("equipment", (IN_HAND, *conditions), with_voided=False)
    return records.every(file, Equipment, query)


def write_off(file: OfficeFile, ids: Sequence[UUID], day: dt.date, reason: str) -> int:
    """Write pieces off with the day and the reason; how many."""
    if not reason.strip():
        raise UserError(say("บอกเหตุและวิธีจำหน่าย เช่น ชำรุดซ่อมไม่คุ้ม ขายทอดตลาด"))
    found = _chosen(file, ids)
    wanted = [one for one in found if one.state != ENDED and not one.void_reason]
    if not wanted:
        raise UserError(say("ไม่มีครุภัณฑ์ที่จำหน่ายได้ในที่เลือกไว้"))
    with file.change(say("จำหน่ายครุภัณฑ์ {count} รายการ", count=len(wanted))) as change:
        change.save_many(
            [replace(one, state=ENDED, ended_on=day, end_reason=reason.strip()) for one in wanted]
        )
    return len(wanted)


def places(file: OfficeFile, found: Sequence[Equipment]) -> dict[UUID, str]:
    """Where each piece stands, in words, by its id."""
    schools = records.titles(file, "school", [one.school for one in found if one.school])
    return {
        one.id: " ".join(
            filter(None, ((schools.get(one.school, "") if one.school else one.unit or OFFICE), one.room))
        )
        for one in found
    }


# --- the yearly check -------------------------------------------------------------------------------------


def check(file: OfficeFile, ids: Sequence[UUID], told: Finding) -> int:
    """Write the same finding for these pieces in that year's check; one made before is corrected."""
    found = [one for one in _chosen(file, ids) if not one.void_reason]
    if not found:
        raise UserError(say("เลือกครุภัณฑ์ที่ตรวจแล้วก่อน"))
    before = {one.equipment: one for one in checks(file, told.fiscal_year)}
    wanted = [
        replace(
            before.get(one.id) or EquipmentCheck(fiscal_year=told.fiscal_year, equipment=one.id),
            result=told.result,
            checked_on=told.day,
            checked_by=told.by,
            note=told.note,
        )
        for one in found
    ]
    with file.change(
        say("ผลสำรวจครุภัณฑ์ปี {fiscal_year} {count} รายการ", fiscal_year=told.fiscal_year, count=len(wanted))
    ) as change:
        change.save_many(wanted)
    return len(wanted)


def checks(file: OfficeFile, fiscal_year: int) -> list[EquipmentCheck]:
    """The findings of that year."""
    query = Query("equipment_check", (Condition("fiscal_year", Test.IS, fiscal_year),))
    return records.every(file, EquipmentCheck, query)


def to_check(file: OfficeFile, last_day: dt.date) -> list[Equipment]:
    """What the check of a year looks for: pieces that had come by its last day and were not gone before."""
    query = Query("equipment", with_voided=False)
    return [
        one
        for one in records.every(file, Equipment, query)
        if (one.bought_on is None or one.bought_on <= last_day)
        and (one.ended_on is None or one.ended_on > last_day)
    ]


def tally(file: OfficeFile, fiscal_year: int, last_day: dt.date) -> CheckTally:
    """How far the check of that year is."""
    pieces = {one.id for one in to_check(file, last_day)}
    found = Counter(one.result for one in checks(file, fiscal_year) if one.equipment in pieces)
    return CheckTally(len(pieces), dict(found))


def _chosen(file: OfficeFile, ids: Sequence[UUID]) -> list[Equipment]:
    return [one for one in records.pages(file, "equipment", ids) if isinstance(one, Equipment)]
