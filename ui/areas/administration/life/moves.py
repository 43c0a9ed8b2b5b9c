"""The next step of a letter and its other moves: what is asked, then one unit of work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record, title_of
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import papers, records
from planner_desktop.services.administration import letter_life as life
from planner_desktop.services.administration import templates
from planner_desktop.services.papers import letters
from ui.areas.administration.life import dialogs, writing
from ui.kit import ask
from ui.kit.page_options import NextStep, PageAction
from ui.kit.preview import show_pdf
from ui.kit.words import _

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.domain.administration.movements import LetterTemplate
    from planner_desktop.services.administration.letter_life import Draft
    from ui.kit.desk import Desk

T = TypeVar("T")
NOBODY = mark("ยังไม่มีบุคลากรในแฟ้ม เพิ่มที่หน้าสำนักงาน › บุคลากร")
READ_ONLY = mark("แฟ้มนี้เปิดไว้อ่านอย่างเดียว")
DRAFTS = (OutgoingLetter, OrderEntry, Announcement, Certificate)
DONE = mark("บันทึกแล้ว กด Ctrl+Z เพื่อเลิกทำ")


def next_step(desk: Desk, record: Record) -> NextStep | None:
    """The one prominent deed of a letter or paper; None when it waits for nothing."""
    if record.is_new or record.void_reason:
        return None
    found = _of_incoming(desk, record) if isinstance(record, IncomingLetter) else _of_draft(desk, record)
    if found is None:
        return None
    label, act = found
    return NextStep(label, act, READ_ONLY if desk.file.read_only else _lacking(desk, record))


def _lacking(desk: Desk, record: Record) -> str:
    """Why the step cannot be done yet."""
    waits = isinstance(record, IncomingLetter) and record.status == "received"
    return NOBODY if waits and not records.count(desk.file, Query("person")) else ""


def _of_incoming(desk: Desk, letter: IncomingLetter) -> tuple[str, Callable[[], None]] | None:
    if letter.status == "received":
        return mark("มอบหมายให้…"), lambda: assign(desk, [letter])
    if letter.status == "assigned":
        return mark("ร่างหนังสือตอบ…"), lambda: draft_reply(desk, letter)
    return None


def _of_draft(desk: Desk, paper: Record) -> tuple[str, Callable[[], None]] | None:
    if not isinstance(paper, DRAFTS):
        return None
    if paper.status in life.WRITING:
        return mark("ส่งร่างให้ตรวจ"), lambda: submit(desk, paper)
    if paper.status == "checking":
        return mark("ตรวจแล้ว เสนอลงนาม"), lambda: pass_on(desk, [paper])
    if paper.status == "signing":
        return mark("ลงนามและออกเลข…"), lambda: issue(desk, paper)
    if paper.status in ("sent", "issued"):
        return mark("เก็บเข้าแฟ้ม"), lambda: file_away(desk, [paper])
    return None


def incoming_actions(desk: Desk) -> tuple[PageAction, ...]:
    """Every other move of a letter received."""
    given, in_hand, ended = _stands(("assigned",)), _stands(life.IN_HAND), _stands(life.ENDED)
    return (
        PageAction(mark("รับเรื่อง"), _on_incoming(lambda one: take(desk, one)), icon="check", fits=given),
        PageAction(mark("จบเรื่อง…"), _on_incoming(lambda one: end(desk, [one])), icon="folder", fits=in_hand),
        PageAction(
            mark("ส่งต่อ…"), _on_incoming(lambda one: assign(desk, [one])), icon="arrow-right", fits=in_hand
        ),
        PageAction(mark("ความเห็น…"), _on_incoming(lambda one: opine(desk, one)), icon="rubber-stamp"),
        PageAction(
            mark("เปิดเรื่องใหม่…"), _on_incoming(lambda one: reopen(desk, one)), icon="refresh", fits=ended
        ),
    )


def draft_actions(desk: Desk) -> tuple[PageAction, ...]:
    """Every other move of a paper that the office writes."""
    back = _on_draft(lambda one: send_back(desk, one))
    looked_at = _stands(life.LOOKED_AT)
    return (
        PageAction(mark("เขียน…"), _on_draft(lambda one: write(desk, one)), icon="pencil"),
        PageAction(mark("ส่งกลับแก้ไข…"), back, icon="arrow-back-up", fits=looked_at),
        PageAction(mark("ความเห็น…"), _on_draft(lambda one: opine(desk, one)), icon="rubber-stamp"),
    )


def prints(desk: Desk, name: str) -> tuple[PageAction, ...]:
    """The official paper (of what the office writes) and the log, in the print menu."""
    log = PageAction(mark("ประวัติการเดินหนังสือ"), lambda one: print_log(desk, one), icon="history")
    if name == "incoming_letter":
        return (log,)
    return (PageAction(mark("หนังสือตามแบบ"), _on_draft(lambda one: print_paper(desk, one))), log)


def assign(desk: Desk, letters: Sequence[IncomingLetter]) -> None:
    """Ask who does them, and give them all."""
    if dialogs.ask_order(
        desk, ask.over(), _about(letters), lambda order: life.assign(desk.file, letters, order)
    ):
        desk.say(_(DONE))


def take(desk: Desk, letter: IncomingLetter) -> None:
    """Stamp that it is in hand."""
    _done(desk, lambda: life.take(desk.file, letter))


def end(desk: Desk, letters: Sequence[IncomingLetter]) -> None:
    """Ask how the matters ended: known and kept, or answered by other means."""
    way = ask.pick(ask.over(), _("เรื่องนี้จบอย่างไร"), _about(letters), (_("ทราบและเก็บ"), _("ตอบแล้วทางอื่น…")))
    if way == 0:
        _done(desk, lambda: life.note_down(desk.file, letters))
    if way == 1:
        words = ask.ask_reason(ask.over(), _("ตอบแล้วทางอื่น"), _("ตอบอย่างไร เช่น ทางโทรศัพท์ หรือกรอกในระบบแล้ว"))
        if words:
            _done(desk, lambda: life.answered(desk.file, letters, words))


def reopen(desk: Desk, letter: IncomingLetter) -> None:
    """Ask why, and take an ended letter in hand again."""
    reason = ask.ask_reason(ask.over(), _("เปิดเรื่องใหม่"), _("เหตุที่เปิดเรื่องใหม่"))
    if reason:
        _done(desk, lambda: life.reopen(desk.file, letter, reason))


def draft_reply(desk: Desk, letter: IncomingLetter) -> None:
    """Choose a template, make the linked draft, and open it for writing."""
    offered = templates.in_use(desk.file)
    names = [one.name for one in offered] + [_("หนังสือเปล่า")]
    place = ask.choose(ask.over(), _("ร่างหนังสือตอบ"), names, label=_about([letter]), yes=_("เริ่มร่าง"))
    if place is None:
        return
    template = offered[place] if place < len(offered) else None
    saved = _tried(lambda: _begun_reply(desk, letter, template))
    if saved is not None:
        desk.show_record("outgoing_letter", saved.id)
        writing.write(desk, saved, ask.over())


def _begun_reply(desk: Desk, letter: IncomingLetter, template: LetterTemplate | None) -> OutgoingLetter:
    draft = templates.reply(desk.file, letter, template, desk.file.actor)
    return templates.save_reply(desk.file, letter, draft)


def write(desk: Desk, paper: Draft) -> None:
    """Open the writing desk over the paper as it stands in the file."""
    now = _tried(lambda: records.get(desk.file, type(paper), paper.id))
    if now is not None:
        writing.write(desk, now, ask.over())


def submit(desk: Desk, paper: Draft) -> None:
    """Send the draft to be checked."""
    _done(desk, lambda: life.submit(desk.file, paper))


def send_back(desk: Desk, paper: Draft) -> None:
    """Ask what is to be corrected, and return the draft."""
    words = ask.ask_reason(ask.over(), _("ส่งกลับแก้ไข"), _("ให้แก้ไขอะไร"), yes=_("ส่งกลับ"))
    if words:
        _done(desk, lambda: life.send_back(desk.file, paper, words))


def pass_on(desk: Desk, drafts: Sequence[Draft]) -> None:
    """The drafts are right: to whoever signs."""
    _done(desk, lambda: life.pass_on(desk.file, drafts))


def issue(desk: Desk, paper: Draft) -> None:
    """Ask the date, then number it: the act of signing."""

    def deed(day: dt.date, note: str, booking: UUID | None) -> None:
        now = life.issue(desk.file, paper, day, note, booking)
        desk.say(_("ออกเลข {number} แล้ว").format(number=now.number or now.register_no))

    dialogs.ask_issue(desk, ask.over(), _about([paper]), deed)


def file_away(desk: Desk, drafts: Sequence[Draft]) -> None:
    """To the files."""
    _done(desk, lambda: life.file_away(desk.file, drafts))


def pass_on_many(desk: Desk, ids: list[UUID]) -> None:
    """The marked drafts are right: to whoever signs, in one step."""
    pass_on(desk, _marked(desk, ids))


def file_many(desk: Desk, ids: list[UUID]) -> None:
    """The marked letters to the files, in one step."""
    file_away(desk, _marked(desk, ids))


def _marked(desk: Desk, ids: list[UUID]) -> list[Draft]:
    return [
        one for one in records.pages(desk.file, "outgoing_letter", ids) if isinstance(one, OutgoingLetter)
    ]


def opine(desk: Desk, document: IncomingLetter | Draft) -> None:
    """Ask for an executive's word or words, and write them onto the letter."""

    def deed(word: str, words: str, by: UUID) -> None:
        life.give_opinion(desk.file, document, word, words, by)

    if dialogs.ask_opinion(desk, ask.over(), _about([document]), deed):
        desk.say(_(DONE))


def print_paper(desk: Desk, paper: Draft) -> None:
    """Show the official paper."""
    draw = _tried(lambda: papers.drawing(letters.paper_of(desk.file, paper)))
    if draw is not None:
        desk.tasks.run(
            draw,
            lambda data: _show(data, title_of(paper, _)),
            title=_("กำลังจัดหน้า"),
            on="drawing",
        )


def print_log(desk: Desk, record: Record | None) -> None:
    """Show the log of the letter as a paper."""
    if record is None or record.is_new:
        return
    keys = {"kind": record.description.name, "id": record.id.hex}
    desk.tasks.run(
        lambda progress: papers.pdf(desk.file, "letter-log", keys, progress),
        lambda data: _show(data, _("ประวัติการเดินหนังสือ")),
        title=_("กำลังจัดหน้า"),
    )


def _show(data: bytes, title: str) -> None:
    show_pdf(ask.over(), data, title)


def _about(letters: Sequence[Record]) -> str:
    if len(letters) == 1:
        return title_of(letters[0], _)
    return _("{count} เรื่องที่เลือกไว้").format(count=len(letters))


def _on_incoming(act: Callable[[IncomingLetter], None]) -> Callable[[Record | None], None]:
    def acting(record: Record | None) -> None:
        if isinstance(record, IncomingLetter) and not record.is_new:
            act(record)

    return acting


def _on_draft(act: Callable[[Draft], None]) -> Callable[[Record | None], None]:
    def acting(record: Record | None) -> None:
        if isinstance(record, DRAFTS) and not record.is_new:
            act(record)

    return acting


def _stands(states: Sequence[str]) -> Callable[[Record], bool]:
    """Whether a letter or paper stands in one of these states and was not voided."""
    return lambda record: not record.void_reason and getattr(record, "status", "") in states


def _done(desk: Desk, deed: Callable[[], object]) -> None:
    """Do it; a refusal is shown, success is one line in the status bar."""
    try:
        deed()
    except PlannerError as error:
        ask.show_error(ask.over(), error)
    else:
        desk.say(_(DONE))


def _tried(deed: Callable[[], T]) -> T | None:
    try:
        return deed()
    except PlannerError as error:
        ask.show_error(ask.over(), error)
        return None
