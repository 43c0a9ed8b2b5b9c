"""The number at the head of a line: `1.`, `1.1`, `1.1.1`, `1)`, `(1)`, `ก)`, in Thai or Arabic digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner_desktop.language.digits import to_arabic_digits, to_thai_digits

LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหอฮ"
_D = "[0-9๐-๙]"
_NUMBER = re.compile(
    rf"(?P<both>\({_D}{{1,3}}\))"
    rf"|(?P<paren>{_D}{{1,3}}\))"
    rf"|(?P<letter>\(?[ก-ฮ]\))"
    rf"|(?P<dot>{_D}{{1,3}}(?:\.{_D}{{1,3}})+\.?|{_D}{{1,3}}\.)(?!{_D})"
    rf"|(?P<bare>{_D}{{1,3}})(?=\s+(?:งาน|นาย|นาง|น\.ส\.|ว่าที่))"
)
# A decimal number or a time at the head of a wrapped line is no numbering.
_UNIT = re.compile(r"\s*(?:น\.|บาท|ล้าน|%|เปอร์เซ็นต์|กิโลเมตร|กม\.|คะแนน|ชั่วโมง|เมตร|นาฬิกา)")
_MIXED = re.compile(r"[0-9][.]?[๐-๙]|[๐-๙][.]?[0-9]")


@dataclass(frozen=True)
class Number:
    """A number as printed; `parts` are its values, `style` dot, paren, both or letter."""

    text: str
    style: str
    parts: tuple[int, ...]
    stray_dot: bool = False

    @property
    def shape(self) -> str:
        """What siblings have in common: the style and, with dots, how many parts."""
        return f"{self.style}{len(self.parts)}"

    @property
    def plain(self) -> str:
        """Arabic digits without a closing dot or brackets."""
        return ".".join(map(str, self.parts))

    @property
    def mixed(self) -> bool:
        """Whether both digit scripts stand in one number."""
        return bool(_MIXED.search(self.text))


def read_number(text: str) -> tuple[Number | None, str]:
    """Split a line into its number (None when it has none) and the words behind it."""
    match = _NUMBER.match(text)
    if match is None:
        return None, text
    rest = text[match.end() :]
    style = match.lastgroup or ""
    token = match.group()
    if style == "dot" and _is_figure(token, rest):
        return None, text
    return _number(token, "dot" if style == "bare" else style), rest.strip()


def _is_figure(token: str, rest: str) -> bool:
    parts = to_arabic_digits(token).strip(".").split(".")
    return any(len(part) > 1 and part.startswith("0") for part in parts) or bool(_UNIT.match(rest))


def _number(token: str, style: str) -> Number:
    bare = to_arabic_digits(token).strip("().")
    if style == "letter":
        return Number(token, style, (LETTERS.index(bare) + 1,))
    parts = tuple(int(part) for part in bare.split("."))
    return Number(token, style, parts, stray_dot=token.endswith(".") and len(parts) > 1)


def mixed_digits(text: str) -> list[str]:
    """Tokens in which both digit scripts stand together, such as `๓19`."""
    return [one for one in re.findall(rf"{_D}+", text) if re.search("[0-9]", one) and re.search("[๐-๙]", one)]


def in_script(text: str, *, thai: bool) -> str:
    """The number in the digits of the paper."""
    return to_thai_digits(text) if thai else to_arabic_digits(text)


def written(style: str, parent: str, place: int) -> str:
    """The number of the place-th child (from 1) in that style under the parent's number (Arabic digits)."""
    if style == "paren":
        return f"{place})"
    if style == "both":
        return f"({place})"
    if style == "letter":
        return f"{LETTERS[min(place, len(LETTERS)) - 1]})"
    return f"{parent}.{place}" if parent else f"{place}."
