"""Plans as books: contents lead to the right page, money ties to the satang, a stop leaves nothing behind."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.consent import Approval
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import Indicator
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import Stopped, UserError
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import Message
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import book_keys
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.development import environment_tables, revising, tables
from planner_desktop.services.planning.projects import totals
from planner_desktop.store.database import Database
from tests.core.documents.reading import pages_of
from tests.core.services.planning.offices import YEAR, approve, small_plan

THIS = fiscal_year_of(bangkok_today())
_LINE = re.compile(r"(?P<title>.+) (?P<page>[๐-๙]+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def file(demo_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeFile]:
    """The demonstration office, read by all tests of this module and written by none."""
    opened = OfficeFile(Database.open(Path(shutil.copy(demo_office, tmp_path_factory.mktemp("books")))))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def action(file: OfficeFile) -> bytes:
    return papers.pdf(file, "action-plan", {"year": str(THIS)})


def plan_of(file: OfficeFile) -> DevelopmentPlan:
    return records.every(file, DevelopmentPlan)[0]


def outline(data: bytes) -> list[tuple[str, int]]:
    with pypdfium2.PdfDocument(data) as document:
        return [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]


def plain(text: str) -> str:
    return to_arabic_digits(re.sub(r"\s", "", text))


def test_contents_and_outline_lead_to_the_page_of_every_project(file: OfficeFile, action: bytes) -> None:
    pages = pages_of(action)
    marks = {plain(title): page for title, page in outline(action)}
    begins = min(page for _title, page in outline(action))
    told = {
        plain(one["title"]): int(to_arabic_digits(one["page"]))
        for page in pages[2:begins]  # after cover and foreword
        for one in _LINE.finditer(page.replace("\r", "").rpartition("\n")[0])  # the last is the running head
    }
    figures = totals.of_year(file, THIS)
    for one in figures.projects:
        (title,) = (mark for mark in marks if plain(one.name) in mark)
        page = marks[title]
        assert "ชื่อโครงการ" in pages[page]
        assert plain(one.name) in plain(pages[page])
        assert told.pop(title) == page + 1
    assert {title: marks[title] + 1 for title in told} == told  # parts, chapters and annexes


def test_the_parts_stand_in_their_order(action: bytes) -> None:
    titles = [title for title, _page in outline(action)]
    parts = [title for title in titles if title.startswith("ส่วนที่")]
    words = ("บริบท", "ความเชื่อมโยง", "วิสัยทัศน์", "งบประมาณ", "รายละเอียดโครงการ", "การติดตาม")
    assert len(parts) == len(words)
    for title, word in zip(parts, words, strict=True):
        assert word in title
    assert titles.index("ภาคผนวก") > titles.index(parts[-1])


def test_every_sum_on_paper_is_the_sum_of_the_budget_lines(file: OfficeFile, action: bytes) -> None:
    with file.database.reading() as connection:
        (whole,) = connection.raw.execute(
            "SELECT sum(l.amount) FROM budget_line l JOIN project p ON p.id = l.project"
            " WHERE p.fiscal_year = ? AND p.state <> 'cancelled' AND p.void_reason = '' AND l.void_reason = ''",
            (THIS,),
        ).fetchone()
    pages = [to_arabic_digits(page) for page in pages_of(action)]
    marks = outline(action)
    sums = [page for title, page in marks if "สรุปตาม" in title]
    assert len(sums) == 5
    first, after = sums[0], next(page for title, page in marks if "รายละเอียดโครงการ" in title)
    # The lead, five summaries and the list of projects each close with the same sum.
    assert sum(page.count(format_baht(whole)) for page in pages[first:after]) >= 7


def test_cancelled_projects_are_left_out_and_a_draft_is_marked(office: OfficeFile) -> None:
    made = small_plan(office)
    records.save(office, replace(made.projects[2], state="cancelled"))
    text = plain("".join(pages_of(papers.pdf(office, "action-plan", {"year": str(YEAR)}))))
    assert "P1อบรมครู" in text
    assert "P3ยังไม่เลือก" not in text
    assert "1,250.00" in text
    paper = book_keys.action(office, {"year": str(YEAR)})
    assert paper.watermark == "ร่าง"
    edition = fixing.fix(office, YEAR)
    assert book_keys.action(office, {"id": edition.id.hex}).watermark == "ร่าง"
    approve(office, edition)
    assert book_keys.action(office, {"id": edition.id.hex}).watermark == ""


def test_an_edition_that_keeps_nothing_is_no_agreed_book(office: OfficeFile) -> None:
    """Made by hand or by an older program: today's plan is not printed as if it had been approved."""
    small_plan(office)
    edition = records.save(office, PlanEdition(fiscal_year=YEAR, edition=0, name="ต้นปี", state="approved"))
    made = book_keys.action(office, {"id": edition.id.hex})
    assert made.watermark == "ร่าง"
    text = plain("".join(pages_of(papers.pdf(office, "action-plan", {"id": edition.id.hex}))))
    assert "ไม่ได้เก็บเนื้อหาของแผนไว้เล่มนี้พิมพ์จากข้อมูลปัจจุบัน" in text


def test_a_year_without_projects_says_what_to_do(office: OfficeFile) -> None:
    with pytest.raises(UserError) as refused:
        papers.pdf(office, "action-plan", {"year": "2580"})
    assert "2580" in str(refused.value.message)
    assert refused.value.advice is not None


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("after", [2, 40])
def test_a_stop_leaves_no_file(file: OfficeFile, tmp_path: Path, ending: str, after: int) -> None:
    calls = 0

    def stop(done: int, of: int, doing: Message) -> None:
        del done, of, doing
        nonlocal calls
        calls += 1
        if calls > after:
            raise Stopped

    target = tmp_path / f"เล่ม.{ending}"
    with pytest.raises(Stopped):
        papers.export(file, "action-plan", target, {"year": str(THIS)}, stop)
    assert list(tmp_path.iterdir()) == []


def test_the_development_book_holds_targets_money_and_hearings(file: OfficeFile) -> None:
    plan = plan_of(file)
    data = papers.pdf(file, "development-plan", {"id": plan.id.hex})
    text = plain("".join(pages_of(data)))
    for one in records.every(file, Indicator, Query("indicator", with_voided=False)):
        assert plain(one.name) in text
    for words in ("วิสัยทัศน์", "การรับฟังความคิดเห็น", "ผู้เข้าร่วม120คน", "ภาคผนวกก"):
        assert words in text
    with file.database.reading() as connection:
        (whole,) = connection.raw.execute("SELECT sum(amount) FROM indicative_money").fetchone()
    *listed, by_strategy, by_source = tables.money(file, plan)
    assert sum(int(one.totals[-1] or 0) for one in listed) == whole
    assert by_strategy.totals[2:] == by_source.totals[2:]
    assert by_strategy.totals[-1] == whole
    assert text.count(format_baht(whole)) == 2


def test_weighted_scores_add_up_on_paper(file: OfficeFile) -> None:
    standing, inside, outside = environment_tables.swot(file, plan_of(file))
    for table in (inside, outside):
        assert table.totals[3] == 100
        assert table.totals[-1] == pytest.approx(sum(float(str(row[-1])) for row in table.rows))
    assert sum(float(str(row[-1])) for row in standing.rows) == pytest.approx(
        float(str(inside.totals[-1])) + float(str(outside.totals[-1]))
    )


def test_a_revision_is_compared_field_by_field(office: OfficeFile, tmp_path: Path) -> None:
    plan = records.save(office, DevelopmentPlan(name="แผน", first_year=2570, last_year=2571, edition=0))
    records.save(office, Indicator(plan=plan.id, code="1", name="ผ่านเกณฑ์", unit="ร้อยละ"))
    with pytest.raises(UserError):
        papers.pdf(office, "plan-comparison", {"id": plan.id.hex})
    agreed = records.save(office, replace(plan, state="proposed"))
    records.save(
        office,
        Approval(
            subject="แผน",
            development_plan=agreed.id,
            body="area_committee",
            decided_on=bangkok_today(),
            wording="เห็นชอบ",
            reason="ยังไม่ตั้งองค์คณะ",
        ),
    )
    new = revising.revise(office, records.get(office, DevelopmentPlan, plan.id), "นโยบายเปลี่ยน")
    (copied,) = (one for one in records.every(office, Indicator) if one.plan == new.id)
    records.save(office, replace(copied, unit="คะแนน"))
    target = tmp_path / "เทียบ.xlsx"
    papers.export(office, "plan-comparison", target, {"id": new.id.hex})
    rows = list(load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert rows[-1][2:] == ("แก้ไข", "1 ผ่านเกณฑ์", "หน่วยนับ", "ร้อยละ", "คะแนน")
    book = plain("".join(pages_of(papers.pdf(office, "development-plan", {"id": new.id.hex}))))
    assert "เหตุผลที่ปรับปรุง:นโยบายเปลี่ยน" in book


def test_projects_stand_under_their_strategies(file: OfficeFile) -> None:
    """In the order of strategies, then of codes: the outline tells it."""
    titles = records.titles(file, "plan_node", {one.strategy for one in _planned(file) if one.strategy})
    wanted = sorted(_planned(file), key=lambda one: titles.get(one.strategy, "~") if one.strategy else "~")
    data = papers.pdf(file, "action-plan", {"year": str(THIS)})
    shown = [plain(title) for title, _page in outline(data)]
    places = [next(at for at, title in enumerate(shown) if plain(one.name) in title) for one in wanted]
    assert places == sorted(places)


def _planned(file: OfficeFile) -> list[Project]:
    keys = [one.id for one in totals.of_year(file, THIS).projects]
    return [records.get(file, Project, key) for key in keys]
