"""แผนชั้นเรียน on a lying page: the grades, what the school has, the way of approval, and the signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Digits,
    Kind,
    PageNumbers,
    Paper,
    Paragraph,
    Rules,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.figures import table_blocks
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from planner_desktop.documents.figures import FigureTable

_DOTS = "." * 44


@dataclass(frozen=True)
class ClassPlanFacts:
    """One school's sheet; `steps` in words, `signers` (role, name, position)."""

    title: str
    whose: str
    office: str
    lines: tuple[str, ...]
    table: FigureTable
    steps: tuple[str, ...]
    signers: tuple[tuple[str, str, str], ...]
    printed_on: str = ""
    digits: Digits = Digits.THAI


def class_plan_paper(facts: ClassPlanFacts) -> Paper:
    """The sheet; its steps in the order they were taken."""
    blocks: list[Block] = [Paragraph(facts.title, "title"), Paragraph(facts.whose, "subtitle")]
    blocks += [Paragraph(line, "small", align=Align.CENTER) for line in facts.lines if line]
    blocks += table_blocks(facts.table)
    if facts.steps:
        way = " → ".join(facts.steps)
        blocks.append(Paragraph(f"เส้นทางพิจารณา: {way}", "small", align=Align.LEFT, first_cm=0.0))
    blocks.append(Together((Spacer(0.3), _signatures(facts.signers))))
    return Paper(
        title=f"{facts.title} {facts.whose}",
        blocks=tuple(blocks),
        style=PaperStyle(left_cm=1.8, right_cm=1.5, top_cm=1.3, bottom_cm=1.2),
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.printed_on,
        author=facts.office,
        landscape=True,
    )


def _signatures(signers: tuple[tuple[str, str, str], ...]) -> Table:
    """Places to sign side by side."""
    lines = tuple(
        f"(ลงชื่อ) {_DOTS}\n({name or _DOTS})\n{position}\n{role}" for role, name, position in signers
    )
    columns = tuple(Column("", 1.0, Kind.TEXT, Align.CENTER) for _one in lines)
    return Table(columns, (lines,), style="list", rules=Rules.NONE, header=False)
