"""The year's tasks: made out of the catalogue once, owned by the duty order, never overwritten."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pytest

from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError
from planner_desktop.services import history, records, work
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work import dates
from planner_desktop.services.year_work.planning import plan_year

YEAR = 2570


def an_item(file: OfficeFile, number: str = "5.1", year: int = YEAR, **more: object) -> WorkItem:
    return records.save(file, WorkItem(fiscal_year=year, number=number, name=f"งาน {number}", **more))  # type: ignore[arg-type] # facts of a test


def a_step(file: OfficeFile, item: WorkItem, order: int = 1, **more: object) -> WorkStep:
    return records.save(file, WorkStep(item=item.id, order=order, gist=f"ขั้น {order}", **more))  # type: ignore[arg-type] # facts of a test


def planned(file: OfficeFile, year: int = YEAR) -> list[Task]:
    """The tasks of the catalogue and the office's own; those of the year's dates have tests of their own."""
    found = [one for one in records.every(file, Task) if one.kind != "date"]
    return sorted((one for one in found if one.fiscal_year == year), key=lambda one: (one.kind, one.title))


def steps_only(file: OfficeFile) -> list[Task]:
    return [one for one in planned(file) if one.kind == "step"]


def span(task: Task) -> tuple[dt.date | None, dt.date | None]:
    return task.start_on, task.due_on


@pytest.mark.parametrize(
    ("months", "start", "due"),
    [
        ((10, 11), dt.date(2026, 10, 1), dt.date(2026, 11, 30)),
        ((12, 1), dt.date(2026, 12, 1), dt.date(2027, 1, 29)),  # 30-31 January are a weekend
        ((8, None), dt.date(2027, 8, 2), dt.date(2027, 8, 31)),  # 1 August is a Sunday
        ((9, 10), dt.date(2027, 9, 1), dt.date(2027, 10, 29)),  # into the next fiscal year
        ((None, None), dt.date(2026, 10, 1), dt.date(2027, 9, 30)),  # no months: the whole year
    ],
)
def test_months_become_days(
    office: OfficeFile, months: tuple[int | None, int | None], start: dt.date, due: dt.date
) -> None:
    a_step(office, an_item(office), first_month=months[0], last_month=months[1])
    plan_year(office, YEAR)
    assert span(steps_only(office)[0]) == (start, due)


def test_holidays_move_the_ends(office: OfficeFile) -> None:
    for day in (dt.date(2026, 10, 1), dt.date(2026, 10, 30)):
        records.save(office, Holiday(day=day, name="วันหยุด"))
    a_step(office, an_item(office), first_month=10, last_month=10)
    plan_year(office, YEAR)
    assert span(steps_only(office)[0]) == (dt.date(2026, 10, 2), dt.date(2026, 10, 29))


def test_a_quarterly_step_is_four_tasks(office: OfficeFile) -> None:
    a_step(office, an_item(office), quarterly=True)
    plan_year(office, YEAR)
    found = steps_only(office)
    assert [one.quarter for one in found] == [1, 2, 3, 4]
    assert [one.due_on for one in found] == [
        dt.date(2026, 12, 31),
        dt.date(2027, 3, 31),
        dt.date(2027, 6, 30),
        dt.date(2027, 9, 30),
    ]
    assert found[0].title == "ขั้น 1 ไตรมาสที่ 1"


def test_every_item_ends_with_a_report(office: OfficeFile) -> None:
    without, with_one = an_item(office), an_item(office, "5.2")
    a_step(office, without)
    a_step(office, with_one, kind="report")
    plan_year(office, YEAR)
    reports = {one.item: one for one in planned(office) if one.kind == "report"}
    assert set(reports) == {without.id, with_one.id}
    assert reports[without.id].step is None
    assert reports[without.id].title == "ติดตามและรายงาน งาน 5.1"
    assert reports[with_one.id].step is not None


def test_switched_off_items_and_steps_make_no_tasks(office: OfficeFile) -> None:
    a_step(office, an_item(office, "5.1", active=False))
    item = an_item(office, "5.2")
    a_step(office, item, active=False)
    plan_year(office, YEAR)
    assert [(one.item, one.kind) for one in planned(office)] == [(item.id, "report")]


def test_the_shipped_catalogue_is_planned_in_one_step_of_work(office: OfficeFile) -> None:
    work.found(office, YEAR)
    done = plan_year(office, YEAR)
    found = planned(office)
    items = [one for one in records.every(office, WorkItem) if one.active]
    assert done.added == len(found) + len(dates.shipped()) == done.without_owner
    assert {one.item for one in found if one.kind == "report"} == {one.id for one in items}
    assert all(one.start_on and one.due_on and one.start_on <= one.due_on for one in found)
    history.undo(office)
    assert records.count(office, Query("task")) == 0
    history.redo(office)
    assert planned(office) == found


def test_planning_again_adds_only_what_is_missing(office: OfficeFile) -> None:
    item = an_item(office)
    a_step(office, item, first_month=10)
    plan_year(office, YEAR)
    edited = replace(steps_only(office)[0], title="คำของเรา", due_on=dt.date(2027, 1, 4), status="doing")
    records.save(office, edited)
    again = plan_year(office, YEAR)
    assert (again.added, again.kept) == (0, 2 + len(dates.shipped()))
    assert len(office.undoable) == 4  # nothing was written
    a_step(office, item, 2, quarterly=True)
    assert plan_year(office, YEAR).added == 4
    assert [one.title for one in planned(office) if one.status == "doing"] == ["คำของเรา"]


def test_each_year_has_its_own_tasks(office: OfficeFile) -> None:
    a_step(office, an_item(office))
    plan_year(office, YEAR)
    with pytest.raises(UserError, match="2571"):
        plan_year(office, 2571)
    work.copy_year(office, YEAR, 2571)
    plan_year(office, 2571)
    assert len(planned(office, 2571)) == len(planned(office)) == 2


# --- owners -------------------------------------------------------------------------------------------


def a_person(file: OfficeFile, name: str) -> Person:
    return records.save(file, Person(first_name=name, last_name="ทดลองสุข"))


def an_order(file: OfficeFile, *people: Person, heads: int = 0, **more: object) -> list[DutyPerson]:
    facts = {"subject": "กำหนดหน้าที่", "calendar_year": 2569, **more}
    order = records.save(file, DutyOrder(**facts))  # type: ignore[arg-type] # facts of a test
    return [
        records.save(file, DutyPerson(duty_order=order.id, order=at, person=one.id, is_head=at <= heads))
        for at, one in enumerate(people, start=1)
    ]


def turn(file: OfficeFile, entry: DutyPerson, status: str) -> None:
    """Issue or cancel the order, which locks it."""
    assert entry.duty_order
    order = records.get(file, DutyOrder, entry.duty_order)
    records.save(file, replace(order, status=status, dated=dt.date(2026, 1, 5)))


def a_duty(file: OfficeFile, entry: DutyPerson, **more: object) -> None:
    records.save(file, Duty(duty_person=entry.id, order=1, words="หน้าที่", **more))  # type: ignore[arg-type] # facts of a test


def owner_of(file: OfficeFile, step: WorkStep) -> UUID | None:
    return next(one.owner for one in planned(file) if one.step == step.id)


def test_a_step_belongs_to_who_is_named_for_it_else_for_its_item(office: OfficeFile) -> None:
    head, first, second = (a_person(office, name) for name in ("ก", "ข", "ค"))
    item = an_item(office)
    steps = [a_step(office, item, order) for order in (1, 2)]
    entries = an_order(office, head, first, second, heads=1)
    a_duty(office, entries[0], item=item.id)
    a_duty(office, entries[1], item=item.id)
    a_duty(office, entries[2], step=steps[1].id)
    plan_year(office, YEAR)
    assert [owner_of(office, step) for step in steps] == [first.id, second.id]
    assert next(one.owner for one in planned(office) if one.kind == "report") == first.id


def test_an_order_over_last_year_s_catalogue_speaks_for_this_year(office: OfficeFile) -> None:
    old = an_item(office, year=2569)
    person = a_person(office, "ข")
    a_duty(office, an_order(office, person)[0], item=old.id)
    new = a_step(office, an_item(office))
    plan_year(office, YEAR)
    assert all(one.owner for one in planned(office))
    assert owner_of(office, new) == person.id


def test_the_issued_order_goes_before_a_newer_draft(office: OfficeFile) -> None:
    now, then = a_person(office, "ข"), a_person(office, "ค")
    item = an_item(office)
    step = a_step(office, item)
    entry = an_order(office, now)[0]
    a_duty(office, entry, item=item.id)
    turn(office, entry, "issued")
    a_duty(office, an_order(office, then, calendar_year=2570)[0], item=item.id)
    plan_year(office, YEAR)
    assert owner_of(office, step) == now.id


def test_a_cancelled_order_owns_nothing(office: OfficeFile) -> None:
    item = an_item(office)
    step = a_step(office, item)
    entry = an_order(office, a_person(office, "ข"))[0]
    a_duty(office, entry, item=item.id)
    turn(office, entry, "cancelled")
    plan_year(office, YEAR)
    assert owner_of(office, step) is None
