"""Adopted minutes are kept as they were adopted: only their note and files may still change."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.meetings import AgendaItem, Attendance, Meeting
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

ADOPTED = "adopted"
_FREE = frozenset({"version", "files", "note"})


class MinutesAdopted(UserError):  # noqa: N818 - reads as the sentence it is
    """Somebody wants to change minutes that a meeting adopted."""

    def __init__(self, meeting: Meeting) -> None:
        super().__init__(
            say("รายงานการประชุม ครั้งที่ {number} รับรองแล้ว จึงแก้ไขไม่ได้", number=meeting.numbered),
            say("ข้อแก้ไขให้บันทึกในระเบียบวาระรับรองรายงานของการประชุมครั้งถัดไป"),
        )


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """Refuse a save or removal under adopted minutes, whoever asks; other records pass."""
    if not isinstance(record, Meeting | AgendaItem | Attendance):
        return
    for key in _meetings(unit, record):
        kept = reading.load(unit.connection, Meeting.description, key)
        if not isinstance(kept, Meeting) or kept.status != ADOPTED:
            continue
        if removing or not isinstance(record, Meeting) or _rewritten(kept, record):
            raise MinutesAdopted(kept)


def _meetings(unit: Unit, record: Meeting | AgendaItem | Attendance) -> set[UUID]:
    """The meetings that it lies under now and would lie under."""
    if isinstance(record, Meeting):
        return set() if record.is_new else {record.id}
    stored = None if record.is_new else reading.load(unit.connection, record.description, record.id)
    rows = [one for one in (record, stored) if isinstance(one, AgendaItem | Attendance)]
    return {one.meeting for one in rows if one.meeting}


def _rewritten(stored: Meeting, now: Meeting) -> bool:
    names = [one.name for one in fields(stored) if one.name not in _FREE]
    return any(getattr(stored, name) != getattr(now, name) for name in names)
