"""The keys of envelopes, labels and merged letters: to whom, on which size, from which label on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.administration.posting import EnvelopeKind, LabelSheet
from planner_desktop.domain.queries import Query
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.papers import asking, merged, posting
from planner_desktop.services.papers.keeping_keys import Parts, listed

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.documents.keeping_form import KeepingForm
    from planner_desktop.documents.posting import Address
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
Size = TypeVar("Size", EnvelopeKind, LabelSheet)


def _envelopes(file: OfficeFile, keys: Keys) -> Paper:
    kind = size_of(file, EnvelopeKind, keys.get("kind", ""))
    return posting.envelope_paper(file, _addresses(file, keys), kind, keys.get("letter", ""))


def _labels(file: OfficeFile, keys: Keys) -> Paper:
    sheet = size_of(file, LabelSheet, keys.get("kind", ""))
    typed = to_arabic_digits(keys.get("start", "")).strip() or "1"
    if not typed.isdecimal():
        raise UserError(say("ดวงที่เริ่ม “{typed}” ไม่ใช่ตัวเลข", typed=typed))
    return posting.label_paper(file, _addresses(file, keys), sheet, int(typed))


def _addresses(file: OfficeFile, keys: Keys) -> list[Address]:
    who = keys.get("who", "").strip() or posting.WHO[0]
    if who not in posting.WHO:
        raise UserError(say("ไม่มีรายชื่อ “{typed}”", typed=who), say("ใช้ school หรือ agency"))
    return posting.addresses(file, who, records.ids(file, Query(who, text=keys.get("text", ""))))


def size_of(file: OfficeFile, kind: type[Size], typed: str) -> Size:
    """The size whose name holds the words; the first one when nothing is said."""
    found = [one for one in records.every(file, kind) if typed.strip().lower() in one.name.lower()]
    if not found:
        raise NotFound(
            say("ไม่มี{kind}ชื่อ “{typed}”", kind=say(kind.description.label), typed=typed),
            say("เพิ่มหรือดูชื่อได้ที่หน้าธุรการ › ขนาดซอง หรือแผ่นป้ายจ่าหน้า"),
        )
    return found[0]


def _merge(file: OfficeFile, keys: Keys) -> LetterMerge:
    return cast("LetterMerge", asking.one_record(file, "letter_merge", keys))


def _recipients(file: OfficeFile, keys: Keys) -> KeepingForm:
    return merged.recipient_list(file, _merge(file, keys))


def _to_schools(name: str, made: Callable[[OfficeFile, Keys], Paper]) -> Parts:
    def sample(file: OfficeFile) -> dict[str, str] | None:
        return {} if records.count(file, Query(name)) and records.count(file, Query("school")) else None

    return made, sample, {}


def _any_merge(file: OfficeFile) -> dict[str, str] | None:
    for key in records.ids(file, Query("letter_merge"))[:10]:
        if records.referrers(file, records.get(file, LetterMerge, key)):
            return {"id": key.hex}
    return None


POSTING: dict[str, Parts] = {
    "envelopes": _to_schools("envelope_kind", _envelopes),
    "labels": _to_schools("label_sheet", _labels),
    "merged-letters": (lambda file, keys: merged.letters(file, _merge(file, keys)), _any_merge, {}),
    "merge-recipients": listed(_recipients, _any_merge),
}
