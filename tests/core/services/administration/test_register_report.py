"""The report of a register's numbers: every gap, double, back-dated, void and unused number is named."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.administration.registers import NumberBooking
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import UserError
from planner_desktop.services import papers, records
from planner_desktop.services.administration import registers
from planner_desktop.services.administration.report import Finding, Report, report
from planner_desktop.services.file import OfficeFile
from tests.core.documents.reading import pages_of

TODAY = bangkok_today()
YEAR = calendar_year_of(TODAY)
LATE, EARLY = dt.date(TODAY.year, 1, 9), dt.date(TODAY.year, 1, 2)


def letter(day: dt.date = EARLY, number: int | None = None, **more: str) -> IncomingLetter:
    plain = IncomingLetter(received_on=day, sender="สพฐ.", subject="ขอข้อมูล", register_no=number)
    return replace(plain, **more)  # type: ignore[arg-type]


@pytest.fixture
def opened(office: OfficeFile) -> OfficeFile:
    registers.open_year(office, YEAR)
    return office


def told(file: OfficeFile) -> list[tuple[Finding, int, int]]:
    return [(one.finding, one.first, one.last) for one in report(file, "incoming", YEAR).lines]


def test_a_sound_year_has_nothing_to_explain(opened: OfficeFile) -> None:
    for _ in range(3):
        records.save(opened, letter())
    found = report(opened, "incoming", YEAR)
    assert (found.start, found.highest, found.count, found.lines) == (1, 3, 3, ())


def test_everything_at_once(opened: OfficeFile) -> None:
    records.void(opened, records.save(opened, letter(LATE)), "ลงซ้ำ")
    records.save(opened, letter(EARLY))  # 2, before the day of 1
    for number in (5, 5):  # imported with the numbers of the old book
        records.save(opened, letter(LATE, number))
    registers.book(opened, NumberBooking(register="incoming", booked_on=LATE, purpose="รอหนังสือ"))
    assert told(opened) == [
        (Finding.VOIDED, 1, 1),
        (Finding.BACK_DATED, 2, 2),
        (Finding.GAP, 3, 4),
        (Finding.DUPLICATE, 5, 5),
        (Finding.DUPLICATE, 5, 5),
        (Finding.UNUSED, 6, 6),
    ]
    assert report(opened, "incoming", YEAR).counted(Finding.GAP) == 2


def test_a_gap_that_is_explained_becomes_a_void_number(opened: OfficeFile) -> None:
    records.save(opened, letter(LATE, 2))
    assert told(opened) == [(Finding.GAP, 1, 1)]
    with pytest.raises(UserError):
        registers.explain_gap(opened, "incoming", 1, LATE, " ")
    registers.explain_gap(opened, "incoming", 1, LATE, "ข้ามเลขในสมุดเดิม")
    (line,) = report(opened, "incoming", YEAR).lines
    assert (line.finding, line.first) == (Finding.VOIDED, 1)
    assert "ข้ามเลขในสมุดเดิม" in str(line.words)


def test_numbers_before_the_start_number_are_no_gap(office: OfficeFile) -> None:
    registers.open_year(office, YEAR, ["incoming"], {"incoming": 300})
    records.save(office, letter())
    assert told(office) == []


def test_secret_letters_of_others_are_not_named(opened: OfficeFile) -> None:
    records.void(opened, records.save(opened, letter(subject="สอบข้อเท็จจริง", secrecy="secret")), "ลงซ้ำ")
    found = report(opened, "incoming", YEAR)
    assert [one.title for one in found.lines] == [records.SECRET]


def test_a_used_booking_counts_once(opened: OfficeFile) -> None:
    from planner_desktop.domain.administration.orders import OrderEntry

    (booked,) = registers.book(opened, NumberBooking(register="order", booked_on=EARLY, purpose="คำสั่ง"))
    records.save(opened, OrderEntry(dated=EARLY, subject="แต่งตั้ง", booking=booked.id))
    found: Report = report(opened, "order", YEAR)
    assert (found.count, found.lines) == (1, ())


def test_the_report_on_paper(opened: OfficeFile, tmp_path: Path) -> None:
    records.save(opened, letter(LATE, 3))
    target = tmp_path / "รายงาน.pdf"
    papers.export(opened, "register-report", target, {"register": "incoming", "year": str(YEAR)})
    words = " ".join(" ".join(pages_of(target.read_bytes())).split())
    assert "เลขขาดช่วง" in words
    assert "๑–๒" in words
