"""An invented office for duty orders: a head, three officers, a clerk without level; a small catalogue."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar, cast

from planner_desktop.domain.office.duties import Absence, Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.records import Record
from planner_desktop.services.file import OfficeFile

R = TypeVar("R", bound=Record)
ANALYST = "นักวิเคราะห์นโยบายและแผน"
STAFF = (
    ("นาง", "หนึ่ง", ANALYST, "ชำนาญการพิเศษ", "ผู้อำนวยการกลุ่มนโยบายและแผน"),
    ("นาย", "สอง", ANALYST, "ชำนาญการ", "หัวหน้ากลุ่มงานแผน"),
    ("นางสาว", "สาม", ANALYST, "ชำนาญการ", ""),
    ("นาย", "สี่", ANALYST, "ปฏิบัติการ", ""),
    ("นาง", "ห้า", "พนักงานธุรการ", "", ""),
)


def keep(office: OfficeFile, *rows: R) -> list[R]:
    with office.change("เตรียม") as change:
        return [cast("R", change.save(row)) for row in rows]


def staff_of(office: OfficeFile) -> list[Person]:
    """Profile, one work group and five people, the first the head."""
    keep(
        office,
        OfficeProfile(name="สำนักงานทดลอง เขต 1", short_name="สพป.ทดลอง", group_name="กลุ่มนโยบายและแผน"),
    )
    group = keep(office, WorkGroup(order=1, name="กลุ่มงานแผน"))[0]
    return keep(
        office,
        *(
            Person(
                order=place,
                prefix=prefix,
                first_name=first,
                last_name="สมมุติ",
                position=position,
                level=level,
                acting_role=role,
                work_group=group.id if place in (2, 3) else None,
                position_number=f"อ {30 + place}",
            )
            for place, (prefix, first, position, level, role) in enumerate(STAFF, start=1)
        ),
    )


def catalogue_of(office: OfficeFile, year: int, group: Person) -> list[WorkItem]:
    """Two items with two steps each in the work group of that person."""
    items = keep(
        office,
        *(
            WorkItem(fiscal_year=year, number=number, name=name, work_group=group.work_group)
            for number, name in (("3.1", "งานวิเคราะห์นโยบาย"), ("3.2", "งานจัดทำแผน"))
        ),
    )
    keep(
        office,
        *(
            WorkStep(item=item.id, order=order, gist=f"ขั้นที่ {order} ของ{item.name}")
            for item in items
            for order in (1, 2)
        ),
    )
    return items


def order_of(office: OfficeFile, people: list[Person], year: int = 2569) -> DutyOrder:
    """A draft in which each person has two duties, the first with one below it, and the next acts for each."""
    order = keep(
        office,
        DutyOrder(
            subject="การกำหนดหน้าที่", calendar_year=year, powers_text="มาตรา 37", signer_name="นายลอง ลงนาม"
        ),
    )[0]
    for place, person in enumerate(people, start=1):
        substitute = people[place % len(people)]
        entry = keep(
            office,
            DutyPerson(
                duty_order=order.id,
                order=place,
                person=person.id,
                is_head=place == 1,
                substitutes=(substitute.id,),
            ),
        )[0]
        first, _ = keep(
            office,
            Duty(duty_person=entry.id, order=1, words=f"งานแรกของ{person.first_name}", kind="item"),
            Duty(duty_person=entry.id, order=2, words=f"งานหลังของ{person.first_name}"),
        )
        keep(office, Duty(duty_person=entry.id, parent=first.id, order=1, words="ขั้นแรก", kind="step"))
    return order


def gone(person: Person, since: dt.date, until: dt.date, kind: str = "leave") -> Absence:
    return Absence(person=person.id, since=since, until=until, kind=kind)
