"""What stands in store and what a register says of it are one fact: whoever saves one, the other follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.disposal import DisposalItem, DisposalList
from planner_desktop.domain.administration.keeping import ROW_LINKS, BorrowSlip, StorageItem
from planner_desktop.domain.administration.merging import LetterMerge, MergeRecipient
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

KEPT = "kept"  # field of a register's row: the state of its letter in store, '' while it is not there
STORED, BORROWED, LISTED, LONGER = "stored", "borrowed", "listed", "kept"
DEPOSITED = "deposited"
AT_REST = (STORED, LONGER)  # in its place, so that it may be lent, listed or handed over
ENDED = frozenset({"destroyed", "archives", DEPOSITED})
SURVEY = "survey"
ISSUED = "issued"


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """Refuse what would make the two differ, whoever asks; other records pass."""
    if isinstance(record, StorageItem):
        _refuse_twice(unit, record)
    elif isinstance(record, DisposalItem) and removing:
        _refuse_taking_out(unit, record)
    elif isinstance(record, LetterMerge | MergeRecipient):
        _refuse_issued(unit, record)


def follow(unit: Unit, record: Record) -> None:
    """After a save: give the register's row the state in store, and the stored letter that of its loan."""
    if isinstance(record, StorageItem):
        _tell_register(unit, record)
    elif isinstance(record, BorrowSlip) and record.item:
        _settle(unit, record.item)
    elif isinstance(record, DisposalList) and record.void_reason:
        for line in lines_of(unit, record.id):
            if line.item:
                _settle(unit, line.item, freed=True)


def follow_removal(unit: Unit, record: Record) -> None:
    """After a line was taken out of a disposal list its letter is in store as before."""
    if isinstance(record, DisposalItem) and record.item:
        _settle(unit, record.item, freed=True)


def lines_of(unit: Unit, disposal: UUID) -> list[DisposalItem]:
    """The lines of a disposal list, secret ones too."""
    query = Query("disposal_item", (Condition("disposal", Test.IS, disposal),))
    keys = reading.ids(unit.connection, query, with_secret=True)
    found = reading.load_many(unit.connection, DisposalItem.description, keys)
    return [one for one in found if isinstance(one, DisposalItem)]


def _tell_register(unit: Unit, item: StorageItem) -> None:
    if item.row is None:
        return
    name, key = item.row
    row = reading.load(unit.connection, description(name), key)
    state = "" if item.void_reason and item.state not in ENDED else item.state
    if row is not None and description(name).has(KEPT) and getattr(row, KEPT) != state:
        unit.update(replace(row, **{KEPT: state}))  # type: ignore[arg-type]  # asked above: it has the field


def _settle(unit: Unit, item: UUID, *, freed: bool = False) -> None:
    """On loan while a slip is open; else as it was: kept longer when it once was, else stored."""
    kept = reading.load(unit.connection, StorageItem.description, item)
    if not isinstance(kept, StorageItem) or kept.state in ENDED:
        return
    open_slip = Query(
        "borrow_slip",
        (Condition("item", Test.IS, item), Condition("returned_on", Test.EMPTY)),
        with_voided=False,
    )
    on_loan = reading.count(unit.connection, open_slip, with_secret=True) > 0
    back = kept.state if kept.state == LISTED and not freed else _resting(unit, item)
    now = replace(kept, state=BORROWED if on_loan else back)
    if now != kept:
        unit.update(now)
        _tell_register(unit, now)


def _resting(unit: Unit, item: UUID) -> str:
    query = Query("disposal_item", (Condition("item", Test.IS, item), Condition("opinion", Test.IS, LONGER)))
    return LONGER if reading.count(unit.connection, query, with_secret=True) else STORED


def _refuse_twice(unit: Unit, item: StorageItem) -> None:
    if item.row is None or item.void_reason:
        return
    name, key = item.row
    field = next(one for one, kind in ROW_LINKS.items() if kind == name)
    query = Query("storage_item", (Condition(field, Test.IS, key),), with_voided=False)
    others = [one for one in reading.ids(unit.connection, query, with_secret=True) if one != item.id]
    if others:
        raise UserError(
            say("“{subject}” อยู่ในทะเบียนหนังสือเก็บแล้ว", subject=item.subject),
            say("เปิดรายการเดิมในทะเบียนหนังสือเก็บเพื่อแก้ที่เก็บหรืออายุการเก็บ"),
        )


def _refuse_taking_out(unit: Unit, line: DisposalItem) -> None:
    whole = reading.load(unit.connection, DisposalList.description, line.disposal) if line.disposal else None
    if isinstance(whole, DisposalList) and whole.status != SURVEY:
        raise UserError(
            say("บัญชีส่งคณะกรรมการแล้ว จึงนำรายการออกไม่ได้"),
            say("ให้คณะกรรมการลงความเห็น “ขยายเวลาเก็บ” แทน รายการจะไม่ถูกทำลาย"),
        )


def _refuse_issued(unit: Unit, record: LetterMerge | MergeRecipient) -> None:
    """A merge that has its numbers stays as it went out; only its notes may still change."""
    key = record.id if isinstance(record, LetterMerge) else record.merge
    stored = reading.load(unit.connection, LetterMerge.description, key) if key else None
    if not isinstance(stored, LetterMerge) or stored.status != ISSUED:
        return
    if (
        isinstance(record, LetterMerge)
        and replace(record, note=stored.note, files=stored.files, version=stored.version) == stored
    ):
        return
    raise UserError(_issued(stored), say("ใช้ “ทำสำเนา” เพื่อส่งฉบับใหม่ หรือยกเลิกรายการในทะเบียนหนังสือส่งพร้อมเหตุผล"))


def _issued(merge: LetterMerge) -> Message:
    return say("“{subject}” ออกเลขแล้ว จึงแก้ไขหรือลบไม่ได้", subject=merge.subject)
