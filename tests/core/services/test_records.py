"""Saving, voiding, removing and listing described records."""

from __future__ import annotations

import dataclasses
import datetime as dt
from uuid import UUID

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency, Person, WorkGroup
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import ChangedElsewhere, InUse, Invalid, NotFound, UserError
from planner_desktop.services import records
from planner_desktop.services.file import Changes, OfficeFile


def letter(
    subject: str = "ขอข้อมูลนักเรียน", day: dt.date = dt.date(2026, 11, 20), **more: object
) -> IncomingLetter:
    facts: dict[str, object] = {"received_on": day, "sender": "สำนักงานตัวอย่าง", "subject": subject, **more}
    return IncomingLetter(**facts)  # type: ignore[arg-type] # facts of a test


def test_numbers_run_within_the_calendar_year(office: OfficeFile) -> None:
    last_year = [records.save(office, letter(day=dt.date(2025, 12, day))) for day in (30, 31)]
    this_year = [records.save(office, letter(day=dt.date(2026, 1, day))) for day in (1, 2)]
    assert [one.register_no for one in last_year] == [1, 2]
    assert [one.register_no for one in this_year] == [1, 2]


def test_a_voided_number_is_never_given_again(office: OfficeFile) -> None:
    first = records.save(office, letter())
    voided = records.void(office, first, "ลงทะเบียนซ้ำ")
    second = records.save(office, letter())
    assert (voided.register_no, voided.void_reason, second.register_no) == (1, "ลงทะเบียนซ้ำ", 2)


def test_voiding_asks_for_a_reason(office: OfficeFile) -> None:
    kept = records.save(office, letter())
    with pytest.raises(UserError, match="เหตุผล"):
        records.void(office, kept, "  ")
    assert records.get(office, IncomingLetter, kept.id).void_reason == ""


def test_rows_of_a_register_cannot_be_removed(office: OfficeFile) -> None:
    kept = records.save(office, letter())
    with pytest.raises(UserError, match="ทะเบียน"):
        records.remove(office, kept)
    assert records.count(office, Query("incoming_letter")) == 1


def test_a_stale_save_changes_nothing(office: OfficeFile) -> None:
    kept = records.save(office, letter())
    records.save(office, dataclasses.replace(kept, subject="ฉบับที่บันทึกก่อน"))
    with pytest.raises(ChangedElsewhere, match="1 ฉบับที่บันทึกก่อน"):
        records.save(office, dataclasses.replace(kept, subject="ฉบับที่ช้ากว่า"))
    assert records.get(office, IncomingLetter, kept.id).subject == "ฉบับที่บันทึกก่อน"


def test_saving_without_a_change_makes_no_step(office: OfficeFile) -> None:
    kept = records.save(office, letter())
    told: list[Changes] = []
    office.listeners.append(told.append)
    assert records.save(office, kept).version == 1
    assert told == []


def test_faults_name_the_fields(office: OfficeFile) -> None:
    with pytest.raises(Invalid) as caught:
        records.save(office, School(code10="12", name="", email="x"))
    assert [fault.field for fault in caught.value.faults] == ["code10", "name", "email"]
    assert "1033530001" in str(caught.value.faults[0].message)
    assert records.count(office, Query("school")) == 0


def test_a_linked_record_stays_until_nothing_points_to_it(office: OfficeFile) -> None:
    group = records.save(office, WorkGroup(name="กลุ่มงานธุรการ"))
    person = records.save(office, Person(first_name="มานพ", last_name="ใจงาม", work_group=group.id))
    with pytest.raises(InUse) as caught:
        records.remove(office, group)
    assert caught.value.referrers == (("person", person.id),)
    records.remove(office, person)
    records.remove(office, group)
    with pytest.raises(NotFound):
        records.get(office, WorkGroup, group.id)


def test_listeners_hear_one_change_per_unit_of_work(office: OfficeFile) -> None:
    told: list[Changes] = []
    office.listeners.append(told.append)
    with office.change("รับหนังสือสองฉบับ") as change:
        made = [change.save(letter("หนึ่ง")), change.save(letter("สอง"))]
    assert [one.label for one in told] == ["รับหนังสือสองฉบับ"]
    assert told[0].ids("incoming_letter") == {one.id for one in made}
    assert told[0].touches("incoming_letter")
    assert not told[0].touches("school")


def test_an_exception_inside_keeps_nothing(office: OfficeFile) -> None:
    def half() -> None:
        with office.change("ครึ่งเดียว") as change:
            change.save(letter())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert records.count(office, Query("incoming_letter")) == 0
    assert office.undoable == []


def test_secret_rows_are_listed_only_for_those_named_in_them(office: OfficeFile) -> None:
    reader = records.save(office, Person(first_name="วารี", last_name="ทองคำ"))
    records.save(office, letter("เรื่องปกติ"))
    records.save(office, letter("เรื่องลับ", secrecy="secret", assignee=reader.id))
    query = Query("incoming_letter", sort=("register_no",))
    assert [one.subject for one in records.every(office, IncomingLetter, query)] == ["เรื่องปกติ"]
    office.actor = reader.id
    assert [one.subject for one in records.every(office, IncomingLetter, query)] == ["เรื่องปกติ", "เรื่องลับ"]


def test_thai_order_and_its_reverse(office: OfficeFile) -> None:
    for number, name in enumerate(["โรงเรียน", "ไทย", "ขอนแก่น", "เก่า", "กา", "เขต 10", "เขต 2"]):
        records.save(office, School(code10=f"99000000{number:02}", name=name))
    query = Query("school", sort=("name",))
    expected = ["กา", "เก่า", "ขอนแก่น", "เขต 2", "เขต 10", "ไทย", "โรงเรียน"]
    assert [one.name for one in records.every(office, School, query)] == expected
    turned = dataclasses.replace(query, sort=("-name",))
    assert [one.name for one in records.every(office, School, turned)] == expected[::-1]


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (Condition("subject", Test.CONTAINS, "๑๐"), ["ข้อมูล 10 พ.ย."]),
        (Condition("received_on", Test.BETWEEN, (dt.date(2026, 11, 1), dt.date(2026, 11, 15))), ["ข้อมูล 10 พ.ย."]),
        (Condition("urgency", Test.ONE_OF, ("urgent", "very_urgent")), ["ด่วนมาก"]),
        (Condition("assignee", Test.EMPTY), ["ข้อมูล 10 พ.ย.", "ด่วนมาก"]),
        (Condition("number", Test.FILLED), ["ด่วนมาก"]),
        (Condition("received_on", Test.AT_LEAST, dt.date(2026, 11, 20)), ["ด่วนมาก"]),
    ],
)  # fmt: skip
def test_conditions(office: OfficeFile, condition: Condition, found: list[str]) -> None:
    records.save(office, letter("ข้อมูล 10 พ.ย.", dt.date(2026, 11, 10)))
    records.save(office, letter("ด่วนมาก", urgency="very_urgent", number="ศธ 04999/12"))
    query = Query("incoming_letter", (condition,), sort=("register_no",))
    assert [one.subject for one in records.every(office, IncomingLetter, query)] == found
    assert records.count(office, query) == len(found)


def test_links_keep_their_order(office: OfficeFile) -> None:
    first, second = (records.save(office, letter(name)) for name in ("หนึ่ง", "สอง"))
    third = records.save(office, letter("สาม", related=(second.id, first.id)))
    kept = records.get(office, IncomingLetter, third.id)
    assert kept.related == (second.id, first.id)
    assert records.referrers(office, first) == [("incoming_letter", third.id)]
    assert records.linked_titles(office, "incoming_letter", [kept])[first.id] == "1 หนึ่ง"


def test_suggestions_offer_what_was_used_most(office: OfficeFile) -> None:
    for sender in ("ศธจ.", "สพฐ.", "สพฐ."):
        records.save(office, letter(sender=sender))
    assert records.suggestions(office, "incoming_letter", "sender", "") == ["สพฐ.", "ศธจ."]
    assert records.suggestions(office, "incoming_letter", "sender", "ศ") == ["ศธจ."]


def test_suggestions_tell_nothing_of_secret_letters(office: OfficeFile) -> None:
    records.save(office, letter("แผนลับ", sender="หน่วยลับ", secrecy="secret"))
    assert records.suggestions(office, "incoming_letter", "sender", "หน่วย") == []
    assert records.suggestions(office, "incoming_letter", "subject", "แผน") == []


def test_a_duplicate_gets_its_own_number(office: OfficeFile) -> None:
    kept = records.save(office, letter())
    again = records.save(office, records.duplicate(kept))
    assert (again.register_no, again.subject) == (2, kept.subject)
    assert again.id != kept.id


def test_ids_are_time_ordered(office: OfficeFile) -> None:
    made = [records.save(office, letter()).id for _ in range(3)]
    assert [one.version for one in made] == [7, 7, 7]
    assert all(isinstance(one, UUID) for one in made)
    assert made[0].int >> 80 <= made[1].int >> 80 <= made[2].int >> 80


def test_values_that_must_be_alone_name_the_row_that_has_them(office: OfficeFile) -> None:
    kept = records.save(office, School(code10="9900000001", name="บ้านตัวอย่าง"))
    with pytest.raises(Invalid) as caught:
        records.save(office, School(code10="9900000001", name="วัดตัวอย่าง"))
    (fault,) = caught.value.faults
    assert (fault.field, str(fault.message)) == ("code10", "มี “รหัส 10 หลัก” นี้อยู่แล้วที่ “บ้านตัวอย่าง”")
    records.save(office, dataclasses.replace(kept, name="บ้านตัวอย่างใหม่"))


def test_titles_of_secret_letters_say_no_more(office: OfficeFile) -> None:
    reader = records.save(office, Person(first_name="วารี", last_name="ทองคำ"))
    secret = records.save(office, letter("สอบข้อเท็จจริง", secrecy="secret", assignee=reader.id))
    assert records.titles(office, "incoming_letter", [secret.id]) == {secret.id: "(เรื่องลับ)"}
    office.actor = reader.id
    assert records.titles(office, "incoming_letter", [secret.id]) == {secret.id: "1 สอบข้อเท็จจริง"}


def test_senders_are_suggested_from_the_agencies_too(office: OfficeFile) -> None:
    records.save(office, Agency(name="สำนักงานคลังจังหวัดทดลอง"))
    records.save(office, IncomingLetter(received_on=dt.date(2026, 1, 5), sender="สำนักงานสถิติ", subject="ก"))
    found = records.suggestions(office, "incoming_letter", "sender", "สำนักงาน")
    assert found == ["สำนักงานสถิติ", "สำนักงานคลังจังหวัดทดลอง"]


def test_schools_are_offered_as_letters_call_them(office: OfficeFile) -> None:
    records.save(office, School(code10="1033530001", name="บ้านหนองทดลอง"))
    records.save(office, School(code10="1033530002", name="โรงเรียนทดลองวิทยา"))
    for typed in ("หนองท", "โรง", "โรงเรียนบ้านหนอง"):
        assert "โรงเรียนบ้านหนองทดลอง" in records.suggestions(office, "incoming_letter", "sender", typed)
    offered = records.suggestions(office, "outgoing_letter", "addressee", "ผู้อำนวยการโรงเรียนบ้าน")
    assert offered == ["ผู้อำนวยการโรงเรียนบ้านหนองทดลอง"]
    assert records.suggestions(office, "incoming_letter", "sender", "วิทยา") == ["โรงเรียนทดลองวิทยา"]
    twice = records.suggestions(office, "outgoing_letter", "addressee", "วิทยา")
    assert twice == ["ผู้อำนวยการโรงเรียนทดลองวิทยา"]
