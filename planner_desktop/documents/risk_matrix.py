"""The 5 × 5 matrix of risks on paper: likelihood upwards, impact to the right, the risks' numbers in it."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Kind,
    Paragraph,
    Run,
    Spacer,
    Table,
    Together,
    Wording,
)

_AXIS, _CELL = 26.0, 16.0


@dataclass(frozen=True)
class MatrixCell:
    """Level in words, the numbers of its risks, and the colours of ground and ink."""

    level: str
    numbers: tuple[str, ...]
    ground: str
    ink: str


@dataclass(frozen=True)
class MatrixFacts:
    """Rows from the most likely down, each as (what its likelihood is called, its cells)."""

    caption: str
    impacts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[MatrixCell, ...]], ...]


def matrix_blocks(facts: MatrixFacts) -> tuple[Block, ...]:
    """The matrix as a table that is not parted by a page end."""
    rows: tuple[tuple[Wording, ...], ...] = tuple(
        (label, *(_words(cell) for cell in cells)) for label, cells in facts.rows
    )
    shades = tuple(
        (down, across, cell.ground)
        for down, (_label, cells) in enumerate(facts.rows)
        for across, cell in enumerate(cells, start=1)
    )
    columns = (
        Column("โอกาส ↑ / ผลกระทบ →", _AXIS),
        *(Column(label, _CELL, Kind.TEXT, Align.CENTER) for label in facts.impacts),
    )
    caption = Paragraph((Run(facts.caption, bold=True),), "caption", keep_with_next=True)
    return (Together((caption, Table(columns, rows, shades=shades))), Spacer(0.3))


def _words(cell: MatrixCell) -> tuple[Run, ...]:
    numbers = ", ".join(cell.numbers)
    level = Run(cell.level, color=cell.ink)
    return (level, Run(f"  {numbers}", bold=True, color=cell.ink)) if numbers else (level,)
