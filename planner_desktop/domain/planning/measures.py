"""Figures of indicators: decimals written as text, so that nothing is rounded on its way through the file."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import code
from planner_desktop.errors import Fault
from planner_desktop.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

PERCENT, WHOLE = "ร้อยละ", 100
FIGURE = r"-?\d{1,12}(\.\d{1,4})?"


def figure(label: str, **more: Any) -> Any:
    """A number with up to four decimals, as an indicator's target or result."""
    return code(label, FIGURE, "85.50", **{"searched": False, **more})


def decimal(text: str) -> Decimal | None:
    """The value of a figure; None when nothing (or nothing that reads as one) was written."""
    return Decimal(text) if re.fullmatch(FIGURE, text) else None


def percent_faults(field: str, value: str, unit: str) -> Iterator[Fault]:
    """A fault when a percentage lies outside 0 to 100."""
    read = decimal(value)
    if read is not None and unit.strip() == PERCENT and not 0 <= read <= WHOLE:
        yield Fault(field, say("ร้อยละต้องอยู่ระหว่าง 0 ถึง 100"))
