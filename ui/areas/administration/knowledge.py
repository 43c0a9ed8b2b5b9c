"""1.4 จัดการความรู้: articles with their review and editions, and how they were shared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.knowledge import KnowledgeArticle, KnowledgeSharing
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.administration import group_waiting, knowledge
from ui.areas.administration import officers, printing
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _


def _mine(desk: Desk) -> tuple[Condition, ...]:
    owner = Condition("owner", Test.IS, desk.file.actor) if desk.file.actor else None
    return (knowledge.LIVE, owner or Condition("owner", Test.ONE_OF, ()))


def _waiting_for_me(desk: Desk) -> tuple[Condition, ...]:
    waiting = Condition("status", Test.IS, "reviewing")
    if desk.file.actor is None:
        return (waiting,)
    return (waiting, Condition("reviewer", Test.IS, desk.file.actor))


ARTICLE_QUICK = (
    QuickFilter(mark("ของฉัน"), _mine, counted=True),
    QuickFilter(mark("รอกลั่นกรอง"), _waiting_for_me, counted=True),
    QuickFilter(mark("ครบกำหนดทบทวน"), lambda _desk: group_waiting.review_due(bangkok_today()), counted=True),
    QuickFilter(mark("เผยแพร่แล้ว"), lambda _desk: (group_waiting.PUBLISHED,)),
)


def articles_page(desk: Desk) -> QWidget:
    """คลังความรู้."""
    return RecordPage(
        desk,
        "knowledge_article",
        new_label=mark("เขียนองค์ความรู้"),
        about=mark("ความรู้จากงานของกลุ่ม เขียนเรื่องแรก เลือกงานที่ใช้ ส่งกลั่นกรอง แล้วเผยแพร่ ทุกฉบับเก็บไว้ให้"),
        columns=("topic", "item", "owner", "edition", "status", "review_on"),
        quick=ARTICLE_QUICK,
        import_rows=way_in(desk, "knowledge_article"),
        draft=lambda desk: KnowledgeArticle(owner=desk.file.actor),
        next_step=lambda record: _article_step(desk, record),
        actions=(
            PageAction(mark("คงเดิม"), lambda record: _confirm(desk, record), icon="check"),
            PageAction(mark("ฉบับใหม่"), lambda record: _revise(desk, record), icon="pencil"),
            PageAction(mark("แลกเปลี่ยน…"), lambda record: _share(desk, record), icon="users"),
        ),
        prints=(
            PageAction(mark("พิมพ์องค์ความรู้นี้"), lambda record: _print(desk, record), icon="file-text"),
            PageAction(
                mark("รายงานสรุปการจัดการความรู้ประจำปี"),
                lambda _record: printing.show_paper(
                    desk, "knowledge-summary", {"year": str(desk.fiscal_year)}, _("สรุปการจัดการความรู้")
                ),
                icon="chart-bar",
                needs_record=False,
            ),
        ),
    )


def sharing_page(desk: Desk) -> QWidget:
    """การแลกเปลี่ยนเรียนรู้."""
    return RecordPage(
        desk,
        "knowledge_sharing",
        new_label=mark("บันทึกการแลกเปลี่ยน"),
        about=mark("ทุกครั้งที่นำองค์ความรู้ไปถ่ายทอด บันทึกวิธี ผู้รับ และจำนวน เพื่อสรุปรายปี"),
        quick=(
            QuickFilter(
                mark("ปีงบประมาณนี้"),
                lambda _desk: (Condition("day", Test.BETWEEN, Span.FISCAL_YEAR),),
                counted=True,
            ),
        ),
        draft=lambda desk: KnowledgeSharing(day=bangkok_today(), owner=desk.file.actor),
    )


def editions_page(desk: Desk) -> QWidget:
    """ฉบับที่เก็บไว้."""
    return RecordPage(
        desk,
        "knowledge_edition",
        about=mark("ทุกครั้งที่เผยแพร่ โปรแกรมเก็บฉบับนั้นไว้ที่นี่ตามที่เผยแพร่"),
        can_add=False,
    )


def _article_step(desk: Desk, record: Record) -> NextStep | None:
    if (
        not isinstance(record, KnowledgeArticle)
        or record.is_new
        or record.status not in ("draft", "reviewing")
    ):
        return None
    why = officers.READ_ONLY if desk.file.read_only else ""
    if record.status == "draft":
        missing = "" if record.body.strip() or record.files else mark("ยังไม่มีเนื้อหาหรือไฟล์แนบ")
        return NextStep(mark("ส่งกลั่นกรอง…"), lambda: _send(desk, record), why or missing)
    return NextStep(mark("กลั่นกรองแล้ว เผยแพร่"), lambda: _publish(desk, record), why)


def _send(desk: Desk, article: KnowledgeArticle) -> None:
    people = [one for one in officers.staff(desk) if one.id != article.owner]
    place = ask.choose(
        printing.window(), _("ส่งกลั่นกรอง"), [title_of(one, _) for one in people], label=_("ใครเป็นผู้กลั่นกรอง")
    )
    if place is not None:
        _try(desk, lambda: knowledge.send_for_review(desk.file, article, people[place].id), _("ส่งกลั่นกรองแล้ว"))


def _publish(desk: Desk, article: KnowledgeArticle) -> None:
    _try(desk, lambda: knowledge.publish(desk.file, article), _("เผยแพร่แล้ว และเก็บฉบับนี้ไว้"))


def _confirm(desk: Desk, record: Record | None) -> None:
    if isinstance(record, KnowledgeArticle):
        _try(desk, lambda: knowledge.confirm(desk.file, record), _("เลื่อนวันทบทวนครั้งถัดไปแล้ว"))


def _revise(desk: Desk, record: Record | None) -> None:
    if isinstance(record, KnowledgeArticle) and record.status != "draft":
        _try(desk, lambda: knowledge.revise(desk.file, record), _("แก้ไขได้แล้ว เมื่อเผยแพร่จะเป็นฉบับใหม่"))


def _share(desk: Desk, record: Record | None) -> None:
    """Record one occasion with the article chosen, then show it for filling in."""
    if not isinstance(record, KnowledgeArticle) or record.is_new:
        return
    audience = ask.ask_text(printing.window(), _("บันทึกการแลกเปลี่ยน"), _("แลกเปลี่ยนกับใคร"))
    if audience is None:
        return
    draft = KnowledgeSharing(
        day=bangkok_today(), article=record.id, audience=audience, owner=desk.file.actor or record.owner
    )
    try:
        kept = records.save(desk.file, replace(draft))
    except PlannerError as error:
        ask.show_error(printing.window(), error)
        return
    desk.show_record("knowledge_sharing", kept.id)


def _print(desk: Desk, record: Record | None) -> None:
    if isinstance(record, KnowledgeArticle) and not record.is_new:
        printing.show_paper(desk, "knowledge-article", {"id": record.id.hex}, record.topic)


def _try(desk: Desk, deed: Callable[[], object], told: str) -> None:
    try:
        deed()
    except PlannerError as error:
        ask.show_error(printing.window(), error)
        return
    desk.say(told)
