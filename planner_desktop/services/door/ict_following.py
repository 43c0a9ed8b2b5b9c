"""What follows from saving ICT records, and what may not be changed any more, whoever saves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

from planner_desktop.domain.information.ict.incidents import IctIncident
from planner_desktop.domain.information.ict.plans import FIXED, PLAN_PARTS, IctPlan
from planner_desktop.domain.information.ict.standards import BREACH, IctStandard, standard_for
from planner_desktop.domain.information.risk.register import JUDGED, Risk, RiskAssessment
from planner_desktop.domain.information.risk.scales import RiskBand, bands_of
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services.standard_times import due
from planner_desktop.store import reading

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

R = TypeVar("R")
_STILL_FREE = ("state", "note", "files", "version")  # of an approved plan


def settled(unit: Unit, record: Record) -> Record:
    """The record with the fields that follow from its others; most records have none."""
    if isinstance(record, IctIncident):
        return record.settled(_notice(unit, record))
    if isinstance(record, Risk):
        return _judged(unit, record)
    return record


def follow(unit: Unit, record: Record) -> None:
    """A risk that was judged anew keeps the judgement in its history."""
    if isinstance(record, Risk) and record.assessed_on and not record.void_reason:
        given = assessments(unit, record.id)
        newest = next((one for one in given if not one.void_reason), None)
        if newest is None or _marks(newest) != _marks(record) or newest.assessed_on != record.assessed_on:
            unit.insert(_assessment(record, (given[0].edition or 0) + 1 if given else 1))


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """UserError for changing a judgement once written, or anything of a plan once approved."""
    if isinstance(record, RiskAssessment) and not record.is_new:
        raise UserError(
            say("ผลการประเมินความเสี่ยงที่บันทึกแล้วแก้ไขไม่ได้"),
            say("ประเมินใหม่ที่ทะเบียนความเสี่ยง ผลเดิมจะยังอยู่ในประวัติ"),
        )
    if isinstance(record, IctPlan):
        stored = None if record.is_new else unit.stored(record)
        if isinstance(stored, IctPlan) and _frozen(stored) and not _only_notes(stored, record):
            raise _approved(stored)
    elif isinstance(record, PLAN_PARTS):
        before = None if record.is_new else unit.stored(record)
        for part in (record, before):
            _refuse_part(unit, part.plan if isinstance(part, PLAN_PARTS) else None)
    del removing


def assessments(unit: Unit, risk: UUID) -> list[RiskAssessment]:
    """Every judgement of a risk, taken back ones too, the newest first."""
    query = Query("risk_assessment", (Condition("risk", Test.IS, risk),), sort=("-edition",))
    found = reading.load_many(
        unit.connection, RiskAssessment.description, reading.ids(unit.connection, query)
    )
    return cast("list[RiskAssessment]", found)


def _notice(unit: Unit, incident: IctIncident) -> dt.datetime | None:
    """The last moment to tell of a breach, by the standard of the year in which it was noticed."""
    if incident.noticed is None or not incident.personal_data:
        return None
    own = _every(unit, IctStandard)
    standard = standard_for(own, BREACH, fiscal_year_of(incident.noticed.date()))
    return due(standard, incident.noticed) if standard else None


def _judged(unit: Unit, risk: Risk) -> Risk:
    """Other marks than before on the same day of judging were given today."""
    today = bangkok_today()
    stored = None if risk.is_new else unit.stored(risk)
    if isinstance(stored, Risk) and _marks(stored) != _marks(risk) and stored.assessed_on == risk.assessed_on:
        risk = replace(risk, assessed_on=max(today, risk.assessed_on or today))
    bands = bands_of(_every(unit, RiskBand), fiscal_year_of(risk.assessed_on or today))
    return risk.settled(bands, today)


def _marks(one: Record) -> tuple[int | None, ...]:
    return tuple(getattr(one, name) for name in JUDGED)


def _assessment(risk: Risk, edition: int) -> RiskAssessment:
    return RiskAssessment(
        risk=risk.id,
        edition=edition,
        assessed_on=risk.assessed_on,
        assessor=risk.assessor or risk.owner,
        inherent_likelihood=risk.inherent_likelihood,
        inherent_impact=risk.inherent_impact,
        residual_likelihood=risk.residual_likelihood,
        residual_impact=risk.residual_impact,
        score=risk.score,
        level=risk.level,
        reason=risk.assessment_note,
    )


def _frozen(plan: IctPlan) -> bool:
    return plan.state in FIXED


def _only_notes(stored: IctPlan, now: IctPlan) -> bool:
    return replace(now, **{name: getattr(stored, name) for name in _STILL_FREE}) == stored


def _refuse_part(unit: Unit, plan: UUID | None) -> None:
    kept = plan and reading.load(unit.connection, IctPlan.description, plan)
    if isinstance(kept, IctPlan) and _frozen(kept):
        raise _approved(kept)


def _approved(plan: IctPlan) -> UserError:
    return UserError(
        say("“{title}” อนุมัติแล้ว จึงแก้ไขไม่ได้", title=plan.title),
        say("ใช้ “ทำฉบับปรับปรุง” เพื่อแก้ในฉบับใหม่ ฉบับที่อนุมัติจะคงอยู่เป็นหลักฐาน"),
    )


def _every(unit: Unit, kind: type[R]) -> list[R]:
    about = kind.description  # type: ignore[attr-defined]  # a described record
    found = reading.load_many(unit.connection, about, reading.ids(unit.connection, Query(about.name)))
    return cast("list[R]", found)
