"""The year's work as a Gantt chart: October to September under the four quarters, plan over real time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Digits, PageNumbers, Paper, Paragraph, Spacer
from planner_desktop.documents.drawings import Bar, Gantt
from planner_desktop.documents.styles import CM, PaperStyle
from planner_desktop.domain.years import ERA, fiscal_months, fiscal_year_span, month_parts
from planner_desktop.language.dates import SHORT_MONTHS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

A4_CM, A3_CM = (21.0, 29.7), (29.7, 42.0)
_MONTHS = 12
_WORDS = 74.0  # points that the title, the line under it and the key take
# Type, pitch and the space over and under a row's words, largest first; the last still reads on paper.
_SIZES = ((14.0, 15.5, 3.0), (12.5, 14.0, 3.0), (11.0, 12.5, 2.5), (10.0, 11.5, 2.0), (9.5, 10.6, 0.6))


@dataclass(frozen=True)
class GanttLine:
    """One row: planned days, real days (until today while it lasts), or a heading with its whole span.

    `parts` are the planned spans within first and last, where they leave gaps.
    """

    label: str
    first: dt.date | None
    last: dt.date | None
    begun: dt.date | None = None
    ended: dt.date | None = None
    group: bool = False
    parts: tuple[tuple[dt.date, dt.date], ...] = ()


@dataclass(frozen=True)
class GanttYearFacts:
    """What the chart shows; `today` draws the line of today when it lies in the year."""

    fiscal_year: int
    lines: tuple[GanttLine, ...]
    office: str = ""
    about: str = ""
    today: dt.date | None = None
    a3: bool = False
    printed_on: str = ""
    digits: Digits = Digits.THAI
    title: str = ""  # default: the year's work
    label_head: str = "งาน"
    key: str = "แถบบน = แผน   แถบล่าง = ปฏิบัติจริง   เส้นตั้ง = วันนี้"


def gantt_year(facts: GanttYearFacts) -> Paper:
    """One lying sheet where the rows fit, in the largest type that does; else the head is repeated."""
    width, height = A3_CM if facts.a3 else A4_CM
    plain = PaperStyle(width_cm=width, height_cm=height, left_cm=1.5, right_cm=1.5, top_cm=1.2, bottom_cm=1.6)
    size, pitch, pad = _fitting(plain, len(facts.lines))
    drawing = replace(plain.of("drawing"), size=size, leading=pitch)
    title = facts.title or f"แผนปฏิบัติงานประจำปีงบประมาณ พ.ศ. {facts.fiscal_year}"
    return Paper(
        title=title,
        blocks=tuple(_blocks(facts, title, pad)),
        style=replace(plain, styles={**plain.styles, "drawing": drawing}),
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.printed_on,
        author=facts.office,
        landscape=True,
    )


def _blocks(facts: GanttYearFacts, title: str, pad: float) -> Iterator[Block]:
    yield Paragraph(title, "title")
    told = " · ".join(one for one in (facts.office, facts.about) if one)
    if told:
        yield Paragraph(told, "subtitle")
    yield Spacer(0.15)
    yield Gantt(
        columns=tuple(_month(one) for one in fiscal_months(facts.fiscal_year)),
        bars=tuple(_bar(facts, line) for line in facts.lines),
        label_head=facts.label_head,
        label_share=0.34,
        today=place(facts.fiscal_year, facts.today) if facts.today else None,
        heads=tuple((f"ไตรมาส {quarter}", 3) for quarter in (1, 2, 3, 4)),
        pad=pad,
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
    actual = (0.0, 0.0)  # no real time yet: its place stays free
    if line.begun is not None:
        actual = _edges(facts.fiscal_year, line.begun, line.ended or facts.today or line.begun)
    whole = _months_of(facts.fiscal_year, line.first, line.last)
    first, *more = _joined(_months_of(facts.fiscal_year, *part) for part in line.parts) or [whole]
    return Bar(line.label, *first, group=line.group, actual=None if line.group else actual, more=tuple(more))


def _months_of(year: int, first: dt.date | None, last: dt.date | None) -> tuple[int, int]:
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


def _fitting(style: PaperStyle, rows: int) -> tuple[float, float, float]:
    """The largest type in which all rows and both heads stand on one sheet; the smallest when none does."""
    room = style.page_points(landscape=True)[1] - (style.top_cm + style.bottom_cm) * CM - _WORDS
    return next((one for one in _SIZES if (rows + 2) * (one[1] + 2 * one[2]) <= room), _SIZES[-1])
