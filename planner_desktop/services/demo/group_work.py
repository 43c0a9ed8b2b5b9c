"""The demonstration office's service log, public relations, diary and knowledge."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.knowledge import KnowledgeArticle, KnowledgeSharing
from planner_desktop.domain.administration.publicity import PublicityItem
from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.workdays import add_workdays, workday_from
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_year_of, fiscal_year_span
from planner_desktop.messages import mark
from planner_desktop.services import holidays, records, settings
from planner_desktop.services.administration import knowledge

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from uuid import UUID

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

DEPUTY = "นายประสิทธิ์ สมมุติบริหาร รอง ผอ.สพป.ตัวอย่าง เขต 1"
_SERVICES = 60
_STILL_OPEN = 6  # days
_RATED, _LATE = 0.8, 0.12
_TRIPS = 9  # every so many working days the deputy travels
# subject, kind, how it was answered
_ASKED = (
    ("ขอข้อมูลจำนวนนักเรียนรายชั้นเพื่อจัดทำแผน", "data", "ส่งไฟล์ข้อมูลให้ทางอีเมลแล้ว"),
    ("สอบถามวิธีเขียนโครงการให้สอดคล้องกลยุทธ์", "advice", "แนะนำและส่งตัวอย่างโครงการให้"),
    ("ขอแก้ไขข้อมูลโรงเรียนในระบบสารสนเทศ", "system", "แก้ไขข้อมูลและให้โรงเรียนตรวจสอบแล้ว"),
    ("ประสานกำหนดการประชุมจัดทำแผนปฏิบัติการ", "coordinate", "แจ้งกำหนดการให้ทุกกลุ่มแล้ว"),
    ("ขอสำเนาหนังสือแจ้งจัดสรรงบประมาณ", "paper", "ส่งสำเนาหนังสือแล้ว"),
    ("เข้าระบบรายงานผลการใช้จ่ายงบประมาณไม่ได้", "system", "ตั้งรหัสผ่านใหม่และทดสอบแล้ว"),
    ("สอบถามหลักเกณฑ์การขอเปลี่ยนแปลงรายการงบประมาณ", "advice", "ชี้แจงหลักเกณฑ์และแบบฟอร์ม"),
    ("ขอข้อมูลระยะทางและพิกัดโรงเรียนขนาดเล็ก", "data", "ส่งข้อมูลตามที่ขอแล้ว"),
)
_TOLD = (
    "ประชุมปฏิบัติการจัดทำแผนปฏิบัติการประจำปี",
    "ผลการติดตามนโยบายและจุดเน้น รอบ 6 เดือน",
    "แผนพัฒนาการศึกษาขั้นพื้นฐานฉบับทบทวน",
    "ข้อมูลสารสนเทศทางการศึกษาประจำปี",
    "แนวทางการขอรับจัดสรรงบประมาณของสถานศึกษา",
    "ต้อนรับคณะศึกษาดูงานด้านนโยบายและแผน",
    "ผลการประเมินโครงการตามแผนปฏิบัติการ",
)
_ENGAGEMENTS = (
    ("09.00", "12.00", "ประชุมผู้บริหารการศึกษา", "meeting", "ห้องประชุมใหญ่ สพป."),
    ("13.30", "15.00", "ตรวจเยี่ยมโรงเรียนขนาดเล็ก", "visit", "โรงเรียนในอำเภอเมืองตัวอย่าง"),
    ("12.30", "13.15", "รับรองคณะศึกษาดูงาน", "guest", "ห้องรับรอง สพป."),
    ("08.30", "09.30", "เป็นประธานเปิดการอบรม", "ceremony", "โรงแรมตัวอย่างแกรนด์"),
    ("15.30", "16.30", "ประชุมคณะกรรมการกลั่นกรองแผน", "meeting", "ห้องประชุมเล็ก สพป."),
    ("", "", "ไปราชการประชุม สพฐ.", "trip", "กรุงเทพมหานคร"),
)
_PAPERS = "แฟ้มประวัติโรงเรียน\nสรุปข้อมูลย้อนหลัง 3 ปี"
# topic, work item, summary, body, months since it was published
_KNOWN = (
    (
        "การเขียนโครงการให้เชื่อมโยงแผนสามระดับ",
        "3.3",
        "ขั้นตอนและตัวอย่างการเชื่อมโยงโครงการของโรงเรียนกับยุทธศาสตร์ชาติ แผนแม่บท และจุดเน้น",
        (
            "# หลักคิด\n\nโครงการหนึ่งตอบเป้าหมายแผนแม่บทย่อยเพียงข้อเดียวเป็นหลัก แล้วจึงอธิบายข้อรอง\n\n# ขั้นตอน\n\n"
            "1. เลือกปัญหาจากข้อมูลจริงของโรงเรียน\n2. เทียบกับเป้าหมายแผนแม่บทย่อย\n3. เขียนตัวชี้วัดที่วัดได้จากข้อมูลที่มีอยู่\n"
            "4. ตรวจกับแบบตรวจก่อนส่ง\n\n# ข้อควรระวัง\n\nอย่าคัดลอกข้อความเชื่อมโยงจากโครงการอื่นโดยไม่ตรวจรหัสเป้าหมาย"
        ),
        14,
    ),
    (
        "การตรวจสอบข้อมูลนักเรียนก่อนคำนวณเงินอุดหนุน",
        "4.3.1",
        "รายการตรวจที่ช่วยลดการแก้ยอดภายหลัง",
        (
            "1. ตรวจจำนวนนักเรียน ณ วันที่ 10 มิถุนายน กับทะเบียน\n2. ตรวจชั้นที่เปิดสอนกับอัตราต่อหัว\n"
            "3. ตรวจโรงเรียนเรียนรวมไม่ให้นับซ้ำ\n4. ให้โรงเรียนยืนยันก่อนประกาศยอด"
        ),
        5,
    ),
    (
        "เทคนิคการติดตามผลตามนโยบายรอบ 6 และ 12 เดือน",
        "5.1.1",
        "ลำดับงานและแบบสรุปที่ใช้แล้วทันกำหนด",
        (
            "เริ่มแจ้งแบบรายงานก่อนสิ้นรอบ 45 วัน แล้วติดตามเป็นรายกลุ่มโรงเรียน\n\n1. แจ้งแบบและกำหนดส่ง\n"
            "2. ตรวจความครบถ้วนทุกสัปดาห์\n3. สรุปภาพรวมเสนอผู้บริหาร"
        ),
        13,
    ),
)


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """Write them through the services; call it after schools, agencies and the catalogue are there."""
    off = holidays.off_days(file)
    settings.put(file, settings.DIARY_WHOSE, DEPUTY)
    with file.change(mark("บันทึกการประสานงานและให้บริการ")) as change:
        for one in _services(file, dice, staff, today, off):
            change.save(one)
    with file.change(mark("บันทึกการประชาสัมพันธ์")) as change:
        for item in _publicity(dice, staff, today):
            change.save(item)
    with file.change(mark("ลงนัดหมายผู้บริหาร")) as change:
        for engagement in _diary(staff, today, off):
            change.save(engagement)
    _know(file, staff, today)


def _services(
    file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date, off: Container[dt.date]
) -> Iterator[ServiceRequest]:
    schools, agencies = records.every(file, School), records.every(file, Agency)
    first = fiscal_year_span(fiscal_year_of(today) - 1)[0]
    span = (today - first).days
    days = sorted(
        workday_from(first + dt.timedelta(days=dice.randrange(span)), off) for _ in range(_SERVICES)
    )
    for day in (one for one in days if one <= today):
        subject, kind, result = dice.choice(_ASKED)
        school = dice.choice(schools) if dice.random() < 0.7 else None  # noqa: PLR2004 - most who ask are schools
        draft = {
            "received_on": day,
            "received_at": f"{dice.randint(8, 15):02}.{dice.choice((35, 45, 50)):02}",
            "channel": dice.choice(("phone", "line", "letter", "visit", "email")),
            "requester_kind": "school" if school else "agency",
            "school": school.id if school else None,
            "agency": None if school else dice.choice(agencies).id,
            "kind": kind,
            "subject": subject,
            "owner": dice.choice(list(staff[1:6])).id,
            "due_on": add_workdays(day, 3, off),
        }
        yield ServiceRequest(**draft, **_served(dice, day, result, today, off))  # type: ignore[arg-type] # facts by name


def _served(
    dice: Dice, day: dt.date, result: str, today: dt.date, off: Container[dt.date]
) -> dict[str, object]:
    wait = 5 if dice.random() < _LATE else dice.randint(0, 3)
    done = add_workdays(day, wait, off) if wait else day
    if done > today or (today - day).days < _STILL_OPEN:
        return {"status": "doing" if dice.random() > 0.5 else "waiting"}  # noqa: PLR2004 - half and half
    return {
        "status": "done",
        "done_on": done,
        "done_at": "16.10",
        "result": result,
        "satisfaction": str(dice.choice((5, 5, 5, 4, 4, 3))) if dice.random() < _RATED else "",
    }


def _publicity(dice: Dice, staff: Sequence[Person], today: dt.date) -> Iterator[PublicityItem]:
    first = fiscal_year_span(fiscal_year_of(today) - 1)[0]
    span = (today - first).days
    for at, day in enumerate(sorted(dice.randrange(span) for _ in range(24))):
        channel = dice.choice(("web", "facebook", "line", "board", "print"))
        yield PublicityItem(
            day=first + dt.timedelta(days=day),
            topic=_TOLD[at % len(_TOLD)],
            channel=channel,
            owner=dice.choice(list(staff[1:6])).id,
            address=f"https://www.tyy1.example.go.th/news/{100 + at}" if channel == "web" else "",
            reach=dice.randint(60, 900) if channel in ("web", "facebook", "line") else None,
        )


def _diary(staff: Sequence[Person], today: dt.date, off: Container[dt.date]) -> Iterator[Appointment]:
    """Some weeks of engagements around today; two of today's clash, one was given to another."""
    for at in range(-20, 15):
        day = add_workdays(today, at, off)
        places = {at % (len(_ENGAGEMENTS) - 1), (at * 3 + 1) % (len(_ENGAGEMENTS) - 1)}
        for place in sorted(places) if at % _TRIPS else (len(_ENGAGEMENTS) - 1,):
            starts, ends, subject, kind, where = _ENGAGEMENTS[place]
            sent = at > 0 and kind == "ceremony"
            yield Appointment(
                day=day,
                starts=starts,
                ends=ends,
                subject=subject,
                kind=kind,
                place=where,
                whose=DEPUTY,
                status="delegated" if sent else "confirmed" if at <= 1 else "planned",
                delegate="นางอรุณวรรณ แบบอย่างดี" if sent else "",
                papers=_PAPERS if kind == "visit" else "",
                keeper=staff[5].id,
            )
    yield Appointment(
        day=workday_from(today, off),
        starts="10.00",
        ends="11.00",
        subject="ลงนามหนังสือด่วนและให้นโยบายกลุ่มนโยบายและแผน",
        kind="sign",
        place="ห้องรองผู้อำนวยการ",
        whose=DEPUTY,
        keeper=staff[5].id,
    )


def _know(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    year = Query("work_item", (Condition("fiscal_year", Test.IS, fiscal_year_of(today)),))
    items: dict[str, UUID] = {one.number: one.id for one in records.every(file, WorkItem, year)}
    for at, (topic, number, summary, body, months) in enumerate(_KNOWN):
        owner, reviewer = staff[(at + 2) % 6], staff[0]
        draft = KnowledgeArticle(
            topic=topic, item=items.get(number), owner=owner.id, summary=summary, body=body
        )
        kept = records.save(file, draft)
        kept = knowledge.send_for_review(file, kept, reviewer.id)
        on = today - dt.timedelta(days=months * 30)
        kept = knowledge.publish(file, kept, on)
        sharing = KnowledgeSharing(
            day=on + dt.timedelta(days=10),
            article=kept.id,
            way=("meeting", "training", "line")[at % 3],
            audience="บุคลากรกลุ่มนโยบายและแผน" if at == 0 else "ครูผู้รับผิดชอบงานแผนของโรงเรียน",
            people=7 if at == 0 else 45 + at * 20,
            owner=owner.id,
        )
        records.save(file, sharing)
    records.save(
        file,
        KnowledgeArticle(
            topic="การวิเคราะห์ต้นทุนต่อหน่วยของโรงเรียน",
            item=items.get("4.1"),
            owner=staff[1].id,
            summary="กำลังรวบรวมตัวอย่างจากโรงเรียนนำร่อง",
            body="ร่างจากการทดลองกับโรงเรียนนำร่อง 5 แห่ง",
        ),
    )
