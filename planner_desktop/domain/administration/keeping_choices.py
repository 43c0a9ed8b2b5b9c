"""Choices of keeping, borrowing, disposing of letters and of merged letters."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

STORAGE_STATE = ChoiceList(
    "storage_state",
    mark("สถานะหนังสือเก็บ"),
    (
        Choice("stored", mark("จัดเก็บแล้ว")),
        Choice("borrowed", mark("ถูกยืม"), "warning"),
        Choice("listed", mark("อยู่ในบัญชีขอทำลาย"), "warning"),
        Choice("kept", mark("ขยายเวลาเก็บ")),
        Choice("archives", mark("ส่งหอจดหมายเหตุแล้ว"), "good"),
        Choice("deposited", mark("ฝากหอจดหมายเหตุไว้"), "good"),
        Choice("destroyed", mark("ทำลายแล้ว"), "danger"),
    ),
    extendable=False,
)
ARCHIVE_WAY = ChoiceList(
    "archive_way",
    mark("บัญชีถึงหอจดหมายเหตุ"),
    (
        Choice("hand_over", mark("ส่งมอบ (แบบ 21)"), "good"),
        Choice("own", mark("ขอเก็บเอง (แบบ 22)")),
        Choice("deposit", mark("ฝาก (แบบ 23)")),
    ),
    extendable=False,
)
STORAGE_MEDIUM = ChoiceList(
    "storage_medium",
    mark("ลักษณะที่เก็บ"),
    (
        Choice("paper", mark("กระดาษ")),
        Choice("digital", mark("ไฟล์อิเล็กทรอนิกส์")),
        Choice("both", mark("กระดาษและไฟล์")),
    ),
)
DISPOSAL_STATUS = ChoiceList(
    "disposal_status",
    mark("ขั้นของการขอทำลาย"),
    (
        Choice("survey", mark("สำรวจรายการ"), "warning"),
        Choice("committee", mark("คณะกรรมการพิจารณา"), "warning"),
        Choice("approval", mark("รอหัวหน้าส่วนราชการ"), "warning"),
        Choice("archives", mark("รอหอจดหมายเหตุ"), "warning"),
        Choice("ready", mark("พร้อมทำลาย"), "warning"),
        Choice("done", mark("ทำลายและบันทึกแล้ว"), "good"),
    ),
    extendable=False,
)
DISPOSAL_OPINION = ChoiceList(
    "disposal_opinion",
    mark("การพิจารณาของคณะกรรมการ"),
    (
        Choice("waiting", mark("ยังไม่พิจารณา"), "warning"),
        Choice("destroy", mark("ควรทำลาย")),
        Choice("keep", mark("ขยายเวลาเก็บ")),
        Choice("archives", mark("ส่งหอจดหมายเหตุ")),
    ),
    extendable=False,
)
ARCHIVES_ANSWER = ChoiceList(
    "archives_answer",
    mark("คำตอบของหอจดหมายเหตุแห่งชาติ"),
    (
        Choice("waiting", mark("ยังไม่ตอบ"), "warning"),
        Choice("agree", mark("เห็นชอบให้ทำลาย"), "good"),
        Choice("partly", mark("ขอเก็บบางรายการ")),
        Choice("silent", mark("ไม่ตอบภายในกำหนด ถือว่าเห็นชอบ"), "good"),
    ),
    extendable=False,
)
DESTROY_WAY = ChoiceList(
    "destroy_way",
    mark("วิธีทำลาย"),
    (
        Choice("shred", mark("ฉีกหรือย่อยเป็นชิ้น")),
        Choice("burn", mark("เผา")),
        Choice("erase", mark("ลบไฟล์อิเล็กทรอนิกส์")),
    ),
)
MERGE_SOURCE = ChoiceList(
    "merge_source",
    mark("รายชื่อผู้รับ"),
    (
        Choice("school", mark("โรงเรียน")),
        Choice("agency", mark("หน่วยงานติดต่อ")),
        Choice("sheet", mark("ไฟล์ Excel")),
    ),
    extendable=False,
)
MERGE_NUMBERING = ChoiceList(
    "merge_numbering",
    mark("การออกเลข"),
    (
        Choice("each", mark("ฉบับละหนึ่งเลข")),
        Choice("circular", mark("หนังสือเวียนเลขเดียว (ว)")),
    ),
    extendable=False,
)
MERGE_STATUS = ChoiceList(
    "merge_status",
    mark("สถานะจดหมาย"),
    (
        Choice("draft", mark("ร่าง"), "warning"),
        Choice("issued", mark("ออกเลขแล้ว"), "good"),
    ),
    extendable=False,
)

KEEPING_CHOICES = (
    STORAGE_STATE,
    ARCHIVE_WAY,
    STORAGE_MEDIUM,
    DISPOSAL_STATUS,
    DISPOSAL_OPINION,
    ARCHIVES_ANSWER,
    DESTROY_WAY,
    MERGE_SOURCE,
    MERGE_NUMBERING,
    MERGE_STATUS,
)
