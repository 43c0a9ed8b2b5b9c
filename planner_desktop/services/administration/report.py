"""What a register's year has to explain: gaps, duplicates, back-dated, voided, booked but unused (A08)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.registers import REGISTERS, NumberBooking, register
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import numbering, records
from planner_desktop.store import numbers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.numbers import NumberedRow


class Finding(Enum):
    """What there is to explain."""

    GAP = "gap"
    DUPLICATE = "duplicate"
    BACK_DATED = "back_dated"
    VOIDED = "voided"
    UNUSED = "unused"


FINDING_LABELS = {
    Finding.GAP: mark("เลขขาดช่วง"),
    Finding.DUPLICATE: mark("เลขซ้ำ"),
    Finding.BACK_DATED: mark("ลงวันที่ย้อนหลัง"),
    Finding.VOIDED: mark("ยกเลิก"),
    Finding.UNUSED: mark("จองแล้วยังไม่ใช้"),
}


@dataclass(frozen=True)
class Line:
    """One finding; `last` differs from `first` for a gap of several numbers."""

    finding: Finding
    first: int
    last: int
    day: dt.date | None
    title: str
    words: Message
    record_name: str = ""
    record: UUID | None = None


@dataclass(frozen=True)
class Report:
    """A register's year: how many numbers from which to which, and what there is to explain."""

    code: str
    calendar_year: int
    start: int
    highest: int
    count: int  # distinct numbers in the register
    lines: tuple[Line, ...]

    def counted(self, finding: Finding) -> int:
        """How many numbers have that to explain."""
        return sum(one.last - one.first + 1 for one in self.lines if one.finding is finding)


def report(file: OfficeFile, code: str, calendar_year: int) -> Report:
    """Look through one register's year."""
    with file.database.reading() as connection:
        kept = numbering.year_of(connection, code, calendar_year)
        rows = numbers.in_year(connection, register(code).record, calendar_year, code)
        booked = numbers.in_year(connection, numbering.BOOKINGS, calendar_year, code)
    bookings = {one.id: one for one in _bookings(file, booked)}
    # A booking that was used stands in the register as the paper that used it.
    waiting = [one for one in booked if bookings[one.record].status != numbering.USED]
    every = sorted([*rows, *waiting], key=lambda one: one.number)
    start = (kept and kept.start_no) or 1
    lines = [*_gaps(every, start), *_duplicates(every), *_back_dated(rows), *_voided(every)]
    lines += _unused(waiting, bookings)
    return Report(
        code,
        calendar_year,
        start,
        every[-1].number if every else 0,
        len({one.number for one in every}),
        tuple(_titled(file, sorted(lines, key=lambda one: (one.first, list(Finding).index(one.finding))))),
    )


def reports(file: OfficeFile, calendar_year: int) -> list[Report]:
    """Look through every register of a year."""
    return [report(file, one.code, calendar_year) for one in REGISTERS]


def _bookings(file: OfficeFile, booked: Sequence[NumberedRow]) -> list[NumberBooking]:
    found = records.pages(file, numbering.BOOKINGS, [one.record for one in booked])
    return [one for one in found if isinstance(one, NumberBooking)]


def _gaps(rows: Sequence[NumberedRow], start: int) -> Iterator[Line]:
    expected, before = start, None
    for row in rows:
        if row.number > expected:
            last = row.number - 1
            yield Line(Finding.GAP, expected, last, before, "", say("ไม่มีรายการในทะเบียน และยังไม่ได้บันทึกเหตุ"))
        expected, before = max(expected, row.number + 1), row.day


def _duplicates(rows: Sequence[NumberedRow]) -> Iterator[Line]:
    by_number: dict[int, list[NumberedRow]] = defaultdict(list)
    for row in rows:
        by_number[row.number].append(row)
    for same in by_number.values():
        if len(same) > 1:
            words = say("ใช้เลขนี้ {count} รายการ", count=len(same))
            yield from (_line(Finding.DUPLICATE, row, words) for row in same)


def _back_dated(rows: Sequence[NumberedRow]) -> Iterator[Line]:
    """Numbers whose day lies before that of a lower number."""
    latest: NumberedRow | None = None
    for row in rows:
        if latest is not None and row.day < latest.day:
            yield _line(Finding.BACK_DATED, row, say("ลงวันที่ก่อนเลข {number}", number=latest.number))
        else:
            latest = row


def _voided(rows: Sequence[NumberedRow]) -> Iterator[Line]:
    for row in rows:
        if row.void_reason:
            yield _line(Finding.VOIDED, row, say("เหตุ: {reason}", reason=row.void_reason))


def _unused(rows: Sequence[NumberedRow], bookings: dict[UUID, NumberBooking]) -> Iterator[Line]:
    for row in rows:
        if not row.void_reason:
            words = say("จองไว้เพื่อ {purpose}", purpose=bookings[row.record].purpose)
            yield _line(Finding.UNUSED, row, words)


def _line(finding: Finding, row: NumberedRow, words: Message) -> Line:
    return Line(finding, row.number, row.number, row.day, "", words, row.record_name, row.record)


def _titled(file: OfficeFile, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with the titles of their rows; secret rows say only that they are."""
    wanted: dict[str, list[UUID]] = defaultdict(list)
    for line in lines:
        if line.record:
            wanted[line.record_name].append(line.record)
    titles = {key: words for name, keys in wanted.items() for key, words in _titles(file, name, keys)}
    for line in lines:
        yield replace(line, title=titles.get(line.record, "")) if line.record else line


def _titles(file: OfficeFile, name: str, keys: list[UUID]) -> Iterator[tuple[UUID, str]]:
    for one in records.pages(file, name, keys):
        subject = getattr(one, "subject", "") or getattr(one, "purpose", "")
        yield one.id, subject if records.may_see(file, one) else records.SECRET
