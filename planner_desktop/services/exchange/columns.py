"""Which column of a sheet holds which field: by Thai label, English label or field name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.errors import UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.folding import fold
from planner_desktop.messages import Message, mark, say
from planner_desktop.workbooks.reading import Table, TableRow
from planner_desktop.workbooks.writing import sheet_letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.domain.records import Description

VOID_LABEL = mark("เหตุผลที่ยกเลิก")
ERROR_LABEL = mark("สิ่งที่ต้องแก้")
HEADER_WITHIN = 15
NEAR_LETTERS = 3  # of a header that only begins a label: โทร. is โทรศัพท์
_IGNORED = ("ลำดับที่", "ลำดับ", "ที่", "no.", "no")  # running numbers of printed lists, when they are no field
_NOISE = re.compile(r"[\s*:()\[\]/.\-]+")


@dataclass(frozen=True)
class Column:
    """A column of the source and the field it fills; `index` counts from 0."""

    index: int
    label: str
    field: Field

    @property
    def letter(self) -> str:
        """Its letter in Excel."""
        return sheet_letter(self.index + 1)


@dataclass(frozen=True)
class Header:
    """Where the table begins and what its columns are."""

    sheet: str
    row: int
    values: tuple[object, ...]
    columns: tuple[Column, ...]
    unmatched: tuple[str, ...]


class NoHeader(UserError):  # noqa: N818 - reads as the sentence it is
    """No header was known; `labels` are the texts of the row that is most like one, to be matched by hand.

    `sheets` are those of the file, of which another may be chosen.
    """

    def __init__(
        self, message: Message, advice: Message, labels: tuple[str, ...], sheets: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, advice)
        self.labels = labels
        self.sheets = sheets


def key(text: object) -> str:
    """A header as it is compared: folded, without spaces, stars and brackets."""
    return _NOISE.sub("", fold(str(text)))


def fillable(about: Description) -> tuple[Field, ...]:
    """The fields that a sheet can fill: all but attached files."""
    return tuple(field for field in about.fields if field.kind is not Kind.FILES)


def find_header(
    table: Table, about: Description, mapping: Mapping[str, str] | None = None, *, near: bool = False
) -> Header:
    """The best matching header among the first rows of the sheets; NoHeader when none matches.

    `mapping` (header text -> field name, '' = leave out) goes before labels. `near` also takes a header
    that only begins a label: a guess, for where somebody looks before anything is written.
    """
    names = _names(about, mapping or {})
    best: Header | None = None
    for sheet in table.sheets:
        found = _in_sheet(table, sheet, names)
        if found and (best is None or len(found.columns) > len(best.columns)):
            best = found
    if best is None:
        raise NoHeader(
            say("ไม่พบหัวตารางของ “{list}” ในไฟล์นี้", list=say(about.plural)),
            say(
                "หัวตารางต้องอยู่ภายใน {rows} แถวแรก และมีชื่อคอลัมน์ เช่น {labels}",
                rows=HEADER_WITHIN,
                labels=", ".join(f"“{field.label}”" for field in _telling(about)),
            ),
            _likely(table),
        )
    return _with_near(best, about) if near else best


def _with_near(header: Header, about: Description) -> Header:
    columns = {column.field.name: column for column in header.columns}
    texts = [str(value).strip() for value in header.values]
    for label in header.unmatched:
        free = (field for field in fillable(about) if field.name not in columns)
        meant = [field for field in free if key(field.label).startswith(key(label))]
        if len(meant) == 1 and len(key(label)) >= NEAR_LETTERS:
            columns[meant[0].name] = Column(texts.index(label), label, meant[0])
    taken = {column.label for column in columns.values()}
    unmatched = tuple(label for label in header.unmatched if label not in taken)
    return replace(header, columns=tuple(columns.values()), unmatched=unmatched)


def labels_of(header: Header) -> tuple[str, ...]:
    """The texts of a header in order, as `mapping` names them."""
    return _texts(header.values)


def _texts(values: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip() for one in values if isinstance(one, str) and one.strip()))


def _likely(table: Table) -> tuple[str, ...]:
    """The texts of the row with the most of them, near the top of any sheet."""
    rows = (row for sheet in table.sheets for row in islice(table.rows(sheet), HEADER_WITHIN))
    return max((_texts(row.values) for row in rows), key=len, default=())


def _telling(about: Description) -> tuple[Field, ...]:
    return tuple(field for field in fillable(about) if field.required) or fillable(about)[:3]


def is_foreign(header: Header) -> bool:
    """Whether the sheet has headers of another program, whose names of people and groups may be unknown."""
    return any(
        key(column.label) in {key(one) for one in column.field.also_called} for column in header.columns
    )


def error_columns(header: Header) -> frozenset[int]:
    """Places of error columns that an earlier refusal wrote."""
    known = {key(ERROR_LABEL), key(Catalogue.load("en").text(ERROR_LABEL))}
    return frozenset(index for index, value in enumerate(header.values) if value and key(value) in known)


def _names(about: Description, mapping: Mapping[str, str]) -> dict[str, Field | None]:
    english = Catalogue.load("en")
    names: dict[str, Field | None] = {}
    for field in fillable(about):
        for name in (field.label, field.name, english.text(field.label)):
            names.setdefault(key(name), field)
    for field in fillable(about):
        for name in field.also_called:  # after all own labels, which go first
            names.setdefault(key(name), field)
    for label in (VOID_LABEL, ERROR_LABEL, english.text(VOID_LABEL), english.text(ERROR_LABEL)):
        names.setdefault(key(label), None)
    for header, name in mapping.items():
        names[key(header)] = about.field(name) if about.has(name) else None
    return names


def _in_sheet(table: Table, sheet: str, names: Mapping[str, Field | None]) -> Header | None:
    best: Header | None = None
    for seen, row in enumerate(table.rows(sheet)):
        if row.number > HEADER_WITHIN or seen >= HEADER_WITHIN:
            break
        found = _read_header(row, names)
        if best is None or len(found.columns) > len(best.columns):
            best = found
    return best if best and best.columns else None


def _read_header(row: TableRow, names: Mapping[str, Field | None]) -> Header:
    columns: dict[str, Column] = {}
    unmatched: list[str] = []
    for index, value in enumerate(row.values):
        label = str(value).strip() if isinstance(value, str) else ""
        field = names.get(key(label)) if label else None
        if field is not None and field.name not in columns:
            columns[field.name] = Column(index, label, field)
        elif label and key(label) not in names and fold(label) not in _IGNORED:
            unmatched.append(label)
    return Header(row.sheet, row.number, row.values, tuple(columns.values()), tuple(unmatched))
