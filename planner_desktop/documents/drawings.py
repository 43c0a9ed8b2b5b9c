"""Charts, Gantt, flow and organisation charts as facts: vectors in PDF, a picture in Word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ChartKind(Enum):
    """The shapes a chart can have; RADAR compares KPI results with targets."""

    BAR = "bar"
    LINE = "line"
    PIE = "pie"
    RADAR = "radar"


@dataclass(frozen=True)
class Series:
    """One row of numbers, one for each category; None = no value."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """A chart with its title; `unit` is written at the value axis. A pie shows the first series."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    title: str = ""
    unit: str = ""
    height_cm: float = 8.0
    decimals: int = 0


@dataclass(frozen=True)
class Bar:
    """One activity of a Gantt chart: planned months (0 = first column), and what was done of it (0-1).

    `more` are further planned spans in the same row; `actual` is the time it really took, in columns from
    the left edge, drawn beneath the plan. A `head` or a `group` stands over the rows that belong to it.
    """

    label: str
    start: int
    end: int
    done: float | None = None
    group: bool = False
    actual: tuple[float, float] | None = None
    more: tuple[tuple[int, int], ...] = ()
    head: bool = False

    @property
    def leads(self) -> bool:
        """Whether rows that belong to it follow."""
        return self.head or self.group


@dataclass(frozen=True)
class Gantt:
    """Activities over columns of time; `heads` stand over them, each with the columns it spans."""

    columns: tuple[str, ...]
    bars: tuple[Bar, ...]
    title: str = ""
    label_head: str = "กิจกรรม"
    label_share: float = 0.36
    today: float | None = None
    heads: tuple[tuple[str, int], ...] = ()
    pad: float = 3.0  # points over and under the words of a row
    size: float = 0.0  # of its words in points, 0 = the style's


@dataclass(frozen=True)
class OrgBox:
    """One place in an organisation: its name, who holds it (a line each), and a note under them."""

    name: str
    people: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class OrgChart:
    """Those who command from the top down, and the units under the last of them."""

    chain: tuple[OrgBox, ...]
    units: tuple[OrgBox, ...] = ()
    title: str = ""


class StepKind(Enum):
    """The shapes of a flow chart."""

    START = "start"
    STEP = "step"
    DECISION = "decision"
    DOCUMENT = "document"
    END = "end"


@dataclass(frozen=True)
class Step:
    """One box in a lane (0 = leftmost); `key` is what arrows name."""

    key: str
    text: str
    lane: int = 0
    kind: StepKind = StepKind.STEP
    note: str = ""


@dataclass(frozen=True)
class Arrow:
    """From one step to another, upwards too; `label` is e.g. "ไม่เห็นชอบ"."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True)
class FlowChart:
    """Steps from top to bottom in lanes, joined by arrows; `size` of its words in points, 0 = the style's."""

    steps: tuple[Step, ...]
    arrows: tuple[Arrow, ...]
    lanes: tuple[str, ...] = ()
    title: str = ""
    note_head: str = ""
    size: float = 0.0
