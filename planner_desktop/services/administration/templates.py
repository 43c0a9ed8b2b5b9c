"""Beginnings of letters that come with the program; the office rewords, adds and switches off.

The wording is our own, after the parts that the regulation asks of a letter (ระเบียบงานสารบรรณ พ.ศ. 2526
ข้อ 11–13): what it answers, what is asked or told, and the closing line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.movements import LetterTemplate
from planner_desktop.domain.office.people import Agency, OfficeProfile
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.dates import long_date
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.administration import movements
from planner_desktop.services.printing import signatories

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

HOLES = ("เรื่อง", "สิ่งที่ขอ", "จาก", "ที่", "ลงวันที่", "วันนี้")
ALL_SCHOOLS = "ผู้อำนวยการโรงเรียนทุกโรงเรียน"
_ASKED = "ตามหนังสือที่อ้างถึง {จาก} ได้แจ้งเรื่อง {เรื่อง} ความละเอียดแจ้งแล้ว นั้น"
SHIPPED = (
    LetterTemplate(
        order=1,
        name="ส่งข้อมูลตามที่ขอ",
        kind="external",
        subject="ส่ง{สิ่งที่ขอ}",
        body=f"{_ASKED}\n\nสำนักงานได้รวบรวมข้อมูลดังกล่าวเรียบร้อยแล้ว รายละเอียดตามสิ่งที่ส่งมาด้วย\n\nจึงเรียนมาเพื่อโปรดทราบ",
    ),
    LetterTemplate(
        order=2,
        name="แจ้งผลการพิจารณา",
        kind="external",
        subject="แจ้งผลการพิจารณา{สิ่งที่ขอ}",
        body=f"{_ASKED}\n\nสำนักงานพิจารณาแล้ว มีผลดังนี้\n\n1. \n\nจึงเรียนมาเพื่อโปรดทราบ",
    ),
    LetterTemplate(
        order=3,
        name="ขอขยายเวลาส่งข้อมูล",
        kind="external",
        subject="ขอขยายเวลาส่ง{สิ่งที่ขอ}",
        body=(
            f"{_ASKED}\n\nเนื่องจากอยู่ระหว่างตรวจสอบข้อมูลของสถานศึกษาให้ครบถ้วน "
            "สำนักงานจึงขอขยายเวลาส่งข้อมูลเป็นภายในวันที่ ........\n\nจึงเรียนมาเพื่อโปรดพิจารณา"
        ),
    ),
    LetterTemplate(
        order=4,
        name="แจ้งสถานศึกษาดำเนินการ (หนังสือเวียน)",
        kind="circular",
        subject="{เรื่อง}",
        body=(
            "ด้วย{จาก} แจ้งเรื่อง {เรื่อง}\n\nสำนักงานจึงขอให้สถานศึกษาดำเนินการและรายงานผลภายในวันที่ ........ "
            "รายละเอียดตามสิ่งที่ส่งมาด้วย\n\nจึงเรียนมาเพื่อทราบและดำเนินการ"
        ),
    ),
    LetterTemplate(
        order=5,
        name="บันทึกเสนอเพื่อทราบและพิจารณา",
        kind="memo",
        subject="{เรื่อง}",
        body=(
            "เรื่องเดิม\nด้วย{จาก} มีหนังสือ ที่ {ที่} ลงวันที่ {ลงวันที่} เรื่อง {เรื่อง}\n\n"
            "ข้อเท็จจริง\n........\n\nข้อพิจารณา\nเห็นควร ........\n\nจึงเรียนมาเพื่อโปรดพิจารณา"
        ),
    ),
    LetterTemplate(
        order=6,
        name="ขอความอนุเคราะห์",
        kind="external",
        subject="ขอความอนุเคราะห์",
        body=(
            "ด้วยสำนักงานจะดำเนินการ........\n\nเพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อย จึงขอความอนุเคราะห์........\n\n"
            "จึงเรียนมาเพื่อโปรดพิจารณาให้ความอนุเคราะห์ และขอขอบคุณมา ณ โอกาสนี้"
        ),
    ),
    LetterTemplate(
        order=7,
        name="ส่งเรื่องต่อ (ประทับตรา)",
        kind="stamped",
        subject="{เรื่อง}",
        body="สำนักงานส่งเรื่อง{เรื่อง} มาเพื่อดำเนินการในส่วนที่เกี่ยวข้อง",
    ),
)
_REGISTERS = {"circular": "circular", "memo": "memo"}  # kind -> the register that numbers it


def add_shipped(change: Change, names: frozenset[str] = frozenset()) -> int:
    """Add the shipped templates whose names the office has not yet; returns how many."""
    missing = [one for one in SHIPPED if one.name not in names]
    for one in missing:
        change.save(one)
    return len(missing)


def add_missing(file: OfficeFile) -> int:
    """Add the shipped templates that the file lacks, as one step; returns how many."""
    names = frozenset(one.name for one in records.every(file, LetterTemplate))
    with file.change(mark("เพิ่มแบบร่างหนังสือที่มากับโปรแกรม")) as change:
        return add_shipped(change, names)


def in_use(file: OfficeFile) -> list[LetterTemplate]:
    """The templates an officer chooses from."""
    return [one for one in records.every(file, LetterTemplate) if one.active]


def reply(
    file: OfficeFile, letter: IncomingLetter, template: LetterTemplate | None, author: UUID | None = None
) -> OutgoingLetter:
    """An unsaved draft that answers a letter: addressee, reference and link filled in."""
    draft = fresh(template, author, words_of(letter))
    return replace(
        draft,
        addressee=_addressee(file, letter, draft.kind),
        references=reference(file, letter),
        reply_to=letter.id,
        subject=draft.subject or letter.subject,
        urgency=letter.urgency,
        secrecy=letter.secrecy,
        work_group=letter.work_group,
    )


def fresh(
    template: LetterTemplate | None, author: UUID | None = None, words: dict[str, str] | None = None
) -> OutgoingLetter:
    """An unsaved draft from a template; holes without words stay dots to be filled."""
    if template is None:
        return OutgoingLetter(author=author)
    known = words or {}
    return OutgoingLetter(
        kind=template.kind,
        register=_REGISTERS.get(template.kind, "outgoing"),
        subject=_filled(template.subject, known),
        salutation=template.salutation,
        body=_filled(template.body, known),
        closing=template.closing,
        author=author,
    )


def save_reply(file: OfficeFile, letter: IncomingLetter, draft: OutgoingLetter) -> OutgoingLetter:
    """Keep the draft of an answer; the letter's log says that it is being written."""
    with file.change(mark("ร่างหนังสือตอบ")) as change:
        saved = change.save(signatories.on_letter(file, draft))
        assert isinstance(saved, OutgoingLetter)
        movements.add(change, letter, "drafted", words=saved.subject)
        return saved


def _addressee(file: OfficeFile, letter: IncomingLetter, kind: str) -> str:
    """Who is addressed: a person by the post; only a stamped letter goes to the office itself."""
    if kind == "circular":
        return ALL_SCHOOLS
    if kind == "memo":
        return f"ผู้อำนวยการ{records.single(file, OfficeProfile).name}"
    if kind == "stamped":
        return letter.sender
    named = Query("agency", (Condition("name", Test.IS, letter.sender),))
    known = next((one.addressee for one in records.every(file, Agency, named) if one.addressee), "")
    school = letter.sender.startswith("โรงเรียน")
    return known or (f"ผู้อำนวยการ{letter.sender}" if school else letter.sender)


def reference(file: OfficeFile, letter: IncomingLetter) -> str:
    """`หนังสือ… ที่ … ลงวันที่ …`, as the line อ้างถึง says it."""
    parts = [f"หนังสือ{letter.sender}"]
    if letter.number:
        urgency = choices.labels(file, "urgency").get(letter.urgency)
        parts += [urgency.label] if urgency and urgency.tone else []
        parts.append(f"ที่ {letter.number}")
    if letter.dated:
        parts.append(f"ลงวันที่ {long_date(letter.dated)}")
    return " ".join(parts)


def words_of(letter: IncomingLetter) -> dict[str, str]:
    """What the holes of a template stand for."""
    return {
        "เรื่อง": letter.subject,
        "สิ่งที่ขอ": letter.subject.removeprefix("ขอ").removeprefix("ให้").strip(),
        "จาก": letter.sender,
        "ที่": letter.number,
        "ลงวันที่": long_date(letter.dated) if letter.dated else "",
        "วันนี้": long_date(bangkok_today()),
    }


def _filled(text: str, words: dict[str, str]) -> str:
    for hole in HOLES:
        text = text.replace(f"{{{hole}}}", words.get(hole) or "........")
    return text
