"""The risk register on paper: the matrix, the risks with what is done about them, and the measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureTable
from planner_desktop.documents.risk_matrix import MatrixCell, MatrixFacts
from planner_desktop.domain.information.risk.register import RiskTask
from planner_desktop.domain.information.risk.scales import MOST, SHADES
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import choices, records
from planner_desktop.services.information.risk import judging
from planner_desktop.services.information.table_words import Named, columns, day

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

TEXT, NUMBER, DATE = Kind.TEXT, Kind.NUMBER, Kind.DATE
KINDS = {"residual": "ความเสี่ยงคงเหลือหลังการควบคุม", "inherent": "ความเสี่ยงก่อนการควบคุม"}


def matrix_facts(file: OfficeFile, fiscal_year: int, kind: str) -> MatrixFacts:
    """The matrix with the numbers of its risks."""
    drawn = judging.matrix(file, fiscal_year, kind)
    levels = choices.labels(file, "risk_level")
    across = range(1, MOST + 1)
    rows = []
    for likelihood in reversed(across):
        cells = []
        for impact in across:
            cell = drawn.cells[likelihood, impact]
            ground, ink = SHADES.get(cell.level, ("#FFFFFF", "#1A1A1A"))
            numbers = tuple(str(one.register_no) for one in cell.risks)
            level = levels[cell.level].label if cell.level in levels else ""
            cells.append(MatrixCell(level, numbers, ground, ink))
        rows.append((f"{likelihood} {drawn.likelihood[likelihood].label}", tuple(cells)))
    impacts = tuple(f"{value} {drawn.impact[value].label}" for value in across)
    return MatrixFacts(f"{KINDS[kind]} (เลขในช่องคือเลขที่ความเสี่ยง)", impacts, tuple(rows))


def register_table(file: OfficeFile) -> FigureTable:
    """Live risks, the gravest first, with marks before and after the controls."""
    found = judging.live(file)
    named = Named(file, "risk", found)
    rows = tuple(
        (
            one.register_no,
            one.subject,
            named.choice("risk_category", one.category),
            _marks(one.inherent_likelihood, one.inherent_impact),
            one.controls,
            _marks(one.residual_likelihood, one.residual_impact),
            named.choice("risk_level", one.level),
            named.choice("risk_treatment", one.treatment),
            one.plan,
            named.of(one.owner),
            day(one.review_on),
        )
        for one in found
    )
    return FigureTable(
        "ทะเบียนความเสี่ยง",
        columns(
            ("ที่", 5, NUMBER),
            ("ความเสี่ยง", 26, TEXT),
            ("ด้าน", 12, TEXT),
            ("ก่อนควบคุม", 11, TEXT),
            ("การควบคุม", 22, TEXT),
            ("คงเหลือ", 11, TEXT),
            ("ระดับ", 9, TEXT),
            ("จัดการ", 9, TEXT),
            ("แผนจัดการ", 24, TEXT),
            ("ผู้รับผิดชอบ", 15, TEXT),
            ("ทบทวน", 10, DATE),
        ),
        rows,
        note="คะแนน = โอกาส × ผลกระทบ",
    )


def task_table(file: OfficeFile) -> FigureTable:
    """What is being done against the live risks."""
    live = {one.id: one for one in judging.live(file)}
    query = Query("risk_task", (Condition("risk", Test.ONE_OF, tuple(live)),), sort=("due_on",))
    found = records.every(file, RiskTask, query) if live else []
    named = Named(file, "risk_task", found)
    rows = tuple(
        (
            live[one.risk].register_no if one.risk else None,
            one.subject,
            named.of(one.owner),
            day(one.due_on),
            day(one.done_on) or "ยังไม่เสร็จ",
            one.result,
        )
        for one in found
    )
    return FigureTable(
        "กิจกรรมจัดการความเสี่ยง",
        columns(
            ("ความเสี่ยงที่", 9, NUMBER),
            ("กิจกรรม", 36, TEXT),
            ("ผู้รับผิดชอบ", 20, TEXT),
            ("กำหนดเสร็จ", 11, DATE),
            ("เสร็จเมื่อ", 12, DATE),
            ("ผล", 26, TEXT),
        ),
        rows,
    )


def measure_tables(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """What the marks mean and what each level asks for, as in force that year."""
    drawn = judging.matrix(file, fiscal_year)
    levels = choices.labels(file, "risk_level")
    marks = tuple(
        (value, more.label, more.meaning, worse.label, worse.meaning)
        for value in range(1, MOST + 1)
        for more, worse in ((drawn.likelihood[value], drawn.impact[value]),)
    )
    tops = [(one.at_least or 1) - 1 for one in drawn.bands[1:]] + [MOST * MOST]
    bands = tuple(
        (levels[one.level].label if one.level in levels else one.level, f"{one.at_least}–{top}", one.action)
        for one, top in zip(drawn.bands, tops, strict=True)
    )
    return (
        FigureTable(
            f"เกณฑ์โอกาสและผลกระทบ ปีงบประมาณ {fiscal_year}",
            columns(
                ("คะแนน", 7, NUMBER),
                ("โอกาส", 11, TEXT),
                ("ความหมาย", 32, TEXT),
                ("ผลกระทบ", 11, TEXT),
                ("ความหมาย", 40, TEXT),
            ),
            marks,
        ),
        FigureTable(
            "เกณฑ์ระดับความเสี่ยง",
            columns(("ระดับ", 12, TEXT), ("คะแนน", 12, TEXT), ("สิ่งที่ต้องทำ", 60, TEXT)),
            bands,
        ),
    )


def _marks(likelihood: int | None, impact: int | None) -> str:
    return f"{likelihood}×{impact} = {likelihood * impact}" if likelihood and impact else ""


def all_tables(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """Everything that stands under the matrix."""
    return (register_table(file), task_table(file), *measure_tables(file, fiscal_year))


def brief_table(file: OfficeFile) -> FigureTable:
    """The live risks as a plan shows them: mark, level, treatment, who."""
    whole = register_table(file)
    wanted = (0, 1, 2, 5, 6, 7, 9)
    return FigureTable(
        whole.title,
        tuple(whole.columns[at] for at in wanted),
        tuple(tuple(row[at] for at in wanted) for row in whole.rows),
        note=whole.note,
    )
