"""Beside the duties: the paper as it will be printed, what is to be put right, and the order's own words."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidgetItem, QTabWidget, QVBoxLayout, QWidget

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.duty_checks import DutyFault
from planner_desktop.errors import NotFound
from planner_desktop.services import papers
from planner_desktop.services.duties import papers as duty_papers
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.form import Form
from ui.kit.preview.live import Drawing, LivePaper
from ui.kit.table.wrapped import WrappedList
from ui.kit.words import _, show

_FAULT = Qt.ItemDataRole.UserRole


class OrderPaper(LivePaper):
    """The pages of one order."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self._drawing, parent)
        self.order: UUID | None = None
        self.troubled.connect(lambda error: ask.show_error(self.window(), error))

    def show_order(self, order: UUID | None) -> None:
        """Draw that order soon."""
        self.order = order
        self.want()

    def _drawing(self) -> Drawing | None:
        if self.order is None:
            return None
        try:
            paper = duty_papers.duty_order(self.desk.file, self.order)
        except NotFound:  # it was just undone; the editor leaves it too
            return None
        return papers.drawing(paper)


class FaultList(QWidget):
    """What the checks found; each row leads to its place."""

    place_wanted = Signal(object)  # DutyFault

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self, wordWrap=True)
        self.words.setProperty("role", "muted")
        self.list = WrappedList(self)
        self.list.setAccessibleName(_("จุดที่ควรตรวจ"))
        self.list.itemActivated.connect(self._lead)
        self.list.itemClicked.connect(self._lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)

    def show_faults(self, faults: Sequence[DutyFault]) -> None:
        """The grave ones first; those are marked and stand in the way of issuing."""
        self.list.clear()
        for one in sorted(faults, key=lambda fault: not fault.grave):
            item = QListWidgetItem(f"{_(one.check.value)}\n{show(one.message)}", self.list)
            icon = ("ban", "danger") if one.grave else ("alert-triangle", "warning")
            item.setIcon(look.icon(*icon))
            item.setData(_FAULT, one)
        grave = sum(1 for one in faults if one.grave)
        if not faults:
            self.words.setText(_("ตรวจแล้วไม่พบจุดที่ต้องแก้ ออกเลขคำสั่งได้"))
        elif grave:
            self.words.setText(
                _("ต้องแก้ {grave} จุดก่อนออกเลข อีก {rest} จุดให้พิจารณา กดเพื่อไปที่จุดนั้น").format(
                    grave=grave, rest=len(faults) - grave
                )
            )
        else:
            self.words.setText(_("ออกเลขได้ มี {count} จุดให้พิจารณา กดเพื่อไปที่จุดนั้น").format(count=len(faults)))

    def _lead(self, item: QListWidgetItem) -> None:
        self.place_wanted.emit(item.data(_FAULT))


class SidePanel(QTabWidget):
    """Paper, checks, and the form of the order's own words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = OrderPaper(desk, self)
        self.faults = FaultList(self)
        self.form = Form(desk, DutyOrder.description, self)
        self.form.boxes["printed_signer"].hide()  # the paper beside shows it
        self.addTab(self.paper, _("หน้ากระดาษ"))
        self.addTab(self.faults, _("ตรวจ"))
        self.addTab(self.form, _("ส่วนนำ"))
        self.setMinimumWidth(280)

    def set_read_only(self, read_only: bool) -> None:
        """An issued order's words are only read."""
        for name, box in self.form.boxes.items():
            if not DutyOrder.description.field(name).given and name != "files":
                box.editor.set_read_only(read_only or self.form.read_only)

    def show_faults(self, faults: Sequence[DutyFault]) -> None:
        """Tell the checks, with their count on the tab."""
        self.faults.show_faults(faults)
        words = _("ตรวจ")
        self.setTabText(1, f"{words} ({len(faults)})" if faults else words)
