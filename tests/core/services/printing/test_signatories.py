"""The office's usual signatory stands under new papers, and under none that names somebody already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.printing import signatories


@pytest.fixture
def profile(office: OfficeFile) -> OfficeProfile:
    return records.save(
        office, OfficeProfile(name="สำนักงานตัวอย่าง", short_name="สพป.ตัวอย่าง", director_name="นายลอง บริหาร")
    )


def test_a_typed_director_signs_letters_and_orders(office: OfficeFile, profile: OfficeProfile) -> None:
    letter = signatories.on_letter(office, OutgoingLetter(kind="external"))
    assert (letter.signer_name, letter.signer_titles) == ("นายลอง บริหาร", "ผู้อำนวยการสำนักงานตัวอย่าง")
    order = signatories.on_paper(office, OrderEntry())
    assert (order.signer, order.signer_titles) == ("นายลอง บริหาร", "ผู้อำนวยการสำนักงานตัวอย่าง")
    merge = signatories.on_merge(office, LetterMerge())
    assert (merge.signer, merge.signer_position) == ("นายลอง บริหาร", "ผู้อำนวยการสำนักงานตัวอย่าง")


@pytest.mark.parametrize("kind", ["memo", "stamped"])
def test_what_the_director_does_not_sign_stays_blank(
    office: OfficeFile, profile: OfficeProfile, kind: str
) -> None:
    assert signatories.on_letter(office, OutgoingLetter(kind=kind)).signer_name == ""


def test_a_name_that_stands_there_stays(office: OfficeFile, profile: OfficeProfile) -> None:
    assert signatories.on_letter(office, OutgoingLetter(signer_name="นายอื่น")).signer_titles == ""
    assert signatories.on_paper(office, OrderEntry(signer="นายอื่น")).signer == "นายอื่น"


def test_a_director_of_the_staff_signs_with_the_position_held(
    office: OfficeFile, profile: OfficeProfile
) -> None:
    head = Person(prefix="นาง", first_name="ผู้นำ", last_name="เขต", position="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา")
    kept = records.save(office, head)
    records.save(office, replace(profile, director=kept.id, director_name=""))
    order = signatories.on_paper(office, OrderEntry())
    assert (order.signer, order.signer_titles) == ("นางผู้นำ เขต", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา")
    assert signatories.on_letter(office, OutgoingLetter(kind="circular")).signer == kept.id


def test_an_office_that_has_said_nothing_leaves_it_blank(office: OfficeFile) -> None:
    assert signatories.on_paper(office, OrderEntry()).signer == ""
