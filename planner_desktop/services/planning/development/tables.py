"""A development plan as tables for paper and workbook; money stands in satang in columns of money."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption, coded
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanStatement
from planner_desktop.domain.planning.development.strategies import MediumTarget, Strategy
from planner_desktop.domain.planning.measures import PERCENT
from planner_desktop.domain.records import title_of
from planner_desktop.domain.registry import description
from planner_desktop.services.planning.development import comparing, yearly
from planner_desktop.services.planning.development.environment_tables import labels_of
from planner_desktop.services.planning.development.revising import rows_of
from planner_desktop.services.planning.differences import CHANGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.development.yearly import IndicatorLine, MoneyLine

Line = TypeVar("Line")
NONE = "(ยังไม่ระบุ)"


def strategies(file: OfficeFile, plan: DevelopmentPlan) -> FigureTable:
    """Each strategy with the goals it answers and the options and factors it comes from."""
    found = [one for one in rows_of(file, Strategy, plan.id) if isinstance(one, Strategy)]
    goals = {one.id: title_of(one) for one in rows_of(file, PlanStatement, plan.id)}
    options = {one.id: one for one in rows_of(file, TowsOption, plan.id) if isinstance(one, TowsOption)}
    factors = {one.id: one for one in rows_of(file, SwotFactor, plan.id) if isinstance(one, SwotFactor)}
    rows = []
    for one in found:
        from_options = [options[key] for key in one.options if key in options]
        used = [factors[key] for option in from_options for key in option.factors if key in factors]
        rows.append(
            (
                one.code,
                one.name,
                "\n".join(goals.get(key, "") for key in one.goals),
                "\n".join(f"{option.code} {option.wording}".strip() for option in from_options),
                "\n".join(coded(factor) for factor in used),
                one.weight,
            )
        )
    return FigureTable(
        "กลยุทธ์และที่มา",
        (
            FigureColumn("ที่", 0.9, Kind.TEXT),
            FigureColumn("กลยุทธ์", 5, Kind.TEXT),
            FigureColumn("ตอบเป้าประสงค์", 5, Kind.TEXT),
            FigureColumn("ทางเลือก TOWS", 5, Kind.TEXT),
            FigureColumn("ปัจจัย SWOT", 5.4, Kind.TEXT),
            FigureColumn("น้ำหนัก (%)", 1.8),
        ),
        tuple(rows),
        ("", "รวม", "", "", "", sum(one.weight or 0 for one in found)) if found else (),
    )


def indicators(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    """A table for each strategy: baseline, the results of the years before, a target for every year."""
    lines = yearly.indicators(file, plan)
    columns = (
        FigureColumn("รหัส", 1.3, Kind.TEXT),
        FigureColumn("ตัวชี้วัด", 6.4, Kind.TEXT),
        FigureColumn("หน่วยนับ", 1.7, Kind.TEXT),
        FigureColumn("ข้อมูลฐาน (ปี)", 2.2, Kind.TEXT),
        *(FigureColumn(f"ผล {year}", 1.5) for year in plan.past_years),
        *(FigureColumn(f"เป้า {year}", 1.5) for year in plan.years),
    )
    return tuple(
        FigureTable(title, columns, tuple(_indicator(plan, line) for line in found))
        for title, found in _by_strategy(file, plan, lines, lambda line: line.indicator.strategy)
    )


def _indicator(plan: DevelopmentPlan, line: IndicatorLine) -> tuple[Value, ...]:
    own = line.indicator
    base = f"{own.baseline} ({own.baseline_year})" if own.baseline else "–"
    past = (line.years[year].result if year in line.years else "" for year in plan.past_years)
    ahead = (line.years[year].target if year in line.years else "" for year in plan.years)
    return (own.code, own.name, own.unit, base, *(one or "–" for one in (*past, *ahead)))


def money(file: OfficeFile, plan: DevelopmentPlan) -> tuple[FigureTable, ...]:
    """Indicative projects with their money a year, then the sums by strategy and by source."""
    lines = yearly.money(file, plan)
    sources = labels_of(file, "money_source")
    names = _by_strategy(file, plan, lines, lambda line: line.project.strategy)
    years = tuple(FigureColumn(str(year), 2.4, Kind.MONEY) for year in plan.years)
    columns = (
        FigureColumn("รหัส", 1.1, Kind.TEXT),
        FigureColumn("โครงการ", 6, Kind.TEXT),
        FigureColumn("แหล่งเงิน", 4.2, Kind.TEXT),
        *years,
        FigureColumn("รวม", 2.8, Kind.MONEY),
    )
    listed = tuple(
        FigureTable(
            title,
            columns,
            tuple(_money(plan, one, sources) for one in found),
            ("", "รวม", "", *_sums(plan, found)),
        )
        for title, found in names
    )
    by_source: dict[str, list[MoneyLine]] = defaultdict(list)
    for line in lines:
        by_source[sources.get(line.source, line.source)].append(line)
    return (
        *listed,
        _summed(plan, "กรอบวงเงินตามกลยุทธ์", "กลยุทธ์", names, lines),
        _summed(plan, "กรอบวงเงินตามแหล่งเงิน", "แหล่งเงิน", list(by_source.items()), lines),
    )


def _money(plan: DevelopmentPlan, one: MoneyLine, sources: dict[str, str]) -> tuple[Value, ...]:
    return one.project.code, one.project.name, sources.get(one.source, one.source), *_sums(plan, [one])


def _summed(
    plan: DevelopmentPlan,
    title: str,
    label: str,
    found: Sequence[tuple[str, list[MoneyLine]]],
    every: list[MoneyLine],
) -> FigureTable:
    columns = (
        FigureColumn(label, 7.7, Kind.TEXT),
        FigureColumn("โครงการ", 1.6),
        *(FigureColumn(str(year), 2.4, Kind.MONEY) for year in plan.years),
        FigureColumn("รวม", 2.8, Kind.MONEY),
    )
    rows: list[tuple[Value, ...]] = [(name, _projects(lines), *_sums(plan, lines)) for name, lines in found]
    return FigureTable(title, columns, tuple(rows), ("รวม", _projects(every), *_sums(plan, every)))


def _projects(lines: Iterable[MoneyLine]) -> int:
    return len({one.project.id for one in lines})


def _sums(plan: DevelopmentPlan, lines: list[MoneyLine]) -> tuple[int, ...]:
    """Satang of each year of the plan, and of all of them."""
    years = tuple(
        sum(one.years[year].amount or 0 for one in lines if year in one.years) for year in plan.years
    )
    return (*years, sum(years))


def medium(file: OfficeFile, plan: DevelopmentPlan) -> FigureTable:
    """เป้าหมายระยะปานกลาง."""
    found = [one for one in rows_of(file, MediumTarget, plan.id) if isinstance(one, MediumTarget)]
    return FigureTable(
        "เป้าหมายระยะปานกลาง",
        (
            FigureColumn("ภายในปี", 2, Kind.TEXT),
            FigureColumn("เป้าหมาย", 10, Kind.TEXT),
            FigureColumn("ค่า", 3, Kind.TEXT),
        ),
        tuple((str(one.by_year or ""), one.wording, amount(one.value, one.unit)) for one in found),
    )


def amount(value: str, unit: str) -> str:
    """A figure with its unit as it is said."""
    if not value:
        return "–"
    return f"{PERCENT} {value}" if unit.strip() == PERCENT else f"{value} {unit}".strip()


def comparison(file: OfficeFile, old: DevelopmentPlan, new: DevelopmentPlan) -> FigureTable:
    """What the new edition changes in the old one, a line a field (P15)."""
    rows: list[tuple[Value, ...]] = []
    for at, one in enumerate(comparing.compare(file, old, new), start=1):
        kind = description(one.kind).label
        lead = (str(at), kind, CHANGES[one.change], one.title)
        if not one.fields:
            rows.append((*lead, "", "", ""))
        for place, field in enumerate(one.fields):
            rows.append(
                (
                    *(lead if not place else ("", "", "", "")),
                    field.label,
                    field.before or "–",
                    field.after or "–",
                )
            )
    return FigureTable(
        "รายการที่ต่างกัน",
        (
            FigureColumn("ที่", 0.9, Kind.TEXT),
            FigureColumn("ชนิด", 3, Kind.TEXT),
            FigureColumn("การเปลี่ยน", 1.8, Kind.TEXT),
            FigureColumn("รายการ", 6, Kind.TEXT),
            FigureColumn("หัวข้อ", 3, Kind.TEXT),
            FigureColumn("ฉบับก่อน", 4.6, Kind.TEXT),
            FigureColumn("ฉบับนี้", 4.6, Kind.TEXT),
        ),
        tuple(rows),
        note="" if rows else "ทั้งสองฉบับตรงกันทุกรายการ",
    )


def as_one(found: Sequence[FigureTable], title: str, label: str) -> FigureTable:
    """Tables of the same columns as one, the title of each before its rows: a sheet that can be filtered."""
    rows = tuple((one.title, *row) for one in found for row in one.rows)
    return (
        FigureTable(title, (FigureColumn(label, 8, Kind.TEXT), *found[0].columns), rows)
        if found
        else (FigureTable(title, (FigureColumn(label, 8, Kind.TEXT),), ()))
    )


def _by_strategy(
    file: OfficeFile, plan: DevelopmentPlan, lines: Sequence[Line], key: Callable[[Line], UUID | None]
) -> list[tuple[str, list[Line]]]:
    """The lines under each strategy that has any, in the plan's order; those of none last."""
    found: dict[UUID | None, list[Line]] = defaultdict(list)
    for line in lines:
        found[key(line)].append(line)
    named = {one.id: one for one in rows_of(file, Strategy, plan.id) if isinstance(one, Strategy)}
    told = [
        (f"กลยุทธ์ที่ {one.code} {one.name}".strip(), found.pop(at)) for at, one in named.items() if at in found
    ]
    rest = [line for left in found.values() for line in left]
    return [*told, *([(NONE, rest)] if rest else [])]
