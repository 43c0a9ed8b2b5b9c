"""Settings of the ICT work: when the office is warned, and wordings of its specification sheets."""

from __future__ import annotations

from planner_desktop.domain.fields import Kind
from planner_desktop.messages import mark
from planner_desktop.services.settings.spec import SettingSpec

CONTRACT_DAYS = SettingSpec(
    "contract_days",
    mark("เตือนก่อนสัญญาเครือข่ายสิ้นสุดกี่วัน"),
    "60",
    Kind.NUMBER,
    help=mark("เผื่อเวลาจัดซื้อจัดจ้างหรือต่อสัญญา"),
    certainty="low",
    minimum=1,
    maximum=730,
    group=mark("เทคโนโลยีและเครือข่าย"),
)
_ICT = mark("ครุภัณฑ์ ICT และงานซ่อม")
ICT_WARRANTY_DAYS = SettingSpec(
    "ict_warranty_days",
    mark("เตือนก่อนหมดประกัน (วัน)"),
    "60",
    Kind.NUMBER,
    minimum=1,
    maximum=730,
    group=_ICT,
)
SPEC_DELIVERY = SettingSpec(
    "spec_delivery",
    mark("ความในรายละเอียดคุณลักษณะ: การส่งมอบ"),
    "ส่งมอบและติดตั้ง ณ สถานที่ที่ผู้ซื้อกำหนด ภายใน 30 วัน นับถัดจากวันลงนามในสัญญา",
    certainty="low",
    group=_ICT,
    wording=True,
)
SPEC_WARRANTY = SettingSpec(
    "spec_warranty",
    mark("ความในรายละเอียดคุณลักษณะ: การรับประกัน"),
    "รับประกันความชำรุดบกพร่องไม่น้อยกว่า 1 ปี ผู้ขายต้องเริ่มแก้ไขภายใน 3 วันทำการนับแต่ได้รับแจ้ง",
    certainty="low",
    group=_ICT,
    wording=True,
)
ICT_SETTINGS = (CONTRACT_DAYS, ICT_WARRANTY_DAYS, SPEC_DELIVERY, SPEC_WARRANTY)
