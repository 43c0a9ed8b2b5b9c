"""The merged letters as one set, one of them as a preview, and the list of who received them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind, Part
from planner_desktop.documents.external_letter import LetterFacts, letter
from planner_desktop.documents.keeping_form import FormColumn, KeepingForm
from planner_desktop.documents.office import Marks, Signer
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.kept_rows import ISSUED
from planner_desktop.services.merging import issuing, recipients
from planner_desktop.services.papers.letterhead import letterhead, number_on_paper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.documents.blocks import Block, Paper
    from planner_desktop.documents.office import Office
    from planner_desktop.domain.administration.merging import LetterMerge, MergeRecipient
    from planner_desktop.services.file import OfficeFile

_DRAFT = "ร่าง"


def letters(file: OfficeFile, merge: LetterMerge, only: UUID | None = None) -> Paper:
    """Every recipient's letter one after another, each with its own pages; `only` one of them.

    A draft carries the word across its pages. UserError when nobody is chosen.
    """
    found = [one for one in recipients.of_merge(file, merge.id) if only in (None, one.id)]
    if not found:
        raise UserError(say("ยังไม่ได้เลือกผู้รับ"), say("กด “เลือกผู้รับ” แล้วดูตัวอย่างอีกครั้ง"))
    numbers = _numbers(file, merge, found)
    office, urgency = letterhead(file), _urgency(file, merge)
    words = recipients.words_for(file, found)
    drawn = [
        _one(merge, office, urgency, numbers[one.letter], each)
        for one, each in zip(found, words, strict=True)
    ]
    blocks: list[Block] = []
    for paper in drawn:
        blocks += [*([Part()] if blocks else []), *paper.blocks]
    watermark = "" if merge.status == ISSUED else _DRAFT
    return replace(drawn[0], title=merge.subject, blocks=tuple(blocks), watermark=watermark)


def recipient_list(file: OfficeFile, merge: LetterMerge) -> KeepingForm:
    """บัญชีรายชื่อผู้รับ: who received it under which number."""
    found = recipients.of_merge(file, merge.id)
    numbers = _numbers(file, merge, found)
    day = f"ลงวันที่ {long_date(merge.dated)}" if merge.dated else ""
    return KeepingForm(
        title="บัญชีรายชื่อผู้รับหนังสือ",
        heads=(
            records.single(file, OfficeProfile).name,
            f"เรื่อง {merge.subject}",
            f"{day}  จำนวน {len(found)} ราย".strip(),
        ),
        columns=(
            FormColumn("ลำดับที่", 7, Kind.NUMBER),
            FormColumn("ผู้รับ", 50),
            FormColumn("ที่", 24),
            FormColumn("หมายเหตุ", 20),
        ),
        rows=tuple((one.order, one.name, numbers[one.letter], "") for one in found),
        landscape=False,
    )


def _numbers(file: OfficeFile, merge: LetterMerge, found: Sequence[MergeRecipient]) -> dict[UUID | None, str]:
    """The letters' numbers by id; before they are issued the place of the number."""
    keys = list(dict.fromkeys(one.letter for one in found if one.letter))
    kept = [one for one in records.pages(file, "outgoing_letter", keys) if isinstance(one, OutgoingLetter)]
    waiting = OutgoingLetter(kind="circular" if merge.numbering == issuing.CIRCULAR else "external")
    empty: dict[UUID | None, str] = {None: number_on_paper(file, waiting)}
    return empty | {one.id: number_on_paper(file, one) for one in kept}


def _one(merge: LetterMerge, office: Office, urgency: str, number: str, words: dict[str, str]) -> Paper:
    made = issuing.made_out(merge, words)
    titles = tuple(line.strip() for line in merge.signer_position.splitlines() if line.strip())
    return letter(
        LetterFacts(
            office=office,
            number=number,
            day=merge.dated,
            subject=made.subject,
            to=made.addressee,
            body=made.body,
            signer=Signer(merge.signer, "\n".join(titles)),
            greeting=merge.greeting or "เรียน",
            closing=merge.closing or "ขอแสดงความนับถือ",
            references=made.references,
            enclosures=made.enclosures,
            marks=Marks(urgency=urgency),
        )
    )


def _urgency(file: OfficeFile, merge: LetterMerge) -> str:
    if merge.urgency in ("", "normal"):
        return ""
    known = choices.labels(file, "urgency").get(merge.urgency)
    return known.label if known else ""
