"""The environment of a development plan as tables: weighted factors, and the two-sided TOWS grid (P06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.planning.development.environment import (
    EXTERNAL,
    INTERNAL,
    WHOLE_WEIGHT,
    SwotFactor,
    coded,
    kind_of,
    scored,
)
from planner_desktop.services import choices
from planner_desktop.services.planning.development import checks
from planner_desktop.services.planning.development import tows as tows_grid
from planner_desktop.services.planning.development.revising import rows_of

if TYPE_CHECKING:
    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.development.tows import Grid

_SIDES = ((INTERNAL, "ปัจจัยภายใน (จุดแข็งและจุดอ่อน)"), (EXTERNAL, "ปัจจัยภายนอก (โอกาสและอุปสรรค)"))


def swot(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    """Factors weighted and scored, inside and outside, and what the four sides come to."""
    factors = [one for one in rows_of(file, SwotFactor, plan.id) if isinstance(one, SwotFactor)]
    aspects = labels_of(file, "swot_aspect")
    return (
        _standing(file, plan),
        *(
            _factors(title, [one for side in sides for one in factors if one.side == side], aspects)
            for sides, title in _SIDES
        ),
    )


def _factors(title: str, found: list[SwotFactor], aspects: dict[str, str]) -> FigureTable:
    return FigureTable(
        title,
        (
            FigureColumn("รหัส", 1.4, Kind.TEXT),
            FigureColumn("ปัจจัย", 7.4, Kind.TEXT),
            FigureColumn("มิติ", 3, Kind.TEXT),
            FigureColumn("น้ำหนัก (%)", 1.8),
            FigureColumn("คะแนน", 1.5),
            FigureColumn("ถ่วงน้ำหนัก", 2),
        ),
        tuple(
            (
                one.code,
                one.wording,
                aspects.get(one.aspect, ""),
                one.weight,
                one.score,
                one.weighted / WHOLE_WEIGHT,
            )
            for one in found
        ),
        (
            "",
            "รวม",
            "",
            sum(one.weight or 0 for one in found),
            "",
            sum(one.weighted for one in found) / WHOLE_WEIGHT,
        ),
    )


def _standing(file: OfficeFile, plan: DevelopmentPlan) -> FigureTable:
    sums = checks.swot(file, plan)
    labels = labels_of(file, "swot_side")
    kind = checks.standing(sums)
    pair = labels_of(file, "tows_kind").get(kind, "")
    scores = tuple(sums[side].score / WHOLE_WEIGHT for side in sums)
    return FigureTable(
        "ผลการวิเคราะห์สถานภาพ",
        (
            FigureColumn("ด้าน", 6, Kind.TEXT),
            FigureColumn("จำนวนปัจจัย", 2),
            FigureColumn("น้ำหนักรวม (%)", 2.4),
            FigureColumn("คะแนนถ่วงน้ำหนัก", 2.8),
        ),
        tuple(
            (labels.get(one.side, one.side), one.count, one.weight, one.score / WHOLE_WEIGHT)
            for one in sums.values()
        ),
        note=f"สถานภาพขององค์กร: {pair}" if pair else "ยังไม่ให้คะแนน จึงยังไม่บอกสถานภาพ",
        chart=Chart(
            ChartKind.RADAR,
            tuple(labels.get(side, side) for side in sums),
            (Series("คะแนนถ่วงน้ำหนัก", scores),),
            "คะแนนถ่วงน้ำหนักสี่ด้าน",
            height_cm=6.0,
            decimals=2,
        )
        if any(scores)
        else None,
    )


def tows(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    """The grid of both sides with the scored factors at its edges, then the options of each pair in full."""
    found = tows_grid.read(file, plan)
    codes = {one.id: coded(one) for own in found.factors.values() for one in own}
    columns = (
        FigureColumn("รหัส", 1.4, Kind.TEXT),
        FigureColumn("ทางเลือกกลยุทธ์", 6.6, Kind.TEXT),
        FigureColumn("ปัจจัยที่ใช้", 6.6, Kind.TEXT),
        FigureColumn("เลือกใช้", 1.6, Kind.TEXT),
        FigureColumn("เหตุผล", 3, Kind.TEXT),
    )
    pairs = tuple(
        FigureTable(
            label,
            columns,
            tuple(
                (
                    one.code,
                    one.wording,
                    "\n".join(codes.get(key, "") for key in one.factors),
                    "เลือก" if one.chosen else "–",
                    one.reason,
                )
                for one in found.options[kind]
            ),
        )
        for kind, label in labels_of(file, "tows_kind").items()
        if found.options[kind]
    )
    return (_two_sided(file, found), *pairs)


def _two_sided(file: OfficeFile, found: Grid) -> FigureTable:
    """Inside across, outside down; an option names its factors and the strategy that came of it."""
    sides, kinds = labels_of(file, "swot_side"), labels_of(file, "tows_kind")

    def edge(side: str) -> str:
        return "\n".join(f"{coded(one)} {scored(one)}" for one in found.factors[side]) or "–"

    def cell(outer: str, inner: str) -> str:
        kind = kind_of(inner, outer)
        told = (f"{coded(one)} {found.trace(one)}" for one in found.options[kind])
        return "\n".join((kinds[kind], *told))

    rows = [("", *(edge(inner) for inner in INTERNAL))]
    rows += [
        (f"{sides[outer]}\n{edge(outer)}", *(cell(outer, inner) for inner in INTERNAL)) for outer in EXTERNAL
    ]
    return FigureTable(
        "ผัง TOWS",
        (
            FigureColumn("ปัจจัยภายนอก / ปัจจัยภายใน", 8, Kind.TEXT),
            *(FigureColumn(sides[inner], 9, Kind.TEXT) for inner in INTERNAL),
        ),
        tuple(rows),
        note="ในวงเล็บหลังปัจจัย = น้ำหนัก × คะแนน = คะแนนถ่วงน้ำหนัก · หลังทางเลือก = ปัจจัยที่ใช้ และกลยุทธ์ที่ได้",
    )


def labels_of(file: OfficeFile, name: str) -> dict[str, str]:
    """The words of a list of choices by code."""
    return {code: one.label for code, one in choices.labels(file, name).items()}
