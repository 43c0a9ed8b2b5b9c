"""Recognised texts laid beside the file: who is on the staff, which work is in the catalogue. Reads only."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from planner_desktop.domain.office.duty_text import (
    RecognisedItem,
    RecognisedManual,
    RecognisedName,
    RecognisedOrder,
)
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records
from planner_desktop.services.duty_text.matching import Catalogue, Staff, same_spelling, with_staff
from planner_desktop.services.file import OfficeFile


def matched(file: OfficeFile, order: RecognisedOrder, fiscal_year: int) -> RecognisedOrder:
    """The order with staff, items and steps of that year matched by likeness."""
    staff, catalogue = staff_of(file), catalogue_of(file, fiscal_year)
    people = tuple(
        replace(with_staff(person, staff), duties=catalogue.matched(person.duties)) for person in order.people
    )
    return replace(order, people=people)


def matched_manual(file: OfficeFile, manual: RecognisedManual, fiscal_year: int) -> RecognisedManual:
    """The manual with the items of that year's catalogue that its own are most like."""
    catalogue = catalogue_in(file, fiscal_year)
    found = catalogue.items_for([one.name for one in manual.items])
    pairs = zip(manual.items, found, strict=True)
    return replace(manual, items=tuple(of_catalogue(one, item, catalogue) for one, item in pairs))


def of_catalogue(one: RecognisedItem, item: UUID | None, catalogue: Catalogue) -> RecognisedItem:
    """The item taken for that one of the catalogue; None = a new one."""
    known = len(catalogue.steps.get(item, ())) if item else 0
    return replace(one, item=item, known_steps=known, over=one.over and known > 0)


def staff_of(file: OfficeFile) -> list[Staff]:
    """Everybody of the file, those who left too: an old order speaks of them."""
    return [Staff(one.id, one.first_name, one.last_name) for one in records.every(file, Person)]


def catalogue_of(file: OfficeFile, fiscal_year: int) -> Catalogue:
    """The catalogue of that fiscal year; without one, that of the newest year there is."""
    years = {one.fiscal_year for one in records.every(file, WorkItem) if one.fiscal_year}
    year = fiscal_year if fiscal_year in years else max(years, default=fiscal_year)
    return catalogue_in(file, year)


def catalogue_in(file: OfficeFile, fiscal_year: int) -> Catalogue:
    """The catalogue of that fiscal year alone; a manual is written into no other."""
    chosen = [one for one in records.every(file, WorkItem) if one.fiscal_year == fiscal_year]
    if not chosen:
        return Catalogue.of((), ())
    query = Query("work_step", (Condition("item", Test.ONE_OF, tuple(one.id for one in chosen)),))
    return Catalogue.of(chosen, records.every(file, WorkStep, query))


def unknown_names(order: RecognisedOrder) -> tuple[RecognisedName, ...]:
    """Everybody named who is not on the staff, each once; importing adds them."""
    wanted = [one for one in order.people if not one.left_out]
    names = [person.name for person in wanted] + [one for person in wanted for one in person.substitutes]
    found: list[RecognisedName] = []
    for name in names:
        if name.first and name.staff is None and not any(same_spelling(name, one) for one in found):
            found.append(name)
    return tuple(found)
