"""Lists out to Excel and back in: export_list, prepare_import → apply_import, write_errors."""

from planner_desktop.services.exchange.exporting import export_list
from planner_desktop.services.exchange.importing import (
    apply_import,
    importable,
    prepare_import,
    write_errors,
)
from planner_desktop.services.exchange.plans import (
    OUTCOME_LABELS,
    ImportPlan,
    Outcome,
    PlannedRow,
    PlanStale,
    RowFault,
    plan_facts,
)

__all__ = [
    "OUTCOME_LABELS",
    "ImportPlan",
    "Outcome",
    "PlanStale",
    "PlannedRow",
    "RowFault",
    "apply_import",
    "export_list",
    "importable",
    "plan_facts",
    "prepare_import",
    "write_errors",
]
