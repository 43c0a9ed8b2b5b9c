"""Thai on two lines: broken between words, nothing lost, marks kept with their letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.kit.wrapping import ELLIPSIS, lines, shortened, soft

TEXT = "แจ้งจัดสรรงบประมาณเงินอุดหนุนรายหัวภาคเรียนที่ 2"


def width(text: str) -> float:
    return float(len(text))


def test_a_short_text_is_one_line() -> None:
    assert lines("งบประมาณ", 20, width) == ["งบประมาณ"]


def test_breaks_stand_between_words() -> None:
    first, second = lines(TEXT, 30, width)
    assert first + second == TEXT.replace(" ", " ")
    assert first.endswith(("เงิน", "อุดหนุน", "งบประมาณ"))


def test_what_does_not_fit_ends_in_dots() -> None:
    shown = lines(TEXT * 2, 20, width)
    assert len(shown) == 2
    assert shown[1].endswith(ELLIPSIS)
    assert all(width(line) <= 20 for line in shown)


def test_a_word_wider_than_the_line_is_broken_all_the_same() -> None:
    assert lines("ก" * 50, 10, width) == ["ก" * 10, "ก" * 9 + ELLIPSIS]


def test_a_word_wider_than_the_line_is_parted_where_shorter_words_meet() -> None:
    assert lines("องค์การบริหารส่วนตำบลวังสมมุติ", 17, width)[0] == "องค์การบริหารส่วน"


def test_a_name_is_parted_from_the_surname_not_the_surname_in_two() -> None:
    assert lines("นายสมมาตร ลองบริหาร", 15, width) == ["นายสมมาตร", "ลองบริหาร"]


def test_soft_breaks_are_for_the_eye_only() -> None:
    assert soft(TEXT).replace("\u200b", "") == TEXT
    assert soft(TEXT).count("\u200b") > 3


PIECES = ("ก", "ขิ", "คี้", "ก่", "ขำ", "ค้ำ", "เก", "แข้", " ", "1", "2", "a", "ิ", "่", "ำ", "ๆ", "ฯ")
MARK = re.compile("[\u0e31\u0e33-\u0e3a\u0e47-\u0e4eๆฯ]")


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.integers(2, 30))
def test_no_line_begins_with_a_mark_and_no_letter_is_lost(text: str, room: int) -> None:
    shown = lines(text, room, width)
    whole = "".join(text.split())
    told = "".join("".join(shown).split())
    assert told == whole or whole.startswith(told.removesuffix(ELLIPSIS))
    assert not [line for line in shown[1:] if MARK.match(line)]


@pytest.mark.parametrize("text", ["1 ิ", "เกิ", "แข้ิก", "2ิคี้", "ก ่ข", "คี้ำ่ ำ"])
def test_a_stray_mark_stays_behind_what_it_was_typed_after(text: str) -> None:
    assert not [line for line in lines(text, 2, width)[1:] if MARK.match(line)]


@given(st.text(alphabet="กข่้เำ ", max_size=40), st.integers(1, 20))
def test_shortened_fits_or_is_only_dots(text: str, room: int) -> None:
    shown = shortened(text, room, width)
    assert width(shown) <= room or shown == ELLIPSIS


def test_a_title_and_name_wider_than_the_line_part_at_the_space() -> None:
    assert lines("นาง สมหมาย ตัวอย่าง", 9, width) == ["นาง", "สมหมาย…"]
