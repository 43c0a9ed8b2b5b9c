"""From draft to publication: what a hearing, a resolution or a publication makes of its paper (P25).

An approved paper and what stands in it are read only; a change is a new edition.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeAlias

from planner_desktop.domain.planning.consent import OF, Approval, ApprovalRule, Hearing, Publication
from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanReview, PlanStatement
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
    MediumTarget,
    Strategy,
)
from planner_desktop.domain.planning.kept import KeptContent
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
from planner_desktop.domain.planning.projects.editions import EditionEntry, PlanEdition
from planner_desktop.domain.planning.projects.projects import Project, ProjectMove
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.registry import description
from planner_desktop.errors import Fault, Invalid, UserError
from planner_desktop.messages import say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.store.link import Connection
    from planner_desktop.store.writing import Unit

Paper: TypeAlias = OfficePolicy | DevelopmentPlan | PlanEdition
PAPERS = (OfficePolicy, DevelopmentPlan, PlanEdition)
OF_PLAN = (
    PlanReview,
    PlanStatement,
    SwotFactor,
    TowsOption,
    Strategy,
    Indicator,
    IndicativeProject,
    MediumTarget,
)
FIXED = frozenset({"approved", "published", "superseded"})
_FREE = frozenset({"version", "note", "files", "announced_on", "announcement"})
_AS_FIXED = ("fiscal_year", "edition", "fixed_at", "projects", "amount")
"""Of an edition of an action plan: what stays from the moment it is fixed, agreed or not."""
_GRANTED = frozenset({"approved", "amended"})


class PaperFixed(UserError):  # noqa: N818 - reads as the sentence it is
    """Somebody wants to change a paper that was approved."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(
            say("“{title}” เห็นชอบแล้ว จึงแก้ไขไม่ได้", title=title_of(paper)),
            say("ทำฉบับปรับปรุงพร้อมเหตุผลแล้วแก้ในฉบับนั้น ฉบับเดิมจะยังอ่านและเปรียบเทียบได้"),
        )


class EditionKept(UserError):  # noqa: N818 - reads as the sentence it is
    """Somebody wants to change what an edition keeps."""

    def __init__(self, title: str) -> None:
        super().__init__(
            say("“{title}” เก็บเนื้อหาไว้ตั้งแต่วันที่บันทึกฉบับ จึงแก้ เพิ่ม หรือลบไม่ได้", title=title),
            say("แก้โครงการในแผนปัจจุบัน แล้วบันทึกฉบับปรับปรุงพร้อมเหตุผล"),
        )


class _RoundKept(UserError):  # noqa: N818 - reads as the sentence it is
    def __init__(self, _move: ProjectMove) -> None:
        super().__init__(
            say("รอบพิจารณาที่บันทึกแล้วแก้ไขหรือลบไม่ได้"),
            say("ถ้าลงขั้นผิด กด Ctrl+Z เลิกทำขั้นนั้น หรือลงขั้นต่อไปพร้อมเหตุผล รอบเดิมจะยังอ่านได้ครบ"),
        )


def matter_of(paper: Paper) -> str:
    """Which matter of the list of approvers a paper is."""
    matters = {OfficePolicy: "office_policy", DevelopmentPlan: "development_plan", PlanEdition: "action_plan"}
    return matters[type(paper)]


def year_of(paper: Paper) -> int:
    """The fiscal year whose approving body decides about it."""
    return (paper.first_year if isinstance(paper, DevelopmentPlan) else paper.fiscal_year) or 0


def field_of(paper: Paper) -> str:
    """The field by which hearings, approvals and publications name such a paper."""
    return "edition" if isinstance(paper, PlanEdition) else paper.description.name


def guard(unit: Unit, record: Record) -> None:
    """PaperFixed or EditionKept for what stands in a paper; Invalid for a decision that cannot be."""
    if isinstance(record, ProjectMove) and not record.is_new:
        raise _RoundKept(record)
    if isinstance(record, PAPERS):
        stored = _load(unit, record.description.name, record.id) if not record.is_new else None
        if stored is not None:
            _guard_paper(stored, record)
        return
    if isinstance(record, EditionEntry | KeptContent):
        _guard_kept(unit, record)
        return
    for paper in _papers_over(unit, record):
        if paper.state in FIXED:
            raise PaperFixed(paper)
    if isinstance(record, Approval):
        _check_approval(unit, record)
    elif isinstance(record, Publication):
        _check_publication(unit, record)


def _guard_paper(stored: Paper, record: Paper) -> None:
    """An agreed paper stays; only a decision makes it agreed, and an edition's figures are never typed."""
    if stored.state in FIXED and _rewritten(stored, record):
        raise PaperFixed(stored)
    if stored.state not in FIXED and record.state in FIXED:
        raise UserError(
            say("“{title}” ยังไม่มีมติเห็นชอบ", title=title_of(stored)), say("บันทึกมติขององค์คณะ สถานะจะเปลี่ยนตามมติ")
        )
    if isinstance(stored, PlanEdition):
        changed = any(getattr(stored, name) != getattr(record, name) for name in _AS_FIXED)
        if changed:
            raise EditionKept(title_of(stored))


def _guard_kept(unit: Unit, record: EditionEntry | KeptContent) -> None:
    """What an edition keeps is written in the step that makes or agrees it, and never again."""
    name, key = _over(unit, record)
    made = any(one.record == key for one in unit.changes)
    if not record.is_new or not made:
        paper = _load(unit, name, key)
        raise EditionKept(title_of(paper or record))


def guard_removal(unit: Unit, record: Record) -> None:
    """PaperFixed for an approved paper and what stands in it; a proposed project is cancelled."""
    if isinstance(record, ProjectMove):
        raise _RoundKept(record)
    if isinstance(record, Project) and record.state != "draft":
        raise UserError(
            say("โครงการ “{title}” เสนอไปแล้ว จึงลบไม่ได้", title=title_of(record)),
            say("เปลี่ยนสถานะเป็น “ยกเลิกโครงการ” พร้อมเหตุผลแทน ทุกรอบการพิจารณาจะยังอยู่ครบ"),
        )
    guard_void(unit, record)


def guard_void(unit: Unit, record: Record) -> None:
    """PaperFixed for an approved paper and what stands in it, EditionKept for what an edition keeps."""
    if isinstance(record, PAPERS):
        stored = _load(unit, record.description.name, record.id)
        if stored is not None and stored.state in FIXED:
            raise PaperFixed(stored)
        return
    if isinstance(record, EditionEntry | KeptContent):
        raise EditionKept(title_of(_load(unit, *_over(unit, record)) or record))
    for paper in _papers_over(unit, record):
        if paper.state in FIXED:
            raise PaperFixed(paper)


def follow(unit: Unit, record: Record) -> None:
    """Give the paper the state that the hearing, decision or publication makes."""
    if not isinstance(record, Hearing | Approval | Publication):
        return
    paper = _paper_of(unit, record)
    if paper is None:
        return
    state = _state_of(unit, paper)
    if state and paper.state not in (state, "superseded"):
        unit.update(replace(paper, state=state))
    if state in FIXED and isinstance(paper, DevelopmentPlan):
        _supersede(unit, paper)


def _state_of(unit: Unit, paper: Paper) -> str:
    """By what stands: the latest decision, then whether it was made known."""
    decisions = [one for one in _of(unit, "approval", paper) if isinstance(one, Approval)]
    decided = [one for one in decisions if one.decision != "noted"]
    if not decided:
        heard = bool(_of(unit, "hearing", paper))
        back = "hearing" if heard else "draft"
        return back if paper.state in ("draft", "hearing") else "proposed"
    latest = max(decided, key=lambda one: (str(one.decided_on), one.id))
    if latest.decision not in _GRANTED:
        return "returned"
    return "published" if _of(unit, "publication", paper) else "approved"


def _supersede(unit: Unit, plan: DevelopmentPlan) -> None:
    former = _load(unit, "development_plan", plan.revises)
    if isinstance(former, DevelopmentPlan) and former.state in ("approved", "published"):
        unit.update(replace(former, state="superseded"))


def _check_approval(unit: Unit, approval: Approval) -> None:
    paper = _paper_of(unit, approval)
    if paper is None:
        return
    set_body = body_set(unit.connection, matter_of(paper), year_of(paper))
    if set_body and approval.body != set_body and not approval.reason.strip():
        raise Invalid(
            title_of(approval),
            (
                Fault(
                    "reason",
                    say(
                        "ปี {year} ตั้งให้องค์คณะอื่นเป็นผู้เห็นชอบ บอกเหตุผล หรือแก้ที่หน้า “ผู้อนุมัติรายปี”",
                        year=year_of(paper),
                    ),
                ),
            ),
        )


def _check_publication(unit: Unit, publication: Publication) -> None:
    paper = _paper_of(unit, publication)
    if paper is not None and paper.state not in FIXED:
        raise UserError(
            say("“{title}” ยังไม่ได้รับความเห็นชอบ จึงยังเผยแพร่ไม่ได้", title=title_of(paper)),
            say("บันทึกมติเห็นชอบขององค์คณะก่อน แล้วจึงบันทึกการเผยแพร่"),
        )


def _papers_over(unit: Unit, record: Record) -> list[Paper]:
    """The papers a row stands in, as stored and as it would be."""
    stored = None if record.is_new else reading.load(unit.connection, record.description, record.id)
    keys = {_over(unit, one) for one in (record, stored) if one is not None}
    found = (_load(unit, name, key) for name, key in keys)
    return [one for one in found if one is not None]


def _over(unit: Unit, record: Record) -> tuple[str, UUID | None]:
    if isinstance(record, OF_PLAN):
        return "development_plan", record.plan
    if isinstance(record, IndicatorYear):
        above = _row(unit, "indicator", record.indicator)
        return "development_plan", above.plan if isinstance(above, Indicator) else None
    if isinstance(record, IndicativeMoney):
        above = _row(unit, "indicative_project", record.project)
        return "development_plan", above.plan if isinstance(above, IndicativeProject) else None
    if isinstance(record, PolicyTarget):
        return "office_policy", record.policy
    if isinstance(record, EditionEntry | KeptContent) and record.edition:
        return "plan_edition", record.edition
    if isinstance(record, KeptContent):
        return "development_plan", record.development_plan
    return "", None


def _paper_of(unit: Unit, record: Hearing | Approval | Publication) -> Paper | None:
    for field in OF:
        key = getattr(record, field)
        if key:
            return _load(unit, record.description.field(field).target, key)
    return None


def _of(unit: Unit, name: str, paper: Paper) -> list[Record]:
    query = Query(name, (Condition(field_of(paper), Test.IS, paper.id),), with_voided=False)
    return reading.load_many(unit.connection, description(name), reading.ids(unit.connection, query))


def body_set(connection: Connection, matter: str, fiscal_year: int) -> str:
    """The body set for a matter in a fiscal year; '' when none is."""
    rule = rule_set(connection, matter, fiscal_year)
    return rule.body if rule else ""


def rule_set(connection: Connection, matter: str, fiscal_year: int) -> ApprovalRule | None:
    """The newest rule about a matter that holds in a fiscal year."""
    query = Query("approval_rule", (Condition("matter", Test.IS, matter),), sort=("-first_year",))
    found = reading.load_many(connection, description("approval_rule"), reading.ids(connection, query))
    rules = (one for one in found if isinstance(one, ApprovalRule) and not one.void_reason)
    return next((one for one in rules if one.in_force(fiscal_year)), None)


def _row(unit: Unit, name: str, key: UUID | None) -> Record | None:
    return unit.row(description(name), key) if key else None


def _load(unit: Unit, name: str, key: UUID | None) -> Paper | None:
    found = _row(unit, name, key) if name else None
    return found if isinstance(found, PAPERS) else None


def _rewritten(stored: Record, now: Record) -> bool:
    names = [one.name for one in fields(stored) if one.name not in _FREE]
    return any(getattr(stored, name) != getattr(now, name) for name in names)
