"""The rows of a register as its book shows them; nothing that has a number is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.administration.registers import NumberBooking, register
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.errors import UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import mark, say
from planner_desktop.services import numbering, records
from planner_desktop.services.exchange.shown import Shown
from planner_desktop.services.exchange.walking import walk_all
from planner_desktop.store.numbers import running_field

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

BOOK, AMSS = "book", "amss"
LAYOUTS = (BOOK, AMSS)
MOST_ROWS = 20_000
VOID_WORDS = "ยกเลิก"
RESERVED = "จองเลขไว้"


@dataclass(frozen=True)
class ColumnSpec:
    """A column of a book: a field's name, or a computed value (#order, @…); `width` is relative."""

    label: str
    source: str
    width: int
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class Line:
    """One number of the book: its day, its place in the year, and its cells (dates as dates)."""

    day: dt.date
    number: int
    cells: tuple[object, ...]


_NOTE = ColumnSpec(mark("หมายเหตุ"), "@note", 14)
_ACTION = ColumnSpec(mark("การปฏิบัติ"), "@action", 17)
_BOOKS: dict[str, tuple[ColumnSpec, ...]] = {
    "incoming_letter": (
        ColumnSpec(mark("เลขทะเบียนรับ"), "register_no", 11, Kind.NUMBER),
        ColumnSpec(mark("ที่"), "number", 18),
        ColumnSpec(mark("ลงวันที่"), "dated", 11, Kind.DATE),
        ColumnSpec(mark("จาก"), "sender", 19),
        ColumnSpec(mark("ถึง"), "addressee", 13),
        ColumnSpec(mark("เรื่อง"), "subject", 38),
        _ACTION,
        _NOTE,
    ),
    "outgoing_letter": (
        ColumnSpec(mark("เลขทะเบียนส่ง"), "register_no", 11, Kind.NUMBER),
        ColumnSpec(mark("ที่"), "number", 18),
        ColumnSpec(mark("ลงวันที่"), "dated", 11, Kind.DATE),
        ColumnSpec(mark("จาก"), "@from", 15),
        ColumnSpec(mark("ถึง"), "addressee", 19),
        ColumnSpec(mark("เรื่อง"), "subject", 38),
        _ACTION,
        _NOTE,
    ),
    "certificate": (
        ColumnSpec(mark("เลขที่"), "register_no", 8, Kind.NUMBER),
        ColumnSpec(mark("ให้ไว้ ณ วันที่"), "dated", 11, Kind.DATE),
        ColumnSpec(mark("ชนิด"), "kind", 13),
        ColumnSpec(mark("ผู้ได้รับ"), "recipient", 26),
        ColumnSpec(mark("เรื่อง"), "subject", 38),
        ColumnSpec(mark("ผู้ลงนาม"), "signer", 18),
        _NOTE,
    ),
}
_PLAIN_BOOK = (
    ColumnSpec(mark("เลขที่"), "register_no", 8, Kind.NUMBER),
    ColumnSpec(mark("ลงวันที่"), "dated", 11, Kind.DATE),
    ColumnSpec(mark("เรื่อง"), "subject", 50),
    ColumnSpec(mark("ผู้ลงนาม"), "signer", 20),
    _ACTION,
    _NOTE,
)
_ORDER = ColumnSpec(mark("ลำดับที่"), "#order", 6, Kind.NUMBER)
_YEAR = ColumnSpec(mark("ปี"), "#year", 6, Kind.CALENDAR_YEAR)
_REGISTERED = ColumnSpec(mark("วันลงทะเบียน"), "#day", 11, Kind.DATE)
_GROUP = ColumnSpec(mark("กลุ่มปฏิบัติ"), "work_group", 16)


def columns(code: str, layout: str, *, with_day: bool = False) -> tuple[ColumnSpec, ...]:
    """The columns of a register's book in their official order; `with_day` adds the day (for Excel)."""
    book = _BOOKS.get(register(code).record, _PLAIN_BOOK)
    if layout == BOOK:
        return (*book, _REGISTERED) if with_day and register(code).record == "incoming_letter" else book
    number, *others = (one for one in book if one not in (_ACTION, _NOTE))
    person = "assignee" if register(code).record == "incoming_letter" else "author"
    doer = ColumnSpec(mark("ผู้ปฏิบัติ"), person, 16)
    return (_ORDER, number, _YEAR, *others, _REGISTERED, _NOTE, _GROUP, doer)


def lines(
    file: OfficeFile,
    code: str,
    specs: Sequence[ColumnSpec],
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> list[Line]:
    """Every number between two days (None = open), by year and number; UserError over 20,000.

    Voided rows and booked numbers keep their place; of secret letters of others only the number is told.
    """
    query = _query(code, first, last)
    if records.count(file, query) > MOST_ROWS:
        raise UserError(
            say("ทะเบียนช่วงนี้มีเกิน {most} รายการ", most=f"{MOST_ROWS:,}"), say("เลือกช่วงวันที่ให้สั้นลง เช่น ทีละเดือน")
        )
    found = [*_written(file, query, specs), *_reserved(file, code, specs, first, last)]
    found.sort(key=lambda one: (calendar_year_of(one.day), one.number))
    return [_counted(line, place, specs) for place, line in enumerate(found, start=1)]


def _query(code: str, first: dt.date | None, last: dt.date | None) -> Query:
    name = register(code).record
    conditions = list(_between(name, first, last))
    if description(name).has("register"):
        named = ("", code) if code == "outgoing" else (code,)
        conditions.append(Condition("register", Test.ONE_OF, named))
    return Query(name, tuple(conditions))


def _between(name: str, first: dt.date | None, last: dt.date | None) -> Iterator[Condition]:
    number, dated = running_field(description(name)) or ("", "")
    yield Condition(number, Test.FILLED)
    yield Condition(dated, Test.FILLED)
    if first:
        yield Condition(dated, Test.AT_LEAST, first)
    if last:
        yield Condition(dated, Test.AT_MOST, last)


def _written(file: OfficeFile, query: Query, specs: Sequence[ColumnSpec]) -> Iterator[Line]:
    about = description(query.name)
    number, dated = running_field(about) or ("", "")
    row = _Row(file, Shown(file, about, Catalogue.load("th")), specs)
    for page in walk_all(file, query):
        row.shown.turn_to(page)
        for record in page:
            yield Line(getattr(record, dated), getattr(record, number), row.cells(record))


def _reserved(
    file: OfficeFile, code: str, specs: Sequence[ColumnSpec], first: dt.date | None, last: dt.date | None
) -> Iterator[Line]:
    """Booked numbers that no paper bears."""
    conditions = (
        *_between("number_booking", first, last),
        Condition("register", Test.IS, code),
        Condition("status", Test.IS, numbering.BOOKED),
    )
    for one in records.every(file, NumberBooking, Query("number_booking", conditions)):
        told = {
            "register_no": one.register_no,
            "number": one.number,
            "subject": f"({RESERVED}) {one.purpose}",
            "@note": _void_words(one),
        }
        assert one.booked_on is not None
        assert one.register_no is not None
        yield Line(one.booked_on, one.register_no, tuple(told.get(spec.source) for spec in specs))


def _counted(line: Line, place: int, specs: Sequence[ColumnSpec]) -> Line:
    computed = {"#order": place, "#year": calendar_year_of(line.day), "#day": line.day}
    cells = tuple(computed.get(spec.source, cell) for spec, cell in zip(specs, line.cells, strict=True))
    return Line(line.day, line.number, cells)


class _Row:
    """Turns a record into the cells of its line."""

    def __init__(self, file: OfficeFile, shown: Shown, specs: Sequence[ColumnSpec]) -> None:
        self._file, self.shown, self._specs = file, shown, specs
        office = records.single(file, OfficeProfile)
        self._group = office.group_name or office.short_name

    def cells(self, record: Record) -> tuple[object, ...]:
        """The cells in the order of the columns; of a secret letter only its number."""
        if not records.may_see(self._file, record):
            told: dict[str, Any] = {
                "register_no": getattr(record, "register_no", None),
                "subject": records.SECRET,
            }
            return tuple(told.get(spec.source) for spec in self._specs)
        return tuple(self._cell(record, spec.source) for spec in self._specs)

    def _cell(self, record: Record, source: str) -> object:
        if source == "@note":
            return "\n".join(filter(None, (_void_words(record), getattr(record, "note", ""))))
        if source == "@action":
            return getattr(record, "action", "") or self._doer(record)
        if source == "@from":
            return getattr(record, "owner_unit", "") or self._value(record, "work_group") or self._group
        return self._value(record, source)

    def _doer(self, record: Record) -> object:
        return self._value(record, "assignee") or self._value(record, "author")

    def _value(self, record: Record, name: str) -> object:
        about = record.description
        return self.shown.value(about.field(name), getattr(record, name)) if about.has(name) else None


def _void_words(record: Record) -> str:
    return f"{VOID_WORDS}: {record.void_reason}" if record.void_reason else ""
