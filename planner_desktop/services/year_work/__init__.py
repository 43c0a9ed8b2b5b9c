"""The year's work: tasks out of the catalogue and the year's dates, their moves, progress, papers."""

from __future__ import annotations

from planner_desktop.services.year_work.copying import NewYear, copy_year
from planner_desktop.services.year_work.moving import MOVES, may_move, move, words_needed
from planner_desktop.services.year_work.planning import Planned, plan_year
from planner_desktop.services.year_work.progress import Progress, StepTime, Tally, progress, step_times

__all__ = [
    "MOVES",
    "NewYear",
    "Planned",
    "Progress",
    "StepTime",
    "Tally",
    "copy_year",
    "may_move",
    "move",
    "plan_year",
    "progress",
    "step_times",
    "words_needed",
]
