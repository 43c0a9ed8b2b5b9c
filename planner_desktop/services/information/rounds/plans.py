"""What taking workbooks back would do: every form with its outcome, its faults and what must be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner_desktop.services.exchange.plans import OUTCOME_LABELS, Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.information.rounds import Submission
    from planner_desktop.domain.information.schools import School
    from planner_desktop.language.catalogue import Catalogue
    from planner_desktop.messages import Message
    from planner_desktop.services.information.rounds.asking import Asked, Cells
    from planner_desktop.workbooks.filled_forms import FilledForm

__all__ = ["OUTCOME_LABELS", "FormFault", "Outcome", "PlannedForm", "RoundPlan"]


@dataclass(frozen=True)
class FormFault:
    """One thing with its place; row 0 = the sheet or file as a whole. `asks`: no fault, needs a comment."""

    file: str
    sheet: str
    row: int
    column: str
    label: str
    cause: Message
    asks: bool = False
    place: tuple[str, int, int] | None = None  # field code, row, column of the form

    def where(self) -> str:
        """`sheet!C12`, as far as it is known."""
        cell = f"{self.column}{self.row or ''}"
        return f"{self.sheet}!{cell}" if self.sheet and cell else self.sheet


@dataclass(frozen=True)
class PlannedForm:
    """One form of one file; `cells` is what would be kept (empty when faulty)."""

    file: str
    sheet: str
    outcome: Outcome
    school: School | None = None
    cells: Cells | None = None
    faults: tuple[FormFault, ...] = ()
    before: Submission | None = None
    read: FilledForm | None = None  # of faulty forms, for giving back


@dataclass(frozen=True)
class RoundPlan:
    """The preview; nothing is written until apply."""

    asked: Asked
    source: Path
    forms: tuple[PlannedForm, ...]
    notices: tuple[tuple[str, Message], ...]  # (file, what to know)
    writes: int

    def count(self, outcome: Outcome) -> int:
        """How many forms have that outcome."""
        return sum(one.outcome is outcome for one in self.forms)

    @property
    def faults(self) -> tuple[FormFault, ...]:
        """Everything that must be mended."""
        return tuple(fault for one in self.forms for fault in one.faults if not fault.asks)

    @property
    def questions(self) -> tuple[FormFault, ...]:
        """Everything unusual that needs a comment before it is approved."""
        return tuple(fault for one in self.forms for fault in one.faults if fault.asks)


def plan_facts(plan: RoundPlan, words: Catalogue) -> dict[str, Any]:
    """The plan as JSON-ready facts."""

    def told(fault: FormFault) -> dict[str, Any]:
        return {
            "file": fault.file,
            "sheet": fault.sheet,
            "row": fault.row,
            "column": fault.column,
            "label": fault.label,
            "cause": words.show(fault.cause),
        }

    return {
        "round": plan.asked.round.name,
        "counts": {outcome.value: plan.count(outcome) for outcome in Outcome},
        "faults": [told(one) for one in plan.faults],
        "questions": [told(one) for one in plan.questions],
        "notices": [{"file": name, "notice": words.show(one)} for name, one in plan.notices],
    }
