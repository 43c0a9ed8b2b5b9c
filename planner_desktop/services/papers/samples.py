"""Sample papers that show a look before it is kept; the office's own name and emblem, invented words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents import own_look
from planner_desktop.documents.announcement import AnnouncementFacts, announcement
from planner_desktop.documents.blocks import Column, Cover, Kind, Paragraph, Table
from planner_desktop.documents.external_letter import LetterFacts, letter
from planner_desktop.documents.list_print import ListColumn, ListFacts, list_paper
from planner_desktop.documents.memo import MemoFacts, memo
from planner_desktop.documents.minutes import Agenda, Attendee, MinutesFacts, minutes
from planner_desktop.documents.office import Office, Signer
from planner_desktop.documents.order import OrderFacts, order
from planner_desktop.documents.report import Chapter, ReportFacts, report
from planner_desktop.messages import mark
from planner_desktop.services.duties.papers import office_of
from planner_desktop.services.printing import paper_looks
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.documents.blocks import Digits, Paper
    from planner_desktop.services.file import OfficeFile

SAMPLES = {
    "letter": mark("หนังสือภายนอก"),
    "memo": mark("บันทึกข้อความ"),
    "order": mark("คำสั่ง"),
    "announcement": mark("ประกาศ"),
    "minutes": mark("รายงานการประชุม"),
    "report": mark("รายงานเล่ม"),
    "list": mark("ทะเบียนที่พิมพ์"),
}
_DAY = dt.date(2026, 10, 1)
_SUBJECT = "การจัดทำแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2570"
_WHY = (
    "ด้วยสำนักงานเขตพื้นที่การศึกษากำหนดจัดทำแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2570"
    " ให้สอดคล้องกับแผนพัฒนาการศึกษาขั้นพื้นฐาน เพื่อใช้เป็นกรอบในการดำเนินงาน ตามมาตรา 37"
    " แห่งพระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546 นั้น"
)
_STEPS = (
    "1. ทบทวนผลการดำเนินงานของปีที่ผ่านมา พร้อมปัญหา อุปสรรค และข้อเสนอแนะของผู้เกี่ยวข้องทุกฝ่าย\n"
    "1.1 ด้านคุณภาพผู้เรียน\n1.2 ด้านประสิทธิภาพการบริหารจัดการ\n2. จัดทำรายการคำของบประมาณ"
)
_BODY = f"{_WHY}\n\n{_STEPS}\n\nจึงเรียนมาเพื่อโปรดทราบและพิจารณาดำเนินการต่อไป"
_SIGNER = Signer("นายตัวอย่าง ทดลองพิมพ์", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา")


def sample(file: OfficeFile, kind: str, values: Mapping[str, str]) -> Paper:
    """The sample of that kind in the look these adjustments make."""
    look = paper_looks.look(file, values)
    office = replace(office_of(file), style=look.style)
    return own_look.dressed(_plain(office, kind, print_digits(file)), look)


def _plain(office: Office, kind: str, digits: Digits) -> Paper:
    if kind == "memo":
        return memo(MemoFacts(office, "ศธ 04999/12", _DAY, _SUBJECT, _SIGNER.position, _BODY, _SIGNER))
    if kind == "order":
        return order(OrderFacts(office, "12/2569", f"แต่งตั้งคณะทำงาน{_SUBJECT}", _BODY, _DAY, _SIGNER))
    if kind == "announcement":
        return announcement(AnnouncementFacts(office, _SUBJECT, _BODY, _DAY, _SIGNER))
    if kind == "minutes":
        return minutes(_meeting(office))
    if kind == "report":
        return report(_book(office))
    if kind == "list":
        return list_paper(_list(office, digits))
    to, first = "ผู้อำนวยการโรงเรียนทุกโรงเรียน", ("กำหนดการ จำนวน 1 ฉบับ",)
    return letter(LetterFacts(office, "ศธ 04999/12", _DAY, _SUBJECT, to, _BODY, _SIGNER, enclosures=first))


def _meeting(office: Office) -> MinutesFacts:
    there = (
        Attendee("นายตัวอย่าง ทดลองพิมพ์", "ผู้อำนวยการกลุ่ม", "ประธาน"),
        Attendee("นางสาวตัวอย่าง จดบันทึก", "นักวิเคราะห์นโยบายและแผน", "เลขานุการ"),
    )
    return MinutesFacts(
        office,
        office.unit or "กลุ่มนโยบายและแผน",
        "9/2569",
        _DAY,
        "ห้องประชุม 1",
        "09.30 น.",
        "12.00 น.",
        there,
        agenda=(Agenda("เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", _WHY, "รับทราบ"),),
        recorder="นางสาวตัวอย่าง จดบันทึก",
    )


def _book(office: Office) -> ReportFacts:
    columns = (Column("ที่", 1, Kind.NUMBER), Column("กิจกรรม", 5), Column("บาท", 2, Kind.MONEY))
    rows = (("1", "ประชุมเชิงปฏิบัติการ", "45,000.00"), ("2", "ติดตามและประเมินผล", "12,500.00"))
    results = (Paragraph(_WHY, "text"), Table(columns, rows, ("", "รวม", "57,500.00")))
    chapters = (Chapter("บทนำ", _BODY), Chapter("ผลการดำเนินงาน", results))
    return ReportFacts(
        Cover("รายงานผลการดำเนินงาน", ("ปีงบประมาณ พ.ศ. 2569",), (office.name,), office.emblem),
        chapters,
        office=office.name,
        style=office.style,
    )


def _list(office: Office, digits: Digits) -> ListFacts:
    columns = (
        ListColumn("เลขรับ", Kind.NUMBER, 8),
        ListColumn("วันที่", Kind.DATE, 12),
        ListColumn("เรื่อง", width_chars=48),
        ListColumn("จาก", width_chars=20),
    )
    rows = [(str(at), f"{at} ต.ค. 69", _SUBJECT, "โรงเรียนตัวอย่าง") for at in range(1, 16)]
    return ListFacts("ทะเบียนหนังสือรับ", columns, rows, office=office.name, digits=digits, printed_on="ตัวอย่าง")
