"""What a list of choices is; the shipped lists stand in choices.py and beside the records that use them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """One entry; `tone` lets lists mark it: '', 'good', 'warning' or 'danger'."""

    code: str
    label: str
    tone: str = ""


@dataclass(frozen=True)
class ChoiceList:
    """A named list. `certainty` says how sure we are of the shipped entries: high, medium or low."""

    name: str
    label: str
    shipped: tuple[Choice, ...]
    certainty: str = "high"
    extendable: bool = True
