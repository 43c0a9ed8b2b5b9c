"""The next step of a letter: who does it, and how it ends. Each step is one unit of work."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep
from ui.kit.words import _, show

NOBODY = mark("ยังไม่มีบุคลากรในแฟ้ม เพิ่มที่หน้าสำนักงาน › บุคลากร")
READ_ONLY = mark("แฟ้มนี้เปิดไว้อ่านอย่างเดียว")
ENDS = (("answered", mark("ตอบแล้ว")), ("noted", mark("ทราบและเก็บ")))
# Status now -> (what is done, status then), as a draft goes through the office.
ONWARD = {
    "draft": (mark("ส่งร่างให้ตรวจ"), "checking"),
    "checking": (mark("ตรวจแล้ว เสนอลงนาม"), "signing"),
    "signing": (mark("ลงนามแล้ว ส่งออก"), "sent"),
}
BACK = mark("ส่งกลับแก้ไข")


def of_incoming(desk: Desk, letter: Record) -> NextStep | None:
    """Unassigned: give it to somebody; in hand: end it. None when it waits for nothing."""
    if not isinstance(letter, IncomingLetter) or letter.void_reason or letter.is_new:
        return None
    why = READ_ONLY if desk.file.read_only else ""
    if letter.status == "received":
        why = why or ("" if staff(desk) else NOBODY)
        return NextStep(mark("มอบหมายให้…"), lambda: assign(desk, letter), why)
    if letter.status == "assigned":
        return NextStep(mark("จบเรื่อง…"), lambda: end(desk, letter), why)
    return None


def of_outgoing(desk: Desk, letter: Record) -> NextStep | None:
    """Draft, check, sign, sent. None once it was sent."""
    if not isinstance(letter, OutgoingLetter) or letter.void_reason or letter.status not in ONWARD:
        return None
    label, then = ONWARD[letter.status]
    why = READ_ONLY if desk.file.read_only else ""
    if not why and letter.is_new:
        return None
    return NextStep(label, lambda: move_on(desk, letter, label, then), why)


def staff(desk: Desk) -> list[Person]:
    """Those who work here today."""
    today = bangkok_today()
    return [one for one in records.every(desk.file, Person) if one.until is None or one.until >= today]


def assign(desk: Desk, letter: IncomingLetter) -> None:
    """Ask who does it, and give it to them."""
    people = staff(desk)
    names = [title_of(one) for one in people]
    place = ask.choose(
        _window(), _("มอบหมายหนังสือ"), names, label=_("ใครเป็นผู้ปฏิบัติ “{subject}”").format(subject=letter.subject)
    )
    if place is None:
        return
    now = replace(letter, assignee=people[place].id, status="assigned")
    if save(desk, now, f"มอบหมายหนังสือรับให้ {names[place]}"):
        words = say("มอบหมายให้ {person} แล้ว", person=names[place])
        desk.say(show(words))


def end(desk: Desk, letter: IncomingLetter) -> None:
    """Ask how the matter ended."""
    question = _("เรื่อง “{subject}” จบอย่างไร").format(subject=letter.subject)
    place = ask.pick(_window(), question, "", tuple(_(words) for _code, words in ENDS))
    if place is None:
        return
    code, words = ENDS[place]
    if save(desk, replace(letter, status=code), f"หนังสือรับ: {words}"):
        desk.say(_(words))


def move_on(desk: Desk, letter: OutgoingLetter, label: str, then: str) -> None:
    """Give the draft its next status."""
    if save(desk, replace(letter, status=then), f"หนังสือส่ง: {label}"):
        desk.say(_(label))


def send_back(desk: Desk, letter: Record | None) -> None:
    """Give a letter that was not passed back to its author."""
    if not isinstance(letter, OutgoingLetter) or letter.status not in ("checking", "signing"):
        desk.say(_("ส่งกลับแก้ไขได้เฉพาะหนังสือที่รอตรวจหรือรอลงนาม"))
        return
    if save(desk, replace(letter, status="draft"), f"หนังสือส่ง: {BACK}"):
        desk.say(_(BACK))


def save(desk: Desk, record: Record, label: str) -> bool:
    """Save in a unit of work of its own; a refusal is shown."""
    try:
        records.save(desk.file, record, label)
    except PlannerError as error:
        ask.show_error(_window(), error)
        return False
    return True


def _window() -> QWidget | None:
    return QApplication.activeWindow()
