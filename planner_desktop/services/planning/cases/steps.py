"""A case begun and stopped: the steps and documents of its kind and year are laid into it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.cases.school_cases import OPEN_STATES, CaseItem, CaseRule, SchoolCase
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


def items_of(file: OfficeFile, case: UUID) -> list[CaseItem]:
    """Its steps, then its documents, in their order."""
    query = Query("case_item", (Condition("case", Test.IS, case),), with_voided=False)
    found = records.every(file, CaseItem, query)
    return sorted(found, key=lambda one: (one.part != "step", one.order or 0))


def begin(file: OfficeFile, case: SchoolCase) -> SchoolCase:
    """Lay the steps and documents of its kind and year into it; UserError when none are set."""
    if case.state != "study":
        raise UserError(say("กรณีนี้เริ่มดำเนินการแล้ว"))
    rules = [one for one in _rules(file, case) if one.in_force(case.fiscal_year or 0)]
    if not rules:
        raise UserError(
            say("ยังไม่มีขั้นตอนของกรณีประเภทนี้ในปี {year}", year=case.fiscal_year or 0),
            say("เพิ่มในหน้า “ขั้นตอนตามประเภทกรณี” หรือกด “วางรายการที่มากับโปรแกรม” ในหน้านั้น"),
        )
    held = {(one.part, one.title) for one in items_of(file, case.id)}
    with file.change(say("เริ่มดำเนินการ{subject}", subject=case.subject)) as change:
        kept = change.save(replace(case, state="running"))
        change.save_many([_item(case, one) for one in rules if (one.part, one.title) not in held])
    assert isinstance(kept, SchoolCase)
    return kept


def stop(file: OfficeFile, case: SchoolCase, reason: str) -> SchoolCase:
    """End a case that will not take effect; its steps are no longer due."""
    if case.state not in OPEN_STATES:
        raise UserError(say("ยุติได้เฉพาะกรณีที่ยังไม่มีผล"))
    with file.change(say("ยุติเรื่อง{subject}", subject=case.subject)) as change:
        kept = change.save(replace(case, state="dropped", note=f"{case.note}\nยุติเรื่อง: {reason}".strip()))
        change.save_many([replace(one, not_needed="ยุติเรื่อง") for one in items_of(file, case.id) if one.open])
    assert isinstance(kept, SchoolCase)
    return kept


def _rules(file: OfficeFile, case: SchoolCase) -> list[CaseRule]:
    """The rules of its kind; of one place the newest that is in force."""
    query = Query("case_rule", (Condition("kind", Test.IS, case.kind),), with_voided=False)
    newest: dict[tuple[str, int], CaseRule] = {}
    for one in sorted(records.every(file, CaseRule, query), key=lambda rule: rule.first_year or 0):
        if one.in_force(case.fiscal_year or 0):
            newest[one.part, one.order or 0] = one
    return list(newest.values())


def _item(case: SchoolCase, rule: CaseRule) -> CaseItem:
    start = case.opened_on
    due = start + dt.timedelta(days=rule.days) if start and rule.days is not None else None
    return CaseItem(
        case=case.id,
        part=rule.part,
        order=rule.order,
        title=rule.title,
        required=rule.required,
        due_on=due,
        fact=rule.fact,
        source=rule.source,
    )
