"""Public relations: the year's items counted by month and channel (feature A28)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.publicity import PublicityItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_year_span, month_of
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class PublicityYear:
    """What was told in a fiscal year."""

    items: tuple[PublicityItem, ...]
    by_month: Mapping[str, int]
    by_channel: Mapping[str, int]
    by_owner: Mapping[UUID | None, int]

    @property
    def reach(self) -> int:
        """How many people were reached, where it was noted."""
        return sum(one.reach or 0 for one in self.items)


def year(file: OfficeFile, fiscal_year: int) -> PublicityYear:
    """The items of that fiscal year, the earliest first, and their counts."""
    span = Condition("day", Test.BETWEEN, fiscal_year_span(fiscal_year))
    found = records.every(file, PublicityItem, Query("publicity_item", (span,), sort=("day", "topic")))
    return PublicityYear(
        tuple(found),
        Counter(month_of(one.day) for one in found if one.day),
        Counter(one.channel for one in found),
        Counter(one.owner for one in found),
    )
