"""Reading a duty order as one whole, and the table of grades by which substitutes are judged."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.duty_checks import DutyFault, Grades, check_order
from planner_desktop.domain.office.duty_tree import Assigned, WholeOrder
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.services import choices, positions, records, settings
from planner_desktop.services.work.tree import in_use

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from planner_desktop.services.file import OfficeFile

R = TypeVar("R", WorkItem, WorkStep)


def whole(file: OfficeFile, order: UUID, day: dt.date | None = None) -> WholeOrder:
    """The order with people, duties, staff, catalogue and laws; NotFound when it is gone.

    Names are those of `day`, or of the order's own day.
    """
    found = records.get(file, DutyOrder, order)
    entries = entries_of(file, order)
    duties = duties_of(file, [one.id for one in entries])
    flat = [duty for rows in duties.values() for duty in rows]
    items, steps = catalogue_of(file, _year_spoken_of(file, flat) or found.calendar_year)
    laws = {law.id: law for law in records.every(file, Law)}
    staff = {one.id: one for one in records.every(file, Person)}
    return WholeOrder(
        order=found,
        people=tuple(Assigned(one, tuple(duties.get(one.id, ()))) for one in entries),
        staff=staff,
        items=_with_named(file, WorkItem, items, (one.item for one in flat)),
        steps=_with_named(file, WorkStep, steps, (one.step for one in flat)),
        laws=laws,
        year_items=in_use(file, items.values()),
        names=positions.names_on(file, staff.values(), day or found.dated),
    )


def _year_spoken_of(file: OfficeFile, duties: Iterable[Duty]) -> int | None:
    """The fiscal year whose items the duties name; an order of November speaks of the year already begun."""
    years = {one.id: one.fiscal_year for one in records.every(file, WorkItem)}
    named = Counter(years[one.item] for one in duties if one.item in years)
    return named.most_common(1)[0][0] if named else None


def signer_name(whole: WholeOrder) -> str:
    """Who signs: the typed name, or that of the person chosen."""
    return whole.order.signer_name or whole.name(whole.order.signer)


def number(file: OfficeFile, order: DutyOrder) -> str:
    """`12/2569`; '' before it is issued."""
    if order.entry is None:
        return ""
    entry = records.get(file, OrderEntry, order.entry)
    return f"{entry.register_no}/{calendar_year_of(entry.dated)}" if entry.dated else ""


def entries_of(file: OfficeFile, order: UUID) -> list[DutyPerson]:
    """The people of an order, in order."""
    condition = Condition("duty_order", Test.IS, order)
    return records.every(file, DutyPerson, Query("duty_person", (condition,), sort=("order",)))


def duties_of(file: OfficeFile, entries: Iterable[UUID]) -> dict[UUID, list[Duty]]:
    """The duties of those people of an order, by DutyPerson id, in no particular order."""
    keys = tuple(entries)
    found: dict[UUID, list[Duty]] = {}
    if keys:
        query = Query("duty", (Condition("duty_person", Test.ONE_OF, keys),), sort=("order",))
        for one in records.every(file, Duty, query):
            if one.duty_person:
                found.setdefault(one.duty_person, []).append(one)
    return found


def catalogue_year(file: OfficeFile, year: int | None) -> int | None:
    """The catalogue's year for an order of that year: its own, or else the nearest before, or the first."""
    years = sorted({one.fiscal_year for one in records.every(file, WorkItem) if one.fiscal_year})
    earlier = [one for one in years if year is None or one <= year]
    return earlier[-1] if earlier else (years[0] if years else None)


def catalogue_of(file: OfficeFile, year: int | None) -> tuple[dict[UUID, WorkItem], dict[UUID, WorkStep]]:
    """Items in the order of their numbers and their steps in order, of the catalogue for that year."""
    found = catalogue_year(file, year)
    if found is None:
        return {}, {}
    own = Query("work_item", (Condition("fiscal_year", Test.IS, found),))
    items = sorted(records.every(file, WorkItem, own), key=lambda one: number_key(one.number))
    query = Query("work_step", (Condition("item", Test.ONE_OF, tuple(one.id for one in items)),))
    steps = records.every(file, WorkStep, query)
    return {one.id: one for one in items}, {one.id: one for one in steps}


def number_key(number: str) -> tuple[int, ...]:
    """`4.10` after `4.9`."""
    return tuple(int(part) for part in number.split(".") if part.isdecimal())


def grades(file: OfficeFile) -> Grades:
    """The office's table of grades (choice list `grade`, lowest first) and the gap it tolerates."""
    offered = choices.entries(file, "grade")
    places = {one.code: place for place, one in enumerate(offered)}
    return Grades(places, settings.whole(file, settings.GRADE_GAP))


def check(file: OfficeFile, gathered: WholeOrder) -> tuple[DutyFault, ...]:
    """Every fault of an order, by the office's own table of grades."""
    return check_order(gathered, grades(file))


def _with_named(
    file: OfficeFile, kind: type[R], known: dict[UUID, R], named: Iterable[UUID | None]
) -> dict[UUID, R]:
    """Also those that duties name from another year's catalogue."""
    missing = {one for one in named if one and one not in known}
    if not missing:
        return dict(known)
    query = Query(kind.description.name)
    return known | {one.id: one for one in records.every(file, kind, query) if one.id in missing}
