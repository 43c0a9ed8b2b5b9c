"""The office as it stands at the head of letters: with its address and its number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.services import records
from planner_desktop.services.duties.papers import office_of

if TYPE_CHECKING:
    from planner_desktop.documents.office import Office
    from planner_desktop.services.file import OfficeFile

CIRCULAR = "circular"


def letterhead(file: OfficeFile) -> Office:
    """Name, address lines, telephone and mail."""
    address = records.single(file, OfficeProfile).address
    lines = tuple(line.strip() for line in address.splitlines() if line.strip())
    return replace(office_of(file), address=lines)


def number_on_paper(file: OfficeFile, letter: OutgoingLetter | None) -> str:
    """`ศธ 04999/123`, a circular's `ศธ 04999/ว 45`; the code and a gap before it has its number."""
    code = records.single(file, OfficeProfile).letter_code
    between = "ว " if letter is not None and letter.kind == CIRCULAR else ""
    number = letter.register_no if letter is not None else None
    return f"{code}/{between}{number or '........'}".lstrip("/")
