"""What happens to a letter on its way, and the words of those who decide."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

MOVEMENT_DEED = ChoiceList(
    "movement_deed",
    mark("ความเคลื่อนไหวของหนังสือ"),
    (
        Choice("received", mark("ลงรับ")),
        Choice("begun", mark("เริ่มร่าง")),
        Choice("assigned", mark("มอบหมาย")),
        Choice("passed", mark("ส่งต่อผู้ปฏิบัติ")),
        Choice("taken", mark("รับเรื่องไว้ปฏิบัติ")),
        Choice("drafted", mark("ร่างหนังสือ")),
        Choice("submitted", mark("ส่งร่างให้ตรวจ")),
        Choice("returned", mark("ส่งกลับแก้ไข"), "danger"),
        Choice("checked", mark("ตรวจแล้ว เสนอลงนาม")),
        Choice("issued", mark("ลงนามและออกเลข"), "good"),
        Choice("opinion", mark("ความเห็น/คำสั่ง")),
        Choice("answered", mark("ตอบแล้ว"), "good"),
        Choice("noted", mark("ทราบและเก็บ"), "good"),
        Choice("filed", mark("เก็บเข้าแฟ้ม"), "good"),
        Choice("reopened", mark("เปิดเรื่องใหม่"), "warning"),
        Choice("level", mark("เปลี่ยนชั้นความเร็ว/ความลับ"), "warning"),
    ),
    extendable=False,
)
EXECUTIVE_WORD = ChoiceList(
    "executive_word",
    mark("คำสั่งการของผู้บริหาร"),
    (
        Choice("noted", mark("ทราบ")),
        Choice("agreed", mark("ชอบ")),
        Choice("permitted", mark("อนุญาต")),
        Choice("approved", mark("อนุมัติ"), "good"),
        Choice("signed", mark("ลงนาม"), "good"),
        Choice("refused", mark("ไม่อนุมัติ"), "danger"),
    ),
    certainty="medium",
)
MOVEMENT_CHOICES = (MOVEMENT_DEED, EXECUTIVE_WORD)
