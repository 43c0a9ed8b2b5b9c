"""The merged letters as one set, one of them as a preview, and the list of who received them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.keeping_form import FormColumn, KeepingForm
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.merging import issuing, recipients
from planner_desktop.services.papers.letters import as_one, paper_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.administration.merging import LetterMerge, MergeRecipient
    from planner_desktop.services.file import OfficeFile


def letters(file: OfficeFile, merge: LetterMerge, only: UUID | None = None) -> Paper:
    """Every recipient's letter one after another, each with its own pages; `only` one of them.

    Each is the paper of a letter of the send register; a draft carries the word across its pages.
    UserError when nobody is chosen.
    """
    found = [one for one in recipients.of_merge(file, merge.id) if only in (None, one.id)]
    if not found:
        raise UserError(say("ยังไม่ได้เลือกผู้รับ"), say("กด “เลือกผู้รับ” แล้วดูตัวอย่างอีกครั้ง"))
    words = recipients.words_for(file, found)
    sent = _sent(file, found)
    drawn = [
        paper_of(file, _as_read(merge, each, sent.get(one.letter)))
        for one, each in zip(found, words, strict=True)
    ]
    return replace(as_one(drawn), title=merge.subject)


def recipient_list(file: OfficeFile, merge: LetterMerge) -> KeepingForm:
    """บัญชีรายชื่อผู้รับ: who received it under which number."""
    found = recipients.of_merge(file, merge.id)
    sent = _sent(file, found)
    day = f"ลงวันที่ {long_date(merge.dated)}" if merge.dated else ""
    return KeepingForm(
        title="บัญชีรายชื่อผู้รับหนังสือ",
        heads=(
            records.single(file, OfficeProfile).name,
            f"เรื่อง {merge.subject}",
            f"{day}  จำนวน {len(found)} ราย".strip(),
        ),
        columns=(
            FormColumn("ลำดับที่", 9, Kind.NUMBER),
            FormColumn("ผู้รับ", 50),
            FormColumn("ที่", 24),
            FormColumn("หมายเหตุ", 20),
        ),
        rows=tuple((one.order, one.name, _number(sent.get(one.letter)), "") for one in found),
        landscape=False,
    )


def _sent(file: OfficeFile, found: Sequence[MergeRecipient]) -> dict[UUID | None, OutgoingLetter]:
    """The rows of the send register by id; none before the numbers are issued."""
    keys = list(dict.fromkeys(one.letter for one in found if one.letter))
    kept = records.pages(file, "outgoing_letter", keys)
    return {one.id: one for one in kept if isinstance(one, OutgoingLetter)}


def _as_read(merge: LetterMerge, words: dict[str, str], sent: OutgoingLetter | None) -> OutgoingLetter:
    """What the recipient reads: the text made out to it, under the number that its letter has."""
    made = issuing.letter_for(merge, issuing.made_out(merge, words))
    if sent is None:
        return replace(made, status="draft")
    return replace(made, number=sent.number, dated=sent.dated)


def _number(sent: OutgoingLetter | None) -> str:
    return sent.number if sent else ""
