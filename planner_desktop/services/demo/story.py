"""The last deeds of the office, done through the services so that history and undo have something to show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.messages import say
from planner_desktop.services import attachments, records, saved_filters, settings, work
from planner_desktop.services.demo import (
    class_plans,
    duties,
    governance,
    group_work,
    ict_plans,
    keeping,
    letter_lives,
    meetings,
    registers,
    school_cases,
    school_counts,
    year,
)
from planner_desktop.services.demo.dice import Dice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

_CHOICES = (
    ("letter_status", "forwarded", "ส่งต่อกลุ่มอื่น"),
    ("position", "ลูกจ้างชั่วคราว", "ลูกจ้างชั่วคราว"),
    ("agency_kind", "private", "ภาคเอกชน"),
)
_ATTACHED = 5
_UNANSWERED = Query(
    "incoming_letter",
    (Condition("status", Test.ONE_OF, ("received", "assigned")), Condition("due_on", Test.FILLED)),
    sort=("due_on",),
)


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """A clerk's and an analyst's last hours at work; the file is left with nobody at work."""
    head, clerk = staff[0], staff[5]
    _work_as(file, head)
    records.save(file, replace(records.single(file, OfficeProfile), group_head=head.id))
    work.found(file, fiscal_year_of(today))
    duties.tell(file, staff, today)
    _work_as(file, head)
    year.tell(file, dice, staff, today)
    _work_as(file, head)
    class_plans.tell(file, Dice(36), today)
    governance.tell(file, dice, staff, today)
    ict_plans.tell(file, today)
    school_cases.tell(file, Dice(38), staff, today)
    _work_as(file, clerk)
    meetings.tell(file, staff, today)
    group_work.tell(file, dice, staff, today)
    keeping.tell(file, staff, today)
    settings.put(file, settings.BACKUP_MINUTES, "45")
    for name, code, label in _CHOICES:
        records.save(file, ChoiceEntry(list_name=name, code=code, label=label, order=90))
    registers.tell(file, staff, today)
    _attach(file)
    _void_twice_entered(file)
    _work_as(file, head)
    saved_filters.keep(file, "ยังไม่ตอบ", _UNANSWERED)
    _assign_waiting(file, staff[2])
    _correct_schools(file)
    school_counts.tell(file, today)
    letter_lives.tell(file, dice, staff, today)
    file.actor, file.actor_name = None, ""


def _work_as(file: OfficeFile, person: Person) -> None:
    file.actor, file.actor_name = person.id, title_of(person)


def _attach(file: OfficeFile) -> None:
    """The newest urgent letters come with their papers."""
    urgent = Query("incoming_letter", (Condition("urgency", Test.ONE_OF, ("very_urgent", "most_urgent")),))
    for letter in _first(file, urgent, _ATTACHED):
        assert isinstance(letter, IncomingLetter)
        words = f"{letter.sender}\nที่ {letter.number}\nเรื่อง {letter.subject}\n"
        scan = attachments.add(file, f"หนังสือรับ {letter.register_no}.pdf", pdf(letter.number))
        note = attachments.add(file, "สรุปประเด็น.txt", ("\ufeff" + words).encode())
        kept = replace(letter, files=(scan.id, note.id))
        records.save(file, kept, say("แนบไฟล์หนังสือรับ {register_no}", register_no=letter.register_no))


def _void_twice_entered(file: OfficeFile) -> None:
    sent = Query("outgoing_letter", (Condition("status", Test.IS, "sent"),))
    for letter in _first(file, sent, 12)[-1:]:
        assert isinstance(letter, OutgoingLetter)
        records.void(file, letter, "ออกเลขซ้ำกับเรื่องเดิม")


def _assign_waiting(file: OfficeFile, person: Person) -> None:
    waiting = Query("incoming_letter", (Condition("status", Test.IS, "received"),), sort=("received_on",))
    for letter in _first(file, waiting, 1):
        assert isinstance(letter, IncomingLetter)
        given = replace(letter, assignee=person.id, status="assigned", note="เร่งรวบรวมข้อมูลจากโรงเรียน")
        records.save(file, given, say("มอบหมายหนังสือรับ {register_no}", register_no=letter.register_no))


def _correct_schools(file: OfficeFile) -> None:
    for number, school in enumerate(_first(file, Query("school"), 3)):
        assert isinstance(school, School)
        records.save(file, replace(school, phone=f"0 2999 {9100 + number}"))


def _first(file: OfficeFile, query: Query, count: int) -> list[Record]:
    return list(records.pages(file, query.name, records.ids(file, query)[:count]))


def pdf(words: str) -> bytes:
    """The smallest lawful one-page PDF: a stand-in for a scanned letter."""
    shown = "".join(char for char in words if char.isascii() and char not in "()\\").strip()
    drawing = f"BT /F1 24 Tf 72 760 Td (Sample scan {shown}) Tj ET".encode()
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (table, len(out))
