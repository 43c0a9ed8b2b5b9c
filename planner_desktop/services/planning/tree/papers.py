"""Tables of the tree for paper and workbook; money stands in satang in columns of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.domain.money import format_baht
from planner_desktop.services import choices
from planner_desktop.services.planning.tree import findings, year_tree
from planner_desktop.services.planning.tree.year_tree import Sum

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.tree.matrix import Cell, Heading, Line, Matrix
    from planner_desktop.services.planning.tree.year_tree import YearTree

WIDE = 6
"""Columns of a matrix that fit beside the projects on a lying page."""
EMPTY = "(ว่าง)"
_STEP = "    "


def tree_table(file: OfficeFile, fiscal_year: int) -> FigureTable:
    """The whole tree, a place or project a line, with what hangs below it."""
    tree = year_tree.read(file, fiscal_year)
    labels = {code: one.label for code, one in choices.labels(file, "plan_level").items()}
    whole = tree.whole
    return FigureTable(
        f"ผังแผน ปีงบประมาณ {fiscal_year}",
        (
            FigureColumn("ระดับ", 3, Kind.TEXT),
            FigureColumn("ข้อ", 9, Kind.TEXT),
            FigureColumn("โครงการ", 1.3),
            FigureColumn("กิจกรรม", 1.3),
            FigureColumn("บาท", 2.3, Kind.MONEY),
        ),
        tuple(_tree_rows(tree, labels, None, 0)),
        ("รวม", "", whole.projects, whole.activities, whole.amount),
    )


def _tree_rows(
    tree: YearTree, labels: dict[str, str], parent: UUID | None, depth: int
) -> Iterator[tuple[Value, ...]]:
    for one in tree.children.get(parent, ()):
        below = tree.sums.get(one.id, Sum())
        title = f"{_STEP * depth}{one.code} {one.name}"
        yield labels.get(one.level, one.level), title, below.projects, below.activities, below.amount
        yield from _tree_rows(tree, labels, one.id, depth + 1)
        for project in tree.projects.get(one.id, ()):
            title = f"{_STEP * (depth + 1)}{project.code} {project.name}"
            yield "โครงการ", title, "", project.activities, project.amount
    if parent is None:
        for project in tree.projects.get(None, ()):
            yield f"โครงการ {EMPTY}", f"{project.code} {project.name}", "", project.activities, project.amount


def matrix_tables(matrix: Matrix) -> tuple[FigureTable, ...]:
    """The columns explained, what is empty, then the matrix in parts that fit a page.

    The long table comes last: what is told of it never stands alone on a page after it.
    """
    parts = [matrix.columns[at : at + WIDE] for at in range(0, len(matrix.columns), WIDE)] or [()]
    tables = tuple(_part(matrix, part, whole=len(parts) == 1) for part in parts)
    return (_legend(matrix), empty_table(matrix), *tables)


def matrix_sheet(matrix: Matrix) -> FigureTable:
    """The matrix for a workbook: a column of ways and one of money for each heading."""
    columns = [FigureColumn("รหัส", 2, Kind.TEXT), FigureColumn("โครงการ", 9, Kind.TEXT)]
    for one in matrix.columns:
        columns += [
            FigureColumn(f"{one.code} {one.name}".strip(), 4, Kind.TEXT),
            FigureColumn(f"{one.code} บาท".strip(), 3, Kind.MONEY),
        ]
    columns += [FigureColumn("จำนวนความเชื่อมโยง", 2), FigureColumn("รวมบาท", 3, Kind.MONEY)]
    rows = []
    for line in matrix.lines:
        row: list[Value] = [line.project.code, line.project.name]
        for one in matrix.columns:
            cell = line.cells.get(one.id)
            row += [_ways(cell) if cell else "", cell.amount if cell and cell.main else None]
        rows.append((*row, line.count, line.project.amount))
    totals: list[Value] = ["รวม", ""]
    for one in matrix.columns:
        count = matrix.column_count(one.id)
        totals += [f"{count} โครงการ" if count else EMPTY, matrix.column_amount(one.id)]
    totals += [sum(one.count for one in matrix.lines), matrix.amount]
    return FigureTable(matrix.title, tuple(columns), tuple(rows), tuple(totals))


def findings_table(file: OfficeFile, fiscal_year: int) -> FigureTable:
    """Everything broken, and what to do about it."""
    found = findings.findings(file, fiscal_year)
    return FigureTable(
        f"จุดที่ความเชื่อมโยงขาด ปีงบประมาณ {fiscal_year}",
        (
            FigureColumn("ที่", 1),
            FigureColumn("ลักษณะ", 3.4, Kind.TEXT),
            FigureColumn("รายการ", 6, Kind.TEXT),
            FigureColumn("สิ่งที่ต้องทำ", 7, Kind.TEXT),
        ),
        tuple(
            (at, findings.DIRECTIONS[one.direction], one.title, str(one.message))
            for at, one in enumerate(found, start=1)
        ),
        note="" if found else "ทุกข้อ ทุกโครงการ และทุกตัวชี้วัดเชื่อมโยงครบ",
    )


def _part(matrix: Matrix, part: tuple[Heading, ...], *, whole: bool) -> FigureTable:
    """One stretch of columns; the sums of money stand in each."""
    columns = (
        FigureColumn("รหัส", 1.4, Kind.TEXT),
        FigureColumn("โครงการ", 5.8, Kind.TEXT),
        *(FigureColumn(_short(one, whole=whole), 3, Kind.MONEY) for one in part),
        FigureColumn("เชื่อมโยง", 1.3),
        FigureColumn("รวมบาท", 2.2, Kind.MONEY),
    )
    rows = tuple(
        (
            one.project.code,
            one.project.name,
            *(_cell(one, column) for column in part),
            one.count or EMPTY,
            one.project.amount,
        )
        for one in matrix.lines
    )
    sums: tuple[Value, ...] = (
        *(_column_sum(matrix, one) for one in part),
        sum(one.count for one in matrix.lines),
        matrix.amount,
    )
    first, last = (part[0].code, part[-1].code) if part else ("", "")
    title = "ตารางความสอดคล้อง" if whole else f"ตารางความสอดคล้อง ข้อ {first}–{last}"
    return FigureTable(title, columns, rows, ("", "รวม", *sums))


def _short(one: Heading, *, whole: bool) -> str:
    return f"{one.code} {one.name}".strip() if whole else one.code or one.name[:20]


def _cell(line: Line, column: Heading) -> str:
    cell = line.cells.get(column.id)
    if cell is None:
        return ""
    return " ".join(filter(None, (format_baht(cell.amount) if cell.main else "", _linked(cell))))


def _ways(cell: Cell) -> str:
    """How a column is served, in words: the tree itself, then links."""
    return " ".join(filter(None, ("หลัก" if cell.main else "", _linked(cell))))


def _linked(cell: Cell) -> str:
    words = [f"โดยตรง {cell.direct}"] if cell.direct else []
    words += [f"โดยอ้อม {cell.indirect}"] if cell.indirect else []
    return " ".join(words)


def _column_sum(matrix: Matrix, one: Heading) -> str:
    count = matrix.column_count(one.id)
    return f"{count} โครงการ {format_baht(matrix.column_amount(one.id))}" if count else EMPTY


def _legend(matrix: Matrix) -> FigureTable:
    return FigureTable(
        "ข้อที่ใช้เทียบ",
        (
            FigureColumn("ข้อ", 1.2, Kind.TEXT),
            FigureColumn("ข้อความ", 10, Kind.TEXT),
            FigureColumn("โครงการ", 1.6),
            FigureColumn("บาท", 2.6, Kind.MONEY),
        ),
        tuple(
            (one.code, one.name, matrix.column_count(one.id) or EMPTY, matrix.column_amount(one.id))
            for one in matrix.columns
        ),
        ("", "โครงการที่ไม่อยู่ใต้ข้อใดในตารางนี้", "", matrix.outside),
        note="จำนวนเงิน = โครงการอยู่ใต้ข้อนั้นในผังแผน (นับเงินที่เดียว) โดยตรงและโดยอ้อม = ความเชื่อมโยงที่เขียนเหตุผลไว้",
    )


def empty_table(matrix: Matrix) -> FigureTable:
    """The projects and headings without any link."""
    rows = [("โครงการ", f"{one.project.code} {one.project.name}") for one in matrix.empty_rows]
    rows += [("ข้อ", f"{one.code} {one.name}") for one in matrix.empty_columns]
    return FigureTable(
        "แถวและคอลัมน์ที่ว่าง",
        (FigureColumn("ชนิด", 2, Kind.TEXT), FigureColumn("รายการ", 12, Kind.TEXT)),
        tuple(rows),
        note="" if rows else "ไม่มีโครงการหรือข้อใดว่าง",
    )
