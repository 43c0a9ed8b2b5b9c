"""The papers of projects: the form of one, the sums of a year; and samples of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.queries import Query
from planner_desktop.services import records
from planner_desktop.services.papers import asking
from planner_desktop.services.papers.group_keys import year_of
from planner_desktop.services.papers.plan_keys import Keys, Make, Sample, Write, tables_paper, tables_sheet
from planner_desktop.services.planning.projects import papers, summaries

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile


def form(file: OfficeFile, keys: Keys) -> Paper:
    """The paper project: แบบเสนอโครงการ."""
    one = asking.one_record(file, "project", keys)
    assert isinstance(one, Project)
    return papers.paper_of(file, one)


def summary(file: OfficeFile, keys: Keys) -> Paper:
    """The paper projects-summary."""
    year = year_of(keys)
    return tables_paper(
        file, f"สรุปโครงการและงบประมาณ ปีงบประมาณ {year}", summaries.tables(file, year), landscape=True
    )


def summary_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """A sheet a table, money as numbers."""
    tables_sheet(summaries.tables(file, year_of(keys)), target, progress)


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
    "projects-summary": (summary, any_year, {"xlsx": summary_sheet}),
}
