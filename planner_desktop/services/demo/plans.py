"""The planning of the demonstration office: library, development plan, this year's and last year's plan."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.policy.frameworks import PolicyAnalysis
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
from planner_desktop.domain.planning.tree.nodes import Alignment
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import ERA, fiscal_year_of
from planner_desktop.services.demo import plan_development, plan_editions, plan_projects, plan_tree
from planner_desktop.services.demo.dice import Dice
from planner_desktop.services.demo.plan_subjects import STRATEGIES
from planner_desktop.services.planning.policy import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planner_desktop.domain.office.people import Agency, Person

    Fill = Callable[[list[Record]], None]

_TARGETS = (
    ("ร้อยละของสถานศึกษาที่ปลอดภัยตามเกณฑ์", "ร้อยละ", "90"),
    ("ร้อยละของเด็กตกหล่นที่กลับเข้าเรียน", "ร้อยละ", "85"),
    ("ร้อยละของนักเรียน ป.1–ป.3 ที่อ่านออกเขียนได้", "ร้อยละ", "92"),
    ("ระดับผล ITA", "คะแนน", "93"),
)


def write(
    fill: Fill, dice: Dice, agencies: Sequence[Agency], staff: Sequence[Person], today: dt.date
) -> None:
    """Fill in everything, kind by kind: a plan of five years, and the trees and projects of two."""
    day = dt.date(today.year - 1, 9, 1)
    maker = plan_projects.Maker(dice, day)
    new = maker.new
    year = fiscal_year_of(today)
    lib = plan_tree.library(new, new, year)
    fill([*lib.frameworks])
    fill([*lib.items])
    fill([new(one) for one in shipped.RULES])
    developed = plan_development.develop(new, year - 4)
    fill([developed.plan])
    for rows in developed.rows:
        fill(rows)
    groups = [one for one in agencies if one.kind == "group"]
    strategies = [one.id for one in developed.strategies]
    former = plan_tree.grow(new, lib, year - 1, strategies)
    grown = plan_tree.grow(new, lib, year, strategies, former.nodes)
    for tree, fiscal_year in ((former, year - 1), (grown, year)):
        fill([*tree.nodes])
        setting = plan_projects.Setting(
            dice,
            day,
            fiscal_year,
            [one.id for one in tree.strategies],
            groups,
            staff,
            [one.id for one in developed.indicators],
        )
        planned = plan_projects.plan(setting, past=fiscal_year < year)
        for made in (planned.projects, planned.activities, planned.lines, planned.indicators, planned.risks):
            fill([*made])
        apart = plan_projects.Maker(Dice(fiscal_year), day)  # draws nothing from what follows
        fill([apart.new(one) for one in planned.months])
        plan_editions.write(fill, maker, planned, fiscal_year, staff)
        fill([*plan_tree.links(new, lib, tree, planned.projects)])
    _own_policy(fill, maker, lib, staff, year)


def _own_policy(
    fill: Fill,
    maker: plan_projects.Maker,
    lib: plan_tree.Library,
    staff: Sequence[Person],
    year: int,
) -> None:
    """Analyses of last summer, and the office's own policy made of them."""
    new = maker.new
    analyses = _analyses(maker, lib, staff, year)
    fill([*analyses])
    policy = OfficePolicy(
        fiscal_year=year,
        edition=1,
        name=f"นโยบาย จุดเน้น และเป้าหมาย ประจำปีงบประมาณ พ.ศ. {year}",
        preface="เขตพื้นที่กำหนดนโยบายและจุดเน้นเพื่อให้ทุกกลุ่มและสถานศึกษาดำเนินงานไปในทิศทางเดียวกัน",
        analyses=tuple(one.id for one in analyses),
    )
    kept = new(policy)
    fill([kept])
    policies = [
        new(PolicyTarget(policy=kept.id, kind="policy", order=at, code=str(at), title=name))
        for at, (name, *_above) in enumerate(STRATEGIES, start=1)
    ]
    targets = [
        new(
            PolicyTarget(
                policy=kept.id,
                kind="target",
                parent=above.id,
                order=at,
                code=f"{at}.1",
                title=title,
                indicator=title,
                unit=unit,
                target=target,
            )
        )
        for at, (above, (title, unit, target)) in enumerate(zip(policies, _TARGETS, strict=True), start=1)
    ]
    fill([*policies, *targets])
    fill([*_served(maker, lib, year, policies)])


def _served(
    maker: plan_projects.Maker, lib: plan_tree.Library, year: int, policies: Sequence[PolicyTarget]
) -> Iterator[Alignment]:
    """Each own policy serves an area of the OBEC policy, the first one the ministry's too."""
    ends = [(one, lib.found["obec", str(at)], "direct") for at, one in enumerate(policies, start=1)]
    ends.append((policies[0], lib.found["ministry", "1"], "indirect"))
    for own, item, degree in ends:
        yield maker.new(
            Alignment(
                fiscal_year=year,
                target=own.id,
                to_item=item.id,
                degree=degree,
                reason=f"นโยบายข้อนี้เป็นวิธีที่เขตพื้นที่ขับเคลื่อน{item.title}",
            )
        )


def _analyses(
    maker: plan_projects.Maker, lib: plan_tree.Library, staff: Sequence[Person], year: int
) -> list[PolicyAnalysis]:
    """What each area of the OBEC policy means for the office, written last summer."""
    day, new = dt.date(year - ERA - 1, 8, 20), maker.new
    return [
        new(
            PolicyAnalysis(
                fiscal_year=year,
                framework=item.framework,
                item=item.id,
                subject=f"วิเคราะห์{item.title}",
                analysed_on=day,
                analyst=staff[2].id,
                gist=f"หน่วยเหนือกำหนดให้ดำเนินการ{item.title}ให้เห็นผลในปีงบประมาณ {year}",
                quantity="นักเรียนในสังกัดลดลงร้อยละ 2 จากปีก่อน เด็กนอกระบบที่ติดตามได้ร้อยละ 78",
                quality="ผลการทดสอบระดับชาติสูงขึ้นเล็กน้อย แต่ยังต่ำกว่าเป้าหมายในบางวิชา",
                gap="โรงเรียนขนาดเล็กยังขาดครูและเครื่องมือที่จำเป็น",
                effect="เขตพื้นที่ต้องจัดลำดับโรงเรียนที่ต้องช่วยก่อนและใช้ทรัพยากรร่วมกัน",
                response="กำหนดเป็นจุดเน้นและจัดโครงการรองรับในแผนปฏิบัติการ",
            )
        )
        for item in (lib.found["obec", str(area)] for area in range(1, 5))
    ]
