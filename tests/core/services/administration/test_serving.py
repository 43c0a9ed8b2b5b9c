"""Service and coordination: working time, in time or late, satisfaction, the year's counts."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.working_time import OfficeHours, in_words, worked_minutes
from planner_desktop.domain.office.year import Holiday
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import holidays, records, settings
from planner_desktop.services.administration import group_waiting, serving
from planner_desktop.services.file import OfficeFile

HOURS = OfficeHours()
FRIDAY, MONDAY = dt.date(2026, 11, 20), dt.date(2026, 11, 23)


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute))


@pytest.mark.parametrize(
    ("first", "last", "minutes"),
    [
        (at(FRIDAY, 9), at(FRIDAY, 10, 15), 75),
        (at(FRIDAY, 11), at(FRIDAY, 14), 120),  # the noon rest is left out
        (at(FRIDAY, 16), at(MONDAY, 9), 60),  # so is the weekend
        (at(FRIDAY, 7), at(FRIDAY, 20), 420),  # and what lies outside office hours
        (at(FRIDAY, 18), at(FRIDAY, 19), 0),
        (at(FRIDAY, 12), at(FRIDAY, 13), 0),
        (at(MONDAY, 9), at(FRIDAY, 9), 0),
    ],
)
def test_only_office_hours_count(first: dt.datetime, last: dt.datetime, minutes: int) -> None:
    assert worked_minutes(first, last, HOURS) == minutes


def test_holidays_do_not_count() -> None:
    assert worked_minutes(at(FRIDAY, 16), at(MONDAY, 9), HOURS, {MONDAY}) == 30


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "ไม่ถึง 1 นาที"), (75, "1 ชม. 15 นาที"), (420, "1 วัน"), (905, "2 วัน 1 ชม. 5 นาที")],
)
def test_a_day_is_a_day_of_office_hours(minutes: int, words: str) -> None:
    assert in_words(minutes, HOURS) == words


def ask(file: OfficeFile, day: dt.date = FRIDAY, **more: object) -> ServiceRequest:
    facts: dict[str, object] = {
        "received_on": day,
        "received_at": "09.00",
        "requester": "ครูวารี",
        "subject": "ขอข้อมูล",
        "due_on": dt.date(2026, 11, 25),
        **more,
    }
    return records.save(file, ServiceRequest(**facts))  # type: ignore[arg-type] # facts of a test


def test_finishing_gives_day_time_result_and_mark(office: OfficeFile) -> None:
    done = serving.finish(office, ask(office), "ส่งข้อมูลแล้ว", "4", at(MONDAY, 9, 30))
    assert (done.status, done.done_on, done.done_at, done.satisfaction) == ("done", MONDAY, "09.30", "4")
    assert done.in_time
    assert serving.taken(done, HOURS, frozenset()) == 420 + 30 + 30 - 30
    with pytest.raises(UserError, match="ผลการให้บริการ"):
        serving.finish(office, ask(office), " ")


def test_the_office_s_own_hours_and_holidays_are_used(office: OfficeFile) -> None:
    settings.put(office, settings.WORK_STARTS, "08.00")
    settings.put(office, settings.WORK_ENDS, "ไม่ใช่เวลา")
    hours = serving.office_hours(office)
    assert (hours.starts, hours.ends) == (480, HOURS.ends)
    records.save(office, Holiday(day=MONDAY, name="หยุด"))
    done = serving.finish(office, ask(office), "ส่งแล้ว", now=at(MONDAY, 12))
    assert serving.taken(done, hours, holidays.off_days(office)) == 180 + 210


def test_a_new_request_is_due_after_the_office_s_days(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "bangkok_clock", lambda: at(FRIDAY, 14, 5))
    settings.put(office, settings.SERVICE_DAYS, "2")
    draft = serving.draft(office)
    assert (draft.received_on, draft.received_at, draft.due_on) == (FRIDAY, "14.05", dt.date(2026, 11, 24))


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"requester": ""}, "requester"),
        ({"due_on": dt.date(2026, 11, 19)}, "due_on"),
        ({"status": "done"}, "done_on"),
        ({"done_on": MONDAY}, "status"),
        ({"status": "done", "done_on": FRIDAY, "done_at": "08.45"}, "done_at"),
        ({"received_at": "25.00"}, "received_at"),
    ],
)
def test_what_contradicts_itself_is_refused(office: OfficeFile, more: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as caught:
        ask(office, **more)  # type: ignore[arg-type] # facts of a test
    assert [one.field for one in caught.value.faults] == [field]


def test_overdue_are_the_open_ones_past_their_day(office: OfficeFile) -> None:
    ask(office)
    serving.finish(office, ask(office), "ส่งแล้ว", now=at(MONDAY, 9))
    for today, count in ((dt.date(2026, 11, 25), 0), (dt.date(2026, 11, 26), 1)):
        assert records.count(office, Query("service_request", group_waiting.late_services(today))) == count


def test_the_year_is_counted_by_month_owner_and_kind(
    office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "bangkok_today", lambda: dt.date(2026, 12, 15))
    one, other = (records.save(office, Person(first_name=name, last_name="ดี")) for name in "กข")
    serving.finish(office, ask(office, owner=one.id), "ส่งแล้ว", "5", at(FRIDAY, 10))
    late = serving.finish(office, ask(office, owner=one.id), "ส่งแล้ว", "4", at(dt.date(2026, 11, 26), 9))
    ask(office, dt.date(2026, 12, 1), owner=other.id, kind="data", due_on=dt.date(2026, 12, 4))
    records.void(office, ask(office), "ลงซ้ำ")
    ask(office, dt.date(2026, 9, 30), due_on=None)  # of the year before
    found = serving.year(office, 2570)
    assert (found.whole.asked, found.whole.done, found.whole.in_time, found.whole.late) == (3, 2, 1, 2)
    assert found.whole.percent_in_time == 50
    assert found.whole.satisfaction == 4.5
    assert found.whole.rated == 2
    first = worked_minutes(at(FRIDAY, 9), at(FRIDAY, 10), HOURS)
    second = serving.taken(late, HOURS, frozenset())
    assert second is not None
    assert found.whole.minutes == (first + second) / 2
    assert {month: one.asked for month, one in found.by_month.items()} == {"2026-11": 2, "2026-12": 1}
    assert found.by_owner[other.id].percent_in_time is None
    assert found.by_kind["data"].open == 1
