"""Dates of law and rounds (P23): shipped and marked, tasks of a year, moved off holidays, carried on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Holiday, Task, YearlyDate
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records, work
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work import dates
from planner_desktop.services.year_work.copying import copy_year
from planner_desktop.services.year_work.planning import plan_year

YEAR = 2570
DMC = "ข้อมูลนักเรียน DMC รอบที่ 1 ณ 10 มิถุนายน"


def a_date(office: OfficeFile, **more: object) -> YearlyDate:
    facts: dict[str, object] = {
        "fiscal_year": YEAR,
        "title": "รายงานรอบปี",
        "due_on": dt.date(2027, 1, 31),
        **more,
    }
    return records.save(office, YearlyDate(**facts))  # type: ignore[arg-type] # facts of a test


def an_item(office: OfficeFile, year: int = YEAR, **more: object) -> WorkItem:
    return records.save(office, WorkItem(fiscal_year=year, number="5.1", name="ติดตาม", **more))  # type: ignore[arg-type] # facts of a test


def made(office: OfficeFile, year: int = YEAR) -> list[Task]:
    return [one for one in records.every(office, Task) if one.kind == "date" and one.fiscal_year == year]


def test_every_shipped_date_lies_in_its_year_once_with_its_source() -> None:
    found = [one.in_year(YEAR) for one in dates.shipped()]
    assert len({one.title for one in found}) == len(found) >= 35
    for one in found:
        assert one.due_on
        assert dt.date(2026, 10, 1) <= one.due_on <= dt.date(2027, 9, 30)
        assert one.basis
        assert one.certainty in ("high", "medium", "low")
        assert not list(one.faults())


def test_shipped_dates_belong_to_items_of_the_shipped_catalogue(office: OfficeFile) -> None:
    work.found(office, YEAR)
    assert dates.found(office, YEAR) == len(dates.shipped())
    assert all(one.item for one in dates.of_year(office, YEAR))
    assert dates.found(office, YEAR) == 0


@pytest.mark.parametrize(
    ("words", "day"),
    [(DMC, (2027, 6, 10)), ("ข้อมูลนักเรียน DMC รอบที่ 2 ณ 10 พฤศจิกายน", (2026, 11, 10))],
)
def test_pupils_are_counted_on_the_two_legal_days(words: str, day: tuple[int, int, int]) -> None:
    one = next(one for one in dates.shipped() if one.facts.title == words)
    assert one.in_year(YEAR).due_on == dt.date(*day)
    assert (one.facts.certainty, one.facts.shift) == ("high", "same")


@pytest.mark.parametrize(
    ("shift", "due"), [("before", (2027, 1, 29)), ("same", (2027, 1, 31)), ("after", (2027, 2, 2))]
)
def test_a_date_on_a_day_off_moves_as_it_says(
    office: OfficeFile, shift: str, due: tuple[int, int, int]
) -> None:
    an_item(office)
    records.save(office, Holiday(day=dt.date(2027, 2, 1), name="วันหยุด"))
    a_date(office, shift=shift)  # 31 January 2027 is a Sunday
    plan_year(office, YEAR)
    assert [one.due_on for one in made(office)] == [dt.date(*due)]


def test_planning_makes_each_date_one_task_and_never_again(office: OfficeFile) -> None:
    item = an_item(office)
    a_date(office, item=item.id)
    plan_year(office, YEAR)
    (task,) = made(office)
    assert (task.title, task.item, task.start_on) == ("รายงานรอบปี", item.id, dt.date(2027, 1, 15))
    records.save(office, replace(task, title="คำของเรา"))
    plan_year(office, YEAR)
    assert [one.title for one in made(office)] == ["คำของเรา"]


def test_dates_and_items_switched_off_make_none(office: OfficeFile) -> None:
    off = an_item(office, active=False)
    records.save(office, WorkItem(fiscal_year=YEAR, number="5.2", name="ใช้"))
    a_date(office, active=False)
    a_date(office, title="ของงานที่ปิดใช้", item=off.id)
    plan_year(office, YEAR)
    assert made(office) == []


def test_a_year_begins_with_the_dates_of_the_last_one(office: OfficeFile) -> None:
    an_item(office, YEAR - 1)
    old = dt.date(2024, 2, 29)
    item = an_item(office)
    records.save(
        office, YearlyDate(fiscal_year=YEAR - 1, title="ของเรา", due_on=dt.date(2026, 2, 27), active=True)
    )
    plan_year(office, YEAR)
    assert [(one.title, one.due_on) for one in dates.of_year(office, YEAR)] == [
        ("ของเรา", dt.date(2027, 2, 27))
    ]
    assert dates.later(old, 1) == dt.date(2025, 2, 28)
    history.undo(office)  # dates and tasks are one step
    assert dates.of_year(office, YEAR) == []
    assert records.get(office, WorkItem, item.id)


def test_getting_ready_cannot_begin_after_the_date(office: OfficeFile) -> None:
    with pytest.raises(Invalid):
        a_date(office, start_on=dt.date(2027, 2, 1))


def test_a_new_year_takes_own_tasks_along_a_year_later_and_fresh(office: OfficeFile) -> None:
    item = an_item(office)
    own = Task(
        fiscal_year=YEAR,
        title="ประชุมครู",
        item=item.id,
        status="done",
        start_on=dt.date(2026, 11, 2),
        due_on=dt.date(2026, 11, 20),
        done_on=dt.date(2026, 11, 19),
        result="ดี",
    )
    records.save(office, own)
    records.save(office, Task(fiscal_year=YEAR, title="ไม่ทำ", status="dropped", drop_reason="ไม่มีงบ"))
    copied = copy_year(office, YEAR, YEAR + 1)
    assert (copied.items, copied.own) == (1, 1)
    task = next(
        one for one in records.every(office, Task) if one.fiscal_year == YEAR + 1 and one.kind == "own"
    )
    assert (task.title, task.status, task.done_on, task.result) == ("ประชุมครู", "waiting", None, "")
    # 20 November 2027 is a Saturday
    assert (task.start_on, task.due_on) == (dt.date(2027, 11, 2), dt.date(2027, 11, 19))
    assert task.item
    assert records.get(office, WorkItem, task.item).fiscal_year == YEAR + 1
    assert copy_year(office, YEAR, YEAR + 1).own == 0


def test_an_empty_year_has_nothing_to_copy(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="2569"):
        copy_year(office, 2569, YEAR)
