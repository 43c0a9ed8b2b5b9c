"""The demonstration office's store: letters put away, loans, one disposal done, one letter to schools."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.keeping import RetentionClass, StorageItem
from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import calendar_year_of, fiscal_year_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.demo.issued_texts import SIGNER, SIGNER_TITLES
from planner_desktop.services.keeping import archives, borrowing, disposing, shipped, storing
from planner_desktop.services.keeping.borrowing import Loan
from planner_desktop.services.keeping.disposing import Answer, Destruction
from planner_desktop.services.keeping.storing import Filing
from planner_desktop.services.merging import recipients

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.file import OfficeFile

_OLD = (
    "แผนปฏิบัติการประจำปีงบประมาณ",
    "รายงานผลการจัดสรรงบประมาณให้โรงเรียน",
    "ข้อมูลนักเรียนรายโรงเรียน ณ วันที่ 10 มิถุนายน",
    "รายงานการประชุมกลุ่มนโยบายและแผน",
    "คำขอตั้งงบประมาณรายจ่ายประจำปี",
    "รายงานการติดตามการใช้จ่ายงบประมาณ ไตรมาสที่ 4",
)
_ANCIENT = (
    "ประวัติการจัดตั้งสำนักงานเขตพื้นที่การศึกษา",
    "รายงานการสำรวจเด็กในเขตบริการของโรงเรียน",
    "หลักฐานการรับบริจาคที่ดินเพื่อจัดตั้งโรงเรียน",
    "แผนที่ที่ตั้งโรงเรียนในสังกัด",
    "แผนพัฒนาการศึกษาของสำนักงานเขตพื้นที่การศึกษา",
)
_FILES = ("นผ 01 แผน", "นผ 02 งบประมาณ", "นผ 03 ข้อมูล")
_STORED, _LENT, _SCHOOLS = 24, 3, 20
_CHAIR = "นายสมหวัง ตัวอย่างดี, รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"
_MEMBERS = "นางสาวใจงาม ทดลองสุข, ผู้อำนวยการกลุ่มอำนวยการ\nนายเพียร ตัวอย่างมี, นักจัดการงานทั่วไปชำนาญการ"
_BODY = (
    "ด้วยสำนักงานเขตพื้นที่การศึกษาจะจัดทำแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {year} จึงขอให้โรงเรียน{{ชื่อโรงเรียน}}"
    " อำเภอ{{อำเภอ}} ส่งข้อมูลโครงการตามแบบที่แนบมาพร้อมนี้\n\nจึงเรียนมาเพื่อโปรดดำเนินการ"
)


def tell(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """Fill the store; call it while somebody is at work."""
    shipped.found(file)
    terms = {one.code: one for one in records.every(file, RetentionClass)}
    _dispose(file, terms["10"], today)
    _old_papers(file, terms["10"], today.year - 11, _brought_in(today), _OLD[:4])
    _to_archives(file, terms["ถาวร"], today)
    items = _store(file, terms["10"].id, today)
    _lend(file, staff, items, today)
    _write_to_schools(file, staff, today)


def _store(file: OfficeFile, kind: UUID, today: dt.date) -> list[StorageItem]:
    """Last year's finished letters, by thirds into three files."""
    found = records.ids(file, storing.not_stored(file, "incoming_letter"))[:_STORED]
    share = max(len(found) // len(_FILES), 1)
    stored: list[StorageItem] = []
    for place, code in enumerate(_FILES):
        part = found[place * share : (place + 1) * share]
        if part:
            filing = Filing(kind, today - dt.timedelta(days=40), f"ตู้ 2 ชั้น {place + 1}", code)
            stored += storing.store(file, "incoming_letter", part, filing)
    return stored


def _lend(file: OfficeFile, staff: Sequence[Person], items: Sequence[StorageItem], today: dt.date) -> None:
    """One back, one late, one out to another group."""
    if len(items) < _LENT:
        return
    ago = today - dt.timedelta(days=30)
    due = borrowing.due_day(file, ago)
    back, _late = (
        borrowing.lend(file, [one.id], Loan(ago, due, borrower=staff[at].id, purpose="จัดทำรายงาน"))[0]
        for at, one in enumerate(items[:2], start=1)
    )
    borrowing.give_back(file, back.id, due)
    outside = Loan(
        today,
        borrowing.due_day(file, today),
        name="นางสาวมานี ตัวอย่างงาม",
        unit="กลุ่มบริหารงานการเงินและสินทรัพย์",
        allowed_by=title_of(staff[0]),
        purpose="ตรวจสอบการเบิกจ่าย",
    )
    borrowing.lend(file, [items[2].id], outside)


def _brought_in(today: dt.date) -> dt.date:
    """When old papers were typed in: the end of last year."""
    return dt.date(today.year - 1, 12, 19)


def _old_papers(
    file: OfficeFile, kind: RetentionClass, year: int, stored_on: dt.date, subjects: Sequence[str]
) -> list[UUID]:
    """Papers from before the program, typed in by hand."""
    with file.change(mark("เพิ่มหนังสือเก่าเข้าที่เก็บ")) as change:
        return [
            change.save(
                StorageItem(
                    stored_on=stored_on,
                    row_number=f"{110 + at * 37}/{year + 543}",
                    number=f"ศธ 04999/{210 + at * 31}",
                    dated=dt.date(year, 3 + at, 12),
                    subject=f"{subject} {year + 543}",
                    file_code=_FILES[at % len(_FILES)],
                    retention=kind.id,
                    start_on=dt.date(year, 3 + at, 12),
                    due_on=storing.due_on(kind, dt.date(year, 3 + at, 12)),
                    place=f"กล่อง {year + 543}",
                    keeper=file.actor,
                )
            ).id
            for at, subject in enumerate(subjects)
        ]


def _dispose(file: OfficeFile, kind: RetentionClass, today: dt.date) -> None:
    """The disposal of the year before last, done at the beginning of last year."""
    first = dt.date(today.year - 1, 1, 20)
    _old_papers(file, kind, today.year - 12, first - dt.timedelta(days=12), _OLD)
    whole = disposing.begin(file, calendar_year_of(first) - 1, first)
    with file.change(mark("แต่งตั้งคณะกรรมการทำลายหนังสือ")) as change:
        change.save(replace(whole, chair=_CHAIR, members=_MEMBERS))
    disposing.to_committee(file, whole.id)
    *gone, kept = [one.id for one in disposing.lines(file, whole.id)]
    disposing.judge(file, whole.id, gone, disposing.DESTROY)
    until = dt.date(today.year + 3, 12, 31)
    disposing.judge(file, whole.id, [kept], disposing.KEEP, until, "ยังใช้อ้างอิงในแผน")
    disposing.report(file, whole.id, first + dt.timedelta(days=14))
    director = f"{SIGNER}, {SIGNER_TITLES}"
    disposing.approve(file, whole.id, first + dt.timedelta(days=18), director)
    sent = first + dt.timedelta(days=20)
    disposing.send(file, whole.id, sent)
    after = sent + dt.timedelta(days=65)
    disposing.answered(file, whole.id, Answer("silent", after))
    seen = f"{_CHAIR}\n{title_of(_actor(file))}, เจ้าพนักงานธุรการ"
    disposing.destroy(file, whole.id, Destruction(after + dt.timedelta(days=5), "shred", seen))


def _to_archives(file: OfficeFile, kind: RetentionClass, today: dt.date) -> None:
    """Papers of twenty years ago: one handed over, one asked for, one on deposit, one still to decide on."""
    papers = _old_papers(file, kind, today.year - 21, _brought_in(today), _ANCIENT)
    day = min(today, dt.date(today.year, 1, 15))
    ways = (archives.HAND_OVER, archives.HAND_OVER, archives.OWN, archives.DEPOSIT)
    for paper, way in zip(papers, ways, strict=False):
        reason = "ใช้อ้างอิงสิทธิในที่ดินของโรงเรียน" if way == archives.OWN else ""
        archives.decide(file, [paper], archives.Decision(way, day, reason))


def _actor(file: OfficeFile) -> Person:
    assert file.actor is not None
    return cast("Person", records.get_named(file, "person", file.actor))


def _write_to_schools(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """A letter to twenty schools that waits for its numbers."""
    open_ = Query("school", (Condition("status", Test.IS, "open"),))
    merge = records.save(
        file,
        LetterMerge(
            subject=f"ขอข้อมูลโครงการเพื่อจัดทำแผนปฏิบัติการ ปีงบประมาณ พ.ศ. {fiscal_year_of(today) + 1}",
            dated=today,
            addressee="ผู้อำนวยการโรงเรียน{ชื่อโรงเรียน}",
            enclosures="แบบเสนอโครงการ  จำนวน 1 ชุด",
            body=_BODY.format(year=fiscal_year_of(today) + 1),
            signer=SIGNER,
            signer_position=SIGNER_TITLES,
            author=staff[2].id,
        ),
    )
    recipients.choose(file, merge, "school", records.ids(file, open_)[:_SCHOOLS])
