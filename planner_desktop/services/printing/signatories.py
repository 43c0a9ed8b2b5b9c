"""The office's usual signatory, put under new letters, orders and announcements that name nobody yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.services import positions, records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

_BY_HEAD = ("memo", "stamped")  # a memo is signed by its writer, a stamped letter only initialled
Paper = TypeVar("Paper", OrderEntry, Announcement, Certificate)


def director(file: OfficeFile) -> tuple[str, str]:
    """Name and the lines under it as they are printed today; blank where the office has not said."""
    office = records.single(file, OfficeProfile)
    if office.director is None:
        return office.director_name, titles(office)
    person = records.get(file, Person, office.director)
    held = positions.position_on(file, person, None)
    under = office.director_titles.strip() or held.acting_role or held.written(positions.style(file))
    return office.director_name or held.name, under


def titles(office: OfficeProfile) -> str:
    """What stands under a director's typed name: as the office says, else by its own name."""
    typed = office.director_name and not office.director_titles.strip()
    return f"ผู้อำนวยการ{office.name}" if typed else office.director_titles


def on_letter(file: OfficeFile, letter: OutgoingLetter) -> OutgoingLetter:
    """The draft with the usual signatory, unless it is of a kind that the director does not sign."""
    if letter.kind in _BY_HEAD or letter.signer or letter.signer_name or letter.signer_titles:
        return letter
    office = records.single(file, OfficeProfile)
    return replace(
        letter,
        signer=office.director,
        signer_name=office.director_name,
        signer_titles=titles(office),
    )


def on_paper(file: OfficeFile, paper: Paper) -> Paper:
    """The draft of an order, announcement or certificate with the usual signatory."""
    if paper.signer or paper.signer_titles:
        return paper
    name, under = director(file)
    return replace(paper, signer=name, signer_titles=under)


def on_merge(file: OfficeFile, merge: LetterMerge) -> LetterMerge:
    """The draft of a letter to many with the usual signatory."""
    if merge.signer or merge.signer_position:
        return merge
    name, under = director(file)
    return replace(merge, signer=name, signer_position=under)
