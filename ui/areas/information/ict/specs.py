"""รายละเอียดคุณลักษณะเฉพาะ: typed beside its live page, begun from the price list or a need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.ict.specs import SpecSheet
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records, settings
from planner_desktop.services.papers.ict import spec
from planner_desktop.services.settings import ict as ict_settings
from ui.areas.information.deeds import attempt, of_record, paper_actions, writing
from ui.kit.page_options import PanelTab
from ui.kit.preview.live import LivePaper
from ui.kit.record_page import RecordPage
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.information.ict.needs import IctNeed
    from planner_desktop.domain.progress import Progress
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk
    from ui.kit.preview.live import Drawing


class SpecPaper(QWidget):
    """The paper of the chosen sheet, drawn when it is saved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._record: SpecSheet | None = None
        self.paper = LivePaper(desk, self._drawing, self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.paper)

    def show_record(self, record: Record | None) -> None:
        """Draw that sheet."""
        self._record = record if isinstance(record, SpecSheet) and not record.is_new else None
        self.paper.want()

    def _drawing(self) -> Drawing | None:
        record, file = self._record, self.desk.file
        if record is None:
            return None

        def draw(progress: Progress) -> bytes:
            from planner_desktop.services import papers
            from planner_desktop.services.printing import paper_looks  # ReportLab is loaded when first needed

            return papers.to_pdf(paper_looks.dressed(file, spec.spec_paper(file, record)), progress)

        return draw


def specs_page(desk: Desk) -> RecordPage:
    """รายละเอียดคุณลักษณะเฉพาะ."""
    return RecordPage(
        desk,
        "spec_sheet",
        new_label=mark("เพิ่มรายละเอียดคุณลักษณะ"),
        about=mark("คุณลักษณะเฉพาะของสิ่งที่จะจัดหา เริ่มจากเกณฑ์ราคากลางหรือความต้องการ แล้วเพิ่มข้อของหน่วยงาน"),
        columns=("fiscal_year", "name", "quantity", "unit", "unit_price", "dated"),
        draft=_draft,
        tabs=(PanelTab(mark("เอกสาร"), SpecPaper),),
        prints=paper_actions(desk, "ict-spec", mark("รายละเอียดคุณลักษณะเฉพาะ"), of_record, of_record=True),
        actions=(writing(desk, mark("ดึงจากราคากลางอีกครั้ง"), lambda one: _again(desk, one), "refresh"),),
    )


def begin_spec(desk: Desk, *, item: PriceItem | None = None, need: IctNeed | None = None) -> None:
    """Save a sheet drafted from the list or the need, and open it."""
    kept: list[SpecSheet] = []

    def deed() -> None:
        made = spec.of_need(desk.file, need) if need else spec.of_item(desk.file, cast("PriceItem", item))
        ready = made if made.basics or made.own else replace(made, own=_("ระบุคุณลักษณะที่ต้องการ"))
        kept.append(records.save(desk.file, ready))

    if attempt(desk, deed, _("ทำรายละเอียดคุณลักษณะแล้ว เพิ่มข้อของหน่วยงานและคณะกรรมการ")):
        desk.show_record("spec_sheet", kept[0].id)


def _draft(desk: Desk) -> SpecSheet:
    return SpecSheet(
        fiscal_year=desk.fiscal_year,
        quantity=1,
        dated=bangkok_today(),
        delivery=settings.value(desk.file, ict_settings.SPEC_DELIVERY),
        warranty=settings.value(desk.file, ict_settings.SPEC_WARRANTY),
    )


def _again(desk: Desk, record: Record) -> None:
    sheet = cast("SpecSheet", record)
    if sheet.item is None:
        desk.say(_("เลือก “อ้างรายการราคากลาง” ก่อน"))
        return
    item = cast("PriceItem", records.get_named(desk.file, "price_item", sheet.item))
    fresh = replace(sheet, basics=item.basics, unit_price=sheet.unit_price or item.price, unit=item.unit)
    attempt(desk, lambda: records.save(desk.file, fresh, mark("ดึงคุณลักษณะพื้นฐาน")), _("ดึงคุณลักษณะพื้นฐานแล้ว"))
