"""Papers of ICT: the request ties to the satang, lists say what they must, the specification is numbered."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from planner_desktop.domain.administration.posting import LabelSheet
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import NotFound, UserError
from planner_desktop.services import papers, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import equipment, needs, repairs
from planner_desktop.services.papers.ict import spec
from tests.core.documents.reading import pages_of
from tests.core.services.information.ict_office import YEAR, Ict, ict


@pytest.fixture
def given(office: OfficeFile) -> Ict:
    settings.put(office, settings.PRINT_DIGITS, "arabic")
    return ict(office)


def text(given: Ict, name: str, **keys: str) -> str:
    return "\n".join(pages_of(papers.pdf(given.file, name, keys)))


def test_the_request_shows_what_is_in_it_with_the_sum_in_words(given: Ict) -> None:
    first = given.need(quantity=3)
    given.need(item=given.printer.id)
    assert "ร่าง: ยังไม่มีรายการที่นำเข้าคำขอ" in text(given, "ict-request", year=str(YEAR))
    for state in ("submitted", "examined", "in_request"):
        needs.move(given.file, [first.id], state)
    told = text(given, "ict-request", year=str(YEAR))
    assert "ร่าง:" not in told
    assert "เครื่องพิมพ์" not in told
    assert "50,999.97 บาท (ห้าหมื่นเก้าร้อยเก้าสิบเก้าบาทเก้าสิบเจ็ดสตางค์)" in told
    assert "ผลการจัดสรร" not in told
    needs.decide(given.file, [first.id], needs.Decision(1, dt.date(2026, 1, 5), "วงเงินจำกัด"))
    assert "16,999.99" in text(given, "ict-request", year=str(YEAR)).partition("ผลการจัดสรร")[2]


def test_every_table_of_the_requests_workbook_has_the_same_total(given: Ict, tmp_path: Path) -> None:
    given.need(quantity=3)
    given.need(school=given.schools[1].id, item=given.printer.id, quantity=7)
    target = tmp_path / "คำขอ.xlsx"
    papers.export(given.file, "ict-request", target, {"year": str(YEAR)})
    sheets = load_workbook(target).worksheets
    whole = Decimal(3 * 1_699_999 + 7 * 750_033) / 100
    for sheet in sheets:
        column = [str(cell.value).startswith("รวมเงิน") for cell in sheet[1]].index(True)
        found = [Decimal(str(row[column])) for row in sheet.iter_rows(min_row=2, values_only=True)]
        assert found[-1] == sum(found[:-1]) == whole
    assert len(sheets) == 4


def test_the_specification_is_numbered_and_signed(given: Ict, tmp_path: Path) -> None:
    made = replace(
        spec.of_item(given.file, given.computer, 2),
        own="มีศูนย์บริการ\n- ในจังหวัด\n- หรือจังหวัดใกล้เคียง",
        committee="นายหนึ่ง ทดสอบ, ประธาน\nนายสอง ทดสอบ, กรรมการ\nนายสาม ทดสอบ, กรรมการ",
    )
    kept = records.save(given.file, made)
    told = text(given, "ict-spec", id=kept.id.hex)
    for words in ("1.2 หน่วยความจำ DDR4", "2.1 มีศูนย์บริการ", "2.1.2 หรือจังหวัดใกล้เคียง", "33,999.98 บาท"):
        assert words in " ".join(told.split())
    assert (told.count("กรรมการ\r"), told.count("ประธานกรรมการ")) >= (2, 1)
    word = tmp_path / "สเปก.docx"
    papers.export(given.file, "ict-spec", word, {"id": kept.id.hex})
    assert any("DDR4" in one.text for one in Document(str(word)).paragraphs)


def test_a_specification_of_a_need_takes_its_reason_and_number(given: Ict) -> None:
    made = spec.of_need(given.file, given.need(quantity=4))
    assert (made.quantity, made.background, made.unit_price) == (4, "เครื่องเดิมชำรุด", 1_699_999)
    assert "DDR4" in made.basics
    own = given.need(item=None, own_item="จอสัมผัส", own_price=100, justification="รายเดียว")
    assert spec.of_need(given.file, own).name == "จอสัมผัส"


def test_the_inspection_list_ticks_what_was_found(given: Ict, tmp_path: Path) -> None:
    first = given.piece("7440-001", price=1_700_000)
    given.piece("7440-002", price=50)
    given.piece("7440-003", bought_on=dt.date(2026, 10, 1))
    told = equipment.Finding(2569, "worn", dt.date(2026, 10, 9), note="จอเสีย")
    equipment.check(given.file, [first.id], told)
    target = tmp_path / "สำรวจ.xlsx"
    papers.export(given.file, "ict-inspection", target, {"year": "2569"})
    rows = [tuple(row) for row in load_workbook(target).worksheets[0].iter_rows(min_row=2, values_only=True)]
    assert [row[1] for row in rows] == ["7440-001", "7440-002", "รวม"]
    assert rows[0][6:] == (None, None, "/", None, None, "จอเสีย")
    assert rows[-1][5] == 17_000.5
    pages = text(given, "ict-inspection", year="2569", school="1033530001")
    assert "ตรวจแล้ว 1 จาก 2 รายการ" in pages
    with pytest.raises(NotFound):
        papers.pdf(given.file, "ict-inspection", {"school": "ไม่มี"})


def test_lists_of_replacement_and_warranty(given: Ict) -> None:
    today = bangkok_today()
    given.piece("7440-001", warranty_until=today)
    told = text(given, "ict-replacement", year=str(YEAR))
    assert "7440-001" in told
    assert "ยังไม่ขอ" in told
    assert "ไม่มีครุภัณฑ์ที่ถึงกำหนดทดแทน" in text(given, "ict-replacement", year=str(YEAR - 1))
    assert "7440-001" in text(given, "ict-warranty")


def test_labels_keep_the_number_as_it_is(given: Ict) -> None:
    settings.put(given.file, settings.PRINT_DIGITS, "thai")
    given.piece("7440-001-0001/0007")
    sheet = LabelSheet(
        name="ทดสอบ", columns=2, rows=5, width_mm="90.0", height_mm="50.0", left_mm="10", top_mm="10"
    )
    records.save(given.file, sheet)
    assert "7440-001-0001/0007" in text(given, "ict-labels")
    with pytest.raises(UserError):
        papers.pdf(given.file, "ict-labels", {"start": "99"})


def test_the_slip_and_the_summaries_of_repairs(given: Ict) -> None:
    piece = given.piece("7440-001")
    day = dt.date(2026, 1, 12)
    asked = replace(repairs.draft(piece), asked_on=day, asked_at="09.00", symptom="เปิดไม่ติด", asker="ครูวารี")
    taken = repairs.take(given.file, records.save(given.file, asked), given.officer.id)
    at = dt.datetime.combine(day, dt.time(10, 30))
    done = repairs.finish(given.file, taken, "fixed", "เปลี่ยนแหล่งจ่ายไฟ", 89_050, at)
    slip = text(given, "repair-slip", id=done.id.hex)
    for words in ("เลขที่ 1/2569", "7440-001", "เปิดไม่ติด", "890.50", "1 ชม. 30 นาที", "เปลี่ยนแหล่งจ่ายไฟ"):
        assert words in slip
    for keys in ({"year": "2569"}, {"month": "2026-01"}):
        told = text(given, "repair-summary", **keys)
        assert "รับแจ้งซ่อม 1 งาน ซ่อมเสร็จ 1 งาน คงค้าง 0 งาน ค่าซ่อมรวม 890.50 บาท" in " ".join(told.split())
    assert "ไม่มีงานแจ้งซ่อม" in text(given, "repair-summary", month="2026-02")
    with pytest.raises(UserError):
        papers.pdf(given.file, "repair-summary", {"month": "มกราคม"})


def test_a_survey_form_is_written_for_one_school(given: Ict, tmp_path: Path) -> None:
    target = tmp_path / "แบบ.xlsx"
    papers.export(given.file, "ict-need-form", target, {"year": str(YEAR), "school": "บ้านทดสอบ 2"})
    assert "บ้านทดสอบ 2" in str(load_workbook(target).worksheets[0]["A1"].value)
    with pytest.raises(UserError):
        papers.export(given.file, "ict-need-form", target, {"year": str(fiscal_year_of(bangkok_today()) - 9)})
