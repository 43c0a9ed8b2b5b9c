"""Tables of figures on paper: one digit script in a column, short tables whole."""

from __future__ import annotations

import io

from planner_desktop.documents.blocks import Digits, Kind
from planner_desktop.documents.figures import FigureColumn, FigureFacts, FigureTable, figure_paper
from planner_desktop.documents.pdf.render import render
from tests.core.documents.reading import pages_of

COLUMNS = (FigureColumn("กลุ่ม", 6, Kind.TEXT), FigureColumn("บาท", 3, Kind.MONEY))


def table(title: str, rows: int) -> FigureTable:
    told = tuple((f"รายการ {at}", "1,234.50") for at in range(rows))
    return FigureTable(title, COLUMNS, told, ("รวม", "9,876.25"))


def pages(*tables: FigureTable) -> list[str]:
    out = io.BytesIO()
    render(figure_paper(FigureFacts("สรุป", tables, landscape=True, digits=Digits.THAI)), out)
    return pages_of(out.getvalue())


def test_the_sum_under_a_column_of_money_has_the_digits_of_its_rows() -> None:
    (page,) = pages(table("หนึ่ง", 2))
    assert "1,234.50" in page
    assert "9,876.25" in page


def test_a_short_table_is_not_parted_by_the_end_of_a_page() -> None:
    first, second = pages(table("หนึ่ง", 14), table("สอง", 14))
    assert "สอง" not in first
    assert second.count("1,234.50") == 14
