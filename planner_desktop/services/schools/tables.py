"""Figures as tables for the screen, for paper and for Excel: the same rows on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.figures import FigureColumn, FigureTable, shown
from planner_desktop.domain.information.sizes import size_of
from planner_desktop.language.dates import long_date
from planner_desktop.services import choices, settings
from planner_desktop.services.schools import figures, mergers, sizes
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.life import schools_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.domain.choice_kinds import Choice
    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.schools.figures import Line

NAMELESS = "ไม่ระบุ"
ShownTable: TypeAlias = FigureTable  # the window shows it without knowing the renderers
_AMOUNTS = tuple(
    FigureColumn(label, width)
    for label, width in (
        ("ชาย", 8),
        ("หญิง", 8),
        ("รวม", 9),
        ("ห้อง", 7),
        ("ครู", 7),
        ("นักเรียน : ครู", 9),
    )
)
_MOST_COLUMNS = 14  # of a chart that can still be read


def of_dimension(
    file: OfficeFile, dimension: str, years: tuple[int, int], round_: str, scheme: str, title: str = ""
) -> FigureTable:
    """One view of the figures with its chart."""
    found = figures.lines(file, dimension, years, round_, scheme)
    labels = labels_of(file, dimension, found)
    counted = dimension != "grade"
    whole = figures.total(found)
    # Years are not added up: the same pupils stand in several.
    totals = _cells("รวม", whole, counted=counted) if dimension != "year" else ()
    return FigureTable(
        title or f"จำนวนนักเรียน ห้องเรียน และครู จำแนกตาม{figures.DIMENSIONS[dimension]}",
        _columns(dimension, counted=counted),
        tuple(_cells(label, one, counted=counted) for label, one in zip(labels, found, strict=True)),
        totals,
        chart=_chart(dimension, labels, found) if 1 < len(found) <= _MOST_COLUMNS else None,
    )


def labels_of(file: OfficeFile, dimension: str, found: list[Line]) -> list[str]:
    """What each line is called."""
    lists = {"grade": "class_grade", "levels": "school_levels"}
    if dimension not in lists:
        return [one.key or NAMELESS for one in found]
    known = choices.labels(file, lists[dimension])
    return [known[one.key].label if one.key in known else one.key or NAMELESS for one in found]


def in_words(value: str | float | None) -> str:
    """A cell as the papers write it."""
    return shown(value)


def _columns(dimension: str, *, counted: bool) -> tuple[FigureColumn, ...]:
    first = FigureColumn(figures.DIMENSIONS[dimension], 26, Kind.TEXT)
    amounts = _AMOUNTS if counted else _AMOUNTS[:4]
    return (first, *((FigureColumn("โรงเรียน", 9),) if counted else ()), *amounts)


def _cells(label: str, one: Line, *, counted: bool) -> tuple[str | int | float | None, ...]:
    amounts = (one.boys, one.girls, one.pupils, one.rooms)
    return (label, one.schools, *amounts, one.teachers, one.per_teacher) if counted else (label, *amounts)


def _chart(dimension: str, labels: list[str], found: list[Line]) -> Chart:
    if dimension == "grade":
        boys = Series("ชาย", tuple(float(one.boys) for one in found))
        girls = Series("หญิง", tuple(float(one.girls) for one in found))
        return Chart(ChartKind.BAR, tuple(labels), (boys, girls), unit="คน", height_cm=6.5)
    kind = ChartKind.LINE if dimension == "year" else ChartKind.BAR
    pupils = Series("นักเรียน", tuple(float(one.pupils) for one in found))
    return Chart(kind, tuple(labels), (pupils,), unit="คน", height_cm=6.5)


def school_list(file: OfficeFile, academic_year: int, round_: str, scheme: str) -> FigureTable:
    """Every school as it was on the day of the round, with what it counted and its size then."""
    day = day_of(file, academic_year, round_)
    sheets = {one.school: one for one in figures.sheets(file, academic_year, academic_year, round_)}
    bands = sizes.bands(file, scheme, academic_year)
    states = choices.labels(file, "school_status")
    grades = choices.labels(file, "class_grade")
    rows = []
    for number, one in enumerate(schools_on(file, day), start=1):
        sheet = sheets.get(one.id)
        told = (sheet.pupils, sheet.rooms, sheet.teachers) if sheet else (None, None, None)
        size = size_of(bands, sheet.pupils) if sheet else ""
        state = states[one.status].label if one.status in states else one.status
        led = f"{one.director} (รักษาการ)" if one.director and one.director_acting else one.director
        place = (one.district, one.network, state, _taught(one, grades), led)
        rows.append((number, one.code10, one.name, *place, *told, size))
    held = list(sheets.values())
    sums = (
        sum(one.pupils for one in held),
        sum(one.rooms for one in held),
        sum(one.teachers for one in held),
    )
    return FigureTable(
        f"รายชื่อโรงเรียน {long_date(day)}",
        (
            FigureColumn("ที่", 4),
            FigureColumn("รหัส", 10, Kind.CODE),
            FigureColumn("โรงเรียน", 24, Kind.TEXT),
            FigureColumn("อำเภอ", 13, Kind.TEXT),
            FigureColumn("กลุ่มเครือข่าย", 14, Kind.TEXT),
            FigureColumn("สถานะ", 12, Kind.TEXT),
            FigureColumn("ชั้น", 10, Kind.TEXT),
            FigureColumn("ผู้อำนวยการ", 20, Kind.TEXT),
            FigureColumn("นักเรียน", 8),
            FigureColumn("ห้อง", 6),
            FigureColumn("ครู", 6),
            FigureColumn("ขนาด", 10, Kind.TEXT),
        ),
        tuple(rows),
        ("", "", f"รวม {len(held)} โรงเรียนที่มีข้อมูล", "", "", "", "", "", *sums, ""),
    )


def _taught(one: School, grades: Mapping[str, Choice]) -> str:
    ends = dict.fromkeys((one.lowest_grade, one.highest_grade))
    return "–".join(grades[code].label for code in ends if code in grades)


def tests(file: OfficeFile, first: int, last: int) -> FigureTable:
    """The area's mean of every subject, one column a year."""
    found = figures.tests(file, first, last)
    years = sorted({one.academic_year for one in found})
    means = {(one.test, one.grade, one.subject, one.academic_year): one.mean for one in found}
    grades = choices.labels(file, "class_grade")
    keys = sorted({(one.test, one.grade, one.subject) for one in found})
    return FigureTable(
        "คะแนนเฉลี่ยร้อยละของเขตพื้นที่ ถ่วงน้ำหนักด้วยจำนวนผู้เข้าสอบ",
        (
            FigureColumn("การทดสอบ", 10, Kind.TEXT),
            FigureColumn("ชั้น", 6, Kind.TEXT),
            FigureColumn("วิชา/ด้าน", 20, Kind.TEXT),
            *(FigureColumn(f"ปี {year}", 9) for year in years),
        ),
        tuple(
            (
                test,
                grades[grade].label if grade in grades else grade,
                subject,
                *(means.get((test, grade, subject, year)) for year in years),
            )
            for test, grade, subject in keys
        ),
    )


def candidates(file: OfficeFile, academic_year: int, round_: str) -> FigureTable:
    """Small schools beside their nearest open neighbour, by the office's thresholds."""
    most = settings.whole(file, settings.MERGE_PUPILS)
    far = settings.whole(file, settings.MERGE_KM)
    found = mergers.candidates(file, academic_year, round_)
    return FigureTable(
        "โรงเรียนที่ควรพิจารณารวม",
        (
            FigureColumn("ที่", 4),
            FigureColumn("โรงเรียน", 24, Kind.TEXT),
            FigureColumn("อำเภอ", 14, Kind.TEXT),
            FigureColumn("นักเรียน", 8),
            FigureColumn("โรงเรียนที่ใกล้ที่สุด", 24, Kind.TEXT),
            FigureColumn("นักเรียน", 8),
            FigureColumn("กม. (เส้นตรง)", 10),
            FigureColumn("กม. (ถนน)", 9),
            FigureColumn("นาที", 7),
        ),
        tuple(
            (
                number,
                one.small.school.name,
                one.small.school.district,
                one.small.pupils,
                one.near.school.name,
                one.near.pupils,
                one.km,
                one.road.km if one.road else "",
                one.road.minutes if one.road else None,
            )
            for number, one in enumerate(found, start=1)
        ),
        note=f"คัดจากโรงเรียนที่เปิดสอน มีนักเรียนไม่เกิน {most} คน และห่างจากโรงเรียนที่ใกล้ที่สุดไม่เกิน {far} กม."
        " ระยะเส้นตรงคิดจากพิกัด ไม่ใช่ระยะเดินทาง ช่องถนนที่ว่างคือยังไม่ได้สำรวจ"
        " ต้องสำรวจเส้นทางจริงและรับฟังความเห็นชุมชนก่อนเสนอ",
    )
