"""Editions of a year's action plan: which there are, and what each keeps (P13–P15)."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

from planner_desktop.domain.planning.kept import NAMES, ROWS
from planner_desktop.domain.planning.projects.editions import EditionEntry, PlanEdition
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.refs import read_ref
from planner_desktop.domain.years import bangkok_now, bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.planning import kept_content
from planner_desktop.services.planning.projects import year_rows
from planner_desktop.services.planning.projects.year_rows import Kept, PlanRows

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

Days: TypeAlias = "tuple[dt.date | None, dt.date | None]"


@dataclass(frozen=True)
class Baseline:
    """When an edition planned its projects and activities; `months` by activity where they were told."""

    edition: PlanEdition | None
    days: dict[UUID, Days]
    months: dict[UUID, tuple[str, ...]]
    amounts: dict[UUID, int]  # satang of each project and activity


def of_year(file: OfficeFile, fiscal_year: int) -> list[PlanEdition]:
    """The year's editions, the newest first."""
    asked = Query("plan_edition", (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=False)
    found = records.every(file, PlanEdition, asked)
    return sorted(found, key=lambda one: one.edition or 0, reverse=True)


def numbered(file: OfficeFile, fiscal_year: int, word: str) -> PlanEdition:
    """The year's edition of that number as typed, the newest when none was; UserError when there is none."""
    wanted = to_arabic_digits(word).strip()
    found = [one for one in of_year(file, fiscal_year) if wanted in ("", str(one.edition))]
    if not found:
        raise UserError(
            say("ปี {year} ยังไม่มีฉบับของแผนที่ต้องการ", year=fiscal_year),
            say("บันทึกฉบับของแผนปฏิบัติการก่อน แล้วจึงเปรียบเทียบ"),
        )
    return found[0]


def draft(file: OfficeFile, fiscal_year: int, reason: str, rows: PlanRows) -> PlanEdition:
    """The next edition, not saved: 0 the first time, then a revision with its reason; UserError if empty."""
    asked = Query("plan_edition", (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=True)
    former = [
        one.edition or 0 for one in records.every(file, PlanEdition, asked)
    ]  # a voided number is not freed
    number = max(former) + 1 if former else 0
    projects = sum(one.kind == "project" for one in rows.rows.values())
    if not projects:
        raise UserError(
            say("ปี {year} ยังไม่มีโครงการที่อนุมัติหรือบรรจุในแผน จึงยังบันทึกฉบับไม่ได้", year=fiscal_year),
            say("อนุมัติโครงการและบรรจุในแผนก่อน"),
        )
    name = f"แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {fiscal_year}"
    return PlanEdition(
        fiscal_year=fiscal_year,
        edition=number,
        name=f"{name} ปรับปรุงครั้งที่ {number}" if number else name,
        dated=bangkok_today(),
        fixed_at=bangkok_now().replace(tzinfo=None),
        reason=reason.strip(),
        projects=projects,
        amount=rows.amount,
    )


def entries(file: OfficeFile, edition: PlanEdition) -> list[EditionEntry]:
    """Projects, activities and money of an edition fixed before editions were kept whole."""
    asked = Query("edition_entry", (Condition("edition", Test.IS, edition.id),), with_voided=False)
    return records.every(file, EditionEntry, asked)


def rows_of(file: OfficeFile, edition: PlanEdition) -> PlanRows:
    """The rows as they were when the edition was fixed, as far as it keeps them."""
    told = kept_content.read(file, edition, ROWS)
    if told is not None:
        return year_rows.revived(told, kept_content.read(file, edition, NAMES) or {})
    return PlanRows(
        {
            one.about: Kept(one.kind, one.about, one.title, one.project, one.values, one.amount or 0)
            for one in entries(file, edition)
        }
    )


def baseline(file: OfficeFile, fiscal_year: int, edition: PlanEdition | None = None) -> Baseline:
    """What an edition (default: the year's newest) planned; empty without one."""
    chosen = edition or next(iter(of_year(file, fiscal_year)), None)
    if chosen is None:
        return Baseline(None, {}, {}, {})
    found = rows_of(file, chosen)
    timed = {
        named.record: one
        for one in found.rows.values()
        if one.kind in ("project", "activity") and (named := read_ref(one.about))
    }
    months = ((read_ref(about), by_month) for about, by_month in (found.months or {}).items())
    return Baseline(
        chosen,
        {key: _days(one) for key, one in timed.items()},
        {named.record: tuple(sorted(by_month)) for named, by_month in months if named},
        {key: one.amount for key, one in timed.items()},
    )


def _days(kept: Kept) -> Days:
    told = json.loads(kept.values)
    first, last = (
        dt.date.fromisoformat(told[name]) if told.get(name) else None for name in ("starts", "ends")
    )
    return first, last
