"""The book of an edition is what was fixed then, to the satang; the year's book is what is kept now."""

from __future__ import annotations

from dataclasses import replace

from planner_desktop.domain.planning.projects.activities import BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import book_keys
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.projects import editions, kept_year, rows
from tests.core.documents.reading import pages_of
from tests.core.services.planning.offices import YEAR, approve, project, small_plan


def _text(office: OfficeFile, **keys: str) -> str:
    pages = pages_of(papers.pdf(office, "action-plan", keys))
    return to_arabic_digits("".join("".join(pages).split()))


def test_an_old_edition_prints_its_projects_as_they_were(office: OfficeFile) -> None:
    plan = small_plan(office)
    edition = fixing.fix(office, YEAR)
    one, two, _three = plan.projects
    records.save(office, replace(one, name="P1 อบรมครูชื่อใหม่"))
    line = rows.read(office, one.id).lines[0]
    records.save(office, replace(line, amount=50_000))
    project(office, "P4 เพิ่มภายหลัง", plan.two, 900)
    records.save(office, replace(records.get(office, Project, two.id), state="cancelled"))

    then = _text(office, id=edition.id.hex)
    assert "ชื่อใหม่" not in then
    assert "P4" not in then
    assert "P2ข้อมูล" in then
    assert "1,320.00" in then
    now = _text(office, year=str(YEAR))
    assert "ชื่อใหม่" in now
    assert "P4" in now
    assert "P2ข้อมูล" not in now
    assert "2,070.00" in now  # 500 + 600, 900 and 70


def test_the_sums_of_a_kept_year_are_those_of_its_lines(office: OfficeFile) -> None:
    small_plan(office)
    edition = fixing.fix(office, YEAR)
    whole = kept_year.of_edition(office, edition)
    present = kept_year.now(office, YEAR)
    lines = [
        one
        for one in (k.record() for k in editions.rows_of(office, edition).rows.values())
        if isinstance(one, BudgetLine)
    ]
    assert whole.money.whole.amount == sum(one.amount or 0 for one in lines) == edition.amount
    assert whole.money.whole == present.money.whole
    assert whole.money.projects == present.money.projects
    assert [one.id for one in whole.projects] == [one.id for one in present.projects]


def test_what_changed_after_the_decision_is_a_draft_again(office: OfficeFile) -> None:
    plan = small_plan(office)
    edition = fixing.fix(office, YEAR)
    approve(office, edition)
    assert book_keys.action(office, {"year": str(YEAR)}).watermark == ""
    line = rows.read(office, plan.projects[0].id).lines[0]
    records.save(office, replace(line, amount=1))
    assert book_keys.action(office, {"year": str(YEAR)}).watermark == "ร่าง"
    assert book_keys.action(office, {"id": edition.id.hex}).watermark == ""
