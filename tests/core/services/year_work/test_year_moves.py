"""Tasks on their way: who may move what where, what a late end asks for, how far the year is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import product

import pytest

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.rules import check
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work.asking import coming, mine, overdue, tasks, to_do, unowned
from planner_desktop.services.year_work.moving import MOVES, may_move, move, words_needed
from planner_desktop.services.year_work.progress import progress, step_times

TODAY = dt.date(2026, 11, 20)  # a Friday
STATES = [one.code for one in choice_list("task_status").shipped]


def a_task(file: OfficeFile, **more: object) -> Task:
    facts: dict[str, object] = {"fiscal_year": 2570, "title": "ทำแผน", "due_on": TODAY, **more}
    return records.save(file, Task(**facts))  # type: ignore[arg-type] # facts of a test


def titles(file: OfficeFile, *conditions: object) -> list[str]:
    return [one.title for one in records.every(file, Task, tasks(*conditions))]  # type: ignore[arg-type] # Conditions


def test_the_moves_are_between_shipped_states() -> None:
    assert set(MOVES) == set(STATES)
    assert {to for ways in MOVES.values() for to in ways} <= set(STATES)


def test_start_send_return_send_finish(office: OfficeFile) -> None:
    task = move(office, a_task(office), "doing", TODAY - dt.timedelta(days=4))
    assert task.started_on == TODAY - dt.timedelta(days=4)
    task = move(office, task, "checking", TODAY)
    task = move(office, task, "returned", TODAY, " เพิ่มตารางสรุป ")
    assert task.check_note == "เพิ่มตารางสรุป"
    task = move(office, move(office, task, "checking", TODAY), "done", TODAY)
    assert (task.started_on, task.done_on) == (TODAY - dt.timedelta(days=4), TODAY)
    assert len(office.undoable) == 6
    history.undo(office)
    assert records.get(office, Task, task.id).status == "checking"


def test_a_late_end_needs_its_reason(office: OfficeFile) -> None:
    task = a_task(office, due_on=TODAY - dt.timedelta(days=1))
    assert words_needed(task, "done", TODAY) == "delay_reason"
    with pytest.raises(UserError, match="เหตุที่ล่าช้า"):
        move(office, task, "done", TODAY, "  ")
    assert move(office, task, "done", TODAY, "รอข้อมูลจากโรงเรียน").delay_reason == "รอข้อมูลจากโรงเรียน"
    assert words_needed(task, "done", TODAY - dt.timedelta(days=1)) == ""


def test_dropping_and_giving_back_need_words(office: OfficeFile) -> None:
    task = a_task(office)
    with pytest.raises(UserError, match="เหตุที่ไม่ต้องทำ"):
        move(office, task, "dropped", TODAY)
    dropped = move(office, task, "dropped", TODAY, "รวมกับงาน 5.2")
    back = move(office, dropped, "waiting", TODAY)
    assert (back.drop_reason, back.started_on) == ("", None)


@pytest.mark.parametrize(("now", "to"), list(product(STATES, STATES)))
def test_each_pair_of_states_moves_or_is_refused(office: OfficeFile, now: str, to: str) -> None:
    facts = {"done_on": TODAY} if now == "done" else {"drop_reason": "ซ้ำ"} if now == "dropped" else {}
    task = a_task(office, status=now, **facts)
    if may_move(task, to):
        moved = move(office, task, to, TODAY, "เหตุผล")
        assert moved.status == to
        assert check(moved) == ()
    else:
        with pytest.raises(UserError):
            move(office, task, to, TODAY, "เหตุผล")


def test_the_form_is_held_to_the_same_rules(office: OfficeFile) -> None:
    task = a_task(office)
    late = replace(task, status="done", done_on=TODAY + dt.timedelta(days=1))
    for wrong in (late, replace(task, status="done"), replace(task, status="dropped")):
        with pytest.raises(Invalid):
            records.save(office, wrong)
    records.save(office, replace(late, delay_reason="น้ำท่วม"))


def test_what_is_due(office: OfficeFile) -> None:
    one = records.save(office, Person(first_name="วารี", last_name="ทดลองสุข"))
    day = dt.timedelta(days=1)
    a_task(office, title="สาย", due_on=TODAY - day, start_on=TODAY - 9 * day, owner=one.id)
    a_task(office, title="วันนี้", start_on=TODAY, owner=one.id)
    a_task(office, title="อีก 30", due_on=TODAY + 30 * day, start_on=TODAY + day, owner=one.id)
    a_task(office, title="อีก 31", due_on=TODAY + 31 * day, start_on=TODAY)
    a_task(office, title="เสร็จ", due_on=TODAY - day, status="done", done_on=TODAY - day, owner=one.id)
    assert titles(office, *overdue(TODAY)) == ["สาย"]
    assert titles(office, *coming(TODAY)) == ["วันนี้", "อีก 30"]
    assert titles(office, *mine(one.id)) == ["สาย", "วันนี้", "อีก 30"]
    assert titles(office, *to_do([one.id], TODAY)) == ["สาย", "วันนี้"]
    assert titles(office, *unowned(TODAY)) == ["อีก 31"]


def test_progress_by_item_owner_and_quarter(office: OfficeFile) -> None:
    one = records.save(office, Person(first_name="วารี", last_name="ทดลองสุข"))
    item = records.save(office, WorkItem(fiscal_year=2570, number="5.1", name="ติดตาม"))
    done = dt.date(2026, 12, 1)
    a_task(office, item=item.id, owner=one.id, status="done", done_on=TODAY, started_on=TODAY)
    a_task(office, item=item.id, due_on=dt.date(2027, 1, 4))
    a_task(office, owner=one.id, due_on=TODAY - dt.timedelta(days=1))
    a_task(office, status="done", done_on=done, delay_reason="รอ")
    a_task(office, item=item.id, status="dropped", drop_reason="ซ้ำ")
    a_task(office, fiscal_year=2571)
    found = progress(office, 2570, TODAY)
    assert (found.whole.total, found.whole.done, found.whole.late) == (4, 2, 2)
    assert (found.by_item[item.id].total, found.by_item[item.id].share) == (2, 0.5)
    assert (found.by_owner[one.id].total, found.by_owner[one.id].late) == (2, 1)
    assert {quarter: tally.total for quarter, tally in found.by_quarter.items()} == {1: 3, 2: 1}


def test_real_time_stands_beside_standard_time(office: OfficeFile) -> None:
    item = records.save(office, WorkItem(fiscal_year=2570, number="5.1", name="ติดตาม"))
    slow, quick, bare = (
        records.save(office, WorkStep(item=item.id, order=at, gist=f"ขั้น {at}", days=days))
        for at, days in ((1, 2), (2, 5), (3, None))
    )
    records.save(office, Holiday(day=dt.date(2026, 11, 18), name="วันหยุด"))
    began = dt.date(2026, 11, 13)  # Friday to Friday over a weekend and a holiday: 5 days
    for step in (slow, quick, bare):
        a_task(office, title=step.gist, step=step.id, status="done", started_on=began, done_on=TODAY)
    a_task(office, title="ยังไม่เสร็จ", step=slow.id, started_on=began)
    times = step_times(office, 2570)
    assert [(one.task.title, one.standard, one.taken, one.over) for one in times] == [
        ("ขั้น 1", 2, 5, 3),
        ("ขั้น 2", 5, 5, 0),
    ]
