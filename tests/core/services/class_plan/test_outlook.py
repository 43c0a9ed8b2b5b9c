"""Projections of an office: through mergers, of children of the area, and what schools need."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from planner_desktop.domain.information.class_plan.criteria import ClassPlanYear
from planner_desktop.domain.information.class_plan.places import (
    ProjectionOverride,
    RoadDistance,
    ServiceVillage,
)
from planner_desktop.domain.information.class_plan.projection import How
from planner_desktop.domain.years import ERA
from planner_desktop.errors import UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import records
from planner_desktop.services.class_plan import merger_trial, need, need_tables, outlook, telling
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import life, mergers, tables
from planner_desktop.services.schools.life import Happening
from tests.core.services.class_plan.offices import YEAR, two

LABELS = {"211": "ป.1", "212": "ป.2"}


def test_a_merged_school_counts_with_the_one_it_went_to(office: OfficeFile) -> None:
    """20 and 10 of the school that closed are added to 90 and 90 in every year before."""
    first, second = two(office)
    day = dt.date(YEAR - ERA, 5, 16)
    life.happen(office, second.id, Happening(event="merged", day=day, with_school=first.id))
    assert mergers.heirs(office) == {second.id: first.id}
    known = outlook.every(office)
    assert list(known.schools) == [first.id]
    one = known.schools[first.id]
    assert one.basis.history[YEAR - 2] == {"211": 110, "212": 100}
    assert one.joined == ("บ้านสอง",)
    assert "บ้านสอง" in need_tables.school_outlook(office, one).note
    # 200 of 220 went up: 110 × 200/220 = 100
    assert one.coming[YEAR + 1]["212"].pupils == 100


def test_the_offices_figures_are_its_schools_added_up(office: OfficeFile) -> None:
    two(office)
    known = outlook.every(office)
    table = need_tables.office_outlook(office, known)
    assert table.columns[-5].label == f"คาด {YEAR + 1}"
    by_school = [need_tables.school_outlook(office, one).totals for one in known.schools.values()]
    assert table.totals[-5:] == tuple(sum(int(one[at] or 0) for one in by_school) for at in range(-5, 0))
    assert table.totals[-5] == 90 + 90 + 20 + 10


def test_a_figure_tells_how_it_came_about(office: OfficeFile) -> None:
    first, second = two(office)
    coming = outlook.every(office).schools[second.id].coming
    words = str(telling.told(coming[YEAR + 1]["212"], LABELS))
    assert words == f"ป.1 ปี {YEAR} 20 คน × เลื่อนชั้น 50.0% (20/40 จาก 2 รุ่น) = 10 คน"
    entered = str(telling.told(coming[YEAR + 1]["211"], LABELS))
    assert entered == f"นักเรียนเข้าใหม่ เฉลี่ยของ {YEAR - 2}: 20, {YEAR - 1}: 20, {YEAR}: 20 = 20 คน"
    records.save(
        office,
        ProjectionOverride(school=first.id, grade="212", rate="97.5", reason="ย้ายตามผู้ปกครอง"),
    )
    own = outlook.every(office).schools[first.id].coming[YEAR + 1]["212"]
    assert (own.how, own.share, own.pupils) == (How.SET_RATE, Fraction("0.975"), 88)  # 87.75
    assert "ย้ายตามผู้ปกครอง" in str(telling.told(own, LABELS))


def test_villages_of_the_newest_year_foretell_new_pupils(office: OfficeFile) -> None:
    """(60 + 30) ÷ 3 = 30 will be six; 90 of (300 + 240) ÷ 6 = 90 came: all of them, so 30."""
    first, _second = two(office)
    records.save(office, ClassPlanYear(academic_year=YEAR, entrants="population"))
    for village, small, great in (("หมู่ 1", 60, 300), ("หมู่ 2", 30, 240)):
        records.save(
            office,
            ServiceVillage(
                school=first.id, academic_year=YEAR, village=village, aged_3_5=small, aged_6_11=great
            ),
        )
    records.save(
        office, ServiceVillage(school=first.id, academic_year=YEAR - 1, village="หมู่ 1", aged_3_5=999)
    )
    one = outlook.every(office).schools[first.id].coming[YEAR + 1]["211"]
    assert (one.how, one.base, one.pupils) == (How.POPULATION, 30, 30)
    assert "เด็กในเขตบริการ" in str(telling.told(one, LABELS))


def test_what_schools_need_and_lack(office: OfficeFile) -> None:
    """บ้านสอง: 30 pupils, 2 teachers, 3 there; บ้านหนึ่ง: 6 rooms × 40 ÷ 25 = 9.6 → 10, 6 there."""
    two(office)
    found = need.by_school(office, YEAR)
    assert [(one.need.teachers, one.teachers, one.gap) for one in found] == [(2, 3, 1), (10, 6, -4)]
    assert [one.short for one in found] == [0.0, 40.0]
    whole = need.total(found)
    assert (whole.wanting, whole.over, whole.teachers_needed) == (4, 1, 12)
    table = need_tables.schools(found, "")
    assert [row[9] for row in table.rows] == ["เกิน 1", "ขาด 4"]
    english = need_tables.schools(found, "", Catalogue.load("en").text)
    assert [one.label for one in english.columns][2:4] == ["Pupils", "Rooms required"]
    assert [row[9] for row in english.rows] == ["1 over", "Short of 4"]
    sizes = need.grouped(office, found, YEAR, "size")
    assert [(one.label, one.schools, one.wanting) for one in sizes] == [("เล็ก", 1, 0), ("กลาง", 1, 4)]


def test_a_merger_is_tried_before_it_is_proposed(office: OfficeFile) -> None:
    """Together 110 + 100 = 210: 3 + 3 rooms where there were 3 + 3 + 1 + 1."""
    first, second = two(office)
    found = merger_trial.trial(office, second.id, first.id)
    assert found.after.pupils == {"211": 110, "212": 100}
    assert found.saved_rooms == 2
    assert found.after.teachers == 9
    assert found.saved_teachers == 12 + 2 - 11 + 0  # leaders 1 + 1 − 1 and teachers 10 + 2 − 10
    assert "ไม่ใช่ระยะเดินทาง" in merger_trial.way(found)
    assert "ยังไม่มีระยะทางจริง" in merger_trial.way(found)
    road = RoadDistance(school=first.id, other=second.id, km="4.7", minutes=9, barrier="ข้ามลำน้ำ")
    records.save(office, road)
    again = merger_trial.trial(office, second.id, first.id)
    assert "4.7 กม. 9 นาที" in merger_trial.way(again)
    table = merger_trial.table(office, again)
    assert [row[1:4] for row in table.rows][:3] == [(20, 90, 110), (10, 90, 100), (30, 180, 210)]
    with pytest.raises(UserError):
        merger_trial.trial(office, first.id, first.id)


def test_candidates_carry_the_road_both_ways(office: OfficeFile) -> None:
    first, second = two(office)
    records.save(office, RoadDistance(school=first.id, other=second.id, km="4.7", minutes=9))
    found = mergers.candidates(office, YEAR, "june")
    assert [(one.small.school.id, one.road and one.road.km) for one in found] == [(second.id, "4.7")]
    row = tables.candidates(office, YEAR, "june").rows[0]
    assert row[-2:] == ("4.7", 9)
