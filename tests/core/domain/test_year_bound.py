"""What holds from year to year says so in one way: every record with a first and a last year."""

import pytest

from planner_desktop.domain.information.ict.standards import IctStandard
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import RECORDS
from planner_desktop.domain.rules import check
from planner_desktop.domain.year_bound import of_year

SPANNING = [
    one for one in RECORDS if {"first_year", "last_year"} <= {field.name for field in one.description.fields}
]


@pytest.mark.parametrize("record", SPANNING, ids=lambda record: record.description.name)
def test_years_that_run_backwards_are_refused_at_the_last_year(record: type[Record]) -> None:
    backwards = record(first_year=2570, last_year=2569)  # type: ignore[call-arg]  # fields of the kinds chosen
    one_year = record(first_year=2570, last_year=2570)  # type: ignore[call-arg]  # the same

    assert "last_year" in {fault.field for fault in check(backwards)}
    assert "last_year" not in {fault.field for fault in check(one_year)}


def test_rules_of_a_year_come_youngest_first_and_open_ends_hold() -> None:
    old = IctStandard(first_year=None, last_year=2568)
    new = IctStandard(first_year=2568, last_year=None)

    assert of_year([old, new], 2568) == [new, old]
    assert of_year([old, new], 2569) == [new]
    assert of_year([old, new], 2500) == [old]
