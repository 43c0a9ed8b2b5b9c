"""Days, months and moments of the Bangkok clock in the window's language; years stay พ.ศ. in every one.

Papers are Thai whatever the window speaks: they take theirs from `language.dates`.
"""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.years import bangkok_today, month_parts
from planner_desktop.language import dates
from planner_desktop.messages import say
from ui.kit.words import _, show


def short_date(day: dt.date, *, full_year: bool = False) -> str:
    """`1 ต.ค. 69`, `1 Oct 69`; with `full_year` `1 Oct 2569`."""
    return dates.short_date(day, full_year=full_year, words=_)


def long_date(day: dt.date) -> str:
    """`1 ตุลาคม 2569`, `1 October 2569`."""
    return dates.long_date(day, words=_)


def weekday_date(day: dt.date) -> str:
    """`วันพฤหัสบดีที่ 1 ตุลาคม 2569`, `Thursday 1 October 2569`."""
    weekday = _(dates.WEEKDAYS[day.weekday()])
    return show(say("วัน{weekday}ที่ {day}", weekday=weekday, day=long_date(day)))


def date_range(first: dt.date, last: dt.date) -> str:
    """`30 ก.ย. – 2 ต.ค. 2569`, `30 Sep – 2 Oct 2569`."""
    return dates.date_range(first, last, words=_)


def short_month(month: str) -> str:
    """`ต.ค. 69`, `Oct 69` from the ISO month `2026-10`."""
    return dates.short_month(month, words=_)


def long_month(month: str) -> str:
    """`ตุลาคม 2569`, `October 2569` from the ISO month `2026-10`."""
    return dates.long_month(month, words=_)


def month_name(month: str) -> str:
    """`ต.ค.`, `Oct` from the ISO month `2026-10`."""
    return _(dates.SHORT_MONTHS[month_parts(month)[1] - 1])


def clock(time: dt.time) -> str:
    """`09.00 น.`, `09.00`."""
    return show(say("{time} น.", time=f"{time:%H.%M}"))


def moment(at: dt.datetime) -> str:
    """`1 ต.ค. 69 09.00 น.`, `1 Oct 69 09.00`: for the narrow columns of lists."""
    return f"{short_date(at.date())} {clock(at.time())}"


def when(at: dt.datetime) -> str:
    """`วันนี้ 10.42 น.`, `เมื่อวาน 10.42 น.`, `20 พ.ย. 2569 10.42 น.`."""
    time = f"{at:%H.%M}"
    ago = (bangkok_today() - at.date()).days
    if ago == 0:
        return show(say("วันนี้ {time} น.", time=time))
    if ago == 1:
        return show(say("เมื่อวาน {time} น.", time=time))
    return show(say("{day} {time} น.", day=at.date(), time=time))
