"""Looking at what was sent: comments on unusual values, marks, approval and its undoing, sending back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.rounds import (
    DataRemark,
    DataRound,
    FollowUp,
    LockException,
    Submission,
)
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records
from planner_desktop.services.information.rounds import asking, checks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.information.rounds.asking import Asked, Cells
    from planner_desktop.services.information.rounds.checks import Matter


@dataclass(frozen=True)
class Inspection:
    """One submission with its answers, what was found in them, and the comments given."""

    asked: Asked
    school: School
    submission: Submission
    cells: Cells
    matters: tuple[Matter, ...]
    remarks: dict[str, DataRemark]  # by Matter.about

    @property
    def unanswered(self) -> tuple[Matter, ...]:
        """What stands in the way of approval: faults, and unusual values without a comment on that value."""
        return tuple(one for one in self.matters if one.error or not self.answered(one))

    def answered(self, matter: Matter) -> bool:
        """Whether somebody commented on the value as it stands now."""
        remark = self.remarks.get(matter.about)
        return remark is not None and remark.value == matter.value


@dataclass(frozen=True)
class Approved:
    """What a deed on several schools did: those it was done to, and why it was not to others."""

    done: tuple[School, ...]
    refused: tuple[tuple[School, Message], ...]


def inspect(file: OfficeFile, submission: UUID) -> Inspection:
    """Everything to look at before approving."""
    kept = records.get(file, Submission, submission)
    assert kept.round is not None
    asked = asking.asked(file, kept.round)
    return _inspections(file, asked, [kept])[0]


def comment(file: OfficeFile, submission: UUID, matter: Matter, words: str) -> DataRemark:
    """Keep why an unusual value is right; UserError without words."""
    if not words.strip():
        raise UserError(say("ต้องพิมพ์คำชี้แจง"), say("เช่น โรงเรียนยืนยันทางโทรศัพท์ เพราะรับนักเรียนย้ายเข้า"))
    query = Query(
        "data_remark",
        (Condition("submission", Test.IS, submission), Condition("about", Test.IS, matter.about)),
    )
    held = records.every(file, DataRemark, query)
    remark = held[0] if held else DataRemark(submission=submission, about=matter.about)
    ready = replace(remark, value=matter.value, comment=words.strip(), by=file.actor)
    return records.save(file, ready, mark("บันทึกคำชี้แจงข้อมูล"))


def follow_up(file: OfficeFile, found: Inspection, matter: Matter | None, words: str) -> FollowUp:
    """Put a value (or the whole submission) on the list of what must be asked."""
    field = next((one for one in found.asked.fields if matter and one.code == matter.field), None)
    ready = FollowUp(
        round=found.asked.round.id,
        school=found.school.id,
        field=" ".join(filter(None, (field.label if field else "", matter.key if matter else ""))),
        value=matter.value if matter else "",
        note=words.strip(),
        owner=file.actor,
    )
    return records.save(file, ready, mark("เพิ่มข้อมูลที่ต้องตามต่อ"))


def approve(file: OfficeFile, submissions: Sequence[UUID]) -> Approved:
    """Approve those in which nothing stands open, as one step; the others are told with their reason."""
    done: list[School] = []
    refused: list[tuple[School, Message]] = []
    ready: list[Submission] = []
    for one in inspections(file, submissions):
        reason = _refusal(one)
        if reason:
            refused.append((one.school, reason))
            continue
        done.append(one.school)
        ready.append(
            replace(one.submission, state="approved", approved_by=file.actor, approved_on=bangkok_today())
        )
    if ready:
        with file.change(say("รับรองข้อมูล {count:,} โรงเรียน", count=len(ready))) as change:
            for submission in ready:
                change.save(submission)
    return Approved(tuple(done), tuple(refused))


def unapprove(file: OfficeFile, submissions: Sequence[UUID]) -> Approved:
    """Open approved data again as one step, nothing of it changes; those not approved are told."""

    def opened(kept: Submission) -> Submission | Message:
        return _reopened(file, kept) if kept.state == "approved" else say("ยังไม่ได้รับรอง")

    return _each(file, submissions, opened, mark("ยกเลิกการรับรองข้อมูล"))


def send_back(file: OfficeFile, submissions: Sequence[UUID], reason: str) -> Approved:
    """Return data to their schools for one reason, as one step; approved ones stay. UserError without it."""
    words = reason.strip()
    if not words:
        raise UserError(say("ต้องบอกเหตุผลที่ส่งกลับ"), say("พิมพ์สิ่งที่โรงเรียนต้องแก้"))

    def returned(kept: Submission) -> Submission | Message:
        if kept.state == "approved":
            return say("รับรองแล้ว ใช้ “ยกเลิกการรับรอง” ก่อน")
        return replace(kept, state="returned", returned_for=words)

    return _each(file, submissions, returned, mark("ส่งข้อมูลกลับให้แก้ไข"))


def _each(
    file: OfficeFile,
    submissions: Sequence[UUID],
    turned: Callable[[Submission], Submission | Message],
    label: str,
) -> Approved:
    """Save what `turned` makes of each as one step; a Message says why one is left as it is."""
    done: list[School] = []
    refused: list[tuple[School, Message]] = []
    ready: list[Submission] = []
    for key in submissions:
        kept = records.get(file, Submission, key)
        assert kept.school is not None
        school, made = records.get(file, School, kept.school), turned(kept)
        if isinstance(made, Submission):
            done.append(school)
            ready.append(made)
        else:
            refused.append((school, made))
    if ready:
        named = done[0].name if len(done) == 1 else say("{count:,} โรงเรียน", count=len(done))
        with file.change(say("{deed} {name}", deed=Message(label), name=named)) as change:
            change.save_many(ready)
    return Approved(tuple(done), tuple(refused))


def excuse(file: OfficeFile, round_: UUID, schools: Sequence[UUID], until: dt.date, reason: str) -> int:
    """Let these schools still send until that day, for one reason, as one step; how many."""
    with file.change(say("ผ่อนผันการส่งข้อมูล {count:,} โรงเรียน", count=len(schools))) as change:
        for one in schools:
            change.save(LockException(round=round_, school=one, until=until, reason=reason, by=file.actor))
    return len(schools)


def _reopened(file: OfficeFile, kept: Submission) -> Submission:
    assert kept.round is not None
    closes = records.get(file, DataRound, kept.round).closes
    late = bool(closes and kept.sent_on and kept.sent_on > closes)
    return replace(kept, state="late" if late else "sent", approved_by=None, approved_on=None)


def inspections(file: OfficeFile, submissions: Sequence[UUID]) -> list[Inspection]:
    """Several submissions, the schools of each round together."""
    kept = [records.get(file, Submission, one) for one in submissions]
    found: list[Inspection] = []
    for key in dict.fromkeys(one.round for one in kept if one.round):
        asked = asking.asked(file, key)
        found += _inspections(file, asked, [one for one in kept if one.round == key])
    return found


def _inspections(file: OfficeFile, asked: Asked, kept: Sequence[Submission]) -> list[Inspection]:
    history = checks.spans(file, asked)
    ids = [one.id for one in kept]
    cells = asking.cells_of(file, ids)
    remarks: dict[UUID | None, dict[str, DataRemark]] = {}
    query = Query("data_remark", (Condition("submission", Test.ONE_OF, tuple(ids)),))
    for remark in records.every(file, DataRemark, query):
        remarks.setdefault(remark.submission, {})[remark.about] = remark
    found = []
    for one in kept:
        assert one.school is not None
        school, answers = records.get(file, School, one.school), cells.get(one.id, {})
        seen = checks.matters(asked, answers, history.get(school.id, {}))
        found.append(Inspection(asked, school, one, answers, seen, remarks.get(one.id, {})))
    return found


def _refusal(found: Inspection) -> Message | None:
    if found.submission.state == "approved":
        return say("รับรองไว้แล้ว")
    if found.submission.state not in ("sent", "late"):
        return say("ส่งกลับให้โรงเรียนแก้ไขอยู่")
    if found.unanswered:
        return say("มี {count} จุดที่ต้องแก้หรือชี้แจง", count=len(found.unanswered))
    return None
