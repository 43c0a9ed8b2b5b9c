"""`plan step|move|duplicate|fix|compare|schools|remind FILE.db`: what the window does with projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli.codes import FAILED, OK, USAGE
from planner_desktop.cli.opened import opened_file
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from planner_desktop.cli.telling import Telling
    from planner_desktop.services.file import OfficeFile

    Deed = Callable[[Telling, argparse.Namespace, OfficeFile, int], Message]

STEP, MOVE, DUPLICATE, FIX, COMPARE, SCHOOLS, REMIND = DEEDS = (
    "step",
    "move",
    "duplicate",
    "fix",
    "compare",
    "schools",
    "remind",
)
_NEEDED = {STEP: ("project",), MOVE: ("project", "strategy"), DUPLICATE: ("project", "name")}


def run(telling: Telling, asked: argparse.Namespace) -> int:
    """One of DEEDS; USAGE when something needed was not told, FAILED when a step is not ready."""
    from planner_desktop.services.planning.projects.checks import NotReady

    lacking = [f"--{name}" for name in _NEEDED.get(asked.deed, ()) if not getattr(asked, name)]
    if lacking:
        telling.note(say("ต้องบอก {options}", options=" ".join(lacking)))
        return USAGE
    year = asked.year or fiscal_year_of(bangkok_today())
    with opened_file(telling, asked.file, reading=asked.deed == COMPARE) as file:
        file.actor_name = "planner-tool"
        try:
            telling.out(_RUN[asked.deed](telling, asked, file, year))
        except NotReady as refused:
            telling.note(refused.message)
            for one in refused.findings:
                telling.note(one.message)
            return FAILED
    return OK


def _step(telling: Telling, asked: argparse.Namespace, file: OfficeFile, year: int) -> Message:
    """Take a step; without one, tell which are possible."""
    from planner_desktop.services import choices
    from planner_desktop.services.papers import asking
    from planner_desktop.services.planning.named import project_named
    from planner_desktop.services.planning.projects import moves

    project = project_named(file, year, asked.project)
    if not asked.state:
        offered = (f"{one.to} ({telling.text(one.label).rstrip('…')})" for one in moves.steps(project))
        return say("ขั้นที่ทำได้ (--state): {steps}", steps=", ".join(offered) or "–")
    told = moves.Told(
        note=asked.reason, dated=asking.day_of(asked.on), body=_body(file, asked.body), meeting=asked.meeting
    )
    moved = moves.move(file, project.id, asked.state, told)
    state = choices.labels(file, "project_state")[moved.state].label
    return say("โครงการ “{title}” เปลี่ยนเป็น “{state}” แล้ว", title=title_of(moved), state=say(state))


def _body(file: OfficeFile, asked: str) -> str:
    """The code of a body told by code or words; '' when none was told."""
    from planner_desktop.services import choices

    offered = choices.labels(file, "approving_body")
    found = next((code for code, one in offered.items() if asked in (code, one.label)), "")
    if asked and not found:
        words = ", ".join(f"{code} ({one.label})" for code, one in offered.items())
        raise UserError(say("ไม่รู้จักผู้อนุมัติ “{asked}”", asked=asked), say("เลือกจาก {words}", words=words))
    return found


def _move(telling: Telling, asked: argparse.Namespace, file: OfficeFile, year: int) -> Message:
    from planner_desktop.services.planning import named
    from planner_desktop.services.planning.projects import moves

    del telling
    project, node = (
        named.project_named(file, year, asked.project),
        named.node_named(file, year, asked.strategy),
    )
    moves.move_strategy(file, project.id, node.id, asked.reason)
    return say("ย้าย “{title}” ไปอยู่ใต้ “{node}” แล้ว", title=title_of(project), node=title_of(node))


def _duplicate(telling: Telling, asked: argparse.Namespace, file: OfficeFile, year: int) -> Message:
    from planner_desktop.services.planning.named import project_named
    from planner_desktop.services.planning.projects import duplicating

    del telling
    made = duplicating.duplicate(file, project_named(file, year, asked.project).id, asked.name, asked.code)
    return say("ทำสำเนาเป็น “{title}” แล้ว พร้อมกิจกรรม เงิน ตัวชี้วัด และความเสี่ยง", title=title_of(made))


def _fix(telling: Telling, asked: argparse.Namespace, file: OfficeFile, year: int) -> Message:
    from planner_desktop.domain.money import format_baht
    from planner_desktop.services.planning import fixing

    kept = fixing.fix(file, year, asked.reason, telling.progress)
    return say(
        "บันทึก{name} แล้ว: {count} โครงการ {baht} บาท",
        name=kept.name,
        count=kept.projects,
        baht=format_baht(kept.amount or 0),
    )


def _compare(telling: Telling, asked: argparse.Namespace, file: OfficeFile, year: int) -> Message:
    """An edition (`--edition`, default the newest) beside the present or another (`--to`), a line a field."""
    from planner_desktop.domain.money import format_baht
    from planner_desktop.domain.registry import description
    from planner_desktop.services.planning.differences import CHANGES
    from planner_desktop.services.planning.projects import comparing, editions

    other = editions.numbered(file, year, str(asked.to)) if asked.to is not None else None
    chosen = editions.numbered(file, year, asked.edition)
    found = comparing.compare(file, chosen, other, telling.progress)
    for lacking in found.unkept:
        telling.note(say(comparing.NOT_KEPT, name=lacking.name))
    for one in found.differences:
        of = found.projects.get(one.project, "") if one.project else ""
        kind = telling.text(description(one.kind).label)
        lead = f"{of}\t{telling.text(CHANGES[one.change])}\t{kind} {one.title}"
        told = [f"{telling.text(field.label)}: {field.before} → {field.after}" for field in one.fields]
        for words in told or [f"{format_baht(one.before)} → {format_baht(one.after)}"]:
            telling.out(f"{lead}\t{words}")
    return say(
        "ต่างกัน {count} จุด ฉบับนี้ {before} บาท อีกฉบับ {after} บาท",
        count=len(found.differences),
        before=format_baht(found.before),
        after=format_baht(found.after),
    )


def _schools(telling: Telling, asked: argparse.Namespace, file: OfficeFile, year: int) -> Message:
    from planner_desktop.services.planning.cases import school_plans

    del telling
    return say("ตั้งรายชื่อ {count} โรงเรียนแล้ว", count=school_plans.lay_out(file, year, asked.kind))


def _remind(telling: Telling, asked: argparse.Namespace, file: OfficeFile, year: int) -> Message:
    from planner_desktop.services.planning.cases import school_plans

    del telling
    return say("ร่างหนังสือ “{subject}” แล้ว", subject=school_plans.remind(file, year, asked.kind).subject)


_RUN: dict[str, Deed] = {
    STEP: _step,
    MOVE: _move,
    DUPLICATE: _duplicate,
    FIX: _fix,
    COMPARE: _compare,
    SCHOOLS: _schools,
    REMIND: _remind,
}
