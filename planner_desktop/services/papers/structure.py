"""The organisation chart of the group: who commands, the work groups with their people and amount of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.drawings import OrgBox, OrgChart
from planner_desktop.domain.office.people import OfficeProfile, WorkGroup
from planner_desktop.services import positions, records, work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.work import GroupOfWork

_ABOVE = ("ผู้อำนวยการสำนักงานเขตพื้นที่", "รองผู้อำนวยการสำนักงานเขตพื้นที่")
_HEAD = "ผู้อำนวยการกลุ่ม"
_GROUP = "กลุ่มนโยบายและแผน"


def chart(file: OfficeFile, year: int, people: Sequence[Person]) -> OrgChart:
    """The chart of those people; a head who sits in a work group stands in both places."""
    held = {one.group.id: one for one in work.tree(file, year, active_only=True) if one.group}
    units = []
    for group in records.every(file, WorkGroup):
        there = tuple(line for one in people if one.work_group == group.id for line in _lines(file, one))
        if group.active and (there or group.id in held):
            units.append(OrgBox(group.name, there, _amount(held.get(group.id))))
    return OrgChart(tuple(_chain(file, people)), tuple(units))


def _chain(file: OfficeFile, people: Sequence[Person]) -> Iterator[OrgBox]:
    for place in _ABOVE:
        above = [one for one in people if one.position.startswith(place)]
        for one in above:
            yield OrgBox(one.acting_role or one.position, (one.own_title(),))
    unit = records.single(file, OfficeProfile).group_name or _GROUP
    head = next((one for one in people if one.acting_role.startswith(_HEAD)), None)
    yield OrgBox(f"ผู้อำนวยการ{unit}", _lines(file, head) if head else ())


def _lines(file: OfficeFile, person: Person) -> tuple[str, ...]:
    """Name, and position with level under it."""
    position = positions.position_on(file, person, None).written(positions.style(file))
    return (person.own_title(), position) if position else (person.own_title(),)


def _amount(held: GroupOfWork | None) -> str:
    if held is None:
        return ""
    return f"{len(held.items)} งาน {sum(len(one.used) for one in held.items)} ขั้นตอน"
