"""2.5: the log of changes to the web pages, and the year's list of what must be open to the public."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.information.ict.web import DisclosureItem, WebUpdate
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.information.ict import web
from ui.areas.information.deeds import attempt, list_of, of_year, paper_actions, step, window
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

_PAPER = mark("สรุปการปรับปรุงเว็บไซต์ประจำปี")


def updates_page(desk: Desk) -> QWidget:
    """บันทึกการปรับปรุงเว็บไซต์."""
    return RecordPage(
        desk,
        "web_update",
        new_label=mark("รับเรื่องขึ้นเว็บ"),
        about=mark("ทุกครั้งที่ปรับปรุงหน้าเว็บของกลุ่ม ว่าใครขอ ขึ้นเมื่อใด หลักฐานอยู่ที่ใด และต้องทบทวนเมื่อใด"),
        columns=("register_no", "asked_on", "page", "subject", "asked_by", "up_on", "review_on"),
        quick=(
            QuickFilter(mark("ยังไม่ขึ้นเว็บ"), lambda _desk: (web.NOT_UP,), counted=True),
            QuickFilter(mark("ครบกำหนดทบทวน"), lambda _desk: web.review_due(bangkok_today()), counted=True),
            QuickFilter(mark("เดือนนี้"), lambda _desk: (Condition("up_on", Test.BETWEEN, Span.THIS_MONTH),)),
            QuickFilter(
                mark("ปีงบประมาณนี้"), lambda _desk: (Condition("asked_on", Test.BETWEEN, Span.FISCAL_YEAR),)
            ),
        ),
        draft=lambda desk: web.draft(desk.file),
        next_step=partial(_step, desk),
        prints=paper_actions(desk, "web-updates", _PAPER, of_year(desk)),
        import_rows=way_in(desk, "web_update"),
    )


def items_page(desk: Desk) -> QWidget:
    """รายการเปิดเผยข้อมูล (ITA/OIT)."""
    return RecordPage(
        desk,
        "disclosure_item",
        new_label=mark("เพิ่มข้อ"),
        about=mark("ข้อที่ต้องเปิดเผยของแต่ละปี เลขข้อเปลี่ยนทุกปี เริ่มปีใหม่จากรายการปีก่อนแล้วแก้ตามคู่มือ ITA ของปีนั้น"),
        columns=("code", "title", "unit", "state", "due_on"),
        quick=(
            QuickFilter(
                mark("ยังไม่ครบ"),
                lambda _desk: (Condition("state", Test.ONE_OF, ("missing", "partly")),),
                counted=True,
            ),
        ),
        base_query=lambda desk: Query(
            "disclosure_item", (Condition("fiscal_year", Test.IS, desk.fiscal_year),)
        ),
        draft=lambda desk: DisclosureItem(fiscal_year=desk.fiscal_year, owner=desk.file.actor),
        buttons=(
            PageAction(
                mark("เริ่มรายการของปี"), partial(_begin_year, desk), icon="calendar", needs_record=False
            ),
        ),
        actions=(
            PageAction(mark("การปรับปรุงที่ตอบข้อนี้"), partial(list_of, desk, "web_update", "item"), icon="pencil"),
        ),
        prints=paper_actions(desk, "web-updates", _PAPER, of_year(desk)),
        import_rows=way_in(desk, "disclosure_item"),
        in_series=True,
    )


def _step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, WebUpdate) or record.is_new or record.void_reason or record.up_on:
        return None
    return step(desk, mark("ขึ้นเว็บแล้ว…"), partial(_put_up, desk, record))


def _put_up(desk: Desk, update: WebUpdate) -> None:
    """Ask when it stood there, where, and when to look again."""
    names = ("up_on", "address", "review_on")
    of_update = WebUpdate.description.field

    def deed(answer: Answer) -> None:
        web.put_up(
            desk.file,
            update,
            answer["up_on"] or bangkok_today(),
            answer["address"] or "",
            answer["review_on"],
        )
        desk.say(_("บันทึกว่าขึ้นเว็บแล้ว"))

    ask_fields(
        desk,
        window(),
        _("ขึ้นเว็บแล้ว"),
        tuple(of_update(name) for name in names),
        deed,
        values={"up_on": bangkok_today(), "address": update.address, "review_on": update.review_on},
        yes=_("บันทึก"),
        record="web_update",
    )


def _begin_year(desk: Desk, _record: Record | None) -> None:
    told = _("เริ่มรายการของปี {year} แล้ว ตรวจเลขข้อกับคู่มือ ITA ของปีก่อนใช้").format(year=desk.fiscal_year)
    attempt(desk, lambda: web.begin_year(desk.file, desk.fiscal_year), told)
