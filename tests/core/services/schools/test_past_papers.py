"""On paper too a school goes on through renames and mergers, and the yearbook tells who needs care."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.information.schools import School
from planner_desktop.errors import NotFound
from planner_desktop.services import papers
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import counts, life, past_tables, series, tables, yearbook
from planner_desktop.services.schools.life import Happening
from tests.core.documents.reading import pages_of
from tests.core.services.schools.offices import counted, school, tell

Y2567, Y2568, Y2569 = 2567, 2568, 2569


@pytest.fixture
def area(office: OfficeFile) -> tuple[OfficeFile, School, School]:
    """In May 2568 the small school merges into the other, which takes a new name a year later."""
    small, stays = school(office, 1, "บ้านน้อย"), school(office, 2, "บ้านใหญ่", director="นายหนึ่ง ทดสอบ")
    tell(office, small, Y2567, 10, 8)
    for year, boys in ((Y2567, 40), (Y2568, 52), (Y2569, 50)):
        tell(office, stays, year, boys, 40)
    merged = Happening(event="merged", day=dt.date(2025, 5, 16), with_school=stays.id, paper="ประกาศ 7")
    life.happen(office, small.id, merged)
    new = {"director": "นางสอง ทดสอบ"}
    life.happen(
        office, stays.id, Happening(event="renamed", day=dt.date(2026, 5, 16), name="บ้านใหญ่พัฒนา", details=new)
    )
    return office, small, stays


def test_a_series_goes_on_through_mergers_and_renames(area: tuple[OfficeFile, School, School]) -> None:
    office, _small, stays = area
    found = series.series(office, stays.id, "june")
    assert [(one.academic_year, one.own, one.together) for one in found] == [
        (Y2567, 80, 98),
        (Y2568, 92, 92),
        (Y2569, 90, 90),
    ]
    assert [(one.rooms, one.teachers) for one in found] == [(2, 6), (1, 3), (1, 3)]
    assert [(one.was.name, one.was.director) for one in found] == [
        ("บ้านใหญ่", "นายหนึ่ง ทดสอบ"),
        ("บ้านใหญ่", "นายหนึ่ง ทดสอบ"),
        ("บ้านใหญ่พัฒนา", "นางสอง ทดสอบ"),
    ]
    table = past_tables.through_years(office, (Y2567, Y2569), "june")
    assert [row[:5] for row in table.rows] == [(1, "บ้านใหญ่พัฒนา", 98, 92, 90)]
    assert table.rows[0][5] == pytest.approx(-8.16, abs=0.01)
    assert table.totals[:5] == ("", "รวม", 98, 92, 90)


def test_what_happened_in_an_academic_year_is_told(area: tuple[OfficeFile, School, School]) -> None:
    office, _small, _stays = area
    assert past_tables.changes(office, Y2568).rows == (
        ("16 พ.ค. 68", "บ้านน้อย", "รวมกับโรงเรียนอื่น", "บ้านใหญ่พัฒนา", "ประกาศ 7"),
    )
    assert [row[1:4] for row in past_tables.changes(office, Y2569).rows] == [
        ("บ้านใหญ่", "เปลี่ยนชื่อ", "บ้านใหญ่พัฒนา")
    ]
    assert past_tables.changes(office, Y2567).rows == ()


def test_one_school_on_paper_and_as_a_workbook(
    area: tuple[OfficeFile, School, School], tmp_path: Path
) -> None:
    office, _small, stays = area
    words = "".join("".join(pages_of(papers.pdf(office, "school-series", {"school": stays.code10}))).split())
    for told in ("ข้อมูลย้อนหลังโรงเรียนบ้านใหญ่พัฒนา", "๙๘", "บ้านน้อย", "ประกาศ๗"):
        assert told in words
    target = tmp_path / "ย้อนหลัง.xlsx"
    papers.export(office, "school-series", target, {"school": "บ้านใหญ่พัฒนา"})
    page = load_workbook(target).worksheets[0]
    assert [cell.value for cell in page[2]][:6] == ["2567", "บ้านใหญ่", "เปิดสอน", "นายหนึ่ง ทดสอบ", 80, 98]
    with pytest.raises(NotFound):
        papers.pdf(office, "school-series", {"school": "ไม่มี"})


def test_the_list_of_a_year_names_the_director_and_grades_of_then(
    area: tuple[OfficeFile, School, School],
) -> None:
    office, _small, stays = area
    grown = {"lowest_grade": "112", "highest_grade": "313"}
    life.happen(office, stays.id, Happening(event="levels", day=dt.date(2026, 6, 1), details=grown))
    listed = {
        year: next(
            row for row in tables.school_list(office, year, "june", "four").rows if row[1] == stays.code10
        )
        for year in (Y2568, Y2569)
    }
    assert listed[Y2568][2:9] == ("บ้านใหญ่", "ก", "", "เปิดสอน", "", "นายหนึ่ง ทดสอบ", 92)
    assert listed[Y2569][2:9] == ("บ้านใหญ่พัฒนา", "ก", "", "เปิดสอน", "อ.2–ม.3", "นางสอง ทดสอบ", 90)


def test_the_yearbook_tells_who_needs_care_and_its_own_day(
    area: tuple[OfficeFile, School, School],
) -> None:
    office, _small, stays = area
    more = {"teachers": 3, "disabled": 4, "poor": 20, "computers": 12}
    counts.record(office, replace(counted(stays, Y2569, 50, 40), more=more), "ครบขึ้น")
    (row,) = past_tables.care(office, Y2569, "june").rows
    assert row == ("ก", 90, 4, 20, 0, 0, 0, 12)
    titles = [
        table.title
        for _name, held in yearbook.gather(office, Y2569, "june", "four").chapters
        for table in held
    ]
    for told in ("ย้อนหลัง นับต่อเนื่อง", "ต้องดูแลเป็นพิเศษ", "ความเปลี่ยนแปลงของสถานศึกษา"):
        assert any(told in one for one in titles)
