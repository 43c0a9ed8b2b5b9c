"""Single fields against their description: what is refused, and that the message helps."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import Record, describe, title_of
from planner_desktop.domain.registry import RECORDS, description, referring
from planner_desktop.domain.rules import check, field_faults


def first_message(field: Field, value: object) -> str:
    return next((str(fault.message) for fault in field_faults(field, value)), "")


@pytest.mark.parametrize(
    ("kind", "value", "wrong"),
    [
        (Kind.EMAIL, "planning@example.go.th", False),
        (Kind.EMAIL, "planning@", True),
        (Kind.EMAIL, "a b@example.go.th", True),
        (Kind.PHONE, "0 2999 0000 ต่อ 12", False),
        (Kind.PHONE, "02-999-0000, 08-9999-0000", False),
        (Kind.PHONE, "โทรหาฉัน", True),
        (Kind.TEXT, "ข้อความ\x00ปน", True),
        (Kind.TEXT, "ก" * 301, True),
        (Kind.TEXT, "ก" * 300, False),
        (Kind.NUMBER, 2**63, True),
    ],
)
def test_kinds(kind: Kind, value: object, wrong: bool) -> None:
    assert bool(first_message(Field(label="ช่อง", name="x", kind=kind), value)) is wrong


def test_messages_name_the_field_and_show_an_example() -> None:
    field = Field(label="รหัส", name="code", kind=Kind.CODE, pattern=r"\d{10}", example="1033530001")
    assert first_message(field, "12") == "“รหัส” ไม่ถูกรูปแบบ ตัวอย่างที่ถูก: 1033530001"


def test_limits_are_told() -> None:
    field = Field(label="ลำดับ", name="order", kind=Kind.NUMBER, minimum=1, maximum=99)
    assert first_message(field, 0) == "“ลำดับ” ต้องไม่น้อยกว่า 1"
    assert first_message(field, 100) == "“ลำดับ” ต้องไม่เกิน 99"
    assert first_message(field, 99) == ""


def test_rules_between_fields() -> None:
    letter = IncomingLetter(
        received_on=dt.date(2026, 11, 20), dated=dt.date(2026, 11, 21), due_on=dt.date(2026, 11, 1),
        sender="ก", subject="ข",
    )  # fmt: skip
    assert [fault.field for fault in check(letter)] == ["dated", "due_on"]
    person = Person(first_name="ก", last_name="ข", since=dt.date(2026, 1, 2), until=dt.date(2026, 1, 1))
    assert [fault.field for fault in check(person)] == ["until"]


def test_a_whole_record_passes() -> None:
    assert check(School(code10="9900000001", name="บ้านตัวอย่าง", phone="0 2999 0000")) == ()


def test_every_link_points_to_a_described_record() -> None:
    for record in RECORDS:
        for field in record.description.fields:
            if field.target:
                assert description(field.target).name == field.target


def test_referring_fields_are_found() -> None:
    assert ("incoming_letter", "assignee") in [(about.name, name) for about, name in referring("person")]


def test_a_plain_record_needs_only_its_fields() -> None:
    from dataclasses import dataclass

    from planner_desktop.domain.fields import text

    @describe(name="note", label="บันทึก", plural="บันทึก", area="office", title=("words",))
    @dataclass(frozen=True, kw_only=True)
    class Note(Record):
        words: str = text("ข้อความ", required=True)

    assert [field.name for field in Note.description.fields] == ["words"]
    assert [str(fault.message) for fault in check(Note())] == ["ต้องกรอก “ข้อความ”"]


@pytest.mark.parametrize(
    ("prefix", "shown"),
    [
        ("นางสาว", "นางสาวมาลี ใจงาม"),
        ("ดร.", "ดร. มาลี ใจงาม"),
        ("ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยตรีหญิง มาลี ใจงาม"),
        ("สิบเอก", "สิบเอก มาลี ใจงาม"),
        ("", "มาลี ใจงาม"),
    ],
)
def test_prefixes_join_the_name_ranks_stand_apart(prefix: str, shown: str) -> None:
    assert title_of(Person(prefix=prefix, first_name="มาลี", last_name="ใจงาม")) == shown
