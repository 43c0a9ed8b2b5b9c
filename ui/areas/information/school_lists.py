"""Plain lists about schools: what happened to them, test results, and the bands of size."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.information.sizes import SCHEMES
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.messages import mark
from planner_desktop.services.schools import sizes
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

_STATES = mark("สิ่งที่เปลี่ยนของแต่ละโรงเรียนตั้งแต่วันใด รายงานย้อนหลังใช้ชื่อและสถานะของวันนั้น เพิ่มจากหน้าโรงเรียน")
_TESTS = mark("คะแนนเฉลี่ยร้อยละของโรงเรียนรายวิชา นำเข้าซ้ำได้โดยไม่ซ้ำแถว ค่าก่อนแก้ดูได้ในแท็บประวัติ")
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
    )


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
