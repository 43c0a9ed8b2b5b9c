"""The keys of the registers' papers: the book of a register (A15) and the report of its numbers (A08)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from planner_desktop.documents import blocks
from planner_desktop.documents.register_book import (
    BookColumn,
    BookDay,
    BookFacts,
    ReportFacts,
    ReportPart,
    register_book,
    register_report,
)
from planner_desktop.domain.administration.registers import REGISTERS, Register, register
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import UserError
from planner_desktop.language.dates import MONTHS, short_date
from planner_desktop.language.folding import fold
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.administration import books, report
from planner_desktop.services.papers import asking, printing
from planner_desktop.services.printing.print_digits import print_digits
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
TITLES = {
    "incoming": "ทะเบียนหนังสือรับ",
    "outgoing": "ทะเบียนหนังสือส่ง",
    "circular": "ทะเบียนหนังสือส่ง (หนังสือเวียน)",
    "memo": "ทะเบียนหนังสือส่ง (บันทึกข้อความ)",
    "order": "ทะเบียนคำสั่ง",
    "announcement": "ทะเบียนประกาศ",
    "certificate": "ทะเบียนเกียรติบัตรและหนังสือรับรอง",
}


def book(file: OfficeFile, keys: Keys) -> Paper:
    """The paper register-book."""
    code, layout = _register(keys).code, _layout(keys)
    first, last = _span(code, keys)
    specs = books.columns(code, layout)
    found = books.lines(file, code, specs, first, last)
    return register_book(
        BookFacts(
            title=TITLES[code],
            span=_span_words(first, last),
            columns=tuple(_column(one) for one in specs),
            days=tuple(_days(found, by_day=layout == books.BOOK and code == "incoming")),
            heading_at=next(place for place, one in enumerate(specs) if one.source == "subject"),
            office=records.single(file, OfficeProfile).name,
            printed_on=printing.printed_on(file),
            digits=print_digits(file),
        )
    )


def book_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress = unwatched) -> None:
    """The same book as .xlsx, dates as dates, text that looks like a formula as text."""
    code, layout = _register(keys).code, _layout(keys)
    specs = books.columns(code, layout, with_day=True)
    found = books.lines(file, code, specs, *_span(code, keys))
    sheet = [SheetColumn(one.label, one.kind, one.width) for one in specs]
    write_list(sheet, (line.cells for line in found), target, TITLES[code], progress, count=len(found))


def any_book(file: OfficeFile) -> dict[str, str] | None:
    """This year's receive register."""
    del file
    return {"register": "incoming", "year": str(calendar_year_of(bangkok_today()))}


def numbers(file: OfficeFile, keys: Keys) -> Paper:
    """The paper register-report."""
    year = asking.year(keys["year"]) if keys.get("year", "").strip() else calendar_year_of(bangkok_today())
    wanted = [_register(keys)] if keys.get("register", "").strip() else list(REGISTERS)
    return register_report(
        ReportFacts(
            title=f"รายงานเลขทะเบียน ปี พ.ศ. {year}",
            parts=tuple(_part(report.report(file, one.code, year)) for one in wanted),
            office=records.single(file, OfficeProfile).name,
            printed_on=printing.printed_on(file),
            digits=print_digits(file),
        )
    )


def any_year(file: OfficeFile) -> dict[str, str] | None:
    """This year's registers."""
    del file
    return {"year": str(calendar_year_of(bangkok_today()))}


def _part(told: report.Report) -> ReportPart:
    counts = "  ".join(
        f"{label} {told.counted(finding)}"
        for finding, label in report.FINDING_LABELS.items()
        if told.counted(finding)
    )
    span = f"เลข {told.start} ถึง {told.highest} ใช้แล้ว {told.count} เลข" if told.highest else "ยังไม่มีการออกเลข"
    return ReportPart(
        TITLES[told.code],
        f"{span}  {counts}".strip(),
        tuple(
            (
                str(one.first) if one.first == one.last else f"{one.first}–{one.last}",
                report.FINDING_LABELS[one.finding],
                short_date(one.day, full_year=True) if one.day else "",
                one.title,
                str(one.words),
            )
            for one in told.lines
        ),
    )


def _column(spec: books.ColumnSpec) -> BookColumn:
    """Numbers of a register stand in the middle and in the digits of the paper."""
    if spec.kind is Kind.DATE:
        return BookColumn(spec.label, spec.width, blocks.Kind.DATE)
    align = blocks.Align.CENTER if spec.kind in (Kind.NUMBER, Kind.CALENDAR_YEAR) else None
    return BookColumn(spec.label, spec.width, align=align)


def _days(found: Sequence[books.Line], *, by_day: bool) -> Iterator[BookDay]:
    if not by_day:
        yield BookDay("", tuple(_shown(line) for line in found))
        return
    for day, rows in groupby(found, key=lambda one: one.day):
        words = f"วันที่ {day.day} เดือน {MONTHS[day.month - 1]} พ.ศ. {calendar_year_of(day)}"
        yield BookDay(words, tuple(_shown(line) for line in rows))


def _shown(line: books.Line) -> tuple[str, ...]:
    return tuple(_cell(cell) for cell in line.cells)


def _cell(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return short_date(cell)
    return str(cell)


def _register(keys: Keys) -> Register:
    """The register by its code or its Thai name; UserError with those there are."""
    typed = keys.get("register", "").strip()
    for one in REGISTERS:
        if fold(typed) in (one.code, fold(one.label), fold(TITLES[one.code])):
            return register(one.code)
    raise UserError(
        say("ไม่มีทะเบียน “{typed}”", typed=typed),
        say("ใช้ {known}", known=", ".join(one.code for one in REGISTERS)),
    )


def _layout(keys: Keys) -> str:
    typed = keys.get("layout", "").strip().lower() or books.BOOK
    if typed not in books.LAYOUTS:
        raise UserError(
            say("ไม่มีตัวเลือก “{typed}” สำหรับ {key}", typed=typed, key="layout"),
            say("ใช้ {known}", known=" หรือ ".join(books.LAYOUTS)),
        )
    return typed


def _span(code: str, keys: Keys) -> tuple[dt.date | None, dt.date | None]:
    return asking.span(register(code).record, keys)


def _span_words(first: dt.date | None, last: dt.date | None) -> str:
    """`วันที่ … เดือน … พ.ศ. …` as the official head has it; a whole year says only its year."""
    if first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = (calendar_year_of(first), calendar_year_of(last))
        return f"ปี พ.ศ. {years[0]}" if years[0] == years[1] else f"ปี พ.ศ. {years[0]} – {years[1]}"
    if first and first == last:
        return f"วันที่ {first.day} เดือน {MONTHS[first.month - 1]} พ.ศ. {calendar_year_of(first)}"
    return asking.span_in_words(first, last)
