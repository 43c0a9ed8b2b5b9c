"""A case takes effect: what is still missing is named, and the schools' history is written with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.grades import levels_of
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.school_cases import FACTS, GRADED, SchoolCase
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import Message, say
from planner_desktop.services import choices, records
from planner_desktop.services.planning.cases.steps import items_of
from planner_desktop.services.schools import life

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.planning.cases.school_cases import CaseItem
    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.services.schools.life import Prepared

_EVENTS = {
    "establish": "established",
    "merge": "merged",
    "close": "closed",
    "transfer": "transferred",
    "receive": "received",
    "extend": "levels",
    "reduce": "levels",
}


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
            say("ทำข้อที่ยังขาดในรายการขั้นตอนและเอกสารของกรณีนี้"),
        )
    assert case.effective_on is not None
    if case.effective_on > bangkok_today():
        raise UserError(
            say("วันที่มีผล {day} ยังมาไม่ถึง", day=case.effective_on),
            say("กดอีกครั้งเมื่อถึงวันนั้น ขั้นตอนที่ทำแล้วเก็บไว้ครบ"),
        )
    schools = [records.get(file, School, one) for one in case.schools]
    lives = [life.prepare(file, one.id, _happening(file, case, one)) for one in schools]
    with file.change(say("{subject} มีผล", subject=case.subject)) as change:
        return _write(change, case, lives)


def _write(change: Change, case: SchoolCase, lives: list[Prepared]) -> SchoolCase:
    for one in lives:
        life.write(change, one)
    kept = change.save(replace(case, state="effective"))
    assert isinstance(kept, SchoolCase)
    return kept


def _happening(file: OfficeFile, case: SchoolCase, school: School) -> life.Happening:
    """What its history will say: event, day, what changed and why, and the announcement."""
    announced = f" ลงวันที่ {long_date(case.announced_on)}" if case.announced_on else ""
    grades = _grades(case, school)
    words = (_changed(file, school, grades), case.reason, _other(case))
    return life.Happening(
        event=_EVENTS[case.kind],
        day=case.effective_on or dt.date.min,
        with_school=case.receiving if case.kind == "merge" else None,
        details=grades,
        reason="\n".join(filter(None, words)),
        paper=f"{case.announcement_no}{announced}".strip(),
    )


def _grades(case: SchoolCase, school: School) -> dict[str, str]:
    """The classes after an extension or reduction; empty for other kinds."""
    if case.kind not in GRADED:
        return {}
    lowest, highest = case.lowest_grade or school.lowest_grade, case.highest_grade or school.highest_grade
    levels = levels_of(lowest, highest)
    told = {"lowest_grade": lowest, "highest_grade": highest}
    return told | ({"levels": levels} if levels else {})


def _changed(file: OfficeFile, school: School, grades: dict[str, str]) -> str:
    """`ชั้นที่เปิดสอน ป.1–ป.6 เป็น ป.1–ม.3`; '' where classes do not change."""
    if not grades:
        return ""
    before = taught(file, school.lowest_grade, school.highest_grade)
    return f"ชั้นที่เปิดสอน {before} เป็น {taught(file, grades['lowest_grade'], grades['highest_grade'])}"


def taught(file: OfficeFile, lowest: str, highest: str) -> str:
    """`ป.1–ม.3`; an end that nobody told is '?'."""
    labels = choices.labels(file, "class_grade")
    return "–".join(labels[one].label if one in labels else "?" for one in (lowest, highest))


def _other(case: SchoolCase) -> str:
    if not case.other_office:
        return ""
    return f"รับโอนจาก{case.other_office}" if case.kind == "receive" else f"โอนไป{case.other_office}"


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
