"""People, duties, substitutes and faults of invented texts, counted by hand."""

from __future__ import annotations

import datetime as dt
import random
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner_desktop.domain.office.duty_text import RecognisedOrder, RecognisedPerson
from planner_desktop.language.digits import to_thai_digits
from planner_desktop.services.duty_text.recognising import recognise
from tests.core.services.duty_text.invented import ANNEX, MIXED_SCHEME, ORDER


@pytest.fixture(scope="module")
def annex() -> RecognisedOrder:
    return recognise(ANNEX)


@pytest.fixture(scope="module")
def order() -> RecognisedOrder:
    return recognise(ORDER)


def duty_lines(person: RecognisedPerson, kind: str) -> list[int]:
    return [duty.line for duty in person.duties if duty.kind == kind]


def faults(found: RecognisedOrder, kind: str) -> list[tuple[int, str]]:
    return [(one.line, str(one.suggestion)) for one in found.faults if one.kind == kind]


def test_every_person_with_position_level_role_and_group(annex: RecognisedOrder) -> None:
    assert [
        (one.original, one.name.words, one.position, one.level, one.work_group) for one in annex.people
    ] == [
        ("1.", "นายกล้าหาญ ใจงาม", "นักวิเคราะห์นโยบายและแผน", "ชำนาญการพิเศษ", ""),
        ("2.", "นางสาวดวงดาว เด่นฟ้า", "พนักงานธุรการ", "", "กลุ่มงานธุรการ"),
        ("3.", "นางรื่นฤดี มีทรัพย์", "นักวิเคราะห์นโยบายและแผน", "ชำนาญการ", "กลุ่มงานข้อมูล"),
        ("4.", "นางสาวพิมพ์ใจ แสนดี", "นักวิเคราะห์นโยบายและแผน", "ชำนาญการพิเศษ", "กลุ่มงานแผน"),
        ("5.", "นายอดทน ยืนยง", "นักวิเคราะห์นโยบายและแผน", "ปฏิบัติการ", "กลุ่มงานวิเคราะห์งบประมาณ"),
        ("6.", "", "", "", ""),
    ]
    assert annex.people[0].roles == ("ผู้อำนวยการกลุ่มนโยบายและแผน",)
    assert [one.is_head for one in annex.people] == [True, False, False, False, False, False]


def test_every_substitute_in_order_with_the_headings_spelling(annex: RecognisedOrder) -> None:
    assert [[name.words for name in one.substitutes] for one in annex.people] == [
        ["นางสาวพิมพ์ใจ แสนดี", "นางรื่นฤดี มีทรัพย์", "นายอดทน ยืนยง", "นางสมศรี วารีใส", "นางสาวดวงดาว เด่นฟ้า"],
        [],
        ["นางสาวพิมพ์ใจ แสนดี"],
        ["นางรื่นฤดี มีทรัพย์"],
        ["นางสาวดวงดาว เด่นฟ้า"],
        [],
    ]
    assert annex.people[4].substitutes_text.endswith("พนักงานธุรการ ปฏิบัติงานแทน")


def test_the_head_stands_by_work_group_and_item(annex: RecognisedOrder) -> None:
    head = annex.people[0]
    assert duty_lines(head, "group") == [9, 12]
    assert duty_lines(head, "item") == [10, 11, 13, 14]
    assert [(duty.computed, duty.depth) for duty in head.duties] == [
        ("1.1", 1), ("1.1.1", 2), ("1.1.2", 2), ("1.2", 1), ("1.2.1", 2), ("1.2.2", 2), ("1.3", 1), ("", 1),
    ]  # fmt: skip
    assert head.duties[5].text == "งานพัฒนาระบบรายงานผลของเขตซึ่งมีชื่อยาวเกินหนึ่งบรรทัด"
    assert head.closing == "งานอื่น ๆ ตามที่ได้รับมอบหมาย"


def test_officers_stand_by_item_step_and_sub_step(annex: RecognisedOrder) -> None:
    clerk = annex.people[1]
    assert duty_lines(clerk, "item") == [22, 30]
    assert duty_lines(clerk, "step") == [24, 25, 29, 32, 33]
    assert duty_lines(clerk, "heading") == [23, 31]
    assert duty_lines(clerk, "text") == [27, 28, 34]  # two sub-steps and the secretary's duty
    assert clerk.duties[3].text == "ลงรับเอกสารตามลำดับ โดยแยกเรื่องด่วนออกก่อน"


def test_a_list_whose_every_entry_has_a_list_holds_items_not_steps(annex: RecognisedOrder) -> None:
    planner = annex.people[3]
    assert duty_lines(planner, "item") == [55, 60, 62, 66]
    assert duty_lines(planner, "step") == [57, 58, 59, 63, 64, 65, 67, 68]
    assert [duty.computed for duty in planner.duties if duty.line in (62, 65, 68)] == ["4.2.1", "3)", "2)"]


def test_duties_without_a_heading_are_kept_and_nobody_is_invented(annex: RecognisedOrder) -> None:
    lost = annex.people[5]
    assert (lost.name.first, lost.position, lost.line) == ("", "", 79)
    assert duty_lines(lost, "step") == [81, 82]
    assert [line for line, _ in faults(annex, "no_heading")] == [79]


def test_numbering_faults_with_line_and_suggestion(annex: RecognisedOrder) -> None:
    assert faults(annex, "stray_dot") == [(12, "ควรเป็น 1.2"), (16, "ควรเป็น 1.3")]
    assert faults(annex, "wrong_parent") == [
        (43, "ควรเป็น 3.1.3"), (44, "ควรเป็น 3.1.4"), (58, "ควรเป็น 4.1.2"), (59, "ควรเป็น 4.1.3"),
    ]  # fmt: skip
    assert faults(annex, "repeated") == [
        (49, "แก้เลขที่บรรทัด 43 เป็น 3.1.3"),
        (50, "แก้เลขที่บรรทัด 44 เป็น 3.1.4"),
        (65, "ควรเป็น 3)"),
        (66, "แก้เลขที่บรรทัด 58 เป็น 4.1.2"),
    ]
    assert faults(annex, "skipped") == [(68, "ควรเป็น 2)")]
    assert [line for line, _ in faults(annex, "unnumbered")] == [17]
    assert [line for line, _ in faults(annex, "indent")] == [70]


def test_content_faults(annex: RecognisedOrder) -> None:
    assert [line for line, _ in faults(annex, "no_substitute")] == [21]
    assert [line for line, _ in faults(annex, "two_spellings")] == [69]
    assert [line for line, _ in faults(annex, "copied_text")] == [67]
    assert [line for line, _ in faults(annex, "name_gap")] == [72]
    assert faults(annex, "slip") == [
        (6, "น่าจะเป็น “PARTICIPATION”"), (33, "น่าจะเป็น “ประสานงาน”"), (50, "น่าจะเป็น “ส่งเสริม”"),
    ]  # fmt: skip


def test_nothing_else_is_found_wrong(annex: RecognisedOrder) -> None:
    assert Counter(one.kind for one in annex.faults) == {
        "stray_dot": 2, "wrong_parent": 4, "repeated": 4, "skipped": 1, "unnumbered": 1, "indent": 1, "slip": 3,
        "no_substitute": 1, "two_spellings": 1, "copied_text": 1, "name_gap": 1, "no_heading": 1,
    }  # fmt: skip


def test_an_order_in_thai_digits(order: RecognisedOrder) -> None:
    first, second = order.people
    assert (first.name.prefix, first.level, first.position_number) == ("ว่าที่ร้อยตรี", "ชำนาญการ", "อ ๗๑")
    assert first.roles == (
        "ผู้อำนวยการกลุ่มนโยบายและแผน คนที่ ๒ กรณีผู้อำนวยการกลุ่มนโยบายและแผนไม่อยู่",
        "หัวหน้ากลุ่มงานติดตาม",
    )
    assert first.standard_text == "ปฏิบัติงานในฐานะหัวหน้างาน ซึ่งต้องกำกับ แนะนำและตรวจสอบผู้ร่วมงาน"
    assert [name.words for name in first.substitutes] == ["นางละออ ผ่องใส"]
    assert [duty.original for duty in second.duties] == ["๒.๑", "(๑)", "(๒)"]
    assert [duty.computed for duty in first.duties] == [
        "๑.๑", "๑.๑.๑", "๑.๑.๒", "๑.๑.๓", "๑.๒", "๑.๒.๑", "๑.๒.๒", "๑.๓", "",
    ]  # fmt: skip


def test_faults_of_scanned_orders(order: RecognisedOrder) -> None:
    assert faults(order, "mixed_digits") == [(22, "น่าจะเป็น ๓๑๙"), (23, "ควรเป็น ๑.๑.๓")]
    assert faults(order, "catchword") == [(24, "ควรเป็น ๑.๒")]
    assert faults(order, "wrong_level") == [(29, "ควรเป็น ๑.๓")]
    assert faults(order, "skipped") == [(28, "ควรเป็น ๑.๒.๒")]
    assert faults(order, "person_unnumbered") == [(32, "ใส่ลำดับ ๒.")]


def test_the_preamble_of_an_order(order: RecognisedOrder) -> None:
    said = order.preamble
    assert said.subject == "การกำหนดหน้าที่และความรับผิดชอบให้ข้าราชการปฏิบัติงาน"
    assert said.order_number == "๑๒ /๒๕๖๙"
    assert said.powers_text.endswith("ระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. ๒๕๔๖")
    assert said.cancels_text.startswith("จึงยกเลิกคำสั่งที่ ๒/๒๕๖๘")
    assert said.exhortation == "ให้ข้าราชการปฏิบัติงานด้วยความตระหนักในหน้าที่"
    assert said.dated == dt.date(2026, 1, 24)
    assert (said.signer_name, said.signer_titles.count("\n")) == ("นายสุขสันต์ วันดี", 0)


def test_the_scheme_without_decimals() -> None:
    found = recognise(MIXED_SCHEME)
    (person,) = found.people
    assert [(duty.kind, duty.depth, duty.computed) for duty in person.duties] == [
        ("item", 1, "1."), ("step", 2, "1)"), ("text", 3, "(1)"), ("text", 3, "(2)"), ("step", 2, "2)"),
        ("item", 1, "2."), ("step", 2, "1)"), ("substitution", 1, "3."),
    ]  # fmt: skip
    assert [(one.line, one.kind) for one in found.faults] == [(9, "self_substitute")]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(to_thai_digits(ANNEX), id="Thai digits"),
        pytest.param("\n".join(line.strip() for line in ANNEX.splitlines()), id="no indentation"),
        pytest.param(ANNEX.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(ANNEX.replace("ำ", "\u0e4d\u0e32"), id="sara am in two letters"),
        pytest.param(ANNEX.replace("ำ", " า"), id="sara am lost"),
        pytest.param(ANNEX.replace(" ", "\u00a0"), id="hard spaces"),
    ],
)
def test_the_same_text_in_other_clothes_says_the_same(annex: RecognisedOrder, changed: str) -> None:
    found = recognise(changed)
    assert [person.name for person in found.people] == [person.name for person in annex.people]
    assert [person.substitutes for person in found.people] == [person.substitutes for person in annex.people]
    assert [(d.kind, d.depth, d.line) for p in found.people for d in p.duties] == [
        (d.kind, d.depth, d.line) for p in annex.people for d in p.duties
    ]
    assert {one.line for one in found.faults if one.kind == "wrong_parent"} == {43, 44, 58, 59}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "รายการซื้อของ\n1. ดินสอ\n2. ยางลบ\n",
        "1.1 งานแผน\n1.2 งานข้อมูล\n",
        "นายกรัฐมนตรี มีหน้าที่ดูแลประเทศ",
    ],
)
def test_a_text_that_is_no_duty_text_gives_nobody_and_says_so(text: str) -> None:
    found = recognise(text)
    assert found.people == ()
    assert [one.kind for one in found.faults] == ["not_duty_text"]


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_shuffled_lines_never_break_it_nor_invent_names(chance: random.Random) -> None:
    lines = ANNEX.splitlines()
    chance.shuffle(lines)
    found = recognise("\n".join(lines))
    named = [person.name for person in found.people if person.name.first]
    assert all(name.first in ANNEX and name.last in ANNEX for name in named)


def test_a_clause_numbered_as_a_step_between_steps_is_put_back() -> None:
    text = "1. นายก่อเกียรติ งามดี ตำแหน่ง นักวิชาการศึกษา มีหน้าที่ ดังนี้\n1.1 งานแผน\n1.1.1 ก่อน\n1.4 กลาง\n1.1.3 หลัง\n"
    found = recognise(text)
    assert [(duty.original, duty.computed) for duty in found.people[0].duties] == [
        ("1.1", "1.1"), ("1.1.1", "1.1.1"), ("1.4", "1.1.2"), ("1.1.3", "1.1.3"),
    ]  # fmt: skip
    assert faults(found, "wrong_level") == [(4, "ควรเป็น 1.1.2")]


def test_an_item_numbered_as_a_step_is_raised() -> None:
    text = (
        "1. นายก่อเกียรติ งามดี ตำแหน่ง นักวิชาการศึกษา มีหน้าที่ ดังนี้\n1.1 งานแผน\nขั้นตอนการปฏิบัติงาน\n"
        "1.1.1 ก่อน\n1.1.2 งานข้อมูล\nขั้นตอนการปฏิบัติงาน\n1.2.1 รวบรวม\n"
    )
    found = recognise(text)
    assert [(duty.kind, duty.computed) for duty in found.people[0].duties] == [
        ("item", "1.1"), ("heading", ""), ("step", "1.1.1"), ("item", "1.2"), ("heading", ""), ("step", "1.2.1"),
    ]  # fmt: skip
    assert faults(found, "wrong_level") == [(5, "ควรเป็น 1.2")]


HEAD = "1. นายก่อเกียรติ งามดี ตำแหน่ง นักวิชาการศึกษา มีหน้าที่ ดังนี้"
LONG_STEP = "ตรวจสอบเอกสารหลักฐานทุกฉบับแล้วสรุปเสนอผู้บังคับบัญชาพิจารณาสั่งการตามลำดับชั้น" * 8


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(ANNEX.splitlines() * 37, id="the annex again and again"),
        pytest.param(
            [HEAD, *(f"1.{place} {LONG_STEP}{place}" for place in range(1, 1000))] * 3, id="long steps"
        ),
        pytest.param([HEAD, *["ข้อความยาวที่ไม่มีเลขข้อเลย กรณีที่ไม่มีเรื่องใด"] * 3_000], id="no number at all"),
        pytest.param([HEAD.replace("1.", f"{place}.") for place in range(3_000)], id="nothing but people"),
        pytest.param([LONG_STEP * 300], id="one endless line"),
    ],
)
def test_three_thousand_lines_within_five_seconds(lines: list[str]) -> None:
    begun = time.process_time()
    found = recognise("\n".join(lines[:3_000]))
    assert time.process_time() - begun < 5
    assert found.people or found.faults


def test_duties_before_the_first_heading_are_somebodys_whom_nobody_names() -> None:
    found = recognise(
        "1.1 งานสารบรรณ\n1.1.1 รับและส่งหนังสือราชการ\n1.2 งานประสานงาน\n"
        "2. นางรื่นฤดี มีทรัพย์ ตำแหน่ง เจ้าพนักงานธุรการ ชำนาญงาน มีหน้าที่ปฏิบัติงาน ดังนี้\n2.1 งานประชุม"
    )
    assert [one.name.last for one in found.people] == ["", "มีทรัพย์"]
    assert [len(one.duties) for one in found.people] == [3, 1]
    assert [line for line, _ in faults(found, "no_heading")] == [1]
    assert faults(found, "late_start") == faults(found, "skipped") == []


def test_a_repeated_number_that_is_right_points_at_the_one_before() -> None:
    found = recognise(
        "1. นางรื่นฤดี มีทรัพย์ ตำแหน่ง เจ้าพนักงานธุรการ ชำนาญงาน มีหน้าที่ปฏิบัติงาน ดังนี้\n"
        "1.1 งานสารบรรณ\n1.3 งานประสานงาน\n1.3 งานประชุม"
    )
    assert faults(found, "skipped") == [(3, "ควรเป็น 1.2")]
    assert faults(found, "repeated") == [(4, "แก้เลขของข้อก่อนหน้าที่ซ้ำกัน")]
