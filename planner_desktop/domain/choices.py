"""Shipped lists of choices. The office rewords, switches off or adds to them (record choice_entry)."""

from __future__ import annotations

from planner_desktop.domain.administration.choices import LETTER_LISTS
from planner_desktop.domain.administration.group_choices import GROUP_LISTS
from planner_desktop.domain.administration.keeping_choices import KEEPING_CHOICES
from planner_desktop.domain.administration.movement_choices import MOVEMENT_CHOICES
from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.domain.information.class_plan.choices import CLASS_PLAN_CHOICES
from planner_desktop.domain.information.ict.choices import ICT_CHOICES
from planner_desktop.domain.information.ict.network_choices import NETWORK_CHOICES
from planner_desktop.domain.information.ict.plan_choices import PLAN_CHOICES
from planner_desktop.domain.information.risk.choices import RISK_CHOICES
from planner_desktop.domain.information.round_choices import ROUND_CHOICES
from planner_desktop.domain.information.school_choices import SCHOOL_CHOICES
from planner_desktop.domain.planning.choices import PLANNING_CHOICES
from planner_desktop.messages import mark

__all__ = ["CHOICE_LISTS", "Choice", "ChoiceList", "choice_list"]


def _plain(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, label) for label in labels)


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
# From the lowest up: who is far below cannot well act for whom (checks of duty orders). The levels of the
# general and the academic line stand in one row by common practice, not by a rule.
GRADE = ChoiceList(
    "grade",
    mark("ลำดับระดับ (ต่ำไปสูง) สำหรับตรวจผู้ปฏิบัติงานแทน"),
    _plain(
        "ลูกจ้างชั่วคราว",
        "พนักงานธุรการ",
        "ปฏิบัติงาน",
        "ชำนาญงาน",
        "ปฏิบัติการ",
        "อาวุโส",
        "ชำนาญการ",
        "ชำนาญการพิเศษ",
        "เชี่ยวชาญ",
    ),
    certainty="low",
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
        Choice("merged", mark("รวมกับโรงเรียนอื่น"), "danger"),
        Choice("transferred", mark("โอนไปสังกัดอื่น"), "danger"),
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

CERTAINTY = ChoiceList(
    "certainty",
    mark("ความแน่ใจ"),
    (
        Choice("high", mark("แน่ใจ"), "good"),
        Choice("medium", mark("ควรตรวจสอบ"), "warning"),
        Choice("low", mark("เป็นตัวอย่างเท่านั้น"), "danger"),
    ),
    extendable=False,
)
LAW_KIND = ChoiceList(
    "law_kind",
    mark("ประเภทกฎหมาย"),
    (
        Choice("act", mark("พระราชบัญญัติ")),
        Choice("rule", mark("ระเบียบ")),
        Choice("announcement", mark("ประกาศ")),
        Choice("order", mark("คำสั่ง")),
        Choice("plan", mark("แผนและยุทธศาสตร์")),
        Choice("other", mark("อื่น ๆ")),
    ),
)
STEP_KIND = ChoiceList(
    "step_kind",
    mark("ชนิดของขั้นตอน"),
    (
        Choice("process", mark("ดำเนินการ")),
        Choice("decision", mark("ตัดสินใจ/พิจารณา")),
        Choice("document", mark("เอกสาร")),
        Choice("report", mark("ติดตามและรายงาน")),
    ),
    extendable=False,
)
WORK_ROLE = ChoiceList(
    "work_role",
    mark("ผู้รับผิดชอบขั้นตอน"),
    (
        Choice("officer", mark("ผู้รับผิดชอบงาน")),
        Choice("clerk", mark("เจ้าหน้าที่ธุรการ")),
        Choice("group_director", mark("ผู้อำนวยการกลุ่ม")),
        Choice("deputy", mark("รองผู้อำนวยการสำนักงานเขต")),
        Choice("director", mark("ผู้อำนวยการสำนักงานเขต")),
        Choice("committee", mark("คณะกรรมการ/คณะทำงาน")),
        Choice("school", mark("สถานศึกษา")),
        Choice("unit", mark("กลุ่มหรือหน่วยงานที่เกี่ยวข้อง")),
    ),
)
APPROVING_BODY = ChoiceList(
    "approving_body",
    mark("ผู้อนุมัติหรือเห็นชอบ"),
    (
        Choice("director", mark("ผอ.สพป.")),
        Choice("area_committee", mark("กพท.")),
        Choice("province_committee", mark("กศจ.")),
        Choice("obec", mark("สพฐ.")),
        Choice("governor", mark("ผู้ว่าราชการจังหวัด")),
        Choice("budget_bureau", mark("สำนักงบประมาณ")),
        Choice("school_board", mark("คณะกรรมการสถานศึกษา")),
        Choice("working_committee", mark("คณะกรรมการที่ สพป. แต่งตั้ง")),
    ),
    certainty="medium",
)
ABSENCE_KIND = ChoiceList(
    "absence_kind",
    mark("เหตุที่ไม่อยู่"),
    (
        Choice("leave", mark("ลา")),
        Choice("trip", mark("ไปราชการ")),
        Choice("training", mark("อบรม/ประชุม")),
        Choice("vacant", mark("ตำแหน่งว่าง")),
    ),
)
SIGNING_CAPACITY = ChoiceList(
    "signing_capacity",
    mark("ลงนามในฐานะ"),
    (
        Choice("acting", mark("รักษาราชการแทน")),
        Choice("delegated", mark("ปฏิบัติราชการแทน")),
        Choice("in_position", mark("รักษาการในตำแหน่ง")),
        Choice("group", mark("ปฏิบัติหน้าที่แทน")),
    ),
)
DUTY_ORDER_STATUS = ChoiceList(
    "duty_order_status",
    mark("สถานะคำสั่ง"),
    (
        Choice("draft", mark("ร่าง")),
        Choice("issued", mark("ออกเลขแล้ว"), "good"),
        Choice("cancelled", mark("ถูกยกเลิกโดยคำสั่งใหม่"), "warning"),
    ),
    extendable=False,
)
DIGIT_SCRIPT = ChoiceList(
    "digit_script",
    mark("ตัวเลขที่พิมพ์"),
    (Choice("thai", mark("เลขไทย")), Choice("arabic", mark("เลขอารบิก"))),
    extendable=False,
)
NUMBER_SCHEME = ChoiceList(
    "number_scheme",
    mark("แบบเลขข้อ"),
    (
        Choice("decimal", mark("1. / 1.1 / 1.1.1 / 1) / (1)")),
        Choice("mixed", mark("1. / 1) / (1)")),
    ),
    extendable=False,
)
DUTY_KIND = ChoiceList(
    "duty_kind",
    mark("ชนิดของหน้าที่"),
    (
        Choice("group", mark("กลุ่มงาน")),
        Choice("item", mark("งาน")),
        Choice("step", mark("ขั้นตอน")),
        Choice("text", mark("ข้อความ")),
        Choice("heading", mark("หัวข้อไม่มีเลข")),
        Choice("substitution", mark("การปฏิบัติงานแทน")),
    ),
    extendable=False,
)
TASK_STATUS = ChoiceList(
    "task_status",
    mark("สถานะงาน"),
    (
        Choice("waiting", mark("ยังไม่เริ่ม")),
        Choice("doing", mark("กำลังทำ")),
        Choice("checking", mark("รอตรวจ"), "warning"),
        Choice("returned", mark("ส่งกลับแก้ไข"), "danger"),
        Choice("done", mark("เสร็จแล้ว"), "good"),
        Choice("dropped", mark("ไม่ต้องทำปีนี้")),
    ),
)
TASK_KIND = ChoiceList(
    "task_kind",
    mark("ชนิดงานประจำปี"),
    (
        Choice("step", mark("ตามขั้นตอนในบัญชีงาน")),
        Choice("report", mark("ติดตามและรายงาน")),
        Choice("date", mark("กำหนดตามระเบียบหรือรอบรายงาน")),
        Choice("own", mark("เพิ่มเอง")),
    ),
    extendable=False,
)
HOLIDAY_SHIFT = ChoiceList(
    "holiday_shift",
    mark("เมื่อกำหนดตรงวันหยุด"),
    (
        Choice("before", mark("ทำให้เสร็จวันทำการก่อนหน้า")),
        Choice("same", mark("คงวันเดิม")),
        Choice("after", mark("เลื่อนไปวันทำการถัดไป")),
    ),
    extendable=False,
)
REPORT_ROUND = ChoiceList(
    "report_round",
    mark("รอบรายงาน"),
    (
        Choice("q1", mark("ไตรมาสที่ 1 (3 เดือน)")),
        Choice("q2", mark("ไตรมาสที่ 2 (6 เดือน)")),
        Choice("q3", mark("ไตรมาสที่ 3 (9 เดือน)")),
        Choice("q4", mark("ไตรมาสที่ 4 (12 เดือน)")),
        Choice("year", mark("สรุปทั้งปี")),
    ),
)
RELATION_KIND = ChoiceList(
    "relation_kind",
    mark("ลักษณะการเชื่อมโยง"),
    (
        Choice("refers", mark("อ้างถึง")),
        Choice("reply", mark("ตอบ")),
        Choice("about", mark("เกี่ยวกับ")),
        Choice("evidence", mark("เป็นหลักฐานของ")),
        Choice("result", mark("เป็นผลจาก")),
    ),
)

CHOICE_LISTS = (
    *LETTER_LISTS,
    PREFIX,
    POSITION,
    LEVEL,
    GRADE,
    AGENCY_KIND,
    SCHOOL_STATUS,
    SCHOOL_LEVELS,
    CERTAINTY,
    LAW_KIND,
    STEP_KIND,
    WORK_ROLE,
    APPROVING_BODY,
    ABSENCE_KIND,
    SIGNING_CAPACITY,
    DUTY_ORDER_STATUS,
    DIGIT_SCRIPT,
    NUMBER_SCHEME,
    DUTY_KIND,
    TASK_STATUS,
    TASK_KIND,
    *KEEPING_CHOICES,
    HOLIDAY_SHIFT,
    REPORT_ROUND,
    RELATION_KIND,
    *GROUP_LISTS,
    *MOVEMENT_CHOICES,
    *SCHOOL_CHOICES,
    *CLASS_PLAN_CHOICES,
    *ROUND_CHOICES,
    *NETWORK_CHOICES,
    *RISK_CHOICES,
    *PLAN_CHOICES,
    *ICT_CHOICES,
    *PLANNING_CHOICES,
)


def choice_list(name: str) -> ChoiceList:
    """Return the shipped list of that name; KeyError when there is none."""
    return {one.name: one for one in CHOICE_LISTS}[name]
