"""Widths of columns: labels, dates and numbers stay whole while there is room elsewhere."""

from __future__ import annotations

import dataclasses

import pytest

from planner_desktop.documents.blocks import Column, Kind, Paper, Table, Wording
from planner_desktop.documents.columns import column_widths
from planner_desktop.documents.wording import plain
from tests.core.documents.reading import drawn, pages_of, text_of


def letters(wording: Wording, _style: str, whole: bool) -> float:
    """Ten points a letter; words part at blanks."""
    return 10.0 * (len(plain(wording)) if whole else max(map(len, plain(wording).split(" "))))


def table(*columns: Column, rows: tuple[tuple[str, ...], ...] = ()) -> Table:
    return Table(columns, rows)


def test_columns_share_as_they_ask_when_everything_fits() -> None:
    assert column_widths(table(Column("ก", 1), Column("ข", 3)), 400, letters) == [100, 300]


def test_a_narrow_column_takes_what_its_label_needs_from_wide_ones() -> None:
    widths = column_widths(table(Column("1234567", 1), Column("ข", 7)), 400, letters)
    assert widths == [pytest.approx(70), pytest.approx(330)]


def test_a_date_stays_on_one_line_but_running_text_asks_for_nothing() -> None:
    rows = (("30 ก.ย. 69", "ข้อความยาวที่ไม่มีเลขใด"), ("", ""))
    widths = column_widths(table(Column("", 2, Kind.DATE), Column("", 8), rows=rows), 400, letters)
    assert widths == [pytest.approx(100), pytest.approx(300)]


def test_what_cannot_be_met_leaves_the_widths_alone() -> None:
    wide = table(Column("12345678901234567890", 1), Column("12345678901234567890", 1))
    assert column_widths(wide, 100, letters) == [50, 50]


def test_a_label_is_not_parted_within_a_word() -> None:
    columns = (Column("ปีงบประมาณ", 1), Column("เรื่อง", 9))
    assert "ปีงบประมาณ" in text_of(Paper("ตาราง", (Table(columns, (("1", "ข"),)),)))


@pytest.mark.parametrize("count", range(30, 50))
def test_no_page_holds_the_last_row_of_a_table_alone(count: int) -> None:
    rows = tuple((f"แถวที่ {at}",) for at in range(count))
    last = pages_of(drawn(Paper("บัญชี", (Table((Column("รายการ"),), rows),)))[0])[-1]
    assert last.count("แถวที่") != 1


def test_a_sum_wider_than_its_rows_stays_on_one_line() -> None:
    rows = (("อบรม", "10.00"),)
    summed = Table(
        (Column("รายการ", 8), Column("บาท", 2, Kind.MONEY)), rows, totals=("รวม", "9,999,999,999.99")
    )
    assert column_widths(summed, 500, letters) == [pytest.approx(340), pytest.approx(160)]
    page = text_of(Paper("ตาราง", (dataclasses.replace(summed, columns=(Column("", 19), Column("", 3))),)))
    assert "๙,๙๙๙,๙๙๙,๙๙๙.๙๙" in page
