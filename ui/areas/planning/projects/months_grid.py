"""The months of a project's activities: bars of the plan now and when fixed, quantities typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.years import fiscal_months
from planner_desktop.services.planning.projects import months
from ui.areas.planning.projects.grid import ProjectGrid
from ui.areas.planning.projects.money_cells import whole_number
from ui.kit import look
from ui.kit.moments import short_month
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.services.planning.projects.months import MonthRow
    from ui.kit.desk import Desk

MONTHS = 12
DONE = "●"
_NAME, _SUM = 0, MONTHS + 1
_BARS = Qt.ItemDataRole.UserRole  # (present, baseline) as a pair of bool
_THICK = 5  # px of a bar
_MONTH_WIDTH, _SUM_WIDTH, _NAME_LEAST = 56, 110, 180
_Index = QModelIndex | QPersistentModelIndex


class _Bars(QStyledItemDelegate):
    """Over the quantity the plan as it is now, under it the plan as it was fixed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        present, baseline = index.data(_BARS) or (False, False)
        box: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave it out
        colours = look.current()
        for there, top, colour in (
            (present, box.top() + 2, colours.accent),
            (baseline, box.bottom() - _THICK - 1, colours.muted),
        ):
            if there:
                painter.fillRect(QRect(box.left(), top, box.width(), _THICK), QColor(colour))


class MonthsGrid(ProjectGrid):
    """Space marks or unmarks a month, a number is its quantity, Delete clears it; each is saved at once."""

    told = ("activity", "activity_month", "plan_edition")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, MONTHS + 2, parent)
        self.rows: tuple[MonthRow, ...] = ()
        self._lay_out()
        self.table.itemChanged.connect(self._typed)
        self.table.itemDoubleClicked.connect(lambda _item: self.toggle())
        self.table.installEventFilter(self)

    def read(self) -> None:
        """Lay out the activities as they are kept now."""
        self.rows = () if self.project.is_new else months.of_project(self.desk.file, self.project)
        span = fiscal_months(self.project.fiscal_year) if self.project.fiscal_year else ()
        self.filling = True
        heads = (short_month(one).replace(" ", "\n") for one in span)  # the year under its month
        self.table.setHorizontalHeaderLabels([_("กิจกรรม"), *heads, _("รวม / ทั้งหมด")])
        self.table.setRowCount(len(self.rows))
        for at, row in enumerate(self.rows):
            self._lay_row(at, row, span)
        self.filling = False
        self.empty.setVisible(not self.rows)

    def toggle(self) -> None:
        """Mark or unmark the chosen month."""
        place = self._place()
        if place:
            row, month = place
            there = month not in row.months
            self.attempt(lambda: months.put(self.desk.file, row, month, there=there))

    def clear(self) -> None:
        """Take the chosen month away."""
        place = self._place()
        if place and place[1] in place[0].months:
            self.attempt(lambda: months.put(self.desk.file, *place, there=False))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            deed = {Qt.Key.Key_Space: self.toggle, Qt.Key.Key_Delete: self.clear}.get(Qt.Key(event.key()))
            if deed and self.table.state() != QAbstractItemView.State.EditingState:
                deed()
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> tuple[MonthRow, str] | None:
        row, column = self.table.currentRow(), self.table.currentColumn()
        if self.desk.file.read_only or not 0 <= row < len(self.rows) or not _NAME < column < _SUM:
            return None
        return self.rows[row], fiscal_months(self.project.fiscal_year or 0)[column - 1]

    def _typed(self, item: QTableWidgetItem) -> None:
        place = None if self.filling else self._place()
        if place is None:
            return
        row, month = place
        at, text = (item.row(), item.column()), item.text().strip()
        if text in ("", DONE):
            self.attempt(lambda: months.put(self.desk.file, row, month, there=bool(text)), at)
            return
        count, why = whole_number(text)
        if why:
            self.refuse(why, at)
        else:
            self.attempt(lambda: months.put(self.desk.file, row, month, there=True, quantity=count), at)

    def _lay_row(self, at: int, row: MonthRow, span: tuple[str, ...]) -> None:
        name = f"{row.activity.order or ''} {row.activity.name}".strip()
        self._put(at, _NAME, name, editable=False)
        for column, month in enumerate(span):
            kept = row.months.get(month)
            words = "" if kept is None else DONE if kept.quantity is None else f"{kept.quantity:,}"
            item = self._put(at, column + 1, words, editable=not self.desk.file.read_only)
            item.setData(_BARS, (column in row.present, column in row.baseline))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = f"{row.told:,} / {row.activity.quantity or 0:,} {row.activity.unit}".strip()
        summed = self._put(at, _SUM, whole if row.adds_up else f"! {whole}", editable=False)
        if not row.adds_up:
            summed.setForeground(QColor(look.current().warning))
            summed.setToolTip(_("ผลรวมรายเดือนไม่เท่ากับปริมาณงานของกิจกรรม แก้เดือนหรือแก้ปริมาณงานในแท็บกิจกรรม"))

    def _put(self, row: int, column: int, words: str, *, editable: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setToolTip(words)
        if not editable:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.table.setItem(row, column, item)
        return item

    def _lay_out(self) -> None:
        self.table.setAccessibleName(_("เดือนที่ทำกิจกรรม"))
        self.table.setItemDelegate(_Bars(self.table))
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(44)
        head = self.table.horizontalHeader()
        head.setMinimumSectionSize(_MONTH_WIDTH)
        for column in range(1, MONTHS + 1):
            self.table.setColumnWidth(column, _MONTH_WIDTH)
        self.table.setColumnWidth(_SUM, _SUM_WIDTH)
        self.table.setColumnWidth(_NAME, _NAME_LEAST)
        head.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        about = QLabel(
            _(
                "กดเว้นวรรคหรือดับเบิลคลิก = ทำในเดือนนั้น พิมพ์ตัวเลข = ปริมาณงาน Delete = ไม่ทำ · "
                "แถบบน = แผนปัจจุบัน แถบล่าง = ตามฉบับที่บันทึกไว้"
            ),
            wordWrap=True,
        )
        about.setProperty("role", "muted")
        self.empty = QLabel(_("ยังไม่มีกิจกรรม เพิ่มในแท็บ “กิจกรรม” ก่อน"), wordWrap=True)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        column_.setSpacing(look.GAP)
        for one in (about, self.empty):
            column_.addWidget(one)
        column_.addWidget(self.table, 1)
        column_.addWidget(self.banner)  # under the rows, so that none of them moves when it comes
