"""The keys of the papers of the year's work: which fiscal year, whose, on which sheet; and a sample."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planner_desktop.documents.gantt_year import gantt_year
from planner_desktop.documents.sheet_size import SheetSize
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import WorkReport
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import UserError
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.language.reading import parse_year
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.papers.duty_keys import person_of
from planner_desktop.services.year_work import papers, progress_papers, report_paper, sheet_paper
from planner_desktop.services.year_work.dates import item_ids
from planner_desktop.services.year_work.progress import of_year, step_times

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


def gantt(file: OfficeFile, keys: Keys) -> Paper:
    """The paper gantt-year."""
    return gantt_year(papers.gantt(file, asked(file, keys)))


def calendar(file: OfficeFile, keys: Keys) -> Paper:
    """The paper year-calendar."""
    return papers.calendar(file, asked(file, keys))


def by_owner(file: OfficeFile, keys: Keys) -> Paper:
    """The paper year-tasks."""
    return papers.by_owner(file, asked(file, keys))


def sheet(file: OfficeFile, keys: Keys) -> Paper:
    """The paper year-sheet."""
    return sheet_paper.sheet(file, asked(file, keys))


def progress(file: OfficeFile, keys: Keys) -> Paper:
    """The paper year-progress."""
    return progress_papers.progress_paper(file, asked(file, keys).fiscal_year)


def times(file: OfficeFile, keys: Keys) -> Paper:
    """The paper step-times."""
    return progress_papers.times_paper(file, asked(file, keys).fiscal_year)


def report(file: OfficeFile, keys: Keys) -> Paper:
    """The paper work-report."""
    number = to_arabic_digits(keys.get("item", "")).strip()
    return report_paper.report_paper(file, number, asked(file, keys).fiscal_year)


def asked(file: OfficeFile, keys: Keys) -> papers.Asked:
    """The keys read; UserError for a sheet or detail there is not, NotFound for a person."""
    person = keys.get("person", "").strip()
    return papers.Asked(
        _year(keys.get("year", "")),
        person_of(file, person) if person else None,
        size_of(keys),
        steps=_one_of(keys, "detail", ("items", "steps")) == "steps",
    )


def size_of(keys: Keys) -> SheetSize:
    """The sheet asked for; one page on whichever holds it where none is."""
    return SheetSize(_one_of(keys, "size", tuple(one.value for one in SheetSize)))


def any_tasks(file: OfficeFile) -> dict[str, str] | None:
    """The newest year that has tasks; None where there are none."""
    newest = records.pages(file, "task", records.ids(file, Query("task", sort=("-fiscal_year",)))[:1])
    year = getattr(newest[0], "fiscal_year", None) if newest else None
    return {"year": str(year)} if year and of_year(file, year) else None


def any_times(file: OfficeFile) -> dict[str, str] | None:
    """The newest year in which a step can be timed."""
    found = any_tasks(file)
    return found if found and step_times(file, int(found["year"])) else None


def any_report(file: OfficeFile) -> dict[str, str] | None:
    """The item of the newest report; an item of the newest planned year where nothing is reported yet."""
    newest = records.pages(file, "work_report", records.ids(file, Query("work_report"))[:1])
    kept = newest[0] if newest else None
    if isinstance(kept, WorkReport) and kept.item:
        item = records.get(file, WorkItem, kept.item)
        return {"item": item.number, "year": str(item.fiscal_year)}
    found = any_tasks(file)
    numbers = sorted(item_ids(file, int(found["year"]))) if found else []
    return {"item": numbers[0], **found} if found and numbers else None


def _year(typed: str) -> int:
    if not typed.strip():
        return fiscal_year_of(bangkok_today())
    read = parse_year(typed)
    if read.value is None:
        raise UserError(read.fault or say("อ่านปี “{typed}” ไม่ได้", typed=typed))
    return read.value


def _one_of(keys: Keys, name: str, known: tuple[str, ...]) -> str:
    typed = keys.get(name, "").strip().lower() or known[0]
    if typed not in known:
        raise UserError(
            say("ไม่มีตัวเลือก “{typed}” สำหรับ {key}", typed=typed, key=name),
            say("ใช้ {known}", known=" หรือ ".join(known)),
        )
    return typed
