"""Joining records of any kind, and following the joins both ways (feature A11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.refs import Ref, read_ref, ref
from planner_desktop.domain.relations import Relation
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class Joined:
    """What a record is joined with; `outward` when it is read from the record to the other."""

    relation: Relation
    other: Ref
    outward: bool


def join(file: OfficeFile, one: Record, other: Record, kind: str = "about", note: str = "") -> Relation:
    """Join two saved records; UserError when they are joined already or one is not saved yet."""
    if one.is_new or other.is_new:
        raise UserError(say("บันทึกรายการนี้ก่อน จึงเชื่อมกับรายการอื่นได้"))
    if any(joined.other == ref(other) for joined in joined_with(file, one)):
        raise UserError(say("สองรายการนี้เชื่อมกันอยู่แล้ว"))
    return records.save(
        file, Relation(one=ref(one).word, other=ref(other).word, kind=kind, note=note), mark("เชื่อมโยงรายการ")
    )


def part(file: OfficeFile, relation: Relation) -> None:
    """Take a join away; both records stay."""
    with file.change(mark("เลิกเชื่อมโยงรายการ")) as change:
        change.remove(relation)


def joined_with(file: OfficeFile, record: Record) -> list[Joined]:
    """Everything the record is joined with, oldest join first."""
    word = ref(record).word
    found = [
        *((one, one.other, True) for one in _where(file, "one", word)),
        *((one, one.one, False) for one in _where(file, "other", word)),
    ]
    pairs = ((one, read_ref(far), outward) for one, far, outward in found)
    joined = [Joined(one, far, outward) for one, far, outward in pairs if far]
    return sorted(joined, key=lambda one: one.relation.id)


def _where(file: OfficeFile, field: str, word: str) -> list[Relation]:
    return records.every(file, Relation, Query("relation", (Condition(field, Test.IS, word),)))
