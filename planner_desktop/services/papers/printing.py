"""Facts of the plain papers, gathered from the file: the printed list and the form sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner_desktop.documents import blocks
from planner_desktop.documents.form_print import FormFacts, FormGroup, form_paper
from planner_desktop.documents.list_print import ListColumn, ListFacts
from planner_desktop.documents.list_print import list_paper as lay_list
from planner_desktop.domain.fields import TEXT_KINDS, YEAR_KINDS, Field, Kind
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.records import title_of
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.dates import short_date
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.exchange.shown import Shown
from planner_desktop.services.exchange.walking import walk
from planner_desktop.services.printing.paper_looks import dressed
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.domain.queries import Query
    from planner_desktop.domain.records import Description, Record
    from planner_desktop.services.file import OfficeFile

MOST_PRINTED = 20_000
ORDER = mark("ที่")
_ORDER_WIDTH = 5
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")  # marks that take no width
_KINDS = {
    Kind.NUMBER: blocks.Kind.NUMBER,
    Kind.BAHT: blocks.Kind.MONEY,
    Kind.DATE: blocks.Kind.DATE,
    Kind.MOMENT: blocks.Kind.DATE,
    Kind.CODE: blocks.Kind.CODE,
    Kind.PHONE: blocks.Kind.CODE,
    **dict.fromkeys(YEAR_KINDS, blocks.Kind.NUMBER),
}


def list_facts(
    file: OfficeFile,
    query: Query,
    columns: Sequence[str] | None = None,
    title: str = "",
    subtitle: str = "",
    progress: Progress = unwatched,
) -> blocks.Paper:
    """The printed list of a query's rows; `columns` are field names (None: those shown in tables)."""
    words = Catalogue.load("th")
    about = description(query.name)
    fields = _fields(about, columns)
    count = records.count(file, query)
    if count > MOST_PRINTED:
        raise UserError(
            say("รายการมี {count} แถว มากเกินกว่าจะพิมพ์ในครั้งเดียว", count=f"{count:,}"),
            say("กรองให้เหลือไม่เกิน {limit} แถว เช่น ทีละเดือน", limit=f"{MOST_PRINTED:,}"),
        )
    rows = list(_rows(file, query, about, fields, Shown(file, about, words)))
    progress(count, count, say("กำลังจัดหน้า"))
    made = lay_list(
        ListFacts(
            title=title or list_title(about),
            columns=tuple(_columns(about, fields, rows)),
            rows=rows,
            subtitle=subtitle,
            totals=_totals(file, query, about, fields),
            printed_on=printed_on(file),
            office=records.single(file, OfficeProfile).name,
            digits=print_digits(file),
        )
    )
    return dressed(file, made)


def list_title(about: Description) -> str:
    """`ทะเบียนหนังสือรับ` for a register, its plain plural for another list."""
    named = about.plural.startswith("ทะเบียน")
    return f"ทะเบียน{about.plural}" if about.register and not named else about.plural


def form_facts(file: OfficeFile, record: Record) -> blocks.Paper:
    """The sheet of everything known of one record."""
    about = record.description
    shown = Shown(file, about, Catalogue.load("th"))
    shown.turn_to([record])
    made = form_paper(
        FormFacts(
            title=about.label,
            subtitle=title_of(record),
            groups=tuple(_groups(record, shown)),
            office=records.single(file, OfficeProfile).name,
            printed_on=printed_on(file),
            digits=print_digits(file),
        )
    )
    return dressed(file, made)


def _fields(about: Description, columns: Sequence[str] | None) -> tuple[Field, ...]:
    if columns:
        return tuple(about.field(name) for name in columns)
    return tuple(field for field in about.fields if field.in_table)


def _columns(
    about: Description, fields: Sequence[Field], rows: Sequence[Sequence[str]]
) -> Iterator[ListColumn]:
    """Columns no wider than what stands in them; a list without its own numbers is numbered."""
    start = 0
    if not about.register:
        start = 1
        yield ListColumn(ORDER, blocks.Kind.NUMBER, _ORDER_WIDTH)
    for place, field in enumerate(fields, start=start):
        longest = max((len(row[place]) for row in rows), default=0)
        yield ListColumn(field.label, _print_kind(field), _width(field, longest))


def _width(field: Field, longest: int) -> int:
    """What the values need, and at least the label (its longest part when it is wider than the column)."""
    if field.kind in (Kind.DATE, Kind.MOMENT):
        return field.width + 2
    label = len(_MARKS.sub("", field.label))
    return max(6, min(field.width, max(longest + 2, label + 1)))


def _print_kind(field: Field) -> blocks.Kind:
    return blocks.Kind.TEXT if field.running_per else _KINDS.get(field.kind, blocks.Kind.TEXT)


def _rows(
    file: OfficeFile, query: Query, about: Description, fields: Sequence[Field], shown: Shown
) -> Iterator[list[str]]:
    said = next((name for name in reversed(about.title) if about.field(name).kind in TEXT_KINDS), "")
    number = 0
    for page in walk(file, query):
        shown.turn_to(page)
        for record in page:
            number += 1
            row = [_cell(record, field, shown, voided_at=said) for field in fields]
            yield row if about.register else [str(number), *row]


def _cell(record: Record, field: Field, shown: Shown, *, voided_at: str) -> str:
    """A voided row keeps its place and tells why beside its subject."""
    words = shown.words(field, getattr(record, field.name))
    voided = record.void_reason and field.name == voided_at
    return f"{words} (ยกเลิก: {record.void_reason})" if voided else words


def _totals(file: OfficeFile, query: Query, about: Description, fields: Sequence[Field]) -> tuple[str, ...]:
    sums = records.totals(file, query)
    if not any(field.name in sums for field in fields):
        return ()
    cells = [_total(field, sums[field.name]) if field.name in sums else "" for field in fields]
    whole = cells if about.register else ["", *cells]
    first = next(place for place, cell in enumerate(whole) if cell)
    if first:  # beside the first sum: the running number's own column is too narrow for a word
        whole[first - 1] = "รวม"
    return tuple(whole)


def _total(field: Field, amount: int) -> str:
    return format_baht(amount) if field.kind is Kind.BAHT else f"{amount:,}"


def _groups(record: Record, shown: Shown) -> Iterator[FormGroup]:
    """The form's own sections; the first has no heading, the reason of voiding comes last."""
    title, pairs = "", list[tuple[str, str]]()
    for field in record.description.fields:
        if field.group and pairs:
            yield FormGroup(title, tuple(pairs))
            pairs = []
        title = field.group or title
        unit = f" {field.unit}" if field.unit else ""
        words = shown.words(field, getattr(record, field.name))
        pairs.append((field.label, f"{words}{unit}" if words else ""))
    if record.void_reason:
        pairs.append(("เหตุผลที่ยกเลิก", record.void_reason))
    yield FormGroup(title, tuple(pairs))


def printed_on(file: OfficeFile) -> str:
    """The foot line: when it was printed, and by whom."""
    by = f" โดย {file.actor_name}" if file.actor_name else ""
    return f"พิมพ์เมื่อ {short_date(bangkok_today(), full_year=True)}{by}"
