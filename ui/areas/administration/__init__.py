"""ธุรการ: letters that come in and go out, and orders."""

from __future__ import annotations

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import letters_waiting, records
from ui.areas.administration.keeping import KEEPING_PAGES
from ui.kit.desk import Desk, PageSpec, later

SECTION = mark("1.1 งานสารบรรณ")


def _waiting_in(desk: Desk) -> int:
    return records.count(desk.file, Query("incoming_letter", letters_waiting.unassigned(), with_voided=False))


def _waiting_out(desk: Desk) -> int:
    waiting = Condition("status", Test.ONE_OF, ("checking", "signing"))
    return records.count(desk.file, Query("outgoing_letter", (waiting,), with_voided=False))


PAGES = (
    PageSpec(
        key="administration.incoming",
        area="administration",
        section=SECTION,
        label=mark("หนังสือรับ"),
        make=later("ui.areas.administration.letters:incoming_page"),
        record="incoming_letter",
        icon="inbox",
        waiting=_waiting_in,
    ),
    PageSpec(
        key="administration.outgoing",
        area="administration",
        section=SECTION,
        label=mark("หนังสือส่ง"),
        make=later("ui.areas.administration.letters:outgoing_page"),
        record="outgoing_letter",
        icon="send",
        waiting=_waiting_out,
    ),
    PageSpec(
        key="administration.orders",
        area="administration",
        section=SECTION,
        label=mark("คำสั่ง"),
        make=later("ui.areas.administration.orders:orders_page"),
        record="order_entry",
        icon="gavel",
    ),
    *KEEPING_PAGES,
)
