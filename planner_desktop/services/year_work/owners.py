"""Who owns an item or a step by the duty order: the newest issued one, else the newest draft."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass
class Owners:
    """People by item number and step order, so that an order of one year also speaks for the next."""

    steps: dict[tuple[str, int], UUID] = field(default_factory=dict)
    items: dict[str, UUID] = field(default_factory=dict)
    by_a_step: dict[str, UUID] = field(default_factory=dict)  # who owns some step of the item

    def of_step(self, number: str, order: int) -> UUID | None:
        """Who is named for the step itself, else for its item."""
        return self.steps.get((number, order)) or self.of_item(number)

    def of_item(self, number: str) -> UUID | None:
        """Who is named for the item, else for the first of its steps."""
        return self.items.get(number) or self.by_a_step.get(number)


def owners(file: OfficeFile) -> Owners:
    """The owners by the order in force; heads come after officers. Empty without one."""
    order = _order(file)
    found = Owners()
    if order is None:
        return found
    entries = records.every(file, DutyPerson, _of("duty_person", "duty_order", (order.id,)))
    entries.sort(key=lambda one: (one.is_head, one.order or 0))
    people = {one.id: one.person for one in entries}
    duties = records.every(file, Duty, _of("duty", "duty_person", tuple(people)))
    places = {key: place for place, key in enumerate(people)}
    duties.sort(key=lambda one: (places[one.duty_person] if one.duty_person else 0, one.order or 0))
    numbers = {one.id: one.number for one in records.every(file, WorkItem)}
    steps = _steps(file, duties)
    for duty in duties:
        person = people.get(duty.duty_person) if duty.duty_person else None
        if person is not None:
            _note(found, duty, person, numbers, steps)
    return found


def _order(file: OfficeFile) -> DutyOrder | None:
    kept = [one for one in records.every(file, DutyOrder) if one.status in ("issued", "draft")]
    return max(
        kept,
        key=lambda one: (one.status == "issued", one.calendar_year or 0, one.dated or dt.date.min),
        default=None,
    )


def _of(name: str, link: str, keys: Sequence[UUID]) -> Query:
    return Query(name, (Condition(link, Test.ONE_OF, tuple(keys)),))


def _steps(file: OfficeFile, duties: Iterable[Duty]) -> dict[UUID, WorkStep]:
    keys = list({one.step for one in duties if one.step})
    found = records.pages(file, "work_step", keys)
    return {one.id: one for one in found if isinstance(one, WorkStep)}


def _note(
    found: Owners, duty: Duty, person: UUID, numbers: dict[UUID, str], steps: dict[UUID, WorkStep]
) -> None:
    step = steps.get(duty.step) if duty.step else None
    item = step.item if step else duty.item
    number = numbers.get(item) if item else None
    if number is None:
        return
    if step is None:
        found.items.setdefault(number, person)
    else:
        found.steps.setdefault((number, step.order or 0), person)
        found.by_a_step.setdefault(number, person)
