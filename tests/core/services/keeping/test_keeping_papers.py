"""What stands on the papers of keeping, in PDF, Word and Excel."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from planner_desktop.domain.administration.disposal import DisposalList
from planner_desktop.errors import NotFound
from planner_desktop.services import papers, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.keeping import borrowing, disposing
from planner_desktop.services.keeping.borrowing import Loan
from planner_desktop.services.keeping.disposing import Answer, Destruction
from planner_desktop.services.papers.keeping_keys import KEEPING
from tests.core.documents.reading import pages_of
from tests.core.services.keeping.staging import STORED, equip, keep
from tests.core.services.keeping.test_disposing import judge_all, judged, surveyed


def told(file: OfficeFile, name: str, folder: Path, **keys: str) -> str:
    target = folder / f"{name}.pdf"
    papers.export(file, name, target, keys)
    return " ".join(" ".join(page.split()) for page in pages_of(target.read_bytes()))


def destroyed(office: OfficeFile) -> DisposalList:
    equip(office)
    disposal, lines = judged(office)
    disposing.send(office, disposal, dt.date(2026, 2, 5))
    disposing.answered(office, disposal, Answer("partly", dt.date(2026, 3, 1), (lines["สอง"],)))
    disposing.destroy(office, disposal, Destruction(dt.date(2026, 3, 9), "burn", "นางพยาน ทดลอง, จพง."))
    return records.get(office, DisposalList, disposal)


def test_the_storage_forms_say_place_and_end(office: OfficeFile, tmp_path: Path) -> None:
    equip(office)
    keep(office, "แผนปฏิบัติการ")
    keep(office, "จัดตั้งโรงเรียน", code="ถาวร")
    register = told(office, "storage-register", tmp_path, year="2569")
    for words in ("แบบที่ ๒๐", "วันเก็บ", "๓๑ ธ.ค. ๗๙", "ตลอดไป", "นผ ๐๑", "๑/๒๕๖๙", "ตู้ ๒ ชั้น ๑"):
        assert words in register
    assert register.index("แผนปฏิบัติการ") < register.index("จัดตั้งโรงเรียน")
    transfer = told(office, "storage-transfer", tmp_path)
    for words in ("แบบที่ ๑๙", "๑๐ ปี", "ตลอดไป", "ผู้ส่งเก็บ", "อายุการเก็บหนังสือ"):
        assert words in transfer
    assert "ไม่มีรายการ" in told(office, "storage-register", tmp_path, year="2560")


def test_the_register_as_a_sheet_has_real_dates(office: OfficeFile, tmp_path: Path) -> None:
    equip(office)
    keep(office, "=1+1")
    target = tmp_path / "ทะเบียน.xlsx"
    papers.export(office, "storage-register", target, {"year": "2569"})
    sheet = openpyxl.load_workbook(target).worksheets[0]
    head, row = ([cell.value for cell in line] for line in sheet.iter_rows(min_row=1, max_row=2))
    assert head[:5] == ["ลำดับที่", "วันเก็บ", "เลขทะเบียนรับ", "ที่", "เรื่อง"]
    assert row[0] == 1
    assert isinstance(row[1], dt.datetime)
    assert row[1].date() == STORED
    assert sheet["E2"].data_type == "s"  # no formula comes out of a subject


def test_loans(office: OfficeFile, tmp_path: Path) -> None:
    clerk = equip(office)
    first, second = keep(office, "หนึ่ง", "สอง")
    late = dt.date(2026, 1, 5)
    borrowing.lend(office, [first.id], Loan(late, late, borrower=clerk.id))
    borrowing.lend(
        office,
        [second.id],
        Loan(STORED, dt.date(2090, 1, 1), name="นายนอก ทดลอง", allowed_by="นายใหญ่ ทดลอง"),
    )
    card = told(office, "borrow-slip", tmp_path, number="2", year="2569")
    for words in ("แบบที่ ๒๔", "เลขที่บัตร ๒", "สอง", "นายนอก ทดลอง", "ผู้อนุญาต", "(นายใหญ่ ทดลอง)", "กำหนดส่งคืน"):
        assert words in card
    out = told(office, "borrow-out", tmp_path)
    assert "ทั้งหมด ๒ เรื่อง เกินกำหนด ๑ เรื่อง" in out
    assert out.index("หนึ่ง") < out.index("สอง")  # what is late stands first


def test_form_25_before_and_after_the_committee(office: OfficeFile, tmp_path: Path) -> None:
    equip(office)
    disposal = surveyed(office)
    empty = told(office, "disposal-list", tmp_path, id=disposal.hex)
    assert "ควรทำลาย" not in empty
    assert "จำนวน ๔ เรื่อง" in empty
    judge_all(office, disposal)
    full = told(office, "disposal-list", tmp_path, year="2568")
    for words in ("แบบที่ ๒๕", "การพิจารณา", "ควรทำลาย", "เก็บถึง ๓๑ ธ.ค. ๗๓", "ประธานกรรมการ", "(นายก ทดลอง)"):
        assert words in full


def test_report_letter_and_record_count_alike(office: OfficeFile, tmp_path: Path) -> None:
    whole = destroyed(office)
    report = told(office, "disposal-report", tmp_path, id=whole.id.hex)
    for words in ("ควรทำลาย จำนวน ๒ เรื่อง", "ขยายเวลาการเก็บ จำนวน ๑ เรื่อง", "หอจดหมายเหตุแห่งชาติ จำนวน ๑ เรื่อง"):
        assert words in report
    settings.put(office, settings.ARCHIVES_DAYS, "45")
    letter = told(office, "disposal-letter", tmp_path, id=whole.id.hex)
    for words in ("ขอส่งบัญชีหนังสือขอทำลาย", "จำนวน ๓ เรื่อง", "ภายใน ๔๕ วัน", "๕ กุมภาพันธ์ ๒๕๖๙"):
        assert words in letter
    record = told(office, "disposal-record", tmp_path, id=whole.id.hex)
    for words in ("ทำลายหนังสือ จำนวน ๑ เรื่อง โดยวิธีเผา", "จำนวน ๒ เรื่อง", "(นางพยาน ทดลอง)", "๙ มีนาคม ๒๕๖๙"):
        assert words in record
    register = told(office, "storage-register", tmp_path)
    assert "ทำลายแล้ว ๙ มี.ค. ๖๙" in register


def test_the_report_of_a_whole_committee_wastes_no_page(office: OfficeFile, tmp_path: Path) -> None:
    whole = destroyed(office)
    target = tmp_path / "รายงาน.pdf"
    papers.export(office, "disposal-report", target, {"id": whole.id.hex})
    first = pages_of(target.read_bytes())[0]
    assert "(นายก ทดลอง)" in first


@pytest.mark.parametrize(
    "name", sorted(name for name in KEEPING if not name.startswith(("receiving", "archives")))
)
def test_every_paper_comes_in_its_formats(office: OfficeFile, tmp_path: Path, name: str) -> None:
    equip(office)
    (item,) = keep(office, "ยืมได้")
    borrowing.lend(office, [item.id], Loan(STORED, STORED, name="ก", allowed_by="ข"))
    whole = destroyed(office)
    keys = {"id": whole.id.hex} if name.startswith("disposal") else KEEPING[name][1](office)
    assert keys is not None
    for ending in papers.paper(name).formats:
        target = tmp_path / f"{name}.{ending}"
        papers.export(office, name, target, keys)
        assert target.stat().st_size > 1000
        if ending == "docx":
            text = Document(str(target))
            assert text.paragraphs


def test_without_a_list_there_is_nothing_to_print(office: OfficeFile, tmp_path: Path) -> None:
    equip(office)
    with pytest.raises(NotFound, match="ยังไม่มีบัญชี"):
        told(office, "disposal-list", tmp_path)
