"""A year's plan fixed as an edition: its rows, what they name, and the book as it reads on that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents import kept_blocks
from planner_desktop.domain.planning.kept import BOOK, NAMES, ROWS
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.rules import check
from planner_desktop.errors import Invalid
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.planning import kept_content
from planner_desktop.services.planning.books import action_book
from planner_desktop.services.planning.projects import editions, kept_year, year_rows

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.year_rows import PlanRows


def fix(file: OfficeFile, fiscal_year: int, reason: str = "", progress: Progress = unwatched) -> PlanEdition:
    """Keep the year's plan and its book as they stand: edition 0 the first time, then a revision.

    Stopped from the progress keeps nothing. Everything is read before the file is written to.
    """
    now = year_rows.now(file, fiscal_year)
    edition = editions.draft(file, fiscal_year, reason, now)
    faults = check(edition)
    if faults:
        raise Invalid(edition.name, faults)
    parts = parts_of(file, edition, now, progress)
    progress(0, 1, say("กำลังบันทึกเส้นฐานของแผน"))
    with file.change(say("บันทึกเส้นฐานของแผนปี {fiscal_year}", fiscal_year=fiscal_year)) as change:
        saved = change.save(edition)
        assert isinstance(saved, PlanEdition)
        change.save_many(kept_content.rows(saved, parts))
    return records.get(file, PlanEdition, saved.id)


def parts_of(
    file: OfficeFile, edition: PlanEdition, rows: PlanRows, progress: Progress = unwatched
) -> dict[str, str]:
    """What an edition keeps, packed."""
    book = action_book.as_fixed(file, edition, kept_year.of_rows(edition.fiscal_year or 0, rows), progress)
    return {
        ROWS: kept_content.packed(year_rows.plain(rows)),
        NAMES: kept_content.packed(rows.names),
        BOOK: kept_content.packed(kept_blocks.plain(book)),
    }
