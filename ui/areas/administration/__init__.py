"""ธุรการ: letters that come in and go out, orders, and the registers that number them."""

from __future__ import annotations

from collections.abc import Callable

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.messages import mark
from planner_desktop.services import letters_waiting, records
from ui.areas.administration.group_pages import GROUP_PAGES
from ui.areas.administration.keeping import KEEPING_PAGES
from ui.kit.desk import Desk, PageSpec, later

SECTION = mark("1.1 งานสารบรรณ")
NUMBERS = mark("เลขทะเบียน")


def _waiting_in(desk: Desk) -> int:
    return records.count(desk.file, Query("incoming_letter", letters_waiting.unassigned(), with_voided=False))


def _waiting_out(desk: Desk) -> int:
    waiting = Condition("status", Test.ONE_OF, ("checking", "signing"))
    return records.count(desk.file, Query("outgoing_letter", (waiting,), with_voided=False))


def _unopened(desk: Desk) -> int:
    from planner_desktop.services.administration import registers

    return len(registers.unopened(desk.file))


def _in_register(code: str) -> Callable[[Record], bool]:
    return lambda letter: getattr(letter, "register", "") == code


def _page(
    key: str, label: str, make: str, record: str, icon: str, own: Callable[[Record], bool] | None = None
) -> PageSpec:
    return PageSpec(
        key=f"administration.{key}",
        area="administration",
        section=SECTION,
        label=label,
        make=later(f"ui.areas.administration.{make}"),
        record=record,
        icon=icon,
        own=own,
    )


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
    _page(
        "circular",
        mark("หนังสือเวียน (ว)"),
        "letters:circular_page",
        "outgoing_letter",
        "mail",
        _in_register("circular"),
    ),
    _page(
        "memo", mark("บันทึกข้อความ"), "letters:memo_page", "outgoing_letter", "file-text", _in_register("memo")
    ),
    _page("orders", mark("คำสั่ง"), "orders:orders_page", "order_entry", "gavel"),
    _page("announcements", mark("ประกาศ"), "orders:announcements_page", "announcement", "bell"),
    _page("certificates", mark("เกียรติบัตร/รับรอง"), "orders:certificates_page", "certificate", "star"),
    _page("templates", mark("แบบร่างหนังสือ"), "templates:templates_page", "letter_template", "copy"),
    PageSpec(
        key="administration.years",
        area="administration",
        section=NUMBERS,
        label=mark("ทะเบียนประจำปี"),
        make=later("ui.areas.administration.years:YearsPage"),
        record="register_year",
        icon="calendar",
        waiting=_unopened,
    ),
    PageSpec(
        key="administration.bookings",
        area="administration",
        section=NUMBERS,
        label=mark("จองเลข"),
        make=later("ui.areas.administration.bookings:BookingsPage"),
        record="number_booking",
        icon="bookmark",
    ),
    PageSpec(
        key="administration.numbers",
        area="administration",
        section=NUMBERS,
        label=mark("รายงานเลข"),
        make=later("ui.areas.administration.numbers:NumbersPage"),
        icon="list-check",
    ),
    *KEEPING_PAGES,
    *GROUP_PAGES,
)
