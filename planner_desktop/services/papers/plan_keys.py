"""The papers of policies and the plan tree: what each needs to be told, and samples of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Digits, PageNumbers, Paper
from planner_desktop.documents.blocks import Kind as PaperKind
from planner_desktop.documents.figures import FigureFacts, FigureTable, Value, figure_paper
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.planning.policy.frameworks import PolicyAnalysis
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy
from planner_desktop.domain.planning.tree.nodes import PlanNode
from planner_desktop.domain.queries import Query
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.papers import asking
from planner_desktop.services.papers.group_keys import year_of
from planner_desktop.services.papers.printing import printed_on
from planner_desktop.services.planning.policy import matrix as policy_matrix
from planner_desktop.services.planning.policy import papers as policy_papers
from planner_desktop.services.planning.tree import matrix as matrices
from planner_desktop.services.planning.tree import papers as tree_papers
from planner_desktop.workbooks.writing import SheetColumn, write_lists

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.tree.matrix import Matrix

Keys = Mapping[str, str]
_STYLE = PaperStyle(left_cm=3.0, right_cm=2.0, top_cm=2.5, bottom_cm=2.0)
Make = Callable[["OfficeFile", Keys], "Paper"]
Sample = Callable[["OfficeFile"], "dict[str, str] | None"]
Write = Callable[["OfficeFile", Keys, "Path", "Progress"], None]
_KINDS = {
    PaperKind.NUMBER: Kind.NUMBER,
    PaperKind.CODE: Kind.CODE,
    PaperKind.MONEY: Kind.BAHT,
}
_WIDTH = 4  # characters of a sheet for each part of a paper column's width
_NARROW, _WIDE = 8, 60


def library_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper policy-library: what is in force in the year, with source and certainty."""
    return tables_paper(
        file, f"คลังแผนและนโยบาย ปีงบประมาณ {year_of(keys)}", policy_papers.library(file, year_of(keys))
    )


def tree_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper plan-tree."""
    table = tree_papers.tree_table(file, year_of(keys))
    return tables_paper(file, table.title, (table,), landscape=True)


def matrix_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper alignment-matrix: projects × places of a level or items of a policy."""
    found = _matrix(file, keys)
    title = f"ตารางความสอดคล้องของโครงการกับ{found.title} ปีงบประมาณ {year_of(keys)}"
    return tables_paper(file, title, tree_papers.matrix_tables(found), landscape=True)


def findings_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper plan-findings."""
    table = tree_papers.findings_table(file, year_of(keys))
    return tables_paper(file, table.title, (table,), landscape=True)


def library_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """One sheet a framework."""
    tables_sheet(policy_papers.library(file, year_of(keys)), target, progress)


def tree_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The tree as a list."""
    tables_sheet((tree_papers.tree_table(file, year_of(keys)),), target, progress)


def matrix_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The matrix with exact money, and what is empty."""
    found = _matrix(file, keys)
    tables_sheet((tree_papers.matrix_sheet(found), tree_papers.empty_table(found)), target, progress)


def findings_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The broken places as a list."""
    tables_sheet((tree_papers.findings_table(file, year_of(keys)),), target, progress)


def analysis_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper policy-analysis: what a policy means for the area."""
    one = asking.one_record(file, "policy_analysis", keys)
    assert isinstance(one, PolicyAnalysis)
    return _written(file, one.subject, tuple(policy_papers.analysis(file, one)))


def office_policy_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper office-policy: policies, under each its focus points and targets."""
    one = asking.one_record(file, "office_policy", keys)
    assert isinstance(one, OfficePolicy)
    return _written(file, one.name, tuple(policy_papers.office_policy(file, one)))


def _policy_matrix(file: OfficeFile, keys: Keys) -> tuple[str, tuple[FigureTable, ...]]:
    """The tables of one paper against every framework, or against the one that `by` names."""
    policy = asking.one_record(file, "office_policy", {name: keys[name] for name in keys if name != "by"})
    assert isinstance(policy, OfficePolicy)
    wanted = keys.get("by", "").strip()
    offered = policy_matrix.frameworks(file, policy.fiscal_year or 0)
    found = [one for one in offered if wanted and (wanted == one.id.hex or wanted in one.name)]
    if wanted and not found:
        raise UserError(
            say("ปี {year} ไม่มี “{view}” ให้เทียบ", year=policy.fiscal_year or 0, view=wanted),
            say("ใช้คำในชื่อแผน เช่น {known}", known=", ".join(one.name for one in offered) or "–"),
        )
    grid = policy_matrix.grid(file, policy, found[0] if found else None)
    against = found[0].name if found else "แผนและนโยบายระดับบน"
    return f"{policy.name} กับ{against}", policy_matrix.tables(file, grid)


def policy_matrix_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper policy-matrix: the office's own points × the plans above."""
    title, tables = _policy_matrix(file, keys)
    return tables_paper(file, title, tables, landscape=True)


def policy_matrix_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The same for a workbook."""
    tables_sheet(_policy_matrix(file, keys)[1], target, progress)


def any_of(name: str) -> Callable[[OfficeFile], dict[str, str] | None]:
    """A sample: any row of that kind."""

    def sample(file: OfficeFile) -> dict[str, str] | None:
        found = records.ids(file, Query(name, with_voided=False))
        return {"id": found[0].hex} if found else None

    return sample


def any_year(file: OfficeFile) -> dict[str, str] | None:
    """The newest year that has a tree; None without any."""
    found = records.every(file, PlanNode)
    return {"year": str(found[0].fiscal_year)} if found else None


def any_library(file: OfficeFile) -> dict[str, str] | None:
    """The year of the newest tree, or of the newest framework."""
    return any_year(file) or policy_papers.any_year(file)


PLAN_MAKERS: dict[str, tuple[Make, Sample, dict[str, Write]]] = {
    "policy-library": (library_paper, any_library, {"xlsx": library_sheet}),
    "plan-tree": (tree_paper, any_year, {"xlsx": tree_sheet}),
    "alignment-matrix": (matrix_paper, any_year, {"xlsx": matrix_sheet}),
    "plan-findings": (findings_paper, any_year, {"xlsx": findings_sheet}),
    "policy-analysis": (analysis_paper, any_of("policy_analysis"), {}),
    "office-policy": (office_policy_paper, any_of("office_policy"), {}),
    "policy-matrix": (policy_matrix_paper, any_of("office_policy"), {"xlsx": policy_matrix_sheet}),
}


def _matrix(file: OfficeFile, keys: Keys) -> Matrix:
    """The view told by its code or by words of its name; the office's strategies when none is."""
    wanted = keys.get("by", "").strip() or matrices.DEFAULT
    offered = matrices.views(file, year_of(keys))
    found = [code for code, label in offered if wanted == code] or [
        code for code, label in offered if wanted in label
    ]
    if not found:
        raise UserError(
            say("ปี {year} ไม่มี “{view}” ให้เทียบ", year=year_of(keys), view=wanted),
            say("ใช้ {known}", known=" หรือ ".join(code for code, _label in offered) or "–"),
        )
    return matrices.matrix(file, year_of(keys), found[0])


def tables_paper(
    file: OfficeFile, title: str, tables: tuple[FigureTable, ...], *, landscape: bool = False
) -> Paper:
    """A paper of tables, its money written as baht."""
    office = records.single(file, OfficeProfile)
    shown = tuple(_in_baht(one) for one in tables)
    return figure_paper(
        FigureFacts(
            title,
            shown,
            office.name,
            printed_on=printed_on(file),
            landscape=landscape,
            digits=Digits.ARABIC,  # money stays Arabic, and two scripts in one table read badly
        )
    )


def _written(file: OfficeFile, title: str, blocks: tuple[Block, ...]) -> Paper:
    return Paper(
        title=title,
        blocks=blocks,
        style=_STYLE,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=printed_on(file),
        author=records.single(file, OfficeProfile).name,
    )


def _in_baht(table: FigureTable) -> FigureTable:
    """The table with its money written as baht."""
    money = {at for at, one in enumerate(table.columns) if one.kind is PaperKind.MONEY}

    def written(row: tuple[Value, ...]) -> tuple[Value, ...]:
        return tuple(
            format_baht(value) if at in money and isinstance(value, int) else value
            for at, value in enumerate(row)
        )

    return replace(table, rows=tuple(map(written, table.rows)), totals=written(table.totals))


def tables_sheet(tables: tuple[FigureTable, ...], target: Path, progress: Progress) -> None:
    """A workbook, a sheet a table; money stays a number."""
    sheets = []
    for table in tables:
        columns = [
            SheetColumn(
                one.label,
                _KINDS.get(one.kind, Kind.TEXT),
                min(max(round(one.width * _WIDTH), _NARROW), _WIDE),
            )
            for one in table.columns
        ]
        sheets.append((table.title, columns, [*table.rows, *((table.totals,) if table.totals else ())]))
    write_lists(sheets, target, progress)
