"""เดินเรื่อง: the way of the chosen letter, newest hop first; a hop with a draft shows that round's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.papers import letter_log
from ui.kit import ask, look
from ui.kit.moments import moment
from ui.kit.page_options import PanelTab
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.papers.letter_log import Hop
    from ui.kit.desk import Desk


class LogPanel(QScrollArea):
    """Hops of one letter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.desk = desk
        self.hops: list[Hop] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("ประวัติการเดินหนังสือ"))

    def show_record(self, record: Record | None) -> None:
        """Read the letter's log and lay it out."""
        self.hops = []
        if record is not None and not record.is_new:
            try:
                self.hops = letter_log.hops(self.desk.file, record)[::-1]
            except PlannerError as error:
                ask.show_error(self.window(), error)
        self._lay_out()

    def _lay_out(self) -> None:
        room = QWidget()
        room.setProperty("role", "page")
        column = QVBoxLayout(room)
        column.setContentsMargins(0, look.GAP, look.GAP, look.GAP)
        column.setSpacing(look.SPACE)
        if not self.hops:
            column.addWidget(_words(_("ยังไม่มีความเคลื่อนไหว ขั้นต่อไปที่ทำกับหนังสือนี้จะบันทึกไว้ที่นี่"), "muted"))
        for hop in self.hops:
            column.addWidget(self._hop(hop))
        column.addStretch()
        self.setWidget(room)

    def _hop(self, hop: Hop) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        label = f"{hop.label} ({_('เลิกทำแล้ว')})" if hop.undone else hop.label
        column.addWidget(_words(label, "muted" if hop.undone else "label"))
        column.addWidget(_words(self._who(hop), "muted"))
        if hop.words:
            column.addWidget(_words(hop.words, ""))
        if hop.draft:
            column.addWidget(self._draft_button(hop))
        return card

    def _who(self, hop: Hop) -> str:
        when = moment(hop.at) if hop.at else ""
        who = f"{hop.by} → {hop.to}" if hop.to else hop.by
        return " · ".join(part for part in (when, who) if part)

    def _draft_button(self, hop: Hop) -> QPushButton:
        button = QPushButton(_("ดูร่างในรอบนั้น"), autoDefault=False)
        button.setProperty("quiet", "true")
        button.clicked.connect(lambda: ask.tell(self.window(), hop.label, hop.draft))
        return button


def _words(text: str, role: str) -> QLabel:
    label = QLabel(soft(text), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


LOG = PanelTab(mark("เดินเรื่อง"), LogPanel)
