"""The catalogue of work in a file: loading the shipped one, copying a year, the tree, step order, checks."""

from __future__ import annotations

from planner_desktop.services.work.checks import Remark, remarks
from planner_desktop.services.work.steps import draft_step, move, remove_step
from planner_desktop.services.work.tree import (
    GroupOfWork,
    ItemOfWork,
    item_done_on,
    item_numbered,
    item_of,
    tree,
)
from planner_desktop.services.work.years import copy_year, found, years

__all__ = [
    "GroupOfWork",
    "ItemOfWork",
    "Remark",
    "copy_year",
    "draft_step",
    "found",
    "item_done_on",
    "item_numbered",
    "item_of",
    "move",
    "remarks",
    "remove_step",
    "tree",
    "years",
]
