"""Sizes, grades and distances: the traps that offices fall into."""

from __future__ import annotations

import pytest

from planner_desktop.domain.information.distance import straight_km
from planner_desktop.domain.information.grades import Naming, age, grade_of
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.information.sizes import NO_PUPILS, OUTSIDE, SHIPPED, SizeBand, size_of
from planner_desktop.domain.rules import check


def bands(scheme: str) -> list[SizeBand]:
    return [one for one in SHIPPED if one.scheme == scheme]


@pytest.mark.parametrize(
    ("scheme", "size"),
    [("four", "เล็ก"), ("seven", "ขนาดที่ 1"), ("transfer", "กลาง"), ("small", "101–120 คน")],
)
def test_a_school_of_120_is_small_in_one_scheme_and_middling_in_another(scheme: str, size: str) -> None:
    assert size_of(bands(scheme), 120) == size


@pytest.mark.parametrize(
    ("scheme", "pupils", "size"),
    [
        ("four", 121, "กลาง"),
        ("four", 600, "กลาง"),
        ("four", 601, "ใหญ่"),
        ("four", 1501, "ใหญ่พิเศษ"),
        ("four", 0, NO_PUPILS),
        ("seven", 499, "ขนาดที่ 4"),
        ("seven", 500, "ขนาดที่ 5"),
        ("transfer", 119, "เล็ก"),
        ("transfer", 1680, "ใหญ่พิเศษ"),
        ("small", 0, "0 คน"),
        ("small", 121, OUTSIDE),
    ],
)
def test_both_ends_of_a_class_count(scheme: str, pupils: int, size: str) -> None:
    assert size_of(bands(scheme), pupils) == size


def test_no_number_of_pupils_falls_between_two_shipped_classes() -> None:
    for scheme in ("four", "seven", "transfer"):
        assert OUTSIDE not in {size_of(bands(scheme), pupils) for pupils in range(1, 3_000)}


@pytest.mark.parametrize(
    ("label", "naming", "code"),
    [
        ("อนุบาล 1", None, None),
        ("อนุบาล 1", Naming.PRESENT, "111"),
        ("อนุบาล 1", Naming.OLD, "112"),
        ("อนุบาลปีที่ 2", Naming.PRIVATE, "112"),
        ("อนุบาล 3", Naming.OLD, None),
        ("อนุบาล 1 (4 ขวบ)", None, "112"),
        ("ป.6", None, "216"),
        ("มัธยมศึกษาปีที่ 3", None, "313"),
        ("ม.4", None, None),
        ("211", None, "211"),
    ],
)
def test_anuban_1_is_told_only_with_its_naming_or_age(
    label: str, naming: Naming | None, code: str | None
) -> None:
    assert grade_of(label, naming) == code


def test_grades_have_their_usual_age() -> None:
    assert [age(code) for code in ("111", "113", "211", "216", "311", "313")] == [3, 5, 6, 11, 12, 14]


def test_one_degree_of_latitude_is_about_111_kilometres() -> None:
    assert straight_km((14.0, 100.0), (15.0, 100.0)) == pytest.approx(111.19, abs=0.05)
    assert straight_km((15.0, 100.0), (15.0, 101.0)) == pytest.approx(107.41, abs=0.05)


def test_swapped_coordinates_are_refused() -> None:
    school = School(code10="0033530001", name="บ้านทดสอบ", latitude="104.85", longitude="15.22")
    assert [one.field for one in check(school)] == ["latitude", "longitude"]
