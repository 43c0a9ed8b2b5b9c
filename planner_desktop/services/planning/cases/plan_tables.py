"""What the schools' plans hold together: projects and money by focus, source, quarter and school (P26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.errors import UserError
from planner_desktop.language.order import sort_key
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.planning.cases import plan_forms
from planner_desktop.services.planning.projects.summaries import share
from planner_desktop.services.planning.projects.totals import QUARTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.domain.planning.cases.school_projects import SchoolProject
    from planner_desktop.services.file import OfficeFile

_HUNDRED = 100.0


def tables(
    file: OfficeFile, fiscal_year: int, kind: str, school: UUID | None = None
) -> tuple[FigureTable, ...]:
    """Money in satang; every table adds up to the same sum. UserError while no plan came back."""
    found = plan_forms.projects_of(file, fiscal_year, kind, school)
    if not found:
        raise UserError(
            say("ปี {year} ยังไม่มีโครงการในแผนของโรงเรียน", year=fiscal_year),
            say("กด “ส่งแบบแผน…” ให้โรงเรียนกรอก แล้วกด “รับแบบกลับ…” ในหน้า “การส่งแผนของโรงเรียน”"),
        )
    titles = records.linked_titles(file, "school_project", found)
    money = {code: one.label for code, one in choices.labels(file, "school_money").items()}
    summed = () if school else (_by_school(found, titles),)
    return (
        _summed("สรุปตามกลยุทธ์/จุดเน้นของเขต", "กลยุทธ์/จุดเน้น", found, lambda one: _title(titles, one.focus)),
        _summed("สรุปตามแหล่งเงิน", "แหล่งเงิน", found, lambda one: money.get(one.source, one.source)),
        _summed("สรุปตามไตรมาส", "ไตรมาส", found, lambda one: f"ไตรมาสที่ {one.quarter}"),
        *summed,
        _listed(found, titles, money),
    )


def _title(titles: Mapping[UUID, str], key: UUID | None) -> str:
    return titles.get(key, "") if key else ""


def _summed(
    title: str, label: str, found: Sequence[SchoolProject], place: Callable[[SchoolProject], str]
) -> FigureTable:
    whole = sum(one.amount or 0 for one in found)
    rows = []
    for name, those in _grouped(found, place):
        amount = sum(one.amount or 0 for one in those)
        rows.append((name, len({one.school for one in those}), len(those), amount, share(amount, whole)))
    columns = (
        FigureColumn(label, 9, Kind.TEXT),
        FigureColumn("โรงเรียน", 1.8),
        FigureColumn("โครงการ", 1.8),
        FigureColumn("บาท", 3.4, Kind.MONEY),
        FigureColumn("ร้อยละ", 1.6),
    )
    totals = ("รวม", len({one.school for one in found}), len(found), whole, _HUNDRED)
    return FigureTable(title, columns, tuple(rows), totals)


def _by_school(found: Sequence[SchoolProject], titles: Mapping[UUID, str]) -> FigureTable:
    rows = [
        (at, name, len(those), *_quarters(those))
        for at, (name, those) in enumerate(_grouped(found, lambda one: _title(titles, one.school)), start=1)
    ]
    columns = (
        FigureColumn("ที่", 1),
        FigureColumn("โรงเรียน", 6, Kind.TEXT),
        FigureColumn("โครงการ", 1.8),
        *(FigureColumn(f"ไตรมาส {at}", 2.8, Kind.MONEY) for at in QUARTERS),
        FigureColumn("รวมบาท", 3.2, Kind.MONEY),
    )
    return FigureTable("สรุปรายโรงเรียน", columns, tuple(rows), ("", "รวม", len(found), *_quarters(found)))


def _quarters(found: Iterable[SchoolProject]) -> tuple[Value, ...]:
    every = list(found)
    sums = [sum(one.amount or 0 for one in every if one.quarter == at) for at in QUARTERS]
    return (*sums, sum(one.amount or 0 for one in every))


def _listed(
    found: Sequence[SchoolProject], titles: Mapping[UUID, str], money: Mapping[str, str]
) -> FigureTable:
    rows = tuple(
        (
            name,
            one.name,
            _title(titles, one.focus),
            f"{one.indicator} ({one.unit} {one.target})",
            money.get(one.source, one.source),
            one.quarter or "",
            one.amount or 0,
        )
        for name, those in _grouped(found, lambda one: _title(titles, one.school))
        for one in those
    )
    columns = (
        FigureColumn("โรงเรียน", 3.4, Kind.TEXT),
        FigureColumn("โครงการ", 5, Kind.TEXT),
        FigureColumn("สนองกลยุทธ์/จุดเน้น", 4.6, Kind.TEXT),
        FigureColumn("ตัวชี้วัดและค่าเป้าหมาย", 4.6, Kind.TEXT),
        FigureColumn("แหล่งเงิน", 2.8, Kind.TEXT),
        FigureColumn("ไตรมาส", 1.5),
        FigureColumn("บาท", 2.8, Kind.MONEY),
    )
    whole = sum(one.amount or 0 for one in found)
    return FigureTable(
        "โครงการในแผนของโรงเรียน", columns, rows, ("", f"รวม {len(rows)} โครงการ", "", "", "", "", whole)
    )


def _grouped(
    found: Iterable[SchoolProject], place: Callable[[SchoolProject], str]
) -> list[tuple[str, list[SchoolProject]]]:
    """By name in Thai order."""
    parts: dict[str, list[SchoolProject]] = {}
    for one in found:
        parts.setdefault(place(one), []).append(one)
    return sorted(parts.items(), key=lambda pair: sort_key(pair[0]))
