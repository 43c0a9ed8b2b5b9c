"""The overview of an edition: its direction, the four sides of SWOT, and what it still lacks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner_desktop.domain.planning.development.plans import PlanStatement
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import choices, records
from planner_desktop.services.door.plan_decisions import FIXED
from planner_desktop.services.planning.development import checks
from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.charts import Bar, BarChart
from ui.kit.panels.reading import wrapped
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from ui.kit.desk import Desk

MOST = 12


class SummaryPart(QScrollArea):
    """Cards side by side; every lack leads to where it is put right."""

    def __init__(self, desk: Desk, go: Callable[[str, UUID | None], None]) -> None:
        super().__init__(widgetResizable=True)
        self.desk = desk
        self._go = go
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("ภาพรวมของแผน"))

    def show_plan(self, plan: DevelopmentPlan | None) -> None:
        """Read that edition and lay it out."""
        room = QWidget()
        room.setProperty("role", "page")
        row = QHBoxLayout(room)
        row.setSpacing(look.SPACE)
        if plan is not None:
            left = _pile(self._direction(plan))
            right = _pile(self._swot(plan), self._lacks(plan))
            row.addWidget(Beside(left, right, shares=(1, 1)))
        self.setWidget(room)

    def _direction(self, plan: DevelopmentPlan) -> QFrame:
        card, column = _card(
            _("ทิศทางของแผน ปี {first}–{last}").format(first=plan.first_year, last=plan.last_year)
        )
        query = Query("plan_statement", (Condition("plan", Test.IS, plan.id),), with_voided=False)
        found = records.every(self.desk.file, PlanStatement, query)
        for kind, label in choices.labels(self.desk.file, "statement_kind").items():
            own = [one for one in found if one.kind == kind]
            if own:
                column.addWidget(wrapped(_(label.label), "label"))
            for one in own:
                number = f"{one.order}. " if len(own) > 1 else ""
                column.addWidget(wrapped(f"{number}{one.wording}"))
        if not found:
            column.addWidget(wrapped(_("ยังไม่มีวิสัยทัศน์ พันธกิจ และเป้าประสงค์"), "muted"))
        return card

    def _swot(self, plan: DevelopmentPlan) -> QFrame:
        card, column = _card(_("ผลวิเคราะห์สภาพแวดล้อม (คะแนนถ่วงน้ำหนัก)"))
        sums = checks.swot(self.desk.file, plan)
        labels = choices.labels(self.desk.file, "swot_side")
        bars = [
            Bar(
                _(labels[side].label),
                one.score,
                _("{score} ({count} ข้อ {weight}%)").format(
                    score=one.shown, count=one.count, weight=one.weight
                ),
            )
            for side, one in sums.items()
        ]
        chart = BarChart(_("คะแนนถ่วงน้ำหนักของสี่ด้าน"), row=1.6)
        chart.set_bars(tuple(bars))
        column.addWidget(chart)
        kinds = choices.labels(self.desk.file, "tows_kind")
        stands = checks.standing(sums)
        words = _("ตำแหน่งของเขตพื้นที่: {kind}") if stands else _("ให้น้ำหนักและคะแนนปัจจัยในแท็บ SWOT")
        column.addWidget(wrapped(words.format(kind=_(kinds[stands].label) if stands else ""), "strong"))
        return card

    def _lacks(self, plan: DevelopmentPlan) -> QFrame:
        found = checks.lacks(self.desk.file, plan)
        card, column = _card(_("สิ่งที่ต้องทำต่อ ({count})").format(count=len(found)))
        if not found:
            column.addWidget(wrapped(_("ครบทุกขั้นตอนตามที่โปรแกรมตรวจได้")))
        elif plan.state in FIXED:
            column.addWidget(wrapped(_("ฉบับนี้เห็นชอบแล้ว แก้ได้ในฉบับปรับปรุง"), "muted"))
        for one in found[:MOST]:
            line = QHBoxLayout()
            line.addWidget(wrapped(show(one.message)), 1)
            button = QPushButton(_("ไปแก้"))
            button.clicked.connect(partial(self._follow, one.name, one.record))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        if len(found) > MOST:
            column.addWidget(wrapped(_("และอีก {count} จุด").format(count=len(found) - MOST), "muted"))
        return card

    def _follow(self, name: str, record: UUID | None, *_told: object) -> None:
        self._go(name, record)


def _pile(*cards: QFrame) -> QWidget:
    """Cards one under the other, at the top of their room."""
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.SPACE)
    for card in cards:
        column.addWidget(card)
    column.addStretch()
    return room


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setSpacing(look.TIGHT)
    column.addWidget(wrapped(title, "heading"))
    return card, column
