"""Papers of schools: a past year prints the schools of then; the yearbook comes as PDF, Word and Excel."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from planner_desktop.domain.information.counts import TestResult
from planner_desktop.errors import UserError
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import life, tables
from planner_desktop.services.schools.life import Happening
from tests.core.documents.reading import pages_of
from tests.core.services.schools.offices import school, tell


@pytest.fixture
def counted(office: OfficeFile) -> OfficeFile:
    one, other = school(office, 1, "บ้านเดิม"), school(office, 2, "วัดรับ", district="ข")
    for year, boys in ((2567, 60), (2568, 61)):
        tell(office, one, year, boys, 60)
        tell(office, other, year, 30, 31)
    life.happen(office, one.id, Happening(event="renamed", day=dt.date(2025, 5, 16), name="บ้านใหม่"))
    for year, mean, takers in ((2566, "40.00", 10), (2567, "50.00", 30)):
        for at, points in ((one, mean), (other, "60.00")):
            found = TestResult(
                academic_year=year,
                school=at.id,
                test="NT",
                grade="213",
                subject="ภาษาไทย",
                takers=takers if at is one else 10,
                mean=points,
            )
            records.save(office, found)
    return office


def rows(path: Path, sheet: int = 0) -> list[tuple[object, ...]]:
    return [tuple(row) for row in load_workbook(path).worksheets[sheet].iter_rows(values_only=True)]


def test_a_past_year_is_printed_with_the_names_and_sizes_of_then(counted: OfficeFile, tmp_path: Path) -> None:
    out = tmp_path / "รายชื่อ.xlsx"
    papers.export(counted, "school-list", out, {"year": "2567", "round": "june"})
    told = {row[2]: (row[8], row[11]) for row in rows(out)[1:-1]}
    assert told == {"บ้านเดิม": (120, "เล็ก"), "วัดรับ": (61, "เล็ก")}
    papers.export(counted, "school-list", out, {"year": "2568", "round": "june"})
    now = {row[2]: (row[8], row[11]) for row in rows(out)[1:-1]}
    assert now == {"บ้านใหม่": (121, "กลาง"), "วัดรับ": (61, "เล็ก")}


def test_the_yearbook_has_its_chapters_in_all_three_formats(counted: OfficeFile, tmp_path: Path) -> None:
    keys = {"year": "2568", "round": "june"}
    pages = pages_of(papers.pdf(counted, "school-yearbook", keys))
    whole = "\n".join(pages)
    for words in ("สารบัญ", "บทที่ ๑", "ตารางที่ ๑.๑", "รายอำเภอ", "ผลการทดสอบระดับชาติ", "บ้านใหม่"):
        assert words in whole
    word = tmp_path / "เล่ม.docx"
    papers.export(counted, "school-yearbook", word, keys)
    assert any("สถานศึกษา" in one.text for one in Document(str(word)).paragraphs)
    sheets = tmp_path / "เล่ม.xlsx"
    papers.export(counted, "school-yearbook", sheets, keys)
    assert rows(sheets)[1:] == [
        ("ก", 1, 61, 60, 121, 1, 3, pytest.approx(121 / 3)),
        ("ข", 1, 30, 31, 61, 1, 3, pytest.approx(61 / 3)),
        ("รวม", 2, 91, 91, 182, 2, 6, pytest.approx(182 / 6)),
    ]


def test_means_are_weighted_by_those_who_sat(counted: OfficeFile) -> None:
    table = tables.tests(counted, 2566, 2567)
    assert [row[:3] for row in table.rows] == [("NT", "ป.3", "ภาษาไทย")]
    assert table.rows[0][3:] == pytest.approx((50.0, 52.5))


def test_without_counts_the_paper_says_what_to_do(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="ยังไม่มีข้อมูลจำนวน"):
        papers.pdf(office, "school-yearbook", {})


def test_a_view_that_there_is_not_is_refused(counted: OfficeFile) -> None:
    with pytest.raises(UserError, match="ไม่มีตัวเลือก"):
        papers.pdf(counted, "school-figures", {"by": "ศาสนา"})


def test_the_list_of_candidates_says_that_distance_is_a_straight_line(counted: OfficeFile) -> None:
    words = "\n".join(pages_of(papers.pdf(counted, "school-mergers", {})))
    assert "เส้นตรง" in words
    assert "ไม่ใช่ระยะเดินทาง" in words
