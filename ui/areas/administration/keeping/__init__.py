"""Pages of keeping letters and of posting them; added to the area's PAGES."""

from __future__ import annotations

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk, SectionPages

KEEPING = mark("เก็บและทำลาย")
POSTING = mark("การส่งถึงหลายผู้รับ")
_KEPT = SectionPages("administration", KEEPING, "administration.keeping")
_POSTED = SectionPages("administration", POSTING, "administration.keeping")


def _late(desk: Desk) -> int:
    from planner_desktop.services.keeping import loans_waiting

    return records.count(desk.file, loans_waiting.overdue(bangkok_today()))


def _due(desk: Desk) -> int:
    """Letters whose time was up by the end of last year and that stand on no list yet."""
    from planner_desktop.services.keeping import disposing

    return records.count(desk.file, disposing.candidates(disposing.last_year(bangkok_today())))


def _drafts(desk: Desk) -> int:
    return records.count(desk.file, Query("letter_merge", (Condition("status", Test.IS, "draft"),)))


KEEPING_PAGES = (
    _KEPT.page("storage", mark("ทะเบียนหนังสือเก็บ"), "folder", "storage:storage_page", "storage_item"),
    _KEPT.page("loans", mark("การยืมหนังสือ"), "user-check", "loans:loans_page", "borrow_slip", waiting=_late),
    _KEPT.page(
        "disposal",
        mark("บัญชีขอทำลาย"),
        "list-check",
        "disposal:disposal_page",
        "disposal_list",
        waiting=_due,
    ),
    _KEPT.page("retention", mark("อายุการเก็บหนังสือ"), "clock", "plain:retention_page", "retention_class"),
    _POSTED.page("merge", mark("ส่งหลายผู้รับ"), "mail", "merge:merge_page", "letter_merge", waiting=_drafts),
    _POSTED.page("posting", mark("พิมพ์ซองและป้ายจ่าหน้า"), "printer", "posting:PostingPage"),
    _POSTED.page("label_sheets", mark("แผ่นป้ายจ่าหน้า"), "columns", "plain:labels_page", "label_sheet"),
    _POSTED.page("envelopes", mark("ขนาดซอง"), "mail-opened", "plain:envelopes_page", "envelope_kind"),
)
