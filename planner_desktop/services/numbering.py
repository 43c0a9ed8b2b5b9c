"""Giving numbers: taken in the transaction that saves the row, never used twice (ระเบียบงานสารบรรณ).

Every save goes through `numbered` (services/file.py), so a form, an import and a program beside this one take
their numbers at the same place, behind the same lock.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from planner_desktop.domain.administration.registers import (
    NumberBooking,
    RegisterYear,
    register,
    written,
)
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_clock, calendar_year_of
from planner_desktop.errors import Fault, Invalid, UserError
from planner_desktop.messages import say
from planner_desktop.store import numbers, reading

if TYPE_CHECKING:
    import datetime as dt

    from planner_desktop.domain.records import Record
    from planner_desktop.store.link import Connection
    from planner_desktop.store.writing import Unit

BOOKINGS = NumberBooking.description.name
BOOKED, USED = "booked", "used"


class YearUnopened(UserError):  # noqa: N818 - reads as the sentence it is
    """The register has no such year yet: an officer opens it with one deed (registers.open_year)."""

    def __init__(self, code: str, calendar_year: int) -> None:
        self.code, self.calendar_year = code, calendar_year
        super().__init__(
            say("ยังไม่ได้เปิดทะเบียน{name} ปี {year}", name=say(register(code).label), year=calendar_year),
            say("เปิดทะเบียนปี {year} ก่อน แล้วบันทึกอีกครั้ง เลขเริ่มต้นตั้งได้ที่หน้า “ทะเบียนประจำปี”", year=calendar_year),
        )


class YearClosed(UserError):  # noqa: N818 - reads as the sentence it is
    """The register of that year is closed: only numbers booked in time may still be used."""

    def __init__(self, year: RegisterYear) -> None:
        self.year = year
        super().__init__(
            say("ทะเบียน{name} ปิดแล้ว จึงลงย้อนหลังไม่ได้", name=title_of(year)),
            say("ใช้วันที่ของปีนี้ หรือใช้เลขที่จองไว้ก่อนปิดปี หรือให้หัวหน้าเปิดทะเบียนใหม่พร้อมเหตุผลที่หน้า “ทะเบียนประจำปี”"),
        )


class BookingUnusable(UserError):  # noqa: N818 - reads as the sentence it is
    """The booked number is used, void, or of another register or year."""


def numbered(unit: Unit, record: Record, now: dt.datetime | None = None) -> Record:
    """The record with every number that it takes by being saved; nothing to give, nothing changed.

    Raises YearUnopened, YearClosed, BookingUnusable, Invalid. `now` is one reading of the Bangkok clock.
    """
    if isinstance(record, RegisterYear):
        _refuse_other_register(unit, record)
    running = numbers.running_field(record.description)
    series = record.series()
    if running is None:
        return record
    number, dated = running
    day = getattr(record, dated)
    if getattr(record, number) is not None:
        _refuse_moved(unit, record, number, dated)
        return record
    if series is None or day is None:
        return record
    year = calendar_year_of(day)
    if not series:
        given = {number: numbers.highest(unit.connection, record.description.name, year) + 1}
        return replace(record, **cast("dict[str, Any]", given))
    clock = now or bangkok_clock()
    taken = _booked(unit, record, series, year) or _next(unit.connection, series, year, clock.date())
    told = _told(unit.connection, record, series, taken, year, clock)
    return replace(record, **{**told, number: taken})


def refuse_removal(unit: Unit, record: Record) -> None:
    """UserError for a register's year in which numbers were given: it is closed, never removed."""
    if not isinstance(record, RegisterYear) or record.calendar_year is None:
        return
    if last_number(unit.connection, record.register, record.calendar_year):
        raise UserError(
            say("ทะเบียน{title} ออกเลขไปแล้ว จึงลบไม่ได้", title=title_of(record)),
            say("ถ้าไม่ใช้ต่อให้ใช้ “ปิดทะเบียน” เลขที่ออกไปแล้วจะยังอยู่ครบ"),
        )


def _refuse_other_register(unit: Unit, record: RegisterYear) -> None:
    """Which register and which year it is stays as it was opened."""
    before = None if record.is_new else unit.stored(record)
    for name in ("register", "calendar_year"):
        if before is not None and getattr(before, name) != getattr(record, name):
            words = say("เปิดไปแล้วจึงเปลี่ยนไม่ได้ เปิดทะเบียนเล่มที่ต้องการแทน")
            raise Invalid(title_of(record), (Fault(name, words),))


def next_number(connection: Connection, code: str, calendar_year: int) -> int:
    """The number that comes next in a register's year; start numbers, voided and booked ones counted."""
    kept = year_of(connection, code, calendar_year)
    return max(last_number(connection, code, calendar_year) + 1, (kept and kept.start_no) or 1)


def last_number(connection: Connection, code: str, calendar_year: int) -> int:
    """The highest number that was given or booked in a register's year; 0 when none was."""
    given = numbers.highest(connection, register(code).record, calendar_year, code)
    return max(given, numbers.highest(connection, BOOKINGS, calendar_year, code))


def year_of(connection: Connection, code: str, calendar_year: int) -> RegisterYear | None:
    """A register's year as it was opened; None when it was not."""
    return next((one for one in years(connection, code) if one.calendar_year == calendar_year), None)


def years(connection: Connection, code: str) -> list[RegisterYear]:
    """Every year in which the register was opened, newest first."""
    query = Query("register_year", (Condition("register", Test.IS, code),), sort=("-calendar_year",))
    found = reading.load_many(connection, RegisterYear.description, reading.ids(connection, query))
    return cast("list[RegisterYear]", found)


def is_closed(year: RegisterYear, all_years: list[RegisterYear], today: dt.date) -> bool:
    """Closed by hand, by 31 December, or by a later year (a clock set back opens nothing)."""
    if year.reopened_on is not None and (year.closed_on is None or year.closed_on < year.reopened_on):
        return False
    newest = max(one.calendar_year or 0 for one in all_years)
    own = year.calendar_year or 0
    return year.closed_on is not None or own < max(newest, calendar_year_of(today))


def _next(connection: Connection, code: str, year: int, today: dt.date) -> int:
    opened = years(connection, code)
    if opened:  # a register that nobody ever opened runs from 1, as files before version 2 did
        kept = next((one for one in opened if one.calendar_year == year), None)
        if kept is None:
            oldest = min(one.calendar_year or 0 for one in opened)
            raise YearClosed(_before(code, year)) if year < oldest else YearUnopened(code, year)
        if is_closed(kept, opened, today):
            raise YearClosed(kept)
    return next_number(connection, code, year)


def _before(code: str, year: int) -> RegisterYear:
    """A year that ended before the register was kept here."""
    return RegisterYear(register=code, calendar_year=year)


def _booked(unit: Unit, record: Record, code: str, year: int) -> int | None:
    """The number booked for the record, marked as used; None when it was not booked."""
    key = getattr(record, "booking", None)
    if key is None:
        return None
    booking = reading.load(unit.connection, NumberBooking.description, key)
    if not isinstance(booking, NumberBooking) or booking.booked_on is None:
        raise BookingUnusable(say("ไม่พบเลขที่จองไว้"), say("เลือกเลขที่จองไว้ใหม่ หรือออกเลขถัดไปตามปกติ"))
    if booking.void_reason or booking.status != BOOKED:
        raise BookingUnusable(
            say("เลข {number} ที่จองไว้ถูกใช้หรือยกเลิกไปแล้ว", number=booking.register_no),
            say("เลือกเลขที่จองไว้เลขอื่น หรือออกเลขถัดไปตามปกติ"),
        )
    if booking.register != code or calendar_year_of(booking.booked_on) != year:
        raise BookingUnusable(
            say("เลข {number} จองไว้ใน {title}", number=booking.register_no, title=_place(booking)),
            say("วันที่และทะเบียนของเอกสารต้องตรงกับเลขที่จอง"),
        )
    unit.update(replace(booking, status=USED))
    return booking.register_no


def _place(booking: NumberBooking) -> str:
    year = calendar_year_of(booking.booked_on) if booking.booked_on else 0
    return title_of(RegisterYear(register=booking.register, calendar_year=year))


def _told(
    connection: Connection, record: Record, code: str, taken: int, year: int, clock: dt.datetime
) -> dict[str, Any]:
    """The number in writing and the moment it was given, where the record keeps them."""
    about = record.description
    told: dict[str, Any] = {}
    if about.has("number") and about.field("number").given and not getattr(record, "number", ""):
        told["number"] = written_number(connection, record, code, taken, year)
    if about.has("issued_at") and getattr(record, "issued_at", None) is None:
        told["issued_at"] = clock
    return told


def written_number(connection: Connection, record: Record | None, code: str, running: int, year: int) -> str:
    """A number as the register's pattern of that year writes it."""
    kept = year_of(connection, code, year)
    pattern = (kept.pattern if kept else "") or register(code).pattern
    return written(pattern, running, year, office_words(connection, record, code))


def office_words(connection: Connection, record: Record | None, code: str) -> dict[str, str]:
    """What the holes of a pattern are filled with, but number and year."""
    found = reading.load_many(
        connection, OfficeProfile.description, reading.ids(connection, Query("office_profile"))
    )
    office = cast("OfficeProfile", found[0]) if found else OfficeProfile()
    return {
        "รหัส": office.letter_code,
        "หน่วย": office.short_name,
        "กลุ่ม": office.group_name,
        "ชนิด": _kind(record) or register(code).label,
    }


def _kind(record: Record | None) -> str:
    """The shipped words of the record's kind; '' when it has none."""
    if record is None or not record.description.has("kind"):
        return ""
    field = record.description.field("kind")
    if field.kind is not Kind.CHOICE:
        return ""
    code = getattr(record, "kind", "")
    return next((one.label for one in choice_list(field.choices).shipped if one.code == code), code)


def _refuse_moved(unit: Unit, record: Record, number: str, dated: str) -> None:
    """A numbered row stays in its register and its calendar year."""
    before = None if record.is_new else unit.stored(record)
    was = getattr(before, dated) if before else None
    if before is None or was is None or getattr(before, number) is None:
        return
    day = getattr(record, dated)
    if day is None or calendar_year_of(day) != calendar_year_of(was):
        words = say(
            "เลข {number} เป็นเลขของปี {year} จึงเปลี่ยนวันที่ไปปีอื่นไม่ได้ ยกเลิกรายการแล้วลงใหม่",
            number=getattr(before, number),
            year=calendar_year_of(was),
        )
        raise Invalid(title_of(record), (Fault(dated, words),))
    if getattr(record, "register", "") != getattr(before, "register", ""):
        words = say("ออกเลขไปแล้วจึงย้ายทะเบียนไม่ได้ ยกเลิกรายการแล้วออกใหม่ในทะเบียนที่ถูก")
        raise Invalid(title_of(record), (Fault("register", words),))
