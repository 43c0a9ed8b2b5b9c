"""Class plans of the demonstration office: most approved, some on their way; roads, villages, an override."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.criteria import ClassPlanYear
from planner_desktop.domain.information.class_plan.places import (
    ProjectionOverride,
    RoadDistance,
    ServiceVillage,
)
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.class_plan import criteria, outlook, plans, steps
from planner_desktop.services.class_plan.outlook import ROUND
from planner_desktop.services.schools import mergers
from planner_desktop.services.schools.life import TEACHING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.information.class_plan.plans import ClassPlan
    from planner_desktop.services.class_plan.outlook import Outlooks
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

_PLANNED = 24  # schools of two networks' size: enough to be seen, few enough to be quick
_WAYS = (
    ("filled", 22),
    ("certified", 20),
    ("checked", 16),
    ("agreed", 12),
    ("approved", 12),
    ("sent", 4),
)
_MEETING = "ครั้งที่ 2"


def tell(file: OfficeFile, dice: Dice, today: dt.date) -> None:
    """Criteria laid out, children and roads entered, this round of plans begun and partly approved."""
    criteria.lay_out(file)
    base = outlook.base_year(file)
    laid = ClassPlanYear(
        academic_year=base - 1,
        scheme="w9_2545",
        entrants="mean",
        back=3,
        committee="คณะกรรมการพิจารณาแผนชั้นเรียน สพป. ตัวอย่าง",
        approver="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
    )
    records.save(file, laid, mark("วางเกณฑ์แผนชั้นเรียนของปี"))
    known = outlook.every(file)
    _enter_children(file, dice, known)
    _enter_roads(file, dice, base, today)
    counted = [key for key, one in known.schools.items() if one.basis.last == base]
    _plan(file, counted[:_PLANNED], base + 1, today)


def _enter_children(file: OfficeFile, dice: Dice, known: Outlooks) -> None:
    """Villages of some schools as the population register has them; one rate that the office knows better."""
    some = list(known.schools.values())[:12]
    with file.change(mark("นำเข้าประชากรวัยเรียนในเขตบริการ")) as change:
        for one in some:
            each = sum(one.basis.history.get(known.base_year, {}).values()) / 11
            for number in range(1, dice.randint(2, 3) + 1):
                change.save(
                    ServiceVillage(
                        school=one.school.id,
                        academic_year=known.base_year,
                        village=f"หมู่ {number} {one.school.village.split(' ', 2)[-1]}",
                        subdistrict=one.school.subdistrict,
                        aged_0_2=round(each * dice.uniform(0.9, 1.2)),
                        aged_3_5=round(each * dice.uniform(1.2, 1.6)),
                        aged_6_11=round(each * dice.uniform(2.4, 3.0)),
                        aged_12_14=round(each * dice.uniform(1.2, 1.6)),
                        km=f"{dice.uniform(0.4, 5):.1f}",
                        minutes=dice.randint(3, 15),
                        source="ทร.14",
                    )
                )
    own = ProjectionOverride(
        school=some[0].school.id,
        grade="211",
        academic_year=known.base_year + 1,
        pupils=sum(one.pupils for one in some[0].coming[known.base_year + 1].values()) // 11 + 4,
        reason="ศูนย์พัฒนาเด็กเล็กในตำบลปิด เด็กย้ายมาเรียน ป.1",
    )
    records.save(file, own)


def _enter_roads(file: OfficeFile, dice: Dice, base: int, today: dt.date) -> None:
    """Half of the merger candidates were driven; a road is a third longer than the line, or worse."""
    found = [one for one in mergers.candidates(file, base, ROUND) if one.small.school.status in TEACHING]
    seen: set[frozenset[UUID]] = set()
    with file.change(mark("บันทึกระยะทางจริงระหว่างโรงเรียน")) as change:
        for one in found[::2]:
            pair = frozenset((one.small.school.id, one.near.school.id))
            if pair in seen:
                continue
            seen.add(pair)
            km = one.km * dice.uniform(1.25, 1.9)
            change.save(
                RoadDistance(
                    school=one.small.school.id,
                    other=one.near.school.id,
                    km=f"{km:.1f}",
                    minutes=max(3, round(km * 1.8)),
                    barrier=dice.choice(("", "", "", "น้ำท่วมทางเดือน ก.ย.–ต.ค.", "ถนนลูกรังช่วงเข้าหมู่บ้าน")),
                    measured_on=today - dt.timedelta(days=60),
                    source="สำรวจโดยกลุ่มนโยบายและแผน",
                )
            )


def _plan(file: OfficeFile, schools: Sequence[UUID], year: int, today: dt.date) -> None:
    """The five-year plan: two returned, one changed after approval; the yearly plan begun from it."""
    made = plans.begin(file, schools, "full", year)
    day = today - dt.timedelta(days=70)
    for place, (deed, count) in enumerate(_WAYS):
        paper = f"{_MEETING}/{year - 1}" if deed == "agreed" else ""
        on = day + dt.timedelta(days=9 * place)
        steps.advance(file, _now(file, made[:count]), steps.Step(deed, on, paper=paper))
    back = steps.Step("returned", today - dt.timedelta(days=20), words="จำนวนห้อง ป.1 ไม่ตรงกับนักเรียนตามแผน")
    steps.advance(file, _now(file, made[16:18]), back)
    changed = _now(file, made[5:6])[0]
    draft = plans.ask_change(file, changed, "มีหมู่บ้านจัดสรรใหม่ในเขตบริการ นักเรียน ป.1 เพิ่ม")
    figures = dict(plans.cells(file, [draft.id])[draft.id])
    key = (year, "211")
    if key in figures:
        figures[key] = replace(figures[key], pupils=figures[key].pupils + 6)
        plans.write(file, draft, figures)
    plans.begin(file, schools[:12], "yearly", year)


def _now(file: OfficeFile, made: Sequence[ClassPlan]) -> list[ClassPlan]:
    return [records.get(file, type(one), one.id) for one in made]
