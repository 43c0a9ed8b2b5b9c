"""The year's work as a Gantt chart: October to September under the four quarters, plan over real time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Digits, PageNumbers, Paper, Paragraph, Spacer
from planner_desktop.documents.drawings import Bar, Gantt
from planner_desktop.documents.gantt_sheet import GanttSheet, chosen
from planner_desktop.documents.sheet_size import SheetSize
from planner_desktop.domain.years import ERA, fiscal_months, fiscal_year_span, month_parts
from planner_desktop.language.dates import SHORT_MONTHS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

QUARTERS = tuple((f"ไตรมาส {quarter}", 3) for quarter in (1, 2, 3, 4))
_MONTHS = 12


@dataclass(frozen=True)
class GanttLine:
    """One row: planned days, real days (until today while it lasts), or a heading with its whole span.

    `parts` are the planned spans within first and last, where they leave gaps; a `head` is a row with days of
    its own over those that belong to it.
    """

    label: str
    first: dt.date | None
    last: dt.date | None
    begun: dt.date | None = None
    ended: dt.date | None = None
    group: bool = False
    head: bool = False
    parts: tuple[tuple[dt.date, dt.date], ...] = ()


@dataclass(frozen=True)
class GanttYearFacts:
    """What the chart shows; `today` draws the line of today when it lies in the year."""

    fiscal_year: int
    lines: tuple[GanttLine, ...]
    office: str = ""
    about: str = ""
    today: dt.date | None = None
    size: SheetSize = SheetSize.ONE
    printed_on: str = ""
    digits: Digits = Digits.THAI
    title: str = ""  # default: the year's work
    label_head: str = "งาน"
    key: str = "แถบบน = แผน   แถบล่าง = ปฏิบัติจริง   เส้นตั้ง = วันนี้"


def gantt_year(facts: GanttYearFacts) -> Paper:
    """The chart on the sheet asked for; rows that do not fit go on under the same head."""
    sheet = sheet_of(facts)
    return Paper(
        title=title_of(facts),
        blocks=tuple(_blocks(facts, sheet)),
        style=sheet.style,
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.printed_on,
        author=facts.office,
        landscape=sheet.landscape,
    )


def title_of(facts: GanttYearFacts) -> str:
    """What stands over the chart."""
    return facts.title or f"แผนปฏิบัติงานประจำปีงบประมาณ พ.ศ. {facts.fiscal_year}"


def months_of(fiscal_year: int) -> tuple[str, ...]:
    """ต.ค. 69 to ก.ย. 70."""
    return tuple(_month(one) for one in fiscal_months(fiscal_year))


def planned(fiscal_year: int, line: GanttLine) -> list[tuple[int, int]]:
    """The first and last column of each planned span; none without days in the year."""
    spans = line.parts or ((line.first, line.last),)
    return _joined(_columns(fiscal_year, *span) for span in spans)


def really(fiscal_year: int, line: GanttLine, today: dt.date | None) -> tuple[float, float]:
    """Where the time beside the plan begins and ends, in columns from the left; (0, 0) without any."""
    if line.begun is None or line.group:
        return 0.0, 0.0
    return _edges(fiscal_year, line.begun, line.ended or today or line.begun)


def sheet_of(facts: GanttYearFacts) -> GanttSheet:
    """The sheet these rows stand on."""
    return chosen(facts.size, [line.label for line in facts.lines])


def _blocks(facts: GanttYearFacts, sheet: GanttSheet) -> Iterator[Block]:
    yield Paragraph(title_of(facts), "title")
    told = " · ".join(one for one in (facts.office, facts.about) if one)
    if told:
        yield Paragraph(told, "subtitle")
    yield Spacer(0.15)
    yield Gantt(
        columns=months_of(facts.fiscal_year),
        bars=tuple(_bar(facts, line) for line in facts.lines),
        label_head=facts.label_head,
        label_share=sheet.label_share,
        today=place(facts.fiscal_year, facts.today) if facts.today else None,
        heads=QUARTERS,
        pad=sheet.pad,
    )
    yield Paragraph(facts.key, "small")


def place(fiscal_year: int, day: dt.date, *, after: bool = False) -> float | None:
    """Where a day stands in columns of months from the left (its end with `after`); None outside the year."""
    first, last = fiscal_year_span(fiscal_year)
    if not first <= day <= last:
        return None
    month = (day.year - first.year) * _MONTHS + day.month - first.month
    return month + (day.day - (0 if after else 1)) / 31


def _bar(facts: GanttYearFacts, line: GanttLine) -> Bar:
    first, *more = planned(facts.fiscal_year, line) or [(0, -1)]
    actual = None if line.group else really(facts.fiscal_year, line, facts.today)
    return Bar(line.label, *first, group=line.group, head=line.head, actual=actual, more=tuple(more))


def _columns(year: int, first: dt.date | None, last: dt.date | None) -> tuple[int, int]:
    """The columns of a span; (0, -1), no bar, without days or wholly outside the year."""
    start, end = _edges(year, first, last)
    return (int(start), int(end - 0.001)) if end > start else (0, -1)


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of columns by their beginning, those that meet or touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(one for one in spans if one[0] <= one[1]):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _edges(year: int, first: dt.date | None, last: dt.date | None) -> tuple[float, float]:
    opens, closes = fiscal_year_span(year)
    if first is None or last is None or last < opens or first > closes:
        return 0.0, 0.0
    start, end = place(year, max(first, opens)), place(year, min(last, closes), after=True)
    assert start is not None
    assert end is not None
    return start, end


def _month(month: str) -> str:
    year, number = month_parts(month)
    return f"{SHORT_MONTHS[number - 1]} {(year + ERA) % 100:02d}"
