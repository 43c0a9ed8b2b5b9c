"""The sheets an office prints charts and calendars on."""

from __future__ import annotations

from enum import Enum


class SheetSize(Enum):
    """A sheet that is asked for, or ONE: whichever holds everything on a single page."""

    ONE = "one"
    A4 = "a4"
    A3 = "a3"


A4_CM, A3_CM = (21.0, 29.7), (29.7, 42.0)
