"""The papers of projects: the form of one, the sums of a year; and samples of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.gantt_year import GanttYearFacts, gantt_year
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Query
from planner_desktop.services import records
from planner_desktop.services.papers import asking
from planner_desktop.services.papers.gantt_sheets import write_gantt
from planner_desktop.services.papers.group_keys import year_of
from planner_desktop.services.papers.plan_keys import Keys, Make, Sample, Write, tables_paper, tables_sheet
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.papers.year_keys import size_of
from planner_desktop.services.planning.projects import comparing, editions, papers, summaries, year_papers

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.comparing import Comparison


def form(file: OfficeFile, keys: Keys) -> Paper:
    """The paper project: แบบเสนอโครงการ."""
    one = asking.one_record(file, "project", keys)
    assert isinstance(one, Project)
    return replace(papers.paper_of(file, one), foot=printed_on(file))


def summary(file: OfficeFile, keys: Keys) -> Paper:
    """The paper projects-summary."""
    year = year_of(keys)
    return tables_paper(
        file, f"สรุปโครงการและงบประมาณ ปีงบประมาณ {year}", summaries.tables(file, year), landscape=True
    )


def summary_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """A sheet a table, money as numbers."""
    tables_sheet(summaries.tables(file, year_of(keys)), target, progress)


def gantt(file: OfficeFile, keys: Keys) -> Paper:
    """The paper projects-gantt."""
    return gantt_year(_chart(file, keys))


def gantt_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The chart as an Excel sheet."""
    write_gantt(_chart(file, keys), target, progress)


def _chart(file: OfficeFile, keys: Keys) -> GanttYearFacts:
    steps = keys.get("detail", "") == "steps"
    year, word = year_of(keys), keys.get("edition", "").strip()
    chosen = editions.numbered(file, year, word) if word else None
    found = year_papers.gantt(file, year, size=size_of(keys), steps=steps, edition=chosen)
    return replace(found, printed_on=printed_on(file))


def changes(file: OfficeFile, keys: Keys, progress: Progress = unwatched) -> Paper:
    """The paper plan-changes: the present or another edition beside an edition."""
    found = _comparison(file, keys, progress)
    beside = found.other.name if found.other else "ปัจจุบัน"
    title = f"เปรียบเทียบ{found.edition.name} กับ{beside}"
    return tables_paper(file, title, year_papers.changes_tables(found), landscape=True)


def changes_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """Projects on one sheet, fields on the other."""
    found = _comparison(file, keys, progress)
    tables_sheet(year_papers.changes_tables(found, filtered=True), target, progress)


def _comparison(file: OfficeFile, keys: Keys, progress: Progress) -> Comparison:
    """The edition of that number (default: the newest one of the year) beside another, else the present."""
    year = year_of(keys)
    other = editions.numbered(file, year, keys["to"]) if keys.get("to", "").strip() else None
    chosen = editions.numbered(file, year, keys.get("edition", ""))
    return comparing.compare(file, chosen, other, progress)


def any_edition(file: OfficeFile) -> dict[str, str] | None:
    """A sample: the newest edition."""
    found = records.every(file, PlanEdition)
    return {"year": str(found[0].fiscal_year)} if found else None


def any_project(file: OfficeFile) -> dict[str, str] | None:
    """A sample: any project."""
    found = records.ids(file, Query("project", with_voided=False))
    return {"id": found[0].hex} if found else None


def any_year(file: OfficeFile) -> dict[str, str] | None:
    """The newest year that has projects."""
    found = records.every(file, Project)
    return {"year": str(found[0].fiscal_year)} if found else None


PROJECT_MAKERS: dict[str, tuple[Make, Sample, dict[str, Write]]] = {
    "project": (form, any_project, {}),
    "projects-gantt": (gantt, any_year, {"xlsx": gantt_sheet}),
    "plan-changes": (changes, any_edition, {"xlsx": changes_sheet}),
    "projects-summary": (summary, any_year, {"xlsx": summary_sheet}),
}
