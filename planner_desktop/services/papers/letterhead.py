"""The office as it stands at the head of letters: with its address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.services import records
from planner_desktop.services.duties.papers import office_of

if TYPE_CHECKING:
    from planner_desktop.documents.office import Office
    from planner_desktop.services.file import OfficeFile


def letterhead(file: OfficeFile) -> Office:
    """Name, address lines, telephone and mail."""
    address = records.single(file, OfficeProfile).address
    lines = tuple(line.strip() for line in address.splitlines() if line.strip())
    return replace(office_of(file), address=lines)
