"""What a named setting of the office is."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.domain.choices import Choice
from planner_desktop.domain.fields import Kind
from planner_desktop.messages import mark


@dataclass(frozen=True)
class SettingSpec:
    """A setting; `kind` says how it is edited (TEXT, LONG_TEXT, NUMBER, FISCAL_YEAR, CHOICE of `options`).

    A `wording` is a TEXT as long as a sentence of a paper: edited on wrapped lines.
    """

    name: str
    label: str
    default: str
    kind: Kind = Kind.TEXT
    help: str = ""
    certainty: str = "high"
    minimum: int = 0
    maximum: int = 1_000_000
    group: str = mark("แฟ้มงานและการสำรอง")
    options: tuple[Choice, ...] = ()
    wording: bool = False
