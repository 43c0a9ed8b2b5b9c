"""The lists of choices that letters and registers use."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

URGENCY = ChoiceList(
    "urgency",
    mark("ชั้นความเร็ว"),
    (
        Choice("normal", mark("ปกติ")),
        Choice("urgent", mark("ด่วน"), "warning"),
        Choice("very_urgent", mark("ด่วนมาก"), "warning"),
        Choice("most_urgent", mark("ด่วนที่สุด"), "danger"),
    ),
    extendable=False,
)
SECRECY = ChoiceList(
    "secrecy",
    mark("ชั้นความลับ"),
    (
        Choice("normal", mark("ปกติ")),
        Choice("secret", mark("ลับ"), "danger"),
        Choice("very_secret", mark("ลับมาก"), "danger"),
        Choice("most_secret", mark("ลับที่สุด"), "danger"),  # refused, with the reason
    ),
    extendable=False,
)
LETTER_STATUS = ChoiceList(
    "letter_status",
    mark("สถานะหนังสือ"),
    (
        Choice("received", mark("รอมอบหมาย"), "warning"),
        Choice("assigned", mark("กำลังดำเนินการ")),
        Choice("answered", mark("ตอบแล้ว"), "good"),
        Choice("noted", mark("ทราบและเก็บ"), "good"),
    ),
)
OUTGOING_STATUS = ChoiceList(
    "outgoing_status",
    mark("สถานะหนังสือส่ง"),
    (
        Choice("draft", mark("ร่าง")),
        Choice("checking", mark("รอตรวจ"), "warning"),
        Choice("returned", mark("ส่งกลับแก้ไข"), "danger"),
        Choice("signing", mark("รอลงนาม"), "warning"),
        Choice("sent", mark("ส่งแล้ว"), "good"),
        Choice("filed", mark("เก็บเข้าแฟ้มแล้ว"), "good"),
    ),
)
OUTGOING_KIND = ChoiceList(
    "outgoing_kind",
    mark("ชนิดหนังสือส่ง"),
    (
        Choice("external", mark("หนังสือภายนอก")),
        Choice("memo", mark("บันทึกข้อความ")),
        Choice("circular", mark("หนังสือเวียน (ว)")),
        Choice("stamped", mark("หนังสือประทับตรา")),
    ),
)
PAPER_STATUS = ChoiceList(
    "paper_status",
    mark("สถานะคำสั่ง ประกาศ เกียรติบัตร"),
    (
        Choice("draft", mark("ร่าง")),
        Choice("checking", mark("รอตรวจ"), "warning"),
        Choice("returned", mark("ส่งกลับแก้ไข"), "danger"),
        Choice("signing", mark("รอลงนาม"), "warning"),
        Choice("issued", mark("ออกแล้ว"), "good"),
        Choice("filed", mark("เก็บเข้าแฟ้มแล้ว"), "good"),
    ),
)
REGISTER = ChoiceList(
    "register",
    mark("ทะเบียน"),
    (
        Choice("incoming", mark("หนังสือรับ")),
        Choice("outgoing", mark("หนังสือส่ง")),
        Choice("circular", mark("หนังสือเวียน (ว)")),
        Choice("memo", mark("บันทึกข้อความ")),
        Choice("order", mark("คำสั่ง")),
        Choice("announcement", mark("ประกาศ")),
        Choice("certificate", mark("เกียรติบัตรและหนังสือรับรอง")),
    ),
    extendable=False,
)
OUTGOING_REGISTER = ChoiceList(
    "outgoing_register",
    mark("ทะเบียนที่ออกเลข"),
    tuple(one for one in REGISTER.shipped if one.code in ("outgoing", "circular", "memo")),
    extendable=False,
)
BOOKING_STATUS = ChoiceList(
    "booking_status",
    mark("สถานะเลขที่จอง"),
    (Choice("booked", mark("จองไว้"), "warning"), Choice("used", mark("ใช้แล้ว"), "good")),
    extendable=False,
)
CERTIFICATE_KIND = ChoiceList(
    "certificate_kind",
    mark("ชนิดเกียรติบัตร"),
    (
        Choice("certificate", mark("เกียรติบัตร")),
        Choice("training", mark("วุฒิบัตร")),
        Choice("attestation", mark("หนังสือรับรอง")),
    ),
)
BOOK_LAYOUT = ChoiceList(
    "book_layout",
    mark("รูปแบบทะเบียนที่พิมพ์"),
    (Choice("book", mark("แบบทะเบียนตามระเบียบ")), Choice("amss", mark("แบบ AMSS"))),
    extendable=False,
)
BOOK_FORMAT = ChoiceList(
    "book_format",
    mark("ทำทะเบียนเป็น"),
    (
        Choice("preview", mark("ดูก่อนพิมพ์ (PDF)")),
        Choice("xlsx", mark("ไฟล์ Excel")),
        Choice("docx", mark("ไฟล์ Word")),
    ),
    extendable=False,
)

LETTER_LISTS = (
    URGENCY,
    SECRECY,
    LETTER_STATUS,
    OUTGOING_STATUS,
    OUTGOING_KIND,
    PAPER_STATUS,
    REGISTER,
    OUTGOING_REGISTER,
    BOOKING_STATUS,
    CERTIFICATE_KIND,
    BOOK_LAYOUT,
    BOOK_FORMAT,
)
