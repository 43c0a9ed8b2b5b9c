"""What an edition keeps is changed in no way: not saved, removed, voided, imported, restored or undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.planning.consent import Approval
from planner_desktop.domain.planning.kept import KeptContent
from planner_desktop.domain.planning.projects.editions import EditionEntry, PlanEdition
from planner_desktop.domain.queries import Query
from planner_desktop.errors import StillNamed, UserError
from planner_desktop.services import history, records
from planner_desktop.services.door.plan_decisions import EditionKept, PaperFixed
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.projects import editions
from tests.core.services.planning.editions.offices import as_older, whole_plan
from tests.core.services.planning.offices import YEAR, approve


@pytest.fixture
def edition(office: OfficeFile) -> PlanEdition:
    """One fixed, not yet agreed."""
    whole_plan(office)
    return fixing.fix(office, YEAR)


def test_what_it_keeps_is_neither_changed_nor_removed_nor_voided(
    office: OfficeFile, edition: PlanEdition
) -> None:
    content = records.every(office, KeptContent)[0]
    as_older(office, edition)
    for row in (content, records.every(office, EditionEntry)[0]):
        for deed in (
            lambda row=row: records.save(office, replace(row, **words_of(row))),
            lambda row=row: records.save(office, replace(row, void_reason="ไม่ใช้")),
            lambda row=row: records.remove(office, row),
            lambda row=row: records.void(office, row, "ไม่ใช้"),
            lambda row=row: records.save(office, replace(row, id=edition.id, version=0)),
        ):
            with pytest.raises(EditionKept, match=edition.name):
                deed()
    assert editions.entries(office, edition)


def words_of(row: EditionEntry | KeptContent) -> dict[str, str]:
    return {"title": "อื่น"} if isinstance(row, EditionEntry) else {"content": "อื่น"}


@pytest.mark.parametrize(
    "told",
    [
        {"fiscal_year": 2571},
        {"edition": 5},
        {"projects": 1},
        {"amount": 1},
        {"fixed_at": None},
    ],
)
def test_its_figures_are_not_typed(office: OfficeFile, edition: PlanEdition, told: dict[str, object]) -> None:
    with pytest.raises(EditionKept):
        records.save(office, replace(edition, **told))  # type: ignore[arg-type]  # fields by name


def test_it_is_agreed_by_a_decision_only(office: OfficeFile, edition: PlanEdition) -> None:
    with pytest.raises(UserError, match="มติเห็นชอบ"):
        records.save(office, replace(edition, state="approved"))


def test_an_agreed_edition_stays_as_it_is(office: OfficeFile, edition: PlanEdition) -> None:
    kept = records.save(office, replace(edition, foreword="คำนำเดิม"))
    kept = records.save(office, replace(kept, foreword="คำนำ"))
    agreed = approve(office, kept)
    for changed in ({"foreword": "อื่น"}, {"state": "draft"}, {"name": "อื่น"}, {"void_reason": "ไม่ใช้"}):
        with pytest.raises(PaperFixed):
            records.save(office, replace(agreed, **changed))  # type: ignore[arg-type]  # fields by name
    with pytest.raises(PaperFixed):
        records.void(office, agreed, "ไม่ใช้")
    with pytest.raises(PaperFixed):
        records.remove(office, agreed)
    for field in ("foreword", "state"):
        entry = next(
            one for one in history.of_record(office, "plan_edition", agreed.id) if field in (one.before or {})
        )
        with pytest.raises(PaperFixed):
            history.restore_value(office, entry, field)


def test_undo_takes_the_decision_first_and_then_says_who_names_the_edition(
    office: OfficeFile, edition: PlanEdition
) -> None:
    rows = editions.rows_of(office, edition)
    approve(office, edition)
    history.undo(office)
    assert records.get(office, PlanEdition, edition.id).state == "draft"
    with pytest.raises(StillNamed):  # the decision stays in its register, voided
        history.undo(office)
    assert editions.rows_of(office, edition) == rows
    history.redo(office)
    assert records.get(office, PlanEdition, edition.id).state == "approved"


def test_fixing_is_undone_and_done_again_whole(office: OfficeFile, edition: PlanEdition) -> None:
    rows = editions.rows_of(office, edition)
    history.undo(office)
    assert editions.of_year(office, YEAR) == []
    assert records.every(office, KeptContent) == []
    history.redo(office)
    (again,) = editions.of_year(office, YEAR)
    assert editions.rows_of(office, again) == rows


def test_what_was_undone_is_not_put_into_an_agreed_edition(office: OfficeFile, edition: PlanEdition) -> None:
    row = records.every(office, KeptContent)[0]
    history.undo(office)
    removed = next(one for one in history.of_record(office, "kept_content", row.id) if one.after is None)
    again = fixing.fix(office, YEAR)
    approve(office, again)
    with pytest.raises(UserError):
        history.restore_removed(office, removed)
    assert edition.edition == again.edition


def test_a_voided_draft_frees_no_number(office: OfficeFile, edition: PlanEdition) -> None:
    records.void(office, edition, "บันทึกผิดวัน")
    again = fixing.fix(office, YEAR, "บันทึกใหม่")
    assert again.edition == 1
    assert [one.id for one in editions.of_year(office, YEAR)] == [again.id]


def test_a_decision_withdrawn_leaves_what_was_kept(office: OfficeFile, edition: PlanEdition) -> None:
    approve(office, edition)
    (decision,) = records.every(office, Approval, Query("approval"))
    records.void(office, decision, "บันทึกผิดเรื่อง")
    assert records.get(office, PlanEdition, edition.id).state != "approved"
    with pytest.raises(EditionKept):
        records.remove(office, records.every(office, KeptContent)[0])
