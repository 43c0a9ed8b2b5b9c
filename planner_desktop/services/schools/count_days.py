"""On which day a round counts: the office's own days by academic year, else the shipped ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.count_days import SHIPPED, CountDay, as_at_of
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    import datetime as dt

    from planner_desktop.services.file import OfficeFile


def own(file: OfficeFile) -> list[CountDay]:
    """The days that the office keeps itself."""
    return records.every(file, CountDay)


def day_of(file: OfficeFile, academic_year: int, round_: str) -> dt.date:
    """The day as at which that round of that year is counted; a sheet may still name another."""
    return as_at_of(academic_year, round_, own(file))


def lay_out(file: OfficeFile) -> int:
    """Put the shipped day of every round that has none into the file, to be changed; how many."""
    there = {one.round for one in own(file)}
    wanted = [one for one in SHIPPED if one.round not in there]
    if wanted:
        with file.change(mark("วางวันนับจำนวนที่มากับโปรแกรม")) as change:
            for one in wanted:
                change.save(one)
    return len(wanted)
