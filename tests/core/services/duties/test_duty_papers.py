"""What a reader finds on the papers: Thai digits, numbers from places, catchwords, signatures, hand-over."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.duties import Duty, DutyOrder, Holding
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import Law
from planner_desktop.domain.office.year import Task
from planner_desktop.errors import NotFound
from planner_desktop.services import papers, records, settings
from planner_desktop.services.duties import drafting, editing, gathering, issuing
from planner_desktop.services.duties import papers as duty_papers
from planner_desktop.services.file import OfficeFile
from tests.core.services.duties.staging import keep, order_of, staff_of

DAY = dt.date(2026, 1, 5)


@pytest.fixture
def staff(office: OfficeFile) -> list[Person]:
    return staff_of(office)


@pytest.fixture
def order(office: OfficeFile, staff: list[Person]) -> DutyOrder:
    return order_of(office, staff)


def pages(office: OfficeFile, folder: Path, name: str, **keys: str) -> list[str]:
    target = folder / f"{name}.pdf"
    papers.export(office, name, target, keys)
    with pypdfium2.PdfDocument(target.read_bytes()) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_order_page(office: OfficeFile, order: DutyOrder, tmp_path: Path) -> None:
    law = keep(office, Law(name="พระราชบัญญัติทดลอง พ.ศ. 2546"))[0]
    keep(
        office,
        replace(
            order,
            powers=(law.id,),
            signer_titles="รองผู้อำนวยการสำนักงานทดลอง รักษาราชการแทน\nผู้อำนวยการสำนักงานทดลอง",
            effective_on=dt.date(2026, 2, 1),
        ),
    )
    issuing.issue(office, order.id, DAY)
    first = squeezed(pages(office, tmp_path, "duty-order", number="1", year="2569")[0])
    assert "คำสั่งสำนักงานทดลอง เขต ๑" in first
    assert "ที่ ๑/๒๕๖๙" in first
    assert "อาศัยอำนาจตามความในมาตรา ๓๗ และพระราชบัญญัติทดลอง พ.ศ. ๒๕๔๖" in first
    assert "ดังรายละเอียดแนบท้ายคำสั่งนี้" in first
    assert "ทั้งนี้ ตั้งแต่วันที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๙ เป็นต้นไป" in first
    assert "สั่ง ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๙" in first
    assert "(นายลอง ลงนาม) รองผู้อำนวยการสำนักงานทดลอง รักษาราชการแทน ผู้อำนวยการสำนักงานทดลอง" in first


def test_the_annex_is_numbered_from_places(office: OfficeFile, order: DutyOrder, tmp_path: Path) -> None:
    annex = squeezed(" ".join(pages(office, tmp_path, "duty-order", id=order.id.hex)[1:]))
    for words in (
        "- ๒ -",
        "๒. นายสอง สมมุติ ตำแหน่ง นักวิเคราะห์นโยบายและแผนชำนาญการ",
        "๒.๑ งานแรกของสอง",
        "๒.๑.๑ ขั้นแรก",
        "๒.๒ งานหลังของสอง",
        "๒.๓ กรณีที่ไม่สามารถปฏิบัติราชการได้ ให้ นางสาวสาม สมมุติ ปฏิบัติงานแทน",
        "๒.๔ ปฏิบัติงานอื่น ๆ ตามที่ได้รับมอบหมาย",
    ):
        assert words in annex


def test_several_substitutes_are_listed_in_order(
    office: OfficeFile, staff: list[Person], order: DutyOrder, tmp_path: Path
) -> None:
    head = gathering.entries_of(office, order.id)[0]
    editing.change_person(office, head, substitutes=(staff[2].id, staff[1].id))
    annex = squeezed(" ".join(pages(office, tmp_path, "duty-order", id=order.id.hex)))
    assert "๑.๓ กรณีที่ไม่สามารถปฏิบัติราชการได้ ให้บุคคลต่อไปนี้ปฏิบัติงานแทนตามลำดับ" in annex
    assert "๑.๓.๑ นางสาวสาม สมมุติ ๑.๓.๒ นายสอง สมมุติ" in annex


def test_digits_and_scheme_are_chosen_per_order(office: OfficeFile, order: DutyOrder, tmp_path: Path) -> None:
    keep(office, replace(order, digits="arabic", scheme="mixed"))
    annex = squeezed(" ".join(pages(office, tmp_path, "duty-order", id=order.id.hex)))
    assert "1) งานแรกของสอง (1) ขั้นแรก 2) งานหลังของสอง" in annex
    assert not re.search("[๐-๙]", annex)


def test_unnumbered_headings_do_not_count(office: OfficeFile, order: DutyOrder) -> None:
    entry = gathering.entries_of(office, order.id)[1]
    rows = gathering.duties_of(office, [entry.id])[entry.id]
    top = next(one for one in rows if one.order == 1 and one.parent is None)
    keep(office, replace(top, kind="heading", numbered=False))
    whole = gathering.whole(office, order.id)
    labels = duty_papers.labels(office, whole, whole.people[1])
    assert list(labels.values()) == ["", "2.1", "2.2"]


def test_each_page_ends_with_the_next_pages_first_words(
    office: OfficeFile, order: DutyOrder, tmp_path: Path
) -> None:
    entry = gathering.entries_of(office, order.id)[1]
    keep(
        office,
        *(Duty(duty_person=entry.id, order=number, words=f"ปฏิบัติงานลำดับ{number}") for number in range(3, 90)),
    )
    issuing.issue(office, order.id, DAY)
    found = pages(office, tmp_path, "duty-order", id=order.id.hex)
    caught = 0
    for page, following in pairwise(found[1:]):
        catchword = re.findall(r"/([๐-๙.]+ [^/]+)\.\.\.", page)[-1]
        assert catchword in squeezed(following.split("-", 2)[2])[:60]
        caught += 1
    assert caught > 1


def test_catchwords_may_be_left_out(office: OfficeFile, order: DutyOrder, tmp_path: Path) -> None:
    entry = gathering.entries_of(office, order.id)[1]
    keep(office, *(Duty(duty_person=entry.id, order=number, words="งาน") for number in range(3, 60)))
    assert "..." in pages(office, tmp_path, "duty-order", id=order.id.hex)[1][-40:]
    keep(office, replace(records.get(office, DutyOrder, order.id), catchwords=False))
    assert "..." not in pages(office, tmp_path, "duty-order", id=order.id.hex)[1][-40:]


def test_an_old_order_keeps_the_position_of_its_day(
    office: OfficeFile, staff: list[Person], order: DutyOrder, tmp_path: Path
) -> None:
    keep(
        office,
        Holding(
            person=staff[1].id,
            since=dt.date(2025, 1, 1),
            until=dt.date(2026, 3, 31),
            position=staff[1].position,
            level="ปฏิบัติการ",
        ),
    )
    settings.put(office, settings.POSITION_STYLE, "ranked")
    issuing.issue(office, order.id, DAY)
    annex = squeezed(" ".join(pages(office, tmp_path, "duty-order", id=order.id.hex)))
    assert "นายสอง สมมุติ ตำแหน่ง นักวิเคราะห์นโยบายและแผน ระดับปฏิบัติการ" in annex


def test_the_former_order_is_cancelled_in_the_preamble(
    office: OfficeFile, order: DutyOrder, tmp_path: Path
) -> None:
    issuing.issue(office, order.id, DAY)
    new = drafting.copy_to(office, order.id, 2570)
    first = squeezed(pages(office, tmp_path, "duty-order", id=new.id.hex)[0])
    assert "จึงยกเลิกคำสั่งสำนักงานทดลอง เขต ๑ ที่ ๑/๒๕๖๙ สั่ง ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๙" in first
    assert "ที่ ......../๒๕๗๐" in first
    assert "ร่าง" in first


def test_the_comparison(office: OfficeFile, staff: list[Person], order: DutyOrder, tmp_path: Path) -> None:
    issuing.issue(office, order.id, DAY)
    new = drafting.copy_to(office, order.id, 2570)
    second = gathering.entries_of(office, new.id)[1]
    editing.add_duty(office, second.id, "ดูแลเว็บไซต์")
    editing.change_person(office, second, substitutes=(staff[3].id,))
    text = squeezed(" ".join(pages(office, tmp_path, "duty-changes", id=new.id.hex)))
    assert "คำสั่งที่ ๑/๒๕๖๙ เทียบกับ ร่างคำสั่งปี ๒๕๗๐" in text
    assert "เพิ่มหน้าที่ – ดูแลเว็บไซต์" in text
    assert "นางสาวสาม สมมุติ นายสี่ สมมุติ" in text
    with pytest.raises(NotFound, match="ไม่มีคำสั่งเดิม"):
        duty_papers.differences(office, order.id)


def test_the_handover_list(office: OfficeFile, staff: list[Person], order: DutyOrder, tmp_path: Path) -> None:
    issuing.issue(office, order.id, DAY)
    person = staff[1].id
    keep(
        office,
        Task(fiscal_year=2569, title="ส่งรายงานไตรมาส", owner=person, due_on=DAY, status="doing"),
        Task(fiscal_year=2569, title="ทำเสร็จแล้ว", owner=person, status="done", done_on=DAY),
    )
    keep(
        office,
        IncomingLetter(received_on=DAY, sender="จังหวัด", subject="ขอข้อมูล", assignee=person, status="assigned"),
    )
    text = squeezed(" ".join(pages(office, tmp_path, "handover-list", person="สอง สมมุติ", to="สาม สมมุติ")))
    for words in (
        "หน้าที่ตามคำสั่งที่ ๑/๒๕๖๙",
        "๒.๑ งานแรกของสอง",
        "ส่งรายงานไตรมาส กำลังทำ ๕ ม.ค. ๒๕๖๙",
        "ขอข้อมูล กำลังดำเนินการ – ทะเบียนหนังสือรับ ๑/๒๕๖๙",
        "ผู้ส่งมอบ (นายสอง สมมุติ)",
        "ผู้รับมอบ (นางสาวสาม สมมุติ)",
        "พยาน",
    ):
        assert words in text
    assert "ทำเสร็จแล้ว" not in text


def test_word_says_the_same(office: OfficeFile, order: DutyOrder, tmp_path: Path) -> None:
    target = tmp_path / "คำสั่ง.docx"
    papers.export(office, "duty-order", target, {"id": order.id.hex})
    words = "\n".join(paragraph.text for paragraph in Document(str(target)).paragraphs)
    assert "นายสอง สมมุติ" in words
    assert "งานแรกของสอง" in words
    assert "ตำแหน่ง นักวิเคราะห์นโยบายและแผนชำนาญการ" in words


def test_a_year_with_one_order_needs_no_number(
    office: OfficeFile, staff: list[Person], order: DutyOrder, tmp_path: Path
) -> None:
    order_of(office, staff, 2570)
    assert "๒๕๖๙" in squeezed(pages(office, tmp_path, "duty-order", year="2569")[0])
    assert "๒๕๗๐" in squeezed(pages(office, tmp_path, "duty-order", year="2570")[0])
    with pytest.raises(NotFound):
        pages(office, tmp_path, "duty-order", year="2571")


def test_unknown_keys_are_told(office: OfficeFile, order: DutyOrder, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="ไม่ชี้ไปที่บุคลากรคนเดียว"):
        pages(office, tmp_path, "handover-list", person="สมมุติ")
    issuing.issue(office, order.id, DAY)
    with pytest.raises(NotFound):
        pages(office, tmp_path, "duty-order", number="9", year="2569")
