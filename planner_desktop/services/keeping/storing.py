"""Putting letters in store: many at once, each with its class, its due day and its place (ข้อ 52–57)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.administration.keeping import ROW_LINKS, RetentionClass, StorageItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import choices, records
from planner_desktop.services.door.kept_rows import AT_REST, BORROWED, ENDED, KEPT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

# Statuses in which a register's row is still being worked on: it is not ready for the store.
_WRITING = ("draft", "checking", "returned", "signing")
AT_WORK = {
    "incoming_letter": ("received", "assigned"),
    "outgoing_letter": _WRITING,
    "order_entry": _WRITING,
    "announcement": _WRITING,
    "certificate": _WRITING,
}
_MOST_PLACE = 300


@dataclass(frozen=True)
class Filing:
    """How letters are put away together; no `start_on` = each counts from its own day."""

    retention: UUID
    stored_on: dt.date
    place: str = ""
    file_code: str = ""
    medium: str = "paper"
    start_on: dt.date | None = None
    note: str = ""


def due_on(kind: RetentionClass, start: dt.date) -> dt.date | None:
    """31 December of the year in which the time is up; None for what is kept for ever."""
    if kind.permanent or kind.years is None:
        return None
    return dt.date(start.year + kind.years, 12, 31)


def classes(file: OfficeFile, year: int | None = None) -> list[RetentionClass]:
    """The classes offered, of that calendar year (พ.ศ.) if one is given."""
    every = [one for one in records.every(file, RetentionClass) if one.active]
    if year is None:
        return every
    return [one for one in every if one.in_force(year)]


def not_stored(file: OfficeFile, name: str) -> Query:
    """Rows of a register whose matter is finished and that do not stand in store yet."""
    about = description(name)
    conditions = [Condition(KEPT, Test.EMPTY)]
    if name in AT_WORK:
        known = choices.labels(file, about.field("status").choices)
        done = tuple(code for code in known if code not in AT_WORK[name])
        conditions.append(Condition("status", Test.ONE_OF, done))
    return Query(name, tuple(conditions), with_voided=False, sort=(about.dated,))


def store(file: OfficeFile, name: str, rows: Sequence[UUID], filing: Filing) -> list[StorageItem]:
    """Put these rows of a register in store in one step; those that stand there already are left.

    UserError when none is left to store, the class is gone or the register is unknown to the store.
    """
    field = next((one for one, kind in ROW_LINKS.items() if kind == name), "")
    if not field:
        raise UserError(say("ทะเบียนนี้ยังจัดเก็บไม่ได้"))
    kind = records.get(file, RetentionClass, filing.retention)
    letters = [
        one
        for one in records.pages(file, name, list(dict.fromkeys(rows)))
        if not getattr(one, KEPT) and not one.void_reason
    ]
    if not letters:
        raise UserError(say("หนังสือที่เลือกจัดเก็บแล้วหรือถูกยกเลิกทั้งหมด"), say("เลือกหนังสือที่ยังไม่ได้จัดเก็บ"))
    with file.change(
        say("จัดเก็บ{kind} {count:,} รายการ", kind=Message(description(name).label), count=len(letters))
    ) as change:
        return change.save_many([_item(file, field, letter, kind, filing) for letter in letters])


def _item(file: OfficeFile, field: str, letter: Record, kind: RetentionClass, filing: Filing) -> StorageItem:
    day = getattr(letter, letter.description.dated) or filing.stored_on
    start = filing.start_on or day
    number = getattr(letter, "register_no", None)
    item = StorageItem(
        stored_on=filing.stored_on,
        row_number=f"{number}/{calendar_year_of(day)}" if number else "",
        number=_number(letter),
        dated=getattr(letter, "dated", None) or day,
        subject=getattr(letter, "subject", "") or letter.own_title(),
        file_code=filing.file_code.strip(),
        retention=kind.id,
        start_on=start,
        due_on=due_on(kind, start),
        place=filing.place.strip()[:_MOST_PLACE],
        medium=filing.medium,
        keeper=file.actor,
        secrecy=getattr(letter, "secrecy", "normal") or "normal",
        note=filing.note,
    )
    return replace(item, **{field: letter.id})  # type: ignore[arg-type]  # one of ROW_LINKS: an id


def _number(letter: Record) -> str:
    """`ที่` as the row has it; orders are called by their number of the year."""
    if letter.description.has("number"):
        return str(getattr(letter, "number"))  # noqa: B009 - registers without a number have no such name
    return ""


def refile(file: OfficeFile, items: Sequence[UUID], **new: str) -> int:
    """Give several stored letters a new place or file code in one step; how many changed."""
    kept = [one for one in _items(file, items) if one.state not in ENDED]
    with file.change(say("ย้ายที่เก็บหนังสือ {count:,} รายการ", count=len(kept))) as change:
        change.save_many([replace(one, **new) for one in kept])  # type: ignore[arg-type]  # all text
    return len(kept)


def reclass(file: OfficeFile, items: Sequence[UUID], retention: UUID) -> int:
    """Give several stored letters another class; their due days follow. How many changed."""
    kind = records.get(file, RetentionClass, retention)
    kept = [one for one in _items(file, items) if one.state in (*AT_REST, BORROWED)]
    with file.change(say("เปลี่ยนอายุการเก็บ {count:,} รายการ", count=len(kept))) as change:
        change.save_many(
            [
                replace(one, retention=kind.id, due_on=due_on(kind, one.start_on))
                for one in kept
                if one.start_on
            ]
        )
    return len(kept)


def _items(file: OfficeFile, items: Sequence[UUID]) -> list[StorageItem]:
    found = records.pages(file, "storage_item", items)
    return [one for one in found if isinstance(one, StorageItem) and not one.void_reason]
