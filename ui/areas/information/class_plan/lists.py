"""Plain lists of the class plan: criteria by year, roads, children, and what is set by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.messages import mark
from planner_desktop.services.class_plan import criteria
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

_ROOMS = mark("นักเรียนต่อห้อง เศษที่เปิดเพิ่ม และห้องขั้นต่ำ แก้ได้รายระดับ รายชั้น และรายปี แผนปีเก่าใช้เกณฑ์ของปีนั้น")
_BANDS = mark("ผู้บริหารและครูตามจำนวนนักเรียน ช่องครูที่เว้นว่างคิดตามอัตราส่วนของระดับ ตรวจกับหนังสือ ก.ค.ศ. ก่อนอ้าง")
_RATIOS = mark("วิธีคิดครูของแต่ละระดับ ค่าที่แน่ใจ “ต่ำ” ต้องแก้ตามหนังสือ ก.ค.ศ. ก่อนใช้")
_YEARS = mark("ปีใดใช้เกณฑ์ครูใด ใครเห็นชอบ ใครอนุมัติ และคาดการณ์จากอะไร ปีที่ไม่มีแถวใช้แถวก่อนหน้า")
_ROADS = mark("ระยะทางตามถนนที่เดินทางจริง ใช้แทนเส้นตรงในแผนที่และการจำลองการรวม หนึ่งแถวใช้ได้ทั้งไปและกลับ")
_VILLAGES = mark("เด็กแต่ละช่วงอายุในหมู่บ้านเขตบริการตาม ทร.14 ใช้คาดการณ์นักเรียนเข้าใหม่ นำเข้าจาก Excel ได้")
_OVERRIDES = mark("อัตราหรือจำนวนที่ใช้แทนค่าที่คิดจากข้อมูล พร้อมเหตุผล ลบแถวเพื่อกลับไปใช้ค่าที่คิดได้")


def _is(field: str, code: str, _desk: Desk) -> tuple[Condition, ...]:
    return (Condition(field, Test.IS, code),)


def rooms_page(desk: Desk) -> QWidget:
    """เกณฑ์จัดห้องเรียน."""
    columns = ("stage", "grade", "pupils_per_room", "remainder", "minimum_rooms", "first_year", "certainty")
    return _criteria(desk, RecordPage(desk, "room_rule", about=_ROOMS, columns=columns), _ROOMS)


def bands_page(desk: Desk) -> QWidget:
    """เกณฑ์ผู้บริหารและครูตามจำนวนนักเรียน."""
    page = RecordPage(
        desk,
        "teacher_band",
        about=_BANDS,
        columns=("scheme", "at_least", "at_most", "directors", "deputies", "teachers", "certainty"),
        quick=_schemes(),
    )
    return _criteria(desk, page, _BANDS)


def ratios_page(desk: Desk) -> QWidget:
    """อัตราส่วนครูของแต่ละระดับ."""
    page = RecordPage(
        desk,
        "teacher_ratio",
        about=_RATIOS,
        columns=(
            "scheme",
            "stage",
            "way",
            "pupils_per_teacher",
            "weekly_hours",
            "teacher_hours",
            "certainty",
        ),
        quick=_schemes(),
    )
    return _criteria(desk, page, _RATIOS)


def years_page(desk: Desk) -> QWidget:
    """เกณฑ์และผู้อนุมัติรายปี."""
    columns = ("academic_year", "scheme", "entrants", "back", "committee", "approver", "due")
    return RecordPage(desk, "class_plan_year", about=_YEARS, columns=columns)


def roads_page(desk: Desk) -> QWidget:
    """ระยะทางระหว่างโรงเรียน."""
    return RecordPage(
        desk,
        "road_distance",
        about=_ROADS,
        columns=("school", "other", "km", "minutes", "way", "barrier"),
        import_rows=way_in(desk, "road_distance"),
    )


def villages_page(desk: Desk) -> QWidget:
    """ประชากรวัยเรียนในเขตบริการ."""
    return RecordPage(
        desk,
        "service_village",
        about=_VILLAGES,
        columns=("school", "academic_year", "village", "aged_0_2", "aged_3_5", "aged_6_11", "aged_12_14"),
        import_rows=way_in(desk, "service_village"),
    )


def overrides_page(desk: Desk) -> QWidget:
    """ค่าคาดการณ์ที่กำหนดเอง."""
    return RecordPage(
        desk,
        "projection_override",
        about=_OVERRIDES,
        columns=("school", "grade", "academic_year", "rate", "pupils", "reason"),
        import_rows=way_in(desk, "projection_override"),
    )


def _schemes() -> tuple[QuickFilter, ...]:
    named = (("w9_2545", mark("แนว ว 9/2545")), ("w23_2563", mark("ว 23/2563")))
    return tuple(QuickFilter(label, partial(_is, "scheme", code), counted=True) for code, label in named)


def _criteria(desk: Desk, page: RecordPage, about: str) -> QWidget:
    deeds = ((mark("วางเกณฑ์ที่มากับโปรแกรม"), "list-check", partial(_lay_out, desk)),)
    return ListWithDeeds(page, about, deeds)


def _lay_out(desk: Desk) -> None:
    count = criteria.lay_out(desk.file)
    there = _("ทุกเกณฑ์มีในแฟ้มแล้ว แก้ในตารางได้เลย")
    desk.say(_("วางเกณฑ์ {count} แถวแล้ว").format(count=count) if count else there)
