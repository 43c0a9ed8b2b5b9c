from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.language.clusters import cluster_starts, clusters, display_width, shorten
from planner_desktop.language.folding import find_marks, fold

TEXTS = st.text("กนทเแาำํัิี่้์ๆ ๑1Aa\u200b\u00a0“-", max_size=25)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("น้ํา", "น้ำ"),
        ("นํ้า", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("เเผน", "แผน"),
        ("ท่ี", "ที่"),
        ("ที่่", "ที่"),
        ("ปี ๒๕๖๙", "ปี 2569"),
        ("DMC", "dmc"),
        ("งบ\u00a0 ประมาณ\u200b", "งบ ประมาณ"),
        ("อื่น ๆ", "อื่นๆ"),
        ("“แผน” – ๑", '"แผน" - 1'),
    ],
)
def test_reads_the_same_folds_the_same(typed: str, same: str) -> None:
    assert fold(typed) == fold(same)


def test_different_words_stay_different() -> None:
    assert len({fold(word) for word in ("ขา", "ข่า", "ข้า", "ค่า", "คำ", "คา")}) == 6


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("แผนปฏิบัติการ ปี ๒๕๖๙", "2569", ["๒๕๖๙"]),
        ("เเผน และ แผน", "แผน", ["เเผน", "แผน"]),
        ("แม่นํ้าน้ำ", "น้ำ", ["นํ้า", "น้ำ"]),
        ("งบ \u00a0ประมาณ", "งบ ประมาณ", ["งบ \u00a0ประมาณ"]),
        ("ก\u200bา", "กา", ["ก\u200bา"]),
        ("อื่น ๆ", "อื่นๆ", ["อื่น ๆ"]),
        ("DMC dmc", "Dmc", ["DMC", "dmc"]),
        ("ที่", "ท", ["ที่"]),
        ("ที่", "", []),
        ("แผน", "งาน", []),
    ],
)
def test_marks_the_original_text(text: str, query: str, shown: list[str]) -> None:
    assert [text[start:end] for start, end in find_marks(text, query)] == shown


@given(TEXTS, st.integers(0, 20), st.integers(1, 6))
def test_whatever_search_finds_is_marked_between_clusters(text: str, start: int, length: int) -> None:
    query = fold(text)[start : start + length].strip()
    spans = find_marks(text, query)
    assert bool(spans) == bool(fold(query))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_clusters_keep_marks_with_their_letter() -> None:
    assert clusters("ที่น้ำกำปั้น") == ["ที่", "น้ำ", "กำ", "ปั้", "น"]
    assert cluster_starts("ที่นี่") == [0, 3]


@given(st.text(max_size=30), st.integers(1, 10))
def test_cutting_keeps_whole_clusters(text: str, most: int) -> None:
    assert "".join(clusters(text)) == text
    short = shorten(text, most)
    assert short == text or (
        len(clusters(short)) <= most and text.startswith(short[:-1]) and short[-1] == "…"
    )


def test_shortening_leaves_no_leading_vowel_behind() -> None:
    assert shorten("นโยบายและแผน", 3) == "น…"
    assert shorten("ที่ดิน", 4) == "ที่ดิน"


def test_width_counts_no_marks() -> None:
    assert display_width("ที่นี่") == 2
    assert display_width("น้ำ") == 2
    assert display_width("中") == 2
