"""Makes the small office that is kept here once per released schema.

`python -m tests.files.small_office` writes `schema-NNNN.db` for the program's present schema. Do it once, at
the release of a schema, and never again: the file must hold what that release wrote.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.duties import Absence, Duty, DutyOrder, DutyPerson, Holding
from planner_desktop.domain.office.people import Agency, OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.services import attachments, records, saved_filters, settings
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety import opening
from planner_desktop.store.migrations import newest

FOLDER = Path(__file__).parent
SCAN = b"%PDF-1.4 an invented scan\n" * 8
PAGE = 1024  # bytes; an office's own file has 4096, which would make 1 MB of nearly empty pages here


def make(path: Path) -> None:
    """A file with a few records of every sort, their history and two attachments of one content."""
    with opening.create_office(path).database as database:
        file = OfficeFile(database)
        clerk = _people(file)
        _letters(file, clerk)
        _work(file, clerk)
        _duties(file, clerk)
        _own_words(file)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"PRAGMA page_size={PAGE}")
        raw.execute("VACUUM")


def _people(file: OfficeFile) -> UUID:
    records.save(file, OfficeProfile(name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสมมติ เขต 9", short_name="สพป.สมมติ 9"))
    group = records.save(file, WorkGroup(order=1, name="กลุ่มงานธุรการ"))
    person = Person(
        order=1,
        prefix="นางสาว",
        first_name="มาลี",
        last_name="ใจดี",
        position="นักวิเคราะห์นโยบายและแผน",
        work_group=group.id,
        since=dt.date(2024, 10, 1),
    )
    clerk = records.save(file, person)
    file.actor, file.actor_name = clerk.id, title_of(clerk)
    records.save(
        file, School(code10="1033530001", name="โรงเรียนบ้านสมมติ", district="เมืองสมมติ", distance_km=12)
    )
    records.save(file, Agency(name="ศึกษาธิการจังหวัดสมมติ", addressee="ศึกษาธิการจังหวัดสมมติ"))
    return clerk.id


def _letters(file: OfficeFile, clerk: UUID) -> None:
    scan, again = (attachments.add(file, name, SCAN).id for name in ("หนังสือนำ.pdf", "สำเนา.pdf"))
    asked = records.save(
        file,
        IncomingLetter(
            received_on=dt.date(2026, 10, 5),
            number="ศธ 04999/ว 12",
            dated=dt.date(2026, 10, 1),
            sender="สพฐ.",
            subject="ขอข้อมูลโรงเรียนขนาดเล็ก",
            urgency="urgent",
            assignee=clerk,
            due_on=dt.date(2026, 10, 20),
            files=(scan, again),
        ),
    )
    twice = records.save(
        file, IncomingLetter(received_on=dt.date(2026, 10, 5), sender="สพฐ.", subject="ลงทะเบียนซ้ำ")
    )
    records.void(file, twice, "ลงซ้ำกับเลขก่อนหน้า")
    sent = OutgoingLetter(dated=dt.date(2026, 10, 15), addressee="สพฐ.", subject="ส่งข้อมูล", reply_to=asked.id)
    sent = records.save(file, sent)
    records.save(file, replace(sent, subject="ส่งข้อมูลโรงเรียนขนาดเล็ก", author=clerk))


def _work(file: OfficeFile, clerk: UUID) -> None:
    law = records.save(file, Law(name="พระราชบัญญัติการศึกษาแห่งชาติ พ.ศ. 2542", in_force_year=2542))
    item = WorkItem(fiscal_year=2570, number="1.1", name="งานสารบรรณ", objective="รับส่งหนังสือครบถ้วน")
    item = records.save(file, replace(item, laws=(law.id,)))
    step = records.save(file, WorkStep(item=item.id, order=1, gist="ลงทะเบียนรับ", role="clerk", days=1))
    task = Task(fiscal_year=2570, title="ลงทะเบียนรับ", item=item.id, step=step.id, owner=clerk)
    records.save(
        file, replace(task, kind="step", start_on=dt.date(2026, 10, 1), due_on=dt.date(2026, 10, 30))
    )
    records.save(file, Holiday(day=dt.date(2026, 12, 5), name="วันคล้ายวันพระบรมราชสมภพ ร.9"))


def _duties(file: OfficeFile, clerk: UUID) -> None:
    order = records.save(
        file, DutyOrder(subject="มอบหมายหน้าที่", calendar_year=2569, dated=dt.date(2026, 10, 1), signer=clerk)
    )
    person = records.save(file, DutyPerson(duty_order=order.id, order=1, person=clerk, substitutes=(clerk,)))
    top = records.save(file, Duty(duty_person=person.id, order=1, words="งานสารบรรณ"))
    records.save(file, Duty(duty_person=person.id, parent=top.id, order=1, words="รับหนังสือ"))
    away = Absence(person=clerk, note="ไปราชการ")
    records.save(file, replace(away, since=dt.date(2026, 10, 12), until=dt.date(2026, 10, 14)))
    before = Holding(person=clerk, position="เจ้าพนักงานธุรการ")
    records.save(file, replace(before, since=dt.date(2020, 10, 1), until=dt.date(2024, 9, 30)))


def _own_words(file: OfficeFile) -> None:
    settings.put(file, settings.BACKUP_MINUTES, "45")
    records.save(file, ChoiceEntry(list_name="letter_status", code="forwarded", label="ส่งต่อกลุ่มอื่น"))
    waiting = Condition("status", Test.ONE_OF, ("received",))
    saved_filters.keep(file, "ยังไม่ตอบ", Query("incoming_letter", (waiting,)))


if __name__ == "__main__":
    target = FOLDER / f"schema-{newest():04}.db"
    if target.exists():
        sys.exit(f"{target.name} is what its release wrote and stays as it is")
    make(target)
