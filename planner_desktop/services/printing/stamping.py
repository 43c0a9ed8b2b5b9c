"""The receiving stamp on an attached PDF: the original stays as it came, the stamped one stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.documents import receiving_stamp
from planner_desktop.documents.receiving_stamp import Sheet, StampPlace, StampWords
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.years import bangkok_now
from planner_desktop.errors import UserError
from planner_desktop.language.dates import short_date
from planner_desktop.messages import mark, say
from planner_desktop.services import attachments, records

if TYPE_CHECKING:
    from planner_desktop.services.attachments import Attachment
    from planner_desktop.services.file import OfficeFile

__all__ = ["Offer", "Sheet", "StampPlace", "StampWords", "offer", "pdfs", "picture", "stamp", "stamped"]

STAMPED = mark("ประทับตรารับ")


@dataclass(frozen=True)
class Offer:
    """What would be stamped and where, before the officer moves or rewords it."""

    words: StampWords
    place: StampPlace
    sheet: Sheet


def pdfs(file: OfficeFile, letter: IncomingLetter) -> list[Attachment]:
    """The letter's PDF files that carry no stamp of ours yet."""
    found = attachments.facts(file, letter.files)
    return [one for one in found if one.name.lower().endswith(".pdf") and f"({STAMPED})" not in one.name]


def offer(file: OfficeFile, letter: IncomingLetter, attachment: UUID) -> Offer:
    """Words from the register and the emptiest place; UserError when the PDF is locked or broken."""
    data = attachments.data(file, attachment)
    return Offer(words_of(file, letter), receiving_stamp.propose(data), receiving_stamp.sheet_of(data))


def words_of(file: OfficeFile, letter: IncomingLetter) -> StampWords:
    """Number, day and hour of the register; without an hour, the present one on the day itself."""
    profile = records.single(file, OfficeProfile)
    now = bangkok_now()
    today = letter.received_on == now.date()
    return StampWords(
        office=profile.group_name or profile.short_name,
        number=str(letter.register_no or ""),
        day=short_date(letter.received_on, full_year=True) if letter.received_on else "",
        time=_hour(letter.received_time) or (f"{now:%H.%M} น." if today else ""),
    )


def _hour(typed: str) -> str:
    return f"{typed.replace(':', '.')} น." if typed else ""


def picture(file: OfficeFile, attachment: UUID, scale: float) -> bytes:
    """The first page as PNG, `scale` pixels to the point."""
    return receiving_stamp.picture_of(attachments.data(file, attachment), scale)


def stamped(file: OfficeFile, attachment: UUID, words: StampWords, place: StampPlace) -> bytes:
    """The stamped PDF, nothing kept."""
    return receiving_stamp.stamped(attachments.data(file, attachment), words, place)


def stamp(
    file: OfficeFile, letter: UUID, attachment: UUID, words: StampWords, place: StampPlace
) -> Attachment:
    """Keep the stamped PDF as a further file of the letter, right behind the one it was made of."""
    kept = records.get(file, IncomingLetter, letter)
    if kept.register_no is None:
        raise UserError(say("หนังสือนี้ยังไม่มีเลขทะเบียนรับ"), say("บันทึกหนังสือรับก่อน แล้วจึงประทับตรา"))
    (source,) = attachments.facts(file, (attachment,))
    made = attachments.add(file, _name(source.name), stamped(file, attachment, words, place))
    if made.id not in kept.files:
        at = kept.files.index(attachment) + 1 if attachment in kept.files else len(kept.files)
        files = (*kept.files[:at], made.id, *kept.files[at:])
        records.save(
            file,
            replace(kept, files=files),
            say("ประทับตรารับหนังสือเลขรับ {register_no}", register_no=kept.register_no),
        )
    return made


def _name(original: str) -> str:
    path = PurePath(original)
    return f"{path.stem} ({STAMPED}){path.suffix}"
