"""The position somebody held on a day, and the three ways offices write position and level (feature D07)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from planner_desktop.domain.office.duties import Holding
from planner_desktop.domain.office.people import Person


class PositionStyle(Enum):
    """How position and level stand together."""

    JOINED = "joined"  # นักวิเคราะห์นโยบายและแผนชำนาญการ
    SPACED = "spaced"  # นักวิเคราะห์นโยบายและแผน ชำนาญการ
    RANKED = "ranked"  # นักวิเคราะห์นโยบายและแผน ระดับชำนาญการ


_BETWEEN = {PositionStyle.JOINED: "", PositionStyle.SPACED: " ", PositionStyle.RANKED: " ระดับ"}


@dataclass(frozen=True)
class Held:
    """Name and position as they were on the day."""

    name: str
    position: str
    level: str
    position_number: str
    acting_role: str
    work_group: UUID | None

    def written(self, style: PositionStyle = PositionStyle.JOINED) -> str:
        """Position with level in one of the three ways; '' without a position."""
        if not self.position or not self.level:
            return self.position
        return f"{self.position}{_BETWEEN[style]}{self.level}"


def held_on(person: Person, holdings: Iterable[Holding], day: dt.date | None) -> Held:
    """What a holding says for that day (the latest-begun where spans meet), else the present position."""
    spans = [
        one
        for one in holdings
        if one.person == person.id and day and one.since and one.until and one.since <= day <= one.until
    ]
    if not spans:
        return Held(
            person.own_title(),
            person.position,
            person.level,
            person.position_number,
            person.acting_role,
            person.work_group,
        )
    then = max(spans, key=lambda one: one.since or dt.date.min)
    return Held(
        then.name_then or person.own_title(),
        then.position or person.position,
        then.level,
        then.position_number,
        then.acting_role,
        then.work_group,
    )
