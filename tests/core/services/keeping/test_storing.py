"""Many letters in store in one step, each with its day; the register's row tells where its letter is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.keeping import ROW_LINKS, RetentionClass, StorageItem
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.keeping import shipped, storing
from planner_desktop.services.keeping.storing import Filing
from tests.core.services.keeping.staging import DAY, STORED, equip, keep, kind, receive


def test_the_shipped_classes_are_those_of_the_regulation(office: OfficeFile) -> None:
    assert shipped.found(office) > 0
    years = {one.code: (one.years, one.permanent) for one in records.every(office, RetentionClass)}
    assert {code: years[code] for code in ("10", "5", "1", "ถาวร")} == {
        "10": (10, False),
        "5": (5, False),
        "1": (1, False),
        "ถาวร": (None, True),
    }
    assert shipped.found(office) == 0  # the office's own rows are not laid over


@pytest.mark.parametrize(
    ("code", "due"), [("10", dt.date(2036, 12, 31)), ("1", dt.date(2027, 12, 31)), ("ถาวร", None)]
)
def test_due_on_the_last_day_of_its_year(office: OfficeFile, code: str, due: dt.date | None) -> None:
    equip(office)
    (item,) = keep(office, "เรื่องหนึ่ง", code=code)
    assert item.due_on == due
    assert (item.start_on, item.row_number, item.number) == (DAY, "1/2569", "ศธ 04001/1")


def test_a_class_is_for_years_or_for_ever(office: OfficeFile) -> None:
    with pytest.raises(Invalid, match="แก้ไข"):
        records.save(office, RetentionClass(code="x", label="ไม่บอก"))
    with pytest.raises(Invalid, match="แก้ไข"):
        records.save(office, RetentionClass(code="x", label="ทั้งสอง", years=3, permanent=True))


def test_many_letters_are_one_step_and_their_rows_tell(office: OfficeFile) -> None:
    equip(office)
    items = keep(office, *(f"เรื่องที่ {number}" for number in range(1, 41)))
    assert [one.register_no for one in items] == list(range(1, 41))
    letters = records.every(office, IncomingLetter)
    assert {one.kept for one in letters} == {"stored"}
    history.undo(office)
    assert {one.kept for one in records.every(office, IncomingLetter)} == {""}
    assert records.count(office, Query("storage_item", with_voided=False)) == 0
    again = keep(office, "เรื่องใหม่")
    assert again[0].register_no == 41  # undone numbers are not given again


def test_only_finished_letters_are_offered(office: OfficeFile) -> None:
    equip(office)
    (done,) = receive(office, "จบแล้ว")
    receive(office, "ยังทำ", status="assigned")
    assert list(records.ids(office, storing.not_stored(office, "incoming_letter"))) == [done]
    keep(office, "เก็บแล้ว")
    assert list(records.ids(office, storing.not_stored(office, "incoming_letter"))) == [done]


def test_a_letter_stands_in_store_once(office: OfficeFile) -> None:
    equip(office)
    (item,) = keep(office, "เรื่องหนึ่ง")
    filing = Filing(kind(office, "5").id, STORED)
    assert item.incoming is not None
    with pytest.raises(UserError, match="จัดเก็บแล้ว"):
        storing.store(office, "incoming_letter", [item.incoming], filing)
    with pytest.raises(UserError, match="อยู่ในทะเบียนหนังสือเก็บแล้ว"):
        records.save(office, replace(item, id=StorageItem().id, version=0, register_no=None))


def test_voiding_takes_the_letter_out_of_store(office: OfficeFile) -> None:
    equip(office)
    (item,) = keep(office, "เรื่องหนึ่ง")
    records.void(office, item, "เก็บผิดเรื่อง")
    assert records.every(office, IncomingLetter)[0].kept == ""
    (again,) = storing.store(
        office, "incoming_letter", [item.incoming or item.id], Filing(kind(office, "5").id, STORED)
    )
    assert again.due_on == dt.date(2031, 12, 31)


def test_every_register_can_be_stored(office: OfficeFile) -> None:
    equip(office)
    rows: dict[str, Record] = {
        "incoming_letter": IncomingLetter(register_no=1, received_on=DAY, sender="ก", subject="รับ"),
        "outgoing_letter": OutgoingLetter(
            register_no=1, dated=DAY, addressee="ข", subject="ส่ง", status="sent"
        ),
        "order_entry": OrderEntry(register_no=1, dated=DAY, subject="สั่ง"),
        "announcement": Announcement(register_no=1, dated=DAY, subject="ประกาศ", status="issued"),
        "certificate": Certificate(register_no=1, dated=DAY, recipient="ค", subject="รับรอง", status="issued"),
    }
    assert set(rows) == set(ROW_LINKS.values())
    filing = Filing(kind(office, "10").id, STORED)
    for name, row in rows.items():
        kept = records.save(office, row)
        (item,) = storing.store(office, name, [kept.id], filing)
        assert (item.row, item.row_number) == ((name, kept.id), "1/2569")
        assert description(name).has("kept")
    with pytest.raises(UserError, match="ยังจัดเก็บไม่ได้"):
        storing.store(office, "school", [], filing)


def test_another_place_and_another_class_for_many(office: OfficeFile) -> None:
    equip(office)
    items = [one.id for one in keep(office, "หนึ่ง", "สอง")]
    assert storing.refile(office, items, place="กล่อง 7") == 2
    assert storing.reclass(office, items, kind(office, "ถาวร").id) == 2
    assert {(one.place, one.due_on) for one in records.every(office, StorageItem)} == {("กล่อง 7", None)}


def test_a_secret_letter_stays_secret_in_store(office: OfficeFile) -> None:
    clerk = equip(office)
    secret = IncomingLetter(
        register_no=1,
        received_on=DAY,
        sender="ก",
        subject="เรื่องลับ",
        status="noted",
        secrecy="secret",
        assignee=clerk.id,
    )
    letter = records.save(office, secret)
    storing.store(office, "incoming_letter", [letter.id], Filing(kind(office, "ลับ").id, STORED))
    assert records.count(office, Query("storage_item")) == 1
    office.actor = None
    assert records.count(office, Query("storage_item")) == 0
