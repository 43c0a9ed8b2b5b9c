"""Rooms, teachers and projections as they come out by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from planner_desktop.domain.information.class_plan import shipped
from planner_desktop.domain.information.class_plan.criteria import (
    RoomRule,
    TeacherBand,
    TeacherRatio,
)
from planner_desktop.domain.information.class_plan.need import Criteria, half_up, need_of, shortage
from planner_desktop.domain.information.class_plan.places import ProjectionOverride
from planner_desktop.domain.information.class_plan.projection import (
    Basis,
    How,
    Override,
    Population,
    line_at,
    project,
    together,
)
from planner_desktop.domain.year_bound import of_year

GRADES = ("211", "212", "213")
HISTORY = {
    2567: {"211": 20, "212": 18, "213": 16},
    2568: {"211": 24, "212": 19, "213": 17},
    2569: {"211": 22, "212": 23, "213": 18},
}


def rules(scheme: str = shipped.OLD) -> Criteria:
    return Criteria(
        2570,
        scheme,
        shipped.ROOMS,
        [one for one in shipped.BANDS if one.scheme == scheme],
        [one for one in shipped.RATIOS if one.scheme == scheme],
    )


@pytest.mark.parametrize(
    ("grade", "pupils", "rooms"),
    [
        ("211", 85, 2),  # the remainder of 5 opens no room
        ("211", 90, 3),  # the remainder of 10 does
        ("211", 9, 1),  # whoever is there has a room
        ("211", 0, 0),
        ("211", 40, 1),
        ("211", 49, 1),
        ("211", 50, 2),
        ("113", 39, 1),  # kindergarten has 30 to a room
        ("113", 40, 2),
        ("311", 130, 4),
    ],
)
def test_rooms_of_a_grade(grade: str, pupils: int, rooms: int) -> None:
    assert rules().rooms_of(grade, pupils) == rooms


def test_a_rule_of_the_grade_itself_goes_before_that_of_its_stage() -> None:
    own = RoomRule(stage="2", grade="211", pupils_per_room=30, remainder=5, minimum_rooms=2)
    criteria = Criteria(2570, "x", [*shipped.ROOMS, own], [], [])
    assert criteria.rooms_of("211", 36) == 2
    assert criteria.rooms_of("211", 10) == 2  # the fewest
    assert criteria.rooms_of("212", 36) == 1


def test_a_year_is_reckoned_by_the_rules_of_its_time() -> None:
    old = RoomRule(stage="2", pupils_per_room=40, remainder=10, last_year=2569)
    new = RoomRule(stage="2", pupils_per_room=30, remainder=10, first_year=2570)
    assert of_year([old, new], 2569) == [old]
    assert of_year([old, new], 2570) == [new]


def test_what_contradicts_itself_is_refused() -> None:
    assert [one.field for one in RoomRule(stage="2", pupils_per_room=40, remainder=41).faults()] == [
        "remainder"
    ]
    assert [one.field for one in RoomRule(stage="2", grade="311", pupils_per_room=40).faults()] == ["grade"]
    assert [one.field for one in TeacherBand(at_least=120, at_most=1).faults()] == ["at_most"]
    hours = TeacherRatio(scheme="x", stage="2", way="hours", weekly_hours=25)
    assert [one.field for one in hours.faults()] == ["teacher_hours"]
    both = ProjectionOverride(grade="211", rate="98.5", pupils=12, reason="x")
    assert [one.field for one in both.faults()] == ["rate"]


@pytest.mark.parametrize(
    ("pupils", "teachers"), [(1, 1), (20, 1), (21, 2), (60, 3), (100, 5), (101, 6), (120, 6)]
)
def test_a_small_school_has_the_teachers_of_its_band(pupils: int, teachers: int) -> None:
    found = need_of(rules(), {"211": pupils})
    assert (found.directors, found.deputies, found.teachers) == (1, 0, teachers)


def test_a_greater_school_has_teachers_by_its_rooms() -> None:
    """2 kindergarten rooms × 30 ÷ 25 + 6 primary × 40 ÷ 25 + 3 secondary × 40 ÷ 20 = 2.4 + 9.6 + 6 = 18."""
    pupils = {"112": 25, "113": 28, **dict.fromkeys(("211", "212", "213", "214", "215", "216"), 35)}
    pupils |= dict.fromkeys(("311", "312", "313"), 36)
    found = need_of(rules(), pupils)
    assert found.pupils == 371
    assert found.all_rooms == 11
    assert (found.directors, found.deputies, found.teachers) == (1, 1, 18)
    assert [one.words for one in found.parts] == ["2 ห้อง × 30 ÷ 25", "6 ห้อง × 40 ÷ 25", "3 ห้อง × 40 ÷ 20"]


def test_rooms_as_planned_and_the_newer_way_by_hours() -> None:
    """8 rooms × 25 hours ÷ 20 hours = 10 teachers."""
    pupils = {"211": 130, "212": 130}
    planned = need_of(rules(shipped.NEW), pupils, {"211": 4, "212": 4})
    assert planned.teachers == 10
    assert need_of(rules(shipped.NEW), pupils).rooms == {"211": 4, "212": 4}


def test_a_half_goes_up_and_shortage_is_of_the_criterion() -> None:
    assert [half_up(Fraction(one, 2)) for one in (1, 3, 4, 5)] == [1, 2, 2, 3]
    assert shortage(20, 17) == 15
    assert shortage(20, 22) == -10
    assert shortage(0, 4) == 0


def test_a_cohort_goes_up_by_the_rate_of_all_past_pairs() -> None:
    """ป.2 of 2570: 22 in ป.1 × (19 + 23) ÷ (20 + 24) = 22 × 42/44 = 21."""
    made = project(Basis(HISTORY, grades=GRADES))
    one = made[2570]["212"]
    assert (one.how, one.base, one.pupils) == (How.RATE, 22, 21)
    assert one.rate
    assert (one.rate.up, one.rate.base, one.rate.years) == (42, 44, 2)
    # ป.3 of 2571 goes on from those 21: × (17 + 18) ÷ (18 + 19) = 19.86 → 20
    assert made[2571]["213"].pupils == 20
    assert list(made) == [2570, 2571, 2572, 2573, 2574]


def test_the_lowest_grade_is_entered_by_the_mean_or_the_line() -> None:
    mean = project(Basis(HISTORY, grades=GRADES))[2570]["211"]
    assert (mean.how, mean.pupils) == (How.MEAN, 22)  # (20 + 24 + 22) ÷ 3
    line = project(Basis(HISTORY, "trend", grades=GRADES))
    assert line[2570]["211"].how is How.TREND
    assert line_at(((2567, 20), (2568, 24), (2569, 22)), 2570) == 24  # 22 + 1 × 2
    assert [line[year]["211"].pupils for year in (2570, 2572)] == [24, 26]
    falling = {2567: {"211": 9}, 2568: {"211": 5}, 2569: {"211": 1}}
    assert project(Basis(falling, "trend", grades=GRADES))[2570]["211"].pupils == 0


def test_new_pupils_come_of_the_children_of_the_area() -> None:
    """44 came of 6 years where 264 ÷ 6 = 44 are 6 … half of them came; 90 ÷ 3 = 30 will be 6: 15 come."""
    children = Population(2569, {"3-5": 90, "6-11": 264})
    found = project(Basis(HISTORY, "population", population=children, grades=GRADES))
    one = found[2570]["211"]  # five years old in 2569
    assert (one.how, one.base, one.share) == (How.POPULATION, 30, Fraction(1, 2))
    assert one.pupils == 15
    assert found[2574]["211"].pupils == 15  # births are not known: the band 3-5 stands for them
    assert Population(2569, {"0-2": 60, "3-5": 90}).aged(1) == 20
    assert Population(2569, {"3-5": 90}).aged(15) is None
    without = project(Basis(HISTORY, "population", grades=GRADES))
    assert without[2570]["211"].how is How.MEAN


def test_what_the_office_sets_stands_and_says_why() -> None:
    overrides = (
        Override("212", None, Fraction(1, 2), reason="ย้ายออก"),
        Override("212", 2571, pupils=9, reason="ปิดแคมป์"),
    )
    made = project(Basis(HISTORY, overrides=overrides, grades=GRADES))
    assert (made[2570]["212"].how, made[2570]["212"].pupils) == (How.SET_RATE, 11)
    assert (made[2571]["212"].pupils, made[2571]["212"].reason) == (9, "ปิดแคมป์")


def test_a_grade_far_above_the_one_below_is_entered_anew() -> None:
    history = {2568: {"211": 3, "212": 20}, 2569: {"211": 3, "212": 22}}
    made = project(Basis(history, grades=("211", "212")))
    assert (made[2570]["212"].how, made[2570]["212"].pupils) == (How.MEAN, 21)


def test_without_counts_nothing_is_foretold_and_sums_are_of_schools() -> None:
    assert project(Basis({})) == {}
    made = project(Basis(HISTORY, grades=GRADES))
    assert together([made, made])[2570]["212"] == 42
