"""The year month by month: a grid of days with holidays and what is due, the chosen day's tasks beside."""

from __future__ import annotations

import datetime as dt
from calendar import Calendar
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.years import fiscal_months, month_of, month_parts
from planner_desktop.language.dates import WEEKDAYS
from ui.kit import look
from ui.kit.moments import long_date, long_month
from ui.kit.table.wrapped import WrappedList
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.office.year import Task
    from ui.areas.office.year.facts import YearFacts

DAY = Qt.ItemDataRole.UserRole
ID = Qt.ItemDataRole.UserRole
WEEK = 7
AnyIndex = QModelIndex | QPersistentModelIndex


class DayCell(QStyledItemDelegate):
    """Paints a day: its number, its holiday, the first tasks due and how many more."""

    def __init__(self, months: Months) -> None:
        super().__init__(months)
        self._months = months

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        day = index.data(DAY)
        colours = look.current()
        painter.save()
        cell: QRect = option.rect  # type: ignore[attr-defined] # the stubs of PySide6 leave it out
        room = cell.adjusted(1, 1, -1, -1)
        painter.fillRect(room, QColor(self._ground(day, chosen=index == self._months.grid.currentIndex())))
        if isinstance(day, dt.date):
            self._paint_day(painter, room.adjusted(6, 2, -6, -2), day)
        if index == self._months.grid.currentIndex() and self._months.grid.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(room)
        painter.restore()

    def _ground(self, day: object, *, chosen: bool) -> str:
        colours = look.current()
        if not isinstance(day, dt.date):
            return colours.window
        if chosen:
            return colours.accent_soft
        off = day.weekday() >= 5 or day in self._months.off  # noqa: PLR2004 - Saturday
        return colours.sunken if off else colours.surface

    def _paint_day(self, painter: QPainter, room: QRect, day: dt.date) -> None:
        colours = look.current()
        line = painter.fontMetrics().height() + 1
        today = day == self._months.today
        painter.setFont(look.font(strong=today))
        painter.setPen(QColor(colours.accent if today else colours.text))
        number = f"{day.day} {_('วันนี้')}" if today else str(day.day)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, number)
        painter.setFont(look.font())
        lines = self._months.lines_of(day)
        top, fitting = room.top() + line, max((room.height() - line) // line, 1)
        if len(lines) > fitting:
            more = _("อีก {count} งาน").format(count=len(lines) - fitting + 1)
            lines = [*lines[: fitting - 1], (more, "muted")]
        for words, tone in lines:
            painter.setPen(QColor(getattr(colours, tone)))
            told = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.left(), top, room.width(), line, Qt.AlignmentFlag.AlignVCenter, told)
            top += line


class Months(QWidget):
    """Begins with the month of today, or the first of a year that does not hold today."""

    opened = Signal(object)  # task id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.off: dict[dt.date, str] = {}
        self.today = dt.date.min
        self._facts: YearFacts | None = None
        self._due: dict[dt.date, list[Task]] = {}
        self._months: tuple[str, ...] = ()
        self._at = 0
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.grid = QTableWidget(6, WEEK, self)
        self.day_head = QLabel(self, wordWrap=True)
        self.day_list = WrappedList(self)
        self.back, self.forth = QPushButton(self), QPushButton(self)
        self._prepare()
        self._lay_out()

    def show_facts(self, facts: YearFacts, off: dict[dt.date, str]) -> None:
        """Show this year; the month stays when the year does."""
        anew = self._facts is None or self._facts.fiscal_year != facts.fiscal_year
        self._facts, self.off, self.today = facts, off, facts.today
        due: dict[dt.date, list[Task]] = defaultdict(list)
        for task in facts.found:
            if task.due_on and task.status != "dropped":
                due[task.due_on].append(task)
        self._due = dict(due)
        self._months = fiscal_months(facts.fiscal_year)
        if anew:
            now = month_of(facts.today)
            self._at = self._months.index(now) if now in self._months else 0
        self._fill()

    def step(self, by: int) -> None:
        """Go to a month before or after, within the fiscal year."""
        if 0 <= self._at + by < len(self._months):
            self._at += by
            self._fill()

    def choose(self, day: dt.date) -> None:
        """Make a day of the shown month the current one."""
        for row in range(self.grid.rowCount()):
            for column in range(WEEK):
                cell = self.grid.item(row, column)
                if cell and cell.data(DAY) == day:
                    self.grid.setCurrentCell(row, column)

    def lines_of(self, day: dt.date) -> list[tuple[str, str]]:
        """What stands in a day's cell, each with its tone."""
        assert self._facts
        holiday = [(self.off[day], "danger")] if day in self.off else []
        return holiday + [
            (
                ("! " if self._facts.late(one) else "✓ " if one.status == "done" else "· ") + one.title,
                self._tone(one),
            )
            for one in self._due.get(day, [])
        ]

    def _tone(self, task: Task) -> str:
        assert self._facts
        if self._facts.late(task):
            return "danger"
        return "muted" if task.status == "done" else "text"

    def _fill(self) -> None:
        month = self._months[self._at]
        self.title.setText(long_month(month))
        self.back.setEnabled(self._at > 0)
        self.forth.setEnabled(self._at < len(self._months) - 1)
        weeks = Calendar().monthdatescalendar(*month_parts(month))
        self.grid.setRowCount(len(weeks))
        for row, week in enumerate(weeks):
            for column, day in enumerate(week):
                self.grid.setItem(row, column, self._cell(day, inside=month_of(day) == month))
        inside = month_of(self.today) == month
        self.choose(self.today if inside else next(day for day in weeks[0] if month_of(day) == month))
        self._show_day()

    def _cell(self, day: dt.date, *, inside: bool) -> QTableWidgetItem:
        cell = QTableWidgetItem()
        if inside:
            cell.setData(DAY, day)
            told = [words for words, _tone in self.lines_of(day)]
            cell.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join((long_date(day), *told)))
        else:
            cell.setFlags(Qt.ItemFlag.NoItemFlags)
        return cell

    def _show_day(self) -> None:
        cell = self.grid.currentItem()
        day = cell.data(DAY) if cell else None
        self.day_list.clear()
        if day is None or self._facts is None:
            return
        self.day_head.setText("\n".join(one for one in (long_date(day), self.off.get(day, "")) if one))
        for task in self._due.get(day, []):
            item = QListWidgetItem(f"{task.title}\n{self._facts.line(task)}", self.day_list)
            item.setData(ID, task.id)
        if not self.day_list.count():
            nothing = QListWidgetItem(_("ไม่มีงานครบกำหนดวันนี้"), self.day_list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)

    def _prepare(self) -> None:
        self.grid.setItemDelegate(DayCell(self))
        self.grid.setHorizontalHeaderLabels([_(one) for one in WEEKDAYS])
        self.grid.verticalHeader().hide()
        for heading in (self.grid.horizontalHeader(), self.grid.verticalHeader()):
            heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.setAccessibleName(_("ปฏิทินงานรายเดือน"))
        self.grid.currentItemChanged.connect(lambda *_told: self._show_day())
        self.grid.itemActivated.connect(lambda _cell: self.day_list.setFocus())
        self.day_list.setAccessibleName(_("งานที่ครบกำหนดในวันที่เลือก"))
        self.day_list.itemActivated.connect(lambda item: self.opened.emit(item.data(ID)))
        self.day_head.setProperty("role", "strong")
        self.back.setText(_("เดือนก่อน"))
        self.back.setIcon(look.icon("chevron-left"))
        self.back.clicked.connect(lambda: self.step(-1))
        self.forth.setText(_("เดือนถัดไป"))
        self.forth.setIcon(look.icon("chevron-right"))
        self.forth.clicked.connect(lambda: self.step(1))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.forth)
        top.addSpacing(look.SPACE)
        top.addWidget(self.title)
        top.addStretch()
        side = QVBoxLayout()
        side.addWidget(self.day_head)
        side.addWidget(self.day_list, 1)
        body = QHBoxLayout()
        body.setSpacing(look.SPACE)
        body.addWidget(self.grid, 4)
        body.addLayout(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addLayout(top)
        layout.addLayout(body, 1)
