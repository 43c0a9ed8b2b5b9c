"""หนังสือรับ and หนังสือส่ง as registers with their quick filters and next steps."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import letters_waiting
from ui.areas.administration import stamping, steps
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter


def _mine(desk: Desk) -> tuple[Condition, ...]:
    return letters_waiting.mine(desk.file.actor) if desk.file.actor else _nobodys("assignee")


def _my_drafts(desk: Desk) -> tuple[Condition, ...]:
    if desk.file.actor is None:
        return _nobodys("author")
    return (letters_waiting.IN_DRAFT, Condition("author", Test.IS, desk.file.actor))


def _nobodys(field: str) -> tuple[Condition, ...]:
    """Nothing is in the hands of an officer who has not been chosen."""
    return (Condition(field, Test.ONE_OF, ()),)


INCOMING_QUICK = (
    QuickFilter(mark("ของฉัน"), _mine, counted=True),
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
            "urgency",
        ),
        quick=INCOMING_QUICK,
        import_rows=way_in(desk, "incoming_letter"),
        draft=lambda _desk: IncomingLetter(received_on=bangkok_today()),
        next_step=lambda letter: steps.of_incoming(desk, letter),
        actions=(
            PageAction(mark("ประทับตรารับ…"), lambda one: stamping.ask_stamp(desk, one), icon="rubber-stamp"),
        ),
    )


def outgoing_page(desk: Desk) -> QWidget:
    """หนังสือส่ง."""
    return RecordPage(
        desk,
        "outgoing_letter",
        new_label=mark("ร่างหนังสือ"),
        about=mark("ทะเบียนหนังสือส่งของกลุ่ม เริ่มจากร่างหนังสือฉบับแรก แล้วส่งตรวจ เสนอลงนาม และส่งออก"),
        columns=("register_no", "dated", "kind", "addressee", "subject", "author", "status"),
        quick=OUTGOING_QUICK,
        import_rows=way_in(desk, "outgoing_letter"),
        draft=lambda _desk: OutgoingLetter(dated=bangkok_today(), author=desk.file.actor),
        next_step=lambda letter: steps.of_outgoing(desk, letter),
        actions=(PageAction(steps.BACK, lambda letter: steps.send_back(desk, letter), icon="arrow-back-up"),),
    )
