"""To whom envelopes and labels go, and on which of the office's sizes they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Digits
from planner_desktop.documents.posting import (
    Address,
    EnvelopeFacts,
    LabelFacts,
    Sticker,
    envelopes,
    labels,
)
from planner_desktop.domain.administration.posting import EnvelopeKind, LabelSheet, millimetres
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency, OfficeProfile
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records, settings
from planner_desktop.services.papers.letterhead import letterhead
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

WHO = ("school", "agency")
_CM = 10.0
_SIZE = 16


def addresses(file: OfficeFile, who: str, chosen: Sequence[UUID]) -> list[Address]:
    """The addresses of those schools or agencies, in that order."""
    province = records.single(file, OfficeProfile).province
    return [
        address_of(one, province)
        for one in records.pages(file, who, chosen)
        if isinstance(one, School | Agency)
    ]


def address_of(one: School | Agency, province: str) -> Address:
    """A school is addressed by its director, an agency by whom its row names."""
    if isinstance(one, School):
        name = one.name if one.name.startswith("โรงเรียน") else f"โรงเรียน{one.name}"
        place = (
            one.village,
            f"ตำบล{one.subdistrict}" if one.subdistrict else "",
            f"อำเภอ{one.district}" if one.district else "",
            f"จังหวัด{province}" if province else "",
            one.postcode,
        )
        words = [part for part in place if part]
        halves = (" ".join(words[:2]), " ".join(words[2:]))
        return Address(f"ผู้อำนวยการ{name}", tuple(line for line in halves if line))
    lines = tuple(line.strip() for line in one.address.splitlines() if line.strip())
    to = one.addressee or one.name
    return Address(to, (one.name, *lines) if one.addressee and one.name not in one.addressee else lines)


def envelope_paper(
    file: OfficeFile, to: Sequence[Address], kind: EnvelopeKind, number: str = "", urgency: str = ""
) -> Paper:
    """An envelope for each address; UserError without any."""
    _refuse_none(to)
    return envelopes(
        EnvelopeFacts(
            office=letterhead(file),
            addresses=tuple(to),
            width_cm=_cm(kind.width_mm),
            height_cm=_cm(kind.height_mm),
            to_left_cm=_cm(kind.to_left_mm),
            to_top_cm=_cm(kind.to_top_mm),
            size=kind.font_size or _SIZE,
            number=number,
            urgency=urgency,
            postage=settings.value(file, settings.POSTAGE) if kind.postage else "",
            emblem=kind.emblem,
            digits=print_digits(file),
        )
    )


def label_paper(
    file: OfficeFile,
    to: Sequence[Address | Sticker],
    sheet: LabelSheet,
    start: int = 1,
    *,
    outlines: bool = False,
    title: str = "",
) -> Paper:
    """Sheets of labels from the `start`-th label of the first sheet on; UserError without any address.

    Labels with a title of their own are no addresses: their numbers stand as they are.
    """
    _refuse_none(to)
    columns, rows = sheet.columns or 1, sheet.rows or 1
    if not 1 <= start <= columns * rows:
        raise UserError(say("แผ่นนี้มีป้าย {count} ดวง เริ่มที่ดวงที่ {start} ไม่ได้", count=columns * rows, start=start))
    return labels(
        LabelFacts(
            addresses=tuple(to),
            columns=columns,
            rows=rows,
            width_cm=_cm(sheet.width_mm),
            height_cm=_cm(sheet.height_mm),
            left_cm=_cm(sheet.left_mm) + _cm(sheet.offset_x_mm),
            top_cm=_cm(sheet.top_mm) + _cm(sheet.offset_y_mm),
            gap_x_cm=_cm(sheet.gap_x_mm),
            gap_y_cm=_cm(sheet.gap_y_mm),
            size=sheet.font_size or _SIZE,
            skip=start - 1,
            outlines=outlines,
            digits=Digits.AS_IS if title else print_digits(file),
            office=records.single(file, OfficeProfile).name,
            title=title or "ป้ายจ่าหน้า",
        )
    )


def _refuse_none(to: Sequence[Address | Sticker]) -> None:
    if not to:
        raise UserError(say("ยังไม่ได้เลือกผู้รับ"), say("เลือกโรงเรียนหรือหน่วยงานอย่างน้อยหนึ่งแห่ง"))


def _cm(typed: str) -> float:
    return millimetres(typed) / _CM
