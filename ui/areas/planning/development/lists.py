"""The lists of 3.2: development plans and everything that stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.messages import mark
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage

if TYPE_CHECKING:
    from ui.kit.desk import Desk


def plans_page(desk: Desk) -> RecordPage:
    """แผนพัฒนาการศึกษา."""
    return RecordPage(
        desk,
        "development_plan",
        about=mark("แผนพัฒนาการศึกษาขั้นพื้นฐานทุกฉบับ ฉบับที่เห็นชอบแล้วอ่านได้อย่างเดียว ปรับปรุงโดยทำฉบับใหม่"),
        columns=("name", "first_year", "last_year", "edition", "state", "dated"),
    )


def reviews_page(desk: Desk) -> RecordPage:
    """ทบทวนภารกิจและผลที่ผ่านมา."""
    return _within(desk, "plan_review", mark("ข้อค้นพบจากการทบทวนภารกิจ ผลที่ผ่านมา และข้อมูลสารสนเทศ"))


def swot_page(desk: Desk) -> RecordPage:
    """ปัจจัย SWOT."""
    return _within(desk, "swot_factor", mark("จุดแข็ง จุดอ่อน โอกาส อุปสรรค พร้อมน้ำหนัก คะแนน และหลักฐาน"))


def tows_page(desk: Desk) -> RecordPage:
    """ทางเลือก TOWS."""
    return _within(desk, "tows_option", mark("ทางเลือกที่ได้จากการจับคู่ปัจจัย ข้อที่เลือกใช้จะเป็นกลยุทธ์"))


def statements_page(desk: Desk) -> RecordPage:
    """วิสัยทัศน์ พันธกิจ เป้าประสงค์ ค่านิยม."""
    return _within(desk, "plan_statement", mark("วิสัยทัศน์ พันธกิจ เป้าประสงค์ และค่านิยมของแผนแต่ละฉบับ"))


def strategies_page(desk: Desk) -> RecordPage:
    """กลยุทธ์."""
    return _within(desk, "strategy", mark("กลยุทธ์ของแผน โยงกลับไปยังทางเลือก TOWS และปัจจัย SWOT ได้"))


def indicators_page(desk: Desk) -> RecordPage:
    """ตัวชี้วัดของแผน."""
    return _within(desk, "indicator", mark("ตัวชี้วัดของแผนพร้อมนิยาม หน่วยนับ ข้อมูลฐาน และทิศทาง"))


def indicator_years_page(desk: Desk) -> RecordPage:
    """ค่าเป้าหมายและผลรายปี."""
    return _within(desk, "indicator_year", mark("ค่าเป้าหมายของแต่ละปีในแผน และผลสามปีก่อนแผน"))


def indicative_page(desk: Desk) -> RecordPage:
    """กรอบโครงการ."""
    return _within(desk, "indicative_project", mark("โครงการที่คาดว่าจะทำตามแผน พร้อมกลยุทธ์และกลุ่มที่รับผิดชอบ"))


def indicative_money_page(desk: Desk) -> RecordPage:
    """วงเงินตามกรอบรายปี."""
    return _within(desk, "indicative_money", mark("วงเงินของโครงการตามกรอบแผน แยกปีและแหล่งเงิน"))


def medium_targets_page(desk: Desk) -> RecordPage:
    """เป้าหมายระยะปานกลาง."""
    return _within(desk, "medium_target", mark("สิ่งที่ต้องบรรลุภายในปีใดของแผน เช่น ระยะครึ่งแผนและสิ้นแผน"))


def _within(desk: Desk, name: str, about: str, **more: Any) -> RecordPage:
    return RecordPage(desk, name, about=about, in_series=True, import_rows=way_in(desk, name), **more)
