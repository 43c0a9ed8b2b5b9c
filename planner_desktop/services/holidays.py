"""Public holidays: loading the shipped ones into a file, and the days off as arithmetic wants them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop import paths
from planner_desktop.domain.office.year import Holiday
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

SURE = "high"  # of the choice list certainty


def shipped() -> tuple[Holiday, ...]:
    """The holidays of `resources/catalogue/holidays.toml`, by day."""
    import tomllib

    with (paths.resources() / "catalogue" / "holidays.toml").open("rb") as source:
        return tuple(Holiday(**one) for one in tomllib.load(source)["holiday"])


def found(file: OfficeFile) -> int:
    """Add the shipped holidays whose days the file lacks, in one unit of work; how many were added."""
    there = off_days(file)
    wanted = [one for one in shipped() if one.day not in there]
    with file.change(mark("เพิ่มวันหยุดราชการ")) as change:
        for one in wanted:
            change.save(one)
    return len(wanted)


def confirm(file: OfficeFile, days: Iterable[UUID]) -> int:
    """Mark those holidays as checked with the year's announcement, one undo step; how many were not yet."""
    wanted = [one for one in (records.get(file, Holiday, day) for day in days) if one.certainty != SURE]
    if wanted:
        with file.change(mark("ตรวจวันหยุดกับประกาศแล้ว")) as change:
            for one in wanted:
                change.save(replace(one, certainty=SURE))
    return len(wanted)


def off_days(file: OfficeFile) -> frozenset[dt.date]:
    """The days of every public holiday in the file."""
    return frozenset(one.day for one in records.every(file, Holiday) if one.day)
