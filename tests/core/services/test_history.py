"""do -> undo -> compare -> redo -> compare, for every kind of change; and the lasting record."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Agency, Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record, values
from planner_desktop.domain.registry import RECORDS
from planner_desktop.errors import ChangedElsewhere
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import say
from planner_desktop.services import history, records, search
from planner_desktop.services.file import OfficeFile

Contents = dict[str, list[tuple[object, ...]]]


def contents(office: OfficeFile) -> Contents:
    """All rows of the file but their versions."""
    return {
        about.description.name: sorted(
            (one.id, one.void_reason, *values(one).items())
            for one in records.every(office, about, Query(about.description.name))
        )
        for about in RECORDS
    }


def change_agency(office: OfficeFile, kept: Agency) -> None:
    records.save(office, dataclasses.replace(kept, name="หน่วยงานใหม่", kind="local"))


def remove_agency(office: OfficeFile, kept: Agency) -> None:
    records.remove(office, kept)


def add_two(office: OfficeFile, kept: Agency) -> None:
    del kept
    with office.change("เพิ่มสองหน่วยงาน") as change:
        change.save(Agency(name="ก"))
        change.save(Agency(name="ข"))


def change_and_remove(office: OfficeFile, kept: Agency) -> None:
    with office.change("แก้แล้วลบ") as change:
        changed = change.save(dataclasses.replace(kept, phone="02 999 0000"))
        change.remove(changed)


@pytest.mark.parametrize("deed", [change_agency, remove_agency, add_two, change_and_remove])
def test_undo_and_redo(office: OfficeFile, deed: Callable[[OfficeFile, Agency], None]) -> None:
    kept = records.save(office, Agency(name="ศึกษาธิการจังหวัดตัวอย่าง"))
    before = contents(office)
    deed(office, kept)
    after = contents(office)
    assert after != before
    history.undo(office)
    assert contents(office) == before
    history.redo(office)
    assert contents(office) == after
    history.undo(office)
    assert contents(office) == before


def test_undoing_a_registration_voids_it_and_keeps_the_number(office: OfficeFile) -> None:
    made = records.save(office, IncomingLetter(received_on=dt.date(2026, 11, 20), sender="ก", subject="ข"))
    history.undo(office)
    kept = records.get(office, IncomingLetter, made.id)
    assert (kept.register_no, kept.void_reason) == (1, "เลิกทำการลงทะเบียน")
    history.redo(office)
    assert records.get(office, IncomingLetter, made.id).void_reason == ""


def test_undo_is_refused_when_later_work_stands_on_it(office: OfficeFile) -> None:
    kept = records.save(office, Agency(name="ก"))
    changed = records.save(office, dataclasses.replace(kept, phone="1"))
    step = office.undoable[-1]
    records.save(office, dataclasses.replace(changed, phone="2"))
    office.undoable.append(step)
    with pytest.raises(ChangedElsewhere):
        history.undo(office)
    assert records.get(office, Agency, kept.id).phone == "2"


def test_search_follows_undo(office: OfficeFile) -> None:
    kept = records.save(office, Agency(name="เทศบาลตำบลตัวอย่าง"))
    records.save(office, dataclasses.replace(kept, name="องค์การบริหารส่วนตำบล"))
    assert search.find(office, "เทศบาล") == []
    history.undo(office)
    assert [one.record for one in search.find(office, "เทศบาล")] == [kept.id]


def test_who_when_before_after(office: OfficeFile) -> None:
    actor = records.save(office, Person(first_name="มานี", last_name="รักงาน"))
    office.actor, office.actor_name = actor.id, "นางมานี รักงาน"
    kept = records.save(office, Agency(name="ก"))
    records.save(office, dataclasses.replace(kept, name="ข"))
    newest, oldest = history.of_record(office, "agency", kept.id)
    told = str(newest.label)
    assert (newest.actor_name, told, newest.fields) == ("นางมานี รักงาน", "แก้ไขหน่วยงานติดต่อ", ("name",))
    assert (newest.value("name", before=True), newest.value("name", before=False)) == ("ก", "ข")
    assert oldest.before is None
    assert newest.at.tzinfo is None


def test_one_value_is_restored_and_the_rest_stays(office: OfficeFile) -> None:
    kept = records.save(office, Agency(name="ก", phone="1"))
    changed = records.save(office, dataclasses.replace(kept, name="ข", phone="2"))
    records.save(office, dataclasses.replace(changed, letter_code="ศธ 04999"))
    middle = history.of_record(office, "agency", kept.id)[1]
    history.restore_value(office, middle, "phone")
    now = records.get(office, Agency, kept.id)
    assert (now.name, now.phone, now.letter_code) == ("ข", "1", "ศธ 04999")


def test_a_removed_record_comes_back_whole(office: OfficeFile) -> None:
    kept: Record = records.save(office, Agency(name="ก", phone="1", address="บรรทัดหนึ่ง\nบรรทัดสอง"))
    records.remove(office, kept)
    removal = history.of_record(office, "agency", kept.id)[0]
    history.restore_removed(office, removal)
    assert values(records.get(office, Agency, kept.id)) == values(kept)


def test_recent_lists_newest_first(office: OfficeFile) -> None:
    for name in "กขค":
        records.save(office, Agency(name=name))
    labels = [one.after["name"] for one in history.recent(office, 2) if one.after]
    assert labels == ["ค", "ข"]


def test_the_history_of_secret_letters_is_for_those_named_in_them(office: OfficeFile) -> None:
    reader = records.save(office, Person(first_name="วารี", last_name="ทองคำ"))
    secret = IncomingLetter(
        received_on=dt.date(2026, 11, 20), sender="ก", subject="ข", secrecy="secret", assignee=reader.id
    )
    records.save(office, secret)
    assert [one.record_name for one in history.recent(office)] == ["person"]
    office.actor = reader.id
    assert [one.record_name for one in history.recent(office)] == ["incoming_letter", "person"]


def test_a_step_is_told_in_the_language_of_whoever_reads(office: OfficeFile) -> None:
    kept = records.save(office, Agency(name="ก"))
    day = dt.date(2026, 11, 20)
    with office.change(say("นัด {name} วันที่ {day}", name=kept.name, day=day)) as change:
        change.save(Agency(name="ข"))
    english = Catalogue.load("en")
    labels = [one.label for one in history.recent(office)]
    assert str(labels[1]) == "เพิ่มหน่วยงานติดต่อ"
    assert english.show(labels[1]) == "Add Contacts"
    assert labels[0] == say("นัด {name} วันที่ {day}", name="ก", day=day)


def test_a_label_that_an_older_program_composed_reads_as_it_stands(office: OfficeFile) -> None:
    with office.change("แก้ไข{หนังสือ} 12 เรื่อง") as change:
        change.save(Agency(name="ก"))
    (entry,) = history.recent(office)
    assert entry.label == "แก้ไข{หนังสือ} 12 เรื่อง"
    assert Catalogue.load("en").show(entry.label) == "แก้ไข{หนังสือ} 12 เรื่อง"


def test_undone_and_redone_steps_are_named_by_what_they_did(office: OfficeFile) -> None:
    records.save(office, Agency(name="ก"))
    history.undo(office)
    history.redo(office)
    shown = [Catalogue.load("en").show(one.label) for one in history.recent(office)]
    assert shown == ["Redone: Add Contacts", "Undone: Add Contacts", "Add Contacts"]
    assert str(office.undoable[-1].label) == "เพิ่มหน่วยงานติดต่อ"
