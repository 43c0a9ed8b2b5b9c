"""Before and after beside the case: the tables of the paper, as they stand now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.cases.school_cases import SchoolCase
from planner_desktop.errors import PlannerError
from ui.kit.panels.reading import ReadingPanel, wrapped
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.records import Record
    from planner_desktop.services.planning.cases.simulation import Simulation
    from ui.kit.desk import Desk

_FIRST, _LEAST = 130, 44  # px: the first column; the narrowest


class ComparisonPanel(ReadingPanel):
    """Reads only when it is looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("ก่อนและหลัง"), parent)
        self.tables: list[QTableWidget] = []

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Compute and lay the figures out; what is lacking is said in their place."""
        self.tables = []
        if isinstance(record, SchoolCase) and not record.is_new:
            self._tell(column, record)

    def _tell(self, column: QVBoxLayout, case: SchoolCase) -> None:
        # Papers are loaded when first needed.
        from planner_desktop.services.planning.cases import papers, simulation

        try:
            found = papers.simulation_tables(self.desk.file, case, _)
        except PlannerError as error:
            column.addWidget(
                wrapped(f"{show(error.message)} {show(error.advice) if error.advice else ''}", "muted")
            )
            return
        self._short(column, simulation.simulate(self.desk.file, case))
        for at, one in enumerate(found):
            if at:
                column.addWidget(wrapped(one.title, "label"))
                rows = [*one.rows, *((one.totals,) if one.totals else ())]
                money = {at for at, of in enumerate(one.columns) if of.kind.name == "MONEY"}
                self._add(column, one.title, _table([of.label for of in one.columns], rows, money))
            if one.note:
                column.addWidget(wrapped(one.note, "muted"))

    def _short(self, column: QVBoxLayout, found: Simulation) -> None:
        """All schools before beside the one after: as narrow as the panel."""
        after = found.after
        ratio = found.pupils / found.teachers if found.teachers else None
        told = (
            (_("นักเรียน"), found.pupils, after.pupils if after else None),
            (_("ห้องเรียน"), found.rooms, after.rooms if after else None),
            (_("ครู"), found.teachers, after.teachers if after else None),
        )
        rows: list[list[str | int | float | None]] = [
            [name, before, then, None if then is None else then - before] for name, before, then in told
        ]
        rows.append([_("นักเรียนต่อครู"), _ratio(ratio), _ratio(after.per_teacher if after else None), ""])
        money: list[str | int | float | None] = [_("เงินรายหัว"), _baht(found.subsidy)]
        if after:
            money += [_baht(after.subsidy), _baht(after.subsidy - found.subsidy)]
        rows.append(money)
        table = _table(["", _("ก่อน"), _("หลัง"), _("ต่าง")], rows, set())
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._add(column, _("ก่อนและหลัง"), table)

    def _add(self, column: QVBoxLayout, name: str, table: QTableWidget) -> None:
        table.setAccessibleName(name)
        self.tables.append(table)
        column.addWidget(table)


def _baht(satang: int) -> str:
    return format_baht(satang, always_satang=False)


def _ratio(value: float | None) -> str:
    return f"{value:.1f}" if value is not None else "–"


def _table(
    labels: list[str], rows: Sequence[Sequence[str | int | float | None]], money: set[int]
) -> QTableWidget:
    """As high as its rows; money as baht, numbers at the right."""
    table = QTableWidget(len(rows), len(labels))
    table.setHorizontalHeaderLabels(labels)
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            words = format_baht(value) if column in money and isinstance(value, int) else value
            words = f"{words:,}" if isinstance(words, int) else words
            cell = QTableWidgetItem("" if words is None else str(words))
            cell.setToolTip(cell.text())
            if isinstance(value, int):
                cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(at, column, cell)
    head = table.horizontalHeader()
    for column in range(1, len(labels)):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    head.setMinimumSectionSize(_LEAST)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    head.resizeSection(0, _FIRST)
    bar = table.horizontalScrollBar().sizeHint().height()
    high = sum(table.rowHeight(at) for at in range(len(rows)))
    table.setFixedHeight(head.sizeHint().height() + high + bar + 4)
    return table
