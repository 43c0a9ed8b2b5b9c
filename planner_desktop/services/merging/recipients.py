"""Who a merged letter goes to, and the words that each brings for the places of the text."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.merging import LetterMerge, MergeRecipient
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.registry import description
from planner_desktop.errors import UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.exchange.shown import Shown
from planner_desktop.workbooks.reading import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.workbooks.reading import Table, TableRow

MOST = 2_000
SCHOOL_PREFIX = "โรงเรียน"
_LINKED = ("school", "agency")
# Names that officers write beside the field's own label.
_ALSO: dict[str, dict[str, tuple[str, ...]]] = {
    "school": {"director": ("ผู้อำนวยการ", "ผอ.โรงเรียน"), "name": ("โรงเรียน",)},
    "agency": {"name": ("หน่วยงาน",)},
}
_NAMES = ("ชื่อโรงเรียน", "โรงเรียน", "ชื่อหน่วยงาน", "หน่วยงาน", "ผู้รับ", "ชื่อ")
_AMOUNTS = ("เงิน", "บาท", "จำนวน", "งบ", "ยอด")
_SHOWN_KINDS = frozenset(Kind) - {Kind.FILES, Kind.LINKS, Kind.LINK, Kind.LONG_TEXT}


def of_merge(file: OfficeFile, merge: UUID) -> list[MergeRecipient]:
    """The recipients in their order."""
    query = Query("merge_recipient", (Condition("merge", Test.IS, merge),), sort=("order",))
    return records.every(file, MergeRecipient, query)


def choose(file: OfficeFile, merge: LetterMerge, source: str, chosen: Sequence[UUID]) -> int:
    """Make these schools or agencies the recipients, in this order, in place of those before."""
    rows = records.pages(file, source, list(dict.fromkeys(chosen)))
    made = [
        MergeRecipient(
            merge=merge.id,
            order=order,
            name=_name_of(row),
            school=row.id if source == "school" else None,
            agency=row.id if source == "agency" else None,
        )
        for order, row in enumerate(rows, start=1)
    ]
    return _put(file, merge, made, source)


def from_sheet(file: OfficeFile, merge: LetterMerge, path: Path) -> int:
    """Make the rows of an Excel or CSV sheet the recipients; its headings become names of places.

    A row whose name is that of a school or an agency is linked to it. UserError when there is no heading
    row, no row, or more than 2,000 of them.
    """
    table = read_table(path)
    heads, rows = _headed(table)
    known = {name: _by_name(file, name) for name in _LINKED}
    made: list[MergeRecipient] = []
    for order, row in enumerate(rows, start=1):
        values = {head: _text(head, value) for head, value in zip(heads, row.values, strict=False) if head}
        name = _row_name(heads, values) or str(order)
        made.append(
            MergeRecipient(
                merge=merge.id,
                order=order,
                name=name[:300],
                values=json.dumps(values, ensure_ascii=False),
                school=known["school"].get(_plain(name)),
                agency=known["agency"].get(_plain(name)),
            )
        )
    if not made:
        raise UserError(say("ไฟล์ “{name}” มีแต่หัวตาราง ไม่มีรายชื่อ", name=path.name))
    return _put(file, merge, made, "sheet")


def words_for(file: OfficeFile, found: Sequence[MergeRecipient]) -> list[dict[str, str]]:
    """For each recipient the words of its school or agency, under those of its own sheet."""
    office = records.single(file, OfficeProfile)
    linked: dict[str, dict[UUID | None, dict[str, str]]] = {
        name: _linked(file, name, found) for name in _LINKED
    }
    every = []
    for one in found:
        words = {"ลำดับ": str(one.order or ""), "ผู้รับ": one.name, "ชื่อสำนักงาน": office.name}
        for name in _LINKED:
            words.update(linked[name].get(getattr(one, name), {}))
        words.update(own_words(one))
        every.append(words)
    return every


def own_words(recipient: MergeRecipient) -> dict[str, str]:
    """What the recipient's row of the sheet says."""
    read: dict[str, str] = json.loads(recipient.values) if recipient.values else {}
    return read


def offered(file: OfficeFile, merge: LetterMerge) -> list[str]:
    """The names of places that this merge's recipients can fill."""
    found = of_merge(file, merge.id)[:50]
    names: dict[str, None] = {}
    for words in words_for(file, found):
        names.update(dict.fromkeys(words))
    if not found and merge.source in _LINKED:
        for labels in _labels(merge.source).values():
            names.update(dict.fromkeys(labels))
    return list(names)


def _put(file: OfficeFile, merge: LetterMerge, made: Sequence[MergeRecipient], source: str) -> int:
    if len(made) > MOST:
        raise UserError(
            say("มีผู้รับ {count} ราย เกินที่ส่งได้ในครั้งเดียว", count=f"{len(made):,}"),
            say("แบ่งให้ไม่เกินครั้งละ {limit} ราย", limit=f"{MOST:,}"),
        )
    with file.change(say("เลือกผู้รับจดหมาย {count:,} ราย", count=len(made))) as change:
        for old in of_merge(file, merge.id):
            change.remove(old)
        change.save_many(made)
        now = records.get(file, LetterMerge, merge.id)
        change.save(replace(now, source=source))
    return len(made)


def _name_of(row: Record) -> str:
    name = str(getattr(row, "name", ""))
    return name if not isinstance(row, School) or name.startswith(SCHOOL_PREFIX) else SCHOOL_PREFIX + name


def _labels(name: str) -> dict[str, tuple[str, ...]]:
    """Field -> the names of its place."""
    also = _ALSO[name]
    return {
        field.name: (field.label, *also.get(field.name, ()))
        for field in description(name).fields
        if field.kind in _SHOWN_KINDS
    }


def _linked(
    file: OfficeFile, name: str, found: Sequence[MergeRecipient]
) -> dict[UUID | None, dict[str, str]]:
    keys = [key for one in found if (key := getattr(one, name))]
    rows = records.pages(file, name, keys)
    about = description(name)
    shown = Shown(file, about, Catalogue.load("th"))
    shown.turn_to(rows)
    labels = _labels(name)
    return {row.id: dict(_words_of(row, shown, labels)) for row in rows}


def _words_of(row: Record, shown: Shown, labels: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for field, names in labels.items():
        words = shown.words(row.description.field(field), getattr(row, field))
        if field == "name":
            words = words.removeprefix(SCHOOL_PREFIX)
        for name in names:
            yield name, words


def _headed(table: Table) -> tuple[list[str], list[TableRow]]:
    """The first row with at least two words is the heading; the filled rows below it follow."""
    for sheet in table.sheets:
        rows = list(table.rows(sheet))
        for at, row in enumerate(rows):
            heads = [" ".join(str(one).split()) if one is not None else "" for one in row.values]
            if sum(bool(one) for one in heads) >= 2 or (at == 0 and len(rows) > 1 and any(heads)):  # noqa: PLR2004 - a table has columns
                _refuse_twins(heads, sheet)
                return heads, rows[at + 1 :]
    raise UserError(
        say("ไม่พบหัวตารางในไฟล์นี้"), say("แถวแรกต้องเป็นชื่อคอลัมน์ เช่น ชื่อโรงเรียน จำนวนเงิน แล้วตามด้วยรายชื่อ")
    )


def _refuse_twins(heads: Sequence[str], sheet: str) -> None:
    twins = sorted({one for one in heads if one and heads.count(one) > 1})
    if twins:
        raise UserError(
            say("แผ่น “{sheet}” มีหัวคอลัมน์ซ้ำกัน: {names}", sheet=sheet, names=", ".join(twins)),
            say("ตั้งชื่อคอลัมน์ให้ต่างกัน แล้วเลือกไฟล์อีกครั้ง"),
        )


def _row_name(heads: Sequence[str], values: Mapping[str, str]) -> str:
    """The recipient's name: from a column called so, else from the first filled one."""
    head = next((one for one in _NAMES if one in heads), "")
    return values.get(head, "") if head else next((one for one in values.values() if one), "")


def _text(head: str, value: object) -> str:
    """A cell as the letter says it: amounts with commas, dates in words, codes as they are."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime | dt.date):
        return long_date(value if not isinstance(value, dt.datetime) else value.date())
    amount = any(word in head for word in _AMOUNTS)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return " ".join(str(value).split())
    whole = value == int(value)
    if amount:
        return f"{int(value):,}" if whole and isinstance(value, int) else f"{value:,.2f}"
    return str(int(value)) if whole else str(value)


def _by_name(file: OfficeFile, name: str) -> dict[str, UUID]:
    rows = records.pages(file, name, records.ids(file, Query(name)))
    return {_plain(str(getattr(one, "name", ""))): one.id for one in rows}


def _plain(name: str) -> str:
    return "".join(name.removeprefix(SCHOOL_PREFIX).split())
