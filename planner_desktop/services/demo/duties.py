"""The invented office's duty orders: one in force, next year's draft with faults; who is away."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.duties import Absence, DutyOrder, DutyPerson, Holding
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.duties import drafting, editing, gathering, issuing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.file import OfficeFile

SIGNER = "นายสมมาตร ลองบริหาร"
DIRECTOR = "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1"
# Who acts for whom, by place in the staff; pairs and one without anybody, as real orders have them.
_ISSUED = ((1, 2, 3), (2,), (1,), (4,), (3,), (6,), ())
_DRAFT = ((2, 1, 5), (2, 3), (1, 3), (2, 4), (3, 2), (6,), ())
_OWN_DUTIES = (
    (
        "รับ ส่ง และลงทะเบียนหนังสือราชการของกลุ่ม",
        "จัดเตรียมการประชุมภายในกลุ่มและจัดทำรายงานการประชุม",
        "ดูแลวัสดุครุภัณฑ์ของกลุ่ม",
    ),
    ("เตรียมระเบียบวาระและเอกสารการประชุมคณะกรรมการ", "แจ้งมติและติดตามผลตามมติที่ประชุม", "จัดเก็บทะเบียนมติและองค์ความรู้"),
)


def tell(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """Write them through the services; call it after the catalogue is loaded, the seven people in order."""
    year = calendar_year_of(today)
    first = _first_order(file, staff, year)
    _issue(file, first, dt.date(today.year, 1, 5))
    draft = drafting.copy_to(file, first.id, year + 1)
    _revise(file, draft, staff)
    _people_then_and_now(file, staff, today)


def _first_order(file: OfficeFile, staff: Sequence[Person], year: int) -> DutyOrder:
    order = drafting.compose(file, year)
    entries = gathering.entries_of(file, order.id)
    for entry, places in zip(entries, _ISSUED, strict=False):
        editing.change_person(file, entry, substitutes=tuple(staff[place].id for place in places))
    for entry, words in zip(entries[-2:], _OWN_DUTIES, strict=True):
        if not gathering.duties_of(file, [entry.id]):
            for one in words:
                editing.add_duty(file, entry.id, one)
    return order


def _issue(file: OfficeFile, order: DutyOrder, day: dt.date) -> None:
    signed = replace(
        records.get(file, DutyOrder, order.id), signer_name=SIGNER, signer_titles=DIRECTOR, dated=day
    )
    records.save(file, signed, mark("ระบุผู้ลงนามคำสั่ง"))
    issuing.issue(file, order.id, day)


def _revise(file: OfficeFile, draft: DutyOrder, staff: Sequence[Person]) -> None:
    """What the coming order changes: substitutes, one duty moved, one reworded, one new."""
    entries = gathering.entries_of(file, draft.id)
    for entry, places in zip(entries, _DRAFT, strict=False):
        editing.change_person(file, entry, substitutes=tuple(staff[place].id for place in places))
    laden = max(entries[1:], key=lambda one: _size(file, one))
    light = min(entries[1:5], key=lambda one: _size(file, one))
    own = gathering.whole(file, draft.id).of_person(laden.person) if laden.person else None
    if own and len(own.nodes) > 1:
        editing.hand_to(file, own.nodes[-1].duty, light.id)
        first = own.nodes[0]
        if first.children:
            step = first.children[0].duty
            editing.change_duty(file, step, words=f"{step.words} ร่วมกับทุกกลุ่มในสำนักงาน")
    editing.add_duty(file, entries[4].id, "ดูแลระบบรายงานผลการดำเนินงานอิเล็กทรอนิกส์ของกลุ่ม")


def _size(file: OfficeFile, entry: DutyPerson) -> int:
    return len(gathering.duties_of(file, [entry.id]).get(entry.id, []))


def _people_then_and_now(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """One was promoted last October; two are away now, one after another in a chain; one next week."""
    promoted, day = staff[1], dt.timedelta(days=1)
    if promoted.since:
        until = dt.date(today.year - 1, 9, 30)
        then = Holding(
            person=promoted.id,
            since=min(promoted.since, until),
            until=until,
            position=promoted.position,
            level="ปฏิบัติการ",
            position_number=promoted.position_number,
        )
        records.save(file, then)
    for person, kind, since, days, note in (
        (staff[0], "trip", today - day, 3, "ประชุมเชิงปฏิบัติการ"),
        (staff[3], "leave", today, 1, "ลาพักผ่อน"),
        (staff[5], "training", today + 7 * day, 2, "อบรมงานสารบรรณ"),
    ):
        records.save(
            file,
            Absence(person=person.id, kind=kind, since=since, until=since + days * day, note=note),
        )
