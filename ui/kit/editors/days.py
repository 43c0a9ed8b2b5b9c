"""Days, moments, months and years in the Buddhist era; values stay ISO (years are their names in พ.ศ.)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.years import (
    ERA,
    FIRST_YEAR,
    LAST_YEAR,
    academic_year_of,
    bangkok_today,
    calendar_year_of,
    fiscal_year_of,
    month_add,
    month_of,
)
from planner_desktop.language.reading import Parsed, parse_date, parse_month, parse_time, parse_year
from planner_desktop.messages import say
from ui.kit.editors.calendar import DayPicker, day_in_words
from ui.kit.editors.suggest import Offer
from ui.kit.editors.typed import TypedEditor
from ui.kit.moments import clock, long_month
from ui.kit.words import _

_MOMENT = re.compile(r"(?P<day>.*?)[ ,]+(?:เวลา *)?(?P<time>[0-9๐-๙]{1,2} ?[.:] ?[0-9๐-๙]{2} ?(?:น\.?)?)\s*")
_FIRST_DAY, _LAST_DAY = dt.date(FIRST_YEAR - ERA, 1, 1), dt.date(LAST_YEAR - ERA, 12, 31)
_BIG_STEP = 10  # what the page keys count as
_YEARS_OFFERED = 6


class DateEditor(TypedEditor):
    """A day: `๑ ต.ค. ๖๙`, `1/10/2569`, `1/10/69`, `พรุ่งนี้`; arrows change the day, Alt+Down the calendar."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line.setPlaceholderText(_("วว/ดด/ปปปป"))
        self._calendar = self.add_button("calendar", _("เปิดปฏิทิน (Alt+ลูกศรลง)"))
        self._calendar.triggered.connect(self.open_calendar)
        self.picker: DayPicker | None = None

    def read(self, text: str) -> Parsed[Any]:
        return parse_date(text, bangkok_today())

    def write(self, value: Any) -> str:
        return day_in_words(value)

    def step(self, value: Any, steps: int) -> Any:
        if value is None:
            return bangkok_today()
        return _later(value, steps)

    def day(self) -> dt.date | None:
        """The day that the calendar opens at."""
        value = self.value()
        return value.date() if isinstance(value, dt.datetime) else value

    def open_calendar(self) -> None:
        """Show the calendar below the line."""
        if self.read_only:
            return
        self.picker = DayPicker(self.day(), self)
        self.picker.picked.connect(self._picked)
        self.picker.show_below(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)), self.line.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _picked(self, day: dt.date) -> None:
        self.put(day)
        self.line.setFocus()


class MomentEditor(DateEditor):
    """A day and a time of day on the Bangkok clock: `1 ต.ค. 2569 09.30 น.`."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line.setPlaceholderText(_("วว/ดด/ปปปป 00.00 น."))

    def read(self, text: str) -> Parsed[Any]:
        if not text.strip():
            return Parsed()
        parts = _MOMENT.fullmatch(text)
        if parts is None:
            return Parsed(fault=say("ต้องมีทั้งวันที่และเวลา เช่น 1 ต.ค. 2569 09.30 น."))
        day, time = parse_date(parts["day"], bangkok_today()), parse_time(parts["time"])
        if day.value is None or time.value is None:
            return Parsed(fault=day.fault or time.fault or say("ต้องมีทั้งวันที่และเวลา เช่น 1 ต.ค. 2569 09.30 น."))
        return Parsed(dt.datetime.combine(day.value, time.value), note=day.note)

    def write(self, value: Any) -> str:
        return f"{day_in_words(value.date())} {clock(value.time())}"

    def step(self, value: Any, steps: int) -> Any:
        if value is None:
            return dt.datetime.combine(bangkok_today(), dt.time(9))
        day = _later(value.date(), steps)
        return None if day is None else dt.datetime.combine(day, value.time())

    def _picked(self, day: dt.date) -> None:
        value = self.value()
        time = value.time() if isinstance(value, dt.datetime) else dt.time(9)
        self.put(dt.datetime.combine(day, time))
        self.line.setFocus()


class MonthEditor(TypedEditor):
    """A month `YYYY-MM`: `ต.ค. 69`, `10/2569`; arrows change it, Alt+Down offers the months around."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent, self._around)
        self.line.setPlaceholderText(_("เช่น ต.ค. 2569"))
        self.add_button("chevron-down", _("เลือกเดือน (Alt+ลูกศรลง)")).triggered.connect(self.line.offer_all)

    def read(self, text: str) -> Parsed[str]:
        return parse_month(text, bangkok_today())

    def write(self, value: Any) -> str:
        return long_month(value)

    def value(self) -> str:
        return super().value() or ""

    def step(self, value: Any, steps: int) -> str:
        return month_add(value, steps) if value else month_of(bangkok_today())

    def _around(self, text: str) -> list[Offer]:
        del text
        middle = self.value() or month_of(bangkok_today())
        months = [month_add(middle, steps) for steps in range(-6, 7)]
        return [Offer(long_month(one), one) for one in months]


class YearEditor(TypedEditor):
    """A fiscal, academic or calendar year in พ.ศ.; which of them is said in the list it offers."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent, self._around)
        self.line.setPlaceholderText(_("เช่น 2570"))
        self.add_button("chevron-down", _("เลือกปี (Alt+ลูกศรลง)")).triggered.connect(self.line.offer_all)

    def read(self, text: str) -> Parsed[int]:
        return parse_year(text)

    def write(self, value: Any) -> str:
        return str(value)

    def step(self, value: Any, steps: int) -> int:
        return max(FIRST_YEAR, min(LAST_YEAR, value + steps)) if value else self._this_year()

    def _this_year(self) -> int:
        of = {Kind.FISCAL_YEAR: fiscal_year_of, Kind.ACADEMIC_YEAR: academic_year_of}
        return of.get(self.field.kind, calendar_year_of)(bangkok_today())

    def _around(self, text: str) -> list[Offer]:
        del text
        middle = self.value() or self._this_year()
        word = {
            Kind.FISCAL_YEAR: _("ปีงบประมาณ"),
            Kind.ACADEMIC_YEAR: _("ปีการศึกษา"),
            Kind.CALENDAR_YEAR: _("พ.ศ."),
        }[self.field.kind]
        years = range(middle + 2, middle - _YEARS_OFFERED, -1)
        return [Offer(f"{word} {year}", year) for year in years]


def _later(day: dt.date, steps: int) -> dt.date | None:
    """The day that much later, a page key counting as a month; None beyond the years the program knows."""
    if abs(steps) < _BIG_STEP:
        further = day + dt.timedelta(days=steps)
    else:
        month = month_add(month_of(day), 1 if steps > 0 else -1)
        year, number = (int(part) for part in month.split("-"))
        last = (dt.date(year + number // 12, number % 12 + 1, 1) - dt.timedelta(days=1)).day
        further = dt.date(year, number, min(day.day, last))
    return further if _FIRST_DAY <= further <= _LAST_DAY else None
