"""Before and after in figures that can be worked out by hand, and the papers that show them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.information.class_plan.places import RoadDistance
from planner_desktop.domain.planning.cases.rates import SubsidyRate, level_of
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import simulation
from tests.core.documents.reading import pages_of
from tests.core.services.planning.cases.offices import complete, two

# ป.1 in fiscal year 2567, baht: teaching 2,052, books 656, supplies 440, uniform 400, activities 480.
_RATE = 2_052 + 656 + 440 + 400 + 480
_SMALL = 500  # up to 120 pupils


def test_merging_two_small_schools_loses_the_small_school_money(office: OfficeFile) -> None:
    made = two(office)
    found = simulation.simulate(office, made.case)
    assert (found.academic_year, found.round, found.fiscal_year) == (2567, "june", 2567)
    assert [one.subsidy for one in found.before] == [
        100 * (_RATE + _SMALL) * 100,
        30 * (_RATE + _SMALL) * 100,
    ]
    assert found.after is not None
    assert found.after.pupils == found.pupils == 130
    assert found.after.subsidy == 130 * _RATE * 100
    assert found.subsidy - found.after.subsidy == 130 * _SMALL * 100
    assert (found.rooms, found.after.rooms) == (6, 4)  # 130 = 3 × 40 and 10 more
    assert found.after.teachers == found.teachers == 7


def test_a_straight_line_is_marked_until_the_road_is_entered(office: OfficeFile) -> None:
    made = two(office)
    (line,) = simulation.simulate(office, made.case).ways
    assert not line.road
    assert line.km == pytest.approx(10.73, abs=0.02)
    records.save(office, RoadDistance(school=made.into.id, other=made.gone.id, km="14.5", minutes=25))
    (road,) = simulation.simulate(office, made.case).ways
    assert (road.road, road.km, road.minutes) == (True, 14.5, 25)
    with pytest.raises(Invalid):
        records.save(office, RoadDistance(school=made.into.id, other=made.into.id, km="1"))


def test_a_new_rate_holds_from_its_year_only(office: OfficeFile) -> None:
    made = two(office)
    before = simulation.simulate(office, made.case).subsidy
    for year in (2567, 2568):
        kept = [one for one in records.every(office, SubsidyRate) if one.first_year == year]
        same = [one for one in kept if (one.level, one.item) == ("primary", "teaching")]
        records.save(office, replace(same[0], amount=(2_052 + year - 2566) * 100))
    assert simulation.simulate(office, made.case).subsidy - before == 130 * 100
    assert [level_of(one) for one in ("112", "211", "311", "314")] == [
        "kindergarten",
        "primary",
        "lower",
        "upper",
    ]


def test_schools_without_counts_are_told(office: OfficeFile) -> None:
    made = two(office)
    with pytest.raises(UserError, match="ยังไม่ได้เลือกโรงเรียน"):
        simulation.simulate(office, replace(made.case, schools=(), receiving=None))


def test_the_papers_show_the_case_and_its_figures(office: OfficeFile, tmp_path: Path) -> None:
    made = two(office)
    kept = complete(office, made.case)
    keys = {"id": kept.id.hex}
    whole = "\n".join(pages_of(papers.pdf(office, "school-case", keys)))
    assert "บัญชีเอกสารในแฟ้มเรื่อง" in whole
    assert "ครบทุกข้อ" in whole
    shown = "\n".join(pages_of(papers.pdf(office, "case-simulation", keys)))
    assert f"{130 * _RATE:,}.00" in shown
    assert "เส้นตรง" in shown
    target = tmp_path / "ก่อนหลัง.xlsx"
    papers.export(office, "case-simulation", target, keys)
    rows = list(load_workbook(target).worksheets[0].iter_rows(values_only=True))
    after = next(row for row in rows if str(row[0]).startswith("หลัง"))
    assert after[1] == 130
    assert after[-1] == 130 * _RATE
