from __future__ import annotations

import random
import re
import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.language.order import sort_key

# Reference order made with ICU's Thai collation (see reference/domain.md 8.3).
ICU_ORDER = "กา เกา เก่า เก้า ขอนแก่น เขต งบ ชัน ชั้น ไทย ใบ ป.1 แผน เพชรบุรี รัก โรงเรียน ฤทธิ์".split()  # noqa: SIM905
TEXTS = st.text("กขคตลรอเแโใไาำะัิุู็่้์ฯๆ0123๔ .-abAB", max_size=12)


def test_reference_order() -> None:
    mixed = list(ICU_ORDER)
    random.Random(1).shuffle(mixed)
    assert sorted(mixed, key=sort_key) == ICU_ORDER


def test_sqlite_orders_the_keys_by_bytes() -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("create table t (title text, key text collate binary)")
        connection.executemany("insert into t values (?, ?)", [(t, sort_key(t)) for t in reversed(ICU_ORDER)])
        rows = [title for (title,) in connection.execute("select title from t order by key")]
    connection.close()
    assert rows == ICU_ORDER


@pytest.mark.parametrize(
    "ordered",
    [
        ["เขต", "เขต 1", "เขต ๒", "เขต 10", "เขต ๑๐๐", "เขตแดน"],
        ["ป.1", "ป.2", "ป.๑๐", "ม.1"],
        ["1", "2", "10", "a", "B", "c", "ก"],
        ["กก", "ก็ก", "ก่ก", "ก้ก"],
        ["บ้านดง", "บ้านเดื่อ", "บ้านโนน", "บ้านใหม่"],
        ["เล็ก", "แลก", "โลก", "ใหญ่", "ไหม"],
        ["ทะเล", "ทาง", "ทำ", "ทิศ", "ที่", "ทุน", "เท", "แทน"],
    ],
)
def test_pairs(ordered: list[str]) -> None:
    for first, second in pairwise(ordered):
        assert sort_key(first) < sort_key(second), (first, second)


def test_what_reads_the_same_sorts_the_same() -> None:
    assert sort_key("น้ํา ๑") == sort_key("น้ำ 01")


@given(TEXTS, TEXTS)
def test_marks_only_break_ties(first: str, second: str) -> None:
    bare = str.maketrans("", "", "็่้๊๋์")
    a, b = (sort_key(text.translate(bare)) for text in (first, second))
    # A mark that stands on no letter belongs to broken text.
    if a != b and not any(re.search("(?<![ก-ฮัิุู็่้์])[็่้๊๋์]", text) for text in (first, second)):
        assert (sort_key(first) < sort_key(second)) == (a < b)
