"""Who draws the papers of ICT from their keys: as pages and as workbooks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.figures import FigureFacts, FigureTable, figure_paper
from planner_desktop.documents.risk_matrix import matrix_blocks
from planner_desktop.domain.information.ict.plans import IctPlan
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import NotFound
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.information.ict import data_tables, plan_paper, plans, tables
from planner_desktop.services.information.risk import tables as risk_tables
from planner_desktop.services.papers import asking
from planner_desktop.services.papers.figure_sheets import write_tables
from planner_desktop.services.papers.governance_specs import GOVERNANCE_PAPERS
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
Gather = Callable[["OfficeFile", int], tuple[FigureTable, ...]]
Made = tuple[
    Callable[["OfficeFile", Keys], "Paper"],
    Callable[["OfficeFile"], "dict[str, str] | None"],
    Mapping[str, Callable[["OfficeFile", Keys, "Path", "Progress"], None]],
]
_TITLES = {one.name: one.label for one in GOVERNANCE_PAPERS}
_LYING = ("systems-report", "network-inventory", "incident-summary", "risk-report", "data-requests")
_TABLES: dict[str, Gather] = {
    "systems-report": lambda file, _year: (tables.system_table(file),),
    "network-inventory": lambda file, _year: (tables.circuit_table(file), tables.device_table(file)),
    "incident-summary": tables.incident_tables,
    "risk-report": risk_tables.all_tables,
    "web-updates": tables.web_tables,
    "data-requests": data_tables.data_tables,
}
_OF_TODAY = ("systems-report", "network-inventory")  # registers as they stand, bound to no year


def _year(keys: Keys) -> int:
    typed = keys.get("year", "").strip()
    return asking.year(typed) if typed else fiscal_year_of(bangkok_today())


def _paper(name: str) -> Callable[[OfficeFile, Keys], Paper]:
    def make(file: OfficeFile, keys: Keys) -> Paper:
        year = _year(keys)
        made = figure_paper(
            FigureFacts(
                _TITLES[name],
                _TABLES[name](file, year),
                records.single(file, OfficeProfile).name,
                "" if name in _OF_TODAY else f"ปีงบประมาณ พ.ศ. {year}",
                printed_on(file),
                landscape=name in _LYING,
                digits=print_digits(file),
            )
        )
        return _with_matrix(file, made, year) if name == "risk-report" else made

    return make


def _with_matrix(file: OfficeFile, made: Paper, year: int) -> Paper:
    """Both matrices between the heading and the register."""
    head = 3  # title, office, year
    drawn = tuple(
        block
        for kind in ("inherent", "residual")
        for block in matrix_blocks(risk_tables.matrix_facts(file, year, kind))
    )
    return replace(made, blocks=(*made.blocks[:head], *drawn, *made.blocks[head:]))


def _sheets(name: str) -> Callable[[OfficeFile, Keys, Path, Progress], None]:
    def write(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
        write_tables(_TABLES[name](file, _year(keys)), target, progress)

    return write


def plan_of(file: OfficeFile, keys: Keys) -> IctPlan:
    """The plan of the id, or the newest edition that holds the fiscal year; else the newest of all."""
    if keys.get("id", "").strip():
        found = asking.one_record(file, "ict_plan", {"id": keys["id"]})
        assert isinstance(found, IctPlan)
        return found
    if keys.get("year", "").strip():
        year = asking.year(keys["year"])
        holding = (
            Condition("first_year", Test.AT_MOST, year),
            Condition("last_year", Test.AT_LEAST, year),
        )
        there = records.every(file, IctPlan, Query("ict_plan", holding, with_voided=False))
        plan = there[0] if there else None
    else:
        plan = plans.newest(file)
    if plan is None:
        raise NotFound(say("ไม่พบแผนพัฒนาเทคโนโลยีดิจิทัลของปีนั้น"), say("เริ่มแผนที่หน้า “แผนพัฒนาเทคโนโลยีดิจิทัล”"))
    return plan


def _plan_sheets(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    write_tables(plan_paper.plan_tables(file, plan_of(file, keys)), target, progress)


def _any_plan(file: OfficeFile) -> dict[str, str] | None:
    found = plans.newest(file)
    return {"id": found.id.hex} if found else None


GOVERNANCE_MAKERS: dict[str, Made] = {
    **{name: (_paper(name), lambda _file: {}, {"xlsx": _sheets(name)}) for name in _TABLES},
    "ict-plan": (
        lambda file, keys: plan_paper.plan_paper(file, plan_of(file, keys)),
        _any_plan,
        {"xlsx": _plan_sheets},
    ),
}
