"""Measuring: medians of interleaved rounds, so that a busy machine slows both sides alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured figure. `bound` is what the issue asks; None where it is only told."""

    name: str
    value: float
    unit: str
    bound: float | None
    how: str

    @property
    def kept(self) -> bool:
        """Whether the bound is kept (True where there is none)."""
        return self.bound is None or self.value <= self.bound


def milliseconds(deed: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    deed()
    return (time.perf_counter() - start) * 1000


def interleaved(rounds: int, *deeds: Callable[[], object]) -> list[list[float]]:
    """Milliseconds of each deed, taking turns, after one round that is not counted."""
    for deed in deeds:
        deed()
    taken: list[list[float]] = [[] for _ in deeds]
    for _ in range(rounds):
        for number, deed in enumerate(deeds):
            taken[number].append(milliseconds(deed))
    return taken


def medians(rounds: int, *deeds: Callable[[], object]) -> list[float]:
    """The median milliseconds of each deed."""
    return [statistics.median(one) for one in interleaved(rounds, *deeds)]
