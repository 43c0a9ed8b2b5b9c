"""The year as a live Gantt chart: items that unfold into tasks, plan over real time, the line of today."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.years import fiscal_months, fiscal_year_span
from ui.areas.office.year import facts as year_facts
from ui.kit import look
from ui.kit.moments import date_range, short_month
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.office.year import Task
    from ui.areas.office.year.facts import YearFacts

ID = Qt.ItemDataRole.UserRole
SPANS = Qt.ItemDataRole.UserRole + 1  # (planned spans, real span or None, whether it is late)
Span = tuple[dt.date, dt.date]
AnyIndex = QModelIndex | QPersistentModelIndex
MONTHS, QUARTERS = 12, 4
ALL_YEAR = 300  # days from which a task counts as going on all year
DONE, LINE = 1, 2  # columns


class Axis:
    """Where the days of a fiscal year stand, as parts of the width."""

    def __init__(self, fiscal_year: int) -> None:
        self.first, self.last = fiscal_year_span(fiscal_year)
        self._days = (self.last - self.first).days + 1

    def at(self, day: dt.date) -> float:
        """The left edge of a day, 0 to 1; days outside the year stand at its ends."""
        return min(max((day - self.first).days / self._days, 0.0), 1.0)

    def holds(self, day: dt.date) -> bool:
        """Whether the day lies in the year."""
        return self.first <= day <= self.last


class Bars(QStyledItemDelegate):
    """Paints one row's spans over the months."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart)
        self._chart = chart

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, 28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        spans = index.data(SPANS)
        if spans is None:
            return
        planned, real, late = spans
        row: QRect = option.rect  # type: ignore[attr-defined] # the stubs of PySide6 leave it out
        colours, room = look.current(), QRectF(row)
        painter.save()
        painter.setPen(QColor(colours.line))
        for month in range(MONTHS):
            x = room.left() + room.width() * month / MONTHS
            painter.drawLine(int(x), row.top(), int(x), row.bottom())
        middle = room.center().y()
        for span in planned:
            painter.fillRect(self._box(room, span, middle - 8, 8), QColor(colours.scroll))
        if real is not None:
            painter.fillRect(
                self._box(room, real, middle + 1, 6), QColor(colours.danger if late else colours.accent)
            )
        if self._chart.axis.holds(self._chart.today):
            x = room.left() + room.width() * self._chart.axis.at(self._chart.today)
            painter.fillRect(QRectF(x, room.top(), 1.5, room.height()), QColor(colours.danger))
        painter.restore()

    def _box(self, room: QRectF, span: Span, top: float, height: float) -> QRectF:
        axis = self._chart.axis
        left = room.left() + room.width() * axis.at(span[0])
        right = room.left() + room.width() * axis.at(span[1] + dt.timedelta(days=1))
        return QRectF(left, top, max(right - left, 2.0), height)


class Months(QHeaderView):
    """Over the bars: quarters above, months with their years below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.fiscal_year = 2570

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        if index != LINE:
            super().paintSection(painter, rect, index)
            return
        colours = look.current()
        painter.save()
        painter.fillRect(rect, QColor(colours.surface))
        painter.setPen(QColor(colours.muted))
        half = rect.height() // 2
        quarters = [_("ไตรมาส {quarter}").format(quarter=one) for one in range(1, QUARTERS + 1)]
        self._row(painter, QRect(rect.left(), rect.top(), rect.width(), half), quarters)
        months = [short_month(one) for one in fiscal_months(self.fiscal_year)]
        if max(map(painter.fontMetrics().horizontalAdvance, months)) > rect.width() / MONTHS - 2:
            months = [one.split()[0] for one in months]  # without the year where there is no room
        self._row(painter, QRect(rect.left(), rect.top() + half, rect.width(), half), months)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _row(self, painter: QPainter, room: QRect, words: list[str]) -> None:
        for at, one in enumerate(words):
            left = room.left() + room.width() * at // len(words)
            right = room.left() + room.width() * (at + 1) // len(words)
            box = QRect(left, room.top(), right - left, room.height())
            told = painter.fontMetrics().elidedText(one, Qt.TextElideMode.ElideRight, box.width() - 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)


class Chart(QWidget):
    """Items closed at first; Enter opens a task in the list."""

    opened = Signal(object)  # task id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis, self.today = Axis(2570), dt.date.min
        self._unfolded: set[UUID | None] = set()
        self.tree = QTreeWidget(self)
        self.heading = Months(self.tree)
        self.tree.setHeader(self.heading)
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([_("งาน"), _("เสร็จ"), ""])
        self.tree.setItemDelegateForColumn(LINE, Bars(self))
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(_("แกนต์ของปี"))
        self.heading.setStretchLastSection(True)
        self.tree.setColumnWidth(0, 340)
        self.tree.setColumnWidth(DONE, 72)
        self.tree.itemActivated.connect(self._activated)
        hint = QLabel(_("แถบบน = แผน   แถบล่าง = ปฏิบัติจริง   เส้นตั้ง = วันนี้   ลูกศรขวาเปิดดูขั้นตอน"), self)
        hint.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(self.tree, 1)
        layout.addWidget(hint)

    def show_facts(self, facts: YearFacts) -> None:
        """Show this year; what was unfolded stays so."""
        tree = self.tree
        for at in range(tree.topLevelItemCount()):
            if top := tree.topLevelItem(at):
                (self._unfolded.add if top.isExpanded() else self._unfolded.discard)(top.data(0, ID))
        self.axis, self.today = Axis(facts.fiscal_year), facts.today
        self.heading.fiscal_year = facts.fiscal_year
        held: dict[UUID | None, list[Task]] = defaultdict(list)
        for task in facts.found:
            if task.status != "dropped":
                held[task.item if task.item in facts.items else None].append(task)
        tree.clear()
        for item in facts.used_items():
            self._add(facts, item.id, year_facts.item_words(item), held[item.id])
        if held.get(None):
            self._add(facts, None, _("งานอื่น"), held[None])

    def _add(self, facts: YearFacts, key: UUID | None, label: str, held: list[Task]) -> None:
        done = sum(one.status == "done" for one in held)
        top = QTreeWidgetItem([label, f"{done}/{len(held)}", ""])
        top.setData(0, ID, key)
        top.setToolTip(0, label)
        top.setData(LINE, SPANS, (whole_spans(held), real_whole(held, facts.today), False))
        for task in held:
            row = QTreeWidgetItem([task.title, "✓" if task.status == "done" else "", ""])
            row.setData(0, ID, task.id)
            row.setToolTip(0, f"{task.title}\n{facts.line(task)}")
            planned = planned_span(task)
            row.setData(
                LINE, SPANS, ([planned] if planned else [], real_span(task, facts.today), facts.late(task))
            )
            told = date_range(*planned) if planned else _("ไม่มีกำหนด")
            row.setData(LINE, Qt.ItemDataRole.AccessibleTextRole, f"{told} {facts.status(task)}")
            row.setToolTip(LINE, f"{told}\n{facts.status(task)}")
            top.addChild(row)
        self.tree.addTopLevelItem(top)
        top.setExpanded(key in self._unfolded)

    def _activated(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None:
            self.opened.emit(item.data(0, ID))


def planned_span(task: Task) -> Span | None:
    """From start to due; one day where only one of them is known."""
    first, last = task.start_on or task.due_on, task.due_on or task.start_on
    return (first, last) if first and last else None


def whole_spans(held: list[Task]) -> list[Span]:
    """An item's planned spans; what goes on all year is left out where anything has months of its own."""
    spans = [span for task in held if (span := planned_span(task))]
    return [one for one in spans if (one[1] - one[0]).days < ALL_YEAR] or spans


def real_whole(held: list[Task], today: dt.date) -> Span | None:
    """From the first real start of an item to its last end, or to today while something lasts."""
    spans = [span for task in held if (span := real_span(task, today))]
    return (min(one[0] for one in spans), max(one[1] for one in spans)) if spans else None


def real_span(task: Task, today: dt.date) -> Span | None:
    """From its real start to its end, or to today while it lasts."""
    if task.started_on is None:
        return None
    return task.started_on, max(task.done_on or today, task.started_on)
