"""Beside a risk: every judgement it was given, and what is being done against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner_desktop.domain.information.risk.register import Risk
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.information.risk import judging
from ui.kit import look
from ui.kit.moments import short_date
from ui.kit.page_options import PanelTab
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk


class JudgementsPanel(QScrollArea):
    """The judgements of one risk, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.desk = desk
        self.lines: list[str] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("ประวัติการประเมิน"))

    def show_record(self, record: Record | None) -> None:
        """Read the risk's judgements and activities and lay them out."""
        room = QWidget()
        room.setProperty("role", "page")
        column = QVBoxLayout(room)
        column.setContentsMargins(0, look.GAP, look.GAP, look.GAP)
        column.setSpacing(look.GAP)
        self.lines = []
        if isinstance(record, Risk) and not record.is_new:
            self._judgements(column, record)
            self._tasks(column, record)
        column.addStretch()
        self.setWidget(room)

    def _judgements(self, column: QVBoxLayout, risk: Risk) -> None:
        column.addWidget(_label(_("ผลการประเมินแต่ละครั้ง"), "label"))
        found = judging.history(self.desk.file, risk.id)
        people = records.linked_titles(self.desk.file, "risk_assessment", found)
        levels = choices.labels(self.desk.file, "risk_level")
        for one in found:
            level = _(levels[one.level].label) if one.level in levels else one.level
            day = short_date(one.assessed_on) if one.assessed_on else ""
            marks = f"{one.residual_likelihood}×{one.residual_impact} = {one.score}"
            self.lines.append(f"{one.edition}. {day} · {marks} {level}")
            column.addWidget(_label(self.lines[-1], ""))
            who = people.get(one.assessor, "") if one.assessor else ""
            told = " · ".join(part for part in (who, one.reason) if part)
            if told:
                column.addWidget(_label(told, "muted"))

    def _tasks(self, column: QVBoxLayout, risk: Risk) -> None:
        column.addWidget(_label(_("กิจกรรมจัดการ"), "label"))
        found = judging.tasks_of(self.desk.file, risk.id)
        if not found:
            column.addWidget(_label(_("ยังไม่มีกิจกรรม ใช้ปุ่ม “เพิ่มกิจกรรม…”"), "muted"))
        for one in found:
            day = short_date(one.due_on) if one.due_on else ""
            ended = _("เสร็จแล้ว") if one.done_on else _("กำหนด {day}").format(day=day)
            column.addWidget(_label(f"{one.subject} · {ended}", ""))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(soft(text), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


PAST = PanelTab(mark("ประวัติประเมิน"), JudgementsPanel)
