"""Colours of the tones '', good, warning and danger in the look now worn."""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.kit.look import current

_NAMES = {"": "accent"}


def tone_colour(tone: str) -> QColor:
    """The colour for words of that tone; '' is a tone too: nothing the matter."""
    return colour(_NAMES.get(tone, tone))


def colour(name: str) -> QColor:
    """A colour of the palette (ui.kit.palette.Colours) by its name."""
    return QColor(str(getattr(current(), name)))
