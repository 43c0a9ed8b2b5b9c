"""Old papers keep the names and positions of their day: persons, substitutes and signers (feature D07)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.office.duties import DutyOrder, DutyPerson, Holding
from planner_desktop.domain.office.people import Person
from planner_desktop.errors import UserError
from planner_desktop.services import history, papers, positions, records
from planner_desktop.services.duties import drafting, gathering, issuing
from planner_desktop.services.duties import papers as duty_papers
from planner_desktop.services.file import OfficeFile
from tests.core.documents.reading import pages_of
from tests.core.services.duties.staging import keep, order_of, staff_of

DAY, WEDDING = dt.date(2026, 1, 5), dt.date(2026, 3, 1)
BEFORE = dt.date(2020, 10, 1)


@pytest.fixture
def staff(office: OfficeFile) -> list[Person]:
    return staff_of(office)


@pytest.fixture
def order(office: OfficeFile, staff: list[Person]) -> DutyOrder:
    """A draft that the third of the staff signs and of whom she is a substitute."""
    made = order_of(office, staff)
    return records.save(office, replace(made, signer_name="", signer=staff[2].id))


def married(office: OfficeFile, person: Person) -> Person:
    """The same person from the wedding on: another prefix, surname and level."""
    return positions.change_from(
        office, person, WEDDING, BEFORE, prefix="นาง", last_name="มีคู่", level="ชำนาญการพิเศษ"
    )


def text(office: OfficeFile, order: DutyOrder) -> str:
    data = papers.pdf(office, "duty-order", {"id": order.id.hex})
    return " ".join(" ".join(pages_of(data)).split())


def test_an_issued_order_keeps_what_it_said(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    issuing.issue(office, order.id, DAY)
    before = text(office, order)
    assert before.count("นางสาวสาม สมมุติ") == 3  # herself, for whom she acts, the signer
    married(office, staff[2])
    assert text(office, order) == before


def test_even_a_plain_correction_does_not_reach_it(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    issuing.issue(office, order.id, DAY)
    before = text(office, order)
    now = records.get(office, Person, staff[2].id)
    records.save(office, replace(now, last_name="แก้ตรง", position="นักจัดการงานทั่วไป"))
    assert text(office, order) == before


def test_an_old_order_without_a_number_goes_by_its_date(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    married(office, staff[2])
    records.save(office, replace(records.get(office, DutyOrder, order.id), dated=DAY))
    then = text(office, order)
    assert then.count("นางสาวสาม สมมุติ") == 3
    assert "มีคู่" not in then
    records.save(office, replace(records.get(office, DutyOrder, order.id), dated=WEDDING))
    now = text(office, order)
    assert now.count("นางสาม มีคู่") == 3
    assert "นักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ" in now


def test_a_copy_takes_the_new_names(office: OfficeFile, staff: list[Person], order: DutyOrder) -> None:
    issued = issuing.issue(office, order.id, DAY)
    married(office, staff[2])
    copied = drafting.copy_to(office, issued.id, 2570)
    assert "นางสาม มีคู่" in text(office, copied)
    assert "นางสาวสาม" not in text(office, copied)
    assert {one.printed_name for one in gathering.entries_of(office, copied.id)} == {""}


def test_a_comparison_names_people_as_in_the_new_order(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    issued = issuing.issue(office, order.id, DAY)
    married(office, staff[2])
    copied = drafting.copy_to(office, issued.id, 2570)
    former, new, _found = duty_papers.differences(office, copied.id)
    assert (former.name(staff[2].id), new.name(staff[2].id)) == ("นางสาวสาม สมมุติ", "นางสาม มีคู่")


def test_the_change_is_one_step_and_keeps_the_former_span(office: OfficeFile, staff: list[Person]) -> None:
    married(office, staff[2])
    (kept,) = records.every(office, Holding)
    assert (kept.since, kept.until, kept.name_then) == (BEFORE, dt.date(2026, 2, 28), "นางสาวสาม สมมุติ")
    assert positions.began(office, records.get(office, Person, staff[2].id)) == WEDDING
    history.undo(office)
    assert records.every(office, Holding) == []
    assert records.get(office, Person, staff[2].id).last_name == "สมมุติ"


def test_a_day_before_the_former_span_is_refused(office: OfficeFile, staff: list[Person]) -> None:
    with pytest.raises(UserError, match="ต้องอยู่หลังวันที่"):
        positions.change_from(office, staff[2], BEFORE, BEFORE, level="เชี่ยวชาญ")


def test_the_signer_signs_in_the_capacity_chosen(
    office: OfficeFile, staff: list[Person], order: DutyOrder, tmp_path: Path
) -> None:
    records.save(
        office,
        replace(
            records.get(office, DutyOrder, order.id), acting="acting", acting_for="ผู้อำนวยการสำนักงานทดลอง"
        ),
    )
    issuing.issue(office, order.id, DAY)
    said = text(office, order)
    assert "(นางสาวสาม สมมุติ) นักวิเคราะห์นโยบายและแผนชำนาญการ รักษาราชการแทน ผู้อำนวยการสำนักงานทดลอง" in said
    papers.export(office, "duty-order", tmp_path / "คำสั่ง.docx", {"id": order.id.hex})
    assert (tmp_path / "คำสั่ง.docx").stat().st_size > 0


def test_what_went_out_is_kept_with_the_person_s_part(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    issuing.issue(office, order.id, DAY)
    second: DutyPerson = gathering.entries_of(office, order.id)[1]
    assert second.printed_name == "นายสอง สมมุติ"
    assert second.printed_substitutes == "นางสาวสาม สมมุติ"
    assert keep(office, Holding(person=staff[0].id, since=DAY, until=DAY, position="นิติกร"))
