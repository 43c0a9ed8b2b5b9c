"""The list of who acts for whom on a day, as facts of a paper (features D02-D06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.acting_list import ActingFacts, ActingRow, SeatRow
from planner_desktop.documents.acting_list import acting_list as lay_list
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.substitution import CERTAINTY_NOTE
from planner_desktop.language.dates import short_date
from planner_desktop.services import choices, positions, records
from planner_desktop.services.duties import acting, gathering, papers
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.office.duties import DutyOrder
    from planner_desktop.services.file import OfficeFile


def acting_list(file: OfficeFile, day: dt.date) -> Paper:
    """The list of that day."""
    order = acting.in_force(file, day)
    return lay_list(
        ActingFacts(
            office=papers.office_of(file),
            day=day,
            order=papers.order_name(file, order) if order else "",
            away=tuple(_away(file, day)),
            seats=tuple(_seats(file, order, day)) if order else (),
            note=CERTAINTY_NOTE,
            digits=print_digits(file),
        )
    )


def _away(file: OfficeFile, day: dt.date) -> Iterator[ActingRow]:
    kinds = choices.labels(file, "absence_kind")
    for one in acting.standings(file, day):
        kind = kinds[one.absence.kind].label if one.absence.kind in kinds else one.absence.kind
        until = f" ถึง {short_date(one.absence.until, full_year=True)}" if one.absence.until else ""
        yield ActingRow(
            name=one.name,
            why=f"({kind}{until})",
            actor=one.actor_name,
            passed=", ".join(one.passed),
            own_lines=one.own_lines,
            lines=one.lines,
            rule=f"“{one.rule.words}”: {one.rule.rule}",
        )


def _seats(file: OfficeFile, order: DutyOrder, day: dt.date) -> Iterator[SeatRow]:
    staff = {one.id: one for one in records.every(file, Person)}
    names = positions.names_on(file, staff.values(), day)
    for entry in gathering.entries_of(file, order.id):
        if entry.person in staff:
            held = positions.position_on(file, staff[entry.person], day)
            yield SeatRow(
                names[entry.person],
                held.written(positions.style(file)),
                tuple(names[one] for one in entry.substitutes if one in names),
            )
