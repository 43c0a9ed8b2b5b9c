"""Papers with a form of their own (see specs.SPECIAL): which service draws each from its keys."""

from __future__ import annotations

from planner_desktop.services.papers import duty_keys, manuals, year_keys
from planner_desktop.services.papers.keeping_keys import KEEPING
from planner_desktop.services.papers.posting_keys import POSTING
from planner_desktop.services.papers.special import Special

SPECIAL = {
    "duty-order": Special(duty_keys.order, duty_keys.any_order),
    "duty-changes": Special(duty_keys.changes, duty_keys.any_change),
    "handover-list": Special(duty_keys.handover, duty_keys.any_person),
    "manual-group": Special(manuals.group, manuals.any_year),
    "manual-officer": Special(manuals.officer, manuals.any_officer),
    "work-flow": Special(manuals.flow, manuals.any_item),
    "gantt-year": Special(year_keys.gantt, year_keys.any_tasks),
    "year-calendar": Special(year_keys.calendar, year_keys.any_tasks),
    "year-tasks": Special(year_keys.by_owner, year_keys.any_tasks),
    **KEEPING,
    **POSTING,
}
