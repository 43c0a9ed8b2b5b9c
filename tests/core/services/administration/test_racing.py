"""Two programs or threads that give numbers at once: none twice, none left out."""

from __future__ import annotations

from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.services.administration import registers
from planner_desktop.services.file import OfficeFile
from tests.core.services.administration import racing


def test_threads_of_one_program(office: OfficeFile) -> None:
    registers.open_year(office, calendar_year_of(bangkok_today()))
    racing.in_threads(office, 15, 4, bangkok_today())
    office.close()
    assert racing.taken(office.path) == list(range(1, 61))


def test_programs_that_hold_the_same_file(office: OfficeFile) -> None:
    registers.open_year(office, calendar_year_of(bangkok_today()))
    office.close()
    racing.in_processes(office.path, 20, 2, bangkok_today())
    assert racing.taken(office.path) == list(range(1, 41))
