"""Names and positions of the staff on a day, and how they change from a day on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from planner_desktop.domain.office.duties import Holding
from planner_desktop.domain.office.positions import Held, PositionStyle, held_on
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records, settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.file import OfficeFile

_DAY = dt.timedelta(days=1)


def position_on(file: OfficeFile, person: Person, day: dt.date | None) -> Held:
    """Name and position as held on that day (None: now); old papers keep what was (feature D07)."""
    return held_on(person, _holdings(file, person.id), day)


def names_on(file: OfficeFile, people: Iterable[Person], day: dt.date | None) -> dict[UUID, str]:
    """The names that these people bore on that day."""
    holdings = records.every(file, Holding)
    return {one.id: held_on(one, holdings, day).name for one in people}


def began(file: OfficeFile, person: Person) -> dt.date | None:
    """The first day of the present name and position, as far as the file knows."""
    ends = [one.until for one in _holdings(file, person.id) if one.until]
    return max(ends) + _DAY if ends else person.since


def change_from(
    file: OfficeFile, person: Person, since: dt.date, former_since: dt.date, **values: Any
) -> Person:
    """Give somebody another name or position from a day on; what was till then is kept for old papers.

    One undo step. UserError when the day is not after the first day of what was.
    """
    if since <= former_since:
        raise UserError(
            say("วันที่มีผลต้องอยู่หลังวันที่ {day} ซึ่งเริ่มชื่อหรือตำแหน่งเดิม", day=former_since),
            say("ตรวจวันที่ทั้งสองช่อง ถ้าเพียงแก้คำผิด ให้แก้ในช่องของบุคลากรโดยตรง"),
        )
    former = Holding(
        person=person.id,
        since=former_since,
        until=since - _DAY,
        name_then=person.own_title(),
        position=person.position,
        level=person.level,
        position_number=person.position_number,
        acting_role=person.acting_role,
        work_group=person.work_group,
    )
    with file.change(say("เปลี่ยนชื่อหรือตำแหน่งของ {name}", name=person.own_title())) as change:
        change.save(former)
        return cast("Person", change.save(replace(person, **values)))


def style(file: OfficeFile) -> PositionStyle:
    """How this office writes position and level."""
    chosen = settings.value(file, settings.POSITION_STYLE)
    return next((one for one in PositionStyle if one.value == chosen), PositionStyle.JOINED)


def _holdings(file: OfficeFile, person: UUID) -> list[Holding]:
    return records.every(file, Holding, Query("holding", (Condition("person", Test.IS, person),)))
