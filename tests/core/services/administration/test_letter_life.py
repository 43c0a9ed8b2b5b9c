"""A letter from its receipt to its file: every hop logged, refusals named, undo whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.movements import LetterTemplate, Movement
from planner_desktop.domain.administration.registers import NumberBooking
from planner_desktop.domain.office.people import Agency, Person
from planner_desktop.domain.records import Record
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.administration import letter_life as life
from planner_desktop.services.administration import movements, templates
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import letter_log

DAY = dt.date(2026, 3, 2)


@pytest.fixture
def officer(office: OfficeFile) -> Person:
    """Somebody who drafts."""
    return records.save(office, Person(prefix="นาง", first_name="สมใจ", last_name="ตัวอย่างงาม"))


@pytest.fixture
def letter(office: OfficeFile) -> IncomingLetter:
    """A letter that waits."""
    return records.save(
        office, IncomingLetter(received_on=DAY, sender="สพฐ.", number="ศธ 04006/ว 3120", subject="ขอข้อมูล")
    )


def _draft(office: OfficeFile, officer: Person, letter: IncomingLetter | None = None) -> OutgoingLetter:
    return records.save(
        office,
        OutgoingLetter(
            addressee="สพฐ.",
            subject="ส่งข้อมูล",
            body="ร่างแรก",
            author=officer.id,
            reply_to=letter.id if letter else None,
        ),
    )


def _deeds(office: OfficeFile, document: Record) -> list[str]:
    return [one.deed for one in movements.of(office, document) if not one.void_reason]


def test_several_letters_are_assigned_at_once_and_undone_at_once(
    office: OfficeFile, officer: Person, letter: IncomingLetter
) -> None:
    other = records.save(
        office, replace(letter, id=Record.id, version=0, register_no=None, subject="เรื่องที่สอง")
    )
    given = life.assign(office, [letter, other], life.Order(officer.id, "ตอบภายในสัปดาห์นี้", DAY))
    assert [(one.status, one.assignee, one.due_on) for one in given] == [("assigned", officer.id, DAY)] * 2
    (hop,) = movements.of(office, letter)
    assert (hop.deed, hop.to_person, hop.words) == ("assigned", officer.id, "ตอบภายในสัปดาห์นี้")
    history.undo(office)
    assert records.get(office, IncomingLetter, letter.id).status == "received"
    assert records.get(office, IncomingLetter, other.id).status == "received"
    (kept,) = movements.of(office, letter)
    assert kept.void_reason, "the hop stays in the log, marked as undone"


def test_a_letter_in_hand_is_passed_on_not_assigned_anew(
    office: OfficeFile, officer: Person, letter: IncomingLetter
) -> None:
    (now,) = life.assign(office, [letter], life.Order(officer.id))
    other = records.save(office, Person(first_name="มานะชัย", last_name="ทดลองสุข"))
    life.assign(office, [now], life.Order(other.id, "รับช่วงต่อ"))
    assert _deeds(office, letter) == ["assigned", "passed"]


def test_every_round_of_correction_is_kept_with_its_text(office: OfficeFile, officer: Person) -> None:
    paper = life.submit(office, _draft(office, officer), "ขอตรวจ")
    paper = life.send_back(office, paper, "แก้คำผิด")
    assert paper.status == "returned"
    paper = records.save(office, replace(paper, body="ร่างที่สอง"))
    paper = life.submit(office, paper)
    (paper,) = life.pass_on(office, [paper])
    hops = movements.of(office, paper)
    assert [(one.deed, one.round) for one in hops] == [
        ("submitted", 1),
        ("returned", 1),
        ("submitted", 2),
        ("checked", None),
    ]
    assert [one.draft for one in hops if one.deed == "submitted"] == ["ร่างแรก", "ร่างที่สอง"]
    assert hops[1].words == "แก้คำผิด"
    assert hops[1].to_person == officer.id


def test_issuing_gives_number_and_date_and_answers_the_letter(
    office: OfficeFile, officer: Person, letter: IncomingLetter
) -> None:
    life.assign(office, [letter], life.Order(officer.id))
    draft = _draft(office, officer, letter)
    assert draft.register_no is None
    sent = life.issue(office, draft, DAY)
    assert isinstance(sent, OutgoingLetter)
    assert (sent.status, sent.dated, sent.register_no) == ("sent", DAY, 1)
    asked = records.get(office, IncomingLetter, letter.id)
    assert asked.status == "answered"
    assert sent.number in asked.action
    assert _deeds(office, letter) == ["assigned", "answered"]
    history.undo(office)
    assert records.get(office, IncomingLetter, letter.id).status == "assigned"


def test_a_return_without_words_is_refused(office: OfficeFile, officer: Person) -> None:
    paper = life.submit(office, _draft(office, officer))
    with pytest.raises(UserError, match="สิ่งที่ให้แก้ไข"):
        life.send_back(office, paper, "  ")
    assert records.get(office, OutgoingLetter, paper.id).status == "checking"


def test_one_letter_in_another_state_stops_the_whole_heap(
    office: OfficeFile, officer: Person, letter: IncomingLetter
) -> None:
    ended = records.save(
        office, replace(letter, id=Record.id, version=0, register_no=None, subject="จบแล้ว", status="noted")
    )
    with pytest.raises(UserError, match="ทราบและเก็บ"):
        life.assign(office, [letter, ended], life.Order(officer.id))
    assert records.get(office, IncomingLetter, letter.id).status == "received"
    assert movements.of(office, letter) == []


def test_a_hop_is_never_changed_or_removed(
    office: OfficeFile, officer: Person, letter: IncomingLetter
) -> None:
    life.assign(office, [letter], life.Order(officer.id))
    (hop,) = movements.of(office, letter)
    with pytest.raises(UserError, match="แก้ไขไม่ได้"):
        records.save(office, replace(hop, words="อื่น"))
    with pytest.raises(UserError):
        records.remove(office, hop)


def test_a_change_of_urgency_is_logged(office: OfficeFile, letter: IncomingLetter) -> None:
    records.save(office, replace(letter, urgency="most_urgent"))
    (hop,) = movements.of(office, letter)
    assert (hop.deed, hop.words) == ("level", "ชั้นความเร็ว: ปกติ → ด่วนที่สุด")


def test_the_log_of_a_secret_letter_is_hidden_from_others(
    office: OfficeFile, officer: Person, letter: IncomingLetter
) -> None:
    secret = records.save(office, replace(letter, secrecy="secret"))
    life.assign(office, [secret], life.Order(officer.id, "เรื่องลับเฉพาะ"))
    assert not [one for one in history.recent(office) if one.record_name in ("movement", "incoming_letter")]
    office.actor = officer.id
    assert [one for one in history.recent(office) if one.record_name == "movement"]


def test_an_ended_letter_is_reopened_with_its_reason(office: OfficeFile, letter: IncomingLetter) -> None:
    (noted,) = life.note_down(office, [letter], "ทราบแล้ว")
    now = life.reopen(office, noted, "สพฐ. ขอข้อมูลเพิ่ม")
    assert now.status == "received"
    assert [one.words for one in movements.of(office, letter)] == ["ทราบแล้ว", "สพฐ. ขอข้อมูลเพิ่ม"]


def test_an_opinion_needs_a_word_or_words(office: OfficeFile, letter: IncomingLetter) -> None:
    with pytest.raises(UserError):
        life.give_opinion(office, letter, "", " ")
    life.give_opinion(office, letter, "approved", "ดำเนินการได้")
    hops: list[Movement] = movements.of(office, letter)
    assert [(one.word, one.words) for one in hops] == [("approved", "ดำเนินการได้")]


def test_the_most_secret_letters_are_refused_with_the_reason(office: OfficeFile) -> None:
    letter = IncomingLetter(received_on=DAY, sender="สพฐ.", subject="ลับที่สุด", secrecy="most_secret")
    with pytest.raises(UserError) as refused:
        records.save(office, letter)
    assert refused.value.advice is not None
    assert "นายทะเบียนข้อมูลข่าวสารลับ" in str(refused.value.advice)
    assert records.every(office, IncomingLetter) == []


def test_the_log_begins_with_the_entry_in_the_register(office: OfficeFile, letter: IncomingLetter) -> None:
    first = letter_log.hops(office, letter)[0]
    assert (first.label, first.words) == ("ลงรับ", f"เลขรับ {letter.register_no}")
    assert first.at is not None
    assert first.at.date() == letter.received_on


@pytest.mark.parametrize(
    ("sender", "kind", "addressed"),
    [
        ("สำนักงานจังหวัดสมมุติ", "external", "ผู้ว่าราชการจังหวัดสมมุติ"),
        ("โรงเรียนบ้านสมมุติ", "external", "ผู้อำนวยการโรงเรียนบ้านสมมุติ"),
        ("สำนักงานจังหวัดสมมุติ", "stamped", "สำนักงานจังหวัดสมมุติ"),
        ("สำนักงานจังหวัดสมมุติ", "circular", "ผู้อำนวยการโรงเรียนทุกโรงเรียน"),
    ],
)
def test_an_answer_is_addressed_to_a_post(office: OfficeFile, sender: str, kind: str, addressed: str) -> None:
    records.save(office, Agency(name="สำนักงานจังหวัดสมมุติ", addressee="ผู้ว่าราชการจังหวัดสมมุติ"))
    received = IncomingLetter(
        received_on=DAY, sender=sender, subject="ขอข้อมูล", number="สม 1", urgency="urgent"
    )
    draft = templates.reply(office, received, LetterTemplate(name="ตอบ", kind=kind))
    assert draft.addressee == addressed
    assert draft.references == f"หนังสือ{sender} ด่วน ที่ สม 1"


def test_shipped_templates_are_added_once(office: OfficeFile) -> None:
    count = templates.add_missing(office)
    assert count == len(templates.in_use(office)) > 5
    assert templates.add_missing(office) == 0


def test_a_booked_number_is_used_once(office: OfficeFile, officer: Person) -> None:
    booking = records.save(office, NumberBooking(register="outgoing", booked_on=DAY, purpose="เรื่องด่วน"))
    sent = life.issue(office, _draft(office, officer), DAY, booking=booking.id)
    assert sent.register_no == booking.register_no
    with pytest.raises(UserError):
        life.issue(office, _draft(office, officer), DAY, booking=booking.id)
    after = life.issue(office, _draft(office, officer), DAY)
    assert after.register_no == (booking.register_no or 0) + 1
