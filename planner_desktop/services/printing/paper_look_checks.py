"""What is wrong with an office's look of papers before it is kept, and with a font file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.fonts import FontFault, OwnFont, own_font
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.errors import UserError, WorldError
from planner_desktop.messages import Message, say
from planner_desktop.services import attachments
from planner_desktop.services.printing.paper_looks import (
    BASE,
    FONT,
    FONT_REGULAR,
    LEADING,
    OWN,
    PAGE,
    PARTS,
    SIZE,
    TEXTS,
    Measure,
    look_of,
    number,
    part_name,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from planner_desktop.services.attachments import Attachment
    from planner_desktop.services.file import OfficeFile

_TIGHTEST = 1.15  # pitch over size: below it the tone marks of a line touch the line above
_NARROWEST, _LOWEST = 8.0, 12.0  # centimetres of text on an upright sheet
_NUMBER_HEIGHT = 0.75
_ANY = Measure("", "", 0.0, "", 0.0, 0.0)


def faults(values: Mapping[str, str]) -> dict[str, Message]:
    """By name, why a value cannot be kept: unreadable, beyond its limits, or at odds with another."""
    found = dict(_unfit(values))
    if values.get(FONT) == OWN and not values.get(FONT_REGULAR):
        found[FONT] = say("ยังไม่ได้เลือกไฟล์แบบอักษรของสำนักงาน เลือกไฟล์ก่อน หรือใช้ TH Sarabun New")
    return found or dict(_at_odds(values))


def _unfit(values: Mapping[str, str]) -> Iterator[tuple[str, Message]]:
    known = {one.name: one for one in (*PAGE, *BASE)}
    known |= {part_name(text, part.name): part for text in TEXTS for part in PARTS}
    for name, typed in values.items():
        measure = known.get(name, _ANY)
        if measure is _ANY or not typed.strip():
            continue
        value = number(typed)
        if value is None:
            yield name, say("“{typed}” ไม่ใช่ตัวเลข ให้พิมพ์เช่น 2.5", typed=typed.strip())
        elif not measure.least <= value <= measure.most:
            limits = {"least": written(measure.least), "most": written(measure.most)}
            yield name, say("ต้องอยู่ระหว่าง {least} ถึง {most}", **limits)


def _at_odds(values: Mapping[str, str]) -> Iterator[tuple[str, Message]]:
    style = look_of(values).style
    yield from _page_at_odds(style)
    if style.of("body").leading < _TIGHTEST * style.of("body").size:
        yield "pitch", _too_tight(style.of("body").size)
    for name in TEXTS:
        text = style.of(name)
        if text.leading < _TIGHTEST * text.size and _own(values, name):
            yield part_name(name, LEADING), _too_tight(text.size)


def _own(values: Mapping[str, str], name: str) -> bool:
    return any(values.get(part_name(name, part)) for part in (SIZE, LEADING))


def _too_tight(size: float) -> Message:
    return say(
        "ระยะบรรทัดแคบเกินไป วรรณยุกต์จะทับบรรทัดบน ตัวอักษร {size} พอยต์ต้องใช้อย่างน้อย {least}",
        size=written(size),
        least=written(size * _TIGHTEST),
    )


def _page_at_odds(style: PaperStyle) -> Iterator[tuple[str, Message]]:
    width = style.width_cm - style.left_cm - style.right_cm
    if width < _NARROWEST:
        yield "right_cm", say("ขอบซ้ายกับขอบขวากว้างจนข้อความเหลือ {width} ซม.", width=written(width))
    if style.height_cm - style.top_cm - style.bottom_cm < _LOWEST:
        yield "bottom_cm", say("ขอบบนกับขอบล่างกว้างจนเหลือที่สำหรับข้อความน้อยเกินไป")
    if style.page_number_cm + _NUMBER_HEIGHT > style.top_cm:
        yield (
            "page_number_cm",
            say(
                "เลขหน้าจะทับข้อความ ให้ห่างจากขอบบนไม่เกิน {most} ซม. หรือเพิ่มขอบบน",
                most=written(max(style.top_cm - _NUMBER_HEIGHT, 0)),
            ),
        )
    if style.signature_axis_cm > width:
        yield "signature_axis_cm", say("แนวกลางลงชื่ออยู่นอกขอบขวา ข้อความกว้าง {width} ซม.", width=written(width))


def add_font(file: OfficeFile, path: Path) -> tuple[Attachment, str]:
    """Take a font into the document: its attachment and family name; UserError when it will not do."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise WorldError(say("เปิดไฟล์ “{name}” ไม่ได้", name=path.name), say("เลือกไฟล์อื่น")) from fault
    found = own_font(data)
    if not isinstance(found, OwnFont):
        raise UserError(_font_words(found, path.name), say("เลือกแบบอักษรอื่น เช่น TH SarabunPSK"))
    return attachments.add(file, path.name, data), found.family


def _font_words(fault: FontFault, name: str) -> Message:
    return {
        FontFault.NOT_A_FONT: say("ไฟล์ “{name}” ไม่ใช่แบบอักษร TrueType (.ttf) ที่อ่านได้", name=name),
        FontFault.NO_THAI: say("แบบอักษรในไฟล์ “{name}” ไม่มีตัวอักษรไทยครบ", name=name),
        FontFault.NOT_EMBEDDABLE: say(
            "แบบอักษรในไฟล์ “{name}” ห้ามฝังในเอกสาร เครื่องอื่นจะเปิดเห็นไม่เหมือนกัน", name=name
        ),
    }[fault]
