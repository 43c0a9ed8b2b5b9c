"""Joins between records of any kind: followed both ways, once only, gone with the record and back."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.year import Task
from planner_desktop.errors import UserError
from planner_desktop.services import history, records, relations
from planner_desktop.services.file import OfficeFile


def _pair(office: OfficeFile) -> tuple[IncomingLetter, Task]:
    letter = IncomingLetter(received_on=dt.date(2026, 3, 2), sender="สพฐ.", subject="ขอข้อมูล")
    task = Task(fiscal_year=2569, title="ส่งข้อมูล")
    return records.save(office, letter), records.save(office, task)


def test_a_join_is_followed_both_ways(office: OfficeFile) -> None:
    letter, task = _pair(office)
    relations.join(office, letter, task, "evidence", "หลักฐานรอบ 6 เดือน")
    (there,) = relations.joined_with(office, letter)
    (back,) = relations.joined_with(office, task)
    assert (there.other.name, there.other.record, there.outward) == ("task", task.id, True)
    assert (back.other.name, back.other.record, back.outward) == ("incoming_letter", letter.id, False)


def test_the_same_two_are_joined_once(office: OfficeFile) -> None:
    letter, task = _pair(office)
    relations.join(office, letter, task)
    with pytest.raises(UserError, match="เชื่อมกันอยู่แล้ว"):
        relations.join(office, task, letter)


def test_joins_go_with_a_removed_record_and_come_back_by_undo(office: OfficeFile) -> None:
    letter, task = _pair(office)
    relations.join(office, letter, task)
    records.remove(office, task)
    assert relations.joined_with(office, letter) == []
    history.undo(office)
    (there,) = relations.joined_with(office, letter)
    assert there.other.record == task.id


def test_parting_leaves_both_records(office: OfficeFile) -> None:
    letter, task = _pair(office)
    relations.part(office, relations.join(office, letter, task))
    assert relations.joined_with(office, letter) == []
    assert records.get(office, Task, task.id).title == "ส่งข้อมูล"
