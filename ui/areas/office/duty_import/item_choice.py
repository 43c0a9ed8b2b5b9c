"""The line above a part that shows one item of a manual: which item it is."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from planner_desktop.domain.office.duty_text import RecognisedManual
from ui.kit.words import _


class ItemChoice(QWidget):
    """Chooses one item of a manual; the place stays when the manual is shown again."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.currentIndexChanged.connect(lambda _index: self.chosen.emit())
        label = QLabel(_("ของงาน"))
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.box, 1)

    @property
    def place(self) -> int:
        """Which item; -1 when there is none."""
        return self.box.currentIndex()

    def show_manual(self, manual: RecognisedManual) -> None:
        """Offer its items without telling `chosen`."""
        place = max(self.place, 0)
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItems([f"{one.number} {one.name}" for one in manual.items])
            self.box.setCurrentIndex(min(place, len(manual.items) - 1))
