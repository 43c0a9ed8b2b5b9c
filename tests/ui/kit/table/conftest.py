"""Some invented letters."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.services.file import OfficeFile

LONG = "ขอข้อมูลจำนวนนักเรียน ณ วันที่ 10 พฤศจิกายน 2569 เพื่อจัดทำแผนปฏิบัติการประจำปีและคำของบประมาณรายจ่าย"
FIRST_DAY = dt.date(2026, 10, 1)
STATUSES = ("received", "assigned", "answered", "noted")


@pytest.fixture
def letters(office: OfficeFile) -> list[IncomingLetter]:
    """Twelve letters, the newest first, as the register shows them; the newest is due to the one person."""
    with office.change("เตรียม") as change:
        person = change.save(Person(prefix="นาง", first_name="มาลี", last_name="ตัวอย่าง"))
        saved = [
            change.save(
                IncomingLetter(
                    received_on=FIRST_DAY + dt.timedelta(days=number),
                    sender="อบต.ตัวอย่าง" if number % 3 else "ศธจ.",
                    subject=LONG if number == 11 else f"เรื่องที่ {number}",
                    status=STATUSES[number % 4],
                    assignee=person.id if number == 11 else None,
                )
            )
            for number in range(12)
        ]
    kept = [one for one in saved if isinstance(one, IncomingLetter)]
    return kept[::-1]
