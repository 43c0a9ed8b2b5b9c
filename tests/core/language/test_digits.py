from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.language.baht_words import baht_in_words, number_in_words
from planner_desktop.language.digits import Digits, in_digits, to_arabic_digits, to_thai_digits

KNOWN = [
    (0, "ศูนย์บาทถ้วน"),
    (1, "หนึ่งสตางค์"),
    (25, "ยี่สิบห้าสตางค์"),
    (100, "หนึ่งบาทถ้วน"),
    (1000, "สิบบาทถ้วน"),
    (1100, "สิบเอ็ดบาทถ้วน"),
    (2000, "ยี่สิบบาทถ้วน"),
    (2121, "ยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์"),
    (10100, "หนึ่งร้อยเอ็ดบาทถ้วน"),
    (11111100, "หนึ่งแสนหนึ่งหมื่นหนึ่งพันหนึ่งร้อยสิบเอ็ดบาทถ้วน"),
    (12345675, "หนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหกบาทเจ็ดสิบห้าสตางค์"),
    (100000100, "หนึ่งล้านเอ็ดบาทถ้วน"),
    (1100000000, "สิบเอ็ดล้านบาทถ้วน"),
    (2100000000, "ยี่สิบเอ็ดล้านบาทถ้วน"),
    (100000000100, "หนึ่งพันล้านเอ็ดบาทถ้วน"),
    (10**14, "หนึ่งล้านล้านบาทถ้วน"),
    (-5050, "ลบห้าสิบบาทห้าสิบสตางค์"),
]


@pytest.mark.parametrize(("satang", "words"), KNOWN)
def test_known_amounts(satang: int, words: str) -> None:
    assert baht_in_words(satang) == words


def value_of(words: str) -> int:
    """Read words back by their own grammar (written apart from the speller)."""
    units = {
        "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
        "ศูนย์": 0,
    }  # fmt: skip
    places = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000}
    total, group, digit = 0, 0, None
    while words:
        word = next(w for w in (*units, *places, "ล้าน") if words.startswith(w))
        words = words[len(word) :]
        if word in units:
            digit = units[word]
        elif word in places:
            group, digit = group + places[word] * (1 if digit is None else digit), None
        else:
            total, group, digit = (total + group + (digit or 0)) * 1_000_000, 0, None
    return total + group + (digit or 0)


@given(st.one_of(st.integers(0, 2_000), st.integers(0, 10**14)))
def test_words_read_back_to_the_number(number: int) -> None:
    assert value_of(number_in_words(number)) == number


@given(st.integers(1, 10**12))
def test_one_is_only_ed_at_the_end_of_something(number: int) -> None:
    words = number_in_words(number)
    assert "สองสิบ" not in words
    assert "หนึ่งสิบ" not in words
    assert words.endswith("เอ็ด") == (number % 10 == 1 and number > 1)


def test_mixed_tokens_become_one_script() -> None:
    assert to_arabic_digits("๓19") == "319"
    assert to_thai_digits("๓19") == "๓๑๙"


@pytest.mark.parametrize(
    ("arabic", "thai"),
    [
        ("ข้อ 5 วันที่ 1 ต.ค. 2569", "ข้อ ๕ วันที่ ๑ ต.ค. ๒๕๖๙"),
        ("ที่ ศธ 04123/567", "ที่ ศธ ๐๔๑๒๓/๕๖๗"),
        ("จำนวน 1,234,567.50 บาท", "จำนวน ๑,๒๓๔,๕๖๗.๕๐ บาท"),
        ("โทร. 045-242320 ต่อ 12", "โทร. 045-242320 ต่อ ๑๒"),
        ("โทร. 08x xxx หรือ 081-234-5678", "โทร. 08x xxx หรือ 081-234-5678"),
        ("ส่งที่ plan2@example.go.th ภายใน 3 วัน", "ส่งที่ plan2@example.go.th ภายใน ๓ วัน"),
        ("(https://example.go.th/a?id=25) ครั้งที่ 2/2569", "(https://example.go.th/a?id=25) ครั้งที่ ๒/๒๕๖๙"),
        ("เลขประจำตัว 1-2345-67890-12-3", "เลขประจำตัว 1-2345-67890-12-3"),
        ("รหัสงบประมาณ 2000431001 ปี 2570", "รหัสงบประมาณ 2000431001 ปี ๒๕๗๐"),
        ("ป.1 ถึง ม.3", "ป.๑ ถึง ม.๓"),
        ("กระดาษ A4 จำนวน 2 รีม", "กระดาษ A4 จำนวน ๒ รีม"),
    ],
)
def test_running_text_leaves_addresses_and_codes_alone(arabic: str, thai: str) -> None:
    assert in_digits(arabic, Digits.THAI) == thai
    assert in_digits(thai, Digits.ARABIC) == arabic


@given(st.text("0123456789๐๑๒ ก.,/-a@", max_size=40))
def test_only_digits_change(text: str) -> None:
    shown = in_digits(text, Digits.THAI)
    assert to_arabic_digits(shown) == to_arabic_digits(text)
    assert in_digits(shown, Digits.THAI) == shown
