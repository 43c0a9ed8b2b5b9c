"""A small invented group with a series of meetings."""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.administration.meetings import Meeting, MeetingSeries
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.services import records
from planner_desktop.services.administration.meetings import series
from planner_desktop.services.file import OfficeFile

FIRST = dt.date(2026, 12, 7)


def staff_of(file: OfficeFile) -> list[Person]:
    """A head, an analyst and a clerk."""
    rows = (
        ("นาง", "อรุณวรรณ", "ผู้อำนวยการกลุ่มนโยบายและแผน"),
        ("นาย", "ปิติพล", ""),
        ("นางสาว", "สมใจ", ""),
    )
    return [
        records.save(
            file,
            Person(
                order=at,
                prefix=prefix,
                first_name=name,
                last_name="ตัวอย่างดี",
                position="นักวิเคราะห์นโยบายและแผน",
                level="ชำนาญการ",
                acting_role=role,
            ),
        )
        for at, (prefix, name, role) in enumerate(rows, start=1)
    ]


def group(file: OfficeFile) -> tuple[list[Person], MeetingSeries]:
    """The office, its staff and the group's series."""
    records.save(
        file,
        OfficeProfile(
            name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1",
            short_name="สพป.ตัวอย่าง 1",
            letter_code="ศธ 04999",
            group_name="กลุ่มนโยบายและแผน",
        ),
    )
    staff = staff_of(file)
    return staff, series.found(file)


def meet(file: OfficeFile, kept: MeetingSeries, day: dt.date = FIRST) -> Meeting:
    """The series' meeting on that day."""
    return series.next_meeting(file, kept, day)
