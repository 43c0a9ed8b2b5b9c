"""What an import would do: every row as new, changed, same or faulty, with the place of each fault."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from enum import Enum
from typing import TYPE_CHECKING

from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.records import Record
    from planner_desktop.language.catalogue import Catalogue
    from planner_desktop.services.exchange.columns import Header
    from planner_desktop.services.exchange.shapes import Shape


class Outcome(Enum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    FAULTY = "faulty"


OUTCOME_LABELS = {
    Outcome.NEW: mark("เพิ่มใหม่"),
    Outcome.CHANGED: mark("แก้ไข"),
    Outcome.SAME: mark("เหมือนเดิม"),
    Outcome.FAULTY: mark("ต้องแก้ก่อน"),
}


@dataclass(frozen=True)
class RowFault:
    """One fault with its place; `column` is Excel's letter ('' = the row as a whole), `label` its header."""

    sheet: str
    row: int
    column: str
    label: str
    cause: Message


@dataclass(frozen=True)
class PlannedRow:
    """One row; `record` is what would be saved (None when faulty), `fields` what would change."""

    row: int
    outcome: Outcome
    record: Record | None = None
    fields: tuple[str, ...] = ()
    faults: tuple[RowFault, ...] = ()
    values: tuple[object, ...] = ()  # as they stand in the sheet; kept of faulty rows only
    before: Record | None = None  # as it stands in the file; kept of changed rows only


@dataclass(frozen=True)
class ImportPlan:
    """The preview of an import; nothing is written until apply_import."""

    name: str
    source: Path
    header: Header
    rows: tuple[PlannedRow, ...]
    notices: tuple[Message, ...]
    sheets: tuple[str, ...]  # all that could be read; header.sheet is the one that was
    writes: int  # of the database when the plan was made, to see whether it still holds
    shape: Shape | None = None  # of rows that are no records themselves

    def count(self, outcome: Outcome) -> int:
        """How many rows have that outcome."""
        return Counter(row.outcome for row in self.rows)[outcome]

    @property
    def faults(self) -> tuple[RowFault, ...]:
        """Every fault, from the top of the sheet."""
        return tuple(fault for row in self.rows for fault in row.faults)

    @property
    def unmatched(self) -> tuple[str, ...]:
        """Headers of the sheet that no field takes."""
        return self.header.unmatched

    @property
    def mapping(self) -> dict[str, str]:
        """Header text -> field name, to give to the next import of the same kind of sheet."""
        matched = {column.label: column.field.name for column in self.header.columns}
        return {**dict.fromkeys(self.header.unmatched, ""), **matched}


def plan_facts(plan: ImportPlan, words: Catalogue) -> dict[str, object]:
    """The plan as plain values for JSON."""
    return {
        "kind": plan.name,
        "sheet": plan.header.sheet,
        "rows": {outcome.value: plan.count(outcome) for outcome in Outcome},
        "columns": plan.mapping,
        "unmatched": list(plan.unmatched),
        "notices": [words.show(notice) for notice in plan.notices],
        "faults": [asdict(fault) | {"cause": words.show(fault.cause)} for fault in plan.faults],
    }


class PlanStale(UserError):  # noqa: N818 - reads as the sentence it is
    """The file was changed after the preview was made; nothing was written."""
