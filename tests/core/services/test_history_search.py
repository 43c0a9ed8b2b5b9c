"""Finding entries in the history of the whole file."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Agency, WorkGroup
from planner_desktop.domain.records import new_id
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.history import Sought

TODAY = bangkok_today()
DAY = dt.timedelta(days=1)


@pytest.fixture
def busy(office: OfficeFile) -> OfficeFile:
    office.actor_name = "มาลี ใจดี"
    records.save(office, Agency(name="ศึกษาธิการจังหวัดตัวอย่าง"))
    office.actor_name = "สมหมาย ตั้งใจ"
    records.save(office, WorkGroup(name="กลุ่มงาน 100% ใหม่"))
    return office


@pytest.mark.parametrize(
    ("sought", "names"),
    [
        (Sought(), ["work_group", "agency"]),
        (Sought(actor_name="มาลี ใจดี"), ["agency"]),
        (Sought(record_names=("work_group",)), ["work_group"]),
        (Sought(text="ศึกษาธิการ"), ["agency"]),
        (Sought(text="100%"), ["work_group"]),
        (Sought(text="1_0"), []),
        (Sought(text="เพิ่มกลุ่มงาน"), ["work_group"]),
        (Sought(text="facts"), []),
        (Sought(since=TODAY, until=TODAY), ["work_group", "agency"]),
        (Sought(since=TODAY + DAY), []),
        (Sought(until=TODAY - DAY), []),
    ],
)
def test_each_condition(busy: OfficeFile, sought: Sought, names: list[str]) -> None:
    assert [entry.record_name for entry in history.find(busy, sought)] == names


def test_paging_goes_on_with_older_steps(busy: OfficeFile) -> None:
    first = history.find(busy, Sought(), limit=1)
    assert [one.record_name for one in history.find(busy, Sought(), 10, first[0].step)] == ["agency"]


def test_everybody_who_changed_something_is_named(busy: OfficeFile) -> None:
    assert history.actor_names(busy) == ["มาลี ใจดี", "สมหมาย ตั้งใจ"]


def test_a_secret_letter_of_others_is_left_out(office: OfficeFile) -> None:
    letter = IncomingLetter(received_on=TODAY, sender="ต้นทาง", subject="เรื่องลับ", secrecy="secret")
    records.save(office, letter)
    office.actor = new_id()
    assert history.find(office, Sought(text="เรื่องลับ")) == []
