"""School cases of the demonstration office: a merger carried through, one in progress, one under study."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.places import RoadDistance
from planner_desktop.domain.information.schools import School, SchoolState
from planner_desktop.domain.planning.cases.school_cases import CaseItem, SchoolCase
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import academic_year_of, fiscal_year_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.demo import province
from planner_desktop.services.planning.cases import shipped, steps, templates
from planner_desktop.services.schools import figures, mergers
from planner_desktop.services.schools.roads import road_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

_DAY = dt.timedelta(days=1)
_DONE_STEPS, _DONE_DOCUMENTS = 3, 2


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """Rules and rates, the cases, the schools' plans of the year, and what was done with the province."""
    shipped.lay_out(file)
    templates.lay_out(file)
    merged = records.every(file, SchoolState, Query("school_state", (Condition("event", Test.IS, "merged"),)))
    if merged:
        _carried_through(file, merged[0], staff)
    _in_progress(file, staff, today)
    _under_study(file, staff, today)
    province.tell(file, dice, staff, today)


def _carried_through(file: OfficeFile, state: SchoolState, staff: Sequence[Person]) -> None:
    """The case behind the merger that the schools' history already tells."""
    assert state.since
    assert state.school
    gone, into = (records.get(file, School, one) for one in (state.school, state.with_school) if one)
    start = state.since - 190 * _DAY
    case = SchoolCase(
        fiscal_year=fiscal_year_of(state.since),
        kind="merge",
        subject=f"รวมโรงเรียน{gone.name}กับโรงเรียน{into.name}",
        schools=(gone.id,),
        receiving=into.id,
        reason=state.reason,
        owner=staff[2].id,
        opened_on=start,
        academic_year=academic_year_of(state.since),
        effective_on=state.since,
        heard_on=start + 70 * _DAY,
        heard_at=f"อาคารเรียนโรงเรียน{gone.name}",
        present=46,
        agree=41,
        disagree=3,
        heard="ผู้ปกครองขอให้จัดรถรับส่งทุกวันเรียน และใช้อาคารเดิมเป็นศูนย์เรียนรู้ของชุมชน",
        board_meeting="2",
        board_on=start + 58 * _DAY,
        board_words="เห็นชอบให้รวมโรงเรียน โดยให้ดูแลการเดินทางของนักเรียน",
        body="area_committee",
        meeting="2",
        decided_on=start + 115 * _DAY,
        resolution_no="4.3",
        announcement_no=state.paper.split(" ลงวันที่")[0],
        announced_on=state.since - 16 * _DAY,
        pupil_care="ย้ายทุกชั้นเข้าเรียนรวมในชั้นเดียวกันของโรงเรียนที่รับ จัดรถรับส่งหนึ่งคัน",
        staff_care="ครูทุกคนไปช่วยราชการที่โรงเรียนที่รับ จนกว่าจะมีคำสั่งย้าย",
        asset_care="ครุภัณฑ์โอนไปโรงเรียนที่รับ อาคารให้ชุมชนใช้ประโยชน์ตามระเบียบ",
        transport=20,
    )
    kept = steps.begin(file, records.save(file, case))
    with file.change(mark("ดำเนินการครบทุกขั้นตอน")) as change:
        change.save_many([_done(one, start, staff[2]) for one in steps.items_of(file, kept.id)])
        change.save(replace(kept, state="effective"))


def _done(item: CaseItem, start: dt.date, person: Person) -> CaseItem:
    day = item.due_on - 3 * _DAY if item.due_on else start + (90 + (item.order or 0)) * _DAY
    return replace(item, done_on=day, person=person.id)


def _in_progress(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """The smallest school that stands near another: heard soon, the board has agreed."""
    year, round_ = figures.rounds(file)[0]
    found = mergers.candidates(file, year, round_)
    if not found:
        return
    small, near = found[0].small.school, found[0].near.school
    start = today - 66 * _DAY
    if not road_between(file, small.id, near.id):
        road = RoadDistance(
            school=small.id,
            other=near.id,
            km=f"{found[0].km * 1.3:.1f}",
            minutes=round(found[0].km * 2.4) + 4,
            barrier="น้ำท่วมทางช่วง ก.ย.–ต.ค.",
        )
        records.save(file, road)
    case = SchoolCase(
        fiscal_year=fiscal_year_of(today),
        kind="merge",
        subject=f"รวมโรงเรียน{small.name}กับโรงเรียน{near.name}",
        schools=(small.id,),
        receiving=near.id,
        reason="นักเรียนน้อยต่อเนื่อง ครูไม่ครบชั้น และโรงเรียนใกล้เคียงมีห้องเรียนรองรับ",
        owner=staff[2].id,
        opened_on=start,
        academic_year=academic_year_of(today) + 1,
        effective_on=dt.date(today.year + 1, 5, 16),
        board_meeting="3",
        board_on=today - 10 * _DAY,
        board_words="รับทราบข้อมูล และให้จัดรับฟังความเห็นผู้ปกครองก่อนลงมติ",
        transport=20,
    )
    kept = steps.begin(file, records.save(file, case))
    items = steps.items_of(file, kept.id)
    ready = [one for one in items if one.part == "step"][:_DONE_STEPS]
    ready += [one for one in items if one.part == "document"][:_DONE_DOCUMENTS]
    with file.change(mark("ลงวันที่ทำขั้นตอนของกรณี")) as change:
        change.save_many([_done(one, start - 75 * _DAY, staff[2]) for one in ready])


def _under_study(file: OfficeFile, staff: Sequence[Person], today: dt.date) -> None:
    """A school that asks for the lower secondary classes."""
    asked = (Condition("status", Test.IS, "open"), Condition("highest_grade", Test.IS, "216"))
    busy = {one for case in records.every(file, SchoolCase) for one in (*case.schools, case.receiving)}
    found = records.every(file, School, Query("school", asked, sort=("code10",)))
    school = [one for one in found if one.id not in busy][7]
    records.save(
        file,
        SchoolCase(
            fiscal_year=fiscal_year_of(today),
            kind="extend",
            subject=f"ขยายชั้นเรียนระดับมัธยมศึกษาตอนต้น โรงเรียน{school.name}",
            schools=(school.id,),
            lowest_grade=school.lowest_grade,
            highest_grade="313",
            reason="นักเรียนจบ ป.6 ในพื้นที่ต้องเดินทางไกลเพื่อเรียนต่อ",
            owner=staff[3].id,
            opened_on=today - 12 * _DAY,
        ),
    )
