"""Shipped lists of choices. The office rewords, switches off or adds to them (record choice_entry)."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.messages import mark


@dataclass(frozen=True)
class Choice:
    """One entry; `tone` lets lists mark it: '', 'good', 'warning' or 'danger'."""

    code: str
    label: str
    tone: str = ""


@dataclass(frozen=True)
class ChoiceList:
    """A named list. `certainty` says how sure we are of the shipped entries: high, medium or low."""

    name: str
    label: str
    shipped: tuple[Choice, ...]
    certainty: str = "high"
    extendable: bool = True


def _plain(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, label) for label in labels)


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
        Choice("signing", mark("รอลงนาม"), "warning"),
        Choice("sent", mark("ส่งแล้ว"), "good"),
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
PREFIX = ChoiceList(
    "prefix",
    mark("คำนำหน้าชื่อ"),
    _plain("นาย", "นาง", "นางสาว", "ว่าที่ร้อยตรี", "ว่าที่ร้อยตรีหญิง", "สิบเอก", "จ่าสิบเอก", "ดร."),
)
POSITION = ChoiceList(
    "position",
    mark("ตำแหน่ง"),
    _plain(
        "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
        "รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
        "นักวิเคราะห์นโยบายและแผน",
        "นักวิชาการคอมพิวเตอร์",
        "นักวิชาการศึกษา",
        "เจ้าพนักงานธุรการ",
        "พนักงานธุรการ",
    ),
)
LEVEL = ChoiceList(
    "level",
    mark("ระดับ"),
    _plain("ปฏิบัติการ", "ชำนาญการ", "ชำนาญการพิเศษ", "เชี่ยวชาญ", "ปฏิบัติงาน", "ชำนาญงาน", "อาวุโส"),
    certainty="medium",
)
AGENCY_KIND = ChoiceList(
    "agency_kind",
    mark("ประเภทหน่วยงาน"),
    (
        Choice("central", mark("ส่วนกลาง")),
        Choice("province", mark("หน่วยงานในจังหวัด")),
        Choice("local", mark("องค์กรปกครองส่วนท้องถิ่น")),
        Choice("group", mark("กลุ่มในสำนักงานเขต")),
        Choice("other", mark("อื่น ๆ")),
    ),
)
SCHOOL_STATUS = ChoiceList(
    "school_status",
    mark("สถานะโรงเรียน"),
    (
        Choice("open", mark("เปิดสอน"), "good"),
        Choice("joined", mark("เรียนรวม"), "warning"),
        Choice("paused", mark("หยุดดำเนินการชั่วคราว"), "warning"),
        Choice("closed", mark("เลิกสถานศึกษา"), "danger"),
    ),
)
SCHOOL_LEVELS = ChoiceList(
    "school_levels",
    mark("ระดับที่เปิดสอน"),
    (
        Choice("kindergarten_primary", mark("อนุบาล–ประถมศึกษา")),
        Choice("primary", mark("ประถมศึกษา")),
        Choice("extended", mark("อนุบาล–มัธยมศึกษาตอนต้น (ขยายโอกาส)")),
    ),
)

CHOICE_LISTS = (
    URGENCY,
    SECRECY,
    LETTER_STATUS,
    OUTGOING_STATUS,
    OUTGOING_KIND,
    PREFIX,
    POSITION,
    LEVEL,
    AGENCY_KIND,
    SCHOOL_STATUS,
    SCHOOL_LEVELS,
)


def choice_list(name: str) -> ChoiceList:
    """Return the shipped list of that name; KeyError when there is none."""
    return {one.name: one for one in CHOICE_LISTS}[name]
