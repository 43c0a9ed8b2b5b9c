"""Facts of the report of one item: its tasks of the year, what each round reported, who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.work_report import RoundFacts, WorkReportFacts, work_report
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import NotFound
from planner_desktop.language.dates import short_date
from planner_desktop.messages import say
from planner_desktop.services import attachments, choices, positions, records
from planner_desktop.services.year_work import reports
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.dates import in_year as query_of
from planner_desktop.services.year_work.progress import is_late
from planner_desktop.services.year_work.progress_papers import printed_on

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.office.year import WorkReport
    from planner_desktop.services.file import OfficeFile


def report_paper(file: OfficeFile, number: str, fiscal_year: int) -> Paper:
    """The report of the item with that number; NotFound when the year has none."""
    held = records.every(file, WorkItem, query_of("work_item", fiscal_year))
    item = next((one for one in held if one.number == number), None)
    if item is None:
        raise NotFound(say("ปีงบประมาณ {year} ไม่มีงานเลขที่ {number}", year=fiscal_year, number=number))
    office = records.single(file, OfficeProfile)
    found = records.every(file, Task, tasks(in_year(fiscal_year), Condition("item", Test.IS, item.id)))
    counted = [one for one in found if one.status != "dropped"]
    done = sum(one.status == "done" for one in counted)
    late = sum(is_late(one, bangkok_today()) for one in counted)
    people = {one.id: title_of(one) for one in records.every(file, Person)}
    states = {one.code: one.label for one in choices.entries(file, "task_status")}
    written = reports.of_item(file, item.id, fiscal_year)
    last = next((one.reporter for one in reversed(written) if one.reporter), None)
    return work_report(
        WorkReportFacts(
            title_of(item),
            fiscal_year,
            tuple(_row(one, people, states) for one in found),
            f"ทั้งหมด {len(counted)} งาน เสร็จแล้ว {done} งาน ล่าช้า {late} งาน",
            tuple(_round(file, one) for one in written),
            office.name,
            office.group_name,
            _signer(file, last or file.actor),
            _signer(file, office.group_head),
            printed_on(file),
        )
    )


def _row(task: Task, people: dict[UUID, str], states: dict[str, str]) -> tuple[str, str, str, str, str]:
    owner = people.get(task.owner, "") if task.owner else ""
    late = " (ล่าช้า)" if is_late(task, bangkok_today()) else ""
    return (
        task.title,
        owner,
        short_date(task.due_on) if task.due_on else "",
        short_date(task.done_on) if task.done_on else "",
        f"{states.get(task.status, task.status)}{late}",
    )


def _round(file: OfficeFile, one: WorkReport) -> RoundFacts:
    rounds = {entry.code: entry.label for entry in choices.entries(file, "report_round")}
    by = records.titles(file, "person", [one.reporter]).get(one.reporter, "") if one.reporter else ""
    day = f"รายงานเมื่อ {short_date(one.reported_on, full_year=True)}" if one.reported_on else ""
    names = tuple(kept.name for kept in attachments.facts(file, one.files))
    return RoundFacts(
        rounds.get(one.round, one.round),
        f"{day} {f'โดย {by}' if by else ''}".strip(),
        (one.done, one.result, one.problems, one.advice),
        names,
    )


def _signer(file: OfficeFile, person: UUID | None) -> tuple[str, str]:
    if person is None:
        return "", ""
    found = records.get(file, Person, person)
    held = positions.position_on(file, found, bangkok_today())
    return held.name, held.written(positions.style(file))
