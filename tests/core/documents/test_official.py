"""Every official kind: its fields in their order, on the page and in Word."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from docx import Document
from PIL import Image, ImageDraw

from planner_desktop.documents.announcement import (
    AnnouncementFacts,
    NoticeFacts,
    NoticeKind,
    announcement,
    notice,
)
from planner_desktop.documents.blocks import Cover, Paper, Paragraph
from planner_desktop.documents.certificate import CertificateFacts, certificate
from planner_desktop.documents.external_letter import LetterFacts, letter
from planner_desktop.documents.memo import MemoFacts, memo
from planner_desktop.documents.minutes import Agenda, Attendee, MinutesFacts, minutes
from planner_desktop.documents.office import Acting, Marks, Office, Signer
from planner_desktop.documents.order import OrderFacts, order
from planner_desktop.documents.report import Chapter, ReportFacts, report
from planner_desktop.documents.rule import Clause, RuleFacts, RuleKind, rule
from planner_desktop.documents.stamped_letter import StampedFacts, stamped_letter
from planner_desktop.documents.word.render import render as render_word
from tests.core.documents.reading import drawn, pages_of, text_of

DAY = date(2026, 10, 1)
BODY = "ด้วยสำนักงานเขตพื้นที่การศึกษาได้จัดทำแผนปฏิบัติการ พ.ศ. 2570\n\nจึงเรียนมาเพื่อโปรดทราบ"
NAME = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1"
SIGNER = Signer("นายสมมุติ ตัวอย่างดี", f"ผู้อำนวยการ{NAME}")
ACTING = Signer("นางสมมุติ ใจดี", f"รองผู้อำนวยการ{NAME}", Acting.ACTING, f"ผู้อำนวยการ{NAME}")


def emblem() -> bytes:
    image = Image.new("RGB", (300, 300), "white")
    ImageDraw.Draw(image).rectangle((0, 0, 299, 299), fill="black")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


OFFICE = Office(
    NAME, ("ถนนสมมุติ", "จังหวัดตัวอย่าง 10000"), "กลุ่มนโยบายและแผน", "0 2999 9999", email="plan@example.go.th"
)
LETTER = LetterFacts(
    OFFICE,
    "ศธ 04999/12",
    DAY,
    "ขอเชิญประชุม",
    "ผู้อำนวยการโรงเรียนทุกโรงเรียน",
    BODY,
    ACTING,
    references=("หนังสือที่ ศธ 04006/ว 9",),
    enclosures=("กำหนดการ", "แบบตอบรับ"),
)
PAPERS: dict[str, tuple[Paper, tuple[str, ...]]] = {
    "external letter": (
        letter(LETTER),
        (
            "ที่ ศธ ๐๔๙๙๙/๑๒",
            "ถนนสมมุติ",
            "๑ ตุลาคม ๒๕๖๙",
            "เรื่อง ขอเชิญประชุม",
            "เรียน ผู้อำนวยการโรงเรียนทุกโรงเรียน",
            "อ้างถึง หนังสือที่ ศธ ๐๔๐๐๖/ว ๙",
            "สิ่งที่ส่งมาด้วย ๑. กำหนดการ",
            "ด้วยสำนักงาน",
            "ขอแสดงความนับถือ",
            "(นางสมมุติ ใจดี)",
            "รักษาราชการแทน",
            "กลุ่มนโยบายและแผน",
            "โทร. 0 2999 9999",
            "plan@example.go.th",
        ),
    ),
    "memo": (
        memo(MemoFacts(OFFICE, "ศธ 04999/45", DAY, "รายงานผล", "ผู้อำนวยการ", BODY, SIGNER)),
        ("บันทึกข้อความ", "ส่วนราชการ", "ที่", "วันที่", "เรื่อง", "เรียน", "ด้วยสำนักงาน", "(นายสมมุติ ตัวอย่างดี)"),
    ),
    "stamped letter": (
        stamped_letter(StampedFacts(OFFICE, "ศธ 04999/ว 46", DAY, "โรงเรียนทุกโรงเรียน", BODY)),
        ("ที่ ศธ ๐๔๙๙๙/ว ๔๖", "ถึง โรงเรียนทุกโรงเรียน", "ด้วยสำนักงาน", "๑ ตุลาคม ๒๕๖๙", "โทร."),
    ),
    "order": (
        order(OrderFacts(OFFICE, "7/2569", "แต่งตั้งกรรมการ", BODY, DAY, SIGNER, (Paragraph("แนบท้าย"),))),
        ("คำสั่งสำนักงาน", "ที่ ๗/๒๕๖๙", "เรื่อง แต่งตั้งกรรมการ", "สั่ง ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๙", "ตัวอย่างดี", "แนบท้าย"),
    ),
    "rule": (
        rule(
            RuleFacts(
                RuleKind.RULE,
                OFFICE,
                "การใช้รถ",
                2569,
                BODY,
                (Clause("ชื่อ"), Clause("ใช้บังคับ", items=("ก", "ข"))),
                DAY,
                SIGNER,
            )
        ),
        ("ระเบียบสำนักงาน", "ว่าด้วยการใช้รถ", "พ.ศ. ๒๕๖๙", "ข้อ ๑ ชื่อ", "ข้อ ๒ ใช้บังคับ", "(๑) ก", "ประกาศ ณ วันที่"),
    ),
    "regulation": (
        rule(
            RuleFacts(RuleKind.REGULATION, OFFICE, "วินัย", 2569, BODY, (Clause("ชื่อ"),), DAY, SIGNER, "ฉบับที่ 2")
        ),
        ("ข้อบังคับสำนักงาน", "ว่าด้วยวินัย", "(ฉบับที่ ๒)", "พ.ศ. ๒๕๖๙", "ข้อ ๑ ชื่อ", "ประกาศ ณ วันที่"),
    ),
    "announcement": (
        announcement(AnnouncementFacts(OFFICE, "นโยบาย", BODY, DAY, SIGNER)),
        ("ประกาศสำนักงาน", "เรื่อง นโยบาย", "ด้วยสำนักงาน", "ประกาศ ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๙", "(นายสมมุติ ตัวอย่างดี)"),
    ),
    "statement": (
        notice(NoticeFacts(NoticeKind.STATEMENT, OFFICE, "เหตุอุทกภัย", BODY, DAY, "ฉบับที่ 1")),
        ("แถลงการณ์สำนักงาน", "เรื่อง เหตุอุทกภัย", "ฉบับที่ ๑", "ด้วยสำนักงาน", "๑ ตุลาคม ๒๕๖๙"),
    ),
    "news": (
        notice(NoticeFacts(NoticeKind.NEWS, OFFICE, "รับนักเรียน", BODY, DAY)),
        ("ข่าวสำนักงาน", "เรื่อง รับนักเรียน", "ด้วยสำนักงาน", "๑ ตุลาคม ๒๕๖๙"),
    ),
    "certificate": (
        certificate(CertificateFacts(OFFICE, "3/2569", BODY, DAY, SIGNER, "นางสาวสมมุติ ผู้รับ", emblem())),
        ("เลขที่ ๓/๒๕๖๙", "ด้วยสำนักงาน", "ให้ไว้ ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๙", "ตัวอย่างดี", "ผู้ได้รับการรับรอง"),
    ),
    "minutes": (
        minutes(
            MinutesFacts(
                OFFICE,
                "กลุ่มนโยบายและแผน",
                "9/2569",
                DAY,
                "ห้องประชุม",
                "09.30 น.",
                "12.00 น.",
                (Attendee("นางสมมุติ ก", "ผอ.กลุ่ม", "ประธาน"),),
                (Attendee("นายสมมุติ ข", "นักวิเคราะห์", "ลาป่วย"),),
                agenda=(Agenda("แจ้งให้ทราบ", BODY, "รับทราบ"),),
                recorder="นายสมมุติ จด",
            )
        ),
        (
            "รายงานการประชุมกลุ่มนโยบายและแผน",
            "ครั้งที่ ๙/๒๕๖๙",
            "เมื่อวันพฤหัสบดีที่ ๑ ตุลาคม ๒๕๖๙",
            "ณ ห้องประชุม",
            "ผู้มาประชุม",
            "ผู้ไม่มาประชุม",
            "ลาป่วย",
            "เริ่มประชุมเวลา ๐๙.๓๐ น.",
            "ระเบียบวาระที่ ๑",
            "มติที่ประชุม รับทราบ",
            "เลิกประชุมเวลา ๑๒.๐๐ น.",
            "ผู้จดรายงานการประชุม",
        ),
    ),
    "report": (
        report(
            ReportFacts(
                Cover("รายงานผล"), (Chapter("บทนำ", BODY),), (Chapter("แบบสอบถาม", BODY),), BODY, office=NAME
            )
        ),
        ("รายงานผล", "คำนำ", "สารบัญ", "บทที่ ๑ บทนำ", "ภาคผนวก ๑ แบบสอบถาม"),
    ),
}


def in_order(words: tuple[str, ...], text: str) -> str | None:
    """The first of the words that does not follow the ones before it."""
    at = 0
    flat = " ".join(text.replace("\u00a0", " ").split())
    for word in words:
        found = flat.find(word, at)
        if found < 0:
            return word
        at = found + len(word)
    return None


@pytest.mark.parametrize("kind", PAPERS)
def test_the_fields_stand_in_the_regulation_s_order(kind: str) -> None:
    paper, words = PAPERS[kind]
    assert in_order(words, text_of(paper)) is None


@pytest.mark.parametrize("kind", PAPERS)
def test_word_has_the_same_words(kind: str) -> None:
    paper, words = PAPERS[kind]
    out = io.BytesIO()
    render_word(paper, out)
    document = Document(io.BytesIO(out.getvalue()))
    body = document.element.body
    paragraphs = [
        "".join(text.text or "" for text in p.iter(f"{{{p.nsmap['w']}}}t"))
        for p in body.iter(f"{{{body.nsmap['w']}}}p")
    ]
    flat = " ".join(" ".join(paragraphs).replace("\u00a0", " ").split()).replace(" ", "")
    assert [word for word in words if word.replace(" ", "") not in flat] == []


def dark_box(paper: Paper) -> tuple[float, float, float, float]:
    """The emblem's box in centimetres from the sheet's upper left corner."""
    with pypdfium2.PdfDocument(drawn(paper)[0]) as document:
        page = document[0]
        picture = next(item for item in page.get_objects() if item.type == 3)
        left, bottom, right, top = (
            picture.get_bounds() if hasattr(picture, "get_bounds") else picture.get_pos()
        )
        page.close()
    sheet = 29.7
    unit = 2.54 / 72
    return left * unit, sheet - top * unit, right * unit, sheet - bottom * unit


def test_the_garuda_is_three_centimetres_high_and_a_centimetre_and_a_half_below_the_edge() -> None:
    left, top, right, bottom = dark_box(letter(replace(LETTER, office=replace(OFFICE, emblem=emblem()))))
    assert bottom - top == pytest.approx(3.0, abs=0.02)
    assert top == pytest.approx(1.5, abs=0.02)
    assert (left + right) / 2 == pytest.approx(11.0, abs=0.02)


def test_on_a_memo_it_is_half_as_high_and_at_the_left_margin() -> None:
    office = replace(OFFICE, emblem=emblem())
    left, top, _, bottom = dark_box(memo(MemoFacts(office, "1", DAY, "เรื่อง", "ผอ.", BODY, SIGNER)))
    assert bottom - top == pytest.approx(1.5, abs=0.02)
    assert left == pytest.approx(3.0, abs=0.02)


def test_garuda_paper_leaves_exactly_the_same_place() -> None:
    def first_line(paper: Paper) -> float:
        with pypdfium2.PdfDocument(drawn(paper)[0]) as document:
            page = document[0]
            text = page.get_textpage()
            box = text.get_charbox(text.get_text_range().index("ที่"))
            text.close()
            page.close()
        return float(box[1])

    with_picture = letter(replace(LETTER, office=replace(OFFICE, emblem=emblem())))
    assert first_line(letter(LETTER)) == first_line(with_picture)


def test_acting_takes_two_lines() -> None:
    lines = text_of(letter(LETTER)).split("\r\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("รองผู้อำนวยการ"))
    assert lines[at].endswith("รักษาราชการแทน")
    assert lines[at + 1].startswith("ผู้อำนวยการ")


def test_secrecy_is_on_every_page_and_urgency_on_the_first() -> None:
    long = replace(LETTER, body="\n\n".join([BODY] * 20), marks=Marks("ด่วนที่สุด", "ลับมาก"))
    pages = pages_of(drawn(letter(long))[0])
    assert len(pages) > 1
    assert all(page.count("ลับมาก") == 2 for page in pages)
    assert ["ด่วนที่สุด" in page for page in pages] == [True, *[False] * (len(pages) - 1)]


def test_a_letter_without_a_date_leaves_dots_to_fill_in() -> None:
    assert "......" in text_of(letter(replace(LETTER, day=None)))


def test_several_letters_referred_to_are_numbered_unless_numbered_by_hand() -> None:
    told = text_of(letter(replace(LETTER, references=("หนังสือที่ ก", "หนังสือที่ ข"))))
    assert "๑. หนังสือที่ ก" in told
    assert "๒. หนังสือที่ ข" in told
    by_hand = text_of(letter(replace(LETTER, references=("1) หนังสือที่ ก", "2) หนังสือที่ ข"))))
    assert "๑. " not in by_hand.split("สิ่งที่ส่งมาด้วย")[0]
