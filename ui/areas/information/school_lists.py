"""Plain lists about schools: what happened to them, test results, and the bands of size."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from planner_desktop.domain.information.sizes import SCHEMES
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.schools import count_days, results, sizes
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.moments import short_date
from ui.kit.page_options import PageAction, PanelTab
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.domain.information.counts import TestEdition
    from planner_desktop.domain.records import Record

_STATES = mark("สิ่งที่เปลี่ยนของแต่ละโรงเรียนตั้งแต่วันใด รายงานย้อนหลังใช้ชื่อและสถานะของวันนั้น เพิ่มจากหน้าโรงเรียน")
_TESTS = mark(
    "คะแนนเฉลี่ยร้อยละของโรงเรียนรายวิชา นำเข้าซ้ำได้โดยไม่ซ้ำแถว แก้ตัวเลขต้องบอกเหตุผล ฉบับก่อนแก้ยังอ่านได้ในแท็บ “ฉบับก่อน”"
)
_DAYS = mark("ข้อมูลของแต่ละรอบนับ ณ วันใด แก้ตามประกาศและผูกกับปีการศึกษาได้ รายงานปีเก่าใช้วันของปีนั้น")
_BANDS = mark("ช่วงจำนวนนักเรียนของแต่ละขนาด แก้ตามประกาศและผูกกับปีการศึกษาได้ รายงานปีเก่าใช้เกณฑ์ของปีนั้น")


def _is(field: str, code: str, _desk: Desk) -> tuple[Condition, ...]:
    return (Condition(field, Test.IS, code),)


def states_page(desk: Desk) -> QWidget:
    """ประวัติสถานะโรงเรียน."""
    return RecordPage(
        desk,
        "school_state",
        about=_STATES,
        can_add=False,
        columns=("since", "school", "event", "name", "status", "with_school"),
        quick=tuple(
            QuickFilter(label, partial(_is, "event", code), counted=True)
            for code, label in (
                ("renamed", mark("เปลี่ยนชื่อ")),
                ("merged", mark("รวม")),
                ("closed", mark("เลิก")),
            )
        ),
    )


def tests_page(desk: Desk) -> QWidget:
    """ผลการทดสอบระดับชาติ."""
    return RecordPage(
        desk,
        "test_result",
        about=_TESTS,
        columns=("academic_year", "school", "test", "grade", "subject", "takers", "mean"),
        quick=tuple(
            QuickFilter(code, partial(_is, "test", code), counted=True) for code in ("RT", "NT", "O-NET")
        ),
        import_rows=way_in(desk, "test_result"),
        tabs=(PanelTab(mark("ฉบับก่อน"), EditionsPanel),),
        actions=(
            PageAction(mark("ยกเลิกผลนี้…"), partial(_void_result, desk), icon="ban"),
            PageAction(mark("นำผลนี้กลับมาใช้"), partial(_restore_result, desk), icon="arrow-back-up"),
        ),
    )


def _void_result(desk: Desk, record: Record | None) -> None:
    if record is None or record.is_new:
        desk.say(_("เลือกผลการทดสอบก่อน"))
        return
    told = ask.ask_reason(
        ask.over(), _("ยกเลิกผลการทดสอบ"), _("เหตุผลที่ยกเลิก (ผลนี้จะไม่ถูกนับ แต่ยังอ่านได้)"), yes=_("ยกเลิกผลนี้")
    )
    if told:
        _try(lambda: results.void(desk.file, record.id, told))


def _restore_result(desk: Desk, record: Record | None) -> None:
    if record is None or record.is_new:
        desk.say(_("เลือกผลการทดสอบก่อน"))
        return
    _try(lambda: results.restore(desk.file, record.id))


def _try(deed: Callable[[], object]) -> None:
    try:
        deed()
    except PlannerError as error:
        ask.show_error(ask.over(), error)


class EditionsPanel(QScrollArea):
    """What the chosen result said before each correction, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.desk = desk
        self.words = QLabel(wordWrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMargin(look.GAP)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self.words)
        self.setAccessibleName(_("ฉบับก่อน"))

    def show_record(self, record: Record | None) -> None:
        """Read the editions of that result."""
        found = results.editions(self.desk.file, record.id) if record and not record.is_new else []
        self.words.setText("\n\n".join(soft(_edition(one)) for one in found) or _("ยังไม่เคยแก้ตัวเลข"))


def _edition(one: TestEdition) -> str:
    until = short_date(one.until) if one.until else "–"
    words = _("ฉบับที่ {edition} · ร้อยละ {mean} · ผู้เข้าสอบ {takers} คน · ใช้ถึง {until}").format(
        edition=one.edition, mean=one.mean, takers="–" if one.takers is None else one.takers, until=until
    )
    return f"{words}\n{one.reason}" if one.reason else words


def count_days_page(desk: Desk) -> QWidget:
    """วันนับจำนวน."""
    page = RecordPage(
        desk,
        "count_day",
        about=_DAYS,
        columns=("round", "day", "month", "next_year", "first_year", "last_year", "certainty"),
    )
    return ListWithDeeds(
        page, _DAYS, ((mark("วางวันที่มากับโปรแกรม"), "list-check", partial(_lay_out_days, desk)),)
    )


def _lay_out_days(desk: Desk) -> None:
    count = count_days.lay_out(desk.file)
    there = _("ทุกรอบมีวันนับในแฟ้มแล้ว แก้ในตารางได้เลย")
    desk.say(_("วางวันนับ {count} รอบแล้ว").format(count=count) if count else there)


def bands_page(desk: Desk) -> QWidget:
    """เกณฑ์ขนาดโรงเรียน."""
    labels = (mark("4 ขนาด"), mark("7 ขนาด"), mark("ก.ค.ศ."), mark("ช่วงย่อย"))
    page = RecordPage(
        desk,
        "size_band",
        about=_BANDS,
        columns=("scheme", "label", "at_least", "at_most", "first_year", "last_year", "certainty"),
        quick=tuple(
            QuickFilter(label, partial(_is, "scheme", code), counted=True)
            for code, label in zip(SCHEMES, labels, strict=True)
        ),
    )
    deeds = ((mark("วางเกณฑ์ที่มากับโปรแกรม"), "list-check", partial(_lay_out, desk)),)
    return ListWithDeeds(page, _BANDS, deeds)


def _lay_out(desk: Desk) -> None:
    count = sizes.lay_out(desk.file)
    there = _("ทุกเกณฑ์มีในแฟ้มแล้ว แก้ในตารางได้เลย")
    desk.say(_("วางเกณฑ์ {count} ช่วงแล้ว").format(count=count) if count else there)
