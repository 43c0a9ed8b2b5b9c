"""Envelopes and labels: each address on its own place, measured on the paper."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from planner_desktop.documents.posting import Address
from planner_desktop.domain.administration.posting import EnvelopeKind, LabelSheet
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency, OfficeProfile
from planner_desktop.errors import Invalid, NotFound, UserError
from planner_desktop.services import attachments, papers, records, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import posting
from tests.core.documents.reading import drawn, pages_of
from tests.core.services.keeping.staging import equip

POINTS_A_MM = 72 / 25.4


@pytest.fixture
def ready(office: OfficeFile) -> OfficeFile:
    """Twenty-five schools and an agency."""
    equip(office)
    profile = records.single(office, OfficeProfile)
    records.save(office, replace(profile, province="ทดลอง"))
    with office.change("เตรียม") as change:
        for number in range(1, 26):
            change.save(
                School(
                    code10=f"10335300{number:02}",
                    name=f"บ้านลำดับ{number:02}",
                    subdistrict="ในเมือง",
                    district="เมือง",
                    postcode="10990",
                )
            )
        change.save(Agency(name="สำนักงานทดสอบ", addressee="ศึกษาธิการจังหวัด", address="ถนนเอก\nจังหวัดทดลอง"))
    return office


def sheet_of(office: OfficeFile, words: str) -> LabelSheet:
    return next(one for one in records.every(office, LabelSheet) if words in one.name)


def kind_of(office: OfficeFile, words: str) -> EnvelopeKind:
    return next(one for one in records.every(office, EnvelopeKind) if words in one.name)


def place_of(data: bytes, page: int, words: str) -> tuple[float, float]:
    """Left and upper edge of the words in millimetres from the upper left corner."""
    with pdfium.PdfDocument(data) as document:
        shown = document[page]
        text = shown.get_textpage()
        found = text.search(words)
        start, count = found.get_next()
        text.count_rects(start, count)
        left, _bottom, _right, top = text.get_rect(0)
        height = shown.get_height()
        found.close()
        text.close()
        shown.close()
    return left / POINTS_A_MM, (height - top) / POINTS_A_MM


def schools(office: OfficeFile) -> list[Address]:
    return posting.addresses(office, "school", [one.id for one in records.every(office, School)])


def test_who_an_address_names(ready: OfficeFile) -> None:
    assert (
        schools(ready)[0].text() == "เรียน  ผู้อำนวยการโรงเรียนบ้านลำดับ01\nตำบลในเมือง อำเภอเมือง\nจังหวัดทดลอง 10990"
    )
    agency = posting.addresses(ready, "agency", [records.every(ready, Agency)[0].id])[0]
    assert agency.text() == "เรียน  ศึกษาธิการจังหวัด\nสำนักงานทดสอบ\nถนนเอก\nจังหวัดทดลอง"


def test_labels_go_on_over_sheets_from_the_label_chosen(ready: OfficeFile) -> None:
    data, _ = drawn(posting.label_paper(ready, schools(ready), sheet_of(ready, "3 × 8"), start=5))
    pages = pages_of(data)
    assert [page.count("โรงเรียน") for page in pages] == [20, 5]
    first_left, first_top = place_of(data, 0, "ลำดับ๐๑")
    assert 70 < first_left < 140  # fifth label: second column of the second row
    assert 37 < first_top < 75
    next_left, next_top = place_of(data, 0, "ลำดับ๐๒")
    assert next_left - first_left == pytest.approx(70, abs=0.5)
    assert next_top == pytest.approx(first_top, abs=0.5)


def test_the_offset_moves_every_label(ready: OfficeFile) -> None:
    sheet = sheet_of(ready, "2 × 7")
    moved = replace(sheet, offset_x_mm="-2.5", offset_y_mm="4")
    before, after = (
        place_of(drawn(posting.label_paper(ready, schools(ready), one))[0], 0, "ลำดับ๐๙")
        for one in (sheet, moved)
    )
    assert after[0] - before[0] == pytest.approx(-2.5, abs=0.1)
    assert after[1] - before[1] == pytest.approx(4, abs=0.1)


def test_a_long_address_is_set_smaller_not_over_its_neighbour(ready: OfficeFile) -> None:
    long = Address("ผู้อำนวยการ" + "โรงเรียนที่มีชื่อยาวมากเป็นพิเศษ" * 4, ("ตำบลยาว " * 12, "จังหวัด"))
    data, _ = drawn(posting.label_paper(ready, [long, *schools(ready)[:3]], sheet_of(ready, "3 × 8")))
    with pdfium.PdfDocument(data) as document:
        page = document[0]
        picture = page.render(scale=1).to_pil().convert("L")
        page.close()
    gap = picture.crop((int(66.8 * POINTS_A_MM), 0, int(73.2 * POINTS_A_MM), int(37 * POINTS_A_MM)))
    assert min(gap.tobytes()) > 250  # the padding between two labels is bare


def test_sheets_that_do_not_fit_a4_are_refused(ready: OfficeFile) -> None:
    with pytest.raises(Invalid) as refused:
        records.save(ready, replace(sheet_of(ready, "3 × 8"), width_mm="80"))
    assert "ล้นกระดาษ" in str(refused.value.faults[0].message)
    with pytest.raises(UserError, match="24 ดวง"):
        posting.label_paper(ready, schools(ready), sheet_of(ready, "3 × 8"), start=25)
    with pytest.raises(UserError, match="ยังไม่ได้เลือกผู้รับ"):
        posting.label_paper(ready, [], sheet_of(ready, "3 × 8"))


@pytest.mark.parametrize(("name", "size"), [("C4", (324, 229)), ("C5", (229, 162)), ("DL", (220, 110))])
def test_envelopes_have_their_real_size(ready: OfficeFile, name: str, size: tuple[int, int]) -> None:
    kind = kind_of(ready, name)
    data, _ = drawn(posting.envelope_paper(ready, schools(ready)[:2], kind, "ศธ 04999/123", "ด่วนมาก"))
    with pdfium.PdfDocument(data) as document:
        assert len(document) == 2
        width, height = document.get_page_size(0)
    assert (width / POINTS_A_MM, height / POINTS_A_MM) == pytest.approx(size, abs=0.2)
    left, top = place_of(data, 1, "เรียน")
    assert left == pytest.approx(float(kind.to_left_mm), abs=1)
    assert top == pytest.approx(float(kind.to_top_mm), abs=4)
    text = pages_of(data)[1]
    for words in (
        "ลำดับ๐๒",
        "กลุ่มนโยบายและแผน",
        "ถนนทดลอง",
        "ที่ ศธ ๐๔๙๙๙/๑๒๓",
        "ด่วนมาก",
        "ชำระค่าฝากส่งเป็นรายเดือน",
    ):
        assert words in " ".join(text.split())


def test_the_postage_box_and_the_emblem_are_the_offices(ready: OfficeFile) -> None:
    settings.put(ready, settings.POSTAGE, "ชำระค่าฝากส่งเป็นรายเดือน\nใบอนุญาตที่ 12/2569")
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "red").save(out, "PNG")
    emblem = attachments.add(ready, "ตรา.png", out.getvalue())
    profile = records.single(ready, OfficeProfile)
    records.save(ready, replace(profile, emblem=(emblem.id,)))
    kind = kind_of(ready, "C5")
    data, _ = drawn(posting.envelope_paper(ready, schools(ready)[:1], kind))
    assert "ใบอนุญาตที่ ๑๒/๒๕๖๙" in pages_of(data)[0]
    with pdfium.PdfDocument(data) as document:
        page = document[0]
        corner = page.render(scale=1).to_pil().convert("RGB").crop((0, 0, 80, 80))
        page.close()
    assert (255, 0, 0) in {color for _count, color in corner.getcolors(10_000)}
    bare, _ = drawn(posting.envelope_paper(ready, schools(ready)[:1], replace(kind, postage=False)))
    assert "ใบอนุญาต" not in pages_of(bare)[0]


def test_planner_tool_prints_them(ready: OfficeFile, tmp_path: Path) -> None:
    target = tmp_path / "ป้าย.pdf"
    papers.export(ready, "labels", target, {"who": "school", "text": "ลำดับ0", "kind": "2 × 7", "start": "๓"})
    assert pages_of(target.read_bytes())[0].count("โรงเรียน") == 9
    papers.export(ready, "envelopes", target, {"who": "agency", "kind": "dl"})
    assert "ศึกษาธิการจังหวัด" in pages_of(target.read_bytes())[0]
    with pytest.raises(NotFound, match="ไม่มีซองจดหมาย"):
        papers.export(ready, "envelopes", target, {"kind": "B9"})
    with pytest.raises(UserError, match="ไม่มีรายชื่อ"):
        papers.export(ready, "labels", target, {"who": "people"})
