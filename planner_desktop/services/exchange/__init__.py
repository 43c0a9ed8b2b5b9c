"""Lists out to Excel and back in: export_list, prepare_import → apply_import, write_errors."""

from planner_desktop.services.exchange.columns import NoHeader, fillable, labels_of
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
from planner_desktop.services.exchange.templates import write_template
from planner_desktop.services.exchange.values import as_text

__all__ = [
    "OUTCOME_LABELS",
    "ImportPlan",
    "NoHeader",
    "Outcome",
    "PlanStale",
    "PlannedRow",
    "RowFault",
    "apply_import",
    "as_text",
    "export_list",
    "fillable",
    "importable",
    "labels_of",
    "plan_facts",
    "prepare_import",
    "write_errors",
    "write_template",
]
