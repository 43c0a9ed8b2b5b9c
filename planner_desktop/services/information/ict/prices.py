"""The standard price list of a fiscal year: the shipped one laid out, and a new year begun from the last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop import paths
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.money import SATANG
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

COPIED = "คัดลอกจากปีงบประมาณ {year}: "


def of_year(file: OfficeFile, fiscal_year: int) -> list[PriceItem]:
    """The items of that year in their order, those out of use too."""
    query = Query("price_item", (Condition("fiscal_year", Test.IS, fiscal_year),), sort=("position", "code"))
    return records.every(file, PriceItem, query)


def years(file: OfficeFile) -> list[int]:
    """The fiscal years that have a list, the newest first."""
    return sorted(
        {one.fiscal_year for one in records.every(file, PriceItem) if one.fiscal_year}, reverse=True
    )


def shipped(fiscal_year: int) -> tuple[PriceItem, ...]:
    """The list of `resources/catalogue/ict_prices.toml`, as of that year."""
    import tomllib

    with (paths.resources() / "catalogue" / "ict_prices.toml").open("rb") as source:
        read = tomllib.load(source)
    return tuple(_item(one, at, fiscal_year, read["source"]) for at, one in enumerate(read["item"], start=1))


def lay_out(file: OfficeFile, fiscal_year: int) -> int:
    """Put the shipped items whose codes the year lacks into the file, to be checked; how many."""
    there = {one.code for one in of_year(file, fiscal_year)}
    wanted = [one for one in shipped(fiscal_year) if one.code not in there]
    if wanted:
        with file.change(
            say("วางเกณฑ์ราคากลางที่มากับโปรแกรม ปีงบประมาณ {fiscal_year}", fiscal_year=fiscal_year)
        ) as change:
            change.save_many(wanted)
    return len(wanted)


def copy_last(file: OfficeFile, fiscal_year: int) -> int:
    """Begin a year with the items in use of the newest list before it; how many. UserError without one.

    Copies are marked as no more than a beginning: the new edition may price them otherwise.
    """
    before = [one for one in years(file) if one < fiscal_year]
    if not before:
        raise UserError(
            say("ไม่มีเกณฑ์ราคากลางของปีก่อนปี {year} ให้คัดลอก", year=fiscal_year),
            say("กด “วางรายการที่มากับโปรแกรม” หรือนำเข้าจาก Excel"),
        )
    there = {one.code for one in of_year(file, fiscal_year)}
    told = COPIED.format(year=before[0])
    wanted = [
        replace(one, id=NEW, version=0, fiscal_year=fiscal_year, certainty="low", source=_source(told, one))
        for one in of_year(file, before[0])
        if one.active and one.code not in there
    ]
    if wanted:
        with file.change(
            say("คัดลอกเกณฑ์ราคากลางปี {source} เป็นปี {fiscal_year}", source=before[0], fiscal_year=fiscal_year)
        ) as change:
            change.save_many(wanted)
    return len(wanted)


def _source(told: str, item: PriceItem) -> str:
    """Said once, however often it was copied."""
    mark = COPIED.partition("{")[0]
    kept = item.source.partition(": ")[2] if item.source.startswith(mark) else item.source
    return (told + kept)[: PriceItem.description.field("source").max_length]


def _item(told: dict[str, Any], position: int, fiscal_year: int, source: str) -> PriceItem:
    return PriceItem(
        fiscal_year=fiscal_year,
        position=position,
        code=told["code"],
        name=told["name"],
        kind=told["kind"],
        unit=told["unit"],
        price=told["baht"] * SATANG,
        basics="\n".join(told["basics"]),
        source=source,
        certainty=told["certainty"],
    )
