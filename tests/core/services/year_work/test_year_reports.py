"""The report of an item: begun from the round's tasks, kept once a round, printed with the year's tasks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Task, WorkReport
from planner_desktop.domain.queries import Query
from planner_desktop.errors import Invalid, NotFound
from planner_desktop.services import attachments, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work import reports
from tests.core.documents.reading import pages_of

YEAR = 2570
DAY = dt.date(2027, 1, 8)


@pytest.fixture
def item(office: OfficeFile) -> WorkItem:
    return records.save(office, WorkItem(fiscal_year=YEAR, number="5.1", name="งานติดตาม"))


def owe(office: OfficeFile, item: WorkItem, **more: object) -> Task:
    facts: dict[str, object] = {"fiscal_year": YEAR, "item": item.id, "title": "สร้างเครื่องมือ", **more}
    return records.save(office, Task(**facts))  # type: ignore[arg-type] # facts of a test


def test_a_report_begins_with_what_the_round_s_tasks_tell(office: OfficeFile, item: WorkItem) -> None:
    proof = attachments.add(office, "แบบติดตาม.txt", "แบบ".encode())
    done = {"status": "done", "due_on": dt.date(2026, 12, 30)}
    owe(office, item, done_on=dt.date(2026, 12, 29), result="ได้ 3 แบบ", files=(proof.id,), **done)
    owe(office, item, title="เก็บข้อมูล", done_on=dt.date(2027, 1, 5), delay_reason="โรงเรียนส่งช้า", **done)
    owe(office, item, title="สรุป", due_on=dt.date(2026, 12, 31))
    owe(office, item, title="ไตรมาสหน้า", due_on=dt.date(2027, 3, 31))
    owe(office, item, title="ไม่ทำ", due_on=dt.date(2026, 12, 1), status="dropped", drop_reason="รวมกัน")
    report = reports.draft(office, item, "q1", DAY)
    assert report.done.splitlines() == [
        "- เก็บข้อมูล (เสร็จ 5 ม.ค. 70)",
        "- สร้างเครื่องมือ (เสร็จ 29 ธ.ค. 69)",
        "- สรุป (ยังไม่เสร็จ กำหนด 31 ธ.ค. 69)",
    ]
    assert report.result == "- สร้างเครื่องมือ: ได้ 3 แบบ"
    assert report.problems == "- เก็บข้อมูล: โรงเรียนส่งช้า"
    assert report.files == (proof.id,)


def test_a_round_has_one_report(office: OfficeFile, item: WorkItem) -> None:
    owe(office, item, due_on=dt.date(2026, 12, 30))
    first = reports.begin(office, item.id, "q1", DAY)
    assert reports.begin(office, item.id, "q1", DAY).id == first.id
    assert reports.begin(office, item.id, "year", DAY).id != first.id
    assert records.count(office, Query("work_report")) == 2
    with pytest.raises(Invalid):
        records.save(office, WorkReport(fiscal_year=YEAR, item=item.id, round="q1", subject="ซ้ำ"))


@pytest.mark.parametrize(("quarter", "round_"), [(1, "q1"), (4, "q4"), (None, "year")])
def test_a_task_reports_in_its_quarter(quarter: int | None, round_: str) -> None:
    assert reports.round_of(Task(fiscal_year=YEAR, title="ก", quarter=quarter)) == round_


def test_the_paper_holds_tasks_rounds_and_who_signs(
    office: OfficeFile, item: WorkItem, tmp_path: Path
) -> None:
    person = records.save(
        office, Person(prefix="นาง", first_name="สมใจ", last_name="ตัวอย่างงาม", position="นักวิชาการ")
    )
    head = records.save(office, Person(prefix="นาย", first_name="ปิติพล", last_name="สมมุติวงศ์"))
    records.save(office, OfficeProfile(name="สำนักงาน", short_name="สพป.", group_head=head.id))
    owe(office, item, due_on=dt.date(2026, 12, 30), owner=person.id)
    records.save(
        office,
        WorkReport(
            fiscal_year=YEAR,
            item=item.id,
            round="q1",
            subject="รายงาน",
            reporter=person.id,
            reported_on=DAY,
            result="นิเทศครบ ๑๒ โรงเรียน",
            problems="ฝนตก",
        ),
    )
    target = tmp_path / "report.pdf"
    papers.export(office, "work-report", target, {"item": "๕.๑", "year": str(YEAR)})
    told = " ".join(" ".join(pages_of(target.read_bytes())).split())
    for words in (
        "๕.๑ งานติดตาม",
        "สร้างเครื่องมือ",
        "ไตรมาสที่ ๑",
        "นิเทศครบ ๑๒ โรงเรียน",
        "ฝนตก",
        "นายปิติพล สมมุติวงศ์",
    ):
        assert words in told
    with pytest.raises(NotFound):
        papers.export(office, "work-report", target, {"item": "9.9", "year": str(YEAR)})
