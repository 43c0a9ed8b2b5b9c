"""Official papers drawn from what the registers hold (feature A22)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.announcement import AnnouncementFacts, announcement
from planner_desktop.documents.award import AwardFacts, award
from planner_desktop.documents.blocks import Part
from planner_desktop.documents.certificate import CertificateFacts, certificate
from planner_desktop.documents.external_letter import LetterFacts, letter
from planner_desktop.documents.memo import MemoFacts, memo
from planner_desktop.documents.memo_opinions import Opinion, opinion_blocks
from planner_desktop.documents.office import Marks, Office, Signer
from planner_desktop.documents.order import OrderFacts, order
from planner_desktop.documents.stamped_letter import StampedFacts, stamped_letter
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.orders import ATTESTATION, Announcement, Certificate, OrderEntry
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import positions, records, settings
from planner_desktop.services.administration import movements
from planner_desktop.services.duties.papers import DRAFT_WORDS, duty_order, office_of
from planner_desktop.services.printing.paper_looks import dressed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.documents.blocks import Block, Paper
    from planner_desktop.domain.administration.movements import Movement
    from planner_desktop.services.administration.letter_life import Draft
    from planner_desktop.services.file import OfficeFile

_UNNUMBERED = "........"
_NUMBERED = re.compile(r"\s*\(?[0-9๐-๙]+([.)]|\.[0-9๐-๙])")
_WRITING = ("draft", "checking", "returned", "signing")


def paper_of(file: OfficeFile, record: Draft) -> Paper:
    """The official paper of a letter, order, announcement or certificate; a draft says so across it."""
    drawn = dressed(file, _drawn(file, record))
    return replace(drawn, watermark=DRAFT_WORDS) if record.status in _WRITING else drawn


def as_one(papers: Sequence[Paper]) -> Paper:
    """Papers of one kind one after another, each counting its own pages; not for none."""
    blocks: list[Block] = []
    for paper in papers:
        blocks += [*([Part()] if blocks else []), *paper.blocks]
    return replace(papers[0], blocks=tuple(blocks))


def _drawn(file: OfficeFile, record: Draft) -> Paper:
    if isinstance(record, OutgoingLetter):
        return _letter(file, record)
    if isinstance(record, OrderEntry) and (duties := _duties_under(file, record)):
        return duty_order(file, duties)
    office = _office(file)
    signer = Signer(record.signer, titles=_lines(record.signer_titles))
    number = record.number or f"{_UNNUMBERED}/{_UNNUMBERED}"
    if isinstance(record, OrderEntry):
        text = "\n\n".join(part for part in (record.authority, record.body, _effective(record)) if part)
        return order(OrderFacts(office, number, record.subject, _body(text), record.dated, signer))
    if isinstance(record, Announcement):
        return announcement(
            AnnouncementFacts(office, record.subject, _body(record.body), record.dated, signer)
        )
    return _certificate(office, number, record, signer)


def _duties_under(file: OfficeFile, entry: OrderEntry) -> UUID | None:
    """The duty order that bears this number: its text is kept there, not in the register."""
    return next(iter(records.ids(file, Query("duty_order", (Condition("entry", Test.IS, entry.id),)))), None)


def _certificate(office: Office, number: str, record: Certificate, signer: Signer) -> Paper:
    """หนังสือรับรอง (แบบ 10), or the sheet that honours somebody."""
    if record.kind == ATTESTATION:
        body = _body(record.body) or _certified(record)
        return certificate(CertificateFacts(office, number, body, record.dated, signer))
    return award(
        AwardFacts(
            office,
            _mark("certificate_kind", record.kind),
            number,
            record.recipient,
            record.recipient_position,
            record.subject,
            record.body,
            record.dated,
            signer,
        )
    )


def _letter(file: OfficeFile, record: OutgoingLetter) -> Paper:
    office = _owner(_office(file), record)
    number = record.number or _unnumbered(file)
    marks = Marks(_mark("urgency", record.urgency), _mark("secrecy", record.secrecy))
    to, text = _to(record), _body(record.body)
    if record.kind == "stamped":
        return stamped_letter(StampedFacts(office, number, record.dated, to, text, marks))
    signer = _signer(file, record)
    greeting = record.salutation or "เรียน"
    if record.kind == "memo":
        facts = MemoFacts(office, number, record.dated, record.subject, to, text, signer, greeting, marks)
        return memo(replace(facts, opinions=_opinions(file, record)))
    return letter(
        LetterFacts(
            office=office,
            number=number,
            day=record.dated,
            subject=record.subject,
            to=to,
            body=text,
            signer=signer,
            greeting=greeting,
            closing=record.closing or "ขอแสดงความนับถือ",
            references=_lines(record.references),
            enclosures=_lines(record.enclosures),
            copies=_lines(record.copies),
            marks=marks,
        )
    )


def _office(file: OfficeFile) -> Office:
    address = records.single(file, OfficeProfile).address
    return replace(office_of(file), address=_lines(address))


def _owner(office: Office, record: OutgoingLetter) -> Office:
    """The unit that owns the matter; what the letter says of telephone and mail goes before the office's."""
    said = _lines(record.contact)
    mail = next((one for one in said if "@" in one), "")
    phone = next((one for one in said if one != mail), "")
    return replace(
        office,
        unit=record.owner_unit or office.unit,
        phone=phone.removeprefix("โทร.").strip() or office.phone,
        email=mail or office.email,
    )


def _unnumbered(file: OfficeFile) -> str:
    code = records.single(file, OfficeProfile).letter_code
    return f"{code}/{_UNNUMBERED}" if code else _UNNUMBERED


def _to(record: OutgoingLetter) -> str:
    return f"{record.addressee} ผ่าน {record.through}" if record.through else record.addressee


def _signer(file: OfficeFile, record: OutgoingLetter) -> Signer:
    """Name and position as held on the letter's day; lines typed for this letter go before."""
    typed = _lines(record.signer_titles)
    if record.signer is None:
        return Signer(record.signer_name, titles=typed)
    held = positions.position_on(file, _person(file, record.signer), record.dated or bangkok_today())
    name = record.signer_name or held.name
    return Signer(name, titles=typed or (held.acting_role or held.written(positions.style(file)),))


def _person(file: OfficeFile, person: UUID) -> Person:
    return records.get(file, Person, person)


def _opinions(file: OfficeFile, record: OutgoingLetter) -> tuple[Block, ...]:
    """Opinions already given, in their order, then the empty lines of those still to come."""
    given = [] if record.is_new else movements.of(file, record)
    said = [_opinion(file, one) for one in given if one.deed == "opinion" and not one.void_reason]
    places = [one.strip() for one in settings.value(file, settings.MEMO_OPINIONS).split("|") if one.strip()]
    blank = places[len(said) :]
    return opinion_blocks((*said, *(Opinion(one) for one in blank)))


def _opinion(file: OfficeFile, hop: Movement) -> Opinion:
    day: dt.date | None = hop.at.date() if hop.at else None
    word = _mark("executive_word", hop.word)
    if hop.by is None:
        return Opinion("ความเห็น/คำสั่ง", hop.words, word, hop.by_name, "", day)
    held = positions.position_on(file, _person(file, hop.by), day)
    post = held.acting_role or held.written(positions.style(file))
    return Opinion(f"ความเห็น/คำสั่ง {post}".strip(), hop.words, word, held.name, post, day)


def _effective(record: OrderEntry) -> str:
    words = record.effective.strip()
    return words if not words or words.startswith("ทั้งนี้") else f"ทั้งนี้ {words}"


def _certified(record: Certificate) -> str:
    who = " ".join(part for part in (record.recipient, record.recipient_position) if part)
    return f"หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า {who} {record.subject}"


def _mark(name: str, code: str) -> str:
    """What a choice prints; nothing for what is usual."""
    if code in ("", "normal"):
        return ""
    return next((one.label for one in choice_list(name).shipped if one.code == code), code)


def _body(text: str) -> str:
    """What is typed into a letter: every line is a paragraph, numbered lines make a tree (see typeset)."""
    return "\n".join(line if _NUMBERED.match(line) else f"\n{line}\n" for line in text.splitlines())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
