"""The log of one letter in words: for the window's panel and for paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.letter_log import LogFacts, letter_log
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.records import title_of
from planner_desktop.language.dates import clock, short_date
from planner_desktop.services import history, records
from planner_desktop.services.administration import movements
from planner_desktop.services.papers import printing
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.administration.movements import Movement
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class Hop:
    """One line of the log; `deed` is a code of movement_deed, `words` what was written with it."""

    at: dt.datetime | None
    deed: str
    label: str
    by: str
    to: str
    words: str
    draft: str
    undone: bool


def hops(file: OfficeFile, document: Record) -> list[Hop]:
    """The letter's way in the order it went, from its entry in the register."""
    found = movements.of(file, document)
    people = {key for one in found for key in (one.by, one.to_person) if key}
    names = records.titles(file, "person", people)
    return [*_entered(file, document), *(_hop(one, names) for one in found)]


def _entered(file: OfficeFile, document: Record) -> Iterator[Hop]:
    """How its way began: as received by the register, or as the history saw the draft begun."""
    first = next(iter(history.of_record(file, document.description.name, document.id)[-1:]), None)
    by = first.actor_name if first and first.before is None else ""
    if isinstance(document, IncomingLetter) and document.received_on:
        at, words = _received_at(document), f"เลขรับ {document.register_no}" if document.register_no else ""
        yield Hop(at, "received", _label("movement_deed", "received"), by, "", words, "", undone=False)
    elif first and by:
        yield Hop(first.at, "begun", _label("movement_deed", "begun"), by, "", "", "", undone=False)


def _received_at(letter: IncomingLetter) -> dt.datetime:
    assert letter.received_on is not None
    hour, _, minute = letter.received_time.replace(":", ".").partition(".")
    return dt.datetime.combine(letter.received_on, dt.time(int(hour or 0), int(minute or 0)))


def _hop(one: Movement, names: dict[UUID, str]) -> Hop:
    label = _label("movement_deed", one.deed)
    word = _label("executive_word", one.word)
    by = one.by_name or (names.get(one.by, "") if one.by else "")
    return Hop(
        one.at,
        one.deed,
        f"{label} รอบที่ {one.round}" if one.round else label,
        by,
        names.get(one.to_person, "") if one.to_person else "",
        "\n".join(part for part in (word, one.words) if part),
        one.draft,
        bool(one.void_reason),
    )


def paper(file: OfficeFile, document: Record) -> Paper:
    """The log on paper; undone hops stay and say so."""
    return letter_log(
        LogFacts(
            letter=title_of(document),
            office=records.single(file, OfficeProfile).name,
            hops=[_row(one) for one in hops(file, document)],
            printed_on=printing.printed_on(file),
            digits=print_digits(file),
        )
    )


def _row(hop: Hop) -> tuple[str, str, str, str, str]:
    when = f"{short_date(hop.at.date())} {clock(hop.at.time())}" if hop.at else ""
    label = f"{hop.label} (เลิกทำแล้ว)" if hop.undone else hop.label
    return when, label, hop.by, hop.to, hop.words


def _label(name: str, code: str) -> str:
    return next((one.label for one in choice_list(name).shipped if one.code == code), code)
