"""Beside the duties: the paper as it will be printed, what is to be put right, and the order's own words."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QTabWidget, QVBoxLayout, QWidget

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.duty_checks import DutyFault
from planner_desktop.errors import NotFound, PlannerError
from planner_desktop.services import papers
from planner_desktop.services.duties import papers as duty_papers
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.form import Form
from ui.kit.preview.pages import Pages
from ui.kit.preview.view import PageView
from ui.kit.words import _, show

_FAULT = Qt.ItemDataRole.UserRole
SETTLE = 300  # milliseconds without a change before the paper is drawn again


class LivePaper(QWidget):
    """The pages of one order, drawn again in the drawing lane a moment after each change."""

    drawn = Signal(int)  # pages

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = PageView(self)
        self.order: UUID | None = None
        self._running = False
        self._again = False
        self._pages: Pages | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def want(self, order: UUID | None) -> None:
        """Draw that order soon; changes that follow at once are drawn together."""
        self.order = order
        if self.isVisible():
            self._settling.start()

    def draw(self) -> None:
        """Draw now; while a drawing is on its way only the latest wish is kept."""
        if self.order is None:
            return
        if self._running:
            self._again = True
            return
        try:
            paper = duty_papers.duty_order(self.desk.file, self.order)
        except NotFound:  # it was just undone; the editor leaves it too
            return
        self._running = True
        self.desk.tasks.run(
            lambda progress: papers.to_pdf(paper, progress), self._came, failed=self._failed, on="drawing"
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settling.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settling.stop()  # nothing is drawn unseen, nor after the file was closed

    def _failed(self, error: PlannerError) -> None:
        self._running = False
        ask.show_error(self.window(), error)

    def _came(self, data: bytes) -> None:
        place = self.view.verticalScrollBar().value()
        before, self._pages = self._pages, Pages(data)
        self.view.show_pages(self._pages)
        self.view.verticalScrollBar().setValue(place)
        if before is not None:
            before.close()
        self._running = False
        self.drawn.emit(len(self._pages))
        if self._again:
            self._again = False
            self.draw()


class FaultList(QWidget):
    """What the checks found; each row leads to its place."""

    place_wanted = Signal(object)  # DutyFault

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self, wordWrap=True)
        self.words.setProperty("role", "muted")
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
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
        self.paper = LivePaper(desk, self)
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
