"""Pages of keeping letters and of posting them; added to the area's PAGES."""

from __future__ import annotations

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk, PageSpec, later

KEEPING = mark("การเก็บและทำลายหนังสือ")
POSTING = mark("การส่งถึงหลายผู้รับ")


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
    PageSpec(
        key="administration.storage",
        area="administration",
        section=KEEPING,
        label=mark("ทะเบียนหนังสือเก็บ"),
        make=later("ui.areas.administration.keeping.storage:storage_page"),
        record="storage_item",
        icon="folder",
    ),
    PageSpec(
        key="administration.loans",
        area="administration",
        section=KEEPING,
        label=mark("การยืมหนังสือ"),
        make=later("ui.areas.administration.keeping.loans:loans_page"),
        record="borrow_slip",
        icon="user-check",
        waiting=_late,
    ),
    PageSpec(
        key="administration.disposal",
        area="administration",
        section=KEEPING,
        label=mark("บัญชีหนังสือขอทำลาย"),
        make=later("ui.areas.administration.keeping.disposal:disposal_page"),
        record="disposal_list",
        icon="list-check",
        waiting=_due,
    ),
    PageSpec(
        key="administration.retention",
        area="administration",
        section=KEEPING,
        label=mark("อายุการเก็บหนังสือ"),
        make=later("ui.areas.administration.keeping.plain:retention_page"),
        record="retention_class",
        icon="clock",
    ),
    PageSpec(
        key="administration.merge",
        area="administration",
        section=POSTING,
        label=mark("จดหมายถึงหลายผู้รับ"),
        make=later("ui.areas.administration.keeping.merge:merge_page"),
        record="letter_merge",
        icon="mail",
        waiting=_drafts,
    ),
    PageSpec(
        key="administration.posting",
        area="administration",
        section=POSTING,
        label=mark("พิมพ์ซองและป้ายจ่าหน้า"),
        make=later("ui.areas.administration.keeping.posting:PostingPage"),
        icon="printer",
    ),
    PageSpec(
        key="administration.label_sheets",
        area="administration",
        section=POSTING,
        label=mark("แผ่นป้ายจ่าหน้า"),
        make=later("ui.areas.administration.keeping.plain:labels_page"),
        record="label_sheet",
        icon="columns",
    ),
    PageSpec(
        key="administration.envelopes",
        area="administration",
        section=POSTING,
        label=mark("ขนาดซอง"),
        make=later("ui.areas.administration.keeping.plain:envelopes_page"),
        record="envelope_kind",
        icon="mail-opened",
    ),
)
