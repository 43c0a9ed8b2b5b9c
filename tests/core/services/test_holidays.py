"""The shipped holidays: every fixed one of each year, the others marked to be looked at; loaded once."""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.office.year import Holiday
from planner_desktop.domain.queries import Query
from planner_desktop.services import history, holidays, records
from planner_desktop.services.file import OfficeFile

FIXED = 13  # a year, without Mothers' Day, which the cabinet may move


def test_every_day_stands_once_and_in_order() -> None:
    days = [one.day for one in holidays.shipped() if one.day]
    assert days == sorted(set(days))


def test_each_year_has_its_fixed_holidays() -> None:
    for year in (2025, 2026, 2027):
        sure = [one for one in of_year(year) if "แน่นอน" in one.source]
        assert len(sure) == FIXED
        assert all(one.certainty == "high" for one in sure)
        assert dt.date(year, 4, 13) in {one.day for one in sure}


def of_year(year: int) -> list[Holiday]:
    return [one for one in holidays.shipped() if one.day and one.day.year == year]


def test_every_day_says_where_it_was_found() -> None:
    assert [one.name for one in holidays.shipped() if not one.source] == []


def test_what_no_announcement_says_yet_wants_a_look() -> None:
    unsure = {one.name for one in of_year(2027) if one.certainty != "high"}
    assert {"วันมาฆบูชา", "วันวิสาขบูชา", "วันอาสาฬหบูชา", "วันเข้าพรรษา"} <= unsure
    assert all(one.certainty == "medium" for one in of_year(2027) if "ชดเชย" in one.name)


def test_days_given_by_the_cabinet_name_its_resolution() -> None:
    given = {one.day: one.source for one in holidays.shipped() if "มติคณะรัฐมนตรี" in one.name}
    assert set(given) == {dt.date(2025, 6, 2), dt.date(2025, 8, 11), dt.date(2026, 1, 2)}
    assert set(given.values()) == {"มติคณะรัฐมนตรี 12 พฤศจิกายน 2567"}


def test_a_holiday_on_a_weekend_has_a_substitute_on_a_workday() -> None:
    days = {one.day: one for one in holidays.shipped()}
    for one in holidays.shipped():
        if one.day and one.day.weekday() >= 5 and one.day.month != 12 and one.day.year in (2025, 2026, 2027):
            later = [one.day + dt.timedelta(days=step) for step in (1, 2, 3)]
            assert any(day in days and "ชดเชย" in days[day].name for day in later), one


def test_loading_is_one_step_and_leaves_the_office_s_own(office: OfficeFile) -> None:
    records.save(office, Holiday(day=dt.date(2026, 10, 13), name="วันหยุดของเรา"))
    assert holidays.found(office) == len(holidays.shipped()) - 1
    assert holidays.found(office) == 0
    kept = next(one for one in records.every(office, Holiday) if one.day == dt.date(2026, 10, 13))
    assert kept.name == "วันหยุดของเรา"
    assert dt.date(2027, 4, 6) in holidays.off_days(office)
    history.undo(office)
    assert records.count(office, Query("holiday")) == 1
