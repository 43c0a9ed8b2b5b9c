"""Counts stand as they were told; a correction is a further edition, and figures take the one in force."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.information.counts import CountSheet, PupilCount
from planner_desktop.domain.information.sizes import SizeBand
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import counts, figures, life, mergers, series, sizes
from planner_desktop.services.schools.counts import GradeCount, NeedsReason
from planner_desktop.services.schools.life import Happening
from tests.core.services.schools.offices import counted, school, tell


def test_a_correction_is_a_new_edition_and_the_old_one_is_still_read(office: OfficeFile) -> None:
    one = school(office, 1, "ก")
    tell(office, one, 2568, 10, 9)
    better = counted(one, 2568, 11, 9)
    with pytest.raises(NeedsReason):
        counts.record(office, better)
    counts.record(office, better, "นับตกไป 1 คน")
    old, new = counts.editions(office, one.id, 2568, "june")
    assert (old.edition, old.current, counts.read(office, old).grades["211"].boys) == (1, False, 10)
    assert (new.edition, new.current, new.pupils, new.reason) == (2, True, 20, "นับตกไป 1 คน")
    assert figures.total(figures.by_year(office, 2568, 2568, "june")).pupils == 20
    history.undo(office)
    standing = counts.in_force(counts.editions(office, one.id, 2568, "june"))
    assert standing is not None
    assert (standing.edition, standing.pupils) == (1, 19)
    assert figures.total(figures.by_year(office, 2568, 2568, "june")).pupils == 19


def test_the_sums_of_a_sheet_are_those_of_its_grades(office: OfficeFile) -> None:
    one = school(office, 1, "ก")
    grades = {"112": GradeCount(3, 4, 1), "211": GradeCount(5, 6, 2), "212": GradeCount()}
    sheet = counts.record(office, replace(counted(one, 2568, 0, 0), grades=grades))
    assert (sheet.boys, sheet.girls, sheet.pupils, sheet.rooms) == (8, 10, 18, 3)
    by_grade = figures.by_grade(office, 2568, "june")
    assert [(line.key, line.pupils) for line in by_grade] == [("112", 7), ("211", 11)]
    assert figures.total(by_grade).pupils == sheet.pupils


def test_nobody_writes_over_a_sheet_or_its_grades(office: OfficeFile) -> None:
    sheet = tell(office, school(office, 1, "ก"), 2568, 10, 9)
    grade = records.every(office, PupilCount)[0]
    for wrong in (replace(sheet, pupils=99), replace(grade, boys=99)):
        with pytest.raises(UserError, match="แก้ทับไม่ได้"):
            records.save(office, wrong)
    with pytest.raises(UserError):
        records.remove(office, grade)
    assert records.every(office, CountSheet)[0].pupils == 19


def test_the_same_numbers_and_an_empty_sheet_are_refused(office: OfficeFile) -> None:
    one = school(office, 1, "ก")
    tell(office, one, 2568, 10, 9)
    with pytest.raises(UserError, match="เหมือนฉบับที่ใช้อยู่"):
        counts.record(office, counted(one, 2568, 10, 9), "เหตุผล")
    with pytest.raises(UserError, match="ยังไม่ได้ใส่ตัวเลข"):
        counts.record(office, replace(counted(one, 2567, 0, 0, teachers=None), grades={}))


def test_rounds_are_never_mixed(office: OfficeFile) -> None:
    one = school(office, 1, "ก")
    tell(office, one, 2568, 10, 9)
    counts.record(office, counted(one, 2568, 7, 7, "november"))
    assert figures.total(figures.by_year(office, 2568, 2568, "june")).pupils == 19
    assert figures.total(figures.by_year(office, 2568, 2568, "november")).pupils == 14


def test_a_voided_sheet_counts_no_more(office: OfficeFile) -> None:
    sheet = tell(office, school(office, 1, "ก"), 2568, 10, 9)
    records.void(office, sheet, "โรงเรียนส่งผิดรอบ")
    assert figures.by_year(office, 2568, 2568, "june") == []


def test_a_successor_takes_over_the_pupils_of_the_schools_merged_into_it(office: OfficeFile) -> None:
    stays, gone, first = (school(office, at, name) for at, name in ((1, "รับ"), (2, "รวม"), (3, "รวมก่อน")))
    for year, of_first, of_gone, of_stays in ((2566, 5, 10, 30), (2567, 0, 14, 31), (2568, 0, 0, 44)):
        for one, boys in ((first, of_first), (gone, of_gone), (stays, of_stays)):
            if boys:
                tell(office, one, year, boys, 0)
    merge = Happening(event="merged", day=dt.date(2024, 5, 16), with_school=gone.id)
    life.happen(office, first.id, merge)
    life.happen(office, gone.id, replace(merge, day=dt.date(2025, 5, 16), with_school=stays.id))
    found = [(one.academic_year, one.own, one.together) for one in series.series(office, stays.id, "june")]
    assert found == [(2566, 30, 45), (2567, 31, 45), (2568, 44, 44)]
    assert mergers.merged_into(office, stays.id) == {first.id, gone.id}


def test_old_years_are_sized_by_the_classes_of_their_year(office: OfficeFile) -> None:
    one = school(office, 1, "ก")
    for year in (2566, 2568):
        tell(office, one, year, 60, 60)
    for label, first, last in (("เล็กเดิม", 2560, 2566), ("เล็กใหม่", 2567, None)):
        band = SizeBand(scheme="four", label=label, at_least=1, at_most=200, first_year=first, last_year=last)
        records.save(office, band)
    sized = [figures.grouped(office, year, "june", "size", "four")[0].key for year in (2566, 2568)]
    assert sized == ["เล็กเดิม", "เล็กใหม่"]


def test_the_shipped_classes_are_laid_out_once(office: OfficeFile) -> None:
    shipped = sizes.bands(office, "four", 2568)
    assert sizes.lay_out(office) == 22
    assert sizes.lay_out(office) == 0
    assert [one.label for one in sizes.bands(office, "four", 2568)] == [one.label for one in shipped]


def test_figures_of_a_past_year_use_the_network_of_then(office: OfficeFile) -> None:
    one = school(office, 1, "ก", network="เหนือ")
    for year in (2567, 2568):
        tell(office, one, year, 10, 10)
    life.happen(office, one.id, Happening(event="regrouped", day=dt.date(2025, 5, 16), network="ใต้"))
    found = [figures.grouped(office, year, "june", "network", "four")[0].key for year in (2567, 2568)]
    assert found == ["เหนือ", "ใต้"]


def test_candidates_are_small_open_and_near(office: OfficeFile) -> None:
    near = {"latitude": "9.500000", "longitude": "101.500000"}
    small = school(office, 1, "เล็ก", **near)
    big = school(office, 2, "ใหญ่", **{**near, "latitude": "9.530000"})
    far = school(office, 3, "ไกล", latitude="10.500000", longitude="101.500000")
    nowhere = school(office, 4, "ไม่มีพิกัด")
    for one, boys in ((small, 20), (big, 200), (far, 10), (nowhere, 5)):
        tell(office, one, 2568, boys, 0)
    found = mergers.candidates(office, 2568, "june")
    assert [(one.small.school.name, one.near.school.name) for one in found] == [("เล็ก", "ใหญ่")]
    assert found[0].km == pytest.approx(3.34, abs=0.01)
