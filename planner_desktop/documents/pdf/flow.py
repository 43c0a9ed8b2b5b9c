"""Flow charts: one step a row, lanes side by side; arrows back run right of them, skips left.

One step a row keeps every level stretch of an arrow clear of boxes; the chart runs over page ends
because each row is a strip that draws its own part of the arrows passing through.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Paragraph, Run
from planner_desktop.documents.drawings import Arrow, FlowChart, Step, StepKind
from planner_desktop.documents.pdf.layout import pieces_of
from planner_desktop.documents.pdf.pieces import Piece, Place
from planner_desktop.documents.pdf.setting import Setting, baseline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line
    from planner_desktop.documents.styles import TextStyle

_GAP = 1.8  # lines of text between two rows
_CHANNEL = 9.0  # points between two arrows in a channel
_PAD = 5.0
_HEAD_FILL = "#EDEDED"
_TIP = 5.0
_WAVE, _WAVE_PARTS = 4.0, 24


@dataclass(frozen=True)
class Box:
    """A step in chart coordinates: y runs downward from the chart's top."""

    step: Step
    lines: list[Line]
    note: list[Line]
    x: float
    width: float
    top: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True)
class Route:
    """An arrow's corners, its label and where that stands."""

    corners: tuple[tuple[float, float], ...]
    label: Line | None
    label_at: tuple[float, float]


@dataclass(frozen=True)
class Plan:
    """The whole chart laid out."""

    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    lane_edges: tuple[float, ...]
    width: float
    note_x: float
    style: TextStyle


@dataclass(slots=True, kw_only=True)
class FlowRow(Piece):
    """One step's strip: half the gap above, the box, half the gap below."""

    plan: Plan
    at: int
    start: float
    framed: bool

    def draw(self, ink: Ink, place: Place) -> None:
        plan = self.plan
        bottom = place.top - self.height
        self._frame(ink, place, bottom)
        ink.canvas.saveState()
        path = ink.canvas.beginPath()
        path.rect(place.x, bottom, plan.width, self.height)
        ink.canvas.clipPath(path, stroke=0)
        for route in plan.routes:
            self._arrow(ink, place, route)
        ink.canvas.restoreState()
        _draw_box(ink, plan, plan.boxes[self.at], place, self.start)

    def _frame(self, ink: Ink, place: Place, bottom: float) -> None:
        plan = self.plan
        if not self.framed:
            return
        segments = [(place.x + edge, place.top, place.x + edge, bottom) for edge in plan.lane_edges]
        ends = place.x + plan.lane_edges[0], place.x + plan.lane_edges[-1]
        if place.last or self.at == len(plan.boxes) - 1:
            segments.append((ends[0], bottom, ends[1], bottom))
        if place.first:
            segments.append((ends[0], place.top, ends[1], place.top))
        ink.rules(segments, 0.4, "#A6A6A6")

    def _arrow(self, ink: Ink, place: Place, route: Route) -> None:
        heights = [y for _, y in route.corners]
        if max(heights) < self.start or min(heights) > self.start + self.height:
            return
        points = [(place.x + x, place.top - (y - self.start)) for x, y in route.corners]
        ink.polygon(points, None, width=0.8, closed=False)
        ink.polygon(_tip(points[-2], points[-1]), "#000000", None)
        x, y = route.label_at
        if route.label and self.start <= y < self.start + self.height:
            ink.line(route.label, place.x + x, place.top - (y - self.start))


def _tip(before: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    dx, dy = end[0] - before[0], end[1] - before[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    ux, uy = dx / length * _TIP, dy / length * _TIP
    base = end[0] - ux, end[1] - uy
    return [end, (base[0] - uy / 2, base[1] + ux / 2), (base[0] + uy / 2, base[1] - ux / 2)]


def _draw_box(ink: Ink, plan: Plan, box: Box, place: Place, start: float) -> None:
    left, right = place.x + box.x, place.x + box.x + box.width
    top = place.top - (box.top - start)
    bottom = top - box.height
    middle = (top + bottom) / 2
    if box.step.kind is StepKind.DECISION:
        axis = (left + right) / 2
        ink.polygon([(left, middle), (axis, top), (right, middle), (axis, bottom)], "#FFFFFF", width=0.9)
    elif box.step.kind in (StepKind.START, StepKind.END):
        ink.canvas.saveState()
        ink.canvas.setLineWidth(0.9)
        ink.canvas.setFillGray(1)
        ink.canvas.roundRect(left, bottom, box.width, box.height, box.height / 2, stroke=1, fill=1)
        ink.canvas.restoreState()
    elif box.step.kind is StepKind.DOCUMENT:
        ink.polygon([(left, top), *_wave(left, right, bottom), (right, top)], "#FFFFFF")
    else:
        ink.box(left, bottom, box.width, box.height, "#FFFFFF")
    _centre(ink, plan.style, box.lines, (left + right) / 2, middle)
    style = plan.style
    for at, line in enumerate(box.note):
        y = middle + len(box.note) * style.leading / 2 - baseline(style) - at * style.leading
        ink.line(line, place.x + plan.note_x, y)


def _wave(left: float, right: float, bottom: float) -> list[tuple[float, float]]:
    """The torn lower edge of the document symbol (ISO 5807), from left to right."""
    return [
        (left + (right - left) * at / _WAVE_PARTS, bottom + _WAVE * math.sin(2 * math.pi * at / _WAVE_PARTS))
        for at in range(_WAVE_PARTS + 1)
    ]


def _centre(ink: Ink, style: TextStyle, lines: list[Line], axis: float, middle: float) -> None:
    top = middle + len(lines) * style.leading / 2
    for at, line in enumerate(lines):
        ink.line(line, axis - line.width / 2, top - baseline(style) - at * style.leading)


@dataclass(slots=True, kw_only=True)
class LaneHeads(Piece):
    """The names of the lanes, repeated on every page."""

    edges: tuple[float, ...]
    names: list[list[Line]]
    style: TextStyle

    def draw(self, ink: Ink, place: Place) -> None:
        bottom = place.top - self.height
        for at, lines in enumerate(self.names):
            left, right = place.x + self.edges[at], place.x + self.edges[at + 1]
            ink.box(left, bottom, right - left, self.height, _HEAD_FILL, "#A6A6A6")
            _centre(ink, self.style, lines, (left + right) / 2, (place.top + bottom) / 2)


@pieces_of.register(FlowChart)
def _(chart: FlowChart, setting: Setting) -> Iterator[Piece]:
    if chart.title:
        yield from pieces_of(
            Paragraph((Run(chart.title, bold=True),), "caption", keep_with_next=True), setting
        )
    setting = setting.drawn(chart.size)
    plan = _plan(chart, setting)
    header = (_heads(chart, plan, setting),) if chart.lanes else ()
    yield from header
    gap = _GAP * plan.style.leading
    for at, box in enumerate(plan.boxes):
        start = box.top - gap / 2
        height = box.height + gap
        yield FlowRow(height=height, header=header, plan=plan, at=at, start=start, framed=bool(chart.lanes))


def _heads(chart: FlowChart, plan: Plan, setting: Setting) -> LaneHeads:
    edges = plan.lane_edges
    names = [
        setting.lines((Run(name, bold=True),), plan.style, width=right - left - 6)
        for name, left, right in zip((*chart.lanes, chart.note_head), edges, edges[1:], strict=False)
    ]
    height = max(len(lines) for lines in names) * plan.style.leading + 8
    return LaneHeads(height=height, keep=True, edges=edges, names=names, style=plan.style)


def _plan(chart: FlowChart, setting: Setting) -> Plan:
    style = setting.style.of("drawing")
    rows = {step.key: at for at, step in enumerate(chart.steps)}
    known = [arrow for arrow in chart.arrows if arrow.source in rows and arrow.target in rows]
    backs = [arrow for arrow in known if rows[arrow.target] <= rows[arrow.source]]
    skips = [arrow for arrow in known if rows[arrow.target] > rows[arrow.source] + 1]
    lanes = max([len(chart.lanes), *(step.lane + 1 for step in chart.steps)])
    notes = setting.width * 0.2 if any(step.note for step in chart.steps) else 0.0
    left = _channel_width(skips, {step.key for step in chart.steps if step.lane == 0}, setting)
    outer = {step.key for step in chart.steps if step.lane == lanes - 1}
    right = setting.width - notes - _channel_width(backs, outer, setting)
    lane = (right - left) / lanes
    boxes = list(_boxes(chart.steps, setting, style, left, lane, notes))
    routes = [
        _route(arrow, boxes, rows, setting, backs=backs, skips=skips, channels=(0.0, setting.width - notes))
        for arrow in known
    ]
    between = (left + lane * at for at in range(1, lanes))
    # The frame holds the arrows beside the lanes too, and the notes where they have a heading.
    ends = dict.fromkeys((setting.width - notes, setting.width if chart.note_head else setting.width - notes))
    edges = (0.0, *between, *ends)
    return Plan(tuple(boxes), tuple(routes), edges, setting.width, setting.width - notes + 4, style)


def _into_side(target: Box, x: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """The last stretch into a box from the right; into a decision below where its own arrow leaves."""
    middle, y = target.middle
    if target.step.kind is not StepKind.DECISION:
        return (x, y), (target.x + target.width, y)
    y += target.height / 4
    return (x, y), (middle + target.width / 4, y)


def _channel_width(arrows: list[Arrow], outer: set[str], setting: Setting) -> float:
    """Room beside the lanes for these arrows, and for the labels of those leaving an outer lane."""
    if not arrows:
        return 0.0
    style = setting.style.of("drawing")
    labels = [
        setting.composer.one_line(arrow.label, style).width for arrow in arrows if arrow.source in outer
    ]
    return _CHANNEL * (len(arrows) + 0.5) + max(labels, default=0.0)


def _boxes(
    steps: tuple[Step, ...], setting: Setting, style: TextStyle, left: float, lane: float, notes: float
) -> Iterator[Box]:
    gap = _GAP * style.leading
    top = gap / 2
    for step in steps:
        if step.kind is StepKind.DECISION:
            width = min(lane - 8, 230.0)
            lines, height = _in_diamond(step.text, width, setting, style)
        else:
            width = min(lane - 16, 210.0)
            lines = setting.lines(step.text, style, width=width - 2 * _PAD)
            height = len(lines) * style.leading + 2 * _PAD
        note = setting.lines(step.note, style, width=notes - 8) if step.note else []
        height = max(height, len(note) * style.leading)
        x = left + lane * step.lane + (lane - width) / 2
        yield Box(step, lines, note, x, width, top, height)
        top += height + gap


def _in_diamond(text: str, width: float, setting: Setting, style: TextStyle) -> tuple[list[Line], float]:
    """The lines and the height of the flattest diamond that holds the text without parting a word."""
    longest = max((token.width for token in setting.composer.tokens(text, style)), default=0.0)
    best: tuple[list[Line], float] | None = None
    for part in (0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8):
        if width * part < longest and part < 0.8:  # noqa: PLR2004 - the last try takes what there is
            continue
        lines = setting.lines(text, style, width=width * part)
        widest = max(line.width for line in lines)
        height = max((len(lines) * style.leading) / (1 - min(widest / width, 0.85)), 44.0)
        if best is None or height < best[1]:
            best = lines, height
    assert best
    return best


def _route(
    arrow: Arrow,
    boxes: list[Box],
    rows: dict[str, int],
    setting: Setting,
    *,
    backs: list[Arrow],
    skips: list[Arrow],
    channels: tuple[float, float],
) -> Route:
    source, target = boxes[rows[arrow.source]], boxes[rows[arrow.target]]
    label = setting.composer.one_line(arrow.label, setting.style.of("drawing")) if arrow.label else None
    sx, sy = source.middle
    tx, ty = target.middle
    if arrow in backs:
        x = channels[1] - _CHANNEL * (len(backs) - backs.index(arrow) - 0.3)
        corners = ((source.x + source.width, sy), (x, sy), *_into_side(target, x))
        return Route(corners, label, (source.x + source.width + 4, sy - 3))
    if arrow in skips:
        x = channels[0] + _CHANNEL * (len(skips) - skips.index(arrow) - 0.3)
        wide = label.width if label else 0.0
        return Route(((source.x, sy), (x, sy), (x, ty), (target.x, ty)), label, (source.x - wide - 4, sy - 3))
    bottom = source.top + source.height
    label_at = (sx + 4, bottom + 10)
    if abs(sx - tx) < 1:
        return Route(((sx, bottom), (sx, target.top)), label, label_at)
    turn = bottom + _GAP * setting.style.of("drawing").leading / 2
    return Route(((sx, bottom), (sx, turn), (tx, turn), (tx, target.top)), label, label_at)
