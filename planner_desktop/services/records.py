"""Reading and saving any described record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW, Keys, Record, title_of
from planner_desktop.domain.refs import Ref, read_ref
from planner_desktop.domain.registry import description
from planner_desktop.errors import NotFound
from planner_desktop.language.dates import short_date
from planner_desktop.messages import Message, mark, say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from planner_desktop.messages import Words
    from planner_desktop.services.file import OfficeFile

R = TypeVar("R", bound=Record)
SECRET = mark("(เรื่องลับ)")
_WORD = 6  # letters that are a word both share and no chance


def get(file: OfficeFile, kind: type[R], record: UUID) -> R:
    """The record of that id; NotFound when it is gone."""
    return cast("R", get_named(file, kind.description.name, record))


def get_named(file: OfficeFile, name: str, record: UUID) -> Record:
    """The record of that description name and id; NotFound when it is gone."""
    with file.database.reading() as connection:
        found = reading.load(connection, description(name), record)
    if found is None:
        raise NotFound(say("ไม่พบรายการนี้แล้ว"), say("รายการอาจถูกลบไปแล้ว ดูได้ที่หน้าประวัติ"))
    return found


def pages(file: OfficeFile, name: str, ids: Sequence[UUID]) -> list[Record]:
    """The records of those ids in that order; gone ones are left out. A page of a table is one call."""
    with file.database.reading() as connection:
        return reading.load_many(connection, description(name), ids)


def ids(file: OfficeFile, query: Query) -> Keys:
    """The ids a query asks for, in order; secret rows of others are left out."""
    with file.database.reading() as connection:
        return reading.ids(connection, _seen_by(file, query))


def count(file: OfficeFile, query: Query) -> int:
    """How many rows a query asks for."""
    with file.database.reading() as connection:
        return reading.count(connection, _seen_by(file, query))


def totals(file: OfficeFile, query: Query) -> dict[str, int]:
    """Sums of the totalled fields over the query's rows, voided rows left out."""
    with file.database.reading() as connection:
        return reading.totals(connection, _seen_by(file, query))


def every(file: OfficeFile, kind: type[R], query: Query | None = None) -> list[R]:
    """All records of a query (default: all rows of that kind in its own order)."""
    wanted = query or Query(kind.description.name)
    return cast("list[R]", pages(file, wanted.name, ids(file, wanted)))


def single(file: OfficeFile, kind: type[R]) -> R:
    """The one record of a single description; an empty new one when it was never saved."""
    found = every(file, kind)
    return found[0] if found else kind()


def save(file: OfficeFile, record: R, label: Message | str = "") -> R:
    """Insert or update one record in a unit of work of its own."""
    about = record.description
    kind = Message(about.label)
    wording = say("เพิ่ม{kind}", kind=kind) if record.is_new else say("แก้ไข{kind}", kind=kind)
    with file.change(label or wording) as change:
        return cast("R", change.save(record))


def remove(file: OfficeFile, record: Record) -> None:
    """Remove one record of a plain list; refused for registers and for linked records."""
    with file.change(say("ลบ{kind}", kind=Message(record.description.label))) as change:
        change.remove(record)


def void(file: OfficeFile, record: R, reason: str) -> R:
    """Void one registered row with a reason."""
    with file.change(say("ยกเลิกรายการ{kind}", kind=Message(record.description.label))) as change:
        return cast("R", change.void(record, reason))


def duplicate(record: R) -> R:
    """A new draft with the same values; numbers that the program gives are left for it to give again."""
    empty = record.description.record()
    given = {field.name: getattr(empty, field.name) for field in record.description.fields if field.given}
    return replace(record, id=NEW, version=0, void_reason="", **given)


def whole_of(file: OfficeFile, name: str, record: UUID) -> Ref | None:
    """What a part belongs to (a duty to its order): the record its first required link names."""
    field = next((one for one in description(name).fields if one.kind is Kind.LINK and one.required), None)
    found = pages(file, name, [record]) if field else []
    return Ref(field.target, getattr(found[0], field.name)) if field and found else None


def may_see(file: OfficeFile, record: Record) -> bool:
    """Ordinary records, and secret ones that name whoever works now (ระเบียบรักษาความลับ 2544)."""
    about = record.description
    if about.hides_with:
        return _may_see_named(file, getattr(record, about.hides_with))
    if not about.secrecy or getattr(record, about.secrecy) in ("", "normal"):
        return True
    return file.actor is not None and any(getattr(record, name) == file.actor for name in about.insiders)


def _may_see_named(file: OfficeFile, word: str) -> bool:
    """Whether the record that a word of refs.py names may be seen; one that is gone hides nothing."""
    named = read_ref(word)
    if named is None:
        return True
    with file.database.reading() as connection:
        found = reading.load(connection, description(named.name), named.record)
    return found is None or may_see(file, found)


def shown_title(file: OfficeFile, record: Record, words: Words = str) -> str:
    """What the record calls itself, or only that it is secret."""
    return title(file, record, words) if may_see(file, record) else words(SECRET)


def title(file: OfficeFile, record: Record, words: Words = str) -> str:
    """What a record calls itself, choices in words and days in พ.ศ.; one that words itself knows how.

    Papers are Thai; the window gives the `words` of its language.
    """
    told: dict[str, Any] = {
        one.name: _word(file, one, getattr(record, one.name), words) for one in _told(record.description.name)
    }
    return title_of(replace(record, **told) if told else record, words)


@cache
def _told(name: str) -> tuple[Field, ...]:
    """The choices, days and moments in the title of such records."""
    about = description(name)
    if about.record.own_title is not Record.own_title:
        return ()
    fields = map(about.field, about.title)
    return tuple(one for one in fields if one.kind in (Kind.CHOICE, Kind.DATE, Kind.MOMENT))


def _word(file: OfficeFile, field: Field, value: str | dt.date | None, words: Words) -> str:
    """The office's word for a choice, else the shipped one; a day or a moment's day as `1 ต.ค. 65`."""
    if value is None or isinstance(value, dt.date):
        return short_date(value, words=words) if value else ""
    entry = (Condition("list_name", Test.IS, field.choices), Condition("code", Test.IS, value))
    own = every(file, ChoiceEntry, Query("choice_entry", entry))
    shipped = (one.label for one in choice_list(field.choices).shipped if one.code == value)
    return words(own[0].label if own and own[0].label else next(shipped, value))


def titles(file: OfficeFile, name: str, wanted: Iterable[UUID], words: Words = str) -> dict[UUID, str]:
    """What those records call themselves; ids that are gone are left out, secret ones say no more."""
    keys = list(dict.fromkeys(wanted))
    return {one.id: shown_title(file, one, words) for one in pages(file, name, keys)}


def linked_titles(
    file: OfficeFile, name: str, records: Sequence[Record], words: Words = str
) -> dict[UUID, str]:
    """Titles of everything that these records link to, one read per target."""
    wanted: dict[str, list[UUID]] = {}
    for field in description(name).fields:
        if field.kind in (Kind.LINK, Kind.LINKS):
            wanted.setdefault(field.target, []).extend(_targets(field, records))
    found: dict[UUID, str] = {}
    for target, keys in wanted.items():
        found.update(titles(file, target, keys, words))
    return found


def suggestions(file: OfficeFile, name: str, field: str, start: str, limit: int = 12) -> list[str]:
    """Values used before in a text field that hold `start`, commonest first, then what it offers beside."""
    sources = ((name, field, ""), *description(name).field(field).offers)
    found: list[str] = []
    with file.database.reading() as connection:
        for source, text, lead in sources:
            about = description(source)
            sought = _after(lead, start)
            values = reading.distinct(connection, about, about.field(text), sought, limit)
            found += (_behind(lead, one) for one in values)
    return list(dict.fromkeys(found))[:limit]


def _behind(lead: str, value: str) -> str:
    """The value behind those words; a word that it begins with itself (โรงเรียน) stands once."""
    shared = (at for at in range(len(lead) - _WORD + 1) if value.startswith(lead[at:]))
    return lead[: next(shared, len(lead))] + value


def _after(lead: str, start: str) -> str:
    """What of the typed text is sought among values that stand behind those words."""
    return "" if lead.startswith(start) else start.removeprefix(lead)


def referrers(file: OfficeFile, record: Record) -> list[tuple[str, UUID]]:
    """(record name, id) of every record that points to this one."""
    with file.database.reading() as connection:
        return reading.referrers(connection, record.description.name, record.id)


def _targets(field: Field, records: Sequence[Record]) -> list[UUID]:
    if field.kind is Kind.LINKS:
        return [one for record in records for one in getattr(record, field.name)]
    return [value for record in records if (value := getattr(record, field.name)) is not None]


def _seen_by(file: OfficeFile, query: Query) -> Query:
    return replace(query, viewer=query.viewer or file.actor)
