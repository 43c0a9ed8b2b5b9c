"""The yearly disposal: survey, committee, approval, National Archives, destruction (ข้อ 66–70)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast
from uuid import UUID

from planner_desktop.domain.administration.disposal import LEAST_MEMBERS, DisposalItem, DisposalList
from planner_desktop.domain.administration.keeping import StorageItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import ERA, calendar_year_span
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records, settings
from planner_desktop.services.door.kept_rows import AT_REST, LISTED, LONGER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.file import Change, OfficeFile

SURVEY, COMMITTEE, APPROVAL, ARCHIVES, READY, DONE = (
    "survey",
    "committee",
    "approval",
    "archives",
    "ready",
    "done",
)
DESTROY, KEEP, HAND_OVER, WAITING = "destroy", "keep", "archives", "waiting"
_AT_REST = Condition("state", Test.ONE_OF, AT_REST)


@dataclass(frozen=True)
class Answer:
    """What National Archives said: `answer` as in archives_answer, `wanted` the lines they ask to keep."""

    answer: str
    day: dt.date
    wanted: tuple[UUID, ...] = ()
    reply: UUID | None = None


@dataclass(frozen=True)
class Destruction:
    """When, how, and before whom (one a line: name, position)."""

    day: dt.date
    way: str
    witnesses: str


def candidates(year: int) -> Query:
    """Letters in their place whose time was up by the end of that calendar year (พ.ศ.)."""
    last = calendar_year_span(year)[1]
    return Query(
        "storage_item",
        (_AT_REST, Condition("due_on", Test.AT_MOST, last)),
        sort=("file_code", "due_on", "register_no"),
        with_voided=False,
    )


def last_year(today: dt.date) -> int:
    """The calendar year (พ.ศ.) whose letters are to be surveyed now."""
    return today.year + ERA - 1


def survey_ends(file: OfficeFile, year: int) -> dt.date:
    """The last day of the survey after that calendar year (ข้อ 66)."""
    days = settings.whole(file, settings.SURVEY_DAYS)
    return calendar_year_span(year)[1] + dt.timedelta(days=days)


def begin(file: OfficeFile, year: int, day: dt.date) -> DisposalList:
    """Begin a list with every letter due by the end of that year; UserError when there is none."""
    found = _letters(file, records.ids(file, candidates(year)))
    if not found:
        raise UserError(
            say("ไม่มีหนังสือในที่เก็บที่ครบกำหนดภายในสิ้นปี {year}", year=year),
            say("หนังสือที่ถูกยืมอยู่หรืออยู่ในบัญชีอื่นแล้วไม่นับ ดูวันครบกำหนดในทะเบียนหนังสือเก็บ"),
        )
    same_year = Query("disposal_list", (Condition("calendar_year", Test.IS, year),))
    with file.change(say("จัดทำบัญชีหนังสือขอทำลาย ประจำปี {year}", year=year)) as change:
        whole = DisposalList(calendar_year=year, round=records.count(file, same_year) + 1, prepared_on=day)
        whole = cast("DisposalList", change.save(whole))
        _enter(change, whole, found, 1)
    return whole


def add(file: OfficeFile, disposal: UUID, items: Sequence[UUID]) -> int:
    """Put further letters on a list that is still surveyed; how many were added."""
    whole = _at(file, disposal, SURVEY)
    there = lines(file, disposal)
    found = [one for one in _letters(file, items) if one.state in AT_REST]
    with file.change(say("เพิ่มหนังสือขอทำลาย {count:,} เรื่อง", count=len(found))) as change:
        _enter(change, whole, found, max((one.order or 0 for one in there), default=0) + 1)
    return len(found)


def _enter(change: Change, whole: DisposalList, letters: Sequence[StorageItem], first: int) -> None:
    lines = [
        DisposalItem(
            disposal=whole.id, order=order, item=letter.id, subject=letter.subject, secrecy=letter.secrecy
        )
        for order, letter in enumerate(letters, start=first)
    ]
    change.save_many(lines)
    change.save_many([replace(letter, state=LISTED) for letter in letters])


def lines(file: OfficeFile, disposal: UUID) -> list[DisposalItem]:
    """The lines in their order, those that whoever works now may see."""
    query = Query("disposal_item", (Condition("disposal", Test.IS, disposal),), sort=("order",))
    return records.every(file, DisposalItem, query)


def letters_of(file: OfficeFile, found: Sequence[DisposalItem]) -> dict[UUID, StorageItem]:
    """The stored letters of those lines, by id."""
    return {one.id: one for one in _letters(file, [line.item for line in found if line.item])}


def to_committee(file: OfficeFile, disposal: UUID) -> DisposalList:
    """Close the survey: from now on lines stay, and the committee gives its opinion on each."""
    whole = _at(file, disposal, SURVEY)
    lacking = committee_lacks(whole)
    if lacking:
        raise UserError(lacking, say("กรอกประธานและกรรมการอย่างน้อยสองคนในบัญชีนี้ (ระเบียบงานสารบรรณ ข้อ 67)"))
    if not lines(file, disposal):
        raise UserError(say("บัญชีนี้ยังไม่มีหนังสือ"), say("เพิ่มหนังสือที่ครบกำหนด หรือยกเลิกบัญชีนี้"))
    return _move(file, whole, COMMITTEE)


def committee_lacks(whole: DisposalList) -> Message | None:
    """What the committee still lacks; None when it is whole."""
    if not whole.chair.strip():
        return say("ยังไม่มีประธานกรรมการทำลายหนังสือ")
    if len(whole.member_lines()) < LEAST_MEMBERS:
        return say("กรรมการทำลายหนังสือต้องมีอย่างน้อย {count} คนนอกจากประธาน", count=LEAST_MEMBERS)
    return None


def judge(
    file: OfficeFile,
    disposal: UUID,
    chosen: Sequence[UUID],
    opinion: str,
    keep_until: dt.date | None = None,
    reason: str = "",
) -> int:
    """Write the committee's opinion on several lines in one step; how many."""
    _at(file, disposal, COMMITTEE)
    wanted = set(chosen)
    found = [one for one in lines(file, disposal) if one.id in wanted]
    until = keep_until if opinion == KEEP else None
    with file.change(say("ความเห็นคณะกรรมการทำลายหนังสือ {count:,} เรื่อง", count=len(found))) as change:
        change.save_many(
            [replace(one, opinion=opinion, keep_until=until, reason=reason or one.reason) for one in found]
        )
    return len(found)


def report(file: OfficeFile, disposal: UUID, day: dt.date, note: str = "") -> DisposalList:
    """The committee reports; every line has its opinion."""
    whole = _at(file, disposal, COMMITTEE)
    open_ = sum(one.opinion == WAITING for one in lines(file, disposal))
    if open_:
        raise UserError(
            say("คณะกรรมการยังไม่พิจารณา {count} รายการ", count=open_), say("ลงความเห็นทุกรายการก่อนรายงาน")
        )
    return _move(file, whole, APPROVAL, reported_on=day, report_note=note or whole.report_note)


def approve(file: OfficeFile, disposal: UUID, day: dt.date, by: str) -> DisposalList:
    """The head of the office approves; what is to be kept goes back to its place with its new day."""
    whole = _at(file, disposal, APPROVAL)
    if not by.strip():
        raise UserError(say("บอกผู้อนุมัติด้วย"), say("ชื่อและตำแหน่งของหัวหน้าส่วนราชการ"))
    found = lines(file, disposal)
    kept = letters_of(file, found)
    with file.change(say("อนุมัติบัญชีหนังสือขอทำลาย ประจำปี {year}", year=whole.calendar_year)) as change:
        for one in found:
            if one.opinion == KEEP and one.item in kept:
                change.save(replace(kept[one.item], state=LONGER, due_on=one.keep_until))
        onward = ARCHIVES if any(one.opinion != KEEP for one in found) else DONE
        return cast(
            "DisposalList", change.save(replace(whole, status=onward, approved_on=day, approved_by=by))
        )


def send(file: OfficeFile, disposal: UUID, day: dt.date, letter: UUID | None = None) -> DisposalList:
    """The list went to National Archives on that day, with that letter of the send register."""
    whole = _at(file, disposal, ARCHIVES)
    return _move(file, whole, ARCHIVES, archives_sent_on=day, archives_letter=letter or whole.archives_letter)


def silence_ends(file: OfficeFile, whole: DisposalList) -> dt.date | None:
    """The day from which no answer counts as consent (ข้อ 70); None before it was sent."""
    if whole.archives_sent_on is None:
        return None
    days = settings.whole(file, settings.ARCHIVES_DAYS)
    return whole.archives_sent_on + dt.timedelta(days=days)


def answered(file: OfficeFile, disposal: UUID, answer: Answer) -> DisposalList:
    """National Archives answered, or its time ran out; UserError when silence is claimed too early."""
    whole = _at(file, disposal, ARCHIVES)
    ends = silence_ends(file, whole)
    if ends is None:
        raise UserError(say("ยังไม่ได้ส่งบัญชีให้หอจดหมายเหตุแห่งชาติ"), say("บันทึกวันที่ส่งก่อน"))
    if answer.answer == "silent" and answer.day <= ends:
        raise UserError(
            say("ยังไม่ครบกำหนดที่ถือว่าหอจดหมายเหตุเห็นชอบ"),
            say("รอถึงหลังวันที่ {day} หรือบันทึกคำตอบที่ได้รับ", day=ends),
        )
    wanted = set(answer.wanted)
    with file.change(mark("คำตอบหอจดหมายเหตุแห่งชาติ")) as change:
        for one in lines(file, disposal):
            if (one.id in wanted) != one.archives_wants:
                change.save(replace(one, archives_wants=one.id in wanted))
        now = replace(
            whole,
            status=READY,
            archives_answer=answer.answer,
            archives_answered_on=answer.day,
            archives_reply=answer.reply,
        )
        return cast("DisposalList", change.save(now))


def destroy(file: OfficeFile, disposal: UUID, done: Destruction) -> int:
    """Record the destruction: the letters are gone, their rows stay and say so. How many were destroyed."""
    whole = _at(file, disposal, READY)
    if not done.witnesses.strip():
        raise UserError(say("บอกผู้ควบคุมและพยานการทำลายอย่างน้อยหนึ่งคน"), say("บรรทัดละหนึ่งคน ชื่อ, ตำแหน่ง"))
    found = [one for one in lines(file, disposal) if one.opinion != KEEP]
    kept = letters_of(file, found)
    gone = 0
    with file.change(say("ทำลายหนังสือตามบัญชี ประจำปี {year}", year=whole.calendar_year)) as change:
        for one in found:
            letter = kept.get(one.item) if one.item else None
            if letter is None:
                continue
            ends = "archives" if one.opinion == HAND_OVER or one.archives_wants else "destroyed"
            gone += ends == "destroyed"
            change.save(replace(letter, state=ends, ended_on=done.day))
        change.save(
            replace(whole, status=DONE, destroyed_on=done.day, destroy_way=done.way, witnesses=done.witnesses)
        )
    return gone


_STEP_NAMES = {
    SURVEY: mark("สำรวจรายการ"),
    COMMITTEE: mark("คณะกรรมการพิจารณา"),
    APPROVAL: mark("รอหัวหน้าส่วนราชการ"),
    ARCHIVES: mark("รอหอจดหมายเหตุ"),
    READY: mark("พร้อมทำลาย"),
    DONE: mark("ทำลายและบันทึกแล้ว"),
}


def _at(file: OfficeFile, disposal: UUID, status: str) -> DisposalList:
    """The list, if it stands at that step."""
    whole = records.get(file, DisposalList, disposal)
    if whole.status != status or whole.void_reason:
        raise UserError(
            say(
                "บัญชีนี้อยู่ที่ขั้น “{now}” จึงทำขั้น “{wanted}” ไม่ได้",
                now=say(_STEP_NAMES.get(whole.status, whole.status)),
                wanted=say(_STEP_NAMES[status]),
            )
        )
    return whole


def _move(file: OfficeFile, whole: DisposalList, status: str, **more: object) -> DisposalList:
    with file.change(say("บัญชีหนังสือขอทำลาย: {step}", step=Message(_STEP_NAMES[status]))) as change:
        now = replace(whole, status=status, **more)  # type: ignore[arg-type]  # fields of DisposalList by name
        return cast("DisposalList", change.save(now))


def _letters(file: OfficeFile, items: Sequence[UUID]) -> list[StorageItem]:
    found = records.pages(file, "storage_item", items)
    return [one for one in found if isinstance(one, StorageItem) and not one.void_reason]
