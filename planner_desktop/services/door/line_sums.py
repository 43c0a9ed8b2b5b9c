"""What a record leaves to be worked out follows from what it says: filled in whenever one is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.cases.school_cases import CaseItem
from planner_desktop.domain.planning.projects.activities import BudgetLine
from planner_desktop.domain.planning.projects.choices import BUDGET_OF

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record


def completed(record: Record) -> Record:
    """The record with its formula's amount, its category's budget, its month's quarter; a step's openness."""
    if isinstance(record, CaseItem):
        return replace(record, open=record.done_on is None and not record.not_needed)
    if not isinstance(record, BudgetLine):
        return record
    return replace(
        record,
        amount=record.computed if record.amount is None else record.amount,
        budget=record.budget or BUDGET_OF.get(record.category, ""),
        quarter=record.quarter or record.quarter_of_month,
    )
