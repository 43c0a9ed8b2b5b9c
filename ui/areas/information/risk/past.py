"""Beside a risk: every judgement it was given, and what is being done against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner_desktop.domain.information.risk.register import Risk
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.information.risk import judging
from ui.kit.moments import short_date
from ui.kit.page_options import PanelTab
from ui.kit.panels.reading import ReadingPanel, wrapped
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk


class JudgementsPanel(ReadingPanel):
    """The judgements of one risk, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("ประวัติการประเมิน"), parent)
        self.lines: list[str] = []

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Read the risk's judgements and activities and lay them out."""
        self.lines = []
        if isinstance(record, Risk) and not record.is_new:
            self._judgements(column, record)
            self._tasks(column, record)

    def _judgements(self, column: QVBoxLayout, risk: Risk) -> None:
        column.addWidget(wrapped(_("ผลการประเมินแต่ละครั้ง"), "label"))
        found = judging.history(self.desk.file, risk.id)
        people = records.linked_titles(self.desk.file, "risk_assessment", found, _)
        levels = choices.labels(self.desk.file, "risk_level")
        for one in found:
            level = _(levels[one.level].label) if one.level in levels else one.level
            day = short_date(one.assessed_on) if one.assessed_on else ""
            marks = f"{one.residual_likelihood}×{one.residual_impact} = {one.score}"
            self.lines.append(f"{one.edition}. {day} · {marks} {level}")
            column.addWidget(wrapped(self.lines[-1]))
            who = people.get(one.assessor, "") if one.assessor else ""
            told = " · ".join(part for part in (who, one.reason) if part)
            if told:
                column.addWidget(wrapped(told, "muted"))

    def _tasks(self, column: QVBoxLayout, risk: Risk) -> None:
        column.addWidget(wrapped(_("กิจกรรมจัดการ"), "label"))
        found = judging.tasks_of(self.desk.file, risk.id)
        if not found:
            column.addWidget(wrapped(_("ยังไม่มีกิจกรรม ใช้ปุ่ม “เพิ่มกิจกรรม…”"), "muted"))
        for one in found:
            day = short_date(one.due_on) if one.due_on else ""
            ended = _("เสร็จแล้ว") if one.done_on else _("กำหนด {day}").format(day=day)
            column.addWidget(wrapped(f"{one.subject} · {ended}"))


PAST = PanelTab(mark("ประวัติประเมิน"), JudgementsPanel)
