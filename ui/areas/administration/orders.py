"""คำสั่ง ประกาศ เกียรติบัตร: what the office issues with a number of its own; voided ones keep theirs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.printing import signatories
from ui.areas.administration import numbered
from ui.areas.administration.keeping import showing
from ui.areas.administration.keeping.storage import bulk_storing
from ui.areas.administration.life import moves
from ui.areas.administration.life.log_panel import LOG
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

_QUICK = (
    QuickFilter(
        mark("ยังไม่ออกเลข"),
        lambda _desk: (Condition("status", Test.ONE_OF, ("draft", "checking", "returned", "signing")),),
        counted=True,
    ),
    QuickFilter(mark("สัปดาห์นี้"), lambda _desk: (Condition("dated", Test.BETWEEN, Span.THIS_WEEK),)),
    QuickFilter(mark("เดือนนี้"), lambda _desk: (Condition("dated", Test.BETWEEN, Span.THIS_MONTH),)),
)


def orders_page(desk: Desk) -> QWidget:
    """คำสั่ง."""
    return _page(
        desk,
        "order",
        mark("ออกเลขคำสั่ง"),
        mark("ทะเบียนคำสั่งของสำนักงาน เลขออกให้เองและเริ่มใหม่ทุกปีปฏิทิน คำสั่งมอบหมายหน้าที่ลงทะเบียนให้เองเมื่อออกเลข"),
        ("register_no", "dated", "subject", "signer", "status"),
        lambda desk: signatories.on_paper(
            desk.file, OrderEntry(dated=bangkok_today(), author=desk.file.actor)
        ),
    )


def announcements_page(desk: Desk) -> QWidget:
    """ประกาศ."""
    return _page(
        desk,
        "announcement",
        mark("ออกเลขประกาศ"),
        mark("ทะเบียนประกาศของสำนักงาน เลขออกให้เองเมื่อออกประกาศ และเริ่มใหม่ทุกปีปฏิทิน"),
        ("register_no", "dated", "subject", "signer", "status"),
        lambda desk: signatories.on_paper(
            desk.file, Announcement(dated=bangkok_today(), author=desk.file.actor, status="issued")
        ),
    )


def certificates_page(desk: Desk) -> QWidget:
    """เกียรติบัตรและหนังสือรับรอง."""
    return _page(
        desk,
        "certificate",
        mark("ออกเลขเกียรติบัตร"),
        mark("ทะเบียนเกียรติบัตร วุฒิบัตร และหนังสือรับรอง แต่ละใบมีเลขของตนเองในปีปฏิทิน"),
        ("register_no", "dated", "kind", "recipient", "subject", "status"),
        lambda desk: signatories.on_paper(
            desk.file, Certificate(dated=bangkok_today(), author=desk.file.actor, status="issued")
        ),
        in_series=True,
        prints=(
            PageAction(
                mark("เกียรติบัตรทุกใบของเรื่องนี้"), showing.of_record(desk, "certificates", mark("เกียรติบัตร"))
            ),
        ),
    )


def _page(
    desk: Desk,
    code: str,
    new_label: str,
    about: str,
    columns: Sequence[str],
    draft: Callable[[Desk], Record],
    *,
    in_series: bool = False,
    prints: tuple[PageAction, ...] = (),
) -> QWidget:
    name = draft(desk).description.name
    return RecordPage(
        desk,
        name,
        new_label=new_label,
        about=about,
        columns=columns,
        quick=_QUICK,
        draft=draft,
        import_rows=way_in(desk, name),
        next_step=lambda record: moves.next_step(desk, record),
        actions=moves.draft_actions(desk),
        tabs=(LOG,),
        prints=(
            *moves.prints(desk, name),
            *prints,
            numbered.book_action(desk, code),
            numbered.report_action(desk),
        ),
        bulk=(bulk_storing(desk, name),),
        remedy=lambda error: numbered.remedy(desk, error),
        new_title=lambda record: numbered.new_title(desk, code, record),
        begin_at="subject" if name != "certificate" else "recipient",
        in_series=in_series,
    )
