"""The life of a letter: assigned, taken, drafted, checked, returned, signed, numbered, filed (A09–A13, A23).

Each function is one unit of work and one step to undo, however many letters it takes; every hop is logged.
A refusal names the letter and the state it is in; then nothing is written.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.records import Record, title_of
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services.administration import movements
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

Draft: TypeAlias = OutgoingLetter | OrderEntry | Announcement | Certificate
R = TypeVar("R", bound=Record)
WRITING = ("draft", "returned")
IN_HAND = ("received", "assigned")
LOOKED_AT = ("checking", "signing")
ENDED = ("answered", "noted")


@dataclass(frozen=True)
class Order:
    """What the director writes on letters: who does it (or which section), with which words, by when."""

    to: UUID | None
    note: str = ""
    due_on: dt.date | None = None
    group: UUID | None = None


def sent_status(paper: Draft) -> str:
    """The state of a paper that has its number: letters are sent, other papers issued."""
    return "sent" if isinstance(paper, OutgoingLetter) else "issued"


def assign(file: OfficeFile, letters: Sequence[IncomingLetter], order: Order) -> list[IncomingLetter]:
    """Give letters that wait (or are in other hands) to somebody, several at once with one note."""
    _refuse_others(letters, IN_HAND)
    if order.to is None and order.group is None:
        raise UserError(say("เลือกผู้ปฏิบัติหรือกลุ่มงานที่จะมอบหมาย"))
    with file.change(_label(mark("มอบหมายหนังสือรับ"), letters)) as change:
        return [hand_over(change, one, order) for one in letters]


def hand_over(change: Change, letter: IncomingLetter, order: Order) -> IncomingLetter:
    """Give one letter inside a unit of work; it stays unassigned when only a section is named."""
    deed = "passed" if letter.assignee and letter.status == "assigned" else "assigned"
    given = replace(
        letter,
        assignee=order.to or letter.assignee,
        work_group=order.group or letter.work_group,
        due_on=order.due_on or letter.due_on,
        status="assigned" if order.to else letter.status,
    )
    now = _save(change, given)
    movements.add(change, now, deed, to_person=order.to, to_group=order.group, words=order.note.strip())
    return now


def take(file: OfficeFile, letter: IncomingLetter) -> None:
    """Stamp that the officer has the letter in hand."""
    _refuse_others((letter,), ("assigned",))
    with file.change(mark("รับเรื่องไว้ปฏิบัติ")) as change:
        movements.add(change, letter, "taken")


def note_down(file: OfficeFile, letters: Sequence[IncomingLetter], words: str = "") -> list[IncomingLetter]:
    """Letters that need no answer: known and kept."""
    return _end(file, letters, "noted", words)


def _end(
    file: OfficeFile, letters: Sequence[IncomingLetter], status: str, words: str
) -> list[IncomingLetter]:
    _refuse_others(letters, IN_HAND)
    label = mark("ทราบและเก็บหนังสือรับ") if status == "noted" else mark("ตอบหนังสือรับแล้ว")
    with file.change(_label(label, letters)) as change:
        return [settle(change, one, status, words) for one in letters]


def settle(change: Change, letter: IncomingLetter, status: str, words: str) -> IncomingLetter:
    """End one letter inside a unit of work."""
    action = "\n".join(part for part in (letter.action, words.strip()) if part)
    now = _save(change, replace(letter, status=status, action=action))
    movements.add(change, now, status, words=words.strip())
    return now


def answered(file: OfficeFile, letters: Sequence[IncomingLetter], words: str) -> list[IncomingLetter]:
    """Letters answered by other means (telephone, a system, in person): the words say how."""
    if not words.strip():
        raise UserError(say("บอกด้วยว่าตอบอย่างไร"), say("เช่น ตอบทางโทรศัพท์ หรือกรอกข้อมูลในระบบแล้ว"))
    return _end(file, letters, "answered", words)


def reopen(file: OfficeFile, letter: IncomingLetter, reason: str) -> IncomingLetter:
    """An ended letter is in hand again; the reason stays in its log."""
    _refuse_others((letter,), ENDED)
    _require(reason, "เหตุที่เปิดเรื่องใหม่")
    with file.change(mark("เปิดเรื่องหนังสือรับใหม่")) as change:
        now = _save(change, replace(letter, status="assigned" if letter.assignee else "received"))
        movements.add(change, now, "reopened", words=reason.strip())
        return now


def submit(file: OfficeFile, paper: Draft, note: str = "") -> Draft:
    """Send a draft to be checked; its text of this round is kept in the log."""
    _refuse_others((paper,), WRITING)
    with file.change(mark("ส่งร่างให้ตรวจ")) as change:
        now = _save(change, replace(paper, status="checking"))
        number = movements.rounds(change, now) + 1
        movements.add(change, now, "submitted", words=note.strip(), round=number, draft=paper.body)
        return now


def send_back(file: OfficeFile, paper: Draft, correction: str) -> Draft:
    """Return a draft with what is to be corrected, as often as needed (feature A23)."""
    _refuse_others((paper,), LOOKED_AT)
    _require(correction, "สิ่งที่ให้แก้ไข")
    with file.change(mark("ส่งร่างกลับแก้ไข")) as change:
        now = _save(change, replace(paper, status="returned"))
        number = movements.rounds(change, now) or None
        movements.add(change, now, "returned", words=correction.strip(), to_person=paper.author, round=number)
        return now


def pass_on(file: OfficeFile, papers: Sequence[Draft], note: str = "") -> list[Draft]:
    """The drafts are right: they go to whoever signs, several at once."""
    _refuse_others(papers, ("checking",))
    with file.change(_label(mark("ตรวจแล้ว เสนอลงนาม"), papers)) as change:
        return [_hop(change, one, "signing", "checked", note) for one in papers]


def issue(file: OfficeFile, paper: Draft, day: dt.date, note: str = "", booking: UUID | None = None) -> Draft:
    """Signed: number and date are given in this act; the letter that it answers is answered with it.

    With a booking its number is used; UserError when it is used up, or of another register or year.
    """
    _refuse_others((paper,), (*WRITING, *LOOKED_AT))
    with file.change(mark("ลงนามและออกเลข")) as change:
        now = _hop(
            change,
            replace(paper, dated=day, booking=booking or paper.booking),
            sent_status(paper),
            "issued",
            note,
        )
        if isinstance(now, OutgoingLetter) and now.reply_to:
            _answer(change, now.reply_to, now)
        return now


def _answer(change: Change, asked: UUID, reply: OutgoingLetter) -> None:
    letter = reading.load(change.unit.connection, IncomingLetter.description, asked)
    if not isinstance(letter, IncomingLetter) or letter.void_reason or letter.status not in IN_HAND:
        return
    words = f"ตอบด้วยหนังสือที่ {reply.number or reply.register_no}"
    settle(change, letter, "answered", words)


def file_away(file: OfficeFile, papers: Sequence[Draft]) -> list[Draft]:
    """Sent papers whose matter is closed go to the files, several at once."""
    _refuse_others(papers, ("sent", "issued"))
    with file.change(_label(mark("เก็บเข้าแฟ้ม"), papers)) as change:
        return [_hop(change, one, "filed", "filed", "") for one in papers]


def give_opinion(
    file: OfficeFile, document: IncomingLetter | Draft, word: str, words: str, by: UUID | None = None
) -> None:
    """Write an executive's word (ทราบ ชอบ อนุญาต อนุมัติ ลงนาม) or an opinion line onto a letter."""
    if not word and not words.strip():
        raise UserError(say("เลือกคำสั่งการ หรือพิมพ์ความเห็น"))
    with file.change(mark("บันทึกความเห็น/คำสั่ง")) as change:
        more: dict[str, Any] = {"by": by, "by_name": ""} if by else {}
        movements.add(change, document, "opinion", word=word, words=words.strip(), **more)


def _hop(change: Change, paper: Draft, status: str, deed: str, note: str) -> Draft:
    now = _save(change, replace(paper, status=status))
    movements.add(change, now, deed, words=note.strip())
    return now


def _save(change: Change, record: R) -> R:
    return cast("R", change.save(record))


def _refuse_others(letters: Iterable[IncomingLetter | Draft], states: Sequence[str]) -> None:
    """UserError for the first letter that is void, unsaved or in another state."""
    for one in letters:
        if one.is_new:
            raise UserError(say("บันทึก “{title}” ก่อน แล้วจึงทำขั้นต่อไป", title=title_of(one)))
        if one.void_reason:
            raise UserError(say("“{title}” ถูกยกเลิกแล้ว จึงดำเนินการต่อไม่ได้", title=title_of(one)))
        if one.status not in states:
            raise UserError(
                say("“{title}” อยู่ในสถานะ “{state}” จึงทำขั้นนี้ไม่ได้", title=title_of(one), state=_state(one)),
                say("เอาเรื่องนี้ออกจากที่เลือกไว้ หรือทำขั้นต่อไปของเรื่องนี้ก่อน"),
            )


def _state(letter: IncomingLetter | Draft) -> str:
    shipped = choice_list(letter.description.field("status").choices).shipped
    return next((one.label for one in shipped if one.code == letter.status), letter.status)


def _require(words: str, what: str) -> None:
    if not words.strip():
        raise UserError(say("พิมพ์{what}ด้วย", what=what), say("ข้อความนี้จะอยู่ในประวัติการเดินเรื่องของหนังสือ"))


def _label(deed: str, letters: Sequence[object]) -> Message:
    if len(letters) == 1:
        return Message(deed)
    return say("{deed} {count} เรื่อง", deed=Message(deed), count=len(letters))
