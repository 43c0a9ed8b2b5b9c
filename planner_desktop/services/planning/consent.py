"""Who decides about a policy or plan, and what was heard, decided and made known of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import body_set, field_of, rule_set

if TYPE_CHECKING:
    from planner_desktop.domain.planning.consent import ApprovalRule
    from planner_desktop.domain.records import Record
    from planner_desktop.services.door.plan_decisions import Paper
    from planner_desktop.services.file import OfficeFile


def body_for(file: OfficeFile, matter: str, fiscal_year: int) -> str:
    """The body set for a matter in a fiscal year; '' when none is."""
    with file.database.reading() as connection:
        return body_set(connection, matter, fiscal_year)


def project_body(file: OfficeFile, fiscal_year: int) -> str:
    """Who approves a project of that year: the body set for projects, else that of the action plan."""
    return body_for(file, "project", fiscal_year) or body_for(file, "action_plan", fiscal_year)


def rule_of(file: OfficeFile, matter: str, fiscal_year: int) -> ApprovalRule | None:
    """The rule by which the body of that year is set; None when none is."""
    with file.database.reading() as connection:
        return rule_set(connection, matter, fiscal_year)


def of_paper(file: OfficeFile, name: str, paper: Paper) -> list[Record]:
    """Its hearings, approvals or publications that stand."""
    query = Query(name, (Condition(field_of(paper), Test.IS, paper.id),), with_voided=False)
    return records.pages(file, name, records.ids(file, query))


def propose(file: OfficeFile, paper: Paper) -> Paper:
    """Send a draft to the body that decides."""
    if paper.state not in ("draft", "hearing", "returned"):
        raise UserError(say("เสนอได้เฉพาะร่างหรือฉบับที่ส่งกลับแก้ไข"))
    return records.save(
        file, replace(paper, state="proposed"), say("เสนอพิจารณา{kind}", kind=Message(paper.description.label))
    )
