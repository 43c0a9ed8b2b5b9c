"""Lists of choices for policies, the plan tree, development plans and what is decided about them."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.domain.planning.cases.choices import CASE_CHOICES, CASE_MATTERS
from planner_desktop.domain.planning.projects.choices import PROJECT_CHOICES
from planner_desktop.messages import mark

LEVELS = (
    Choice("national", mark("ยุทธศาสตร์ชาติ")),
    Choice("master", mark("แผนแม่บทภายใต้ยุทธศาสตร์ชาติ")),
    Choice("national_plan", mark("แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ")),
    Choice("ministry", mark("นโยบายกระทรวงศึกษาธิการ")),
    Choice("obec", mark("นโยบาย สพฐ.")),
    Choice("province", mark("แผนพัฒนาจังหวัดและกลุ่มจังหวัด")),
    Choice("strategy", mark("กลยุทธ์ของเขตพื้นที่")),
    Choice("measure", mark("แนวทางหรือกลยุทธ์ย่อย")),
)
"""From the highest down; what stands under another is never of a higher level."""
OFFICE_LEVELS = ("strategy", "measure")
"""Levels that projects serve."""

_POLICY = (
    ChoiceList("plan_level", mark("ระดับของแผนและนโยบาย"), LEVELS),
    ChoiceList(
        "policy_item_kind",
        mark("ชนิดของข้อนโยบาย"),
        (
            Choice("area", mark("ด้าน")),
            Choice("item", mark("ข้อ")),
            Choice("plan", mark("แผนแม่บท")),
            Choice("milestone", mark("หมุดหมาย")),
            Choice("focus", mark("จุดเน้น")),
            Choice("kpi", mark("ตัวชี้วัด")),
        ),
    ),
    ChoiceList(
        "policy_target_kind",
        mark("ชนิดของข้อในนโยบายเขตพื้นที่"),
        (
            Choice("policy", mark("นโยบาย")),
            Choice("focus", mark("จุดเน้น")),
            Choice("target", mark("เป้าหมาย")),
        ),
    ),
    ChoiceList(
        "alignment_degree",
        mark("ระดับความสอดคล้อง"),
        (Choice("direct", mark("โดยตรง"), "good"), Choice("indirect", mark("โดยอ้อม"), "warning")),
        extendable=False,
    ),
)
_CONSENT = (
    ChoiceList(
        "plan_state",
        mark("สถานะของแผนหรือนโยบาย"),
        (
            Choice("draft", mark("ร่าง")),
            Choice("hearing", mark("รับฟังความคิดเห็น")),
            Choice("proposed", mark("เสนอพิจารณา"), "warning"),
            Choice("returned", mark("ส่งกลับแก้ไข"), "danger"),
            Choice("approved", mark("เห็นชอบแล้ว"), "good"),
            Choice("published", mark("เผยแพร่แล้ว"), "good"),
            Choice("superseded", mark("มีฉบับใหม่แทน")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "approval_matter",
        mark("เรื่องที่ต้องมีผู้อนุมัติ"),
        (
            Choice("office_policy", mark("นโยบาย จุดเน้น และเป้าหมาย")),
            Choice("development_plan", mark("แผนพัฒนาการศึกษา")),
            Choice("action_plan", mark("แผนปฏิบัติการประจำปี")),
            Choice("project", mark("โครงการในแผนปฏิบัติการ")),
            Choice("province_plan", mark("แผนพัฒนาการศึกษาจังหวัด")),
            *CASE_MATTERS,
        ),
    ),
    ChoiceList(
        "approval_decision",
        mark("ผลการพิจารณา"),
        (
            Choice("approved", mark("เห็นชอบ/อนุมัติ"), "good"),
            Choice("amended", mark("เห็นชอบโดยให้แก้ไข"), "warning"),
            Choice("returned", mark("ให้กลับไปแก้ไข"), "danger"),
            Choice("noted", mark("รับทราบ")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "hearing_way",
        mark("วิธีรับฟังความคิดเห็น"),
        (
            Choice("meeting", mark("ประชุม")),
            Choice("form", mark("แบบสอบถาม")),
            Choice("online", mark("ออนไลน์")),
            Choice("letter", mark("หนังสือ")),
        ),
    ),
    ChoiceList(
        "publication_channel",
        mark("ช่องทางเผยแพร่"),
        (
            Choice("website", mark("เว็บไซต์สำนักงาน")),
            Choice("letter", mark("หนังสือแจ้งสถานศึกษา")),
            Choice("announcement", mark("ประกาศสำนักงาน")),
            Choice("meeting", mark("ประชุมชี้แจง")),
            Choice("print", mark("เอกสารเล่ม")),
        ),
    ),
)
_DEVELOPMENT = (
    ChoiceList(
        "review_kind",
        mark("เรื่องที่ทบทวน"),
        (
            Choice("mission", mark("ภารกิจและอำนาจหน้าที่")),
            Choice("results", mark("ผลการดำเนินงานที่ผ่านมา")),
            Choice("quantity", mark("ผลจัดการศึกษาเชิงปริมาณ")),
            Choice("quality", mark("ผลจัดการศึกษาเชิงคุณภาพ")),
            Choice("mapping", mark("แผนที่ตั้งสถานศึกษา")),
        ),
    ),
    ChoiceList(
        "statement_kind",
        mark("ชนิดของทิศทาง"),
        (
            Choice("vision", mark("วิสัยทัศน์")),
            Choice("mission", mark("พันธกิจ")),
            Choice("goal", mark("เป้าประสงค์")),
            Choice("value", mark("ค่านิยม")),
        ),
    ),
    ChoiceList(
        "swot_side",
        mark("ด้านของ SWOT"),
        (
            Choice("strength", mark("จุดแข็ง (S)"), "good"),
            Choice("weakness", mark("จุดอ่อน (W)"), "warning"),
            Choice("opportunity", mark("โอกาส (O)"), "good"),
            Choice("threat", mark("อุปสรรค (T)"), "warning"),
        ),
        extendable=False,
    ),
    ChoiceList(
        "swot_aspect",
        mark("มิติของสภาพแวดล้อม"),
        (
            Choice("structure", mark("โครงสร้างและนโยบาย")),
            Choice("service", mark("ผลผลิตและการบริการ")),
            Choice("people", mark("บุคลากร")),
            Choice("money", mark("ประสิทธิภาพทางการเงิน")),
            Choice("material", mark("วัสดุทรัพยากร")),
            Choice("management", mark("การบริหารจัดการ")),
            Choice("social", mark("สังคมและวัฒนธรรม")),
            Choice("technology", mark("เทคโนโลยี")),
            Choice("economy", mark("เศรษฐกิจ")),
            Choice("politics", mark("การเมืองและกฎหมาย")),
        ),
        certainty="medium",
    ),
    ChoiceList(
        "tows_kind",
        mark("คู่ของ TOWS"),
        (
            Choice("so", mark("SO เชิงรุก")),
            Choice("wo", mark("WO เชิงแก้ไข")),
            Choice("st", mark("ST เชิงป้องกัน")),
            Choice("wt", mark("WT เชิงรับ")),
        ),
        extendable=False,
    ),
)

PLANNING_CHOICES = (*_POLICY, *_CONSENT, *_DEVELOPMENT, *PROJECT_CHOICES, *CASE_CHOICES)
