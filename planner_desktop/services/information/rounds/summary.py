"""ทุกรอบเก็บข้อมูล (round-summary): how complete and timely each round was, and each school over the rounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureFacts, FigureTable, figure_paper
from planner_desktop.domain import fields
from planner_desktop.domain.information.rounds import SENT, DataRound
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_date, short_date
from planner_desktop.language.order import sort_key
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.information.rounds.status import network_of, status
from planner_desktop.workbooks.writing import SheetColumn, write_lists

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.information.rounds.status import RoundStatus, SchoolStatus

Keys = Mapping[str, str]
_KINDS = {Kind.NUMBER: fields.Kind.NUMBER}
_SHARE = 100


def summary_paper(file: OfficeFile, keys: Keys) -> Paper:
    """The paper round-summary."""
    del keys
    office = records.single(file, OfficeProfile)
    printed = f"พิมพ์เมื่อ {long_date(bangkok_today())}"
    facts = FigureFacts("ความครบถ้วนและทันเวลาของรอบเก็บข้อมูล", tables(file), office.name, printed_on=printed)
    return figure_paper(facts)


def summary_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The paper round-summary as a workbook."""
    del keys
    sheets = [
        (
            table.title,
            [SheetColumn(one.label, _KINDS.get(one.kind, fields.Kind.TEXT), 16) for one in table.columns],
            list(table.rows),
        )
        for table in tables(file)
    ]
    write_lists(sheets, target, progress)


def tables(file: OfficeFile) -> tuple[FigureTable, FigureTable]:
    """One line a round, newest first; one line a school. UserError without a round that asks anything."""
    found = [known for one in records.every(file, DataRound) if (known := _known(file, one.id))]
    if not found:
        raise UserError(say("ยังไม่มีรอบเก็บข้อมูล"), say("เพิ่มแบบ ช่องข้อมูล และรอบก่อน"))
    return _rounds(found), _schools(found)


def _known(file: OfficeFile, round_: UUID) -> RoundStatus | None:
    """The round's status; None while its form asks nothing."""
    try:
        return status(file, round_)
    except UserError:
        return None


def _rounds(found: list[RoundStatus]) -> FigureTable:
    labels = ("ต้องส่ง", "ส่งแล้ว", "ทันกำหนด", "รับรองแล้ว", "ครบถ้วน (ร้อยละ)", "ทันเวลา (ร้อยละ)")
    rows = []
    for one in found:
        whole, closes = one.whole, one.asked.round.closes
        counts = (whole.asked, whole.sent, whole.on_time, whole.approved)
        shares = (whole.completeness * _SHARE, whole.timeliness * _SHARE)
        rows.append((one.asked.round.name, short_date(closes) if closes else "–", *counts, *shares))
    return FigureTable(
        "รายรอบ",
        (
            FigureColumn("รอบ", 26, Kind.TEXT),
            FigureColumn("กำหนดส่ง", 10, Kind.TEXT),
            *(FigureColumn(label, 8) for label in labels),
        ),
        tuple(rows),
    )


def _schools(found: list[RoundStatus]) -> FigureTable:
    held: defaultdict[UUID, list[SchoolStatus]] = defaultdict(list)
    for round_ in found:
        for one in round_.schools:
            held[one.school.id].append(one)
    order = sorted(
        held.values(), key=lambda of: (sort_key(network_of(of[0].school)), sort_key(of[0].school.name))
    )
    return FigureTable(
        "รายโรงเรียน รวมทุกรอบ",
        (
            FigureColumn("ที่", 4),
            FigureColumn("โรงเรียน", 24, Kind.TEXT),
            FigureColumn("กลุ่มเครือข่าย", 16, Kind.TEXT),
            FigureColumn("รอบที่ต้องส่ง", 8),
            FigureColumn("ส่งแล้ว", 8),
            FigureColumn("ทันกำหนด", 8),
            FigureColumn("ครบถ้วน (ร้อยละ)", 9),
            FigureColumn("ทันเวลา (ร้อยละ)", 9),
        ),
        tuple(_school(number, of) for number, of in enumerate(order, start=1)),
    )


def _school(number: int, of: list[SchoolStatus]) -> tuple[str | int | float | None, ...]:
    sent, on_time = sum(one.state in SENT for one in of), sum(one.on_time for one in of)
    filled, wanted = sum(one.filled for one in of), sum(one.wanted for one in of)
    full = filled * _SHARE / wanted if wanted else None
    school = of[0].school
    return (number, school.name, network_of(school), len(of), sent, on_time, full, on_time * _SHARE / len(of))
