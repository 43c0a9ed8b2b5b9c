"""The diary: what falls on a day, what clashes, what waits for the signature, the calendar file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.errors import Invalid
from planner_desktop.services import records, settings
from planner_desktop.services.administration import diary
from planner_desktop.services.file import OfficeFile

DAY = dt.date(2026, 11, 23)


def engage(file: OfficeFile, starts: str = "09.00", ends: str = "10.00", **more: object) -> Appointment:
    facts: dict[str, object] = {
        "day": DAY,
        "starts": starts,
        "ends": ends,
        "subject": "ประชุม",
        "whose": "รอง ผอ.",
        **more,
    }
    return records.save(file, Appointment(**facts))  # type: ignore[arg-type] # facts of a test


@pytest.mark.parametrize(
    ("starts", "ends", "more", "clash"),
    [
        ("09.30", "11.00", {}, True),
        ("10.00", "11.00", {}, False),  # one ends as the other begins
        ("08.00", "09.00", {}, False),
        ("08.30", "", {}, True),  # an hour where the end was not said
        ("", "", {}, True),  # the whole day
        ("09.30", "11.00", {"whose": "ผอ."}, False),
        ("09.30", "11.00", {"status": "cancelled"}, False),
        ("09.30", "11.00", {"status": "delegated", "delegate": "ผอ.กลุ่ม"}, False),
        ("", "", {"day": dt.date(2026, 11, 22), "until": dt.date(2026, 11, 24)}, True),
    ],
)
def test_two_engagements_clash(
    office: OfficeFile, starts: str, ends: str, more: dict[str, object], clash: bool
) -> None:
    first = engage(office)
    second = engage(office, starts, ends, **more)
    assert bool(diary.clashes(office, first)) is bool(diary.clashes(office, second)) is clash
    (day,) = diary.days(office, DAY, 1)
    assert day.clashing == ({first.id, second.id} if clash else set())


def test_a_week_holds_its_days_in_order_with_those_of_several_days(office: OfficeFile) -> None:
    engage(office, "13.00", "14.00", subject="บ่าย")
    engage(office, "09.00", "10.00", subject="เช้า")
    engage(office, "", "", subject="ไปราชการ", day=dt.date(2026, 11, 20), until=dt.date(2026, 11, 24))
    days = diary.days(office, DAY, 3)
    assert [[one.subject for one in day.appointments] for day in days] == [
        ["ไปราชการ", "เช้า", "บ่าย"],
        ["ไปราชการ"],
        [],
    ]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"ends": "08.00"}, "ends"),
        ({"starts": ""}, "starts"),
        ({"until": dt.date(2026, 11, 1)}, "until"),
        ({"status": "delegated"}, "delegate"),
        ({"starts": "9.00"}, "starts"),
    ],
)
def test_an_engagement_keeps_its_order(office: OfficeFile, more: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as caught:
        engage(office, **more)  # type: ignore[arg-type] # facts of a test
    assert field in [one.field for one in caught.value.faults]


def test_letters_that_wait_for_the_signature(office: OfficeFile) -> None:
    letter = OutgoingLetter(dated=DAY, addressee="สพฐ.", subject="ส่งแผน", status="signing")
    kept = records.save(office, letter)
    records.save(office, replace(letter, status="draft", subject="ร่าง"))
    voided = records.save(office, replace(letter, subject="เลิก"))
    records.void(office, voided, "ซ้ำ")
    assert [one.id for one in diary.to_sign(office)] == [kept.id]


def test_the_calendar_file_tells_times_in_utc_and_whole_days(office: OfficeFile) -> None:
    engage(office, "09.00", "10.30", subject="ประชุม; ผู้บริหาร", place="ห้องใหญ่")
    engage(office, "", "", subject="ไปราชการ", until=dt.date(2026, 11, 24))
    engage(office, "15.00", "", subject="เลิก", status="cancelled")
    text = diary.ics(office, DAY, DAY).decode().replace("\r\n ", "")
    assert "DTSTART:20261123T020000Z\r\nDTEND:20261123T033000Z" in text
    assert "SUMMARY:ประชุม\\; ผู้บริหาร" in text
    assert "LOCATION:ห้องใหญ่" in text
    assert "DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261125" in text
    assert "เลิก" not in text
    assert text.count("BEGIN:VEVENT") == 2


def test_a_new_engagement_is_the_one_s_whose_diary_it_is(office: OfficeFile) -> None:
    settings.put(office, settings.DIARY_WHOSE, "รอง ผอ.สพป.ตัวอย่าง")
    assert diary.draft(office, DAY).whose == "รอง ผอ.สพป.ตัวอย่าง"
