"""How much room a page of a list asks for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.kit.panels.record import LEAST


class LeastRoom(QWidget):
    """As small as the list alone, and never higher than it needs."""

    middle: QWidget  # the list

    def sizeHint(self) -> QSize:
        """No higher than it needs: a scroll area around wrapped words gives a page the height it likes."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As small as the list alone: the panel folds, or takes the place of the list."""
        return QSize(max(self.middle.minimumSizeHint().width(), LEAST), super().minimumSizeHint().height())
