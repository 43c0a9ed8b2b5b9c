"""Papers with a form of their own (see specs.SPECIAL): which service draws each from its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.services.papers import duty_keys, manuals, year_keys

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


@dataclass(frozen=True)
class Special:
    """How the keys become a Paper; `sample` tells keys that show something, None if nothing would."""

    make: Callable[[OfficeFile, Keys], Paper]
    sample: Callable[[OfficeFile], dict[str, str] | None]


SPECIAL = {
    "duty-order": Special(duty_keys.order, duty_keys.any_order),
    "duty-changes": Special(duty_keys.changes, duty_keys.any_change),
    "handover-list": Special(duty_keys.handover, duty_keys.any_person),
    "acting-list": Special(duty_keys.acting_on, duty_keys.any_day),
    "manual-group": Special(manuals.group, manuals.any_year),
    "manual-officer": Special(manuals.officer, manuals.any_officer),
    "work-flow": Special(manuals.flow, manuals.any_item),
    "gantt-year": Special(year_keys.gantt, year_keys.any_tasks),
    "year-calendar": Special(year_keys.calendar, year_keys.any_tasks),
    "year-tasks": Special(year_keys.by_owner, year_keys.any_tasks),
}
