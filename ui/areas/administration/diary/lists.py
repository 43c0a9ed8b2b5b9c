"""Every engagement as a list with filters."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.administration import diary
from ui.areas.administration import printing
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _


def appointments_page(desk: Desk) -> QWidget:
    """รายการนัดหมาย."""

    def print_year(_record: Record | None) -> None:
        keys = {"year": str(desk.fiscal_year)}
        printing.show_paper(desk, "diary-summary", keys, _("รายงานสรุปนัดหมายผู้บริหาร"))

    return RecordPage(
        desk,
        "appointment",
        page="appointment_list",
        title=mark("รายการนัดหมาย"),
        new_label=mark("ลงนัดหมาย"),
        about=mark("นัดหมายของผู้บริหารทั้งหมด ดูเป็นสัปดาห์ได้ที่หน้าสมุดนัด"),
        columns=("day", "starts", "ends", "subject", "place", "status"),
        quick=(
            QuickFilter(
                mark("ตั้งแต่วันนี้"),
                lambda _desk: (Condition("day", Test.AT_LEAST, bangkok_today()),),
                counted=True,
            ),
            QuickFilter(
                mark("สัปดาห์นี้"), lambda _desk: (Condition("day", Test.BETWEEN, Span.THIS_WEEK),), counted=True
            ),
            QuickFilter(mark("มอบผู้แทน"), lambda _desk: (Condition("status", Test.IS, "delegated"),)),
        ),
        import_rows=way_in(desk, "appointment"),
        draft=lambda desk: diary.draft(desk.file, bangkok_today()),
        prints=(PageAction(mark("รายงานสรุปนัดหมายประจำปี"), print_year, icon="chart-bar", needs_record=False),),
    )
