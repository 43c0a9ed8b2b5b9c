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
from planner_desktop.services.planning.projects import checks, rows

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.services.planning.projects.checks import Finding


@dataclass(frozen=True)
class Step:
    """A possible step: where it leads, what its button says, whether it needs a reason."""

    to: str
    label: str
    reason: bool = False


_RETURN = Step("returned", mark("ส่งกลับแก้ไข…"), reason=True)
_CANCEL = Step("cancelled", mark("ยกเลิกโครงการ…"), reason=True)
_ADJUST = Step("adjusted", mark("ปรับแผน…"), reason=True)
_POSTPONE = Step("postponed", mark("ชะลอ…"), reason=True)
_PROPOSE = Step("proposed", mark("เสนอ ผอ.กลุ่ม"))
_PLAN = Step("planned", mark("บรรจุในแผน"))
_RUN = Step("running", mark("เริ่มดำเนินการ"))

STEPS: dict[str, tuple[Step, ...]] = {
    "draft": (_PROPOSE, _CANCEL),
    "returned": (_PROPOSE, _CANCEL),
    "proposed": (Step("checking", mark("ส่งแผนตรวจ")), _RETURN, _CANCEL),
    "checking": (Step("committee", mark("เสนอคณะกรรมการ")), _RETURN, _CANCEL),
    "committee": (Step("approved", mark("บันทึกการอนุมัติ")), _RETURN, _CANCEL),
    "approved": (_PLAN, _ADJUST, _POSTPONE, _CANCEL),
    "planned": (_RUN, _ADJUST, _POSTPONE, _CANCEL),
    "running": (Step("reported", mark("รายงานผลแล้ว")), _ADJUST, _POSTPONE, _CANCEL),
    "adjusted": (_PLAN, _RUN, Step("checking", mark("ส่งแผนตรวจอีกครั้ง")), _POSTPONE, _CANCEL),
    "postponed": (_RUN, _PLAN, _ADJUST, _CANCEL),
    "reported": (
        Step("closed", mark("ปิดโครงการ")),
        Step("running", mark("กลับไปดำเนินการ…"), reason=True),
    ),
    "closed": (Step("reported", mark("เปิดโครงการอีกครั้ง…"), reason=True),),
    "cancelled": (Step("draft", mark("นำกลับเป็นร่าง…"), reason=True),),
}
"""The steps from each state, the usual one first."""


def steps(project: Project) -> tuple[Step, ...]:
    """What may become of the project now; nothing of one that was voided or never saved."""
    return () if project.is_new or project.void_reason else STEPS.get(project.state, ())


def missing(file: OfficeFile, project: Project, to: str) -> tuple[Finding, ...]:
    """Everything that stands in the way of that step."""
    if to == "proposed":
        return checks.before_proposing(file, project)
    if to == "reported":
        return checks.before_reporting(file, project)
    return ()


def move(file: OfficeFile, project: UUID, to: str, note: str = "") -> Project:
    """Take a step and keep it; NotReady with everything missing, Invalid without a needed reason."""
    found = records.get(file, Project, project)
    step = next((one for one in steps(found) if one.to == to), None)
    if step is None:
        raise UserError(
            say("โครงการ “{title}” ยังไปขั้นนั้นไม่ได้จากสถานะปัจจุบัน", title=title_of(found)),
            say("เปิดโครงการเพื่อดูขั้นถัดไปที่ทำได้"),
        )
    if step.reason and not note.strip():
        raise Invalid(title_of(found), (Fault("note", say("บอกเหตุผลหรือสิ่งที่ต้องแก้")),))
    lacking = missing(file, found, to)
    if lacking:
        what = say("รายงานผลโครงการนี้ยังไม่ได้") if to == "reported" else say("เสนอโครงการนี้ยังไม่ได้")
        raise checks.NotReady(what, lacking)
    with file.change(say("เปลี่ยนสถานะโครงการ {name}", name=found.name)) as change:
        _keep(file, change, found, to, note)
        kept = change.save(replace(found, state=to))
    assert isinstance(kept, Project)
    return kept


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
            _keep(file, change, found, found.state, words)
            freed = change.save(replace(found, state="adjusted"))  # the guard frees it within this one step
            found = replace(found, version=freed.version)
        kept = change.save(replace(found, strategy=node.id))
    assert isinstance(kept, Project)
    return kept


def _keep(file: OfficeFile, change: Change, project: Project, to: str, note: str) -> None:
    rounds = [one for one in rows.rounds(file, project.id) if one.to_state == "proposed"]
    change.save(
        ProjectMove(
            project=project.id,
            round=max(1, len(rounds) + (to == "proposed")),
            from_state=project.state,
            to_state=to,
            at=bangkok_now().replace(tzinfo=None),
            by=file.actor,
            by_name=file.actor_name,
            note=note.strip(),
        )
    )
