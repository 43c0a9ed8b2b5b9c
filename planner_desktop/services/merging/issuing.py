"""What is missing before anything is numbered; then the numbers of all letters in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.merging import LetterMerge, MergeRecipient
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.door.kept_rows import ISSUED
from planner_desktop.services.merging import places, recipients

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

CIRCULAR = "circular"
SENT = "sent"
_NAMED = 3  # schools named in a message
_LONGEST_TO = 300


@dataclass(frozen=True)
class MadeOut:
    """The letter as one recipient reads it."""

    subject: str
    addressee: str
    body: str
    references: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Missing:
    """A recipient and the places of the text for which it brings no word."""

    recipient: MergeRecipient
    names: tuple[str, ...]


def made_out(merge: LetterMerge, words: Mapping[str, str]) -> MadeOut:
    """The merge's texts with the places filled."""
    return MadeOut(
        subject=places.filled(merge.subject, words),
        addressee=places.filled(merge.addressee, words),
        body=places.filled(merge.body, words),
        references=_lines(places.filled(merge.references, words)),
        enclosures=_lines(places.filled(merge.enclosures, words)),
    )


def missing(file: OfficeFile, merge: LetterMerge) -> list[Missing]:
    """Every recipient that leaves a place empty, in their order."""
    found = recipients.of_merge(file, merge.id)
    names = places.named(merge.subject, merge.addressee, merge.body, merge.references, merge.enclosures)
    lacking = (
        Missing(one, tuple(places.lacking(names, words)))
        for one, words in zip(found, recipients.words_for(file, found), strict=True)
    )
    return [one for one in lacking if one.names]


def issue(file: OfficeFile, merge: UUID) -> list[OutgoingLetter]:
    """Enter the letters into the send register in one step: one for each recipient, or one circular.

    UserError while a place is empty for somebody, nobody is to receive it, or it went out before; then
    nothing is numbered.
    """
    kept = records.get(file, LetterMerge, merge)
    found = recipients.of_merge(file, merge)
    _refuse(file, kept, found)
    words = recipients.words_for(file, found)
    with file.change(
        say("ออกเลขหนังสือถึง {count:,} ผู้รับ: {subject}", count=len(found), subject=kept.subject[:150])
    ) as change:
        if kept.numbering == CIRCULAR:
            one = cast("OutgoingLetter", change.save(_circular(kept, len(found))))
            letters = [one] * len(found)
        else:
            letters = change.save_many([letter_for(kept, made_out(kept, each)) for each in words])
        change.save_many([replace(one, letter=its.id) for one, its in zip(found, letters, strict=True)])
        change.save(replace(kept, status=ISSUED))
    return list(dict.fromkeys(letters)) if kept.numbering != CIRCULAR else letters[:1]


def letter_for(merge: LetterMerge, made: MadeOut) -> OutgoingLetter:
    """The letter as the send register keeps it, not yet numbered."""
    circular = merge.numbering == CIRCULAR
    return OutgoingLetter(
        dated=merge.dated,
        kind=CIRCULAR if circular else "external",
        register=CIRCULAR if circular else "outgoing",
        addressee=made.addressee[:_LONGEST_TO],
        subject=made.subject,
        urgency=merge.urgency,
        secrecy=merge.secrecy,
        salutation=merge.greeting,
        references="\n".join(made.references),
        enclosures="\n".join(made.enclosures),
        body=made.body,
        closing=merge.closing,
        signer_name=merge.signer,
        signer_titles=merge.signer_position,
        author=merge.author,
        status=SENT,
        files=merge.files,
    )


def _circular(merge: LetterMerge, count: int) -> OutgoingLetter:
    """One number for all: the places stay as written, who received it stands in the list of recipients."""
    to = f"ผู้รับตามบัญชีแนบท้าย {count:,} ราย" if places.named(merge.addressee) else merge.addressee
    return letter_for(merge, replace(made_out(merge, {}), addressee=to))


def _refuse(file: OfficeFile, merge: LetterMerge, found: Sequence[MergeRecipient]) -> None:
    if merge.status == ISSUED:
        raise UserError(say("หนังสือนี้ออกเลขแล้ว"), say("ใช้ “ทำสำเนา” เพื่อส่งฉบับใหม่"))
    if not found:
        raise UserError(say("ยังไม่ได้เลือกผู้รับ"), say("กด “เลือกผู้รับ” ก่อนออกเลข"))
    lacking = missing(file, merge)
    if lacking:
        first = "; ".join(f"{one.recipient.name}: {', '.join(one.names)}" for one in lacking[:_NAMED])
        raise UserError(
            say("ยังออกเลขไม่ได้ มีผู้รับ {count} รายที่ข้อมูลไม่ครบ ({first})", count=len(lacking), first=first),
            say("เติมข้อมูลในรายชื่อหรือแก้คำในวงเล็บปีกกา ยังไม่มีเลขใดถูกใช้"),
        )
    if merge.numbering == CIRCULAR and places.named(merge.subject):
        raise UserError(
            say("หนังสือเวียนเลขเดียวมีเรื่องเดียว จึงใช้คำในวงเล็บปีกกาในช่องเรื่องไม่ได้"),
            say("แก้ช่องเรื่อง หรือเลือกออกเลขฉบับละหนึ่งเลข"),
        )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
