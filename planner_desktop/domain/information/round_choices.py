"""Lists of choices for data forms and rounds."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

ROUND_CHOICES = (
    ChoiceList(
        "data_year_kind",
        mark("ปีที่แบบเก็บข้อมูลใช้"),
        (Choice("academic", mark("ปีการศึกษา")), Choice("fiscal", mark("ปีงบประมาณ"))),
        extendable=False,
    ),
    ChoiceList(
        "data_kind",
        mark("ชนิดของช่องข้อมูล"),
        (
            Choice("number", mark("จำนวนเต็ม")),
            Choice("text", mark("ข้อความ")),
            Choice("choice", mark("ตัวเลือก")),
            Choice("date", mark("วันที่")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "data_operator",
        mark("เครื่องหมายเปรียบเทียบ"),
        (
            Choice("eq", mark("เท่ากับ")),
            Choice("ne", mark("ไม่เท่ากับ")),
            Choice("le", mark("ไม่เกิน")),
            Choice("lt", mark("น้อยกว่า")),
            Choice("ge", mark("ไม่น้อยกว่า")),
            Choice("gt", mark("มากกว่า")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "data_severity",
        mark("ความหนักของกฎ"),
        (
            Choice("error", mark("ผิด ต้องแก้ก่อนรับ"), "danger"),
            Choice("warning", mark("ผิดปกติ ต้องมีคำชี้แจง"), "warning"),
        ),
        extendable=False,
    ),
    ChoiceList(
        "data_asked",
        mark("โรงเรียนที่ต้องส่ง"),
        (Choice("all", mark("ทุกโรงเรียนที่เปิดสอน")), Choice("chosen", mark("เฉพาะที่เลือก"))),
        extendable=False,
    ),
    ChoiceList(
        "submission_state",
        mark("สถานะการส่งข้อมูล"),
        (
            Choice("missing", mark("ยังไม่ส่ง"), "danger"),
            Choice("sent", mark("ส่งแล้ว")),
            Choice("late", mark("ส่งช้า"), "warning"),
            Choice("returned", mark("ส่งกลับแก้ไข"), "warning"),
            Choice("approved", mark("รับรองแล้ว"), "good"),
        ),
        extendable=False,
    ),
)
