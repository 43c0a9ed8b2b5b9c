"""Many records saved at once are what the same records saved one by one are, and one step to undo."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Agency, Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record, new_id, values
from planner_desktop.errors import ChangedElsewhere, Invalid
from planner_desktop.services import history, records, search
from planner_desktop.services.file import OfficeFile
from planner_desktop.store.database import Database

FIRST = dt.date(2026, 11, 20)
Told = list[tuple[object, ...]]


@pytest.fixture
def other(empty_file: Path, tmp_path: Path) -> Iterator[OfficeFile]:
    path = tmp_path / "อีกแฟ้ม.db"
    shutil.copy(empty_file, path)
    file = OfficeFile(Database.open(path))
    yield file
    file.close()


def person() -> Person:
    return Person(id=new_id(), first_name="วารี", last_name="ทองคำ")


def letters(who: Person, *, numbered: bool) -> list[IncomingLetter]:
    """Forty letters over New Year, every fourth with a number of its own or all of them."""
    return [
        IncomingLetter(
            id=new_id(),
            received_on=FIRST + dt.timedelta(days=2 * place),
            register_no=100 + place if numbered or place % 4 == 0 else None,
            sender="หน่วยงานตัวอย่าง",
            subject=f"หนังสือตัวอย่างที่ {place}",
            assignee=who.id,
        )
        for place in range(40)
    ]


def told(office: OfficeFile) -> Told:
    """Every letter with its version, and what the history says of it."""
    rows = records.every(office, IncomingLetter, Query("incoming_letter", sort=("subject",)))
    return [
        (
            one.id,
            one.version,
            one.void_reason,
            values(one),
            [(step.before, step.after) for step in history.of_record(office, "incoming_letter", one.id)],
        )
        for one in rows
    ]


@pytest.mark.parametrize("numbered", [False, True])
def test_many_are_what_one_by_one_are(office: OfficeFile, other: OfficeFile, numbered: bool) -> None:
    who = person()
    rows: list[Record] = [who, *letters(who, numbered=numbered)]
    with office.change("ทีละรายการ") as change:
        for one in rows:
            change.save(one)
    with other.change("พร้อมกัน") as change:
        saved = change.save_many(rows)
    assert [one.id for one in saved] == [one.id for one in rows]
    assert all(one.version == 1 for one in saved)
    assert told(other) == told(office)
    assert len(told(other)) == 40
    assert [one.record for one in search.find(other, "ตัวอย่างที่ 39")] == [rows[-1].id]
    assert len(history.recent(other)) == 41


def test_many_changed_are_what_one_by_one_are(office: OfficeFile, other: OfficeFile) -> None:
    who = person()
    rows = letters(who, numbered=True)
    for file in (office, other):
        with file.change("เพิ่ม") as change:
            change.save(who)
            kept = change.save_many(rows)
    new = [replace(one, subject=f"แก้แล้ว {place % 3}") if place % 2 else one for place, one in enumerate(kept)]
    with office.change("ทีละรายการ") as change:
        for one in new:
            change.save(one)
    with other.change("พร้อมกัน") as change:
        change.save_many(new)
    assert told(other) == told(office)
    assert len(search.find(other, "แก้แล้ว", limit=50)) == 20
    assert search.find(other, "ตัวอย่างที่ 39") == []


def test_one_step_takes_all_back_and_does_all_again(office: OfficeFile) -> None:
    who = person()
    with office.change("เพิ่ม") as change:
        change.save(who)
        kept = change.save_many(letters(who, numbered=True)[:20])
    before = [(one[0], one[2], one[3]) for one in told(office)]
    with office.change("นำเข้า") as change:
        change.save_many([*(replace(one, sender="ผู้ส่งใหม่") for one in kept), *letters(who, numbered=False)])
        change.save_many([Agency(name=f"หน่วยงาน {place}") for place in range(5)])
    after = [(one[0], one[2], one[3]) for one in told(office)]
    history.undo(office)
    now = [(one[0], one[2], one[3]) for one in told(office)]
    assert [one for one in now if not one[1]] == before
    assert [one[1] for one in now if one[1]] == [history.UNDONE] * 40
    assert records.every(office, Agency) == []
    history.redo(office)
    assert [(one[0], one[2], one[3]) for one in told(office)] == after
    assert len(records.every(office, Agency)) == 5


def test_a_step_that_touched_a_row_twice_is_taken_back_whole(office: OfficeFile) -> None:
    with office.change("เพิ่มแล้วแก้") as change:
        first = change.save_many([Agency(name="ก"), Agency(name="ข")])
        change.save_many([replace(one, phone="02 999 0000") for one in first])
    history.undo(office)
    assert records.every(office, Agency) == []
    history.redo(office)
    assert [one.phone for one in records.every(office, Agency)] == ["02 999 0000"] * 2


def save_together(office: OfficeFile, rows: Sequence[Record]) -> None:
    with office.change("นำเข้า") as change:
        change.save_many(rows)


def test_two_of_the_same_name_in_one_go_are_refused_and_nothing_is_kept(office: OfficeFile) -> None:
    with pytest.raises(Invalid) as raised:
        save_together(office, [Agency(name="ก"), Agency(name="ข"), Agency(name="ก")])
    assert raised.value.faults[0].field == "name"
    assert records.every(office, Agency) == []


def test_a_stale_row_among_many_is_refused_and_nothing_is_kept(office: OfficeFile) -> None:
    who = person()
    with office.change("เพิ่ม") as change:
        change.save(who)
        kept = change.save_many(letters(who, numbered=True))
    records.save(office, replace(kept[7], subject="ผู้อื่นแก้"))
    before = told(office)
    with pytest.raises(ChangedElsewhere):
        save_together(office, [replace(one, sender="ผู้ส่งใหม่") for one in kept])
    assert told(office) == before
    with pytest.raises(ChangedElsewhere):
        save_together(office, [replace(kept[1], sender=name) for name in "กข"])
    assert told(office) == before
