"""An office with letters that are finished, a clerk at work and the shipped retention classes."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from planner_desktop.domain.administration.keeping import RetentionClass, StorageItem
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.services import records
from planner_desktop.services.administration import registers
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.keeping import shipped, storing
from planner_desktop.services.keeping.storing import Filing

DAY = dt.date(2026, 3, 2)
STORED = dt.date(2026, 11, 20)


def equip(office: OfficeFile) -> Person:
    """Profile, classes and somebody at work."""
    shipped.found(office)
    registers.open_year(office, calendar_year_of(bangkok_today()))
    records.save(
        office,
        OfficeProfile(
            name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาทดลอง เขต 1",
            short_name="สพป.ทดลอง 1",
            letter_code="ศธ 04999",
            group_name="กลุ่มนโยบายและแผน",
            address="ถนนทดลอง ตำบลในเมือง\nอำเภอเมือง จังหวัดทดลอง 10000",
        ),
    )
    clerk = records.save(
        office,
        Person(prefix="นาง", first_name="ห้า", last_name="สมมุติ", position="พนักงานธุรการ"),
    )
    office.actor, office.actor_name = clerk.id, "นางห้า สมมุติ"
    return clerk


def kind(office: OfficeFile, code: str) -> RetentionClass:
    return next(one for one in records.every(office, RetentionClass) if one.code == code)


def receive(office: OfficeFile, *subjects: str, day: dt.date = DAY, status: str = "noted") -> list[UUID]:
    """Rows that bear their numbers already, as an import brings them: no year need be open."""
    first = records.count(office, Query("incoming_letter")) + 1
    return [
        records.save(
            office,
            IncomingLetter(
                register_no=first + place - 1,
                received_on=day,
                dated=day,
                number=f"ศธ 04001/{place}",
                sender="หน่วยงานทดลอง",
                subject=subject,
                status=status,
            ),
        ).id
        for place, subject in enumerate(subjects, start=1)
    ]


def keep(office: OfficeFile, *subjects: str, code: str = "10", day: dt.date = DAY) -> list[StorageItem]:
    rows = receive(office, *subjects, day=day)
    filing = Filing(kind(office, code).id, STORED, "ตู้ 2 ชั้น 1", "นผ 01")
    return storing.store(office, "incoming_letter", rows, filing)
