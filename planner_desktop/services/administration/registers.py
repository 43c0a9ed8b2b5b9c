"""The registers' years and booked numbers: opened by an officer, closed by the calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.registers import (
    REGISTERS,
    NumberBooking,
    Register,
    RegisterYear,
    register,
    written,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, calendar_year_of, calendar_year_span
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import numbering, records

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.link import Connection

UNOPENED, OPEN, CLOSED, REOPENED = "unopened", "open", "closed", "reopened"
STATE_LABELS = {
    UNOPENED: mark("ยังไม่เปิด"),
    OPEN: mark("เปิดอยู่"),
    CLOSED: mark("ปิดแล้ว"),
    REOPENED: mark("เปิดใหม่โดยมีเหตุผล"),
}
ALL = tuple(one.code for one in REGISTERS)
MOST_BOOKED = 200  # numbers in one booking


@dataclass(frozen=True)
class YearState:
    """How one register stands in one calendar year; `last` 0 = no number yet, `next` as it is written."""

    register: Register
    calendar_year: int
    kept: RegisterYear | None
    state: str
    last: int
    next: str


def state_of(file: OfficeFile, code: str, calendar_year: int, today: dt.date | None = None) -> YearState:
    """How a register stands in a year."""
    with file.database.reading() as connection:
        return _state(connection, code, calendar_year, today or bangkok_today())


def states(file: OfficeFile, calendar_year: int, today: dt.date | None = None) -> list[YearState]:
    """How every register stands in a year, in the order of the registers."""
    return [state_of(file, one.code, calendar_year, today) for one in REGISTERS]


def unopened(file: OfficeFile, today: dt.date | None = None) -> list[str]:
    """Codes of the registers whose current year nobody has opened yet."""
    day = today or bangkok_today()
    found = states(file, calendar_year_of(day), day)
    return [one.register.code for one in found if one.state == UNOPENED]


def next_numbers(file: OfficeFile, calendar_year: int, codes: Iterable[str]) -> dict[str, int]:
    """The number that comes next in each of these registers."""
    with file.database.reading() as connection:
        return {code: numbering.next_number(connection, code, calendar_year) for code in codes}


def open_year(
    file: OfficeFile,
    calendar_year: int,
    codes: Iterable[str] = ALL,
    starts: Mapping[str, int] | None = None,
    today: dt.date | None = None,
) -> list[RegisterYear]:
    """Open registers for the current year in one step; those open already stay as they are.

    `starts` are start numbers by register (default 1); patterns go on from the year before. UserError for a
    year that is over or has not begun.
    """
    day = today or bangkok_today()
    _refuse_other_year(calendar_year, calendar_year_of(day))
    opened: list[RegisterYear] = []
    with file.change(say("เปิดทะเบียนปี {calendar_year}", calendar_year=calendar_year)) as change:
        for code in codes:
            known = numbering.years(change.unit.connection, code)
            if any(one.calendar_year == calendar_year for one in known):
                continue
            new = RegisterYear(
                register=code,
                calendar_year=calendar_year,
                start_no=(starts or {}).get(code, 1),
                pattern=(known[0].pattern if known else "") or register(code).pattern,
                opened_on=day,
                opened_by=file.actor,
            )
            opened.append(cast("RegisterYear", change.save(new)))
    return opened


def close_year(file: OfficeFile, year: RegisterYear, today: dt.date | None = None) -> RegisterYear:
    """Close a register before the calendar does."""
    with file.change(say("ปิดทะเบียน{register}", register=_named(year))) as change:
        return cast("RegisterYear", change.save(replace(year, closed_on=today or bangkok_today())))


def reopen_year(
    file: OfficeFile, year: RegisterYear, allowed_by: UUID | None, reason: str, today: dt.date | None = None
) -> RegisterYear:
    """Open a closed year again; who allowed it and why stay with it. UserError when either is missing."""
    if allowed_by is None or not reason.strip():
        raise UserError(
            say("ต้องบอกผู้อนุญาตและเหตุที่เปิดทะเบียนใหม่"), say("เลือกหัวหน้าที่อนุญาต แล้วพิมพ์เหตุผลสั้น ๆ เก็บไว้กับทะเบียน")
        )
    day = today or bangkok_today()
    now = replace(year, closed_on=None, reopened_on=day, reopened_by=allowed_by, reopen_reason=reason.strip())
    with file.change(say("เปิดทะเบียนใหม่: {register}", register=_named(year))) as change:
        return cast("RegisterYear", change.save(now))


def book(file: OfficeFile, booking: NumberBooking, count: int = 1) -> list[NumberBooking]:
    """Book that many numbers in a row in one step; each is a row of its own. UserError out of 1..200."""
    if not 1 <= count <= MOST_BOOKED:
        raise UserError(say("จองได้ครั้งละ 1 ถึง {most} เลข", most=MOST_BOOKED))
    with file.change(_booked(booking.register, count)) as change:
        return [cast("NumberBooking", change.save(booking)) for _ in range(count)]


def _booked(code: str, count: int) -> Message:
    if not code:
        return say("จองเลข")
    return say("จองเลข{register} {count} เลข", register=Message(register(code).label), count=count)


def _named(year: RegisterYear) -> Message:
    return say("{register} {year}", register=Message(register(year.register).label), year=year.calendar_year)


def free_bookings(file: OfficeFile, code: str, calendar_year: int) -> list[NumberBooking]:
    """Numbers of that register and year that are booked and not yet used, lowest first."""
    conditions = (
        Condition("register", Test.IS, code),
        Condition("status", Test.IS, numbering.BOOKED),
        Condition("booked_on", Test.BETWEEN, calendar_year_span(calendar_year)),
    )
    query = Query("number_booking", conditions, sort=("register_no",), with_voided=False)
    return records.every(file, NumberBooking, query)


def explain_gap(file: OfficeFile, code: str, number: int, day: dt.date, reason: str) -> NumberBooking:
    """Put a number that nobody used into the register as void, with the reason."""
    words = reason.strip()
    if not words:
        raise UserError(say("ต้องบอกเหตุที่เลข {number} ว่าง", number=number))
    missing = NumberBooking(
        register=code, register_no=number, booked_on=day, purpose="เลขที่ไม่ได้ใช้", note=words
    )
    with file.change(say("บันทึกเหตุที่เลข {number} ว่าง", number=number)) as change:
        return cast("NumberBooking", change.void(change.save(missing), words))


def preview(file: OfficeFile, pattern: str, code: str, calendar_year: int) -> str:
    """The next number as that pattern ('' = the shipped one) would write it."""
    with file.database.reading() as connection:
        running = numbering.next_number(connection, code, calendar_year)
        words = numbering.office_words(connection, None, code)
    return written(pattern or register(code).pattern, running, calendar_year, words)


def _state(connection: Connection, code: str, calendar_year: int, today: dt.date) -> YearState:
    every = numbering.years(connection, code)
    kept = next((one for one in every if one.calendar_year == calendar_year), None)
    coming = numbering.next_number(connection, code, calendar_year)
    return YearState(
        register=register(code),
        calendar_year=calendar_year,
        kept=kept,
        state=_state_word(kept, every, today),
        last=numbering.last_number(connection, code, calendar_year),
        next=numbering.written_number(connection, None, code, coming, calendar_year),
    )


def _state_word(kept: RegisterYear | None, every: list[RegisterYear], today: dt.date) -> str:
    if kept is None:
        return UNOPENED
    if numbering.is_closed(kept, every, today):
        return CLOSED
    return REOPENED if kept.reopened_on else OPEN


def _refuse_other_year(wanted: int, now: int) -> None:
    if wanted > now:
        raise UserError(
            say("ปี {year} ยังไม่มาถึง จึงยังเปิดทะเบียนไม่ได้", year=wanted),
            say("เปิดได้ตั้งแต่วันที่ 1 มกราคม ถ้าวันนี้เป็นปีใหม่แล้ว ให้ตรวจนาฬิกาของเครื่อง"),
        )
    if wanted < now:
        raise UserError(
            say("ปี {year} ผ่านไปแล้ว จึงเปิดทะเบียนใหม่ไม่ได้", year=wanted),
            say("ข้อมูลเดิมของปีนั้นนำเข้าจาก Excel ได้ เลขเดิมจะคงอยู่ตามไฟล์"),
        )
