"""Choices of standard times, web updates and the ICT plan."""

from __future__ import annotations

from planner_desktop.domain.choice_kinds import Choice, ChoiceList
from planner_desktop.messages import mark

PLAN_CHOICES = (
    ChoiceList(
        "ict_standard_kind",
        mark("เรื่องที่มีเวลามาตรฐาน"),
        (
            Choice("data_request", mark("ตอบคำขอข้อมูล")),
            Choice("pdpa_breach", mark("แจ้งเหตุละเมิดข้อมูลส่วนบุคคลต่อ สคส.")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "standard_unit",
        mark("หน่วยของเวลามาตรฐาน"),
        (
            Choice("hours", mark("ชั่วโมง (นับทุกวัน)")),
            Choice("workdays", mark("วันทำการ")),
            Choice("days", mark("วัน")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "web_action",
        mark("การปรับปรุงเว็บ"),
        (
            Choice("add", mark("เพิ่ม")),
            Choice("change", mark("แก้ไข")),
            Choice("take_down", mark("นำออก")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "disclosure_state",
        mark("สถานะการเปิดเผย"),
        (
            Choice("missing", mark("ยังไม่เผยแพร่"), "danger"),
            Choice("partly", mark("ยังไม่ครบองค์ประกอบ"), "warning"),
            Choice("shown", mark("เผยแพร่ครบ"), "good"),
            Choice("none", mark("ไม่ต้องทำปีนี้")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "ict_plan_state",
        mark("สถานะแผนพัฒนาเทคโนโลยีดิจิทัล"),
        (
            Choice("draft", mark("ร่าง"), "warning"),
            Choice("proposed", mark("เสนอพิจารณา"), "warning"),
            Choice("approved", mark("อนุมัติแล้ว"), "good"),
            Choice("replaced", mark("ใช้ฉบับใหม่แทนแล้ว")),
        ),
        extendable=False,
    ),
    ChoiceList(
        "ict_chapter",
        mark("ข้อมูลที่โปรแกรมสรุปในบทของแผน"),
        (
            Choice("none", mark("ข้อความอย่างเดียว")),
            Choice("schools", mark("โรงเรียนและนักเรียน")),
            Choice("computers", mark("คอมพิวเตอร์และครุภัณฑ์")),
            Choice("needs", mark("ความต้องการครุภัณฑ์ตามราคากลาง")),
            Choice("network", mark("เครือข่ายและเหตุขัดข้อง")),
            Choice("systems", mark("ผลงานพัฒนาระบบ")),
            Choice("risks", mark("ความเสี่ยง")),
            Choice("indicators", mark("ตัวชี้วัดและค่าเป้าหมาย")),
            Choice("projects", mark("โครงการและงบประมาณ")),
        ),
        extendable=False,
    ),
)
