"""หนังสือรับ and หนังสือส่ง as registers with their quick filters and next steps."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.registers import register
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_clock, bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import letters_waiting, records
from planner_desktop.services.printing import signatories
from ui.areas.administration import bulk, numbered, stamping
from ui.areas.administration.keeping.storage import bulk_storing
from ui.areas.administration.life import moves
from ui.areas.administration.life.log_panel import LOG
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import BulkAction, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

_LATELY = dt.timedelta(days=60)  # letters whose addressee the next one takes over


def _mine(desk: Desk) -> tuple[Condition, ...]:
    return letters_waiting.mine(desk.file.actor) if desk.file.actor else _nobodys("assignee")


def _my_drafts(desk: Desk) -> tuple[Condition, ...]:
    if desk.file.actor is None:
        return _nobodys("author")
    return (letters_waiting.IN_DRAFT, Condition("author", Test.IS, desk.file.actor))


def _my_group(desk: Desk) -> tuple[Condition, ...]:
    """Open letters of the section in which whoever works now is."""
    me = records.get(desk.file, Person, desk.file.actor) if desk.file.actor else None
    if me is None or me.work_group is None:
        return _nobodys("work_group")
    return (letters_waiting.OPEN_LETTERS, Condition("work_group", Test.IS, me.work_group))


def _nobodys(field: str) -> tuple[Condition, ...]:
    """Nothing is in the hands of an officer who has not been chosen."""
    return (Condition(field, Test.ONE_OF, ()),)


INCOMING_QUICK = (
    QuickFilter(mark("ของฉัน"), _mine, counted=True),
    QuickFilter(mark("กลุ่มของฉัน"), _my_group, counted=True),
    QuickFilter(mark("รอมอบหมาย"), lambda _desk: letters_waiting.unassigned(), counted=True),
    QuickFilter(mark("เกินกำหนด"), lambda _desk: letters_waiting.overdue(bangkok_today()), counted=True),
    QuickFilter(mark("สัปดาห์นี้"), lambda _desk: (Condition("received_on", Test.BETWEEN, Span.THIS_WEEK),)),
)
OUTGOING_QUICK = (
    QuickFilter(mark("ของฉัน"), _my_drafts, counted=True),
    QuickFilter(mark("รอตรวจ"), lambda _desk: (Condition("status", Test.IS, "checking"),), counted=True),
    QuickFilter(mark("รอลงนาม"), lambda _desk: (Condition("status", Test.IS, "signing"),), counted=True),
    QuickFilter(mark("สัปดาห์นี้"), lambda _desk: (Condition("dated", Test.BETWEEN, Span.THIS_WEEK),)),
)


# Its number holds the running one, so that stands in no column of its own at first.
_OUTGOING_COLUMNS = ("dated", "number", "addressee", "subject", "author", "status")
_ABOUT = {
    "outgoing": mark("ทะเบียนหนังสือส่งของกลุ่ม เริ่มจากร่างหนังสือฉบับแรก แล้วส่งตรวจ เสนอลงนาม และส่งออก"),
    "circular": mark("หนังสือเวียนมีเลข ว เป็นชุดของตนเอง เริ่มจากร่างหนังสือเวียนฉบับแรก"),
    "memo": mark("บันทึกข้อความภายในมีเลขเป็นชุดของตนเอง เริ่มจากร่างบันทึกฉบับแรก"),
}
_NEW = {"outgoing": mark("ร่างหนังสือ"), "circular": mark("ร่างหนังสือเวียน"), "memo": mark("ร่างบันทึก")}


def incoming_page(desk: Desk) -> QWidget:
    """หนังสือรับ."""
    return RecordPage(
        desk,
        "incoming_letter",
        new_label=mark("รับหนังสือ"),
        about=mark("ทะเบียนหนังสือรับของกลุ่ม เริ่มจากลงรับหนังสือฉบับแรก เลขทะเบียนรับออกให้เองและเริ่มใหม่ทุกปีปฏิทิน"),
        columns=(
            "register_no",
            "received_on",
            "sender",
            "subject",
            "assignee",
            "status",
            "due_on",
        ),
        quick=INCOMING_QUICK,
        import_rows=way_in(desk, "incoming_letter"),
        draft=lambda _desk: _received_now(desk),
        next_step=lambda letter: moves.next_step(desk, letter),
        actions=(
            *moves.incoming_actions(desk),
            PageAction(mark("ประทับตรารับ…"), lambda one: stamping.ask_stamp(desk, one), icon="rubber-stamp"),
            PageAction(mark("ทุกเรื่องจากผู้ส่งนี้"), lambda letter: _from_same(desk, letter), icon="filter"),
        ),
        tabs=(LOG,),
        prints=(
            *moves.prints(desk, "incoming_letter"),
            numbered.book_action(desk, "incoming"),
            numbered.report_action(desk),
        ),
        bulk=(
            BulkAction(mark("ส่งมอบ…"), lambda ids: bulk.transfer(desk, ids), "user-check"),
            BulkAction(mark("บันทึกหมายเหตุ…"), lambda ids: bulk.note(desk, ids), "pencil"),
            BulkAction(mark("ทราบและเก็บ"), lambda ids: bulk.file_away(desk, ids), "folder"),
            bulk_storing(desk, "incoming_letter"),
        ),
        remedy=lambda error: numbered.remedy(desk, error),
        new_title=lambda letter: numbered.new_title(desk, "incoming", letter),
        begin_at="number",
        in_series=True,
    )


def outgoing_page(desk: Desk) -> QWidget:
    """หนังสือส่ง."""
    return _sent_page(desk, "outgoing")


def circular_page(desk: Desk) -> QWidget:
    """หนังสือเวียน (ว)."""
    return _sent_page(desk, "circular")


def memo_page(desk: Desk) -> QWidget:
    """บันทึกข้อความ."""
    return _sent_page(desk, "memo")


def _sent_page(desk: Desk, code: str) -> QWidget:
    """One register of what goes out; drafts stand in it without a number."""
    own = Condition("register", Test.ONE_OF, ("", code) if code == "outgoing" else (code,))
    kind = code if code in ("circular", "memo") else "external"
    return RecordPage(
        desk,
        "outgoing_letter",
        title=register(code).label,
        page=f"outgoing_letter.{code}",
        new_label=_NEW[code],
        about=_ABOUT[code],
        columns=_OUTGOING_COLUMNS,
        quick=OUTGOING_QUICK,
        base_query=lambda _desk: Query("outgoing_letter", (own,)),
        import_rows=way_in(desk, "outgoing_letter", {"register": code}),
        draft=lambda _desk: signatories.on_letter(
            desk.file, OutgoingLetter(register=code, kind=kind, author=desk.file.actor)
        ),
        next_step=lambda letter: moves.next_step(desk, letter),
        actions=moves.draft_actions(desk),
        tabs=(LOG,),
        prints=(
            *moves.prints(desk, "outgoing_letter"),
            numbered.book_action(desk, code),
            numbered.report_action(desk),
        ),
        bulk=(
            BulkAction(mark("ตรวจแล้ว เสนอลงนาม"), lambda ids: moves.pass_on_many(desk, ids), "user-check"),
            BulkAction(mark("เก็บเข้าแฟ้ม"), lambda ids: moves.file_many(desk, ids), "folder"),
            bulk_storing(desk, "outgoing_letter"),
        ),
        remedy=lambda error: numbered.remedy(desk, error),
        begin_at="addressee",
    )


def _received_now(desk: Desk) -> IncomingLetter:
    """A letter that came just now, addressed as the last one was."""
    now = bangkok_clock()
    lately = Condition("received_on", Test.AT_LEAST, now.date() - _LATELY)
    last = records.ids(desk.file, Query("incoming_letter", (lately,)))[:1]
    addressee = records.get(desk.file, IncomingLetter, last[0]).addressee if last else ""
    return IncomingLetter(received_on=now.date(), received_time=f"{now:%H.%M}", addressee=addressee)


def _from_same(desk: Desk, letter: Record | None) -> None:
    """Narrow the list to the sender of the chosen letter."""
    if isinstance(letter, IncomingLetter):
        desk.show_list(Query("incoming_letter", (Condition("sender", Test.IS, letter.sender),)))
