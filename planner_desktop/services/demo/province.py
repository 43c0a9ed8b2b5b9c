"""Schools' plans of the year and what the demonstration office did with the province: all invented."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.money import SATANG
from planner_desktop.domain.planning.cases.province import (
    ProvinceCommittee,
    ProvinceMember,
    ProvinceProject,
    ProvinceSubmission,
)
from planner_desktop.domain.years import ERA, fiscal_year_of
from planner_desktop.messages import mark
from planner_desktop.services.planning.cases import school_plans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

_ADVICE = "ปรับตัวชี้วัดให้วัดได้และเพิ่มแหล่งงบประมาณของทุกโครงการ"
_SEATS = (
    ("ผู้ว่าราชการจังหวัดตัวอย่าง", "จังหวัดตัวอย่าง", "chair"),
    ("ศึกษาธิการจังหวัดตัวอย่าง", "สำนักงานศึกษาธิการจังหวัดตัวอย่าง", "secretary"),
    ("นายกองค์การบริหารส่วนจังหวัดตัวอย่าง", "องค์การบริหารส่วนจังหวัดตัวอย่าง", "member"),
    ("ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", "สำนักงานเขตพื้นที่การศึกษา", "member"),
)
_PROJECTS = (
    ("พัฒนาทักษะอาชีพนักเรียนชายขอบ", 1_850_000, None, "proposed"),
    ("ห้องเรียนดิจิทัลโรงเรียนเครือข่าย", 3_200_000, 2_400_000, "funded"),
    ("ปลูกฝังวัฒนธรรมท้องถิ่นสองฝั่งน้ำ", 640_000, None, "refused"),
)


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """Plans that came and did not come; committees, projects and submissions."""
    year = fiscal_year_of(today)
    _plans(file, dice, year)
    _province(file, staff, year)


def _plans(file: OfficeFile, dice: Dice, year: int) -> None:
    school_plans.lay_out(file, year, "action")
    rows = [one.id for one in school_plans.of_year(file, year, "action")]
    dice.shuffle(rows)
    for state, share in (("approved", 0.3), ("checked", 0.2), ("submitted", 0.2), ("returned", 0.06)):
        count = round(len(rows) * share)
        marked, rows = rows[:count], rows[count:]
        school_plans.put(file, marked, state, _ADVICE if state in ("returned", "checked") else "")


def _province(file: OfficeFile, staff: Sequence[Person], year: int) -> None:
    with file.change(mark("บันทึกงานแผนระดับจังหวัด")) as change:
        committee = change.save(
            ProvinceCommittee(
                name="คณะกรรมการจัดทำแผนพัฒนาการศึกษาจังหวัดตัวอย่าง",
                level="province",
                appointed_by=f"คำสั่งจังหวัดตัวอย่างที่ 412/{year - 1}",
                appointed_on=dt.date(year - ERA - 1, 11, 18),
                duties="จัดทำ ทบทวน และกำกับแผนพัฒนาการศึกษาจังหวัด",
            )
        )
        change.save_many(
            [
                ProvinceMember(committee=committee.id, order=at, name=name, agency=agency, role=role)
                for at, (name, agency, role) in enumerate(_SEATS, start=1)
            ]
        )
        kept = change.save_many(
            [
                ProvinceProject(
                    fiscal_year=year,
                    plan=f"แผนพัฒนาการศึกษาจังหวัดตัวอย่าง พ.ศ. {year}",
                    order=at,
                    name=name,
                    lead="สำนักงานเขตพื้นที่การศึกษา",
                    partners="องค์การบริหารส่วนจังหวัดตัวอย่าง",
                    asked=asked * SATANG,
                    granted=granted * SATANG if granted else None,
                    state=state,
                )
                for at, (name, asked, granted, state) in enumerate(_PROJECTS, start=1)
            ]
        )
        change.save(
            ProvinceSubmission(
                sent_on=dt.date(year - ERA - 1, 8, 14),
                due_on=dt.date(year - ERA - 1, 8, 15),
                subject=f"คำขอโครงการในแผนพัฒนาการศึกษาจังหวัด ปีงบประมาณ {year}",
                receiver="สำนักงานศึกษาธิการจังหวัดตัวอย่าง",
                project=kept[0].id,
                answer="waiting",
                sender=staff[2].id,
            )
        )
