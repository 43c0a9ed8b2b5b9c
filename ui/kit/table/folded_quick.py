"""The quick filters behind one button, where the window is too low for more than one line of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QToolButton

from planner_desktop.language.clusters import shorten
from ui.kit import look
from ui.kit.table.chips import QuickChip
from ui.kit.words import _

LONGEST = 28  # letters on the button; the rest on hover


class FoldedQuick(QToolButton):
    """Names the quick filters in force; its menu presses them in and out."""

    def __init__(self, chips: Sequence[QuickChip]) -> None:
        super().__init__()
        self._chips = chips
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        for chip in chips:
            chip.toggled.connect(self.tell)
        self.tell()
        self.hide()

    def room(self) -> int:
        """The pixels that the chips would need on one line."""
        return sum(chip.sizeHint().width() + look.GAP for chip in self._chips)

    def tell(self) -> None:
        """Say which are in force."""
        pressed = ", ".join(chip.text() for chip in self._chips if chip.isChecked())
        words = _("กรองด่วน: {names}").format(names=pressed) if pressed else _("กรองด่วน")
        self.setText(shorten(words, LONGEST))
        self.setToolTip(words)

    def _fill(self) -> None:
        self.menu().clear()
        for chip in self._chips:
            action = self.menu().addAction(chip.text())
            action.setCheckable(True)
            action.setChecked(chip.isChecked())
            action.triggered.connect(lambda _on=False, chip=chip: chip.click())
