"""The book of an edition reads to the letter as it did when it was fixed, whatever becomes of the plan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx import Document

from planner_desktop.documents import kept_blocks
from planner_desktop.documents.blocks import Kind, Paragraph, Picture, Run, Table
from planner_desktop.domain.planning.consent import Approval
from planner_desktop.domain.planning.kept import BOOK
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import papers, records, settings
from planner_desktop.services.door.plan_decisions import Paper
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import book_keys
from planner_desktop.services.planning import agreeing, fixing, kept_content
from planner_desktop.services.planning.projects import comparing, editions
from tests.core.documents.reading import pages_of
from tests.core.services.planning.editions.offices import WholePlan, as_older, change_everything, whole_plan
from tests.core.services.planning.offices import YEAR, approve


def text(file: OfficeFile, edition: Paper, paper: str = "action-plan") -> str:
    return "\n".join(pages_of(papers.pdf(file, paper, {"id": edition.id.hex})))


def forget(file: OfficeFile, edition: Paper) -> None:
    """As a file of the program before it kept whole editions has it."""
    with file.unit("รุ่นก่อน") as (unit, _told):
        for one in kept_content.of_paper(file, edition):
            unit.delete(one)


@pytest.fixture
def made(office: OfficeFile) -> WholePlan:
    return whole_plan(office)


def test_the_book_stays_to_the_letter(office: OfficeFile, made: WholePlan) -> None:
    edition = approve(office, fixing.fix(office, YEAR))
    before = text(office, edition)
    blocks = book_keys.action(office, {"id": edition.id.hex}).blocks
    change_everything(office, made)
    fixing.fix(office, YEAR, "ปรับทุกอย่าง")
    assert text(office, edition) == before
    assert book_keys.action(office, {"id": edition.id.hex}).blocks == blocks
    plain = "".join(before.split())
    for words in ("นางสมใจตั้งใจ", "ครูผ่านการอบรม", "วิทยากรไม่ว่าง", "ผู้เรียนมีคุณภาพ", "ยกระดับคุณภาพ", "นายอำนวยการดี"):
        assert words in plain
    now = "".join("".join(pages_of(papers.pdf(office, "action-plan", {"year": str(YEAR)}))).split())
    for words in ("เปลี่ยนสกุล", "กลยุทธ์ชื่อใหม่", "วิสัยทัศน์ใหม่", "นายใหม่มาแทน", "ชื่อกิจกรรมใหม่"):
        assert words in now
        assert words not in plain


def test_the_book_keeps_its_digits(office: OfficeFile, made: WholePlan) -> None:
    assert made.project
    edition = fixing.fix(office, YEAR)
    before = book_keys.action(office, {"id": edition.id.hex}).digits
    settings.put(office, settings.PRINT_DIGITS, "arabic")
    assert book_keys.action(office, {"id": edition.id.hex}).digits == before


def test_the_word_file_of_an_old_edition_says_the_same(
    office: OfficeFile, made: WholePlan, tmp_path_factory: pytest.TempPathFactory
) -> None:
    edition = fixing.fix(office, YEAR)
    change_everything(office, made)
    target = tmp_path_factory.mktemp("word") / "เล่ม.docx"
    papers.export(office, "action-plan", target, {"id": edition.id.hex})
    document = Document(str(target))
    words = "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "ครูผ่านการอบรม" in words
    assert "เปลี่ยนสกุล" not in words


def test_the_foreword_may_be_written_until_it_is_agreed(office: OfficeFile, made: WholePlan) -> None:
    assert made.project
    edition = fixing.fix(office, YEAR)
    told = replace(edition, foreword="คำนำของ ผอ.", follow_up="ติดตามทุกเดือน")
    kept = records.save(office, told)
    agreed = "".join(text(office, approve(office, kept)).split())
    assert "คำนำของผอ." in agreed
    assert "ติดตามทุกเดือน" in agreed


def test_an_older_edition_says_what_it_lacks(office: OfficeFile, made: WholePlan) -> None:
    edition = approve(office, fixing.fix(office, YEAR))
    as_older(office, edition)
    change_everything(office, made)
    told = "".join(text(office, edition).split())
    assert told.count("บันทึกก่อนที่โปรแกรมจะเก็บส่วนนี้ไว้กับฉบับ") >= 5
    assert "อบรมครู" in told
    for words in ("ครูผ่านการอบรม", "งบล่าช้า", "วิสัยทัศน์ใหม่", "นายใหม่มาแทน"):
        assert words not in told
    found = comparing.compare(office, edition)
    assert found.unkept == (edition,)
    assert {one.kind for one in found.differences} <= {"project", "activity", "budget_line"}
    paper = "".join("".join(pages_of(papers.pdf(office, "plan-changes", {"year": str(YEAR)}))).split())
    assert "บันทึกก่อนที่โปรแกรมจะเก็บเดือนที่ทำกิจกรรม" in paper


def test_an_agreed_development_plan_keeps_its_book(office: OfficeFile, made: WholePlan) -> None:
    agreeing.watch(office)
    records.save(office, replace(approval(), development_plan=made.plan.id))
    plan = records.get(office, type(made.plan), made.plan.id)
    assert kept_content.holds(office, plan, BOOK)
    before = text(office, plan, "development-plan")
    records.save(office, replace(made.small.area, name="ชื่อใหม่ของด้าน"))
    records.save(office, replace(made.owner, last_name="เปลี่ยนสกุล"))
    assert text(office, plan, "development-plan") == before
    forget(office, plan)
    told = "".join(text(office, plan, "development-plan").split())
    assert "ชื่อใหม่ของด้าน" not in told
    assert "เห็นชอบก่อนที่โปรแกรมจะเก็บเล่มไว้กับฉบับ" in told


def approval() -> Approval:
    return Approval(
        subject="แผน", body="director", decided_on=bangkok_today(), wording="เห็นชอบ", reason="มอบอำนาจ"
    )


def test_the_newest_edition_is_kept_whole(office: OfficeFile, made: WholePlan) -> None:
    edition = fixing.fix(office, YEAR)
    rows = editions.rows_of(office, edition)
    kinds = {one.kind for one in rows.rows.values()}
    assert {
        "project_indicator",
        "project_risk",
        "alignment",
        "plan_node",
        "plan_statement",
        "indicator_year",
    } <= kinds
    assert rows.months == {f"activity:{made.activity.id.hex}": {"2026-11": 60}}
    assert rows.names is not None
    assert rows.names["school"] == {
        made.school.id.hex: records.titles(office, "school", [made.school.id])[made.school.id]
    }
    assert isinstance(edition, PlanEdition)


def test_blocks_come_back_as_they_were() -> None:
    table = Table(
        (), (("ก", (Run("ข", bold=True),)),), bold_rows=frozenset({1, 0}), shades=((0, 1, "#FFFFFF"),)
    )
    made = (Paragraph("ก", "body"), table, Picture(b"\x00\xff", 3.0), Kind.MONEY, None, 1.5)
    assert kept_blocks.revived(kept_blocks.plain(made)) == made
