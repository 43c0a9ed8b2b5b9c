"""Deeds for many letters at once: each is one unit of work, one undo step; settled and voided rows stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records
from planner_desktop.services.administration import letter_life

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile


def transfer(
    file: OfficeFile, ids: Sequence[UUID], person: UUID | None, work_group: UUID | None, note: str = ""
) -> int:
    """Give open letters to a person, a section, or both, with a note in their logs; how many were given."""
    if person is None and work_group is None:
        raise UserError(say("เลือกผู้ปฏิบัติหรือกลุ่มงานที่จะส่งมอบ"))
    order = letter_life.Order(person, note, group=work_group)
    return _each(
        file, ids, mark("ส่งมอบหนังสือรับ"), lambda change, one: letter_life.hand_over(change, one, order)
    )


def add_note(file: OfficeFile, ids: Sequence[UUID], note: str) -> int:
    """Write one more line under the notes of these letters; how many."""
    if not note.strip():
        raise UserError(say("พิมพ์หมายเหตุก่อน"))
    return _each(
        file,
        ids,
        mark("บันทึกหมายเหตุหนังสือรับ"),
        lambda change, one: change.save(replace(one, note=_added(one.note, note))),
        every=True,
    )


def file_away(file: OfficeFile, ids: Sequence[UUID]) -> int:
    """End open letters that need no answer: noted and kept; how many."""
    return _each(
        file, ids, mark("ทราบและเก็บหนังสือรับ"), lambda change, one: letter_life.settle(change, one, "noted", "")
    )


def _each(
    file: OfficeFile,
    ids: Sequence[UUID],
    label: str,
    deed: Callable[[Change, IncomingLetter], object],
    *,
    every: bool = False,
) -> int:
    found = [one for one in records.pages(file, "incoming_letter", ids) if isinstance(one, IncomingLetter)]
    wanted = [
        one
        for one in found
        if not one.void_reason and (every or one.status in letter_life.IN_HAND) and records.may_see(file, one)
    ]
    if not wanted:
        raise UserError(
            say("ไม่มีรายการที่ทำได้ในที่เลือกไว้"), say("รายการที่จบแล้วหรือยกเลิกแล้วคงไว้ตามเดิม เลือกรายการที่ยังดำเนินการอยู่")
        )
    with file.change(say("{deed} {count} รายการ", deed=Message(label), count=len(wanted))) as change:
        for one in wanted:
            deed(change, one)
    return len(wanted)


def _added(before: str, line: str) -> str:
    return "\n".join(filter(None, (before, line.strip())))
