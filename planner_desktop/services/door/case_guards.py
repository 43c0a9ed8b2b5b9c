"""What of a school case may no longer be changed once it took effect: the schools' history stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.planning.cases.school_cases import CaseItem, SchoolCase
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.errors import Fault, Invalid, UserError
from planner_desktop.messages import say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

_FIXED = ("kind", "schools", "receiving", "effective_on", "lowest_grade", "highest_grade")


def guard(unit: Unit, record: Record) -> None:
    """Invalid, beside the fields, when a case in effect is given other schools or another day."""
    if not isinstance(record, SchoolCase) or record.is_new:
        return
    kept = reading.load(unit.connection, SchoolCase.description, record.id)
    if not isinstance(kept, SchoolCase) or kept.state != "effective":
        return
    faults = tuple(
        Fault(name, say("กรณีนี้มีผลแล้ว ประวัติโรงเรียนอ้างค่านี้อยู่ ให้เปิดกรณีใหม่แทน"))
        for name in _FIXED
        if getattr(kept, name) != getattr(record, name)
    )
    if faults:
        raise Invalid(title_of(record), faults)


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
