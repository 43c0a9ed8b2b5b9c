"""Many tasks at once: one undo step, done ones left alone, days counted as working days."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work import bulk


@pytest.fixture
def held(office: OfficeFile) -> list[Task]:
    facts = {"fiscal_year": 2570, "start_on": dt.date(2026, 11, 2), "due_on": dt.date(2026, 11, 27)}
    done = {"status": "done", "done_on": dt.date(2026, 11, 20)}
    made = [Task(title="ก", **facts), Task(title="ข", **facts), Task(title="ค", **facts, **done)]  # type: ignore[arg-type] # facts of a test
    return [records.save(office, one) for one in made]


def now(office: OfficeFile, held: list[Task]) -> list[Task]:
    return [records.get(office, Task, one.id) for one in held]


def test_open_tasks_are_assigned_together_and_taken_back_together(
    office: OfficeFile, held: list[Task]
) -> None:
    person = records.save(office, Person(first_name="วารี", last_name="ทดลองสุข"))
    assert bulk.assign(office, [one.id for one in held], person.id) == 2
    assert [one.owner for one in now(office, held)] == [person.id, person.id, None]
    history.undo(office)
    assert [one.owner for one in now(office, held)] == [None, None, None]


def test_tasks_are_put_off_by_working_days(office: OfficeFile, held: list[Task]) -> None:
    records.save(office, Holiday(day=dt.date(2026, 11, 30), name="วันหยุด"))
    assert bulk.put_off(office, [one.id for one in held], 2) == 2
    moved = now(office, held)[0]
    # Monday the 30th is off: Friday the 27th and two working days is Wednesday.
    assert (moved.start_on, moved.due_on) == (dt.date(2026, 11, 4), dt.date(2026, 12, 2))
    assert bulk.put_off(office, [held[0].id], -2) == 1
    assert now(office, held)[0].due_on == dt.date(2026, 11, 27)


def test_one_due_day_for_all_keeps_starts_before_it(office: OfficeFile, held: list[Task]) -> None:
    bulk.due_on(office, [one.id for one in held], dt.date(2026, 10, 30))
    assert [one.start_on for one in now(office, held)] == [
        dt.date(2026, 10, 30),
        dt.date(2026, 10, 30),
        dt.date(2026, 11, 2),
    ]


def test_nothing_to_change_is_said(office: OfficeFile, held: list[Task]) -> None:
    with pytest.raises(UserError):
        bulk.assign(office, [held[2].id], None)
