"""Cells as officers type them, read into values; each kind with its traps."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.schools import School
from planner_desktop.services.exchange.values import Unreadable, read


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    "cell",
    [
        moment("2026-10-01"),
        moment("2569-10-01"),
        dt.date(2026, 10, 1),
        46296,
        46296.0,
        "1 ต.ค. 2569",
        "๑ ตุลาคม ๒๕๖๙",
        "1/10/69",
        "1/10/2026",
        "2026-10-01",
    ],
)
def test_dates_in_either_era_typed_or_real(cell: object) -> None:
    assert read(Field(label="วันที่", kind=Kind.DATE), cell) == dt.date(2026, 10, 1)


@pytest.mark.parametrize(
    ("cell", "satang"),
    [
        (1234.5, 123450),
        (0.1 + 0.2, 30),
        (1234567890.07, 123456789007),
        ("๑,๒๓๔.๕๐", 123450),
        ("(20)", -2000),
        (5, 500),
    ],
)
def test_money_is_exact_to_the_satang(cell: object, satang: int) -> None:
    assert read(Field(label="เงิน", kind=Kind.BAHT), cell) == satang


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (Kind.NUMBER, "๑,๒๐๐", 1200),
        (Kind.NUMBER, 12.0, 12),
        (Kind.FISCAL_YEAR, 2570, 2570),
        (Kind.FISCAL_YEAR, 2027, 2570),
        (Kind.FISCAL_YEAR, "ปีงบ ๗๐", 2570),
        (Kind.YES_NO, "✓", True),
        (Kind.YES_NO, "ไม่ใช่", False),
        (Kind.YES_NO, True, True),
        (Kind.MONTH, "ต.ค. 69", "2026-10"),
        (Kind.MONTH, moment("2026-10-01"), "2026-10"),
        (Kind.TEXT, 12.0, "12"),
        (Kind.TEXT, "  สอง   คำ ", "สอง คำ"),
        (Kind.LONG_TEXT, "บรรทัด\r\nสอง", "บรรทัด\nสอง"),
        (Kind.PHONE, "๐ ๒๙๙๙ ๐๐๐๐", "0 2999 0000"),
        (Kind.MOMENT, moment("2026-10-01T09:30:00"), moment("2026-10-01T09:30:00")),
        (Kind.MOMENT, "1 ต.ค. 2569 09.30 น.", moment("2026-10-01T09:30:00")),
    ],
)
def test_other_kinds(kind: Kind, cell: object, value: object) -> None:
    assert read(Field(label="ช่อง", kind=kind), cell) == value


def test_a_code_that_excel_made_a_number_gets_its_zeros_back() -> None:
    code6 = School.description.field("code6")
    assert read(code6, 10123) == "010123"
    assert read(code6, "10123") == "10123"  # typed text is never guessed at
    assert read(code6, "๐๑๐๑๒๓") == "010123"


@pytest.mark.parametrize(
    ("kind", "cell", "told"),
    [
        (Kind.DATE, "31/2/2569", "ไม่มีวันที่ 31"),
        (Kind.DATE, "เร็ว ๆ นี้", "อ่านวันที่"),
        (Kind.NUMBER, 1.5, "ไม่ใช่จำนวนเต็ม"),
        (Kind.NUMBER, "สิบ", "ไม่ใช่จำนวนเต็ม"),
        (Kind.BAHT, 1.005, "มีเศษไม่ถึงสตางค์"),
        (Kind.BAHT, "ห้าบาท", "อ่านจำนวนเงิน"),
        (Kind.FISCAL_YEAR, "หน้า", "อ่านปี"),
        (Kind.YES_NO, "อาจจะ", "ใช่ หรือ ไม่ใช่"),
        (Kind.TEXT, "#REF!", "ค่าผิดพลาดของสูตร"),
    ],
)
def test_what_cannot_be_read_says_why(kind: Kind, cell: object, told: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(Field(label="ช่อง", kind=kind), cell)
    assert told in str(caught.value.message)


def test_the_described_records_have_no_kind_that_cannot_be_read() -> None:
    for field in (*IncomingLetter.description.fields, *School.description.fields):
        if field.kind not in (Kind.CHOICE, Kind.LINK, Kind.LINKS, Kind.FILES):
            with pytest.raises(Unreadable):
                read(field, "#N/A")
