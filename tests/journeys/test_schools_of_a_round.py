"""Schools are brought in, counted, corrected, renamed; last year prints as it was; the yearbook is made."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import academic_year_of, bangkok_today
from planner_desktop.services import exchange, history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import counts, life
from planner_desktop.services.schools.life import Happening
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.information import choosers
from ui.areas.information.count_dialog import CountDialog
from ui.areas.information.counts_page import CountsPage
from ui.kit import ask
from ui.kit.desk import Desk

YEAR = academic_year_of(bangkok_today())
GRADED = ("ป.1 ชาย", "ป.1 หญิง", "ป.1 ห้อง", "รวมนักเรียน")


def sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    made = Workbook()
    page = made.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    made.save(path)
    return path


def one(file: OfficeFile, code: str) -> School:
    return records.every(file, School, Query("school", (Condition("code10", Test.IS, code),)))[0]


def bring_in_schools(file: OfficeFile, tmp_path: Path) -> None:
    """Out of another program's sheet: codes without their zeros, a header that must be matched."""
    head = ("รหัส 10 หลัก", "นามโรงเรียน", "รหัส OBEC", "ละติจูด", "ลองจิจูด")
    rows = ((33530001, "บ้านนำเข้า", 12, 9.51, 101.52), (33530002, "บ้านคู่กัน", 13, 9.52, 101.53))
    plan = exchange.prepare_import(file, "school", sheet(tmp_path / "s.xlsx", head, *rows), {head[1]: "name"})
    assert not plan.faults
    exchange.apply_import(file, plan)
    assert one(file, "0033530001").code6 == "000012"


def bring_in_counts(desk: Desk, tmp_path: Path) -> None:
    """Last year's and this year's."""
    for year, boys in ((YEAR - 1, 20), (YEAR, 22)):
        source = sheet(
            tmp_path / f"{year}.xlsx",
            ("รหัส 10 หลัก", *GRADED),
            ("0033530001", boys, 18, 1, boys + 18),
            ("0033530002", 5, 5, 1, 10),
        )
        dialog = CountDialog(desk, year, "june")
        dialog.read(source)
        dialog.yes.click()
        dialog.deleteLater()


def correct(page: CountsPage, file: OfficeFile) -> None:
    """One boy more, in the grid."""
    choosers.choose(page.year, str(YEAR))
    choosers.choose(page.round, "june")
    page.refresh(one(file, "0033530001").id)
    cell = page.sheet.grid.item(page.sheet.grid.grades.index("211"), 0)
    assert cell is not None
    cell.setText("23")
    page.sheet.save()
    editions = counts.editions(file, one(file, "0033530001").id, YEAR, "june")
    assert [(sheet.pupils, sheet.current) for sheet in editions] == [(40, False), (41, True)]


def change_directors(file: OfficeFile) -> None:
    """The first becomes known late; the second takes office today, through the register's own form."""
    for director in ("นายแรก ทดสอบ", "นางรอง ทดสอบ"):
        records.save(file, replace(one(file, "0033530001"), director=director))


def void_and_count_again(file: OfficeFile) -> None:
    """A sheet of the wrong school is voided; the round has none of it until it is counted again."""
    other = one(file, "0033530002").id
    (sheet,) = counts.editions(file, other, YEAR, "june")
    kept = counts.read(file, sheet)
    assert counts.void(file, sheet, "ไฟล์ของโรงเรียนอื่น") is None
    assert counts.record(file, kept).edition == 2


def check_papers(demo_copy: Path, tmp_path: Path) -> None:
    """Last year's list has the old name; the yearbook is made."""
    listed = {}
    for year in (YEAR - 1, YEAR):
        out = tmp_path / f"รายชื่อ {year}.xlsx"
        keys = ["--year", str(year), "--round", "june"]
        assert main(["export", "school-list", str(demo_copy), str(out), *keys]) == 0
        found = load_workbook(out).worksheets[0].iter_rows(values_only=True)
        listed[year] = {str(row[1]): (row[2], row[7], row[8]) for row in found}
    assert listed[YEAR - 1]["0033530001"] == ("บ้านนำเข้า", "นายแรก ทดสอบ", 38)
    assert listed[YEAR]["0033530001"] == ("บ้านนามใหม่", "นายแรก ทดสอบ", 41)
    past = tmp_path / "ย้อนหลัง.xlsx"
    assert main(["export", "school-series", str(demo_copy), str(past), "--school", "0033530001"]) == 0
    rows = list(load_workbook(past).worksheets[0].iter_rows(values_only=True))
    assert [row[:2] for row in rows[-2:]] == [(str(YEAR - 1), "บ้านนำเข้า"), (str(YEAR), "บ้านนามใหม่")]

    book = tmp_path / "สารสนเทศ.pdf"
    assert main(["export", "school-yearbook", str(demo_copy), str(book), "--year", str(YEAR)]) == 0
    whole = "\n".join(pages_of(book.read_bytes()))
    assert "สารสนเทศทางการศึกษา" in whole
    assert "บ้านนามใหม่" in whole


def test_from_an_excel_list_of_schools_to_the_yearbook(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk = program.window.open.desk
    bring_in_schools(file, tmp_path)
    bring_in_counts(desk, tmp_path)
    desk.show_page("information.counts")
    page = program.window.open.room.navigator.page
    assert isinstance(page, CountsPage)
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "ย้ายเข้าก่อนวันนับ")
    correct(page, file)
    day = min(dt.date(YEAR - 543, 5, 17), bangkok_today())
    renamed = Happening(event="renamed", day=day, name="บ้านนามใหม่")
    life.happen(file, one(file, "0033530001").id, renamed)
    assert "บ้านนำเข้า" in str(history.recent(file)[0].label)
    change_directors(file)
    void_and_count_again(file)
    program.window.close()
    check_papers(demo_copy, tmp_path)


def test_a_form_of_counts_goes_out_and_comes_back_by_command(demo_copy: Path, tmp_path: Path) -> None:
    form = tmp_path / "แบบ.xlsx"
    keys = ["--year", str(YEAR + 1), "--round", "june"]
    assert main(["export", "count-form", str(demo_copy), str(form), *keys]) == 0
    book = load_workbook(form)
    page = book.worksheets[0]
    heads = [str(cell.value) for cell in page[1]]
    typed: dict[str, str | int] = {"ป.1 ชาย": "๗", "ป.1 หญิง": 6, "ป.1 ห้อง": 1}
    for head, amount in typed.items():
        page.cell(2, heads.index(head) + 1).value = amount
    page.delete_rows(3, page.max_row)
    book.save(form)
    assert main(["import", "pupil-counts", str(demo_copy), str(form)]) == 0
    out = tmp_path / "ตาราง.xlsx"
    assert main(["export", "school-figures", str(demo_copy), str(out), *keys, "--by", "year"]) == 0
    found = list(load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert found[-1][:5] == (str(YEAR + 1), 1, 7, 6, 13)


def test_the_command_line_brings_in_counts_and_gives_faults_back(demo_copy: Path, tmp_path: Path) -> None:
    head = ("รหัส 10 หลัก", "ปีการศึกษา", "รอบข้อมูล", *GRADED)
    rows = (
        ("9910000137", YEAR - 7, "ณ วันที่ 10 มิถุนายน", 3, 4, 1, 7),
        ("9910000274", YEAR - 7, "june", 3, 4, 1, 9),
    )
    source, back = sheet(tmp_path / "n.xlsx", head, *rows), tmp_path / "แก้.xlsx"
    told = ["import", "pupil-counts", str(demo_copy), str(source)]
    assert main([*told, "--dry-run"]) == main([*told, "--errors", str(back)])
    page = load_workbook(back).active
    assert page is not None
    assert [row[0] for row in page.iter_rows(min_row=2, values_only=True)] == ["9910000274"]
    out = tmp_path / "ตาราง.xlsx"
    keys = ["--year", str(YEAR - 7), "--round", "june", "--by", "grade"]
    assert main(["export", "school-figures", str(demo_copy), str(out), *keys]) == 0
    found = list(load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert found[1] == ("ป.1", 3, 4, 7, 1)
