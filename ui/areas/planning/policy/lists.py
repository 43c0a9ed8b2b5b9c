"""The lists of 3.1: higher plans and policies, their items, analyses, and the office's own policy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.domain.planning.policy.frameworks import PolicyAnalysis, PolicyFramework
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.planning.policy import copying, shipped
from ui.areas.planning.consent import steps
from ui.kit import ask
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.paper_menu import show_paper
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

_LIBRARY = mark("แผนและนโยบายที่มากับโปรแกรมแก้ไขได้ทุกแถว ดูช่อง “ความแน่ใจ” และตรวจกับประกาศจริงก่อนอ้าง")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk


def frameworks_page(desk: Desk) -> QWidget:
    """แผนและนโยบายระดับบน."""
    page = RecordPage(
        desk,
        "policy_framework",
        about=mark("แผนและนโยบายที่แผนของเขตพื้นที่ต้องสอดคล้อง แต่ละฉบับใช้ในช่วงปีของตน พร้อมที่มาและความแน่ใจ"),
        columns=("level", "name", "issuer", "first_year", "last_year", "certainty"),
        import_rows=way_in(desk, "policy_framework"),
        quick=(QuickFilter(mark("ใช้ในปีที่เลือก"), _in_force, counted=True),),
        actions=(
            PageAction(mark("ข้อของแผนนี้"), partial(_show, desk, "policy_item", "framework")),
            PageAction(mark("แบบวิเคราะห์ของแผนนี้"), partial(_show, desk, "policy_analysis", "framework")),
        ),
        prints=(
            PageAction(
                mark("คลังแผนและนโยบายของปี"), partial(_library, desk), icon="file-text", needs_record=False
            ),
        ),
    )
    return ListWithDeeds(page, _LIBRARY, ((mark("วางคลังที่มากับโปรแกรม"), "download", partial(_lay_out, desk)),))


def items_page(desk: Desk) -> RecordPage:
    """ข้อและประเด็นของนโยบาย."""
    return RecordPage(
        desk,
        "policy_item",
        about=mark("ด้าน ข้อ จุดเน้น หมุดหมาย และตัวชี้วัดของแต่ละแผนหรือนโยบาย"),
        columns=("framework", "kind", "code", "title", "certainty"),
        in_series=True,
        import_rows=way_in(desk, "policy_item"),
    )


def analyses_page(desk: Desk) -> RecordPage:
    """แบบวิเคราะห์นโยบาย."""
    return RecordPage(
        desk,
        "policy_analysis",
        about=mark("นโยบายระดับบนแต่ละเรื่องมีความหมายต่อเขตพื้นที่อย่างไร และเขตพื้นที่จะทำอะไร"),
        columns=("fiscal_year", "framework", "subject", "analysed_on", "analyst"),
        draft=lambda one: PolicyAnalysis(fiscal_year=one.fiscal_year, analyst=one.file.actor),
        prints=(PageAction(mark("แบบวิเคราะห์นี้"), partial(_print, desk, "policy-analysis"), icon="file-text"),),
    )


def office_policy_page(desk: Desk) -> RecordPage:
    """นโยบาย จุดเน้น และเป้าหมายของเขตพื้นที่."""
    return RecordPage(
        desk,
        "office_policy",
        about=mark("เอกสารนโยบาย จุดเน้น และเป้าหมายของเขตพื้นที่ในแต่ละปี ตั้งแต่ร่างจนเผยแพร่"),
        columns=("fiscal_year", "edition", "name", "state", "announced_on"),
        draft=lambda one: OfficePolicy(fiscal_year=one.fiscal_year, edition=1),
        next_step=partial(steps.next_step, desk),
        tabs=(steps.CONSENT,),
        actions=(
            PageAction(mark("ข้อนโยบาย จุดเน้น เป้าหมาย"), partial(_show, desk, "policy_target", "policy")),
            PageAction(mark("บันทึกการรับฟังความคิดเห็น…"), partial(_hearing, desk), icon="users"),
            PageAction(mark("คัดลอกไปปีถัดไป"), partial(_copy, desk), icon="copy"),
        ),
        prints=(PageAction(mark("เอกสารนโยบาย"), partial(_print, desk, "office-policy"), icon="file-text"),),
    )


def targets_page(desk: Desk) -> RecordPage:
    """ข้อนโยบาย จุดเน้น และเป้าหมาย."""
    return RecordPage(
        desk,
        "policy_target",
        about=mark("ข้อนโยบาย จุดเน้น และเป้าหมายแต่ละข้อในเอกสารนโยบายของเขตพื้นที่"),
        columns=("policy", "kind", "code", "title", "target", "unit"),
        in_series=True,
    )


def _in_force(desk: Desk) -> tuple[Condition, ...]:
    """Those in force in the chosen year; a year left empty has no end, which a plain test cannot say."""
    found = (one for one in records.every(desk.file, PolicyFramework) if one.in_force(desk.fiscal_year))
    return (Condition("name", Test.ONE_OF, tuple(one.name for one in found)),)


def _lay_out(desk: Desk) -> None:
    count = shipped.lay_out(desk.file)
    there = _("ทุกแผนและนโยบายมีในแฟ้มแล้ว แก้ในตารางได้เลย")
    desk.say(_("วางแผนและนโยบาย {count} ฉบับแล้ว").format(count=count) if count else there)


def _library(desk: Desk, _record: Record | None) -> None:
    show_paper(QApplication.activeWindow(), desk, "policy-library", {"year": str(desk.fiscal_year)})


def _print(desk: Desk, paper: str, record: Record | None) -> None:
    if record is None or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    show_paper(QApplication.activeWindow(), desk, paper, {"id": record.id.hex})


def _hearing(desk: Desk, record: Record | None) -> None:
    if isinstance(record, OfficePolicy) and not record.is_new:
        steps.ask_hearing(desk, record)


def _copy(desk: Desk, record: Record | None) -> None:
    if not isinstance(record, OfficePolicy) or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    try:
        kept = copying.copy(desk.file, record, (record.fiscal_year or desk.fiscal_year) + 1)
    except PlannerError as error:
        ask.show_error(ask.over(), error)
        return
    desk.say(_("คัดลอกเป็นร่างของปี {year} แล้ว พร้อมทุกข้อ กด Ctrl+Z เพื่อเลิกทำ").format(year=kept.fiscal_year))
    desk.show_record("office_policy", kept.id)


def _show(desk: Desk, name: str, field: str, record: Record | None) -> None:
    if record is None or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    desk.show_list(Query(name, (Condition(field, Test.IS, record.id),)))
