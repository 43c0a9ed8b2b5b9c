"""What stands in the way of proposing a project, and of reporting its results (M10); each names its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.measures import WHOLE
from planner_desktop.domain.planning.projects.projects import ENDED, IN_PLAN
from planner_desktop.domain.records import title_of
from planner_desktop.domain.registry import description
from planner_desktop.domain.years import fiscal_months, fiscal_year_span
from planner_desktop.errors import UserError
from planner_desktop.language.dates import short_date
from planner_desktop.messages import say
from planner_desktop.services.planning.projects import rows as project_rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.planning.projects.activities import Activity
    from planner_desktop.domain.planning.projects.particulars import ProjectIndicator
    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.domain.records import Record
    from planner_desktop.messages import Message
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.rows import ProjectRows

_NEEDED = ("rationale", "objectives", "quantity")


@dataclass(frozen=True)
class Finding:
    """One thing that is missing or wrong: what, and the record (and field) where it is put right.

    `record` is None where a row of `kind` has to be added.
    """

    kind: str  # description name
    record: UUID | None
    field: str
    message: Message


class NotReady(UserError):  # noqa: N818 - reads as the sentence it is
    """A step that may not be taken yet; `findings` say everything that is missing."""

    def __init__(self, message: Message, findings: tuple[Finding, ...]) -> None:
        advice = say("{first} (ทั้งหมด {count} จุด)", first=findings[0].message, count=len(findings))
        super().__init__(message, advice)
        self.findings = findings


def before_proposing(file: OfficeFile, project: Project) -> tuple[Finding, ...]:
    """Everything that must be put right before the project is proposed; empty when it may be."""
    rows = project_rows.beside(file, project)
    weights = (*_weights("activity", rows.activities), *_weights("project_indicator", rows.indicators))
    return (*_head(project), *_activities(rows), *_money(rows), *_indicators(rows), *weights)


def before_reporting(file: OfficeFile, project: Project) -> tuple[Finding, ...]:
    """Everything that must be there before results may be reported: in the year's plan, and planned."""
    rows = project_rows.beside(file, project)
    return (*_in_plan(project), *_activities(rows), *_indicators(rows))


def late(project: Project, today: dt.date) -> Message | None:
    """Said of a project whose work should have begun while it is not in the plan (M10); None otherwise."""
    begins = project.starts or (project.fiscal_year and fiscal_year_span(project.fiscal_year)[0])
    if project.state in IN_PLAN | ENDED or not begins or begins > today:
        return None
    return say(
        "เลยวันเริ่ม {day} แล้ว แต่ยังไม่บรรจุในแผนปฏิบัติการ จึงเริ่มดำเนินการและรายงานผลไม่ได้", day=short_date(begins)
    )


def _in_plan(project: Project) -> Iterator[Finding]:
    if project.state not in IN_PLAN:
        yield Finding(
            "project",
            project.id,
            "state",
            say("โครงการ “{title}” ยังไม่ได้บรรจุในแผนปฏิบัติการ เสนอและบรรจุก่อน", title=title_of(project)),
        )


def _head(project: Project) -> Iterator[Finding]:
    if project.strategy is None:
        yield Finding("project", project.id, "strategy", say("ยังไม่เลือกกลยุทธ์ที่สนอง เลือกที่ช่อง “สนองกลยุทธ์”"))
    if project.owner is None and not project.owner_name.strip():
        yield Finding("project", project.id, "owner", say("ยังไม่มีผู้รับผิดชอบโครงการ"))
    about = project.description
    for name in _NEEDED:
        if not getattr(project, name).strip():
            label = say(about.field(name).label)
            yield Finding("project", project.id, name, say("ยังไม่ได้เขียน “{label}”", label=label))


def _activities(rows: ProjectRows) -> Iterator[Finding]:
    if not rows.activities:
        yield Finding("activity", None, "", say("ยังไม่มีกิจกรรม เพิ่มอย่างน้อยหนึ่งกิจกรรม"))
    for one in rows.activities:
        yield from _days(rows.project, one)
    year = rows.project.fiscal_year
    names = {one.id: title_of(one) for one in rows.activities}
    for month in rows.months:
        if year and month.month not in fiscal_months(year):
            yield _of(
                month,
                "month",
                say(
                    "กิจกรรม “{title}” มีเดือนที่อยู่นอกปีงบประมาณ {year}",
                    title=names.get(month.activity or month.id, ""),
                    year=year,
                ),
            )


def _days(project: Project, one: Activity) -> Iterator[Finding]:
    title = title_of(one)
    if one.starts is None or one.ends is None:
        name = "starts" if one.starts is None else "ends"
        yield _of(one, name, say("กิจกรรม “{title}” ยังไม่มีวันเริ่มหรือวันสิ้นสุด", title=title))
    if not project.fiscal_year:
        return
    first, last = fiscal_year_span(project.fiscal_year)
    for name in ("starts", "ends"):
        day = getattr(one, name)
        if day is not None and not first <= day <= last:
            told = say("กิจกรรม “{title}” อยู่นอกปีงบประมาณ {year}", title=title, year=project.fiscal_year)
            yield _of(one, name, told)


def _money(rows: ProjectRows) -> Iterator[Finding]:
    year = rows.project.fiscal_year
    for one in rows.lines:
        title = title_of(one)
        if not one.category:
            told = say(
                "รายการเงิน “{title}” {baht} บาท ยังไม่มีหมวดรายจ่าย",
                title=title,
                baht=format_baht(one.amount or 0),
            )
            yield _of(one, "category", told)
        if not one.source:
            yield _of(one, "source", say("รายการเงิน “{title}” ยังไม่มีแหล่งเงิน", title=title))
        if not one.quarter:
            yield _of(one, "month", say("รายการเงิน “{title}” ยังไม่บอกเดือนหรือไตรมาสที่ใช้เงิน", title=title))
        if year and one.month and one.month not in fiscal_months(year):
            told = say("รายการเงิน “{title}” ใช้เงินในเดือนนอกปีงบประมาณ {year}", title=title, year=year)
            yield _of(one, "month", told)


def _indicators(rows: ProjectRows) -> Iterator[Finding]:
    if not rows.indicators:
        yield Finding("project_indicator", None, "", say("ยังไม่มีตัวชี้วัด เพิ่มอย่างน้อยหนึ่งตัวพร้อมหน่วยนับและค่าเป้าหมาย"))
    for one in rows.indicators:
        for name, label in (("unit", say("หน่วยนับ")), ("target", say("ค่าเป้าหมาย"))):
            if not getattr(one, name).strip():
                told = say("ตัวชี้วัด “{title}” ยังไม่มี{label}", title=title_of(one), label=label)
                yield _of(one, name, told)


def _weights(kind: str, rows: tuple[Activity | ProjectIndicator, ...]) -> Iterator[Finding]:
    """Where weights are used they come to a hundred."""
    whole = sum(one.weight or 0 for one in rows)
    if whole and whole != WHOLE:
        label = say(description(kind).label)
        told = say("น้ำหนักของ{label}รวมได้ {whole}% ต้องรวมได้ 100%", label=label, whole=whole)
        yield Finding(kind, rows[-1].id, "weight", told)


def _of(record: Record, field: str, message: Message) -> Finding:
    return Finding(record.description.name, record.id, field, message)
