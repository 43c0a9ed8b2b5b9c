"""Plain papers: what stands on the printed list and on the sheet of a record, and clear refusals."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Query
from planner_desktop.errors import NotFound, UserError, WorldError
from planner_desktop.services import papers, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import printing


@pytest.fixture
def filled(office: OfficeFile) -> OfficeFile:
    records.save(office, OfficeProfile(name="สำนักงานทดลอง", short_name="สพป.ทดลอง"))
    for day, subject in (
        (dt.date(2025, 12, 30), "ปีก่อน"),
        (dt.date(2026, 1, 5), "ปีนี้"),
        (dt.date(2026, 2, 7), "เลิก"),
    ):
        records.save(
            office,
            IncomingLetter(received_on=day, sender="จังหวัด", subject=f"เรื่อง{subject}", number="ทด 01/9"),
        )
    last = records.every(office, IncomingLetter)[0]
    records.void(office, last, "ลงซ้ำ")
    records.save(
        office, IncomingLetter(received_on=dt.date(2026, 3, 1), sender="ก", subject="ปกปิด", secrecy="secret")
    )
    records.save(
        office, School(code10="9999000001", name="บ้านทดลอง", phone="0 2999 1234", distance_km=1200 // 10)
    )
    return office


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def exported(office: OfficeFile, folder: Path, name: str, **keys: str) -> str:
    target = folder / f"{name}.pdf"
    papers.export(office, name, target, {key.rstrip("_"): value for key, value in keys.items()})
    return text_of(target.read_bytes())


def test_a_register_prints_in_order_with_thai_digits_and_its_voided_rows(
    filled: OfficeFile, tmp_path: Path
) -> None:
    words = exported(filled, tmp_path, "list-incoming_letter", year="2569")
    assert "ทะเบียนหนังสือรับ" in words
    assert "สำนักงานทดลอง" in words
    assert "ตั้งแต่ ๑ ม.ค. ๒๕๖๙ ถึง ๓๑ ธ.ค. ๒๕๖๙" in words
    assert words.index("เรื่องปีนี้") < words.index("เรื่องเลิก (ยกเลิก: ลงซ้ำ)")
    assert "๕ ม.ค. ๒๕๖๙" in words
    assert "เรื่องปีก่อน" not in words
    assert "ปกปิด" not in words


def test_days_are_read_as_officers_type_them(filled: OfficeFile, tmp_path: Path) -> None:
    words = exported(filled, tmp_path, "list-incoming_letter", from_="๑ ธ.ค. ๖๘", to="31/12/2568")
    assert "เรื่องปีก่อน" in words
    assert "เรื่องปีนี้" not in words


def test_the_office_chooses_its_digits_and_codes_stay_arabic(filled: OfficeFile, tmp_path: Path) -> None:
    assert "9999000001" in exported(filled, tmp_path, "list-school")
    settings.put(filled, settings.PRINT_DIGITS, "arabic")
    assert "5 ม.ค. 2569" in exported(filled, tmp_path, "list-incoming_letter")


def test_a_sheet_shows_one_record_by_number_and_year(filled: OfficeFile, tmp_path: Path) -> None:
    words = exported(filled, tmp_path, "form-incoming_letter", number="๑", year="2569")
    assert "เรื่องปีนี้" in words
    assert "การปฏิบัติ" in words
    assert "รอมอบหมาย" in words
    voided = exported(filled, tmp_path, "form-incoming_letter", number="2", year="2569")
    assert "เหตุผลที่ยกเลิก" in voided


def test_the_same_list_as_word_and_excel(filled: OfficeFile, tmp_path: Path) -> None:
    papers.export(filled, "list-incoming_letter", tmp_path / "ก.docx", {"year": "2569"})
    table = Document(str(tmp_path / "ก.docx")).tables[0]
    assert [len(table.rows), table.rows[0].cells[0].text] == [3, "เลขทะเบียนรับ"]
    papers.export(filled, "list-incoming_letter", tmp_path / "ก.xlsx", {"year": "2569"})
    rows = list(load_workbook(tmp_path / "ก.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["เลขทะเบียนรับ", 1, 2]
    assert rows[1][1] == dt.datetime.fromisoformat("2026-01-05")


def test_the_windows_list_takes_its_columns_and_title(filled: OfficeFile) -> None:
    words = text_of(papers.list_paper(filled, Query("school"), ("name",), "โรงเรียนที่เลือก"))
    assert "โรงเรียนที่เลือก" in words
    assert "บ้านทดลอง" in words
    assert "9999000001" not in words


def test_the_same_facts_give_the_same_bytes(filled: OfficeFile) -> None:
    assert papers.list_paper(filled, Query("school")) == papers.list_paper(filled, Query("school"))


def test_an_empty_list_is_a_page_that_says_so(office: OfficeFile) -> None:
    assert "ไม่มีรายการ" in text_of(papers.list_paper(office, Query("agency")))


@pytest.mark.parametrize(
    ("name", "ending", "keys", "told"),
    [
        ("nothing", "pdf", {}, "ไม่มีเอกสารชื่อ"),
        ("list-school", "odt", {}, "ไม่มีแบบ .odt"),
        ("form-school", "xlsx", {}, "ไม่มีแบบ .xlsx"),
        ("list-school", "pdf", {"year": "2569"}, "ไม่มีตัวเลือก “year”"),
        ("list-incoming_letter", "pdf", {"from": "เมื่อไร"}, "อ่านวันที่"),
        ("list-incoming_letter", "pdf", {"year": "ก"}, "อ่านปี"),
        ("form-incoming_letter", "pdf", {}, "3 รายการที่ตรง"),
        ("form-incoming_letter", "pdf", {"number": "99"}, "ไม่พบหนังสือรับ"),
        ("form-incoming_letter", "pdf", {"number": "หนึ่ง"}, "ไม่ใช่ตัวเลข"),
        ("form-school", "pdf", {"id": "xyz"}, "ไม่ใช่รหัสรายการ"),
    ],
)
def test_what_does_not_fit_is_said(
    filled: OfficeFile, tmp_path: Path, name: str, ending: str, keys: dict[str, str], told: str
) -> None:
    with pytest.raises(UserError) as caught:
        papers.export(filled, name, tmp_path / f"ก.{ending}", keys)
    assert told in str(caught.value)
    assert list(tmp_path.glob("ก.*")) == []


def test_a_secret_letter_has_no_sheet_for_others(filled: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        papers.export(filled, "form-incoming_letter", tmp_path / "ก.pdf", {"number": "3", "year": "2569"})
    with filled.database.reading() as connection:
        from planner_desktop.store import reading

        secret = reading.ids(connection, Query("incoming_letter", text="ปกปิด"), with_secret=True)[0]
    with pytest.raises(NotFound):
        papers.export(filled, "form-incoming_letter", tmp_path / "ก.pdf", {"id": secret.hex})


def test_too_many_rows_are_refused_before_they_are_laid_out(
    filled: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "MOST_PRINTED", 2)
    with pytest.raises(UserError, match="รายการมี 3 แถว"):
        papers.list_paper(filled, Query("incoming_letter"))


def test_a_place_that_cannot_be_written_is_said(filled: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="เขียนไฟล์"):
        papers.export(filled, "list-school", tmp_path / "ไม่มี" / "ก.pdf", {})


def test_every_paper_is_written_where_its_list_has_rows(filled: OfficeFile, tmp_path: Path) -> None:
    written = papers.export_all(filled, tmp_path / "ทั้งหมด")
    names = {path.name for path in written}
    assert {
        "list-school.pdf",
        "list-school.docx",
        "list-school.xlsx",
        "form-school.docx",
        "form-office_profile.pdf",
    } <= names
    assert "form-agency.pdf" not in names
    assert all(path.stat().st_size > 1000 for path in written)


def test_names_are_unique_and_keys_have_examples() -> None:
    specs = papers.papers()
    assert len({spec.name for spec in specs}) == len(specs)
    assert all(key.label and key.example for spec in specs for key in spec.keys)
