"""How papers look, as the office adjusts it: kept as settings, laid over every paper that is printed.

A value is text as typed (sizes in points, distances in centimetres); '' means as shipped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.documents import own_look
from planner_desktop.documents.blocks import Digits
from planner_desktop.documents.fonts import DEFAULT, FAMILIES, OwnFont, own_font
from planner_desktop.documents.own_look import OwnLook
from planner_desktop.documents.styles import PaperStyle, TextStyle, base_styles
from planner_desktop.domain.office.settings import Setting
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import mark
from planner_desktop.services import attachments, records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

PREFIX = "paper."
CM, POINTS = mark("ซม."), mark("พอยต์")
FONT, FONT_REGULAR, FONT_BOLD, FONT_NAME = "font", "font_regular", "font_bold", "font_name"
FONTS = tuple(FAMILIES)  # the families that ship
OWN = "own"  # the value of `font` when the office's own file is used


@dataclass(frozen=True)
class Measure:
    """One adjustable number with its unit and limits."""

    name: str
    label: str
    default: float
    unit: str
    least: float
    most: float


PAGE = (
    Measure("left_cm", mark("ขอบซ้าย"), 3.0, CM, 1.0, 6.0),
    Measure("right_cm", mark("ขอบขวา"), 2.0, CM, 1.0, 6.0),
    Measure("top_cm", mark("ขอบบน"), 2.5, CM, 1.0, 6.0),
    Measure("bottom_cm", mark("ขอบล่าง"), 2.0, CM, 1.0, 6.0),
    Measure("emblem_top_cm", mark("ตราครุฑห่างจากขอบบน"), 1.5, CM, 0.5, 4.0),
    Measure("page_number_cm", mark("เลขหน้าห่างจากขอบบน"), 1.5, CM, 0.5, 4.0),
    Measure("signature_axis_cm", mark("แนวกลางลงชื่อ วัดจากขอบซ้ายของข้อความ"), 10.0, CM, 4.0, 16.0),
)
BASE = (
    Measure("size", mark("ขนาดตัวอักษรของข้อความ"), 16.0, POINTS, 10.0, 28.0),
    Measure("pitch", mark("ระยะบรรทัดของข้อความ"), 21.3, POINTS, 12.0, 60.0),
    Measure("indent", mark("ย่อหน้า"), 2.5, CM, 0.0, 6.0),
)
# The parts of a text style that an office adjusts: (attribute of TextStyle, label, limits).
SIZE, LEADING, BEFORE, AFTER = "size", "leading", "before", "after"
PARTS = (
    Measure(SIZE, mark("ขนาด"), 16.0, POINTS, 8.0, 96.0),
    Measure(LEADING, mark("ระยะบรรทัด"), 21.3, POINTS, 9.0, 130.0),
    Measure(BEFORE, mark("เว้นก่อน"), 0.0, POINTS, 0.0, 72.0),
    Measure(AFTER, mark("เว้นหลัง"), 0.0, POINTS, 0.0, 72.0),
)
TEXTS = {
    "body": mark("บรรทัดทั่วไป"),
    "text": mark("ย่อหน้าของเนื้อความ"),
    "numbered": mark("ข้อที่มีเลขลำดับ"),
    "field": mark("เรื่อง เรียน อ้างถึง"),
    "memo_title": mark("คำว่า “บันทึกข้อความ”"),
    "memo_label": mark("หัวข้อของบันทึก"),
    "order_title": mark("หัวคำสั่งและประกาศ"),
    "closing": mark("คำลงท้าย"),
    "signature": mark("ลงชื่อและตำแหน่ง"),
    "stamp": mark("ชั้นความเร็วและชั้นความลับ"),
    "page_number": mark("เลขหน้า - ๒ -"),
    "title": mark("ชื่อเอกสาร"),
    "subtitle": mark("บรรทัดใต้ชื่อเอกสาร"),
    "heading1": mark("หัวข้อระดับ 1 (บท)"),
    "heading2": mark("หัวข้อระดับ 2"),
    "heading3": mark("หัวข้อระดับ 3"),
    "heading4": mark("หัวข้อระดับ 4"),
    "cover_title": mark("ชื่อบนปก"),
    "cover_text": mark("ข้อความบนปก"),
    "contents": mark("สารบัญ"),
    "table": mark("ตาราง"),
    "table_head": mark("หัวตาราง"),
    "list": mark("ทะเบียนที่พิมพ์"),
    "list_head": mark("หัวทะเบียนที่พิมพ์"),
    "caption": mark("ใต้ภาพและตาราง"),
    "small": mark("หมายเหตุ"),
    "running": mark("หัวและท้ายกระดาษ"),
}
# Official kinds whose digits the office chooses; lists and forms follow the setting of printed lists.
KINDS = {
    "letter": mark("หนังสือภายนอก"),
    "memo": mark("บันทึกข้อความ"),
    "stamped": mark("หนังสือประทับตรา"),
    "order": mark("คำสั่ง"),
    "rule": mark("ระเบียบและข้อบังคับ"),
    "announcement": mark("ประกาศ แถลงการณ์ ข่าว"),
    "certificate": mark("หนังสือรับรอง"),
    "minutes": mark("รายงานการประชุม"),
    "report": mark("รายงานและหนังสือเล่ม"),
}
DIGITS = (Digits.THAI, Digits.ARABIC, Digits.AS_IS)


def part_name(text: str, part: str) -> str:
    """The name under which a part of a text style is kept."""
    return f"text.{text}.{part}"


def place_label(name: str) -> tuple[str, ...]:
    """The labels that say where a value stands on the page, untranslated."""
    for text, label in TEXTS.items():
        for part in PARTS:
            if part_name(text, part.name) == name:
                return label, part.label
    return tuple(one.label for one in (*PAGE, *BASE) if one.name == name) or (mark("แบบอักษร"),)


def digits_name(kind: str) -> str:
    """The name under which the digits of a kind of paper are kept."""
    return f"digits.{kind}"


def number(typed: str) -> float | None:
    """A measure as typed, in Thai or Arabic digits, with a point or a comma; None when it is none."""
    plain = to_arabic_digits(typed).strip().replace(",", ".")
    try:
        found = float(plain) if plain and set(plain) <= set("0123456789.") else None
    except ValueError:
        return None
    return found


def written(value: float) -> str:
    """A measure as it is kept and shown: at most two decimals, none where there are none."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def kept(file: OfficeFile) -> dict[str, str]:
    """What the office adjusted, by name without the prefix."""
    return {
        one.name.removeprefix(PREFIX): one.value
        for one in records.every(file, Setting)
        if one.name.startswith(PREFIX) and one.value
    }


def keep(file: OfficeFile, values: Mapping[str, str]) -> None:
    """Keep exactly these adjustments in one step; what is not named is as shipped again."""
    known = {one.name: one for one in records.every(file, Setting) if one.name.startswith(PREFIX)}
    wanted = {f"{PREFIX}{name}": value for name, value in values.items()}
    with file.change(mark("รูปแบบเอกสาร")) as change:
        for name in sorted({*known, *wanted}):
            held, new = known.get(name), wanted.get(name, "")
            if (held.value if held else "") != new:
                change.save(replace(held or Setting(name=name), value=new))


def look(file: OfficeFile, values: Mapping[str, str] | None = None) -> OwnLook:
    """The office's look, or the one these adjustments would make with the file's fonts."""
    wanted = kept(file) if values is None else values
    return look_of(wanted, _own_font(file, wanted))


def look_of(values: Mapping[str, str], own: OwnFont | None = None) -> OwnLook:
    """The look these adjustments make; one that cannot be read counts as shipped."""
    base = {one.name: _value(values, one.name, one.default) for one in BASE}
    page = {one.name: _value(values, one.name, one.default) for one in PAGE}
    shipped = base_styles(base["size"], base["pitch"], base["indent"])
    styles = {name: _text(name, style, values) for name, style in shipped.items()}
    family = values.get(FONT, DEFAULT)
    font = family if family in FAMILIES else DEFAULT
    style = replace(PaperStyle(font=font, own_font=own, styles=styles), **page)  # type: ignore[arg-type]  # PAGE names them
    return OwnLook(style, {kind: _digits(values, kind) for kind in KINDS if values.get(digits_name(kind))})


def dressed(file: OfficeFile, paper: Paper) -> Paper:
    """The paper as the office wants it to look; doing it twice changes nothing more."""
    return own_look.dressed(paper, look(file))


def _value(values: Mapping[str, str], name: str, default: float) -> float:
    found = number(values.get(name, ""))
    return default if found is None else found


def _text(name: str, style: TextStyle, values: Mapping[str, str]) -> TextStyle:
    changed = {
        part.name: found
        for part in PARTS
        if (found := number(values.get(part_name(name, part.name), ""))) is not None
    }
    if SIZE in changed and LEADING not in changed:
        changed[LEADING] = round(style.leading * changed[SIZE] / style.size, 2)
    return replace(style, **changed) if changed else style  # type: ignore[arg-type]  # all of them numbers


def _digits(values: Mapping[str, str], kind: str) -> Digits:
    wanted = values[digits_name(kind)]
    return next((one for one in DIGITS if one.value == wanted), Digits.THAI)


def _own_font(file: OfficeFile, values: Mapping[str, str]) -> OwnFont | None:
    """The office's own font when it is chosen and sound."""
    if values.get(FONT) != OWN:
        return None
    found = own_font(*(_attached(file, values.get(name, "")) for name in (FONT_REGULAR, FONT_BOLD)))
    return found if isinstance(found, OwnFont) else None


def _attached(file: OfficeFile, key: str) -> bytes:
    return attachments.data(file, UUID(hex=key)) if key else b""
