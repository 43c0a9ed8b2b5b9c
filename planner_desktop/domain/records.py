"""What a record is: a frozen dataclass whose fields are described once (see fields.py)."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload
from uuid import UUID

from planner_desktop.domain.fields import Field, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planner_desktop.errors import Fault
    from planner_desktop.messages import Words

NEW = UUID(int=0)
DESCRIBED: dict[str, Description] = {}  # those imported so far, by name; registry.description knows all


def new_id(now: float | None = None) -> UUID:
    """Make a time-ordered key (UUID version 7, RFC 9562), so that two copies of a file never collide."""
    milliseconds = int((time.time() if now is None else now) * 1000)
    body = milliseconds.to_bytes(6, "big") + os.urandom(10)
    whole = int.from_bytes(body, "big")
    whole = whole & ~(0xF << 76) | (0x7 << 76)
    return UUID(int=whole & ~(0x3 << 62) | (0x2 << 62))


class Keys(Sequence[UUID]):
    """Many ids held as 16-byte keys; each becomes a UUID only when it is asked for."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._keys = keys

    @overload
    def __getitem__(self, place: int) -> UUID: ...
    @overload
    def __getitem__(self, place: slice) -> Keys: ...
    def __getitem__(self, place: int | slice) -> UUID | Keys:
        if isinstance(place, slice):
            return Keys(self._keys[place])
        return UUID(bytes=self._keys[place])

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[UUID]:
        return (UUID(bytes=key) for key in self._keys)

    def __contains__(self, wanted: object) -> bool:
        return isinstance(wanted, UUID) and wanted.bytes in self._keys

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Keys):
            return self._keys == other._keys
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment] # equal to lists, which have none either

    def index(self, wanted: UUID, start: int = 0, stop: int | None = None) -> int:
        """The place of an id; ValueError when it is not there."""
        return self._keys.index(wanted.bytes, start, len(self._keys) if stop is None else stop)


@dataclass(frozen=True, kw_only=True)
class Description:
    """A record as a whole: its names, its area, its fields and how its title reads."""

    record: type[Record]
    name: str  # table name, plain English, singular
    label: str  # what one of it is called
    plural: str  # what the list of it is called
    area: str  # see areas.py
    fields: tuple[Field, ...]
    title: tuple[str, ...]  # fields that name it, in order
    sort: tuple[str, ...] = ()  # default order; '-' before a name turns it round
    register: bool = False  # rows are voided with a reason, never removed
    single: bool = False  # exactly one in a file
    log: bool = False  # rows come of deeds in the program alone: no sheet adds to them
    secrecy: str = ""  # CHOICE field; any value but 'normal' hides it from search and others' lists
    hides_with: str = ""  # TEXT field with a word of refs.py: it is as secret as the record named there
    flag: str = (
        ""  # CHOICE field whose value, where it has a tone, stands under the first cell of a table row
    )
    dated: str = ""  # DATE field by which the year chooser and date ranges filter
    year_of: str = "calendar"  # which year `dated` counts in: calendar or fiscal
    indexed: tuple[tuple[str, ...], ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    apart: tuple[str, ...] = ()  # no two rows share a value of these, but many may leave them empty
    _by_name: dict[str, Field] = dataclasses.field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self._by_name.update({field.name: field for field in self.fields})

    def field(self, name: str) -> Field:
        """Return the field of that name; KeyError when there is none."""
        return self._by_name[name]

    def has(self, name: str) -> bool:
        """Whether the record has a field of that name."""
        return name in self._by_name

    @property
    def insiders(self) -> tuple[str, ...]:
        """The fields that name the people to whom a secret record is open."""
        return tuple(one.name for one in self.fields if one.target == "person" and one.kind is Kind.LINK)


@dataclass(frozen=True, kw_only=True)
class Record:
    """The part that every record has. `version` counts saves; `void_reason` is set when a row is voided."""

    description: ClassVar[Description]

    id: UUID = NEW
    version: int = 0
    void_reason: str = ""

    def faults(self) -> Iterator[Fault]:
        """Rules between fields; single fields are checked from their description (rules.py)."""
        return iter(())

    def change_faults(self, before: Record) -> Iterator[Fault]:
        """Rules between what is kept and what would take its place; `before` is of the same kind."""
        del before
        return iter(())

    def series(self) -> str | None:
        """The register whose series numbers it ('' = its own table alone); None = no number yet."""
        return ""

    def as_imported(self, today: dt.date) -> Self:
        """The record as a sheet of another program means it, where the sheet says less than we keep."""
        del today
        return self

    @classmethod
    def left_blank(cls, given: Mapping[str, Any]) -> bool:
        """Whether a row of a form that was sent out came back with nothing written on it."""
        del given
        return False

    def own_title(self, words: Words = str) -> str:
        """What it calls itself; '' when its title fields are empty. Codes of choices are not translated.

        Papers are Thai; the window gives the `words` of its language.
        """
        del words
        parts = [getattr(self, name) for name in self.description.title]
        return " ".join(str(part) for part in parts if part not in (None, ""))

    @property
    def is_new(self) -> bool:
        """Whether it has never been saved."""
        return self.version == 0


R = TypeVar("R", bound=Record)


def describe(**about: Any) -> Callable[[type[R]], type[R]]:
    """Attach a Description built from the fields; stands above `@dataclass(frozen=True, kw_only=True)`."""

    def attach(record: type[R]) -> type[R]:
        record.description = Description(record=record, fields=_described_fields(record), **about)
        DESCRIBED[record.description.name] = record.description
        return record

    return attach


def _described_fields(record: type[Record]) -> tuple[Field, ...]:
    """Its own fields in order, then those that it shares with others through a base class."""
    shared = {name for base in record.__bases__ for name in getattr(base, "__dataclass_fields__", ())}
    found = sorted(dataclasses.fields(record), key=lambda one: one.name in shared)
    return tuple(_named(one.metadata["field"], one.name) for one in found if "field" in one.metadata)


def _named(field: Field, name: str) -> Field:
    """The field with its name: put into it, because making every field twice is felt at the start."""
    if not field.name:
        object.__setattr__(field, "name", name)
    return field if field.name == name else dataclasses.replace(field, name=name)


def values(record: Record) -> dict[str, Any]:
    """The described fields of a record as a plain dict."""
    return {field.name: getattr(record, field.name) for field in record.description.fields}


def title_of(record: Record, words: Words = str) -> str:
    """The record's own words for itself; linked titles are not followed."""
    return record.own_title(words) or words(record.description.label)


def linking_fields(description: Description) -> tuple[Field, ...]:
    """Its fields that point to other records."""
    return tuple(field for field in description.fields if field.kind in (Kind.LINK, Kind.LINKS))
