"""A calendar in พ.ศ. that opens below a line and is used by keys as well as by the mouse."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.years import ERA, FIRST_YEAR, LAST_YEAR, bangkok_today
from planner_desktop.messages import Message
from ui.kit import look
from ui.kit.moments import long_month
from ui.kit.words import _, language, show

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DayPicker(QFrame):
    """Arrows move by day and week, PgUp/PgDn by month, Ctrl with them by year, Enter takes, Esc leaves."""

    picked = Signal(object)  # datetime.date

    def __init__(self, day: dt.date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self.setObjectName("calendar")
        self._month = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._month.setProperty("role", "heading")
        self.days = _days(day or bangkok_today())
        self.days.setParent(self)
        self.days.currentPageChanged.connect(self._show_month)
        self.days.activated.connect(self._take)
        self.days.clicked.connect(self._take)
        self._lay_out()
        self._add_keys()
        self._show_month(self.days.yearShown(), self.days.monthShown())
        self._watch_keys()

    def show_below(self, corner: QPoint, line_height: int) -> None:
        """Open at a corner on the screen, above the line where there is no room below."""
        size = self.sizeHint()
        room = self.screen().availableGeometry()
        if corner.y() + size.height() > room.bottom():
            corner -= QPoint(0, size.height() + line_height + look.TIGHT)
        corner.setX(max(room.left(), min(corner.x(), room.right() - size.width())))
        self.move(corner)
        self.show()
        self.days.setFocus()

    def month_shown(self) -> str:
        """The words at the top, e.g. `ตุลาคม 2569`."""
        return self._month.text()

    def move_months(self, months: int) -> None:
        """Go to another month, the day of the month kept where it can be."""
        self.days.setSelectedDate(self.days.selectedDate().addMonths(months))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._take(self.days.selectedDate())
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for name, months, words in (
            ("chevrons-left", -12, _("ปีก่อน")),
            ("chevron-left", -1, _("เดือนก่อน")),
            ("", 0, ""),
            ("chevron-right", 1, _("เดือนถัดไป")),
            ("chevrons-right", 12, _("ปีถัดไป")),
        ):
            if months:
                top.addWidget(self._arrow(name, months, words))
            else:
                top.addWidget(self._month, 1)
        today = QPushButton(_("วันนี้ {day}").format(day=day_in_words(bangkok_today())))
        today.setProperty("quiet", "true")
        today.clicked.connect(lambda: self._take(_qt(bangkok_today())))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        column.addLayout(top)
        column.addWidget(self.days)
        column.addWidget(today)

    def _arrow(self, name: str, months: int, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(look.icon(name))
        button.setToolTip(words)
        button.setProperty("quiet", "true")
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.move_months(months))
        return button

    def _add_keys(self) -> None:
        for keys, months in (("Ctrl+PgUp", -12), ("Ctrl+PgDown", 12)):
            QShortcut(QKeySequence(keys), self, lambda by=months: self.move_months(by))

    def _watch_keys(self) -> None:
        for child in self.days.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.installEventFilter(self)

    def _show_month(self, year: int, month: int) -> None:
        self._month.setText(long_month(f"{year:04d}-{month:02d}"))

    def _take(self, day: QDate) -> None:
        self.close()
        self.picked.emit(dt.date(day.year(), day.month(), day.day()))


def _days(day: dt.date) -> QCalendarWidget:
    days = QCalendarWidget()
    days.setLocale(QLocale(QLocale.Language.Thai if language() == "th" else QLocale.Language.English))
    days.setNavigationBarVisible(False)
    days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    days.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
    days.setMinimumDate(QDate(FIRST_YEAR - ERA, 1, 1))
    days.setMaximumDate(QDate(LAST_YEAR - ERA, 12, 31))
    colours = look.current()
    head = QTextCharFormat()
    head.setForeground(QColor(colours.muted))
    days.setHeaderTextFormat(head)
    off = QTextCharFormat()
    off.setForeground(QColor(colours.danger))
    for which in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        days.setWeekdayTextFormat(which, off)
    today = QTextCharFormat()
    today.setForeground(QColor(colours.accent))
    today.setFontWeight(look.font(strong=True).weight())
    today.setFontUnderline(True)
    days.setDateTextFormat(_qt(bangkok_today()), today)
    days.setSelectedDate(_qt(day))
    return days


def day_in_words(day: dt.date) -> str:
    """`1 ต.ค. 2569` in the window's language."""
    return show(Message("{day}", {"day": day}))


def _qt(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
