"""Where a strategy comes from: its TOWS options, their SWOT factors, and what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption
from planner_desktop.domain.planning.development.strategies import Indicator, Strategy
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit import look
from ui.kit.page_options import PanelTab
from ui.kit.panels.reading import ReadingPanel, wrapped
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk


class TracePanel(ReadingPanel):
    """Goals above, options and factors below, indicators at the end; a click leads to each."""

    spacing = look.TIGHT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("ที่มาของกลยุทธ์"), parent)

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Follow the strategy back to the factors."""
        if isinstance(record, Strategy) and not record.is_new:
            self._trace(column, record)

    def _trace(self, column: QVBoxLayout, strategy: Strategy) -> None:
        self._rows(column, _("ตอบเป้าประสงค์"), "plan_statement", strategy.goals, 0)
        column.addWidget(wrapped(_("มาจากทางเลือก TOWS และปัจจัย SWOT"), "label"))
        if not strategy.options:
            column.addWidget(wrapped(_("ยังไม่เลือก เลือกในช่อง “มาจากทางเลือก TOWS”"), "muted"))
        for key in strategy.options:
            option = records.get(self.desk.file, TowsOption, key)
            column.addWidget(self._link(option, 0))
            for factor in records.pages(self.desk.file, "swot_factor", option.factors):
                column.addWidget(self._link(factor, 1))
        within = Query("indicator", (Condition("strategy", Test.IS, strategy.id),), with_voided=False)
        found = [one.id for one in records.every(self.desk.file, Indicator, within)]
        self._rows(column, _("วัดด้วยตัวชี้วัด"), "indicator", tuple(found), 0)

    def _rows(self, column: QVBoxLayout, label: str, name: str, keys: tuple[UUID, ...], depth: int) -> None:
        column.addWidget(wrapped(label, "label"))
        if not keys:
            column.addWidget(wrapped(_("ยังไม่มี"), "muted"))
        for one in records.pages(self.desk.file, name, keys):
            column.addWidget(self._link(one, depth))

    def _link(self, one: Record, depth: int) -> QLabel:
        score = f" ({one.weight}% × {one.score})" if isinstance(one, SwotFactor) else ""
        words = soft(f"{title_of(one, _)}{score}").replace("&", "&amp;").replace("<", "&lt;")
        label = QLabel(f'<a href="{one.description.name}:{one.id.hex}">{words}</a>', wordWrap=True)
        label.setContentsMargins(depth * look.SPACE, 0, 0, 0)
        label.linkActivated.connect(self._follow)
        return label

    def _follow(self, word: str) -> None:
        from planner_desktop.domain.refs import read_ref

        found = read_ref(word)
        if found:
            self.desk.show_record(found.name, found.record)


TRACE = PanelTab(mark("ที่มา"), TracePanel)
