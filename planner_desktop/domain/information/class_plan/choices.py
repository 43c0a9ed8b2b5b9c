"""Lists of choices of the class plan."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

CLASS_PLAN_CHOICES = (
    ChoiceList(
        "class_stage",
        mark("ระดับการศึกษา"),
        (
            Choice("1", mark("ก่อนประถมศึกษา")),
            Choice("2", mark("ประถมศึกษา")),
            Choice("3", mark("มัธยมศึกษาตอนต้น")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "teacher_scheme",
        mark("เกณฑ์อัตรากำลังครู"),
        (
            Choice("w9_2545", mark("เกณฑ์เดิม (แนว ว 9/2545)")),
            Choice("w23_2563", mark("เกณฑ์ใหม่ (ว 23/2563)")),
        ),
        certainty="medium",
    ),
    ChoiceList(
        "teacher_way",
        mark("วิธีคิดจำนวนครู"),
        (
            Choice("rooms", mark("ห้อง × นักเรียนต่อห้อง ÷ นักเรียนต่อครู")),
            Choice("pupils", mark("นักเรียน ÷ นักเรียนต่อครู")),
            Choice("hours", mark("ห้อง × ชั่วโมงเรียน ÷ ชั่วโมงสอนต่อครู")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "entrant_method",
        mark("วิธีคาดการณ์นักเรียนเข้าใหม่"),
        (
            Choice("mean", mark("เฉลี่ยปีที่ผ่านมา")),
            Choice("trend", mark("แนวโน้มเส้นตรง")),
            Choice("population", mark("ประชากรวัยเรียนในเขตบริการ")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "class_plan_kind",
        mark("ชนิดของแผนชั้นเรียน"),
        (Choice("full", mark("เต็มรูป ระยะ 5 ปี")), Choice("yearly", mark("รายปี"))),
        extendable=False,
    ),
    ChoiceList(
        "class_plan_state",
        mark("สถานะแผนชั้นเรียน"),
        (
            Choice("draft", mark("กำลังกรอก")),
            Choice("filled", mark("โรงเรียนกรอกแล้ว")),
            Choice("certified", mark("ผอ.ร.ร. รับรองแล้ว")),
            Choice("checked", mark("เขตตรวจแล้ว")),
            Choice("returned", mark("ส่งกลับแก้ไข"), "warning"),
            Choice("agreed", mark("คณะกรรมการเห็นชอบ")),
            Choice("approved", mark("อนุมัติแล้ว"), "good"),
            Choice("sent", mark("ส่ง สพฐ. แล้ว"), "good"),
        ),
        extendable=False,
    ),
    ChoiceList(
        "travel_way",
        mark("วิธีเดินทาง"),
        (
            Choice("car", mark("รถยนต์/รถรับส่ง")),
            Choice("motorcycle", mark("รถจักรยานยนต์")),
            Choice("walk", mark("เดินเท้า")),
            Choice("boat", mark("เรือ")),
        ),
    ),
)
