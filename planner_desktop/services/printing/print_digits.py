"""Which digits the office prints with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents import blocks
from planner_desktop.services import settings

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile


def print_digits(file: OfficeFile) -> blocks.Digits:
    """The digits the office chose for what it prints."""
    thai = settings.value(file, settings.PRINT_DIGITS) != "arabic"
    return blocks.Digits.THAI if thai else blocks.Digits.ARABIC
