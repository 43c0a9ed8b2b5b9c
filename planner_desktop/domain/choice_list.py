"""What a shipped list of choices is."""

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


def plain(*labels: str) -> tuple[Choice, ...]:
    """Entries whose words are their own codes."""
    return tuple(Choice(label, label) for label in labels)
