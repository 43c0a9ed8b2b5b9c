"""Lists of choices for school cases, subsidies, schools' plans and the province's plan."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

CASE_MATTERS = (
    Choice("school_case", mark("กรณีโรงเรียนทุกประเภทที่ไม่ได้ตั้งแยก")),
    Choice("school_case_establish", mark("จัดตั้งโรงเรียน")),
    Choice("school_case_merge", mark("รวมโรงเรียน")),
    Choice("school_case_close", mark("เลิกโรงเรียน")),
    Choice("school_case_transfer", mark("โอนโรงเรียนไปสังกัดอื่น")),
    Choice("school_case_receive", mark("รับโอนโรงเรียน")),
    Choice("school_case_extend", mark("ขยายชั้นเรียน")),
    Choice("school_case_reduce", mark("ลดชั้นเรียน")),
)
"""Whose approving body is set: of each kind of case, or of all kinds that have none of their own."""

CASE_CHOICES: tuple[ChoiceList, ...] = (
    ChoiceList(
        "school_case_kind",
        mark("ประเภทของกรณี"),
        (
            Choice("establish", mark("จัดตั้งโรงเรียน")),
            Choice("merge", mark("รวมโรงเรียน")),
            Choice("close", mark("เลิกโรงเรียน")),
            Choice("transfer", mark("โอนโรงเรียนไปสังกัดอื่น")),
            Choice("receive", mark("รับโอนโรงเรียน")),
            Choice("extend", mark("ขยายชั้นเรียน")),
            Choice("reduce", mark("ลดชั้นเรียน")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "school_case_state",
        mark("สถานะของกรณี"),
        (
            Choice("study", mark("ศึกษาข้อมูล")),
            Choice("running", mark("กำลังดำเนินการ"), "warning"),
            Choice("effective", mark("มีผลแล้ว"), "good"),
            Choice("dropped", mark("ยุติเรื่อง")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "case_part",
        mark("ขั้นตอนหรือเอกสาร"),
        (Choice("step", mark("ขั้นตอน")), Choice("document", mark("เอกสารในแฟ้มเรื่อง"))),
        extendable=False,
    ),
    ChoiceList(
        "case_paper",
        mark("เอกสารที่ร่างจากกรณี"),
        (Choice("announcement", mark("ประกาศ")), Choice("letter", mark("หนังสือแจ้งโรงเรียน"))),
        extendable=False,
    ),
    ChoiceList(
        "case_fact",
        mark("ข้อมูลที่กรณีต้องมี"),
        (
            Choice("hearing", mark("ผลรับฟังความเห็น")),
            Choice("board", mark("มติคณะกรรมการสถานศึกษา")),
            Choice("decision", mark("มติองค์คณะที่อนุมัติ")),
            Choice("announcement", mark("เลขที่ประกาศ")),
            Choice("care", mark("แผนรองรับนักเรียนและครู")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "subsidy_level",
        mark("ระดับของเงินรายหัว"),
        (
            Choice("kindergarten", mark("ก่อนประถมศึกษา")),
            Choice("primary", mark("ประถมศึกษา")),
            Choice("lower", mark("มัธยมศึกษาตอนต้น")),
            Choice("upper", mark("มัธยมศึกษาตอนปลาย")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "subsidy_item",
        mark("รายการเงินรายหัว"),
        (
            Choice("teaching", mark("ค่าจัดการเรียนการสอน")),
            Choice("books", mark("ค่าหนังสือเรียน")),
            Choice("supplies", mark("ค่าอุปกรณ์การเรียน")),
            Choice("uniform", mark("ค่าเครื่องแบบนักเรียน")),
            Choice("activities", mark("ค่ากิจกรรมพัฒนาคุณภาพผู้เรียน")),
            Choice("small_school", mark("ค่าจัดการเรียนการสอนเพิ่มเติมโรงเรียนขนาดเล็ก")),
        ),
    ),
    ChoiceList(
        "school_plan_kind",
        mark("แผนของโรงเรียน"),
        (
            Choice("action", mark("แผนปฏิบัติการประจำปี")),
            Choice("development", mark("แผนพัฒนาคุณภาพการศึกษา")),
        ),
    ),
    ChoiceList(
        "school_plan_state",
        mark("สถานะแผนของโรงเรียน"),
        (
            Choice("waiting", mark("ยังไม่ส่ง"), "warning"),
            Choice("submitted", mark("ส่งแล้ว รอตรวจ")),
            Choice("returned", mark("ส่งกลับแก้ไข"), "danger"),
            Choice("checked", mark("ตรวจแล้ว")),
            Choice("approved", mark("เห็นชอบแล้ว"), "good"),
        ),
        extendable=False,
    ),
    ChoiceList(
        "school_money",
        mark("แหล่งเงินของโรงเรียน"),
        (
            Choice("subsidy", mark("เงินอุดหนุนรายหัว")),
            Choice("free_education", mark("เงินเรียนฟรี 15 ปี")),
            Choice("learner_activity", mark("เงินกิจกรรมพัฒนาผู้เรียน")),
            Choice("obec", mark("เงินที่ สพฐ. หรือเขตจัดสรรเพิ่ม")),
            Choice("local", mark("องค์กรปกครองส่วนท้องถิ่น")),
            Choice("income", mark("เงินรายได้สถานศึกษา")),
            Choice("donation", mark("เงินบริจาค")),
            Choice("none", mark("ไม่ใช้เงิน")),
        ),
        certainty="medium",
    ),
    ChoiceList(
        "province_role",
        mark("ตำแหน่งในคณะกรรมการ"),
        (
            Choice("chair", mark("ประธานกรรมการ")),
            Choice("vice", mark("รองประธานกรรมการ")),
            Choice("member", mark("กรรมการ")),
            Choice("secretary", mark("กรรมการและเลขานุการ")),
            Choice("assistant", mark("กรรมการและผู้ช่วยเลขานุการ")),
            Choice("adviser", mark("ที่ปรึกษา")),
        ),
    ),
    ChoiceList(
        "province_level",
        mark("ระดับ"),
        (
            Choice("province", mark("จังหวัด")),
            Choice("cluster", mark("กลุ่มจังหวัด")),
            Choice("region", mark("ภาค")),
        ),
    ),
    ChoiceList(
        "province_project_state",
        mark("สถานะโครงการในแผนจังหวัด"),
        (
            Choice("draft", mark("จัดทำคำขอ")),
            Choice("proposed", mark("เสนอแล้ว"), "warning"),
            Choice("in_plan", mark("บรรจุในแผน"), "good"),
            Choice("funded", mark("ได้รับงบประมาณ"), "good"),
            Choice("refused", mark("ไม่ได้รับการบรรจุ"), "danger"),
            Choice("finished", mark("เสร็จแล้ว"), "good"),
        ),
    ),
    ChoiceList(
        "province_answer",
        mark("ผลการเสนอ"),
        (
            Choice("waiting", mark("รอผล"), "warning"),
            Choice("received", mark("รับไว้แล้ว")),
            Choice("returned", mark("ให้แก้ไข"), "danger"),
            Choice("agreed", mark("เห็นชอบ"), "good"),
            Choice("refused", mark("ไม่เห็นชอบ"), "danger"),
        ),
    ),
)


def shipped_label(name: str, code: str) -> str:
    """The shipped words of a choice, for titles; the code of one that the office added."""
    found = next(one for one in CASE_CHOICES if one.name == name)
    return next((one.label for one in found.shipped if one.code == code), code)
