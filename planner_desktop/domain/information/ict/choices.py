"""Choice lists of equipment, needs and repairs."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

EQUIPMENT_KIND = ChoiceList(
    "equipment_kind",
    mark("ชนิดครุภัณฑ์คอมพิวเตอร์"),
    (
        Choice("desktop", mark("คอมพิวเตอร์ตั้งโต๊ะ")),
        Choice("allinone", mark("คอมพิวเตอร์ All In One")),
        Choice("notebook", mark("คอมพิวเตอร์โน้ตบุ๊ก")),
        Choice("tablet", mark("แท็บเล็ต")),
        Choice("server", mark("เครื่องแม่ข่าย")),
        Choice("printer", mark("เครื่องพิมพ์")),
        Choice("scanner", mark("สแกนเนอร์")),
        Choice("projector", mark("เครื่องฉายภาพ")),
        Choice("display", mark("จอแสดงภาพ/สมาร์ททีวี")),
        Choice("network", mark("อุปกรณ์เครือข่าย")),
        Choice("wireless", mark("อุปกรณ์กระจายสัญญาณไร้สาย")),
        Choice("ups", mark("เครื่องสำรองไฟฟ้า")),
        Choice("camera", mark("กล้องโทรทัศน์วงจรปิด")),
        Choice("software", mark("ชุดโปรแกรม")),
        Choice("other", mark("อื่น ๆ")),
    ),
)
EQUIPMENT_STATE = ChoiceList(
    "equipment_state",
    mark("สถานะครุภัณฑ์"),
    (
        Choice("in_use", mark("ใช้งาน"), "good"),
        Choice("lent", mark("ให้ยืม")),
        Choice("repair", mark("ส่งซ่อม"), "warning"),
        Choice("to_write_off", mark("รอจำหน่าย"), "warning"),
        Choice("written_off", mark("จำหน่ายแล้ว")),
    ),
    extendable=False,
)
EQUIPMENT_MONEY = ChoiceList(
    "equipment_money",
    mark("แหล่งเงินที่ได้ครุภัณฑ์มา"),
    (
        Choice("investment", mark("งบลงทุน (ค่าครุภัณฑ์)")),
        Choice("operating", mark("งบดำเนินงาน")),
        Choice("subsidy", mark("งบเงินอุดหนุน")),
        Choice("income", mark("เงินรายได้สถานศึกษา")),
        Choice("obec", mark("สพฐ. จัดสรรเป็นสิ่งของ")),
        Choice("local", mark("องค์กรปกครองส่วนท้องถิ่นสนับสนุน")),
        Choice("donated", mark("รับบริจาค")),
    ),
)
# The findings that a yearly check of supplies must report (ระเบียบพัสดุ 2560 ข้อ 213-214).
CHECK_RESULT = ChoiceList(
    "check_result",
    mark("ผลการตรวจสอบพัสดุประจำปี"),
    (
        Choice("usable", mark("ใช้การได้"), "good"),
        Choice("broken", mark("ชำรุด"), "warning"),
        Choice("worn", mark("เสื่อมสภาพ"), "warning"),
        Choice("unneeded", mark("ไม่จำเป็นต้องใช้ต่อไป"), "warning"),
        Choice("lost", mark("สูญไป/ไม่พบ"), "danger"),
    ),
    certainty="medium",
    extendable=False,
)
NEED_KIND = ChoiceList(
    "need_kind",
    mark("ลักษณะความต้องการ"),
    (
        Choice("replace", mark("ทดแทนของเดิม")),
        Choice("more", mark("เพิ่มจำนวน")),
        Choice("new", mark("จัดหาใหม่ ยังไม่เคยมี")),
    ),
)
NEED_STATE = ChoiceList(
    "need_state",
    mark("สถานะความต้องการ"),
    (
        Choice("draft", mark("ร่าง")),
        Choice("submitted", mark("เสนอแล้ว"), "warning"),
        Choice("examined", mark("ตรวจแล้ว")),
        Choice("in_request", mark("อยู่ในคำขอตั้งงบประมาณ")),
        Choice("granted", mark("ได้รับจัดสรร"), "good"),
        Choice("refused", mark("ไม่ได้รับ"), "danger"),
    ),
    extendable=False,
)
REPAIR_URGENCY = ChoiceList(
    "repair_urgency",
    mark("ความเร่งด่วนของงานซ่อม"),
    (
        Choice("stopped", mark("งานหยุด"), "danger"),
        Choice("urgent", mark("เร่งด่วน"), "warning"),
        Choice("normal", mark("ปกติ")),
    ),
)
REPAIR_STATE = ChoiceList(
    "repair_state",
    mark("สถานะงานซ่อม"),
    (
        Choice("waiting", mark("รอรับเรื่อง"), "warning"),
        Choice("taken", mark("รับเรื่องแล้ว")),
        Choice("diagnosed", mark("ตรวจอาการแล้ว")),
        Choice("sent_out", mark("ส่งซ่อมภายนอก"), "warning"),
        Choice("fixed", mark("ซ่อมเสร็จ รอปิดงาน"), "good"),
        Choice("unrepairable", mark("ซ่อมไม่ได้ รอปิดงาน"), "danger"),
        Choice("closed", mark("ปิดงานแล้ว"), "good"),
    ),
    extendable=False,
)
REPAIR_RESULT = ChoiceList(
    "repair_result",
    mark("ผลการซ่อม"),
    (
        Choice("fixed", mark("ซ่อมได้"), "good"),
        Choice("unrepairable", mark("ซ่อมไม่ได้"), "danger"),
        Choice("no_fault", mark("ไม่พบอาการเสีย")),
    ),
    extendable=False,
)
REPAIR_DEED = ChoiceList(
    "repair_deed",
    mark("ความเคลื่อนไหวงานซ่อม"),
    (
        Choice("asked", mark("แจ้งซ่อม")),
        Choice("taken", mark("รับเรื่อง")),
        Choice("diagnosed", mark("ตรวจอาการ")),
        Choice("sent_out", mark("ส่งซ่อมภายนอก")),
        Choice("fixed", mark("ซ่อมเสร็จ")),
        Choice("unrepairable", mark("ซ่อมไม่ได้")),
        Choice("closed", mark("ปิดงาน")),
        Choice("reopened", mark("เปิดงานอีกครั้ง")),
        Choice("note", mark("บันทึกเพิ่ม")),
    ),
    extendable=False,
)
ICT_CHOICES = (
    EQUIPMENT_KIND,
    EQUIPMENT_STATE,
    EQUIPMENT_MONEY,
    CHECK_RESULT,
    NEED_KIND,
    NEED_STATE,
    REPAIR_URGENCY,
    REPAIR_STATE,
    REPAIR_RESULT,
    REPAIR_DEED,
)
