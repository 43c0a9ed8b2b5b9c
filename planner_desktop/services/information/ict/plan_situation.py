"""The situation chapters of the ICT plan: schools, computers and networks as the registers count them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureTable
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.language.dates import long_date
from planner_desktop.services import records
from planner_desktop.services.information.ict import networks
from planner_desktop.services.information.table_words import baht, columns, labelled
from planner_desktop.services.schools import counts, figures
from planner_desktop.services.schools import tables as school_tables
from planner_desktop.services.schools.count_days import day_of

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.information.counts import CountSheet
    from planner_desktop.domain.information.ict.networks import NetworkCircuit
    from planner_desktop.services.file import OfficeFile

TEXT, NUMBER, MONEY = Kind.TEXT, Kind.NUMBER, Kind.MONEY
NAMELESS = "ไม่ระบุ"


def schools(file: OfficeFile) -> tuple[FigureTable, ...]:
    """Schools, pupils and teachers by district in the newest round; nothing when none was counted."""
    known = figures.rounds(file)
    if not known:
        return ()
    year, round_ = known[0]
    title = f"โรงเรียน นักเรียน และครู ข้อมูล ณ วันที่ {long_date(day_of(file, year, round_))}"
    return (school_tables.of_dimension(file, "district", (year, year), round_, "four", title),)


def computers(file: OfficeFile) -> tuple[FigureTable, ...]:
    """Computers beside pupils by district in the newest round."""
    known = figures.rounds(file)
    if not known:
        return ()
    year, round_ = known[0]
    names = {one.id: one.district or NAMELESS for one in records.every(file, School)}
    groups: dict[str, list[CountSheet]] = defaultdict(list)
    for school, sheet in counts.sheets_of(file, year, round_).items():
        groups[names.get(school, NAMELESS)].append(sheet)
    whole = [sheet for held in groups.values() for sheet in held]
    return (
        FigureTable(
            "คอมพิวเตอร์ของโรงเรียนรายอำเภอ",
            columns(
                ("อำเภอ", 26, TEXT),
                ("โรงเรียน", 10, NUMBER),
                ("มีคอมพิวเตอร์", 12, NUMBER),
                ("เครื่อง", 10, NUMBER),
                ("นักเรียน", 10, NUMBER),
                ("นักเรียน/เครื่อง", 13, NUMBER),
            ),
            tuple((name, *_computers(held)) for name, held in sorted(groups.items())),
            ("รวม", *_computers(whole)),
            note=f"ข้อมูล ณ วันที่ {long_date(day_of(file, year, round_))}",
        ),
    )


def _computers(held: list[CountSheet]) -> tuple[int | float | None, ...]:
    machines = sum(one.computers or 0 for one in held)
    pupils = sum(one.pupils or 0 for one in held)
    having = sum(bool(one.computers) for one in held)
    return (len(held), having, machines, pupils, pupils / machines if machines else None)


def network(file: OfficeFile) -> tuple[FigureTable, ...]:
    """Circuits in force by service, and how many open schools have none."""
    found = networks.circuits(file)
    groups: dict[str, list[NetworkCircuit]] = defaultdict(list)
    for one in found:
        groups[one.service].append(one)
    rows = tuple(
        (labelled(file, "network_service", code), *_circuits(held)) for code, held in sorted(groups.items())
    )
    open_ones = records.ids(file, Query("school", (Condition("status", Test.IS, "open"),)))
    joined: set[UUID] = {one.school for one in found if one.school}
    without = sum(one not in joined for one in open_ones)
    return (
        FigureTable(
            "วงจรและบริการเครือข่ายที่ใช้อยู่",
            columns(
                ("บริการ", 30, TEXT),
                ("วงจร", 10, NUMBER),
                ("โรงเรียน", 10, NUMBER),
                ("Mbps รวม", 12, NUMBER),
                ("บาท/เดือน", 16, MONEY),
            ),
            rows,
            ("รวม", *_circuits(found)),
            note=f"โรงเรียนที่เปิดสอนและยังไม่มีวงจรในทะเบียน {without} จาก {len(open_ones)} แห่ง",
        ),
    )


def _circuits(held: list[NetworkCircuit]) -> tuple[int | float | None, ...]:
    return (
        len(held),
        len({one.school for one in held if one.school}),
        sum(one.speed_down or 0 for one in held),
        baht(sum(one.month_price or 0 for one in held)),
    )
