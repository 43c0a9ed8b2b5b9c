"""The way of a project from draft to closed: which steps are possible, and each one kept as a round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.projects.projects import Project, ProjectMove
from planner_desktop.domain.planning.tree.nodes import PlanNode
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_now
from planner_desktop.errors import Fault, Invalid, UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.door.plan_guards import FIXED
from planner_desktop.services.planning import consent
from planner_desktop.services.planning.projects import checks, rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.messages import Message
    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.services.planning.projects.checks import Finding


@dataclass(frozen=True)
class Step:
    """A possible step: where it leads, what its button says, and what of the round is asked.

    A step that asks nothing is taken at a press and dated today.
    """

    to: str
    label: str
    asks: tuple[str, ...] = ()  # fields of ProjectMove
    needs: tuple[str, ...] = ()  # those of them without which it is not taken


@dataclass(frozen=True, kw_only=True)
class Told:
    """What was told of a step; `dated` None is today."""

    note: str = ""
    dated: dt.date | None = None
    body: str = ""
    meeting: str = ""


NOTHING = Told()


def _with_reason(to: str, label: str) -> Step:
    return Step(to, label, asks=("dated", "note"), needs=("note",))


_DECISION = ("dated", "body", "meeting", "note")
_RETURN = _with_reason("returned", mark("ส่งกลับแก้ไข…"))
_CANCEL = _with_reason("cancelled", mark("ยกเลิกโครงการ…"))
_ADJUST = _with_reason("adjusted", mark("ปรับแผน…"))
_POSTPONE = _with_reason("postponed", mark("ชะลอ…"))
_PROPOSE = Step("proposed", mark("เสนอ ผอ.กลุ่ม"))
_PLAN = Step("planned", mark("บรรจุในแผน"))
_RUN = Step("running", mark("เริ่มดำเนินการ"))

STEPS: dict[str, tuple[Step, ...]] = {
    "draft": (_PROPOSE, _CANCEL),
    "returned": (_PROPOSE, _CANCEL),
    "proposed": (Step("checking", mark("ส่งแผนตรวจ")), _RETURN, _CANCEL),
    "checking": (Step("committee", mark("เสนอคณะกรรมการ")), _RETURN, _CANCEL),
    "committee": (Step("approved", mark("บันทึกการอนุมัติ…"), asks=_DECISION, needs=("body",)), _RETURN, _CANCEL),
    "approved": (_PLAN, _ADJUST, _POSTPONE, _CANCEL),
    "planned": (_RUN, _ADJUST, _POSTPONE, _CANCEL),
    "running": (Step("reported", mark("รายงานผลแล้ว")), _ADJUST, _POSTPONE, _CANCEL),
    "adjusted": (_PLAN, _RUN, Step("checking", mark("ส่งแผนตรวจอีกครั้ง")), _POSTPONE, _CANCEL),
    "postponed": (_RUN, _PLAN, _ADJUST, _CANCEL),
    "reported": (
        Step("closed", mark("ปิดโครงการ")),
        _with_reason("running", mark("กลับไปดำเนินการ…")),
    ),
    "closed": (_with_reason("reported", mark("เปิดโครงการอีกครั้ง…")),),
    "cancelled": (_with_reason("draft", mark("นำกลับเป็นร่าง…")),),
}
"""The steps from each state, the usual one first."""
_NEEDED = {"note": mark("บอกเหตุผลหรือสิ่งที่ต้องแก้"), "body": mark("เลือกว่าใครเป็นผู้อนุมัติหรือเห็นชอบ")}


def steps(project: Project) -> tuple[Step, ...]:
    """What may become of the project now; nothing of one that was voided or never saved."""
    return () if project.is_new or project.void_reason else STEPS.get(project.state, ())


def common(projects: Sequence[Project]) -> tuple[Step, ...]:
    """The steps that all of them can take."""
    offered = [steps(one) for one in projects]
    return tuple(step for step in offered[0] if all(step in other for other in offered)) if offered else ()


def missing(file: OfficeFile, project: Project, to: str) -> tuple[Finding, ...]:
    """Everything that stands in the way of that step."""
    if to == "proposed":
        return checks.before_proposing(file, project)
    if to == "reported":
        return checks.before_reporting(file, project)
    return ()


def refusal(to: str) -> Message:
    """What is said over the list of what is missing."""
    return say("รายงานผลโครงการนี้ยังไม่ได้") if to == "reported" else say("เสนอโครงการนี้ยังไม่ได้")


def move(file: OfficeFile, project: UUID, to: str, told: Told = NOTHING) -> Project:
    """Take a step and keep it; NotReady with all that is missing, Invalid where what it needs is not told."""
    return move_all(file, (project,), to, told)[0]


def move_all(file: OfficeFile, projects: Sequence[UUID], to: str, told: Told) -> list[Project]:
    """Take one step with all of them, as one undo step; as `move`, and nothing is done where one refuses."""
    found = [records.get(file, Project, one) for one in projects]
    taken = [(one, _taken(file, one, to, told)) for one in found]
    one_only = say("เปลี่ยนสถานะโครงการ {name}", name=found[0].name)
    label = one_only if len(found) == 1 else say("เปลี่ยนสถานะ {count} โครงการ", count=len(found))
    with file.change(label) as change:
        for one, completed in taken:
            _keep(file, change, one, to, completed)
        return change.save_many([replace(one, state=to) for one in found])


def _taken(file: OfficeFile, project: Project, to: str, told: Told) -> Told:
    """What is kept of that step, the body set for the year where none was told; refuses as `move`."""
    step = next((one for one in steps(project) if one.to == to), None)
    if step is None:
        raise UserError(
            say("โครงการ “{title}” ยังไปขั้นนั้นไม่ได้จากสถานะปัจจุบัน", title=title_of(project)),
            say("เปิดโครงการเพื่อดูขั้นถัดไปที่ทำได้"),
        )
    if "body" in step.asks and not told.body:
        told = replace(told, body=consent.project_body(file, project.fiscal_year or 0))
    lacking = [name for name in step.needs if not getattr(told, name).strip()]
    if lacking:
        raise Invalid(title_of(project), tuple(Fault(name, say(_NEEDED[name])) for name in lacking))
    found = missing(file, project, to)
    if found:
        raise checks.NotReady(refusal(to), found)
    return told


def move_strategy(file: OfficeFile, project: UUID, strategy: UUID, reason: str) -> Project:
    """Place a project under another strategy; once approved a reason is needed, and it is kept as a round."""
    found = records.get(file, Project, project)
    if found.strategy == strategy:
        return found
    fixed = found.state in FIXED and found.strategy is not None
    if fixed and not reason.strip():
        raise Invalid(title_of(found), (Fault("note", say("โครงการนี้อนุมัติแล้ว บอกเหตุผลที่ย้ายกลยุทธ์")),))
    titles = records.titles(file, "plan_node", [one for one in (found.strategy, strategy) if one])
    was = titles.get(found.strategy, "–") if found.strategy else "–"
    words = f"ย้ายกลยุทธ์จาก “{was}” ไป “{titles.get(strategy, '')}” {reason.strip()}".strip()
    node = records.get(file, PlanNode, strategy)
    with file.change(say("ย้ายกลยุทธ์ของโครงการ {name}", name=found.name)) as change:
        if fixed:
            _keep(file, change, found, found.state, Told(note=words))
            freed = change.save(replace(found, state="adjusted"))  # the guard frees it within this one step
            found = replace(found, version=freed.version)
        kept = change.save(replace(found, strategy=node.id))
    assert isinstance(kept, Project)
    return kept


def _keep(file: OfficeFile, change: Change, project: Project, to: str, told: Told) -> None:
    rounds = [one for one in rows.rounds(file, project.id) if one.to_state == "proposed"]
    now = bangkok_now()
    change.save(
        ProjectMove(
            project=project.id,
            round=max(1, len(rounds) + (to == "proposed")),
            from_state=project.state,
            to_state=to,
            at=now.replace(tzinfo=None),
            dated=told.dated or now.date(),
            body=told.body,
            meeting=told.meeting.strip(),
            by=file.actor,
            by_name=file.actor_name,
            note=told.note.strip(),
        )
    )
