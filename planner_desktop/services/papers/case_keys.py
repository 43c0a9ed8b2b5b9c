"""The papers of school cases and schools' plans: what each needs to be told, and samples of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import PageNumbers, Paper
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.cases.school_cases import SchoolCase
from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.papers import asking
from planner_desktop.services.papers.group_keys import year_of
from planner_desktop.services.papers.plan_keys import Keys, Make, Sample, Write, tables_paper, tables_sheet
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.planning.cases import papers, school_plans

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

_STYLE = PaperStyle(left_cm=3.0, right_cm=2.0, top_cm=2.5, bottom_cm=2.0)


def _case(file: OfficeFile, keys: Keys) -> SchoolCase:
    one = asking.one_record(file, "school_case", keys)
    assert isinstance(one, SchoolCase)
    return one


def summary(file: OfficeFile, keys: Keys) -> Paper:
    """The paper school-case."""
    case = _case(file, keys)
    return Paper(
        title=case.subject,
        blocks=tuple(papers.summary(file, case)),
        style=_STYLE,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=printed_on(file),
        author=records.single(file, OfficeProfile).name,
    )


def simulation(file: OfficeFile, keys: Keys) -> Paper:
    """The paper case-simulation."""
    case = _case(file, keys)
    return tables_paper(file, f"เปรียบเทียบก่อนและหลัง: {case.subject}", papers.simulation_tables(file, case))


def simulation_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """A sheet a table, money as numbers."""
    tables_sheet(papers.simulation_tables(file, _case(file, keys)), target, progress)


def plans(file: OfficeFile, keys: Keys) -> Paper:
    """The paper school-plans: every school of a year."""
    table = school_plans.table(file, year_of(keys), _kind(keys))
    return tables_paper(file, table.title, (table,), landscape=True)


def plans_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The same as an Excel list."""
    tables_sheet((school_plans.table(file, year_of(keys), _kind(keys)),), target, progress)


def any_case(file: OfficeFile) -> dict[str, str] | None:
    """A sample: a case whose schools are known."""
    query = Query("school_case", (Condition("receiving", Test.FILLED),), with_voided=False)
    found = records.ids(file, query)
    return {"id": found[0].hex} if found else None


def any_plans(file: OfficeFile) -> dict[str, str] | None:
    """The newest year that has rows."""
    found = records.every(file, SchoolPlan)
    return {"year": str(found[0].fiscal_year), "kind": found[0].kind} if found else None


def _kind(keys: Keys) -> str:
    kind = keys.get("kind", "").strip() or "action"
    if kind not in ("action", "development"):
        raise UserError(say("ไม่มีแผนชนิด “{kind}”", kind=kind), say("ใช้ action หรือ development"))
    return kind


CASE_MAKERS: dict[str, tuple[Make, Sample, dict[str, Write]]] = {
    "school-case": (summary, any_case, {}),
    "case-simulation": (simulation, any_case, {"xlsx": simulation_sheet}),
    "school-plans": (plans, any_plans, {"xlsx": plans_sheet}),
}
