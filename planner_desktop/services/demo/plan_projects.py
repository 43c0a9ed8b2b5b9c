"""Projects of the demonstration office with activities, money lines, indicators and risks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.money import SATANG
from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import fiscal_months, month_span
from planner_desktop.services.demo.plan_subjects import PROJECTS, WAYS, Subject
from planner_desktop.services.door.line_sums import completed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.domain.office.people import Agency, Person
    from planner_desktop.services.demo.dice import Dice

Made = TypeVar("Made", bound=Record)
_TEAM, _HOURS = 15, 6
_LAST = 11


@dataclass
class Planned:
    """What was made, kind by kind, in the order in which it is written."""

    projects: list[Project] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    months: list[ActivityMonth] = field(default_factory=list)
    lines: list[BudgetLine] = field(default_factory=list)
    indicators: list[ProjectIndicator] = field(default_factory=list)
    risks: list[ProjectRisk] = field(default_factory=list)


@dataclass(frozen=True)
class Maker:
    """Gives new records their keys."""

    dice: Dice
    day: dt.date

    def new(self, record: Made) -> Made:
        """The record with its key."""
        return replace(record, id=self.dice.key(self.day), version=1)


@dataclass(frozen=True)
class Setting(Maker):
    """Whom and what the projects of a fiscal year belong to; `strategies` are places of its tree."""

    fiscal_year: int
    strategies: Sequence[UUID]
    groups: Sequence[Agency]
    staff: Sequence[Person]
    indicators: Sequence[UUID] = ()


def plan(setting: Setting, *, past: bool = False) -> Planned:
    """Every project of the year; of a past year only half, all reported but two."""
    made = Planned()
    wanted = [one for one in PROJECTS if one.strategy][::2] if past else PROJECTS
    for number, subject in enumerate(wanted, start=1):
        if past:
            subject = replace(subject, state="running" if number % 6 == 0 else "closed")  # noqa: PLW2901 - of that year
        _one(setting, made, number, subject)
    return made


def _one(setting: Setting, made: Planned, number: int, subject: Subject) -> None:
    project = setting.new(_project(setting, number, subject))
    made.projects.append(project)
    for order, way in enumerate(WAYS[subject.way], start=1):
        name, after, months, lines = way
        first = min(subject.month + after, _LAST)
        last = min(first + months - 1, _LAST)
        span = fiscal_months(setting.fiscal_year)
        activity = setting.new(
            Activity(
                project=project.id,
                order=order,
                name=name,
                owner=project.owner,
                starts=month_span(span[first])[0],
                ends=month_span(span[last])[1],
                quantity=subject.people if name.startswith(("อบรม", "จัดกิจกรรม")) else months,
                unit="คน" if name.startswith(("อบรม", "จัดกิจกรรม")) else "ครั้ง",
            )
        )
        made.activities.append(activity)
        made.months += _months(activity, span[first : last + 1])
        for at, line in enumerate(lines, start=1):
            month = span[min(first + (at > 1 and months > 1), _LAST)]
            made.lines.append(setting.new(_line(subject, activity, at, line, month)))
    made.indicators += [setting.new(one) for one in _indicators(setting, project, subject)]
    made.risks.append(setting.new(_risk(project)))


def _months(activity: Activity, span: Sequence[str]) -> list[ActivityMonth]:
    """The quantity over the months of the activity, what does not divide in the first ones."""
    each, more = divmod(activity.quantity or 0, len(span))
    counts = [each + (at < more) for at in range(len(span))]
    return [
        ActivityMonth(activity=activity.id, month=month, quantity=count)
        for month, count in zip(span, counts, strict=True)
        if count
    ]


def _project(setting: Setting, number: int, subject: Subject) -> Project:
    span = fiscal_months(setting.fiscal_year)
    ways = WAYS[subject.way]
    last = min(subject.month + max(after + months - 1 for _name, after, months, _lines in ways), _LAST)
    owner = setting.staff[2 + number % 3]
    return Project(
        fiscal_year=setting.fiscal_year,
        code=f"{setting.fiscal_year % 100}-{number:03}",
        name=subject.name,
        state=subject.state,
        programme="แผนงานพื้นฐานด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์",
        strategy=setting.strategies[subject.strategy - 1] if subject.strategy else None,
        indicators=tuple(setting.indicators[subject.strategy - 1 :: 4]) if subject.strategy else (),
        unit=setting.groups[subject.unit % len(setting.groups)].id,
        owner=owner.id if number % 4 else None,
        owner_name="" if number % 4 else "ศึกษานิเทศก์ผู้รับผิดชอบ",
        nature="continuing" if number % 5 else "new",
        starts=month_span(span[subject.month])[0],
        ends=month_span(span[last])[1],
        place=f"สำนักงานเขตและโรงเรียนในสังกัด {subject.people} แห่งหรือคน",
        target_group="ผู้บริหาร ครู และนักเรียนในสังกัด",
        rationale=_RATIONALE.format(name=subject.name, year=setting.fiscal_year),
        objectives=f"เพื่อ{subject.name}ให้ครอบคลุมทุกโรงเรียน\nเพื่อติดตามและนำผลไปปรับปรุงการดำเนินงาน",
        quantity=f"กลุ่มเป้าหมายเข้าร่วม {subject.people} คน\nรายงานผล 1 เล่ม",
        quality="ผู้เข้าร่วมนำความรู้ไปใช้ได้จริง ไม่น้อยกว่าร้อยละ 80",
        evaluation="ติดตามด้วยแบบรายงานและการลงพื้นที่ ไตรมาสละหนึ่งครั้ง",
        benefits="โรงเรียนมีแนวปฏิบัติที่ชัดเจน\nผู้เรียนได้รับการพัฒนาอย่างต่อเนื่อง",
        writer=owner.id,
        proposer=owner.id,
        endorser=setting.staff[0].id,
    )


def _line(
    subject: Subject, activity: Activity, order: int, told: tuple[str, str, str, int], month: str
) -> BudgetLine:
    name, category, way, rate = told
    counts = {
        "people": (subject.people, subject.days, None),
        "each": (subject.people, None, None),
        "team": (_TEAM, 1, None),
        "team_days": (5, 10 * subject.days, None),
        "trainers": (3, subject.days, _HOURS),
    }
    line = BudgetLine(
        project=activity.project,
        activity=activity.id,
        order=order,
        name=name,
        category=category,
        source=subject.source,
        month=month,
    )
    if way == "whole":
        priced = replace(line, amount=rate * SATANG)
    else:
        people, days, times = counts[way]
        priced = replace(line, people=people, days=days, times=times, rate=rate * SATANG)
    done = completed(priced)
    assert isinstance(done, BudgetLine)
    return done


def _indicators(setting: Setting, project: Project, subject: Subject) -> list[ProjectIndicator]:
    served = setting.indicators[subject.strategy - 1] if subject.strategy and setting.indicators else None
    return [
        ProjectIndicator(
            project=project.id,
            order=1,
            kind="output",
            name="จำนวนผู้เข้าร่วมตามเป้าหมาย",
            unit="คน",
            target=str(subject.people),
            method="นับจากบัญชีลงชื่อ",
            tool="บัญชีลงชื่อ",
        ),
        ProjectIndicator(
            project=project.id,
            order=2,
            kind="outcome",
            name="ร้อยละของกลุ่มเป้าหมายที่นำผลไปใช้",
            unit="ร้อยละ",
            target="80",
            method="สอบถามหลังดำเนินการ",
            tool="แบบสอบถาม",
            indicator=served,
        ),
    ]


def _risk(project: Project) -> ProjectRisk:
    return ProjectRisk(
        project=project.id,
        order=1,
        name="งบประมาณจัดสรรล่าช้ากว่าแผน",
        kind="financial",
        cause="รอการแจ้งจัดสรรจากส่วนกลาง",
        likelihood=3,
        impact=3,
        response="เตรียมเอกสารล่วงหน้าและเลื่อนกิจกรรมไปไตรมาสถัดไป",
    )


_RATIONALE = (
    "จากการวิเคราะห์ผลการดำเนินงานที่ผ่านมา เขตพื้นที่ยังต้อง{name}ให้ทั่วถึงและต่อเนื่อง"
    " จึงจัดทำโครงการนี้ในปีงบประมาณ {year} เพื่อสนองกลยุทธ์ของเขตพื้นที่และนโยบายของหน่วยเหนือ"
)
