"""The action plan book of a large office: 150 projects of 10 activities of 5 budget lines, about 300 pages."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import PlanNode
from planner_desktop.services import papers
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.projects import summaries
from planner_desktop.services.planning.tree import matrix
from planner_desktop.store.database import Database
from tests.benchmarks.measure import Figure, medians
from tests.core.documents.prose import paragraphs
from tests.core.documents.reading import pages_of

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change

YEAR = 2570
PROJECTS, ACTIVITIES, LINES, STRATEGIES = 150, 10, 5, 8
_PROSE = paragraphs(PROJECTS, seed=5)
_SHORT = 600  # letters of a rationale


def measure(folder: Path) -> list[Figure]:
    """About a minute. Processor time: drawing waits for nothing."""
    file = OfficeFile(Database.create(folder / "book.db"))
    _fill(file)
    sums, table = medians(5, lambda: summaries.tables(file, YEAR), lambda: matrix.matrix(file, YEAR))
    keys = {"year": str(YEAR)}
    began = time.process_time()
    data = papers.pdf(file, "action-plan", keys)
    taken = time.process_time() - began
    began = time.process_time()
    papers.export(file, "action-plan", folder / "book.docx", keys)
    word = time.process_time() - began
    file.close()
    size = f"{PROJECTS} โครงการ {ACTIVITIES} กิจกรรม {LINES} รายการเงินต่อกิจกรรม"
    pages = len(pages_of(data))
    return [
        Figure("สรุปงบประมาณทุกแบบของปี", sums, "ms", 300, size),
        Figure("ตารางความสอดคล้อง โครงการ × กลยุทธ์", table, "ms", 300, size),
        # The issue asks 20 s for about 300 pages; every project in its full form makes many more of these.
        Figure("เล่มแผนปฏิบัติการเป็น PDF", taken, "s", 20, f"{pages:,} หน้า {size} (เวลาหน่วยประมวลผล)"),
        Figure("เล่มแผนปฏิบัติการเป็น Word", word, "s", None, f"{size} (เวลาหน่วยประมวลผล)"),
    ]


def _fill(file: OfficeFile) -> None:
    with file.change("ข้อมูลสำหรับวัด") as change:
        strategies = [
            change.save(
                PlanNode(fiscal_year=YEAR, level="strategy", order=at, code=str(at), name=f"กลยุทธ์ {at}")
            )
            for at in range(1, STRATEGIES + 1)
        ]
        for at in range(PROJECTS):
            _project(change, at, strategies[at % STRATEGIES].id)


def _project(change: Change, at: int, strategy: UUID) -> None:
    opens = dt.date(YEAR - 544, 10, 1)
    one = change.save(
        Project(
            fiscal_year=YEAR,
            code=f"70-{at + 1:03}",
            name=f"โครงการพัฒนาคุณภาพการศึกษาลำดับที่ {at + 1}",
            state="planned",
            strategy=strategy,
            starts=opens,
            ends=opens + dt.timedelta(days=300),
            rationale=_PROSE[at][:_SHORT],
            objectives="เพื่อพัฒนาครู\nเพื่อพัฒนาผู้เรียน",
            quantity="ครู 60 คน",
            quality="ครูนำความรู้ไปใช้",
            benefits="ผู้เรียนมีคุณภาพ",
        )
    )
    change.save(ProjectIndicator(project=one.id, order=1, name="ร้อยละของครูที่ผ่าน", unit="ร้อยละ", target="80"))
    change.save(ProjectRisk(project=one.id, order=1, name="ครูเข้าร่วมไม่ครบ", likelihood=2, impact=3))
    for order in range(1, ACTIVITIES + 1):
        begins = opens + dt.timedelta(days=order * 25)
        activity = change.save(
            Activity(
                project=one.id,
                order=order,
                name=f"กิจกรรมที่ {order} ประชุมเชิงปฏิบัติการ",
                starts=begins,
                ends=begins + dt.timedelta(days=20),
            )
        )
        for line in range(1, LINES + 1):
            change.save(
                BudgetLine(
                    project=one.id,
                    activity=activity.id,
                    order=line,
                    name=f"ค่าใช้จ่ายรายการที่ {line}",
                    category=("services", "materials", "remuneration")[line % 3],
                    people=20 + line,
                    rate=12_000,
                    month=f"{begins:%Y-%m}",
                )
            )
