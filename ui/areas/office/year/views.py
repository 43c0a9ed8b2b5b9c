"""The chips that change between the views of one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QButtonGroup, QPushButton

from ui.kit import look
from ui.kit.words import _


def view_chips(group: QButtonGroup, views: Iterable[tuple[str, str]]) -> Iterator[QPushButton]:
    """One for each view (marked words, icon), told apart in the group by its place."""
    for place, (label, icon) in enumerate(views):
        chip = QPushButton(look.icon(icon, "muted"), _(label))
        chip.setCheckable(True)
        chip.setProperty("chip", "true")
        group.addButton(chip, place)
        yield chip
