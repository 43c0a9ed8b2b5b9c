"""Choices by label or code, and links by title or unique field, as sheets write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.fields import TEXT_KINDS, Field, Kind
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import title_of
from planner_desktop.domain.registry import description
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.folding import fold
from planner_desktop.messages import say
from planner_desktop.services import choices
from planner_desktop.services.exchange.values import Unknown, Unreadable, as_text
from planner_desktop.services.exchange.walking import walk
from planner_desktop.services.records import SECRET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

_SHOWN = 5


class Lookups:
    """Reads choice and link cells against the file; each list is read once, when first asked for."""

    def __init__(self, file: OfficeFile) -> None:
        self._file = file
        self._english = Catalogue.load("en")
        self._choices: dict[str, dict[str, str]] = {}
        self._offered: dict[str, tuple[str, ...]] = {}
        self._records: dict[str, dict[str, set[UUID]]] = {}
        self._years: dict[UUID, int] = {}

    def hides(self, field: Field, cell: object) -> bool:
        """Whether a link cell holds what an export wrote for a secret record: such a field is left alone."""
        hidden = (SECRET, self._english.text(SECRET))
        return field.kind in (Kind.LINK, Kind.LINKS) and any(word in str(cell) for word in hidden)

    def choice(self, field: Field, cell: object) -> str:
        """The code of a choice given by label (Thai or English) or code; Unreadable names some that exist."""
        if field.choices not in self._choices:
            self._read_choices(field.choices)
        code = self._choices[field.choices].get(_bare(as_text(cell)))
        if code is None:
            offered = self._offered[field.choices]
            more = " …" if len(offered) > _SHOWN else ""
            raise Unreadable(
                say(
                    "“{typed}” ไม่มีในรายการ ใช้ได้: {offered}",
                    typed=as_text(cell),
                    offered=", ".join(offered[:_SHOWN]) + more,
                )
            )
        return code

    def link(self, field: Field, text: str, fiscal_year: int | None = None) -> UUID:
        """The id of the record that calls itself so; Unreadable when there is none or more than one.

        Of namesakes that of the row's own fiscal year is meant: a tree is copied from year to year.
        """
        if field.target not in self._records:
            self._records[field.target] = self._read_records(field.target)
        found = self._records[field.target].get(_bare(text), set())
        if len(found) > 1:
            found = {one for one in found if self._years.get(one) == fiscal_year} or found
        if len(found) == 1:
            return next(iter(found))
        kind = say(description(field.target).label)
        if not found:
            raise Unknown(say("ไม่พบ{kind}ชื่อ “{typed}” ในแฟ้มงาน เพิ่มก่อนแล้วนำเข้าใหม่", kind=kind, typed=text))
        raise Unreadable(
            say("มี{kind}ชื่อ “{typed}” {count} รายการ ระบุด้วยรหัสแทน", kind=kind, typed=text, count=len(found))
        )

    def links(self, field: Field, cell: object, fiscal_year: int | None = None) -> tuple[UUID, ...]:
        """Several records, one a line or parted by semicolons."""
        parts = [part.strip() for part in as_text(cell).replace("\n", ";").split(";")]
        return tuple(dict.fromkeys(self.link(field, part, fiscal_year) for part in parts if part))

    def _read_choices(self, name: str) -> None:
        codes: dict[str, str] = {}
        for one in choices.labels(self._file, name).values():
            for word in (one.label, one.code, self._english.text(one.label)):
                codes.setdefault(_bare(word), one.code)
        self._choices[name] = codes
        self._offered[name] = tuple(one.label for one in choices.entries(self._file, name))

    def _read_records(self, name: str) -> dict[str, set[UUID]]:
        known: dict[str, set[UUID]] = {}
        for page in walk(self._file, Query(name)):
            for record in page:
                if record.description.has("fiscal_year"):
                    self._years[record.id] = getattr(record, "fiscal_year") or 0  # noqa: B009 - some have it
                for word in _names_of(record):
                    known.setdefault(_bare(word), set()).add(record.id)
        return known


def _names_of(record: Record) -> Iterator[str]:
    """Its title, its title without choices (a person without นาย), code and name alone, each unique field."""
    about = record.description
    yield title_of(record)
    plain = [name for name in about.title if about.field(name).kind in TEXT_KINDS]
    yield " ".join(str(getattr(record, name)) for name in plain)
    if plain[:1] == ["code"]:  # a project by its code or by its name, as lists write it
        yield from (str(getattr(record, name)) for name in plain if getattr(record, name))
    for names in about.unique:
        if len(names) == 1 and about.field(names[0]).kind is not Kind.LINK:
            yield str(getattr(record, names[0]))


def _bare(text: str) -> str:
    """Compared without spaces: นายสมชาย ใจดี and นาย สมชาย ใจดี are one."""
    return fold(text).replace(" ", "")
