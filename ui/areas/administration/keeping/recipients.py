"""Choosing schools or agencies: one list to tick, for merged letters, envelopes and labels."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.services import records
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.tick_list import TickList
from ui.kit.words import _

WHO = ("school", "agency")


class Recipients(QWidget):
    """Which list, and who of it; ticks are kept for each list while the other is shown."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._kept: dict[str, list[UUID]] = {}
        self.which = QComboBox()
        self.which.setAccessibleName(_("รายชื่อผู้รับ"))
        for name in WHO:
            self.which.addItem(_(description(name).plural), name)
        self.list = TickList([_("ผู้รับ"), _("อำเภอ/ประเภท"), _("ผู้อำนวยการ/เรียน")], (320, 160, 240))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.which)
        column.addWidget(self.list, 1)
        self._shown = WHO[0]
        self.list.changed.connect(self.changed)
        self.which.currentIndexChanged.connect(self._turn)
        self._fill()

    @property
    def source(self) -> str:
        """`school` or `agency`."""
        return str(self.which.currentData())

    def chosen(self) -> list[UUID]:
        """Who is ticked, in the order of the list."""
        return self.list.ticked()

    def show_list(self, source: str, ticked: Iterable[UUID]) -> None:
        """Turn to that list with those ticked."""
        self._kept[source] = list(ticked)
        place = self.which.findData(source)
        if place == self.which.currentIndex():
            self._fill()
        elif place >= 0:
            self.which.setCurrentIndex(place)

    def _turn(self) -> None:
        self._kept[self._shown] = self.list.ticked()
        self._shown = self.source
        self._fill()

    def _fill(self) -> None:
        found = records.pages(self.desk.file, self.source, records.ids(self.desk.file, Query(self.source)))
        self.list.fill(((one.id, _row(one)) for one in found), self._kept.get(self.source, ()))


class RecipientsDialog(QDialog):
    """The same list in a window of its own."""

    def __init__(
        self, desk: Desk, source: str, ticked: Iterable[UUID], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("เลือกผู้รับ"))
        self.resize(860, 600)
        self.choice = Recipients(desk, self)
        self.choice.show_list(source if source in WHO else WHO[0], ticked)
        self.buttons = QDialogButtonBox()
        take = self.buttons.addButton(_("ใช้รายชื่อที่เลือก"), QDialogButtonBox.ButtonRole.AcceptRole)
        look.set_role(take, "primary", "true")
        self.buttons.addButton(_("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.choice.changed.connect(lambda: take.setEnabled(bool(self.choice.chosen())))
        take.setEnabled(bool(self.choice.chosen()))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.WIDE, look.SPACE, look.WIDE, look.SPACE)
        column.setSpacing(look.GAP)
        column.addWidget(self.choice, 1)
        column.addWidget(self.buttons)


def _row(one: Record) -> tuple[str, str, str]:
    if isinstance(one, School):
        return one.name, one.district, one.director
    assert isinstance(one, Agency)
    return one.name, one.kind, one.addressee
