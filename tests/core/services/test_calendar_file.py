"""Calendar files: what is written reads back, lines are folded, bytes stay the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.records import new_id
from planner_desktop.services import calendar_file, records
from planner_desktop.services.calendar_file import Event, calendar, created, escaped, folded
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work.asking import tasks

KEY = UUID("0190a1b2-c3d4-7e8f-9a0b-1c2d3e4f5061")
LONG = "จัดทำแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2570 ให้สอดคล้องกับแผนพัฒนาการศึกษาขั้นพื้นฐานของสำนักงาน"


def unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def read(text: str) -> str:
    """TEXT back as it was."""
    out, at = "", 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
            out += "\n" if text[at] in "nN" else text[at]
        else:
            out += text[at]
        at += 1
    return out


def test_an_event_as_the_format_wants_it() -> None:
    event = Event(
        KEY,
        dt.date(2026, 12, 30),
        dt.date(2026, 12, 31),
        "สรุปผล; รายงาน, ส่ง",
        dt.datetime(2026, 11, 21, 8, 30),  # noqa: DTZ001 - stored moments are naive Bangkok ones
        "งาน 5.4\nผู้รับผิดชอบ นาง ก",
        ("งาน 5.4",),
        3,
    )
    assert unfolded(calendar("งานประจำปี", [event])) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Planner Desktop//TH",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:งานประจำปี",
        "BEGIN:VEVENT",
        "UID:0190a1b2-c3d4-7e8f-9a0b-1c2d3e4f5061@planner-desktop",
        "DTSTAMP:20261121T013000Z",
        "SEQUENCE:3",
        "DTSTART;VALUE=DATE:20261230",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:สรุปผล\\; รายงาน\\, ส่ง",
        "DESCRIPTION:งาน 5.4\\nผู้รับผิดชอบ นาง ก",
        "CATEGORIES:งาน 5.4",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300))
def test_any_text_reads_back_from_folded_lines(text: str) -> None:
    data = folded(f"SUMMARY:{escaped(text)}")
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert read(unfolded(data)[0].removeprefix("SUMMARY:")) == text


def test_line_ends_and_control_characters_do_no_harm() -> None:
    assert escaped("หนึ่ง\r\nสอง\x00\x07") == "หนึ่ง\\nสอง"


def test_tasks_of_a_file(office: OfficeFile) -> None:
    records.save(office, OfficeProfile(name="สำนักงานตัวอย่าง", short_name="สพป.ตัวอย่าง"))
    owner = records.save(office, Person(first_name="วารี", last_name="ทดลองสุข"))
    due = records.save(office, Task(fiscal_year=2570, title=LONG, owner=owner.id, due_on=dt.date(2027, 1, 4)))
    records.save(office, Task(fiscal_year=2570, title="ไม่มีกำหนด"))
    data = calendar_file.of_tasks(office, tasks())
    assert data == calendar_file.of_tasks(office, tasks())
    lines = unfolded(data)
    assert f"SUMMARY:{LONG}" in lines
    assert "X-WR-CALNAME:งานประจำปี สพป.ตัวอย่าง" in lines
    assert "DESCRIPTION:ผู้รับผิดชอบ วารี ทดลองสุข" in lines
    assert lines.count("BEGIN:VEVENT") == 1
    records.save(office, replace(due, due_on=dt.date(2027, 1, 5)))
    later = unfolded(calendar_file.of_tasks(office, tasks()))
    assert "SEQUENCE:1" in later
    assert f"UID:{due.id}@planner-desktop" in lines
    assert f"UID:{due.id}@planner-desktop" in later


def test_a_record_without_history_is_stamped_when_it_was_made() -> None:
    assert created(new_id(1_790_000_000)) == dt.datetime(2026, 9, 21, 21, 13, 20)  # noqa: DTZ001 - Bangkok
