"""`case list|steps|begin|done|paper|effect FILE.db`: school cases without the window (3.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.cli.codes import OK, USAGE
from planner_desktop.cli.opened import opened_file
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import short_date
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from planner_desktop.cli.telling import Telling
    from planner_desktop.domain.planning.cases.school_cases import CaseItem, SchoolCase
    from planner_desktop.services.file import OfficeFile

    Deed = Callable[[Telling, argparse.Namespace, OfficeFile], int]

LIST, STEPS, BEGIN, DONE, PAPER, EFFECT = DEEDS = ("list", "steps", "begin", "done", "paper", "effect")
_READING = (LIST, STEPS, PAPER)


def case(telling: Telling, asked: argparse.Namespace) -> int:
    """One of DEEDS; USAGE when what it needs is not told."""
    if asked.deed == PAPER and asked.out is None:
        telling.note(say("ใช้: case paper FILE.db --case คำในเรื่อง --out เอกสาร.pdf"))
        return USAGE
    if asked.deed == DONE and asked.step is None:
        telling.note(
            say("ใช้: case done FILE.db --case คำในเรื่อง --step 3 [--document] [--on วันที่] [--number เลขที่]")
        )
        return USAGE
    deeds: dict[str, Deed] = {
        LIST: _list,
        STEPS: _steps,
        BEGIN: _begin,
        DONE: _done,
        PAPER: _paper,
        EFFECT: _effect,
    }
    with opened_file(telling, asked.file, reading=asked.deed in _READING) as file:
        if asked.deed not in _READING:
            file.actor_name = "planner-tool"
        return deeds[asked.deed](telling, asked, file)


def _list(telling: Telling, asked: argparse.Namespace, file: OfficeFile) -> int:
    from planner_desktop.services import choices, records

    kinds, states = (choices.labels(file, f"school_case_{name}") for name in ("kind", "state"))
    found = [(one, _items(file, one)) for one in records.every(file, _kind())]
    if asked.json:
        telling.data(
            [
                {
                    "id": one.id.hex,
                    "kind": one.kind,
                    "state": one.state,
                    "subject": one.subject,
                    "effective_on": str(one.effective_on or ""),
                    "steps": len(items),
                    "open": sum(item.open for item in items),
                }
                for one, items in found
            ]
        )
        return OK
    for one, items in found:
        told = say(
            "{subject}  {kind} · {state} · ทำแล้ว {done}/{all}",
            subject=one.subject,
            kind=say(kinds[one.kind].label),
            state=say(states[one.state].label),
            done=sum(not item.open for item in items),
            all=len(items),
        )
        telling.out(told)
    return OK


def _steps(telling: Telling, asked: argparse.Namespace, file: OfficeFile) -> int:
    one = _named(file, asked)
    items = _items(file, one)
    if asked.json:
        telling.data(
            [
                {
                    "part": item.part,
                    "order": item.order,
                    "title": item.title,
                    "due_on": str(item.due_on or ""),
                    "done_on": str(item.done_on or ""),
                    "number": item.paper,
                    "required": item.required,
                }
                for item in items
            ]
        )
        return OK
    before = ""
    for item in items:
        if item.part != before:
            before = item.part
            telling.out(say("ขั้นตอน") if item.part == "step" else say("เอกสารในแฟ้มเรื่อง (--document)"))
        telling.out(
            f"  {'✓' if not item.open else '·'} {item.order}. {item.title}  {_when(telling, item)}".rstrip()
        )
    if not items:
        telling.note(say("กรณีนี้ยังไม่เริ่มดำเนินการ ใช้ case begin ก่อน"))
    return OK


def _when(telling: Telling, item: CaseItem) -> str:
    if item.done_on:
        return short_date(item.done_on)
    if item.due_on:
        return telling.words.show(say("ภายใน {day}", day=short_date(item.due_on)))
    return ""


def _begin(telling: Telling, asked: argparse.Namespace, file: OfficeFile) -> int:
    from planner_desktop.services.planning.cases import steps

    kept = steps.begin(file, _named(file, asked))
    telling.out(say("วางขั้นตอนและเอกสาร {count} ข้อแล้ว", count=len(steps.items_of(file, kept.id))))
    return OK


def _done(telling: Telling, asked: argparse.Namespace, file: OfficeFile) -> int:
    """Close a step or document by its number."""
    from planner_desktop.services import records
    from planner_desktop.services.papers import asking

    one = _named(file, asked)
    part = "document" if asked.document else "step"
    item = next((each for each in _items(file, one) if (each.part, each.order) == (part, asked.step)), None)
    if item is None:
        raise UserError(
            say("กรณี “{subject}” ไม่มีข้อที่ {step}", subject=one.subject, step=asked.step),
            say("ดูเลขข้อด้วย case steps"),
        )
    day = asking.day_of(asked.on) or bangkok_today()
    changed = replace(item, done_on=day, paper=asked.number or item.paper)
    records.save(file, changed, mark("ลงวันที่ทำขั้นตอนของกรณี"))
    telling.out(say("ลงว่า “{title}” เสร็จแล้ว", title=item.title))
    return OK


def _paper(telling: Telling, asked: argparse.Namespace, file: OfficeFile) -> int:
    """The summary with its dossier; a workbook is the comparison of before and after."""
    from planner_desktop.services import papers

    name = "case-simulation" if asked.out.suffix.lower() == ".xlsx" else "school-case"
    papers.export(file, name, asked.out, {"id": _named(file, asked).id.hex}, telling.progress)
    telling.out(say("เขียน “{name}” แล้ว", name=asked.out.name))
    return OK


def _effect(telling: Telling, asked: argparse.Namespace, file: OfficeFile) -> int:
    from planner_desktop.services.planning.cases import effect

    kept = effect.take_effect(file, _named(file, asked))
    telling.out(say("กรณี “{subject}” มีผลแล้ว ประวัติโรงเรียนบันทึกแล้ว", subject=kept.subject))
    return OK


def _items(file: OfficeFile, one: SchoolCase) -> list[CaseItem]:
    from planner_desktop.services.planning.cases.steps import items_of

    return items_of(file, one.id)


def _kind() -> type[SchoolCase]:
    from planner_desktop.domain.planning.cases.school_cases import SchoolCase

    return SchoolCase


def _named(file: OfficeFile, asked: argparse.Namespace) -> SchoolCase:
    """The one case whose subject holds the words told; UserError says when there are none or several."""
    from planner_desktop.services.papers import asking

    one = asking.one_record(file, "school_case", {"text": asked.case} if asked.case else {})
    assert isinstance(one, _kind())
    return one
