"""The year's work with the province in tables: who sits where, which projects, what was sent (P27)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable, Value
from planner_desktop.domain.planning.cases.province import (
    ProvinceCommittee,
    ProvinceMember,
    ProvinceProject,
    ProvinceSubmission,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_year_of, fiscal_year_span
from planner_desktop.errors import UserError
from planner_desktop.language.dates import short_date
from planner_desktop.messages import say
from planner_desktop.services import choices, records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

_LAST = 9_999  # place of what has no order of its own


def tables(file: OfficeFile, fiscal_year: int) -> tuple[FigureTable, ...]:
    """Members by committee, projects with their money in satang, submissions; UserError for an empty year."""
    committees = _in_office(file, fiscal_year)
    projects = records.every(file, ProvinceProject, _of_year("province_project", fiscal_year))
    sent = _sent(file, fiscal_year, {one.id for one in projects})
    if not (committees or projects or sent):
        raise UserError(
            say("ปี {year} ยังไม่มีคณะกรรมการ โครงการ หรือการเสนอแผนระดับจังหวัด", year=fiscal_year),
            say("เพิ่มที่หน้าของงาน 3.4 แล้วพิมพ์อีกครั้ง"),
        )
    return (*_committees(file, committees), _projects(file, projects), _submissions(file, sent))


def any_year(file: OfficeFile) -> dict[str, str] | None:
    """A sample: the newest year of a project; else the year of the newest submission."""
    years = [one.fiscal_year for one in records.every(file, ProvinceProject) if one.fiscal_year]
    years += [fiscal_year_of(one.sent_on) for one in records.every(file, ProvinceSubmission) if one.sent_on]
    return {"year": str(max(years))} if years else None


def _of_year(name: str, fiscal_year: int) -> Query:
    return Query(name, (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=False)


def _sent(file: OfficeFile, fiscal_year: int, projects: set[UUID]) -> list[ProvinceSubmission]:
    """What was sent in the year, and what was sent before it for its projects."""
    asked = Query("province_submission", with_voided=False)
    return [
        one
        for one in records.every(file, ProvinceSubmission, asked)
        if one.project in projects or _within(one.sent_on, fiscal_year)
    ]


def _within(day: dt.date | None, fiscal_year: int) -> bool:
    first, last = fiscal_year_span(fiscal_year)
    return day is not None and first <= day <= last


def _in_office(file: OfficeFile, fiscal_year: int) -> list[ProvinceCommittee]:
    """Those appointed before the year's end whose term had not ended before it began."""
    first, last = fiscal_year_span(fiscal_year)
    asked = Query("province_committee", with_voided=False)
    return [
        one
        for one in records.every(file, ProvinceCommittee, asked)
        if (one.appointed_on or first) <= last and (one.ends_on or last) >= first
    ]


def _committees(file: OfficeFile, found: list[ProvinceCommittee]) -> tuple[FigureTable, ...]:
    members: dict[UUID | None, list[ProvinceMember]] = defaultdict(list)
    for one in records.every(file, ProvinceMember, Query("province_member", with_voided=False)):
        members[one.committee].append(one)
    roles = choices.labels(file, "province_role")
    columns = (
        FigureColumn("ที่", 1),
        FigureColumn("ชื่อหรือตำแหน่ง", 6, Kind.TEXT),
        FigureColumn("หน่วยงาน", 6, Kind.TEXT),
        FigureColumn("ตำแหน่งในคณะกรรมการ", 4, Kind.TEXT),
    )

    def rows(held: list[ProvinceMember]) -> tuple[tuple[Value, ...], ...]:
        ordered = sorted(held, key=lambda one: one.order or _LAST)
        return tuple(
            (at, one.name, one.agency, roles[one.role].label if one.role in roles else one.role)
            for at, one in enumerate(ordered, start=1)
        )

    return tuple(FigureTable(one.name, columns, rows(members[one.id]), note=_appointed(one)) for one in found)


def _appointed(one: ProvinceCommittee) -> str:
    told = (
        one.appointed_by,
        f"แต่งตั้งเมื่อ {short_date(one.appointed_on, full_year=True)}" if one.appointed_on else "",
        f"พ้นวาระ {short_date(one.ends_on, full_year=True)}" if one.ends_on else "",
        " ".join(one.duties.split()),
    )
    return " · ".join(part for part in told if part)


def _projects(file: OfficeFile, found: list[ProvinceProject]) -> FigureTable:
    states = choices.labels(file, "province_project_state")
    ordered = sorted(found, key=lambda one: (one.plan, one.order or _LAST))
    return FigureTable(
        "โครงการในแผนจังหวัดและกลุ่มจังหวัด",
        (
            FigureColumn("ที่", 1),
            FigureColumn("โครงการ", 6, Kind.TEXT),
            FigureColumn("แผน", 4.5, Kind.TEXT),
            FigureColumn("หน่วยงานหลัก", 4.5, Kind.TEXT),
            FigureColumn("วงเงินที่ขอ", 2.8, Kind.MONEY),
            FigureColumn("วงเงินที่ได้รับ", 2.8, Kind.MONEY),
            FigureColumn("สถานะ", 2.8, Kind.TEXT),
        ),
        tuple(
            (
                at,
                one.name,
                one.plan,
                one.lead,
                one.asked,
                one.granted,
                states[one.state].label if one.state in states else one.state,
            )
            for at, one in enumerate(ordered, start=1)
        ),
        ("", "รวม", "", "", sum(one.asked or 0 for one in found), sum(one.granted or 0 for one in found), "")
        if found
        else (),
    )


def _submissions(file: OfficeFile, found: list[ProvinceSubmission]) -> FigureTable:
    answers = choices.labels(file, "province_answer")
    waiting = sum(one.answer == "waiting" for one in found)
    ordered = sorted(found, key=lambda one: one.sent_on or dt.date.min)
    return FigureTable(
        "การเสนอแผนและโครงการต่อจังหวัด",
        (
            FigureColumn("วันที่ส่ง", 2.2, Kind.DATE),
            FigureColumn("เรื่องหรือแผนที่เสนอ", 7.5, Kind.TEXT),
            FigureColumn("เสนอต่อ", 5.5, Kind.TEXT),
            FigureColumn("กำหนดส่ง", 2.2, Kind.DATE),
            FigureColumn("ผลการเสนอ", 2.8, Kind.TEXT),
            FigureColumn("ทราบผลเมื่อ", 2.2, Kind.DATE),
        ),
        tuple(
            (
                _day(one.sent_on),
                one.subject,
                one.receiver,
                _day(one.due_on),
                answers[one.answer].label if one.answer in answers else one.answer,
                _day(one.answered_on),
            )
            for one in ordered
        ),
        note=f"เสนอ {len(found)} เรื่อง รอผล {waiting} เรื่อง" if found else "",
    )


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else ""
