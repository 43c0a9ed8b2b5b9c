"""The projects of a year summed up by strategy, group, source, quarter and category, from one reading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.services import choices, records
from planner_desktop.services.planning.projects import totals
from planner_desktop.services.planning.projects.totals import QUARTERS, Money, YearMoney

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.plan_figures import ProjectFigures

_NONE = "(ยังไม่ระบุ)"
_EVERYTHING = 100.0


def tables(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """Money stands in satang; cancelled projects are left out."""
    return of_money(file, totals.of_year(file, fiscal_year))


def of_money(file: OfficeFile, year: YearMoney) -> tuple[FigureTable, ...]:
    """The same of projects as they are, or as an edition keeps them."""
    strategies = records.titles(file, "plan_node", {one.strategy for one in year.projects if one.strategy})
    groups = records.titles(file, "agency", {one.unit for one in year.projects if one.unit})
    return (
        _by_place(year, "สรุปตามกลยุทธ์", "กลยุทธ์", lambda one: one.strategy, strategies),
        _by_place(year, "สรุปตามกลุ่มที่รับผิดชอบ", "กลุ่ม", lambda one: one.unit, groups),
        _by_code(
            year, "สรุปตามแหล่งเงิน", "แหล่งเงิน", lambda money: money.by_source, _labels(file, "money_source")
        ),
        _by_quarter(year),
        _by_code(
            year,
            "สรุปตามหมวดรายจ่าย",
            "หมวดรายจ่าย",
            lambda money: money.by_category,
            _labels(file, "expenditure_category"),
        ),
        _listed(file, year),
    )


def _by_place(
    year: YearMoney,
    title: str,
    label: str,
    place: Callable[[ProjectFigures], UUID | None],
    titles: dict[UUID, str],
) -> FigureTable:
    found: dict[UUID | None, list[ProjectFigures]] = {}
    for one in year.projects:
        found.setdefault(place(one), []).append(one)
    order = [key for key in sorted(titles, key=lambda key: titles[key]) if key in found]
    rows = [
        (titles[key] if key else _NONE, *_line(year, found[key]))
        for key in [*order, *(key for key in found if key not in titles)]
    ]
    return _table(title, label, rows, ("รวม", *_line(year, year.projects)))


def _line(year: YearMoney, projects: Iterable[ProjectFigures]) -> tuple[Value, ...]:
    found = tuple(projects)
    quarters = Counter[int]()
    for one in found:
        quarters.update(year.money(one.id).by_quarter)
    amount = sum(one.amount for one in found)
    return (
        len(found),
        *(quarters[at] for at in QUARTERS),
        *_loose(quarters, year),
        amount,
        share(amount, year.whole.amount),
    )


def _by_code(
    year: YearMoney,
    title: str,
    label: str,
    part: Callable[[Money], Mapping[str, int]],
    labels: dict[str, str],
) -> FigureTable:
    whole = part(year.whole)
    rows = []
    for code in [*(one for one in labels if one in whole), *(one for one in whole if one not in labels)]:
        count = sum(1 for one in year.of.values() if code in part(one))
        rows.append(
            (labels.get(code, code or _NONE), count, whole[code], share(whole[code], year.whole.amount))
        )
    columns = (
        FigureColumn(label, 8, Kind.TEXT),
        FigureColumn("โครงการ", 1.8),
        FigureColumn("บาท", 3.4, Kind.MONEY),
        FigureColumn("ร้อยละ", 1.6),
    )
    totals_ = ("รวม", sum(1 for one in year.of.values() if one.amount), year.whole.amount, _EVERYTHING)
    note = "โครงการหนึ่งอาจใช้เงินหลายแหล่งหรือหลายหมวด จำนวนโครงการในแต่ละแถวจึงรวมกันเกินยอดรวมได้"
    return FigureTable(title, columns, tuple(rows), totals_, note)


def _by_quarter(year: YearMoney) -> FigureTable:
    whole = year.whole.by_quarter
    names = {**{at: f"ไตรมาสที่ {at}" for at in QUARTERS}, **({0: "ยังไม่บอกเดือน"} if whole.get(0) else {})}
    running, rows = 0, []
    for at, name in names.items():
        amount = whole.get(at, 0)
        running += amount
        rows.append(
            (name, amount, share(amount, year.whole.amount), running, share(running, year.whole.amount))
        )
    columns = (
        FigureColumn("ไตรมาส", 5, Kind.TEXT),
        FigureColumn("บาท", 3.4, Kind.MONEY),
        FigureColumn("ร้อยละ", 1.6),
        FigureColumn("สะสม (บาท)", 3.4, Kind.MONEY),
        FigureColumn("สะสมร้อยละ", 2),
    )
    return FigureTable("สรุปตามไตรมาส", columns, tuple(rows), ("รวม", year.whole.amount, _EVERYTHING, "", ""))


def _listed(file: OfficeFile, year: YearMoney) -> FigureTable:
    states = _labels(file, "project_state")
    rows = tuple(
        (one.code, one.name, states.get(one.state, one.state), one.activities, one.amount)
        for one in year.projects
    )
    columns = (
        FigureColumn("รหัส", 2, Kind.CODE),
        FigureColumn("โครงการ", 9, Kind.TEXT),
        FigureColumn("สถานะ", 3, Kind.TEXT),
        FigureColumn("กิจกรรม", 1.8),
        FigureColumn("บาท", 3.4, Kind.MONEY),
    )
    count = sum(one.activities for one in year.projects)
    whole = ("", f"รวม {len(year.projects)} โครงการ", "", count, year.whole.amount)
    return FigureTable("บัญชีโครงการ", columns, rows, whole)


def _table(title: str, label: str, rows: list[tuple[Value, ...]], whole: tuple[Value, ...]) -> FigureTable:
    quarters = tuple(FigureColumn(f"ไตรมาส {at}", 2.6, Kind.MONEY) for at in QUARTERS)
    loose = len(whole) > len(QUARTERS) + 4  # name, count, sum and share
    columns = (
        FigureColumn(label, 7, Kind.TEXT),
        FigureColumn("โครงการ", 1.6),
        *quarters,
        *((FigureColumn("ไม่บอกเดือน", 2.6, Kind.MONEY),) if loose else ()),
        FigureColumn("รวมบาท", 3, Kind.MONEY),
        FigureColumn("ร้อยละ", 1.5),
    )
    return FigureTable(title, columns, tuple(rows), whole)


def _loose(quarters: Counter[int], year: YearMoney) -> tuple[int, ...]:
    """Money without a quarter, a column only in a year that has some."""
    return (quarters[0],) if year.whole.by_quarter.get(0) else ()


def share(part: int, whole: int) -> float:
    """Of a hundred, two decimals; nothing of nothing."""
    return round(part * _EVERYTHING / whole, 2) if whole else 0.0


def _labels(file: OfficeFile, kind: str) -> dict[str, str]:
    return {code: one.label for code, one in choices.labels(file, kind).items()}
