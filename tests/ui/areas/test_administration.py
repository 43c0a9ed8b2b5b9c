"""Letters: quick filters leave the right rows, each next step is one unit of work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import ChangedElsewhere
from planner_desktop.services import history, records
from planner_desktop.services.administration.letter_life import Order
from ui.areas import administration, information
from ui.areas.administration.life import dialogs, moves, writing
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep
from ui.kit.record_page import RecordPage

TODAY = bangkok_today()


@pytest.fixture
def letter(desk: Desk) -> IncomingLetter:
    return records.save(desk.file, IncomingLetter(received_on=TODAY, sender="สพฐ.", subject="เรื่องใหม่"))


def page_of(desk: Desk, place: int) -> RecordPage:
    page = administration.PAGES[place].make(desk)
    assert isinstance(page, RecordPage)
    return page


def shown(page: RecordPage, label: str) -> list[Record | None]:
    chip = next(one for one in page.bar.quick_chips if one.text().startswith(label))
    chip.click()
    return [page.model.record_at(row) for row in range(page.model.rowCount())]


def step_of(found: NextStep | None) -> NextStep:
    assert found is not None
    return found


@pytest.mark.parametrize("label", ["ของฉัน", "รอมอบหมาย", "เกินกำหนด", "สัปดาห์นี้"])
def test_quick_filters_leave_what_they_say(desk: Desk, letter: IncomingLetter, label: str) -> None:
    page = page_of(desk, 0)
    found = shown(page, label)
    assert found
    for one in found:
        assert isinstance(one, IncomingLetter)
        match label:
            case "ของฉัน":
                assert (one.assignee, one.status in ("received", "assigned")) == (desk.file.actor, True)
            case "รอมอบหมาย":
                assert one.status == "received"
            case "เกินกำหนด":
                assert one.due_on is not None
                assert one.due_on < TODAY
            case _:
                assert one.received_on is not None
                assert one.received_on.isocalendar()[:2] == TODAY.isocalendar()[:2]
    page.close()


def test_nobody_at_work_has_no_letters(desk: Desk) -> None:
    desk.set_actor(None, "")
    page = page_of(desk, 0)
    assert shown(page, "ของฉัน") == []


def order_to(desk: Desk, place: int) -> Order:
    return Order(records.every(desk.file, Person)[place].id, "ตอบด้วย")


def given_to(desk: Desk, place: int) -> Callable[..., bool]:
    """An answer to the question whom to give a letter."""

    def ask_order(_desk: Desk, _parent: object, _about: str, deed: Callable[[Order], object]) -> bool:
        deed(order_to(desk, place))
        return True

    return ask_order


def test_assigning_sets_person_and_status_in_one_step(
    desk: Desk, letter: IncomingLetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_order", given_to(desk, 1))
    before = administration.PAGES[0].waiting
    assert before is not None
    waiting = before(desk)
    step = step_of(moves.next_step(desk, letter))
    assert (step.label, step.why_not) == ("มอบหมายให้…", "")
    step.act()
    now = records.get(desk.file, IncomingLetter, letter.id)
    assert (now.assignee, now.status) == (order_to(desk, 1).to, "assigned")
    assert before(desk) == waiting - 1
    history.undo(desk.file)
    back = records.get(desk.file, IncomingLetter, letter.id)
    assert (back.assignee, back.status) == (None, "received")


def test_without_people_the_step_says_why_not(
    desk: Desk, letter: IncomingLetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "count", lambda *_all: 0)
    assert step_of(moves.next_step(desk, letter)).why_not.startswith("ยังไม่มีบุคลากร")


@pytest.mark.parametrize(("way", "status"), [(0, "noted"), (1, "answered"), (None, "assigned")])
def test_a_matter_in_hand_is_ended(
    desk: Desk, letter: IncomingLetter, monkeypatch: pytest.MonkeyPatch, way: int | None, status: str
) -> None:
    monkeypatch.setattr(dialogs, "ask_order", given_to(desk, 0))
    moves.assign(desk, [letter])
    monkeypatch.setattr(ask, "pick", lambda *_all, **_more: way)
    monkeypatch.setattr(ask, "ask_reason", lambda *_all, **_more: "ตอบทางโทรศัพท์")
    moves.end(desk, [records.get(desk.file, IncomingLetter, letter.id)])
    now = records.get(desk.file, IncomingLetter, letter.id)
    assert now.status == status
    assert (moves.next_step(desk, now) is None) is (status != "assigned")
    assert ("ตอบทางโทรศัพท์" in now.action) is (status == "answered")


def test_a_reply_is_drafted_from_a_template_and_linked(
    desk: Desk, letter: IncomingLetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_order", given_to(desk, 0))
    moves.assign(desk, [letter])
    monkeypatch.setattr(ask, "choose", lambda *_all, **_more: 0)
    written: list[OutgoingLetter] = []
    monkeypatch.setattr(writing, "write", lambda _desk, draft, _parent: written.append(draft))
    step_of(moves.next_step(desk, records.get(desk.file, IncomingLetter, letter.id))).act()
    (draft,) = written
    assert (draft.addressee, draft.reply_to, draft.status) == ("สพฐ.", letter.id, "draft")
    assert draft.references.startswith("หนังสือสพฐ.")
    assert "เรื่องใหม่" in draft.body


def test_a_draft_goes_through_the_office(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_issue", lambda _desk, _parent, _about, deed: deed(TODAY, "", None))
    draft = records.save(desk.file, OutgoingLetter(addressee="สพฐ.", subject="ส่งแผน"))
    went = [draft.status]
    while step := moves.next_step(desk, records.get(desk.file, OutgoingLetter, draft.id)):
        step.act()
        went.append(records.get(desk.file, OutgoingLetter, draft.id).status)
    assert went == ["draft", "checking", "signing", "sent", "filed"]
    assert records.get(desk.file, OutgoingLetter, draft.id).register_no is not None


def test_sending_back_asks_what_is_to_be_corrected(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "ask_reason", lambda *_all, **_more: "แก้คำผิด")
    letter = records.save(desk.file, OutgoingLetter(addressee="สพฐ.", subject="ก", status="signing"))
    moves.send_back(desk, letter)
    assert records.get(desk.file, OutgoingLetter, letter.id).status == "returned"


def test_only_moves_that_fit_the_letter_can_be_made(desk: Desk, letter: IncomingLetter) -> None:
    page = page_of(desk, 0)
    for status in ("received", "assigned", "noted"):
        records.save(desk.file, replace(records.get(desk.file, IncomingLetter, letter.id), status=status))
        page.open(letter.id)
        told = {action.label: deed.isEnabled() for deed, action in page.panel.deeds}
        assert told["รับเรื่อง"] is (status == "assigned")
        assert told["จบเรื่อง…"] is (status != "noted")
        assert told["เปิดเรื่องใหม่…"] is (status == "noted")
        assert told["ความเห็น…"]


def test_a_stale_letter_is_refused(
    desk: Desk, letter: IncomingLetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_order", given_to(desk, 0))
    moves.assign(desk, [letter])
    with pytest.raises(ChangedElsewhere):
        moves.assign(desk, [letter])


def test_schools_by_status(desk: Desk) -> None:
    page = information.PAGES[0].make(desk)
    assert isinstance(page, RecordPage)
    assert {getattr(one, "status", "") for one in shown(page, "เปิดสอน")} == {"open"}


def test_a_circular_opens_on_the_page_of_circulars(desk: Desk) -> None:
    (circular,) = [one for one in administration.PAGES if one.key == "administration.circular"]
    (sent,) = [one for one in administration.PAGES if one.key == "administration.outgoing"]
    letter = OutgoingLetter(addressee="ทุกโรงเรียน", subject="ก", register="circular")
    assert circular.own is not None
    assert circular.own(letter)
    assert not circular.own(replace(letter, register="outgoing"))
    assert sent.own is None
