"""The year's work with the province on one paper: who sits, what is asked and granted, what was sent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.planning.cases.province import (
    ProvinceCommittee,
    ProvinceMember,
    ProvinceProject,
    ProvinceSubmission,
)
from planner_desktop.errors import UserError
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from tests.core.documents.reading import pages_of

YEAR = 2570
KEYS = {"year": str(YEAR)}


def province(file: OfficeFile) -> None:
    board = records.save(
        file, ProvinceCommittee(name="คณะกรรมการแผนจังหวัดทดลอง", appointed_on=dt.date(2025, 5, 1))
    )
    past = ProvinceCommittee(
        name="คณะทำงานชุดก่อน", appointed_on=dt.date(2020, 1, 1), ends_on=dt.date(2026, 9, 30)
    )
    records.save(file, past)
    for order, name in ((2, "ศึกษาธิการจังหวัด"), (1, "ผู้ว่าราชการจังหวัด")):
        records.save(file, ProvinceMember(committee=board.id, order=order, name=name))
    mine = records.save(
        file,
        ProvinceProject(fiscal_year=YEAR, name="ห้องเรียนเครือข่าย", asked=300_000_000, granted=240_000_050),
    )
    records.save(file, ProvinceProject(fiscal_year=YEAR + 1, name="ปีหน้า", asked=100))
    records.save(
        file,
        ProvinceSubmission(
            sent_on=dt.date(2026, 8, 14), subject="เสนอโครงการก่อนเริ่มปี", receiver="จังหวัด", project=mine.id
        ),
    )
    records.save(file, ProvinceSubmission(sent_on=dt.date(2025, 11, 1), subject="ของปีก่อน", receiver="จังหวัด"))


def test_the_paper_tells_the_year_and_nothing_of_others(office: OfficeFile, tmp_path: Path) -> None:
    province(office)
    text = " ".join("".join(pages_of(papers.pdf(office, "province-report", KEYS))).split())
    assert text.index("ผู้ว่าราชการจังหวัด") < text.index("ศึกษาธิการจังหวัด")
    assert "เสนอโครงการก่อนเริ่มปี" in text
    assert "2,400,000.50" in text
    for other in ("คณะทำงานชุดก่อน", "ปีหน้า", "ของปีก่อน"):
        assert other not in text
    papers.export(office, "province-report", tmp_path / "p.xlsx", KEYS)
    sheets = load_workbook(tmp_path / "p.xlsx").worksheets
    assert any(cell == 2_400_000.5 for row in sheets[1].iter_rows(values_only=True) for cell in row)


def test_an_empty_year_says_where_to_begin(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="2570"):
        papers.pdf(office, "province-report", KEYS)
