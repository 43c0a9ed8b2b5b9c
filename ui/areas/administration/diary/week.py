"""Seven days side by side as one tree: days open at their engagements, moved by arrow keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.choices import choice_list
from planner_desktop.services.administration import diary
from ui.kit import look
from ui.kit.moments import weekday_date
from ui.kit.words import _

DAY, KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
TIME, SUBJECT, PLACE = range(3)


class WeekView(QTreeWidget):
    """Up and down go through days and engagements, left and right at the edge to other weeks."""

    chosen = Signal(object)  # UUID | None of the engagement at the mark
    new_wanted = Signal()
    left_week = Signal(int)  # -1 or 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels([_("วันและเวลา"), _("เรื่อง"), _("สถานที่")])
        self.setRootIsDecorated(False)
        self.setIndentation(look.SPACE)
        self.setWordWrap(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(_("นัดหมายของสัปดาห์"))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(TIME, 168)
        head.resizeSection(PLACE, 176)
        self.currentItemChanged.connect(lambda *_told: self.chosen.emit(self.key()))
        self.itemActivated.connect(self._activated)
        self._states = {one.code: one for one in choice_list("appointment_status").shipped}

    def show_days(self, days: Sequence[diary.Day], today: dt.date) -> None:
        """Lay the days out, staying at the same engagement or day."""
        key, day = self.key(), self.day()
        self.blockSignals(True)
        self.clear()
        for one in days:
            head = self._day(one, today)
            for appointment in one.appointments:
                self._appointment(head, one, appointment)
        self.expandAll()
        self.blockSignals(False)
        if key is None or not self.choose(key):
            self.choose_day(day or today)

    def key(self) -> UUID | None:
        """The engagement at the mark."""
        item = self.currentItem()
        found = item.data(0, KEY) if item else None
        return found if isinstance(found, UUID) else None

    def day(self) -> dt.date | None:
        """The day at the mark."""
        item = self.currentItem()
        found = item.data(0, DAY) if item else None
        return found if isinstance(found, dt.date) else None

    def choose_day(self, day: dt.date) -> bool:
        """Put the mark on a day of this week and bring it to the top."""
        found = self._choose(lambda item: item.data(0, DAY) == day and item.data(0, KEY) is None)
        if found:
            self.scrollToItem(self.currentItem(), QAbstractItemView.ScrollHint.PositionAtTop)
        return found

    def choose(self, key: UUID) -> bool:
        """Put the mark on an engagement of this week."""
        return self._choose(lambda item: item.data(0, KEY) == key)

    def _choose(self, wanted: Callable[[QTreeWidgetItem], bool]) -> bool:
        for shown in self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if wanted(shown):
                self.setCurrentItem(shown)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.left_week.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
            return
        super().keyPressEvent(event)

    def _activated(self, item: QTreeWidgetItem) -> None:
        if item.data(0, KEY) is None:
            self.new_wanted.emit()

    def _day(self, one: diary.Day, today: dt.date) -> QTreeWidgetItem:
        words = weekday_date(one.day)
        if one.day == today:
            words += " · " + _("วันนี้")
        if not one.appointments:
            words += " · " + _("ว่าง")
        head = QTreeWidgetItem(self, [words, "", ""])
        head.setFirstColumnSpanned(True)
        head.setData(0, DAY, one.day)
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        if one.day == today:
            head.setIcon(0, look.icon("star", "accent"))
        return head

    def _appointment(self, head: QTreeWidgetItem, day: diary.Day, one: Appointment) -> None:
        subject = one.subject
        if one.status in ("delegated", "cancelled"):
            subject += f" ({_(self._states[one.status].label)} {one.delegate})".replace(" )", ")")
        if one.id in day.clashing:
            subject += "\n⚠ " + _("เวลาซ้อนกัน")
        item = QTreeWidgetItem(head, [diary.hours_words(one), subject, one.place])
        item.setData(0, KEY, one.id)
        item.setData(0, DAY, day.day)
        item.setToolTip(SUBJECT, "\n".join(part for part in (one.subject, one.partner, one.papers) if part))
        if one.id in day.clashing:
            item.setIcon(0, look.icon("alert-triangle", "danger"))
