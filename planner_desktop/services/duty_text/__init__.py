"""Old duty texts and manuals into the file (feature D11): read, recognise, match, show, and only then write.

The window uses the parts (`read_source`, `recognise`, `matched`, `apply`); the command line these two.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from planner_desktop.domain.office.duty_text import RecognisedManual, RecognisedOrder
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import UserError
from planner_desktop.services.duty_text.against_file import matched, matched_manual
from planner_desktop.services.duty_text.applying import Applied, apply
from planner_desktop.services.duty_text.applying_manuals import AppliedManual, apply_manual
from planner_desktop.services.duty_text.manuals import recognise_manual
from planner_desktop.services.duty_text.recognising import recognise
from planner_desktop.services.duty_text.shown import as_json
from planner_desktop.services.duty_text.sources import read_source
from planner_desktop.services.file import OfficeFile

__all__ = [
    "Imported",
    "ImportedManual",
    "apply",
    "apply_manual",
    "as_json",
    "import_manual",
    "import_text",
    "matched",
    "matched_manual",
    "read_source",
    "recognise",
    "recognise_manual",
]


@dataclass(frozen=True)
class Imported:
    """A duty text that was recognised and, unless it was a dry run, written."""

    recognised: RecognisedOrder
    applied: Applied | None


@dataclass(frozen=True)
class ImportedManual:
    """A manual that was recognised and, unless it was a dry run, written."""

    recognised: RecognisedManual
    applied: AppliedManual | None


def import_text(file: OfficeFile, source: Path, *, dry_run: bool, progress: Progress = unwatched) -> Imported:
    """Import a duty order as a draft; people without a name are left out. UserError when nobody is named."""
    order = recognise(read_source(source), progress=progress)
    order = matched(file, order, fiscal_year_of(bangkok_today()))
    people = tuple(replace(one, left_out=not one.name.first) for one in order.people)
    order = replace(order, people=people)
    if dry_run:
        return Imported(order, None)
    if not people:
        raise UserError(order.faults[0].message, order.faults[0].suggestion)
    return Imported(order, apply(file, order, progress))


def import_manual(
    file: OfficeFile, source: Path, *, dry_run: bool, fiscal_year: int | None = None
) -> ImportedManual:
    """Import a manual's items and steps into the catalogue of a fiscal year (พ.ศ.; default: this one)."""
    year = fiscal_year or fiscal_year_of(bangkok_today())
    manual = matched_manual(file, recognise_manual(read_source(source)), year)
    if dry_run:
        return ImportedManual(manual, None)
    if not manual.items:
        raise UserError(manual.faults[0].message, manual.faults[0].suggestion)
    return ImportedManual(manual, apply_manual(file, manual, year, source.name))
