"""Recognitions as plain values, for `planner-tool … --json`."""

from __future__ import annotations

from typing import Any

from planner_desktop.domain.office.duty_text import (
    RecognisedDuty,
    RecognisedManual,
    RecognisedName,
    RecognisedOrder,
    RecognisedPerson,
    RecognisedPreamble,
    RecognisedStep,
    TextFault,
)


def as_json(recognised: RecognisedOrder | RecognisedManual) -> dict[str, Any]:
    """People with substitutes and duty tree (or items with their steps) and faults, for json.dumps."""
    faults = [_fault(one) for one in recognised.faults]
    if isinstance(recognised, RecognisedManual):
        return {"items": [_item(recognised, at) for at in range(len(recognised.items))], "faults": faults}
    people = [_person(one) for one in recognised.people]
    return {"preamble": _preamble(recognised.preamble), "people": people, "faults": faults}


def _name(name: RecognisedName) -> dict[str, Any]:
    return {
        "prefix": name.prefix,
        "first_name": name.first,
        "last_name": name.last,
        "line": name.line,
        "staff": str(name.staff) if name.staff else None,
    }


def _person(person: RecognisedPerson) -> dict[str, Any]:
    return {
        **_name(person.name),
        "number": person.original,
        "computed_number": person.computed,
        "position": person.position,
        "level": person.level,
        "position_number": person.position_number,
        "roles": list(person.roles),
        "work_group": person.work_group,
        "standard_text": person.standard_text,
        "substitutes": [_name(one) for one in person.substitutes],
        "substitutes_text": person.substitutes_text,
        "duties": _tree(person.duties),
    }


def _tree(duties: tuple[RecognisedDuty, ...]) -> list[dict[str, Any]]:
    top: list[dict[str, Any]] = []
    lists = [top]  # where children of each depth go
    for duty in duties:
        depth = min(duty.depth, len(lists))
        node = _duty(duty)
        lists[depth - 1].append(node)
        lists = [*lists[:depth], node["children"]]
    return top


def _duty(duty: RecognisedDuty) -> dict[str, Any]:
    return {
        "kind": duty.kind,
        "text": duty.text,
        "original_number": duty.original,
        "computed_number": duty.computed,
        "line": duty.line,
        "item": str(duty.item) if duty.item else None,
        "step": str(duty.step) if duty.step else None,
        "children": [],
    }


def _fault(fault: TextFault) -> dict[str, Any]:
    suggestion = str(fault.suggestion) if fault.suggestion else ""
    return {"line": fault.line, "kind": fault.kind, "message": str(fault.message), "suggestion": suggestion}


def _preamble(said: RecognisedPreamble) -> dict[str, Any]:
    return {
        "subject": said.subject,
        "order_number": said.order_number,
        "powers": said.powers_text,
        "cancels": said.cancels_text,
        "exhortation": said.exhortation,
        "mission": said.mission,
        "dated": said.dated.isoformat() if said.dated else None,
        "signer": said.signer_name,
        "signer_titles": said.signer_titles,
    }


def _item(manual: RecognisedManual, at: int) -> dict[str, Any]:
    one = manual.items[at]
    return {
        "number": one.number,
        "name": one.name,
        "line": one.line,
        "work_group": one.work_group,
        "objective": one.objective,
        "scope": one.scope,
        "definitions": one.definitions,
        "related_units": one.related_units,
        "forms": one.forms,
        "laws": list(one.laws),
        "indicators": one.indicators,
        "item": str(one.item) if one.item else None,
        "steps": [_step(step) for step in one.steps],
    }


def _step(step: RecognisedStep) -> dict[str, Any]:
    return {
        "order": step.order,
        "text": step.text,
        "line": step.line,
        "original_number": step.original,
        "details": step.details.splitlines(),
        "role": step.role,
        "approver": step.approver,
        "first_month": step.first_month,
        "last_month": step.last_month,
        "quarterly": step.quarterly,
        "days": step.days,
        "papers_in": step.papers_in,
        "papers_out": step.papers_out,
        "returns_to": step.returns_to,
    }
