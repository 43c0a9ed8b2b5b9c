"""What the views of the year share: its tasks read once, with the words of what they point to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.order import sort_key
from planner_desktop.services import choices, records
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.progress import is_late
from ui.kit.moments import short_date
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class YearFacts:
    """The tasks of one fiscal year, the earliest due first."""

    fiscal_year: int
    today: dt.date
    found: tuple[Task, ...]
    items: dict[UUID, WorkItem]
    people: dict[UUID, str]
    statuses: dict[str, str]

    def late(self, task: Task) -> bool:
        """Past its due day, or done after it."""
        return is_late(task, self.today)

    def owner(self, task: Task) -> str:
        """Who does it."""
        return self.people.get(task.owner, "") if task.owner else _("ยังไม่มีผู้รับผิดชอบ")

    def status(self, task: Task) -> str:
        """Its state in words, lateness too: never told by colour alone."""
        words = self.statuses.get(task.status, task.status)
        return f"{words} · {_('ล่าช้า')}" if self.late(task) else words

    def card(self, task: Task) -> str:
        """Due day, and owner below, for where the state stands over the card."""
        due = short_date(task.due_on) if task.due_on else _("ไม่มีกำหนด")
        late = f"▲ {_('ล่าช้า')} · " if self.late(task) else ""
        return f"{late}{due}\n{self.owner(task)}"

    def line(self, task: Task) -> str:
        """Due day, state and owner on one line."""
        due = short_date(task.due_on) if task.due_on else _("ไม่มีกำหนด")
        return f"{due} · {self.status(task)} · {self.owner(task)}"

    def used_items(self) -> list[WorkItem]:
        """The items that have tasks, by number."""
        used = {one.item for one in self.found}
        return sorted(
            (one for one in self.items.values() if one.id in used), key=lambda one: sort_key(one.number)
        )


def read(file: OfficeFile, fiscal_year: int) -> YearFacts:
    """Read them."""
    found = tuple(records.every(file, Task, tasks(in_year(fiscal_year))))
    of_year = Query("work_item", (Condition("fiscal_year", Test.IS, fiscal_year),))
    owners = {one.owner for one in found if one.owner}
    return YearFacts(
        fiscal_year,
        bangkok_today(),
        found,
        {one.id: one for one in records.every(file, WorkItem, of_year)},
        records.titles(file, "person", owners, _),
        {one.code: _(one.label) for one in choices.entries(file, "task_status")},
    )


def holidays_of(file: OfficeFile) -> dict[dt.date, str]:
    """Public holidays by day; a doubtful one says so."""
    return {
        one.day: one.name if one.certainty == "high" else f"{one.name} ({_('ควรตรวจสอบ')})"
        for one in records.every(file, Holiday)
        if one.day
    }


def item_words(item: WorkItem) -> str:
    """Number and name."""
    return title_of(item, _)
