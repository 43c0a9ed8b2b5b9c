"""The plain lists of school cases and of the province."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.domain.planning.cases.province import ProvinceProject, ProvinceSubmission
from planner_desktop.domain.planning.cases.rates import SubsidyRate
from planner_desktop.domain.planning.cases.school_cases import CaseRule
from planner_desktop.domain.planning.cases.school_projects import SchoolProject
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.planning.cases import shipped, templates
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.paper_menu import show_paper
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

_OPEN = Condition("open", Test.IS, True)
_SHIPPED = mark("วางรายการที่มากับโปรแกรม")


def items_page(desk: Desk) -> RecordPage:
    """ขั้นตอนและเอกสารของทุกกรณี."""
    return RecordPage(
        desk,
        "case_item",
        about=mark("ขั้นตอนและเอกสารของทุกกรณี ข้อที่ยังค้างและถึงกำหนดอยู่ในหน้าแรก"),
        columns=("case", "part", "order", "title", "due_on", "done_on"),
        quick=(
            QuickFilter(mark("ยังค้าง"), lambda _desk: (_OPEN,), counted=True),
            QuickFilter(
                mark("เกินกำหนด"),
                lambda _desk: (_OPEN, Condition("due_on", Test.AT_MOST, bangkok_today())),
                counted=True,
            ),
            QuickFilter(
                mark("เอกสารที่ขาด"),
                lambda _desk: (_OPEN, Condition("part", Test.IS, "document")),
                counted=True,
            ),
        ),
    )


def rules_page(desk: Desk) -> QWidget:
    """ขั้นตอนและเอกสารตามประเภทกรณี."""
    page = RecordPage(
        desk,
        "case_rule",
        about=mark("ขั้นตอนและเอกสารที่แต่ละประเภทกรณีต้องมี แก้ เพิ่ม และกำหนดปีที่ใช้ได้"),
        columns=("kind", "part", "order", "title", "required", "certainty"),
        draft=lambda one: CaseRule(first_year=one.fiscal_year),
        in_series=True,
        import_rows=way_in(desk, "case_rule"),
    )
    about = mark("รายการที่มากับโปรแกรมมาจากระเบียบและคู่มือ ดูช่อง “ความแน่ใจ” และตรวจกับแนวปฏิบัติของเขตก่อนใช้")
    return ListWithDeeds(page, about, ((_SHIPPED, "download", partial(_lay_out, desk)),))


def templates_page(desk: Desk) -> QWidget:
    """แบบร่างประกาศและหนังสือของกรณี."""
    about = mark("ถ้อยคำของประกาศและหนังสือที่ร่างจากกรณี คำในปีกกา เช่น {การ} {โรงเรียน} {วันที่มีผล} เติมจากกรณีให้เอง")
    page = RecordPage(desk, "case_template", about=about, columns=("paper", "kind", "subject", "active"))

    def lay_out() -> None:
        count = templates.lay_out(desk.file)
        there = _("แบบร่างที่มากับโปรแกรมมีครบแล้ว แก้ในตารางได้เลย")
        desk.say(_("วางแบบร่าง {count} แบบแล้ว").format(count=count) if count else there)

    return ListWithDeeds(page, about, ((_SHIPPED, "download", lay_out),))


def rates_page(desk: Desk) -> QWidget:
    """อัตราเงินอุดหนุนรายหัว."""
    page = RecordPage(
        desk,
        "subsidy_rate",
        about=mark("อัตราต่อคนต่อปี แถวใหม่ของระดับและรายการเดียวกันใช้แทนแถวเก่าตั้งแต่ปีของตน"),
        columns=("first_year", "level", "item", "grade", "amount", "certainty"),
        draft=lambda one: SubsidyRate(first_year=one.fiscal_year),
        in_series=True,
        import_rows=way_in(desk, "subsidy_rate"),
    )
    about = mark("ใช้คำนวณเงินก่อนและหลังของกรณีโรงเรียน อัตราที่แน่ใจน้อยต้องตรวจกับหนังสือแจ้งอัตราของปีนั้น")
    return ListWithDeeds(page, about, ((_SHIPPED, "download", partial(_lay_out, desk)),))


def school_projects_page(desk: Desk) -> RecordPage:
    """โครงการในแผนของโรงเรียน."""
    return RecordPage(
        desk,
        "school_project",
        about=mark("โครงการที่โรงเรียนเขียนในแบบแผน เข้ามาเองเมื่อรับแบบกลับที่หน้า “การส่งแผนของโรงเรียน”"),
        columns=("school", "name", "focus", "source", "quarter", "amount"),
        base_query=lambda one: Query("school_project", (Condition("fiscal_year", Test.IS, one.fiscal_year),)),
        draft=lambda one: SchoolProject(fiscal_year=one.fiscal_year),
        import_rows=way_in(desk, "school_project"),
    )


def committees_page(desk: Desk) -> RecordPage:
    """คณะกรรมการและคณะทำงานระดับจังหวัด."""
    return RecordPage(
        desk,
        "province_committee",
        about=mark("คณะกรรมการและคณะทำงานของจังหวัดหรือกลุ่มจังหวัดที่สำนักงานมีส่วนร่วม"),
        prints=(_year_report(desk),),
    )


def members_page(desk: Desk) -> RecordPage:
    """รายชื่อกรรมการ."""
    return RecordPage(
        desk,
        "province_member",
        about=mark("กรรมการแต่ละตำแหน่งและหน่วยงาน"),
        in_series=True,
        import_rows=way_in(desk, "province_member"),
    )


def projects_page(desk: Desk) -> RecordPage:
    """โครงการในแผนจังหวัดและกลุ่มจังหวัด ของปีที่เลือก."""
    return RecordPage(
        desk,
        "province_project",
        about=mark("โครงการที่เสนอหรือบรรจุในแผนของจังหวัดและกลุ่มจังหวัด พร้อมวงเงินที่ขอและที่ได้รับ"),
        columns=("order", "name", "plan", "asked", "granted", "state"),
        base_query=lambda one: Query(
            "province_project", (Condition("fiscal_year", Test.IS, one.fiscal_year),)
        ),
        draft=lambda one: ProvinceProject(fiscal_year=one.fiscal_year),
        prints=(_year_report(desk),),
        import_rows=way_in(desk, "province_project"),
    )


def submissions_page(desk: Desk) -> RecordPage:
    """การเสนอแผนและโครงการต่อจังหวัด."""
    return RecordPage(
        desk,
        "province_submission",
        about=mark("ส่งแผนหรือโครงการใดไปที่ใด เมื่อใด ด้วยหนังสือใด และได้ผลอย่างไร"),
        columns=("sent_on", "subject", "receiver", "answer", "answered_on"),
        prints=(_year_report(desk),),
        draft=lambda one: ProvinceSubmission(sent_on=bangkok_today(), sender=one.file.actor),
        quick=(
            QuickFilter(mark("รอผล"), lambda _desk: (Condition("answer", Test.IS, "waiting"),), counted=True),
        ),
    )


def _year_report(desk: Desk) -> PageAction:
    def show_it(_record: Record | None) -> None:
        show_paper(QApplication.activeWindow(), desk, "province-report", {"year": str(desk.fiscal_year)})

    return PageAction(mark("งานแผนระดับจังหวัดของปี"), show_it, icon="file-text", needs_record=False)


def _lay_out(desk: Desk) -> None:
    count = shipped.lay_out(desk.file)
    desk.say(_("วางแล้ว {count} รายการ").format(count=count) if count else _("มีครบแล้ว ไม่มีรายการใหม่"))
