"""What was told to a paper (keys as text) into a Query or one record."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import bangkok_today, calendar_year_span, fiscal_year_span
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.dates import short_date
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.language.reading import parse_date, parse_year
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.papers.spec import PaperSpec
from planner_desktop.services.papers.specs import running

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile


def check_keys(spec: PaperSpec, keys: Mapping[str, str]) -> None:
    """UserError when a key is not one of the paper's, or a required one is missing."""
    known = {key.name: key for key in spec.keys}
    for name in keys:
        if name not in known:
            raise UserError(
                say("เอกสาร “{paper}” ไม่มีตัวเลือก “{key}”", paper=spec.name, key=name),
                say("ตัวเลือกที่มี: {keys}", keys=", ".join(known) or "–"),
            )
    for key in known.values():
        if key.required and not keys.get(key.name, "").strip():
            raise UserError(say("ต้องบอก “{key}” ({label})", key=key.name, label=say(key.label)))


def list_query(name: str, keys: Mapping[str, str]) -> Query:
    """The rows that the keys from, to, year and text ask for; a register in the order of its numbers."""
    first, last = span(name, keys)
    conditions = tuple(_between(description(name).dated, first, last))
    numbered = running(name)
    in_order = (numbered[1], numbered[0]) if numbered else ()
    return Query(name, conditions, keys.get("text", ""), in_order)


def span(name: str, keys: Mapping[str, str]) -> tuple[dt.date | None, dt.date | None]:
    """First and last day asked for; None where open."""
    if keys.get("year", "").strip():
        told = year(keys["year"])
        fiscal = description(name).year_of == "fiscal"
        return fiscal_year_span(told) if fiscal else calendar_year_span(told)
    return day_of(keys.get("from", "")), day_of(keys.get("to", ""))


def span_in_words(first: dt.date | None, last: dt.date | None) -> str:
    """`ตั้งแต่ … ถึง …` as the line under a list's title."""
    parts = [("ตั้งแต่", first), ("ถึง", last)]
    return " ".join(f"{word} {short_date(day, full_year=True)}" for word, day in parts if day)


def one_record(file: OfficeFile, name: str, keys: Mapping[str, str]) -> Record:
    """The record that the keys id, number with year, or text point to; NotFound unless it is exactly one."""
    if keys.get("id", "").strip():
        wanted = records.get_named(file, name, _id(keys["id"]))
        if not records.may_see(file, wanted):
            raise NotFound(say("ไม่พบ{kind}ที่ระบุ", kind=say(description(name).label)))
        return wanted
    found = records.ids(file, record_query(name, keys))
    if len(found) == 1:
        return records.get_named(file, name, found[0])
    if not found:
        raise NotFound(say("ไม่พบ{kind}ที่ระบุ", kind=say(description(name).label)))
    raise UserError(
        say("มี{kind} {count} รายการที่ตรงกับที่ระบุ", kind=say(description(name).label), count=len(found)),
        say("ระบุให้แคบลง เช่น เลขทะเบียนกับปี"),
    )


def record_query(name: str, keys: Mapping[str, str]) -> Query:
    """The rows that the keys number, year and text point to."""
    numbered = running(name)
    conditions: list[Condition] = []
    if numbered and keys.get("number", "").strip():
        typed = to_arabic_digits(keys["number"]).strip()
        if not typed.isdecimal():
            raise UserError(say("เลขทะเบียน “{typed}” ไม่ใช่ตัวเลข", typed=keys["number"]))
        conditions.append(Condition(numbered[0], Test.IS, int(typed)))
    if numbered and keys.get("year", "").strip():
        conditions += _between(numbered[1], *calendar_year_span(year(keys["year"])))
    return Query(name, tuple(conditions), keys.get("text", ""))


def _between(field: str, first: dt.date | None, last: dt.date | None) -> Iterator[Condition]:
    if first:
        yield Condition(field, Test.AT_LEAST, first)
    if last:
        yield Condition(field, Test.AT_MOST, last)


def year(typed: str) -> int:
    """A year as officers type it; UserError when it is none."""
    read = parse_year(typed)
    if read.value is None:
        raise UserError(read.fault or say("อ่านปี “{typed}” ไม่ได้", typed=typed))
    return read.value


def day_of(typed: str) -> dt.date | None:
    """The day as officers type it; None for nothing, UserError for what is no day."""
    read = parse_date(typed, bangkok_today())
    if read.fault:
        raise UserError(read.fault)
    return read.value


def _id(typed: str) -> UUID:
    try:
        return UUID(hex=typed.strip())
    except ValueError as fault:
        raise UserError(say("“{typed}” ไม่ใช่รหัสรายการ", typed=typed)) from fault
