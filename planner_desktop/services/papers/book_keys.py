"""The papers of a development plan and the whole books of plans; samples of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import PageNumbers, Paper, Paragraph
from planner_desktop.documents.plan_book import plan_book, texts
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.papers import asking, letter_keys, project_keys
from planner_desktop.services.papers.group_keys import year_of
from planner_desktop.services.papers.plan_keys import Keys, Make, Sample, Write, tables_paper, tables_sheet
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.planning.books import action_book, chapters, development_book
from planner_desktop.services.planning.development import environment_tables, tables
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.figures import FigureTable
    from planner_desktop.services.file import OfficeFile

    Tables = Callable[[OfficeFile, DevelopmentPlan], tuple[FigureTable, ...]]

_STYLE = PaperStyle(left_cm=3.0, right_cm=2.0)


def plan_of(file: OfficeFile, keys: Keys) -> DevelopmentPlan:
    """The edition told; the newest when nothing is."""
    if not keys.get("id", "").strip() and not keys.get("text", "").strip():
        found = records.every(file, DevelopmentPlan, Query("development_plan", with_voided=False))
        if found:
            return found[0]
    one = asking.one_record(file, "development_plan", keys)
    assert isinstance(one, DevelopmentPlan)
    return one


def _named(plan: DevelopmentPlan) -> str:
    return f"{plan.name} ฉบับปรับปรุงครั้งที่ {plan.edition}" if plan.edition else plan.name


def _paper(label: str, make: Tables, *, landscape: bool) -> Make:
    def paper(file: OfficeFile, keys: Keys) -> Paper:
        plan = plan_of(file, keys)
        return tables_paper(file, f"{label} {_named(plan)}", make(file, plan), landscape=landscape)

    return paper


def _sheet(make: Tables) -> Write:
    def write(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
        tables_sheet(make(file, plan_of(file, keys)), target, progress)

    return write


def _strategies(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    return (tables.strategies(file, plan),)


def _indicator_sheet(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    return (tables.as_one(tables.indicators(file, plan), "ตัวชี้วัดรายปี", "กลยุทธ์"), tables.medium(file, plan))


def _money_sheet(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    *listed, by_strategy, by_source = tables.money(file, plan)
    return (tables.as_one(listed, "กรอบโครงการ", "กลยุทธ์"), by_strategy, by_source)


def _indicators(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    return (*tables.indicators(file, plan), tables.medium(file, plan))


def _comparison(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    if plan.revises is None:
        raise UserError(
            say("“{plan}” ไม่ใช่ฉบับปรับปรุง จึงไม่มีฉบับก่อนให้เทียบ", plan=plan.name), say("เลือกฉบับปรับปรุงก่อน")
        )
    return (tables.comparison(file, records.get(file, DevelopmentPlan, plan.revises), plan),)


def hearings(file: OfficeFile, keys: Keys) -> Paper:
    """The paper plan-hearings: what was heard, decided and made known of an edition."""
    plan = plan_of(file, keys)
    return Paper(
        title=f"บันทึกการรับฟังความคิดเห็น {_named(plan)}",
        blocks=(
            Paragraph("บันทึกการรับฟังความคิดเห็นและการให้ความเห็นชอบ", "title"),
            Paragraph(_named(plan), "subtitle"),
            Paragraph(records.single(file, OfficeProfile).name, "subtitle"),
            *chapters.heard(file, plan),
            Paragraph("ความเห็นชอบและการเผยแพร่", "heading2"),
            *chapters.agreed(file, plan),
            *texts(plan.note),
        ),
        style=_STYLE,
        digits=print_digits(file),
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=printed_on(file),
        author=records.single(file, OfficeProfile).name,
    )


def development(file: OfficeFile, keys: Keys, progress: Progress = unwatched) -> Paper:
    """The paper development-plan: the whole book."""
    return plan_book(development_book.gather(file, plan_of(file, keys), progress))


def action(file: OfficeFile, keys: Keys, progress: Progress = unwatched) -> Paper:
    """The paper action-plan: the book of an edition as it was fixed, or of a year as it is now."""
    if keys.get("id", "").strip() or keys.get("text", "").strip():
        told = {name: keys[name] for name in ("id", "text") if name in keys}
        one = asking.one_record(file, "plan_edition", told)
        assert isinstance(one, PlanEdition)
        return plan_book(action_book.of_edition(file, one, progress))
    return plan_book(action_book.of_year(file, year_of(keys), progress))


def any_revision(file: OfficeFile) -> dict[str, str] | None:
    """The newest edition that revises another."""
    found = [one for one in records.every(file, DevelopmentPlan) if one.revises]
    return {"id": found[0].id.hex} if found else None


_PLAN = letter_keys.any_of("development_plan")
BOOK_MAKERS: dict[str, tuple[Make, Sample, dict[str, Write]]] = {
    "plan-swot": (
        _paper("การวิเคราะห์สภาพแวดล้อม", environment_tables.swot, landscape=False),
        _PLAN,
        {"xlsx": _sheet(environment_tables.swot)},
    ),
    "plan-tows": (
        _paper("ทางเลือกกลยุทธ์", environment_tables.tows, landscape=True),
        _PLAN,
        {"xlsx": _sheet(environment_tables.tows)},
    ),
    "plan-strategies": (
        _paper("กลยุทธ์และที่มา", _strategies, landscape=True),
        _PLAN,
        {"xlsx": _sheet(_strategies)},
    ),
    "plan-indicators": (
        _paper("ตัวชี้วัดและค่าเป้าหมาย", _indicators, landscape=True),
        _PLAN,
        {"xlsx": _sheet(_indicator_sheet)},
    ),
    "plan-money": (
        _paper("กรอบโครงการและวงเงิน", tables.money, landscape=True),
        _PLAN,
        {"xlsx": _sheet(_money_sheet)},
    ),
    "plan-comparison": (
        _paper("เปรียบเทียบฉบับ", _comparison, landscape=True),
        any_revision,
        {"xlsx": _sheet(_comparison)},
    ),
    "plan-hearings": (hearings, _PLAN, {}),
}
WATCHED_MAKERS = {"development-plan": (development, _PLAN), "action-plan": (action, project_keys.any_year)}
