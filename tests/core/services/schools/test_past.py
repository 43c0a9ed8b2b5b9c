"""What schools and results were stays known, whichever way they are changed; counts are voided with a reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner_desktop.domain.information.count_days import CountDay, as_at_of
from planner_desktop.domain.information.counts import TestEdition, TestResult
from planner_desktop.domain.information.schools import School, SchoolState
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import exchange, history, records
from planner_desktop.services.exchange.plans import Outcome
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import count_days, counts, figures, life, results
from planner_desktop.services.schools.life import Happening
from tests.core.services.schools.offices import counted, school, tell

D2024, D2025 = dt.date(2024, 5, 16), dt.date(2025, 5, 16)
DIRECTOR = {"director": "นายเก่า ทดสอบ", "lowest_grade": "112", "highest_grade": "216", "programmes": "พื้นที่สูง"}


def then(file: OfficeFile, one: School, day: dt.date) -> School:
    return next(found for found in life.schools_on(file, day) if found.id == one.id)


def result(file: OfficeFile, one: School, mean: str = "40.00") -> TestResult:
    made = TestResult(
        academic_year=2567, school=one.id, test="NT", grade="213", subject="ภาษาไทย", takers=20, mean=mean
    )
    return records.save(file, made)


def test_directors_grades_and_programmes_of_a_past_day_are_those_of_then(office: OfficeFile) -> None:
    one = school(office, 1, "ก", **DIRECTOR)
    new = {"director": "นางใหม่ ทดสอบ", "director_acting": True, "highest_grade": "313", "programmes": "คุณภาพ"}
    life.happen(office, one.id, Happening(event="director", day=D2025, details=new))
    before, since = then(office, one, D2025 - dt.timedelta(days=1)), then(office, one, D2025)
    assert (before.director, before.director_acting, before.highest_grade) == ("นายเก่า ทดสอบ", False, "216")
    assert (before.programmes, since.programmes) == ("พื้นที่สูง", "คุณภาพ")
    assert (since.director, since.director_acting, since.highest_grade) == ("นางใหม่ ทดสอบ", True, "313")
    assert records.get(office, School, one.id).director == "นางใหม่ ทดสอบ"


def test_editing_the_record_keeps_what_it_was_until_yesterday(office: OfficeFile) -> None:
    one = school(office, 1, "ก", **DIRECTOR)
    now = records.save(office, replace(one, director="นางใหม่ ทดสอบ", highest_grade="313"))
    records.save(office, replace(now, programmes=""))
    yesterday = then(office, one, bangkok_today() - dt.timedelta(days=1))
    assert (yesterday.director, yesterday.highest_grade, yesterday.programmes) == tuple(
        DIRECTOR[name] for name in ("director", "highest_grade", "programmes")
    )
    assert [state.event for state in life.states_of(office, one.id)] == ["base", "edited"]
    history.undo(office)
    history.undo(office)
    assert life.states_of(office, one.id) == []


def test_an_import_of_new_directors_keeps_the_old_ones_too(office: OfficeFile, tmp_path: Path) -> None:
    one, book = school(office, 1, "ก", **DIRECTOR), Workbook()
    page = book.active
    assert page is not None
    page.append(["รหัส 10 หลัก", "ผู้อำนวยการโรงเรียน"])
    page.append([one.code10, "นางใหม่ ทดสอบ"])
    book.save(tmp_path / "ผอ.xlsx")
    exchange.apply_import(office, exchange.prepare_import(office, "school", tmp_path / "ผอ.xlsx"))
    assert then(office, one, bangkok_today()).director == "นางใหม่ ทดสอบ"
    assert then(office, one, bangkok_today() - dt.timedelta(days=1)).director == "นายเก่า ทดสอบ"


def test_what_is_first_learned_and_misspelt_names_hold_for_the_past_too(office: OfficeFile) -> None:
    one = school(office, 1, "บ้านสะกดพิด")
    life.happen(office, one.id, Happening(event="regrouped", day=D2024, network="เหนือ"))
    kept = records.get(office, School, one.id)
    records.save(office, replace(kept, name="บ้านสะกดผิด", director="นายรู้ทีหลัง ทดสอบ"))
    was = then(office, one, D2024 - dt.timedelta(days=1))
    assert (was.name, was.director) == ("บ้านสะกดผิด", "นายรู้ทีหลัง ทดสอบ")
    assert len(life.states_of(office, one.id)) == 2


def test_a_happening_says_better_what_an_edit_of_that_day_said(office: OfficeFile) -> None:
    one = school(office, 1, "ก", **DIRECTOR)
    records.save(office, replace(one, director="นางใหม่ ทดสอบ"))
    named = Happening(event="renamed", day=bangkok_today(), name="ข", paper="ประกาศ 1")
    life.happen(office, one.id, named)
    states = life.states_of(office, one.id)
    assert [(state.event, state.name, state.director) for state in states] == [
        ("base", "ก", "นายเก่า ทดสอบ"),
        ("renamed", "ข", "นางใหม่ ทดสอบ"),
    ]


def test_a_state_of_an_older_file_leaves_details_to_the_school(office: OfficeFile) -> None:
    one = school(office, 1, "ก", **DIRECTOR)
    base = records.save(office, SchoolState(school=one.id, event="base", name="เดิม", status="open"))
    records.save(office, SchoolState(school=one.id, since=D2024, event="renamed", name="ก", status="open"))
    assert not base.whole
    was = then(office, one, D2024 - dt.timedelta(days=1))
    assert (was.name, was.director) == ("เดิม", "นายเก่า ทดสอบ")
    life.happen(office, one.id, Happening(event="director", day=D2025, details={"director": "นางใหม่ ทดสอบ"}))
    assert then(office, one, D2024).director == "นายเก่า ทดสอบ"


def test_a_corrected_result_keeps_its_former_edition_and_asks_why(office: OfficeFile) -> None:
    kept = result(office, school(office, 1, "ก"))
    with pytest.raises(Invalid) as refused:
        records.save(office, replace(kept, mean="45.00"))
    assert [fault.field for fault in refused.value.faults] == ["reason"]
    now = records.save(office, replace(kept, mean="45.00", reason="สทศ. ประกาศใหม่"))
    with pytest.raises(Invalid):
        records.save(office, replace(now, mean="46.00"))
    now = records.save(office, replace(now, mean="46.00", reason="อ่านผิดบรรทัด"))
    told = [(one.edition, one.mean, one.reason) for one in results.editions(office, kept.id)]
    assert (now.edition, told) == (3, [(2, "45.00", "สทศ. ประกาศใหม่"), (1, "40.00", "")])
    assert figures.tests(office, 2567, 2567)[0].mean == 46.0
    first = records.every(office, TestEdition)[0]
    with pytest.raises(UserError, match="ฉบับก่อน"):
        records.save(office, replace(first, mean="1.00"))
    history.undo(office)
    assert [one.mean for one in results.editions(office, kept.id)] == ["40.00"]


def test_results_are_voided_not_removed_and_come_back(office: OfficeFile) -> None:
    kept = result(office, school(office, 1, "ก"))
    with pytest.raises(UserError, match="ลบไม่ได้"):
        records.remove(office, kept)
    with pytest.raises(Invalid):
        records.save(office, replace(kept, subject="คณิตศาสตร์", reason="ผิดวิชา"))
    results.void(office, kept.id, "ผิดวิชา")
    assert figures.tests(office, 2567, 2567) == []
    results.restore(office, kept.id)
    assert figures.tests(office, 2567, 2567)[0].mean == 40.0


def test_an_import_of_other_results_needs_a_reason_in_its_row(office: OfficeFile, tmp_path: Path) -> None:
    one = school(office, 1, "ก")
    kept, book = result(office, one), Workbook()
    page = book.active
    assert page is not None
    page.append(["ปีการศึกษา", "โรงเรียน", "การทดสอบ", "ชั้น", "วิชา/ด้าน", "ร้อยละเฉลี่ย", "เหตุผลที่แก้ไข"])
    row = [2567, "ก", "NT", "ป.3", "ภาษาไทย", "45.00", None]
    page.append(row)
    book.save(tmp_path / "ผล.xlsx")
    plan = exchange.prepare_import(office, "test_result", tmp_path / "ผล.xlsx")
    assert [(fault.row, "เหตุผล" in str(fault.cause)) for fault in plan.faults] == [(2, True)]
    page["G2"] = "ผลสอบรอบแก้ตัว"
    book.save(tmp_path / "ผล.xlsx")
    plan = exchange.prepare_import(office, "test_result", tmp_path / "ผล.xlsx")
    assert plan.count(Outcome.CHANGED) == 1
    exchange.apply_import(office, plan)
    assert [found.mean for found in results.editions(office, kept.id)] == ["40.00"]


def test_a_voided_edition_gives_way_to_the_one_before(office: OfficeFile) -> None:
    one = school(office, 1, "ก")
    tell(office, one, 2568, 10, 9)
    second = counts.record(office, counted(one, 2568, 99, 9), "พิมพ์ผิด")
    with pytest.raises(UserError, match="เหตุผล"):
        counts.void(office, second, " ")
    back = counts.void(office, second, "พิมพ์เลขเกิน")
    assert back is not None
    assert (back.edition, back.pupils) == (1, 19)
    assert figures.total(figures.by_year(office, 2568, 2568, "june")).pupils == 19
    assert counts.void(office, back, "ส่งผิดโรงเรียน") is None
    assert figures.by_year(office, 2568, 2568, "june") == []
    third = counts.record(office, counted(one, 2568, 8, 8))
    assert (third.edition, third.current) == (3, True)


def test_the_day_of_a_round_is_the_offices_own_bound_to_years(office: OfficeFile) -> None:
    assert count_days.day_of(office, 2569, "june") == dt.date(2026, 6, 10)
    assert count_days.day_of(office, 2569, "year_end") == dt.date(2027, 3, 31)
    records.save(office, CountDay(round="june", day=25, month=6, first_year=2570, last_year=2571))
    days = [count_days.day_of(office, year, "june") for year in (2569, 2570, 2572)]
    assert days == [dt.date(2026, 6, 10), dt.date(2027, 6, 25), dt.date(2029, 6, 10)]
    with pytest.raises(Invalid):
        records.save(office, CountDay(round="june", day=31, month=6))
    leap = CountDay(round="june", day=29, month=2, next_year=True)
    assert [as_at_of(year, "june", (leap,)) for year in (2566, 2567)] == [
        dt.date(2024, 2, 29),
        dt.date(2025, 2, 28),
    ]
    assert count_days.lay_out(office) == 2
    assert count_days.lay_out(office) == 0
