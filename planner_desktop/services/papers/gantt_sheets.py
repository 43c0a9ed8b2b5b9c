"""The year's charts as Excel sheets: the same rows, printed on the sheet that the paper stands on."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from planner_desktop.documents.gantt_year import (
    QUARTERS,
    GanttLine,
    GanttYearFacts,
    months_of,
    planned,
    really,
    sheet_of,
    title_of,
)
from planner_desktop.workbooks.month_chart import BESIDE, PLANNED, ChartRow, MonthChart, write_month_chart

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.progress import Progress

_KEY = f"{PLANNED} = แผน   {BESIDE} = ปฏิบัติจริงหรือตามฉบับที่บันทึกไว้"


def write_gantt(facts: GanttYearFacts, target: Path, progress: Progress) -> None:
    """The chart; its real or kept time marked beside the plan."""
    del progress  # some hundred rows, written at once
    sheet = sheet_of(facts)
    told = " · ".join(one for one in (facts.office, facts.about, facts.printed_on) if one)
    write_month_chart(
        MonthChart(
            title_of(facts),
            (told, _KEY),
            facts.label_head,
            months_of(facts.fiscal_year),
            QUARTERS,
            tuple(_row(facts, line) for line in facts.lines),
            sheet.a3,
            sheet.landscape,
            sheet.one,
        ),
        target,
    )


def _row(facts: GanttYearFacts, line: GanttLine) -> ChartRow:
    months = {at for first, last in planned(facts.fiscal_year, line) for at in range(first, last + 1)}
    start, end = really(facts.fiscal_year, line, facts.today)
    beside = range(int(start), ceil(end)) if end > start else ()
    heads = line.head or line.group
    return ChartRow(line.label, line.first, line.last, frozenset(months), frozenset(beside), heads)
