"""Which class of size a school falls in, by the scheme and the academic year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.sizes import NO_PUPILS, OUTSIDE, SHIPPED, SizeBand
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile


def bands(file: OfficeFile, scheme: str, academic_year: int) -> tuple[SizeBand, ...]:
    """The classes in force that year, smallest first: the office's own, else the shipped ones."""
    query = Query("size_band", (Condition("scheme", Test.IS, scheme),))
    own = [one for one in records.every(file, SizeBand, query) if one.in_force(academic_year)]
    found = own or [one for one in SHIPPED if one.scheme == scheme]
    return tuple(sorted(found, key=lambda one: one.at_least or 0))


def order_of(found: tuple[SizeBand, ...]) -> dict[str, int]:
    """The place of each label that `size_of` may give."""
    labels = (NO_PUPILS, *(one.label for one in found), OUTSIDE)
    return {label: place for place, label in enumerate(labels)}


def lay_out(file: OfficeFile) -> int:
    """Put the shipped classes of every scheme that has none into the file, to be changed; how many."""
    there = {one.scheme for one in records.every(file, SizeBand)}
    wanted = [one for one in SHIPPED if one.scheme not in there]
    if wanted:
        with file.change(mark("วางเกณฑ์ขนาดโรงเรียนที่มากับโปรแกรม")) as change:
            for one in wanted:
                change.save(one)
    return len(wanted)
