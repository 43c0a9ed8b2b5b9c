"""A development plan that is agreed keeps its book in the same step, however the decision was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.writing import Unit

_PLAN = "development_plan"
_AGREED = frozenset({"approved", "published"})


def watch(file: OfficeFile) -> None:
    """Look at every change of an opened file."""
    file.closing.append(_keep)


def _keep(file: OfficeFile, unit: Unit) -> None:
    for plan in _agreed_in(unit):
        # The book is made of half the program: loaded on the day a plan is agreed.
        from planner_desktop.services.planning.books import development_book

        development_book.keep(file, unit, plan)


def _agreed_in(unit: Unit) -> list[UUID]:
    """The plans that this step agreed."""
    return [
        one.record
        for one in tuple(unit.changes)
        if one.record_name == _PLAN
        and (one.after or {}).get("state") in _AGREED
        and (one.before or {}).get("state") not in _AGREED
    ]
