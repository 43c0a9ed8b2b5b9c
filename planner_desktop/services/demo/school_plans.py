"""What the plans of the demonstration office's schools hold, once the year's tree is there: all invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.money import SATANG
from planner_desktop.domain.planning.cases.school_projects import SchoolProject
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.services import records
from planner_desktop.services.demo.plan_projects import Maker
from planner_desktop.services.planning.cases import plan_forms, school_plans
from planner_desktop.services.planning.projects.totals import QUARTERS

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

_EACH = 3
_PROJECTS = (
    ("ยกระดับการอ่านออกเขียนได้", "subsidy", 12_000, "นักเรียนชั้น ป.1–3 อ่านออกเขียนได้", "ร้อยละ", "85"),
    ("ค่ายคณิตศาสตร์และวิทยาศาสตร์", "learner_activity", 8_500, "นักเรียนที่เข้าร่วมค่าย", "คน", "60"),
    ("โรงเรียนปลอดภัย", "subsidy", 15_000, "จุดเสี่ยงที่แก้ไขแล้ว", "จุด", "10"),
    ("ปลูกฝังคุณธรรมและความเป็นไทย", "free_education", 6_000, "นักเรียนผ่านเกณฑ์คุณลักษณะ", "ร้อยละ", "90"),
    ("ห้องเรียนอาชีพท้องถิ่น", "local", 20_000, "นักเรียนที่ทำผลงานอาชีพได้", "คน", "40"),
    ("สภานักเรียนเยี่ยมบ้าน", "none", 0, "ครัวเรือนที่ได้เยี่ยม", "ร้อยละ", "100"),
)


def rows(file: OfficeFile, dice: Dice, today: dt.date) -> list[SchoolProject]:
    """Three projects in each plan that came."""
    new = Maker(dice, today).new
    year = fiscal_year_of(today)
    focus = plan_forms.focus_points(file, year)
    schools = {one.id: one for one in records.every(file, School)}
    sent = [one for one in school_plans.of_year(file, year, "action") if one.state != "waiting"]
    return [
        new(_project(year, schools[one.school], at, row, focus[(at + row) % len(focus)].id))
        for at, one in enumerate(sent)
        if one.school
        for row in range(1, _EACH + 1)
    ]


def _project(year: int, school: School, at: int, row: int, focus: UUID) -> SchoolProject:
    name, source, baht, indicator, unit, target = _PROJECTS[(at + row) % len(_PROJECTS)]
    return SchoolProject(
        fiscal_year=year,
        school=school.id,
        name=name,
        focus=focus,
        amount=(baht + 500 * (at % 7)) * SATANG if baht else 0,
        source=source,
        quarter=QUARTERS[(at * 3 + row * row) % len(QUARTERS)],
        indicator=indicator,
        unit=unit,
        target=target,
        owner_name="หัวหน้าฝ่ายวิชาการ",
        reference=plan_forms.reference(year, "action", school, row),
    )
