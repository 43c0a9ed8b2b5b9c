"""Amounts in Thai words, as cheques and official letters want them in brackets."""

from __future__ import annotations

_DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION = 1_000_000


def _below_million(number: int, *, more_above: bool) -> str:
    words = ""
    for place in reversed(range(len(_PLACES))):
        digit = number // 10**place % 10
        if not digit:
            continue
        if place == 1 and digit <= 2:  # noqa: PLR2004 - สิบ and ยี่สิบ
            words += ("", "ยี่")[digit - 1] + "สิบ"
        elif place == 0 and digit == 1 and (words or more_above):
            words += "เอ็ด"
        else:
            words += _DIGITS[digit] + _PLACES[place]
    return words


def number_in_words(number: int) -> str:
    """Read a whole number in Thai: 21 is `ยี่สิบเอ็ด`, 1,000,001 is `หนึ่งล้านเอ็ด`."""
    if number < 0:
        return "ลบ" + number_in_words(-number)
    if number < _MILLION:
        return _below_million(number, more_above=False) or _DIGITS[0]
    millions, rest = divmod(number, _MILLION)
    return number_in_words(millions) + "ล้าน" + _below_million(rest, more_above=True)


def baht_in_words(satang: int) -> str:
    """Read an amount of satang: 12150 is `หนึ่งร้อยยี่สิบเอ็ดบาทห้าสิบสตางค์`, 0 is `ศูนย์บาทถ้วน`."""
    if satang < 0:
        return "ลบ" + baht_in_words(-satang)
    baht, rest = divmod(satang, 100)
    if not rest:
        return number_in_words(baht) + "บาทถ้วน"
    return (number_in_words(baht) + "บาท" if baht else "") + number_in_words(rest) + "สตางค์"
