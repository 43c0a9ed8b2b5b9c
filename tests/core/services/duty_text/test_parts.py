"""Numbers, names and headings one at a time; manuals."""

from __future__ import annotations

import pytest

from planner_desktop.services.duty_text.lines import read_lines
from planner_desktop.services.duty_text.manuals import recognise_manual
from planner_desktop.services.duty_text.numbering import mixed_digits, read_number
from planner_desktop.services.duty_text.people import names_in, person_from
from planner_desktop.services.duty_text.substitution import is_clause, is_list_line
from tests.core.services.duty_text.invented import ANNEX, MANUAL


@pytest.mark.parametrize(
    ("line", "style", "parts", "words"),
    [
        ("1. งาน", "dot", (1,), "งาน"),
        ("๑.๑ งาน", "dot", (1, 1), "งาน"),
        ("1.5. กลุ่ม", "dot", (1, 5), "กลุ่ม"),
        ("4.2.10 ติดตาม", "dot", (4, 2, 10), "ติดตาม"),
        ("6)การติดตาม", "paren", (6,), "การติดตาม"),
        ("(๑๒) ลงรับ", "both", (12,), "ลงรับ"),
        ("ข) ลงรับ", "letter", (2,), "ลงรับ"),
        ("๒ งานข้อมูล", "dot", (2,), "งานข้อมูล"),
    ],
)
def test_numbers_of_every_scheme(line: str, style: str, parts: tuple[int, ...], words: str) -> None:
    number, rest = read_number(line)
    assert number is not None
    assert (number.style, number.parts, rest) == (style, parts, words)


@pytest.mark.parametrize(
    "line", ["2560 เรื่อง", "1.5 ล้านบาท", "09.00 น.", "8.30 น.", "3 องค์คณะบุคคล", "10 บาท", "ก. ค."]
)
def test_figures_and_dates_are_no_numbers_of_a_list(line: str) -> None:
    assert read_number(line) == (None, line)


def test_mixed_digits_are_seen_within_one_token_only() -> None:
    assert mixed_digits("ที่ ๓19 /๒๕๖๖ และ 12 ๑๓") == ["๓19"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            "นางสาวฟ้าใส ณ ตัวอย่าง ตำแหน่ง นักวิชาการศึกษาชำนาญการ มีหน้าที่ ดังนี้",
            ("นางสาว", "ฟ้าใส", "ณ ตัวอย่าง", "นักวิชาการศึกษา", "ชำนาญการ", "", ()),
        ),
        (
            "น.ส.ฟ้าใส ใจดี ลูกจ้างชั่วคราว ทำหน้าที่เจ้าหน้าที่ธุรการ",
            ("นางสาว", "ฟ้าใส", "ใจดี", "ลูกจ้างชั่วคราว", "", "", ("เจ้าหน้าที่ธุรการ",)),
        ),
        (
            "นายแก้ว ใสสด ตำแหน่ง นิติกร ระดับชำนาญการพิเศษ ตำแหน่งเลขที่ อ 9 รักษาการในตำแหน่งผู้อำนวยการกลุ่ม มีหน้าที่",
            ("นาย", "แก้ว", "ใสสด", "นิติกร", "ชำนาญการพิเศษ", "อ 9", ("รักษาการในตำแหน่งผู้อำนวยการกลุ่ม",)),
        ),
    ],
)
def test_parts_of_a_heading(heading: str, expected: tuple[object, ...]) -> None:
    one = person_from(heading, 1)
    assert (
        one.name.prefix, one.name.first, one.name.last, one.position, one.level, one.position_number, one.roles,
    ) == expected  # fmt: skip


@pytest.mark.parametrize(
    "text", ["นายกรัฐมนตรี เห็นชอบ", "นายทะเบียน ตรวจ", "นายอำเภอ เมือง", "นางสาวฟ้าใส ปฏิบัติงานแทน"]
)
def test_what_begins_like_a_name_and_is_none(text: str) -> None:
    assert names_in(text) == ()


def test_clauses_and_their_lists() -> None:
    assert is_clause("กรณีที่ไม่สามารถปฏิบัติราชการได้ให้ นายแก้ว ใสสด ปฏิบัติงานแทน")
    assert not is_clause("กรณีพิจารณาไม่เห็นชอบเอกสาร ให้เสนอใหม่")
    assert is_list_line("1. นายแก้ว ใสสด  2.นางละออ ผ่องใส")
    assert not is_list_line("2. นางละออ ผ่องใส พนักงานธุรการ มีหน้าที่ปฏิบัติงาน ดังนี้")


def test_broken_thai_is_mended_before_it_is_read() -> None:
    found = read_lines("1. ท\uf702\uf70aพัก\n๒. พ้ืนท่ี ค าน า\n")
    assert [line.words for line in found.lines] == ["ที่พัก", "พื้นที่ คำนำ"]


def test_page_furniture_is_dropped() -> None:
    text = "คู่มืองาน\n- ๒ -\nก\n-----\nคู่มืองาน\nหน้า 3\nข\nคู่มืองาน\n/๒. ต่อ...\n"
    found = read_lines(text)
    assert [line.text for line in found.lines] == ["ก", "ข"]
    assert found.catchwords == ((9, "๒. ต่อ..."),)


def test_items_and_steps_of_a_manual() -> None:
    manual = recognise_manual(MANUAL)
    assert [(one.number, one.name, one.work_group, len(one.steps)) for one in manual.items] == [
        ("2.1", "งานจัดทำแผนของเขต", "งานแผน", 3),
        ("2.2", "งานติดตามแผน", "งานแผน", 2),
        ("1", "งานทะเบียนกลาง", "งานข้อมูล", 2),
    ]
    first = manual.items[0]
    assert first.steps[0].text == "ทบทวนแผนเดิมร่วมกับทุกกลุ่ม"
    assert first.laws == ("ระเบียบตัวอย่าง พ.ศ. 2569", "แนวทางการจัดทำแผนตัวอย่าง")
    assert first.indicators == "มีแผนที่ใช้ได้จริง"
    assert [(one.line, one.kind) for one in manual.faults] == [(13, "skipped")]


def test_a_duty_text_holds_items_with_steps_and_a_letter_none() -> None:
    assert [len(one.steps) for one in recognise_manual(ANNEX).items][:2] == [3, 2]
    assert [one.kind for one in recognise_manual("เรียน ผู้อำนวยการ\nขอส่งรายงาน").faults] == ["not_manual"]
