"""A case takes effect: what is still missing is named, and the schools' history is written with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.school_cases import FACTS, GRADED, SchoolCase
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.services.planning.cases.steps import items_of
from planner_desktop.services.schools import life

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.planning.cases.school_cases import CaseItem
    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.services.schools.life import Prepared

_EVENTS = {"merge": "merged", "close": "closed", "transfer": "transferred"}


@dataclass(frozen=True)
class Missing:
    """What a case lacks, and the record where it is put right."""

    message: Message
    name: str
    record: UUID


def missing(file: OfficeFile, case: SchoolCase) -> list[Missing]:
    """Everything that stands between the case and its effect, facts of the case first."""
    items = [one for one in items_of(file, case.id) if one.required and not one.not_needed]
    return [*_of_case(case, items), *(_undone(one) for one in items if one.done_on is None)]


def _of_case(case: SchoolCase, items: list[CaseItem]) -> Iterator[Missing]:
    def lacking(name: str) -> Missing:
        return Missing(say("ยังไม่ได้กรอก “{label}”", label=_label(name)), "school_case", case.id)

    if not case.effective_on:
        yield lacking("effective_on")
    if not case.schools:
        yield lacking("schools")
    if case.kind == "merge" and not case.receiving:
        yield lacking("receiving")
    if case.kind in GRADED and not (case.lowest_grade or case.highest_grade):
        yield lacking("highest_grade")
    for fact in dict.fromkeys(one.fact for one in items):
        for name in FACTS.get(fact, ()):
            if getattr(case, name) in (None, ""):
                yield lacking(name)


def _label(name: str) -> Message:
    """Group and label: two groups have a field of the same label."""
    group = ""
    for field in SchoolCase.description.fields:
        group = field.group or group
        if field.name == name:
            return (
                say("{group}: {label}", group=say(group), label=say(field.label))
                if group
                else say(field.label)
            )
    raise KeyError(name)


def _undone(item: CaseItem) -> Missing:
    kind = say("ขั้นตอน") if item.part == "step" else say("เอกสาร")
    return Missing(say("ยังไม่เสร็จ {kind} “{title}”", kind=kind, title=item.title), "case_item", item.id)


def take_effect(file: OfficeFile, case: SchoolCase) -> SchoolCase:
    """Write the case and what becomes of its schools as one step.

    UserError when anything required is missing, the day is to come, or a school cannot change on it.
    """
    if case.state != "running":
        raise UserError(say("มีผลได้เฉพาะกรณีที่กำลังดำเนินการ"), say("กด “เริ่มดำเนินการ” ก่อน"))
    lacks = missing(file, case)
    if lacks:
        raise UserError(
            say("ยังมีผลไม่ได้ ขาด {count} ข้อ: {first}", count=len(lacks), first=lacks[0].message),
            say("เปิดแท็บ “ขั้นตอนและเอกสาร” ของกรณีนี้แล้วทำข้อที่ยังขาด"),
        )
    assert case.effective_on is not None
    if case.effective_on > bangkok_today():
        raise UserError(
            say("วันที่มีผล {day} ยังมาไม่ถึง", day=case.effective_on),
            say("กดอีกครั้งเมื่อถึงวันนั้น ขั้นตอนที่ทำแล้วเก็บไว้ครบ"),
        )
    event = _EVENTS.get(case.kind, "")
    lives = [life.prepare(file, one, _happening(case, event)) for one in case.schools] if event else []
    schools = [] if event else [records.get(file, School, one) for one in case.schools]
    with file.change(f"{case.subject} มีผล") as change:
        return _write(change, case, lives, schools)


def _write(change: Change, case: SchoolCase, lives: list[Prepared], schools: list[School]) -> SchoolCase:
    for one in lives:
        life.write(change, one)
    for school in schools:
        become = _become(case, school)
        if become != school:
            change.save(become)
    kept = change.save(replace(case, state="effective"))
    assert isinstance(kept, SchoolCase)
    return kept


def _become(case: SchoolCase, school: School) -> School:
    """The school with its new classes, or open since the day of the case."""
    if case.kind in GRADED:
        return replace(
            school,
            lowest_grade=case.lowest_grade or school.lowest_grade,
            highest_grade=case.highest_grade or school.highest_grade,
        )
    return replace(school, status="open", founded=school.founded or case.effective_on)


def _happening(case: SchoolCase, event: str) -> life.Happening:
    announced = f" ลงวันที่ {long_date(case.announced_on)}" if case.announced_on else ""
    with_school = case.receiving if event == "merged" else None
    reason = case.reason if not case.other_office else f"{case.reason}\nโอนไป{case.other_office}".strip()
    return life.Happening(
        event=event,
        day=case.effective_on or dt.date.min,
        with_school=with_school,
        reason=reason,
        paper=f"{case.announcement_no}{announced}".strip(),
    )


def successor(file: OfficeFile, school: UUID) -> School | None:
    """The school that took the pupils, followed through later mergers; None where none is known."""
    at, seen = school, {school}
    while True:
        states = life.states_of(file, at)
        into = states[-1].with_school if states and states[-1].status == "merged" else None
        if into is None or into in seen:
            return records.get(file, School, at) if at != school else None
        seen.add(into)
        at = into
