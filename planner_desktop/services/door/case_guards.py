"""What of a school case may not be: a body other than the one set, a change of what took effect."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.planning.cases.school_cases import ANY_CASE, CaseItem, SchoolCase
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Fault, Invalid, UserError
from planner_desktop.messages import say
from planner_desktop.services.door.plan_decisions import body_set
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

_BODIES = "approving_body"
_FIXED = ("kind", "schools", "receiving", "effective_on", "lowest_grade", "highest_grade")


class OtherBody(Invalid):
    """The case names a body that is not the one set for its kind and year."""

    def __init__(self, title: str, faults: tuple[Fault, ...], matter: str, fiscal_year: int) -> None:
        super().__init__(title, faults)
        self.message, self.advice = faults[0].message, None  # the one sentence that matters
        self.matter, self.fiscal_year = matter, fiscal_year


def guard(unit: Unit, record: Record) -> None:
    """Invalid, beside the fields: another body than the one set, a case in effect changed, a day to come."""
    if isinstance(record, CaseItem) and record.done_on and record.done_on > bangkok_today():
        to_come = say("วันที่นี้ยังมาไม่ถึง ลงวันที่ทำเสร็จจริง ถ้ายังไม่เสร็จให้เว้นว่าง")
        raise Invalid(title_of(record), (Fault("done_on", to_come),))
    if not isinstance(record, SchoolCase):
        return
    stored = None if record.is_new else reading.load(unit.connection, SchoolCase.description, record.id)
    kept = stored if isinstance(stored, SchoolCase) else None
    other = tuple(_of_body(unit, kept, record))
    faults = (*other, *_of_effect(kept, record))
    if other:
        raise OtherBody(title_of(record), faults, record.matter, record.fiscal_year or 0)
    if faults:
        raise Invalid(title_of(record), faults)


def _of_body(unit: Unit, kept: SchoolCase | None, record: SchoolCase) -> Iterator[Fault]:
    """The body that decides is the one set for kind and year; one kept before the setting changed stays."""
    if kept and _ruled_by(kept) == _ruled_by(record):
        return
    wanted = _wanted(unit, record)
    if record.body and wanted and record.body != wanted:
        yield Fault(
            "body",
            say(
                "ปี {year} ตั้งให้ “{body}” เป็นผู้อนุมัติเรื่องนี้ เลือกตามนั้น หรือแก้ที่หน้า “ผู้อนุมัติรายปี”",
                year=record.fiscal_year or 0,
                body=say(_body_label(unit, wanted)),
            ),
        )


def _ruled_by(case: SchoolCase) -> tuple[str, str, int | None]:
    return case.body, case.kind, case.fiscal_year


def _wanted(unit: Unit, case: SchoolCase) -> str:
    """The body set for its kind, else for all kinds; '' when none is."""
    year = case.fiscal_year or 0
    return body_set(unit.connection, case.matter, year) or body_set(unit.connection, ANY_CASE, year)


def settled(unit: Unit, record: Record) -> Record:
    """A new case that names no body takes the one set for its kind and year."""
    if isinstance(record, SchoolCase) and record.is_new and not record.body:
        return replace(record, body=_wanted(unit, record))
    return record


def _body_label(unit: Unit, code: str) -> str:
    """The office's own words of a body, else the shipped ones."""
    query = Query(
        "choice_entry", (Condition("list_name", Test.IS, _BODIES), Condition("code", Test.IS, code))
    )
    own = reading.load_many(unit.connection, ChoiceEntry.description, reading.ids(unit.connection, query))
    shipped = (one.label for one in choice_list(_BODIES).shipped if one.code == code)
    return next((title_of(one) for one in own), None) or next(shipped, code)


def _of_effect(kept: SchoolCase | None, record: SchoolCase) -> Iterator[Fault]:
    if kept is None or kept.state != "effective":
        return
    yield from (
        Fault(name, say("กรณีนี้มีผลแล้ว ประวัติโรงเรียนอ้างค่านี้อยู่ ให้เปิดกรณีใหม่แทน"))
        for name in _FIXED
        if getattr(kept, name) != getattr(record, name)
    )


def guard_void(unit: Unit, record: Record) -> None:
    """A case in effect stays; what was written of its schools would lose its ground."""
    del unit
    if isinstance(record, SchoolCase) and record.state == "effective":
        raise UserError(
            say("“{title}” มีผลแล้ว จึงยกเลิกไม่ได้", title=title_of(record)),
            say("หากบันทึกผิด ใช้ “เลิกทำ” หรือเปิดกรณีใหม่เพื่อแก้ไข"),
        )


def guard_removal(unit: Unit, record: Record) -> None:
    """A step that was done is part of the dossier: it is not removed."""
    if isinstance(record, CaseItem) and record.done_on is not None and record.case is not None:
        raise UserError(say("ข้อนี้ทำแล้วและเป็นหลักฐานของกรณี จึงลบไม่ได้"), say("หากบันทึกผิด ให้ล้างวันที่เสร็จก่อน"))
    if isinstance(record, SchoolCase):
        query = Query("case_item", (Condition("case", Test.IS, record.id),))
        if reading.count(unit.connection, query):
            raise UserError(say("กรณีนี้มีขั้นตอนแล้ว จึงลบไม่ได้"), say("ใช้ “ยุติเรื่อง” แทน"))
