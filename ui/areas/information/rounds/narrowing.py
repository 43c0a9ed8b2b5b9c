"""The line over the schools of a round: which network, which state, which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from planner_desktop.language.folding import fold
from planner_desktop.services.information.rounds.status import network_of
from ui.kit.flow import Flow
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planner_desktop.services.information.rounds.status import RoundStatus, SchoolStatus

_WIDEST, _WORDS = 30, 190  # letters of a network's name; px for the words sought


class Narrowing(QWidget):
    """Holds what is asked for; a chip shows how many schools it leaves, one more press clears it."""

    changed = Signal()

    def __init__(self, labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = QComboBox()
        self.network.setAccessibleName(_("กลุ่มเครือข่าย"))
        self.network.setMinimumContentsLength(_WIDEST // 2)
        self.words = QLineEdit(placeholderText=_("ค้นหาโรงเรียน"), clearButtonEnabled=True)
        self.words.setAccessibleName(_("ค้นหาโรงเรียน"))
        self.chips: dict[str, QPushButton] = {}
        self._tests = _tests(labels)
        self.words.setFixedWidth(_WORDS)
        flow = Flow(self)
        for part in (self.network, self.words, *(self._chip(key) for key in self._tests)):
            flow.addWidget(part)
        self.network.activated.connect(lambda _at: self.changed.emit())
        self.words.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        chosen = any(chip.isChecked() for chip in self.chips.values())
        return chosen or bool(self.network.currentData()) or bool(self.words.text().strip())

    def fill(self, found: RoundStatus) -> None:
        """Offer the round's networks and count the schools of each state."""
        kept = self.network.currentData()
        self.network.clear()
        self.network.addItem(_("ทุกกลุ่มเครือข่าย"), "")
        for name in found.networks:
            self.network.addItem(name, name)
        self.network.setCurrentIndex(max(self.network.findData(kept), 0))
        for key, (label, test) in self._tests.items():
            count = sum(test(one) for one in found.schools)
            self.chips[key].setText(f"{_(label)} {count}")
            self.chips[key].setVisible(bool(count) or self.chips[key].isChecked())

    def passes(self, one: SchoolStatus) -> bool:
        """Whether the school is among those asked for."""
        network = self.network.currentData()
        chosen = next((key for key, chip in self.chips.items() if chip.isChecked()), "")
        return (
            (not network or network_of(one.school) == network)
            and (not chosen or self._tests[chosen][1](one))
            and fold(self.words.text()) in fold(f"{one.school.code10} {one.school.name}")
        )

    def clear(self) -> None:
        """Ask for every school again."""
        self.network.setCurrentIndex(0)
        for chip in self.chips.values():
            chip.setChecked(False)
        self.words.clear()
        self.changed.emit()

    def _chip(self, key: str) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setProperty("chip", "true")
        chip.clicked.connect(lambda on: self._pressed(key, on=on))
        self.chips[key] = chip
        return chip

    def _pressed(self, key: str, *, on: bool) -> None:
        for other, chip in self.chips.items():
            chip.setChecked(on and other == key)
        self.changed.emit()


def _tests(labels: Mapping[str, str]) -> dict[str, tuple[str, Callable[[SchoolStatus], bool]]]:
    def of(state: str) -> Callable[[SchoolStatus], bool]:
        return lambda one: one.state == state

    found = {state: (label, of(state)) for state, label in labels.items()}
    found["marks"] = (_("ต้องตาม"), lambda one: one.open_marks > 0)
    return found
