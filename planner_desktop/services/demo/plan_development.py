"""The demonstration office's development plan of five years, from review to publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.domain.money import SATANG
from planner_desktop.domain.planning.consent import Approval, Hearing, Publication
from planner_desktop.domain.planning.development.environment import TOWS_SIDES, SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanReview, PlanStatement
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
    MediumTarget,
    Strategy,
)
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import ERA
from planner_desktop.services.demo.plan_subjects import PROJECTS, STRATEGIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner_desktop.services.demo.plan_projects import Made

    New = Callable[[Made], Made]

YEARS = 5
_REVIEWS = (
    ("mission", "อำนาจหน้าที่ของเขตพื้นที่", "จัด ส่งเสริม และสนับสนุนการศึกษาขั้นพื้นฐานให้ทั่วถึงและมีคุณภาพ"),
    ("quantity", "จำนวนนักเรียน", "นักเรียนลดลงต่อเนื่อง โรงเรียนขนาดเล็กเพิ่มขึ้น"),
    ("quality", "ผลการทดสอบระดับชาติ", "ผลสัมฤทธิ์วิชาคณิตศาสตร์และภาษาอังกฤษต่ำกว่าเป้าหมาย"),
    ("results", "ผลตามแผนฉบับก่อน", "ตัวชี้วัดบรรลุเป้าหมาย 14 จาก 20 ตัว"),
)
_STATEMENTS = (
    ("vision", "องค์กรคุณภาพ ผู้เรียนมีความสุข ปลอดภัย และมีสมรรถนะตามวัย"),
    ("mission", "จัดการศึกษาอย่างทั่วถึงและเสมอภาค"),
    ("mission", "พัฒนาคุณภาพผู้เรียนและครูตามมาตรฐาน"),
    ("mission", "บริหารจัดการด้วยหลักธรรมาภิบาลและเทคโนโลยี"),
    ("goal", "ผู้เรียนทุกคนปลอดภัยและเข้าถึงการศึกษาจนจบภาคบังคับ"),
    ("goal", "ผู้เรียนมีผลสัมฤทธิ์สูงขึ้นและมีทักษะที่จำเป็น"),
    ("goal", "สำนักงานและสถานศึกษาบริหารจัดการอย่างมีประสิทธิภาพ"),
    ("value", "บริการดี มีน้ำใจ โปร่งใส ใส่ใจคุณภาพ"),
)
# side, wording, weight (S+W = 100, O+T = 100), score
_FACTORS = (
    ("strength", "people", "ครูและบุคลากรตรงวุฒิและตั้งใจทำงาน", 20, 4),
    ("strength", "management", "ระบบข้อมูลสารสนเทศกลางใช้งานได้ทั้งเขต", 15, 4),
    ("strength", "structure", "เครือข่ายโรงเรียนเข้มแข็ง", 15, 3),
    ("weakness", "people", "ครูไม่ครบชั้นในโรงเรียนขนาดเล็ก", 25, 4),
    ("weakness", "service", "ผลสัมฤทธิ์บางวิชายังต่ำกว่าเป้าหมาย", 15, 3),
    ("weakness", "money", "งบประมาณต่อหัวไม่พอสำหรับโรงเรียนขนาดเล็ก", 10, 3),
    ("opportunity", "politics", "นโยบายโรงเรียนคุณภาพสนับสนุนการใช้ทรัพยากรร่วมกัน", 20, 4),
    ("opportunity", "technology", "สื่อดิจิทัลและอินเทอร์เน็ตเข้าถึงทุกตำบล", 20, 4),
    ("opportunity", "social", "ชุมชนและท้องถิ่นร่วมสนับสนุนการศึกษา", 10, 3),
    ("threat", "social", "อัตราการเกิดลดลงทำให้นักเรียนลดลง", 25, 4),
    ("threat", "economy", "ผู้ปกครองย้ายถิ่นไปทำงาน", 15, 3),
    ("threat", "social", "ภัยออนไลน์และยาเสพติดใกล้ตัวเด็ก", 10, 4),
)
_OPTIONS = (
    ("st", "ใช้เครือข่ายโรงเรียนสร้างระบบเฝ้าระวังความปลอดภัยและภัยออนไลน์", (2, 11)),
    ("wo", "ใช้ทรัพยากรร่วมกันและความร่วมมือท้องถิ่นเพื่อลดความเหลื่อมล้ำ", (3, 6, 8)),
    ("so", "ใช้ครูและสื่อดิจิทัลยกระดับการเรียนรู้เชิงรุก", (0, 7)),
    ("wt", "ปรับการบริหารโรงเรียนขนาดเล็กด้วยข้อมูลและการมีส่วนร่วม", (3, 9)),
)
# strategy, name, unit, baseline, step a year, kind
_INDICATORS = (
    (1, "ร้อยละของสถานศึกษาที่มีระบบความปลอดภัยตามเกณฑ์", "ร้อยละ", 72, 5, "outcome"),
    (2, "ร้อยละของเด็กตกหล่นที่ได้กลับเข้าเรียน", "ร้อยละ", 60, 6, "outcome"),
    (3, "คะแนนเฉลี่ยร้อยละ O-NET ป.6 ทุกวิชา", "ร้อยละ", 42, 2, "outcome"),
    (4, "ระดับผล ITA ของสำนักงานเขต", "คะแนน", 85, 2, "outcome"),
    (1, "จำนวนสถานศึกษาที่ซ้อมแผนเผชิญเหตุครบปีละครั้ง", "แห่ง", 96, 10, "output"),
    (2, "ร้อยละของเด็กปฐมวัยที่มีพัฒนาการสมวัย", "ร้อยละ", 83, 2, "outcome"),
    (3, "ร้อยละของนักเรียน ป.1–ป.3 ที่อ่านออกเขียนได้", "ร้อยละ", 78, 3, "outcome"),
    (4, "จำนวนโรงเรียนขนาดเล็กที่บริหารจัดการร่วมกัน", "แห่ง", 12, 4, "output"),
)


@dataclass
class Developed:
    """What was made, kind by kind, in the order in which it is written."""

    plan: DevelopmentPlan
    rows: list[list[Record]] = field(default_factory=list)
    strategies: list[Strategy] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)


def develop(new: New[Record], first_year: int) -> Developed:
    """The plan, published before its first year began."""
    last = first_year + YEARS - 1
    plan = _kept(
        new,
        DevelopmentPlan(
            name=f"แผนพัฒนาการศึกษาขั้นพื้นฐาน (พ.ศ. {first_year}–{last})",
            first_year=first_year,
            last_year=last,
            edition=0,
            state="published",
            dated=dt.date(first_year - ERA - 1, 8, 15),
            foreword="แผนฉบับนี้จัดทำขึ้นเพื่อเป็นกรอบพัฒนาการศึกษาของเขตพื้นที่ โดยความร่วมมือของทุกฝ่าย",
            mandate="จัด ส่งเสริม สนับสนุน และกำกับการศึกษาขั้นพื้นฐานในเขตพื้นที่",
            method="ทบทวนภารกิจ วิเคราะห์สภาพแวดล้อม กำหนดทิศทาง รับฟังความคิดเห็น และเสนอขอความเห็นชอบ",
        ),
    )
    made = Developed(plan)
    reviews = [
        PlanReview(plan=plan.id, kind=kind, order=at, title=title, finding=finding, source="รายงานประจำปี")
        for at, (kind, title, finding) in enumerate(_REVIEWS, start=1)
    ]
    made.rows.append([new(one) for one in reviews])
    statements = [_kept(new, one) for one in _statements(plan)]
    factors = [_kept(new, one) for one in _factors(plan)]
    options = [_kept(new, one) for one in _options(plan, factors)]
    goals = [one for one in statements if one.kind == "goal"]
    made.strategies = [_kept(new, one) for one in _strategies(plan, options, goals)]
    made.indicators = [_kept(new, one) for one in _indicators(made)]
    made.rows += [[*statements], [*factors], [*options], [*made.strategies], [*made.indicators]]
    made.rows.append([new(one) for indicator in made.indicators for one in _years(plan, indicator)])
    _money(new, made)
    made.rows += [[new(one)] for one in _consent(plan)]
    return made


def _kept(new: New[Record], record: Made) -> Made:
    kept = new(record)
    assert isinstance(kept, type(record))
    return kept


def _statements(plan: DevelopmentPlan) -> Iterator[PlanStatement]:
    orders: dict[str, int] = {}
    for kind, wording in _STATEMENTS:
        orders[kind] = orders.get(kind, 0) + 1
        yield PlanStatement(plan=plan.id, kind=kind, order=orders[kind], wording=wording)


def _factors(plan: DevelopmentPlan) -> Iterator[SwotFactor]:
    orders: dict[str, int] = {}
    for side, aspect, wording, weight, score in _FACTORS:
        orders[side] = orders.get(side, 0) + 1
        yield SwotFactor(
            plan=plan.id,
            side=side,
            aspect=aspect,
            order=orders[side],
            code=f"{side[0].upper()}{orders[side]}",
            wording=wording,
            weight=weight,
            score=score,
        )


def _options(plan: DevelopmentPlan, factors: list[SwotFactor]) -> Iterator[TowsOption]:
    for kind, wording, used in _OPTIONS:
        assert {factors[at].side for at in used} <= set(TOWS_SIDES[kind])
        keys = tuple(factors[at].id for at in used)
        yield TowsOption(
            plan=plan.id,
            kind=kind,
            order=1,
            code=f"{kind.upper()}1",
            wording=wording,
            factors=keys,
            chosen=True,
        )


def _strategies(
    plan: DevelopmentPlan, options: list[TowsOption], goals: list[PlanStatement]
) -> Iterator[Strategy]:
    for at, (name, *_above) in enumerate(STRATEGIES):
        yield Strategy(
            plan=plan.id,
            order=at + 1,
            code=str(at + 1),
            name=name,
            goals=(goals[min(at, 2)].id,),
            options=(options[at].id,),
            objective=f"เพื่อ{name}",
            weight=25,
        )


def _indicators(made: Developed) -> Iterator[Indicator]:
    for at, (strategy, name, unit, baseline, _step, kind) in enumerate(_INDICATORS, start=1):
        yield Indicator(
            plan=made.plan.id,
            strategy=made.strategies[strategy - 1].id,
            kind=kind,
            order=at,
            code=f"{strategy}.{1 + at // 5}",
            name=name,
            definition=f"วัดจากรายงานสิ้นปีงบประมาณ: {name}",
            unit=unit,
            baseline=str(baseline),
            baseline_year=(made.plan.first_year or 0) - 1,
            source="รายงานสารสนเทศของเขตพื้นที่",
        )


def _years(plan: DevelopmentPlan, indicator: Indicator) -> Iterator[IndicatorYear]:
    _strategy, _name, unit, baseline, step, _kind = _INDICATORS[(indicator.order or 1) - 1]
    for at, year in enumerate(plan.past_years):
        result = baseline - (len(plan.past_years) - 1 - at) * max(step // 2, 1)
        yield IndicatorYear(indicator=indicator.id, fiscal_year=year, result=str(result))
    for at, year in enumerate(plan.years, start=1):
        target = baseline + at * step
        most = 100 if unit in ("ร้อยละ", "คะแนน") else target
        yield IndicatorYear(indicator=indicator.id, fiscal_year=year, target=str(min(target, most)))


def _money(new: New[Record], made: Developed) -> None:
    plan = made.plan
    projects, money = list[Record](), list[Record]()
    for at, subject in enumerate([one for one in PROJECTS if one.strategy][::3], start=1):
        project = _kept(
            new,
            IndicativeProject(
                plan=plan.id,
                strategy=made.strategies[subject.strategy - 1].id,
                order=at,
                code=f"P{at}",
                name=subject.name,
                indicators=(made.indicators[subject.strategy - 1].id,),
            ),
        )
        projects.append(project)
        for step, year in enumerate(plan.years):
            amount = (120_000 + 15_000 * at + 10_000 * step) * SATANG
            row = IndicativeMoney(project=project.id, fiscal_year=year, source=subject.source, amount=amount)
            money.append(new(row))
    middle = plan.years[len(plan.years) // 2]
    targets = [
        MediumTarget(
            plan=plan.id,
            strategy=one.strategy,
            indicator=one.id,
            order=at,
            by_year=middle,
            wording=f"{one.name} ถึงเป้าหมายครึ่งแผน",
            value=str(min(_INDICATORS[at - 1][3] + 3 * _INDICATORS[at - 1][4], 100)),
            unit=one.unit,
        )
        for at, one in enumerate(made.indicators[:4], start=1)
    ]
    made.rows += [projects, money, [new(one) for one in targets]]


def _consent(plan: DevelopmentPlan) -> Iterator[Record]:
    assert plan.dated
    subject = plan.name
    yield Hearing(
        subject=f"ร่าง{subject}",
        development_plan=plan.id,
        held_on=plan.dated - dt.timedelta(days=40),
        place="ห้องประชุมสำนักงานเขต",
        people=120,
        groups="ผู้บริหารโรงเรียน ครู ผู้ปกครอง ผู้แทนท้องถิ่น",
        proposals="ขอให้เพิ่มตัวชี้วัดด้านความปลอดภัยและการดูแลเด็กนอกระบบ",
        changes="เพิ่มตัวชี้วัด 2 ตัวในกลยุทธ์ที่ 1 และ 2",
    )
    yield Approval(
        subject=subject,
        development_plan=plan.id,
        body="area_committee",
        meeting=f"8/{plan.dated.year + ERA}",
        decided_on=plan.dated + dt.timedelta(days=10),
        decision="approved",
        wording=f"ที่ประชุมมีมติเห็นชอบ{subject}",
    )
    yield Publication(
        subject=subject,
        development_plan=plan.id,
        published_on=plan.dated + dt.timedelta(days=25),
        channel="website",
        address="https://tyy1.example.go.th/plan",
    )
