"""เดินเรื่อง: the way of the chosen letter, newest hop first; a hop with a draft shows that round's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.papers import letter_log
from ui.kit import ask, look
from ui.kit.moments import moment
from ui.kit.page_options import PanelTab
from ui.kit.panels.reading import ReadingPanel, wrapped
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.papers.letter_log import Hop
    from ui.kit.desk import Desk


class LogPanel(ReadingPanel):
    """Hops of one letter."""

    spacing = look.SPACE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("ประวัติการเดินหนังสือ"), parent)
        self.hops: list[Hop] = []

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Read the letter's log and lay it out."""
        self.hops = []
        if record is not None and not record.is_new:
            try:
                self.hops = letter_log.hops(self.desk.file, record, _)[::-1]
            except PlannerError as error:
                ask.show_error(self.window(), error)
        if not self.hops:
            column.addWidget(wrapped(_("ยังไม่มีความเคลื่อนไหว ขั้นต่อไปที่ทำกับหนังสือนี้จะบันทึกไว้ที่นี่"), "muted"))
        for hop in self.hops:
            column.addWidget(self._hop(hop))

    def _hop(self, hop: Hop) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        label = f"{hop.label} ({_('เลิกทำแล้ว')})" if hop.undone else hop.label
        column.addWidget(wrapped(label, "muted" if hop.undone else "label"))
        column.addWidget(wrapped(self._who(hop), "muted"))
        if hop.words:
            column.addWidget(wrapped(hop.words))
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


LOG = PanelTab(mark("เดินเรื่อง"), LogPanel)
