"""Long words fall into shorter known ones; short words and unknown ones never do."""

from __future__ import annotations

from itertools import pairwise

import pytest

from planner_desktop.language.compounds import joints


def parted(word: str) -> list[str]:
    return [word[start:end] for start, end in pairwise((0, *joints(word), len(word)))]


@pytest.mark.parametrize(
    "parts",
    [
        "สำนักงาน|คณะกรรมการ|การศึกษา|ขั้นพื้นฐาน",
        "ข้อมูล|สารสนเทศ",
        "กระทรวง|ศึกษาธิการ",
        "รัฐธรรมนูญ|แห่ง|ราชอาณาจักร|ไทย",
    ],
)
def test_a_compound_falls_into_its_words(parts: str) -> None:
    assert parted(parts.replace("|", "")) == parts.split("|")


@pytest.mark.parametrize(
    "word", ["ประสิทธิภาพ", "วิทยาศาสตร์", "กรรมการ", "โรงเรียน", "ตัวอย่างที่ไม่มีในรายการ", "", "ก" * 90]
)
def test_what_is_short_or_of_one_piece_stays_whole(word: str) -> None:
    assert joints(word) == ()
