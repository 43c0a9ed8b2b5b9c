"""Lists of choices for projects, their indicators and their money."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

BUDGET_OF = {
    "salary": "personnel",
    "permanent_wage": "personnel",
    "temporary_wage": "personnel",
    "government_employee": "personnel",
    "remuneration": "operations",
    "services": "operations",
    "materials": "operations",
    "utilities": "operations",
    "equipment": "investment",
    "land_buildings": "investment",
    "general_subsidy": "subsidy",
    "specific_subsidy": "subsidy",
    "other": "other",
}
"""Which of the five expenditure budgets a shipped category belongs to (domain 4.1)."""

PROJECT_CHOICES = (
    ChoiceList(
        "project_state",
        mark("สถานะโครงการ"),
        (
            Choice("draft", mark("ร่าง")),
            Choice("proposed", mark("เสนอ ผอ.กลุ่ม"), "warning"),
            Choice("returned", mark("ส่งกลับแก้ไข"), "danger"),
            Choice("checking", mark("แผนตรวจ"), "warning"),
            Choice("committee", mark("คณะกรรมการพิจารณา"), "warning"),
            Choice("approved", mark("อนุมัติแล้ว"), "good"),
            Choice("planned", mark("บรรจุในแผน"), "good"),
            Choice("running", mark("กำลังดำเนินการ"), "good"),
            Choice("reported", mark("รายงานผลแล้ว"), "good"),
            Choice("closed", mark("ปิดโครงการ")),
            Choice("adjusted", mark("ปรับแผน"), "warning"),
            Choice("postponed", mark("ชะลอ"), "warning"),
            Choice("cancelled", mark("ยกเลิกโครงการ"), "danger"),
        ),
        extendable=False,
    ),
    ChoiceList(
        "project_nature",
        mark("ลักษณะโครงการ"),
        (Choice("new", mark("โครงการใหม่")), Choice("continuing", mark("โครงการต่อเนื่อง"))),
    ),
    ChoiceList(
        "indicator_kind",
        mark("ชนิดตัวชี้วัด"),
        (
            Choice("output", mark("ผลผลิต")),
            Choice("outcome", mark("ผลลัพธ์")),
            Choice("impact", mark("ผลกระทบ")),
        ),
    ),
    ChoiceList(
        "indicator_direction",
        mark("ทิศทางที่ดีของตัวชี้วัด"),
        (Choice("up", mark("ยิ่งมากยิ่งดี")), Choice("down", mark("ยิ่งน้อยยิ่งดี"))),
        extendable=False,
    ),
    ChoiceList(
        "expenditure_budget",
        mark("งบรายจ่าย"),
        (
            Choice("personnel", mark("งบบุคลากร")),
            Choice("operations", mark("งบดำเนินงาน")),
            Choice("investment", mark("งบลงทุน")),
            Choice("subsidy", mark("งบเงินอุดหนุน")),
            Choice("other", mark("งบรายจ่ายอื่น")),
        ),
    ),
    ChoiceList(
        "expenditure_category",
        mark("หมวดรายจ่าย"),
        (
            Choice("remuneration", mark("ค่าตอบแทน")),
            Choice("services", mark("ค่าใช้สอย")),
            Choice("materials", mark("ค่าวัสดุ")),
            Choice("utilities", mark("ค่าสาธารณูปโภค")),
            Choice("equipment", mark("ค่าครุภัณฑ์")),
            Choice("land_buildings", mark("ค่าที่ดินและสิ่งก่อสร้าง")),
            Choice("general_subsidy", mark("เงินอุดหนุนทั่วไป")),
            Choice("specific_subsidy", mark("เงินอุดหนุนเฉพาะกิจ")),
            Choice("other", mark("รายจ่ายอื่น")),
            Choice("salary", mark("เงินเดือน")),
            Choice("permanent_wage", mark("ค่าจ้างประจำ")),
            Choice("temporary_wage", mark("ค่าจ้างชั่วคราว")),
            Choice("government_employee", mark("ค่าตอบแทนพนักงานราชการ")),
        ),
    ),
    ChoiceList(
        "money_source",
        mark("แหล่งเงิน"),
        (
            Choice("annual", mark("งบประมาณ สพป. (งบประจำ)")),
            Choice("quality", mark("งบพัฒนาคุณภาพการศึกษา")),
            Choice("obec", mark("งบ สพฐ. จัดสรรเพิ่ม")),
            Choice("province", mark("งบจังหวัด/กลุ่มจังหวัด")),
            Choice("local", mark("องค์กรปกครองส่วนท้องถิ่น")),
            Choice("off_budget", mark("เงินนอกงบประมาณ")),
            Choice("donation", mark("เงินบริจาคและระดมทรัพยากร")),
        ),
        certainty="medium",
    ),
    ChoiceList(
        "risk_kind",
        mark("ด้านของความเสี่ยง"),
        (
            Choice("strategic", mark("ด้านกลยุทธ์")),
            Choice("operational", mark("ด้านการดำเนินงาน")),
            Choice("financial", mark("ด้านการเงิน")),
            Choice("compliance", mark("ด้านกฎระเบียบ")),
        ),
    ),
    ChoiceList(
        "edition_kind",
        mark("ชนิดของรายการในเส้นฐาน"),
        (
            Choice("project", mark("โครงการ")),
            Choice("activity", mark("กิจกรรม")),
            Choice("budget_line", mark("รายการงบประมาณ")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "kept_part",
        mark("ส่วนที่ฉบับของแผนเก็บไว้"),
        (
            Choice("book", mark("เล่ม")),
            Choice("rows", mark("รายการในแผน")),
            Choice("names", mark("ชื่อในทะเบียน")),
        ),
        extendable=False,
    ),
)
