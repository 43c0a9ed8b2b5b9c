"""What the demonstration office adds to its years by hand: own tasks, evidence, reports of rounds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_year_span
from planner_desktop.messages import mark
from planner_desktop.services import attachments, records, relations
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.dates import item_ids
from planner_desktop.services.year_work.reports import draft

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.file import OfficeFile

# words, item, month and day, days of getting ready, place in the staff
_OWN = (
    ("ประชุมเชิงปฏิบัติการจัดทำแผนปฏิบัติการประจำปีร่วมกับโรงเรียน", "3.3", (11, 26), 20, 2),
    ("จัดทำเอกสารสารสนเทศทางการศึกษา ฉบับประจำปี", "2.2", (12, 18), 30, 4),
    ("ประชุมภายในกลุ่มนโยบายและแผน ครั้งที่ 1", "1.3", (10, 20), 7, 5),
    ("ประชุมภายในกลุ่มนโยบายและแผน ครั้งที่ 2", "1.3", (1, 19), 7, 5),
    ("นิเทศติดตามโครงการของโรงเรียนขนาดเล็ก 12 แห่ง", "5.1.1", (2, 12), 25, 3),
    ("จัดนิทรรศการผลงานกลุ่มในวันวิชาการ", "1.4", (8, 20), 30, 0),
)
_REPORTED = ("1.1", "2.2", "3.3", "4.3.1", "5.1.1")
_ADVICE = "ขอข้อมูลจากโรงเรียนล่วงหน้าหนึ่งเดือน และใช้แบบเก็บข้อมูลแบบเดียวกันทุกโรงเรียน"
_PROBLEM = "โรงเรียนส่งข้อมูลล่าช้า 9 แห่ง ต้องติดตามทางโทรศัพท์"
_RESULT = "ดำเนินการครบทุกขั้นตอน ผู้บริหารเห็นชอบและแจ้งโรงเรียนแล้ว"
_WITH_EVIDENCE = 6


def own_tasks(file: OfficeFile, fiscal_year: int, staff: Sequence[Person]) -> None:
    """Tasks that no step speaks of."""
    items, (opens, closes) = item_ids(file, fiscal_year), fiscal_year_span(fiscal_year)
    with file.change(mark("เพิ่มงานของกลุ่มเอง")) as change:
        for title, number, (month, day), ahead, place in _OWN:
            due = dt.date(opens.year if month >= opens.month else closes.year, month, day)
            change.save(
                Task(
                    fiscal_year=fiscal_year,
                    title=title,
                    item=items.get(number),
                    owner=staff[place].id,
                    start_on=due - dt.timedelta(days=ahead),
                    due_on=due,
                )
            )


def evidence(file: OfficeFile, fiscal_year: int) -> None:
    """The first done tasks carry what proves them: a file, and the letter they answer."""
    done = records.every(file, Task, tasks(in_year(fiscal_year), Condition("status", Test.IS, "done")))
    letters = records.every(file, IncomingLetter)[:_WITH_EVIDENCE]
    for place, task in enumerate(done[:_WITH_EVIDENCE]):
        words = f"หลักฐานการดำเนินงาน\n{task.title}\n{task.result}\n"
        kept = attachments.add(file, f"หลักฐาน {place + 1}.txt", ("\ufeff" + words).encode())
        proven = records.save(file, replace(task, files=(kept.id,)), mark("แนบหลักฐานงานประจำปี"))
        for letter in letters[place : place + 1]:
            relations.join(file, proven, letter, "about", "หลักฐานของงาน")


def reports(file: OfficeFile, fiscal_year: int, today: dt.date) -> None:
    """Last year's reports of the year for the busiest items, and one of this year's first quarter."""
    last = fiscal_year - 1
    for year, numbers, round_ in ((last, _REPORTED, "year"), (fiscal_year, _REPORTED[:1], "q1")):
        for number in numbers:
            item = _item(file, item_ids(file, year)[number])
            day = min(fiscal_year_span(year)[1], today)
            report = draft(file, item, round_, day)
            told = replace(
                report,
                reporter=_reporter(file, item),
                result=report.result if round_ == "q1" else _RESULT,
                problems=report.problems or _PROBLEM,
                advice=_ADVICE,
            )
            records.save(file, told, mark("บันทึกรายงานผลของงาน"))


def _item(file: OfficeFile, key: UUID) -> WorkItem:
    return records.get(file, WorkItem, key)


def _reporter(file: OfficeFile, item: WorkItem) -> UUID | None:
    held = records.every(file, Task, Query("task", (Condition("item", Test.IS, item.id),)))
    return next((one.owner for one in held if one.owner), None)
