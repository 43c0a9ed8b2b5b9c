"""Papers with a form of their own (see specs.SPECIAL): which service draws each from its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.services.information.rounds import paper as rounds
from planner_desktop.services.information.rounds import summary as round_summary
from planner_desktop.services.papers import (
    duty_keys,
    letter_keys,
    manuals,
    register_keys,
    year_files,
    year_keys,
)
from planner_desktop.services.papers.book_keys import BOOK_MAKERS, WATCHED_MAKERS
from planner_desktop.services.papers.case_keys import CASE_MAKERS
from planner_desktop.services.papers.class_plan_keys import CLASS_PLAN_MAKERS
from planner_desktop.services.papers.governance_keys import GOVERNANCE_MAKERS
from planner_desktop.services.papers.group_keys import GROUP_MAKERS
from planner_desktop.services.papers.ict_keys import ICT_MAKERS
from planner_desktop.services.papers.keeping_keys import KEEPING
from planner_desktop.services.papers.plan_keys import PLAN_MAKERS
from planner_desktop.services.papers.posting_keys import POSTING
from planner_desktop.services.papers.project_keys import PROJECT_MAKERS
from planner_desktop.services.papers.school_keys import SCHOOL_MAKERS

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


@dataclass(frozen=True)
class Special:
    """How the keys become a Paper; `sample` tells keys that show something, None if nothing would.

    `writers` write the formats that are no paper (Excel, calendar), by file ending. `watched` gathers a
    whole book, telling how far it is; Stopped comes out of the progress.
    """

    make: Callable[[OfficeFile, Keys], Paper | bytes]  # bytes: a PDF that is ready
    sample: Callable[[OfficeFile], dict[str, str] | None]
    writers: Mapping[str, Callable[[OfficeFile, Keys, Path, Progress], None]] = field(default_factory=dict)
    watched: Callable[[OfficeFile, Keys, Progress], Paper] | None = None


def _no_keys_with_rounds(file: OfficeFile) -> dict[str, str] | None:
    """A paper of all rounds asks for no key, but for a round."""
    return {} if rounds.any_round(file) else None


_TASKS = {"xlsx": year_files.tasks_sheet, "ics": year_files.tasks_calendar}
SPECIAL = {
    "letter": Special(letter_keys.letter, letter_keys.any_of("outgoing_letter")),
    "order": Special(letter_keys.issued("order_entry"), letter_keys.any_of("order_entry")),
    "announcement": Special(letter_keys.issued("announcement"), letter_keys.any_of("announcement")),
    "certificates": Special(letter_keys.certificates, letter_keys.any_of("certificate")),
    "certificate": Special(letter_keys.issued("certificate"), letter_keys.any_of("certificate")),
    "letter-log": Special(letter_keys.log, letter_keys.any_of("incoming_letter")),
    "duty-order": Special(duty_keys.order, duty_keys.any_order),
    "duty-changes": Special(duty_keys.changes, duty_keys.any_change),
    "handover-list": Special(duty_keys.handover, duty_keys.any_person),
    "acting-list": Special(duty_keys.acting_on, duty_keys.any_day),
    "manual-group": Special(manuals.group, manuals.any_year),
    "manual-officer": Special(manuals.officer, manuals.any_officer),
    "manual-item": Special(manuals.item, manuals.any_item),
    "work-flow": Special(manuals.flow, manuals.any_item),
    "register-book": Special(register_keys.book, register_keys.any_book, {"xlsx": register_keys.book_sheet}),
    "register-report": Special(register_keys.numbers, register_keys.any_year),
    "gantt-year": Special(year_keys.gantt, year_keys.any_tasks, {"xlsx": year_files.gantt_sheet}),
    "year-sheet": Special(year_keys.sheet, year_keys.any_tasks),
    "year-calendar": Special(year_keys.calendar, year_keys.any_tasks, _TASKS),
    "year-tasks": Special(year_keys.by_owner, year_keys.any_tasks, _TASKS),
    "year-progress": Special(year_keys.progress, year_keys.any_tasks, {"xlsx": year_files.progress_sheet}),
    "step-times": Special(year_keys.times, year_keys.any_times, {"xlsx": year_files.times_sheet}),
    "round-status": Special(rounds.status_paper, rounds.any_round, {"xlsx": rounds.status_sheet}),
    "round-summary": Special(
        round_summary.summary_paper, _no_keys_with_rounds, {"xlsx": round_summary.summary_sheet}
    ),
    "round-missing": Special(rounds.unsent_paper, rounds.any_round, {"xlsx": rounds.unsent_sheet}),
    "round-form": Special(
        rounds.no_paper, rounds.any_round, {"xlsx": rounds.common_form, "zip": rounds.all_forms}
    ),
    "work-report": Special(year_keys.report, year_keys.any_report),
    **{
        name: Special(*parts)
        for name, parts in {
            **SCHOOL_MAKERS,
            **CLASS_PLAN_MAKERS,
            **GOVERNANCE_MAKERS,
            **PLAN_MAKERS,
            **PROJECT_MAKERS,
            **BOOK_MAKERS,
            **CASE_MAKERS,
            **KEEPING,
            **POSTING,
            **ICT_MAKERS,
        }.items()
    },
    **{name: Special(make, sample, {}, make) for name, (make, sample) in WATCHED_MAKERS.items()},
    **{name: Special(make, sample) for name, (make, sample) in GROUP_MAKERS.items()},
}
