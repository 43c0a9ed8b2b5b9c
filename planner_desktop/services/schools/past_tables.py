"""Tables of schools through the years: what happened, pupils through mergers and renames, who needs care."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.information.school_states import in_order
from planner_desktop.domain.information.schools import School, SchoolState
from planner_desktop.domain.years import ERA
from planner_desktop.language.dates import short_date
from planner_desktop.language.order import sort_key
from planner_desktop.services import choices, records
from planner_desktop.services.schools import figures, series
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.life import TEACHING, schools_on
from planner_desktop.services.schools.tables import NAMELESS

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.documents.figures import Value
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.schools.series import SeriesYear

_CARE = (
    ("นักเรียน", "pupils"),
    ("พิการ", "disabled"),
    ("ยากจน", "poor"),
    ("พักนอน", "boarding"),
    ("รหัส G", "no_status"),
    ("เด็กนอกระบบ", "out_of_school"),
    ("คอมพิวเตอร์", "computers"),
)
_QUIET = ("base", "edited", "director")  # no change of the school itself
_FIRST_MONTH = 5  # of the academic year
NOTE = "ปีก่อนรวมโรงเรียนนับนักเรียนของโรงเรียนที่มารวมภายหลังด้วย ชื่อเป็นชื่อ ณ วันของรอบปีสุดท้าย โรงเรียนที่เปลี่ยนชื่อนับต่อเนื่อง"


def through_years(file: OfficeFile, years: tuple[int, int], round_: str) -> FigureTable:
    """Pupils of every school that teaches in the last year, year by year, predecessors counted in."""
    there = [one for one in schools_on(file, day_of(file, years[1], round_)) if one.status in TEACHING]
    there.sort(key=lambda one: sort_key(one.name))
    told = series.totals_of(file, [one.id for one in there], years, round_)
    span = [year for year in range(years[0], years[1] + 1) if any(year in one for one in told.values())]
    rows = [
        (
            number,
            one.name,
            *(told.get(one.id, {}).get(year) for year in span),
            _grown(told.get(one.id, {}), span),
        )
        for number, one in enumerate(there, start=1)
    ]
    sums = [sum(one.get(year, 0) for one in told.values()) for year in span]
    return FigureTable(
        "นักเรียนรายโรงเรียนย้อนหลัง นับต่อเนื่องผ่านการรวมและเปลี่ยนชื่อ",
        (
            FigureColumn("ที่", 4),
            FigureColumn("โรงเรียน", 26, Kind.TEXT),
            *(FigureColumn(f"ปี {year}", 8) for year in span),
            FigureColumn("เพิ่ม/ลด (ร้อยละ)", 10),
        ),
        tuple(rows),
        ("", "รวม", *sums, _grown(dict(zip(span, sums, strict=True)), span)),
        note=NOTE,
    )


def _grown(told: dict[int, int], span: list[int]) -> float | None:
    """Per cent from the first year of the span to its last."""
    first, last = (told.get(span[0]), told.get(span[-1])) if span else (None, None)
    return (last - first) * 100 / first if first and last is not None else None


def care(file: OfficeFile, academic_year: int, round_: str) -> FigureTable:
    """Pupils who need care, children out of school and computers, by district."""
    schools = {one.id: one for one in schools_on(file, day_of(file, academic_year, round_))}
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(_CARE))
    for one in figures.sheets(file, academic_year, academic_year, round_):
        held = sums[figures.attribute(schools.get(one.school), "district") or NAMELESS]
        for place, (_label, name) in enumerate(_CARE):
            held[place] += getattr(one, name)
    rows: tuple[tuple[Value, ...], ...] = tuple((name, *sums[name]) for name in sorted(sums, key=sort_key))
    return FigureTable(
        "นักเรียนที่ต้องดูแลเป็นพิเศษ เด็กนอกระบบ และคอมพิวเตอร์ รายอำเภอ",
        (FigureColumn("อำเภอ", 20, Kind.TEXT), *(FigureColumn(label, 9) for label, _name in _CARE)),
        rows,
        ("รวม", *(sum(column) for column in zip(*sums.values(), strict=True))) if rows else (),
    )


def changes(file: OfficeFile, academic_year: int) -> FigureTable:
    """What happened to schools from May of the academic year to the April after it."""
    first = dt.date(academic_year - ERA, _FIRST_MONTH, 1)
    last = first.replace(year=first.year + 1) - dt.timedelta(days=1)
    states = in_order(records.every(file, SchoolState))
    events = choices.labels(file, "school_event")
    names = {one.id: one.name for one in records.every(file, School)}
    before: dict[UUID | None, SchoolState] = {}
    rows = []
    for one in states:
        was = before.get(one.school)
        before[one.school] = one
        if one.since and first <= one.since <= last and one.event not in _QUIET:
            label = events[one.event].label if one.event in events else one.event
            rows.append(
                (
                    short_date(one.since),
                    was.name if was else one.name,
                    label,
                    _into(one, was, names),
                    one.paper,
                )
            )
    return FigureTable(
        "ความเปลี่ยนแปลงของสถานศึกษาในปีการศึกษา",
        (
            FigureColumn("วันที่มีผล", 10, Kind.TEXT),
            FigureColumn("โรงเรียน (ชื่อเดิม)", 22, Kind.TEXT),
            FigureColumn("ความเปลี่ยนแปลง", 14, Kind.TEXT),
            FigureColumn("เป็น/กับ", 22, Kind.TEXT),
            FigureColumn("คำสั่ง/ประกาศ", 20, Kind.TEXT),
        ),
        tuple(rows),
    )


def _into(one: SchoolState, was: SchoolState | None, names: dict[UUID, str]) -> str:
    told = [names.get(one.with_school, "")] if one.with_school else []
    if was and was.name != one.name:
        told.append(one.name)
    if was and was.network != one.network:
        told.append(one.network)
    return ", ".join(filter(None, told))


def of_school(file: OfficeFile, school: UUID, round_: str) -> tuple[FigureTable, ...]:
    """One school year by year, as it was called and led, and its states."""
    found = series.series(file, school, round_)
    label = choices.labels(file, "count_round")[round_].label
    return (_years(file, found, label), _states(file, school))


def _years(file: OfficeFile, found: list[SeriesYear], label: str) -> FigureTable:
    states = choices.labels(file, "school_status")

    def row(one: SeriesYear) -> tuple[str | int | None, ...]:
        status = states[one.was.status].label if one.was.status in states else one.was.status
        amounts = (one.own, one.together, one.rooms, one.teachers, one.computers)
        return (str(one.academic_year), one.was.name, status, one.was.director, *amounts)

    return FigureTable(
        f"จำนวนย้อนหลัง {label}",
        (
            FigureColumn("ปีการศึกษา", 9, Kind.TEXT),
            FigureColumn("ชื่อในปีนั้น", 22, Kind.TEXT),
            FigureColumn("สถานะ", 12, Kind.TEXT),
            FigureColumn("ผู้อำนวยการ", 20, Kind.TEXT),
            FigureColumn("นักเรียนของโรงเรียน", 9),
            FigureColumn("รวมที่มารวม", 9),
            FigureColumn("ห้อง", 6),
            FigureColumn("ครู", 6),
            FigureColumn("คอมพิวเตอร์", 9),
        ),
        tuple(row(one) for one in found),
        note="ห้อง ครู และคอมพิวเตอร์นับรวมโรงเรียนที่มารวมภายหลังด้วย",
        chart=_chart(found) if len(found) > 1 else None,
    )


def _chart(found: list[SeriesYear]) -> Chart:
    years = tuple(str(one.academic_year) for one in found)
    own = Series("ของโรงเรียน", tuple(float(one.own or 0) for one in found))
    together = Series("รวมที่มารวม", tuple(float(one.together) for one in found))
    return Chart(ChartKind.LINE, years, (own, together), unit="คน", height_cm=5.5)


def _states(file: OfficeFile, school: UUID) -> FigureTable:
    events = choices.labels(file, "school_event")
    held = in_order(records.every(file, SchoolState))
    found = [one for one in held if school in (one.school, one.with_school)]
    rows = tuple(
        (
            short_date(one.since) if one.since else "แต่เดิม",
            events[one.event].label if one.event in events else one.event,
            one.name,
            one.network,
            one.director,
            " ".join(filter(None, (one.paper, one.reason))),
        )
        for one in found
    )
    return FigureTable(
        "ประวัติสถานะ",
        (
            FigureColumn("ตั้งแต่", 10, Kind.TEXT),
            FigureColumn("ความเปลี่ยนแปลง", 16, Kind.TEXT),
            FigureColumn("ชื่อ", 20, Kind.TEXT),
            FigureColumn("กลุ่มเครือข่าย", 14, Kind.TEXT),
            FigureColumn("ผู้อำนวยการ", 18, Kind.TEXT),
            FigureColumn("คำสั่งและเหตุผล", 24, Kind.TEXT),
        ),
        rows,
    )
