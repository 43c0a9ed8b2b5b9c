"""Bar, line, pie and radar charts drawn as vectors, every word shaped."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Paragraph, Run
from planner_desktop.documents.drawings import Chart, ChartKind
from planner_desktop.documents.pdf.layout import pieces_of
from planner_desktop.documents.pdf.pieces import DrawnPiece, Piece, Place
from planner_desktop.documents.pdf.setting import Setting, cm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line

# Told apart by lightness too, so that a black-and-white printer keeps them distinct.
COLORS = ("#1F4E79", "#F4B183", "#70AD47", "#7F7F7F", "#C00000", "#9DC3E6", "#FFD966", "#7030A0")
_PALE = "#D9D9D9"
_LEGEND = 16.0


@dataclass(frozen=True)
class Pen:
    """Writes small shaped labels on a chart."""

    setting: Setting
    ink: Ink

    def text(self, words: str, x: float, y: float, side: float = 0.5, width: float = 0.0) -> None:
        """Words with their first baseline at y; side 0 = from x on, 0.5 = around x, 1 = up to x."""
        style = self.setting.style.of("drawing")
        for at, line in enumerate(self.lines(words, width)):
            self.ink.line(line, x - side * line.width, y - at * style.leading)

    def lines(self, words: str, width: float = 0.0) -> list[Line]:
        return self.setting.composer.lines(words, self.setting.style.of("drawing"), width or 1e9)


@dataclass(frozen=True)
class Area:
    """Where the values are drawn: lower left corner, size, and the value at its top."""

    x: float
    y: float
    width: float
    height: float
    low: float
    high: float

    def level(self, value: float) -> float:
        return self.y + self.height * (value - self.low) / (self.high - self.low)


@pieces_of.register(Chart)
def _(chart: Chart, setting: Setting) -> Iterator[Piece]:
    if chart.title:
        yield from pieces_of(
            Paragraph((Run(chart.title, bold=True),), "caption", keep_with_next=True), setting
        )
    painters = {ChartKind.PIE: _pie, ChartKind.RADAR: _radar}
    painter = painters.get(chart.kind, _axes)
    height, width = min(cm(chart.height_cm), setting.height - 40), setting.width

    def paint(ink: Ink, place: Place) -> None:
        painter(chart, Pen(setting, ink), (place.x, place.top - height, width, height))

    yield DrawnPiece(height=height, before=4.0, paint=paint)


def _number(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}"


def scale(values: list[float]) -> tuple[float, float, float]:
    """Lowest and highest mark and the step between marks, round numbers that hold all values and zero."""
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        high = low + 1.0
    rough = (high - low) / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough * 0.999)
    return math.floor(low / step) * step, math.ceil(high / step - 1e-9) * step, step


def _axes(chart: Chart, pen: Pen, frame: tuple[float, float, float, float]) -> None:
    x, y, width, height = frame
    values = [value for series in chart.series for value in series.values if value is not None]
    low, high, step = scale(values)
    room = max(pen.lines(_number(mark, chart.decimals))[0].width for mark in (low, high)) + 8
    label_width = (width - room) / max(len(chart.categories), 1)
    rows = max((len(pen.lines(name, label_width - 4)) for name in chart.categories), default=1)
    below = rows * 14.5 + 6 + _LEGEND
    area = Area(x + room, y + below, width - room, height - below - 16, low, high)
    mark = low
    while mark <= high + step / 2:
        level = area.level(mark)
        pen.ink.rules([(area.x, level, area.x + area.width, level)], 0.4, _PALE)
        pen.text(_number(mark, chart.decimals), area.x - 4, level - 3, 1)
        mark += step
    if chart.unit:
        pen.text(f"({chart.unit})", x, area.y + area.height + 8, 0)  # clear of the bars' figures
    for at, name in enumerate(chart.categories):
        pen.text(name, area.x + label_width * (at + 0.5), area.y - 14, 0.5, label_width - 4)
    (_bars if chart.kind is ChartKind.BAR else _curves)(chart, pen, area)
    zero = area.level(0)
    pen.ink.rules(
        [(area.x, zero, area.x + area.width, zero), (area.x, area.y, area.x, area.y + area.height)], 0.7
    )
    _legend(pen, [series.name for series in chart.series], x + room, y + 4, width - room)


def _bars(chart: Chart, pen: Pen, area: Area) -> None:
    slot = area.width / max(len(chart.categories), 1)
    wide = slot * 0.72 / max(len(chart.series), 1)
    for number, series in enumerate(chart.series):
        for at, value in enumerate(series.values[: len(chart.categories)]):
            if value is None:
                continue
            left = area.x + slot * (at + 0.14) + wide * number
            base, level = area.level(0), area.level(value)
            pen.ink.box(left, min(base, level), wide, abs(level - base), COLORS[number % len(COLORS)], None)
            text = _number(value, chart.decimals)
            if pen.lines(text)[0].width < wide + 6:
                pen.text(text, left + wide / 2, max(base, level) + 2)


def _curves(chart: Chart, pen: Pen, area: Area) -> None:
    slot = area.width / max(len(chart.categories), 1)
    for number, series in enumerate(chart.series):
        color = COLORS[number % len(COLORS)]
        points = [
            (area.x + slot * (at + 0.5), area.level(value))
            for at, value in enumerate(series.values[: len(chart.categories)])
            if value is not None
        ]
        if len(points) > 1:
            pen.ink.polygon(points, None, color, 1.5, closed=False)
        for px, py in points:
            pen.ink.box(px - 2.2, py - 2.2, 4.4, 4.4, color, None)


def _legend(pen: Pen, names: list[str], x: float, y: float, width: float) -> None:
    shown = [(at, name) for at, name in enumerate(names) if name]
    widths = [pen.lines(name)[0].width + 24 for _, name in shown]
    at_x = x + max((width - sum(widths)) / 2, 0)
    for (number, name), wide in zip(shown, widths, strict=True):
        pen.ink.box(at_x, y, 8, 8, COLORS[number % len(COLORS)], None)
        pen.text(name, at_x + 12, y + 1, 0)
        at_x += wide


def _pie(chart: Chart, pen: Pen, frame: tuple[float, float, float, float]) -> None:
    x, y, width, height = frame
    values = [max(value or 0.0, 0.0) for value in (chart.series[0].values if chart.series else ())]
    total = sum(values)
    radius = height / 2 - 12
    middle = (x + width * 0.3, y + height / 2)
    angle = math.pi / 2
    top = y + height / 2 + 9 * len(values) - 8
    for at, value in enumerate(values):
        part = value / total if total else 0.0
        color = COLORS[at % len(COLORS)]
        if part:
            pen.ink.polygon(_wedge(middle, radius, angle, part), color, "#FFFFFF", 1.0)
        angle -= 2 * math.pi * part
        line_y = top - at * 18
        pen.ink.box(x + width * 0.56, line_y, 9, 9, color, None)
        name = chart.categories[at] if at < len(chart.categories) else ""
        words = f"{name}  {_number(value, chart.decimals)} {chart.unit} ({part * 100:.1f}%)"
        pen.text(" ".join(words.split()), x + width * 0.56 + 14, line_y + 1, 0)


def _wedge(
    middle: tuple[float, float], radius: float, start: float, part: float
) -> list[tuple[float, float]]:
    steps = max(int(part * 90), 2)
    arc = [
        (
            middle[0] + radius * math.cos(start - 2 * math.pi * part * at / steps),
            middle[1] + radius * math.sin(start - 2 * math.pi * part * at / steps),
        )
        for at in range(steps + 1)
    ]
    return arc if part >= 1 else [middle, *arc]


def _radar(chart: Chart, pen: Pen, frame: tuple[float, float, float, float]) -> None:
    x, y, width, height = frame
    values = [value for series in chart.series for value in series.values if value is not None]
    low, high, step = scale(values)
    radius = (height - _LEGEND) / 2 - 26
    middle = (x + width / 2, y + _LEGEND + (height - _LEGEND) / 2)
    spokes = [
        math.pi / 2 - 2 * math.pi * at / max(len(chart.categories), 1) for at in range(len(chart.categories))
    ]

    def spot(at: int, value: float) -> tuple[float, float]:
        reach = radius * (value - low) / (high - low)
        return middle[0] + reach * math.cos(spokes[at]), middle[1] + reach * math.sin(spokes[at])

    mark = low + step
    while mark <= high + step / 2:
        pen.ink.polygon([spot(at, mark) for at in range(len(spokes))], None, _PALE, 0.5)
        pen.text(
            _number(mark, chart.decimals),
            middle[0] - 3,
            middle[1] + radius * (mark - low) / (high - low) - 3,
            1,
        )
        mark += step
    pen.ink.rules([(*middle, *spot(at, high)) for at in range(len(spokes))], 0.4, _PALE)
    for number, series in enumerate(chart.series):
        points = [
            spot(at, value) for at, value in enumerate(series.values[: len(spokes)]) if value is not None
        ]
        if points:
            pen.ink.polygon(points, None, COLORS[number % len(COLORS)], 1.8)
    _spoke_labels(chart, pen, middle, radius, spokes)
    _legend(pen, [series.name for series in chart.series], x, y + 4, width)


def _spoke_labels(
    chart: Chart, pen: Pen, middle: tuple[float, float], radius: float, spokes: list[float]
) -> None:
    for at, name in enumerate(chart.categories):
        cos, sin = math.cos(spokes[at]), math.sin(spokes[at])
        side = 0.5 if abs(cos) < 0.2 else (0.0 if cos > 0 else 1.0)  # noqa: PLR2004 - nearly upright
        lines = len(pen.lines(name, 130))
        y = middle[1] + (radius + (14 if sin > 0.9 else 8)) * sin - 4 + (7 * (lines - 1) if sin > -0.9 else 0)  # noqa: PLR2004 - not the lowest
        pen.text(name, middle[0] + (radius + 8) * cos, y - (6 if sin < -0.9 else 0), side, 130)  # noqa: PLR2004 - as above
