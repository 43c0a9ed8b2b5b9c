"""The office's own policy carried into another fiscal year: a draft with all its points and targets (3.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile


def of_year(file: OfficeFile, fiscal_year: int) -> list[OfficePolicy]:
    """The papers of that year, the newest edition first."""
    query = Query("office_policy", (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=False)
    return sorted(records.every(file, OfficePolicy, query), key=lambda one: one.edition or 0, reverse=True)


def points(file: OfficeFile, policy: OfficePolicy) -> list[PolicyTarget]:
    """Its policies, focus points and targets, each under what it stands under."""
    query = Query("policy_target", (Condition("policy", Test.IS, policy.id),), with_voided=False)
    every = records.every(file, PolicyTarget, query)

    def below(parent: UUID | None) -> list[PolicyTarget]:
        own = [one for one in every if one.parent == parent]
        return [line for one in own for line in (one, *below(one.id))]

    return below(None)


def copy(file: OfficeFile, policy: OfficePolicy, fiscal_year: int) -> OfficePolicy:
    """A draft for that year with every point; UserError when the year has a policy or is not later."""
    if fiscal_year <= (policy.fiscal_year or 0):
        raise UserError(say("คัดลอกได้เฉพาะไปยังปีถัดไป เลือกปีปลายทางที่หลังปี {year}", year=policy.fiscal_year or 0))
    there = of_year(file, fiscal_year)
    if there:
        raise UserError(
            say("ปี {year} มี “{name}” แล้ว", year=fiscal_year, name=there[0].name), say("เปิดเอกสารนั้นแล้วแก้ไข")
        )
    draft = replace(
        policy,
        id=NEW,
        version=0,
        fiscal_year=fiscal_year,
        edition=1,
        state="draft",
        name=policy.name.replace(str(policy.fiscal_year), str(fiscal_year)),
        analyses=(),
        announced_on=None,
        announcement=None,
        files=(),
    )
    found = points(file, policy)
    with file.change(say("คัดลอกนโยบายของเขตพื้นที่ไปปี {fiscal_year}", fiscal_year=fiscal_year)) as change:
        kept = change.save(draft)
        _copy_points(change, kept.id, found)
    assert isinstance(kept, OfficePolicy)
    return kept


def _copy_points(change: Change, policy: UUID, found: list[PolicyTarget]) -> None:
    """Those above come first, so that each finds the copy it stands under."""
    copies: dict[UUID, UUID] = {}
    for one in found:
        parent = copies.get(one.parent) if one.parent else None
        kept = change.save(replace(one, id=NEW, version=0, policy=policy, parent=parent))
        copies[one.id] = kept.id
