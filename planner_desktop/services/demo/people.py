"""The invented office: its profile, work groups and staff. Surnames say themselves that nobody is meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.services.demo.dice import Dice

PROVINCE = "ตัวอย่าง"
OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1"
SHORT_OFFICE = "สพป.ตัวอย่าง เขต 1"
CODE = "ศธ 04999"
GROUPS = (
    "กลุ่มงานธุรการ",
    "กลุ่มงานข้อมูลสารสนเทศ",
    "กลุ่มงานนโยบายและแผน",
    "กลุ่มงานวิเคราะห์งบประมาณ",
    "กลุ่มงานติดตาม ประเมินผลและรายงาน",
    "กลุ่มงานเลขานุการคณะกรรมการเขตพื้นที่การศึกษา",
)
_ANALYST = "นักวิเคราะห์นโยบายและแผน"
# prefix, first name, surname, position, level, number, role, group
_STAFF = (
    ("นาง", "อรุณวรรณ", "แบบอย่างดี", _ANALYST, "ชำนาญการพิเศษ", "อ 31", "ผู้อำนวยการกลุ่มนโยบายและแผน", 2),
    ("นาย", "ปิติพล", "สมมุติวงศ์", _ANALYST, "ชำนาญการ", "อ 32", "หัวหน้ากลุ่มงานวิเคราะห์งบประมาณ", 3),
    ("นางสาว", "มาลีรัตน์", "จำลองกิจ", _ANALYST, "ชำนาญการ", "อ 33", "หัวหน้ากลุ่มงานนโยบายและแผน", 2),
    ("นางสาว", "ชูใจ", "สาธิตการ", _ANALYST, "ปฏิบัติการ", "อ 34", "หัวหน้ากลุ่มงานติดตาม ประเมินผลและรายงาน", 4),
    ("นาย", "วีระชัย", "ลองวิชา", "นักวิชาการคอมพิวเตอร์", "ปฏิบัติการ", "อ 35", "หัวหน้ากลุ่มงานข้อมูลสารสนเทศ", 1),
    ("นาง", "สมใจ", "ตัวอย่างงาม", "เจ้าพนักงานธุรการ", "ชำนาญงาน", "อ 36", "หัวหน้ากลุ่มงานธุรการ", 0),
    ("นาย", "มานะชัย", "ทดลองสุข", "พนักงานธุรการ", "", "", "เลขานุการคณะกรรมการเขตพื้นที่การศึกษา", 5),
)
_FIRST_NAMES = (
    "กมลวรรณ",
    "จิตรลดา",
    "ชลธิชา",
    "ดวงกมล",
    "ทิพวรรณ",
    "นภาพร",
    "บุษบา",
    "ปราณีต",
    "พรทิพา",
    "มณีรัตน์",
    "รัตนาวดี",
    "ลัดดาวัลย์",
    "วันเพ็ญ",
    "สุดารัตน์",
    "อัมพร",
    "อุบลวรรณ",
    "กิตติพันธ์",
    "เกษมสันต์",
    "จรูญ",
    "ชัยวัฒน์",
    "ณรงค์ฤทธิ์",
    "ธนากร",
    "นิพนธ์",
    "ประเสริฐ",
    "พงษ์ศักดิ์",
    "มนตรี",
    "ยุทธนา",
    "วิโรจน์",
    "ศักดิ์ดา",
    "สมพงษ์",
    "อนุชา",
    "อุดมศักดิ์",
)
_WOMEN = 16
_SURNAME_STARTS = ("แบบอย่าง", "สมมุติ", "จำลอง", "ตัวอย่าง", "ลอง", "สาธิต", "ทดลอง", "นามสมมุติ")
_SURNAME_ENDS = ("ดี", "วงศ์", "กิจ", "งาม", "วิชา", "การ", "สุข", "ศรี", "พงษ์", "ทรัพย์", "กุล", "เจริญ")


def profile(dice: Dice, day: dt.date) -> OfficeProfile:
    """The office that owns the file."""
    return OfficeProfile(
        id=dice.key(day),
        version=1,
        name=OFFICE,
        short_name=SHORT_OFFICE,
        area_number="1",
        letter_code=CODE,
        group_name="กลุ่มนโยบายและแผน",
        address="99 หมู่ 9 ตำบลในตัวอย่าง อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง 99000",
        province=PROVINCE,
        phone="0 2999 0000",
        fax="0 2999 0009",
        email="plan@tyy1.example.go.th",
        website="https://tyy1.example.go.th",
        director_name="นายสมมาตร ลองบริหาร",
        director_titles=f"ผู้อำนวยการ{OFFICE}",
    )


def work_groups(dice: Dice, day: dt.date) -> list[WorkGroup]:
    """The group's six sections."""
    return [
        WorkGroup(id=dice.key(day), version=1, order=order, name=name)
        for order, name in enumerate(GROUPS, start=1)
    ]


def staff(dice: Dice, day: dt.date, groups: list[WorkGroup]) -> list[Person]:
    """Seven people with the positions that such a group has."""
    return [
        _person(order, row, dice.key(day), groups[row[7]].id, day)
        for order, row in enumerate(_STAFF, start=1)
    ]


def _person(
    order: int, row: tuple[str, str, str, str, str, str, str, int], key: UUID, group: UUID, day: dt.date
) -> Person:
    prefix, first, last, position, level, number, role, _ = row
    return Person(
        id=key,
        version=1,
        order=order,
        prefix=prefix,
        first_name=first,
        last_name=last,
        position=position,
        level=level,
        position_number=number,
        acting_role=role,
        work_group=group,
        phone=f"0 2999 0000 ต่อ {10 + order}",
        email=f"staff{order}@tyy1.example.go.th",
        since=dt.date(day.year - 9 + order, 10, 1),
    )


def directors(dice: Dice) -> Iterator[str]:
    """Names of school directors without end; a first and a last part meet by chance."""
    while True:
        place = dice.randrange(len(_FIRST_NAMES))
        prefix = dice.choice(("นาง", "นางสาว")) if place < _WOMEN else "นาย"
        yield f"{prefix}{_FIRST_NAMES[place]} {dice.choice(_SURNAME_STARTS)}{dice.choice(_SURNAME_ENDS)}"
