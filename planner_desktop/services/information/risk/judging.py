"""Risks as the office judges them: the measures of a year, the 5 × 5 matrix, and what must be looked at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.information.risk.register import Risk, RiskAssessment, RiskTask
from planner_desktop.domain.information.risk.scales import (
    MOST,
    SHIPPED_BANDS,
    SHIPPED_SCALES,
    RiskBand,
    RiskScale,
    bands_of,
    level_of,
    scale_of,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

LIVE = Condition("state", Test.ONE_OF, ("open", "watched"))
OPEN_TASKS = Condition("done_on", Test.EMPTY)
_FIELDS = {
    "residual": ("residual_likelihood", "residual_impact"),
    "inherent": ("inherent_likelihood", "inherent_impact"),
}


@dataclass(frozen=True)
class Cell:
    """One cell of the matrix: its level, and the risks that stand in it."""

    likelihood: int
    impact: int
    level: str
    risks: tuple[Risk, ...]


@dataclass(frozen=True)
class Matrix:
    """Cells by (likelihood, impact); the measures of the year it is drawn with."""

    kind: str  # residual or inherent
    cells: dict[tuple[int, int], Cell]
    likelihood: dict[int, RiskScale]
    impact: dict[int, RiskScale]
    bands: tuple[RiskBand, ...]

    def count(self, level: str) -> int:
        """How many risks are of a level."""
        return sum(len(cell.risks) for cell in self.cells.values() if cell.level == level)


def review_due(today: dt.date) -> tuple[Condition, ...]:
    """Live risks whose day of review has come."""
    return (LIVE, Condition("review_on", Test.AT_MOST, today))


def tasks_late(today: dt.date) -> tuple[Condition, ...]:
    """Activities against risks that are past their day."""
    return (OPEN_TASKS, Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1)))


def live(file: OfficeFile) -> list[Risk]:
    """Risks that are open or watched, the gravest first."""
    return records.every(file, Risk, Query("risk", (LIVE,), with_voided=False))


def matrix(file: OfficeFile, fiscal_year: int, kind: str = "residual") -> Matrix:
    """The live risks by their marks, with the measures in force that year."""
    bands = bands_of(records.every(file, RiskBand), fiscal_year)
    scales = records.every(file, RiskScale)
    found = live(file)
    names = _FIELDS[kind]
    cells = {}
    for likelihood in range(1, MOST + 1):
        for impact in range(1, MOST + 1):
            there = tuple(
                one for one in found if tuple(getattr(one, name) for name in names) == (likelihood, impact)
            )
            level = level_of(bands, likelihood * impact)
            cells[likelihood, impact] = Cell(likelihood, impact, level, there)
    likelihoods = scale_of(scales, "likelihood", fiscal_year)
    return Matrix(kind, cells, likelihoods, scale_of(scales, "impact", fiscal_year), bands)


def cell_query(kind: str, likelihood: int, impact: int) -> Query:
    """The rows of one cell."""
    marks = zip(_FIELDS[kind], (likelihood, impact), strict=True)
    return Query("risk", (LIVE, *(Condition(name, Test.IS, value) for name, value in marks)))


def history(file: OfficeFile, risk: UUID) -> list[RiskAssessment]:
    """Every judgement of a risk that was not taken back, the newest first."""
    of_risk = Condition("risk", Test.IS, risk)
    query = Query("risk_assessment", (of_risk,), sort=("-edition",), with_voided=False)
    return records.every(file, RiskAssessment, query)


def draft(file: OfficeFile) -> Risk:
    """A risk identified and judged today by whoever works now."""
    today = bangkok_today()
    return Risk(identified_on=today, assessed_on=today, owner=file.actor, assessor=file.actor)


def lay_out(file: OfficeFile) -> int:
    """Put the shipped measures into a file that has none, to be changed; how many were put."""
    wanted = [
        *(SHIPPED_SCALES if not records.every(file, RiskScale) else ()),
        *(SHIPPED_BANDS if not records.every(file, RiskBand) else ()),
    ]
    if wanted:
        with file.change(mark("วางเกณฑ์ความเสี่ยงที่มากับโปรแกรม")) as change:
            for one in wanted:
                change.save(one)
    return len(wanted)


def this_year() -> int:
    """The fiscal year of today."""
    return fiscal_year_of(bangkok_today())


def judge(file: OfficeFile, risk: Risk, given: Mapping[str, Any]) -> Risk:
    """Judge it anew with these fields (marks, day, note, review); the former marks stay in its history."""
    return records.save(
        file, replace(risk, assessor=file.actor or risk.assessor, **given), mark("ประเมินความเสี่ยงใหม่")
    )


def add_task(file: OfficeFile, task: RiskTask) -> RiskTask:
    """Something more is done against a risk."""
    return records.save(file, task, mark("เพิ่มกิจกรรมจัดการความเสี่ยง"))


def tasks_of(file: OfficeFile, risk: UUID) -> list[RiskTask]:
    """What is done against a risk, by its day."""
    query = Query("risk_task", (Condition("risk", Test.IS, risk),), sort=("due_on",))
    return records.every(file, RiskTask, query)
