from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.money import format_baht, parse_baht, split

AMOUNTS = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("typed", "satang"),
    [
        ("1,234.50", 123450),
        ("๑,๒๓๔", 123400),
        ("1234.5 บาท", 123450),
        ("๑๒.๐๕", 1205),
        (".25", 25),
        ("500.-", 50000),
        ("฿ 20", 2000),
        ("-20", -2000),
        ("−20", -2000),
        ("(1,000.00)", -100000),
        ("\u200b1\u00a0000บาทถ้วน".replace("\u00a0", ""), 100000),
        (" 1\u00a0234 567.50 ", 123456750),  # grouped by spaces, as pasted from Word
        ("0", 0),
        ("0.29", 29),  # 0.29 * 100 is 28.999… in floats
    ],
)
def test_reads_what_officers_type(typed: str, satang: int) -> None:
    assert parse_baht(typed).satang == satang


@pytest.mark.parametrize(
    "typed", ["1,23", "12.345", "สิบ", "1 2", "1.2.3", "--1", ".", "9" * 17, "1e3", "0x1"]
)
def test_refuses_what_it_cannot_read(typed: str) -> None:
    parsed = parse_baht(typed)
    assert parsed.satang is None
    assert parsed.fault is not None
    assert str(parsed.fault)


def test_too_many_decimals_are_named() -> None:
    assert "ทศนิยมเกินสองตำแหน่ง" in str(parse_baht("12345.678").fault)


def test_nothing_typed_is_nothing_not_zero() -> None:
    parsed = parse_baht("  ")
    assert (parsed.satang, parsed.fault) == (None, None)


@given(AMOUNTS)
def test_what_is_shown_can_be_typed_again(satang: int) -> None:
    assert parse_baht(format_baht(satang)).satang == satang
    assert parse_baht(format_baht(satang, always_satang=False)).satang == satang


def test_shown_with_commas() -> None:
    assert format_baht(123456789) == "1,234,567.89"
    assert format_baht(-5) == "-0.05"
    assert format_baht(100000, always_satang=False) == "1,000"
    assert format_baht(100050, always_satang=False) == "1,000.50"


def test_leftover_satang_go_to_the_largest_remainder_then_to_the_earlier_line() -> None:
    assert split(100, (1, 1, 1)) == (34, 33, 33)
    assert split(10, (5, 3, 3)) == (4, 3, 3)
    assert split(-100, (1, 1, 1)) == (-34, -33, -33)
    assert split(1, (0, 1)) == (0, 1)
    assert split(0, (0, 0)) == (0, 0)


def test_nothing_to_share_by_is_refused() -> None:
    for weights in ((), (0, 0), (2, -1)):
        with pytest.raises(ValueError):
            split(1, weights)


@given(AMOUNTS, st.lists(st.integers(0, 10**6), min_size=1, max_size=20).filter(any))
def test_shares_add_up_and_stay_within_a_satang(total: int, weights: list[int]) -> None:
    shares = split(total, weights)
    whole = sum(weights)
    assert sum(shares) == total
    assert all(
        abs(share * whole - total * weight) < whole for share, weight in zip(shares, weights, strict=True)
    )
