"""Say a field once: label, kind, limits, help. Columns, forms, sheets and messages are read from here."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Kind(Enum):
    """What sort of value a field holds; the Python type is given beside each."""

    TEXT = "text"  # str, one line
    LONG_TEXT = "long_text"  # str, several lines
    NUMBER = "number"  # int | None
    BAHT = "baht"  # int | None, satang
    DATE = "date"  # datetime.date | None
    MOMENT = "moment"  # datetime.datetime | None, Bangkok clock, no zone
    MONTH = "month"  # str 'YYYY-MM' (ISO) or ''
    FISCAL_YEAR = "fiscal_year"  # int | None, พ.ศ.
    ACADEMIC_YEAR = "academic_year"  # int | None, พ.ศ.
    CALENDAR_YEAR = "calendar_year"  # int | None, พ.ศ.
    CHOICE = "choice"  # str, the code of a choice, or ''
    YES_NO = "yes_no"  # bool
    LINK = "link"  # UUID | None
    LINKS = "links"  # tuple[UUID, ...]
    FILES = "files"  # tuple[UUID, ...], ids of attachments
    PHONE = "phone"  # str
    EMAIL = "email"  # str
    CODE = "code"  # str that must match a pattern; leading zeros kept


TEXT_KINDS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.PHONE, Kind.EMAIL, Kind.CODE})
YEAR_KINDS = frozenset({Kind.FISCAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR})
WHOLE_KINDS = frozenset({Kind.NUMBER, Kind.BAHT}) | YEAR_KINDS
MANY_KINDS = frozenset({Kind.LINKS, Kind.FILES})


@dataclass(frozen=True, kw_only=True)
class Field:
    """Everything the program knows of one field of a record."""

    label: str
    kind: Kind
    name: str = ""
    required: bool = False
    help: str = ""
    group: str = ""  # heading of the form section it begins
    unit: str = ""
    choices: str = ""  # CHOICE: name of the choice list
    target: str = ""  # LINK, LINKS: name of the linked record
    pattern: str = ""  # CODE: regular expression for the whole value
    example: str = ""  # shown when the pattern or form is missed
    minimum: int | None = None
    maximum: int | None = None
    max_length: int = 300
    width: int = 16  # of its table column, in characters
    heading: str = ""  # shorter words at the head of that column; '' = the label
    in_table: bool = True  # shown in tables unless the officer hides it
    searched: bool = True
    total: bool = False  # summed at the foot of tables
    given: bool = False  # set by the program, never typed
    superseded: bool = False  # kept for older files: a form shows it only where something stands in it
    also_called: tuple[str, ...] = ()  # headers of other programs' sheets that mean it
    offers: tuple[tuple[str, str, str], ...] = ()  # also suggested: (record, its text field, words before it)
    or_words: str = ""  # LINK: the text field that takes a name in a sheet which is no known record
    running_per: str = ""  # NUMBER: next number within the calendar year of this date field


def text(label: str, **more: Any) -> Any:
    """One line of text."""
    return _declare("", Field(label=label, kind=Kind.TEXT, **more))


def long_text(label: str, **more: Any) -> Any:
    """Several lines of text, up to 20,000 characters."""
    return _declare(
        "", Field(label=label, kind=Kind.LONG_TEXT, **{"max_length": 20_000, "in_table": False, **more})
    )


def number(label: str, **more: Any) -> Any:
    """A whole number, typed in Thai or Arabic digits."""
    return _declare(None, Field(label=label, kind=Kind.NUMBER, **{"width": 8, **more}))


def baht(label: str, **more: Any) -> Any:
    """Money, held in satang."""
    return _declare(None, Field(label=label, kind=Kind.BAHT, **{"width": 14, "unit": "บาท", **more}))


def date(label: str, **more: Any) -> Any:
    """A day; stored ISO, shown พ.ศ."""
    return _declare(None, Field(label=label, kind=Kind.DATE, **{"width": 12, **more}))


def moment(label: str, **more: Any) -> Any:
    """A day and time on the Bangkok clock."""
    return _declare(None, Field(label=label, kind=Kind.MOMENT, **{"width": 18, **more}))


def month(label: str, **more: Any) -> Any:
    """A month of a year."""
    return _declare("", Field(label=label, kind=Kind.MONTH, **{"width": 10, **more}))


def year(label: str, kind: Kind = Kind.FISCAL_YEAR, **more: Any) -> Any:
    """A fiscal, academic or calendar year in พ.ศ."""
    limits = {"minimum": 2400, "maximum": 2700, "width": 10}
    return _declare(None, Field(label=label, kind=kind, **{**limits, **more}))


def choice(label: str, choices: str, default: str = "", **more: Any) -> Any:
    """One of a list that the office may extend."""
    return _declare(default, Field(label=label, kind=Kind.CHOICE, choices=choices, **{"width": 12, **more}))


def yes_no(label: str, *, default: bool = False, **more: Any) -> Any:
    """A tick."""
    return _declare(default, Field(label=label, kind=Kind.YES_NO, **{"width": 8, **more}))


def link(label: str, target: str, **more: Any) -> Any:
    """A reference to one record of the named description."""
    return _declare(None, Field(label=label, kind=Kind.LINK, target=target, **{"width": 18, **more}))


def person(label: str, **more: Any) -> Any:
    """A reference to somebody on the staff."""
    return link(label, "person", **more)


def school(label: str, **more: Any) -> Any:
    """A reference to a school."""
    return link(label, "school", **more)


def links(label: str, target: str, **more: Any) -> Any:
    """References to several records of the named description, in order."""
    return _declare((), Field(label=label, kind=Kind.LINKS, target=target, **{"in_table": False, **more}))


def files(label: str = "ไฟล์แนบ", **more: Any) -> Any:
    """Files kept inside the document."""
    return _declare((), Field(label=label, kind=Kind.FILES, **{"in_table": False, **more}))


def phone(label: str, **more: Any) -> Any:
    """A telephone number."""
    return _declare("", Field(label=label, kind=Kind.PHONE, **{"max_length": 60, "width": 14, **more}))


def email(label: str, **more: Any) -> Any:
    """An e-mail address."""
    return _declare("", Field(label=label, kind=Kind.EMAIL, **{"max_length": 120, "width": 22, **more}))


def code(label: str, pattern: str, example: str, **more: Any) -> Any:
    """Coded text with a pattern; leading zeros are kept."""
    about = {"pattern": pattern, "example": example, "max_length": 60, "width": 12}
    return _declare("", Field(label=label, kind=Kind.CODE, **{**about, **more}))


def _declare(default: object, described: Field) -> Any:
    return dataclasses.field(default=default, metadata={"field": described})
