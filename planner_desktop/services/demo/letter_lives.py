"""A few letters on their way: assigned with a note, drafted, returned, checked, one signed yesterday."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.messages import mark
from planner_desktop.services import records, relations
from planner_desktop.services.administration import letter_life as life
from planner_desktop.services.administration import templates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

MOST = 6
SUBMITTED, CHECKED = 2, 3  # how far the third and the fourth letter go
_NOTES = ("ดำเนินการและรายงานผลให้ทราบ", "ตรวจสอบข้อมูลกับโรงเรียนก่อนตอบ", "เสนอร่างภายในสัปดาห์นี้")
_CORRECTIONS = (  # what the director sends it back with, and what the officer then writes
    ("ระบุผลการตรวจสอบและวันส่งให้ชัดเจน", "ตรวจสอบแล้ว ข้อมูลของสถานศึกษาครบถ้วนและตรงกับรอบวันที่ 10 มิถุนายน"),
    ("เพิ่มชื่อผู้ประสานงาน", "หากมีข้อสงสัยประสานได้ที่กลุ่มนโยบายและแผน ในวันและเวลาราชการ"),
)


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """Templates come into the file; six waiting letters go each a little further than the one before."""
    with file.change(mark("แบบร่างหนังสือที่มากับโปรแกรม")) as change:
        templates.add_shipped(change)
    head = staff[0]
    for place, letter in enumerate(_waiting(file)):
        _work_as(file, head)
        owner = staff[1 + place % 4]
        note = _NOTES[place % len(_NOTES)]
        (given,) = life.assign(file, [letter], life.Order(owner.id, note))
        _go_on(file, given, owner, head, place, dice, today)


def _go_on(
    file: OfficeFile,
    letter: IncomingLetter,
    owner: Person,
    head: Person,
    far: int,
    dice: Dice,
    today: dt.date,
) -> None:
    if far == 0:
        return
    _work_as(file, owner)
    life.take(file, letter)
    draft = templates.reply(file, letter, templates.in_use(file)[far % 3], owner.id)
    draft = replace(draft, id=dice.key(today))
    paper: OutgoingLetter = templates.save_reply(file, letter, draft)
    if far == 1:
        return
    life.submit(file, paper)
    if far == SUBMITTED:
        return
    _work_as(file, head)
    paper = _corrected(file, paper, owner, head)
    life.pass_on(file, [paper])
    if far == CHECKED:
        return
    paper = records.get(file, OutgoingLetter, paper.id)
    life.give_opinion(file, paper, "approved", "ดำเนินการตามเสนอ", head.id)
    life.issue(file, paper, today)
    _join_order(file, letter)


def _corrected(file: OfficeFile, paper: OutgoingLetter, owner: Person, head: Person) -> OutgoingLetter:
    """Two rounds of correction before it is right."""
    for correction, words in _CORRECTIONS:
        _work_as(file, head)
        paper = _now(file, paper)
        life.send_back(file, paper, correction)
        _work_as(file, owner)
        paper = _now(file, paper)
        paper = records.save(file, replace(paper, body=_with(paper.body, words)))
        life.submit(file, paper, "แก้ไขตามที่ให้ข้อสังเกตแล้ว")
    _work_as(file, head)
    return _now(file, paper)


def _with(body: str, words: str) -> str:
    """The body with one more numbered finding, before the words that close it."""
    *said, closing = [one for one in body.split("\n\n") if one.strip() not in {"", "1."}]
    number = 1 + sum(one[:1].isdigit() for one in said)
    return "\n\n".join((*said, f"{number}. {words}", closing))


def _join_order(file: OfficeFile, letter: IncomingLetter) -> None:
    orders = records.every(file, OrderEntry)
    if orders:
        relations.join(file, _now_in(file, letter), orders[0], "about", "ใช้คำสั่งนี้ในการดำเนินการ")


def _waiting(file: OfficeFile) -> list[IncomingLetter]:
    """The newest in hand, leaving some on the pile."""
    query = Query(
        "incoming_letter",
        (Condition("status", Test.IS, "assigned"), Condition("secrecy", Test.IS, "normal")),
        sort=("-received_on",),
    )
    found = records.every(file, IncomingLetter, query)
    return found[: min(MOST, len(found) // 2)]


def _now(file: OfficeFile, paper: OutgoingLetter) -> OutgoingLetter:
    return records.get(file, OutgoingLetter, paper.id)


def _now_in(file: OfficeFile, letter: IncomingLetter) -> IncomingLetter:
    return records.get(file, IncomingLetter, letter.id)


def _work_as(file: OfficeFile, person: Person) -> None:
    file.actor, file.actor_name = person.id, title_of(person)
