"""Shipped steps and documents of school cases, and per-head rates, laid into the file to be edited."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from planner_desktop import paths
from planner_desktop.domain.money import SATANG
from planner_desktop.domain.planning.cases.rates import SubsidyRate
from planner_desktop.domain.planning.cases.school_cases import CaseRule
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.work.shipped import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.services.file import OfficeFile

_BOOKS_YEAR, _SMALL_YEAR = 2566, 2565


def rules() -> tuple[CaseRule, ...]:
    """Every shipped step and document, kind by kind."""
    told = _told()
    return tuple(
        rule
        for kind, group in told["groups"].items()
        for rule in (*_steps(told, kind, group), *_documents(told, kind, group))
    )


def rates() -> tuple[SubsidyRate, ...]:
    """Every shipped rate with how sure it is."""
    return tuple(_rates(_told()["rates"]))


def lay_out(file: OfficeFile) -> int:
    """Put the shipped rows that the file lacks into it as one step; how many came."""
    held = {(one.kind, one.first_year, one.part, one.order) for one in records.every(file, CaseRule)}
    paid = {(one.first_year, one.level, one.item, one.grade) for one in records.every(file, SubsidyRate)}
    wanted = [one for one in rules() if (one.kind, one.first_year, one.part, one.order) not in held]
    money = [one for one in rates() if (one.first_year, one.level, one.item, one.grade) not in paid]
    if wanted or money:
        with file.change(mark("วางขั้นตอนกรณีโรงเรียนและอัตราเงินรายหัวที่มากับโปรแกรม")) as change:
            change.save_many(wanted)
            change.save_many(money)
    return len(wanted) + len(money)


def _told() -> dict[str, Any]:
    with (paths.resources() / FOLDER / "school_cases.toml").open("rb") as source:
        return tomllib.load(source)


def _steps(told: dict[str, Any], kind: str, group: str) -> Iterator[CaseRule]:
    for order, (title, days, required, fact, source, certainty) in enumerate(told["steps"][group], start=1):
        yield CaseRule(
            kind=kind,
            first_year=told["first_year"],
            part="step",
            order=order,
            title=title,
            days=days,
            required=required,
            fact=fact,
            certainty=certainty,
            source=told[source],
        )


def _documents(told: dict[str, Any], kind: str, group: str) -> Iterator[CaseRule]:
    for order, (title, required) in enumerate(told["documents"][group], start=1):
        yield CaseRule(
            kind=kind,
            first_year=told["first_year"],
            part="document",
            order=order,
            title=title,
            required=required,
            certainty="medium",
            source=told["usual"],
        )


def _rates(told: dict[str, Any]) -> Iterator[SubsidyRate]:
    for year, level, item, baht, certainty, source in told["rows"]:
        yield SubsidyRate(
            first_year=year, level=level, item=item, amount=baht * SATANG, certainty=certainty, source=source
        )
    for grade, level, baht in told["books"]:
        yield SubsidyRate(
            first_year=_BOOKS_YEAR,
            level=level,
            item="books",
            grade=grade,
            amount=baht * SATANG,
            certainty="medium",
            source="ราคาหนังสือเรียนต่อชุด ปี 2566",
        )
    for level, baht, most in told["small"]:
        yield SubsidyRate(
            first_year=_SMALL_YEAR,
            level=level,
            item="small_school",
            amount=baht * SATANG,
            most_pupils=most,
            certainty="low",
            source="อัตราก่อนปี 2566 ตรวจกับหนังสือแจ้ง",
        )
