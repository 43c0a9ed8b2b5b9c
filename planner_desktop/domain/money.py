"""Money is an int of satang; no float is used anywhere on its way in or out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Sequence

SATANG = 100
# 18 digits of satang still fit SQLite's 64-bit integer.
_MOST_DIGITS = 16
_AMOUNT = re.compile(
    r"(?P<sign>[-−–]?)\s*฿?\s*(?P<baht>[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+)?"
    r"(?:\.(?P<satang>[0-9]*))?\s*(?:บาท(?:ถ้วน)?|฿|\.-)?"
)
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789", "\u200b\ufeff")


@dataclass(frozen=True)
class ParsedBaht:
    """What was read: `satang`, or `fault` saying why not; both None when nothing was typed."""

    satang: int | None = None
    fault: Message | None = None


def parse_baht(text: str) -> ParsedBaht:
    """Read an amount in baht as typed: `1,234.50`, `๑ ๒๓๔`, `1234.5 บาท`, `-20`, `(20)`."""
    plain = " ".join(text.translate(_ARABIC).split())
    if not plain:
        return ParsedBaht()
    bracketed = plain.startswith("(") and plain.endswith(")")  # bookkeepers write a minus as brackets
    match = _AMOUNT.fullmatch(plain[1:-1].strip() if bracketed else plain)
    if match is None or not (match["baht"] or match["satang"]):
        return ParsedBaht(
            fault=say("อ่านจำนวนเงิน “{typed}” ไม่ได้ ให้พิมพ์เป็นตัวเลข เช่น 1,234.50", typed=text.strip())
        )
    if len(match["satang"] or "") > len(str(SATANG - 1)):
        return ParsedBaht(
            fault=say("“{typed}” มีทศนิยมเกินสองตำแหน่ง สตางค์มีได้สองหลัก เช่น 1,234.50", typed=text.strip())
        )
    baht = re.sub(r"[, ]", "", match["baht"] or "").lstrip("0") or "0"
    if len(baht) > _MOST_DIGITS:
        return ParsedBaht(fault=say("จำนวนเงินมากเกินไป ให้ตรวจจำนวนหลักอีกครั้ง"))
    amount = int(baht) * SATANG + int((match["satang"] or "").ljust(2, "0"))
    return ParsedBaht(-amount if match["sign"] or bracketed else amount)


def format_baht(satang: int, *, always_satang: bool = True) -> str:
    """Write satang as baht with commas: 123450 is `1,234.50`; whole baht may drop `.00`."""
    baht, rest = divmod(abs(satang), SATANG)
    tail = f".{rest:02d}" if rest or always_satang else ""
    return f"{'-' if satang < 0 else ''}{baht:,}{tail}"


def split(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share `total` satang by weights so that the shares add up to it exactly (largest remainder).

    Leftover satang go to the largest remainders, the earlier line first when they tie.
    Negative weights, or only zeros while there is something to share, are a ValueError.
    """
    whole = sum(weights)
    if any(weight < 0 for weight in weights) or (total and not whole):
        raise ValueError(weights)
    if not whole:
        return (0,) * len(weights)
    sign, amount = (-1, -total) if total < 0 else (1, total)
    shares = [amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda line: -(amount * weights[line] % whole))
    for line in by_remainder[: amount - sum(shares)]:
        shares[line] += 1
    return tuple(sign * share for share in shares)
