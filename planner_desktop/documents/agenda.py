"""ระเบียบวาระการประชุม, the sheet on which those who come sign, and what became of resolutions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Digits,
    Kind,
    PageBreak,
    Paper,
    Paragraph,
    Rule,
    Run,
    Spacer,
    Table,
)
from planner_desktop.documents.memo import MemoFacts, memo
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.language.dates import weekday_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planner_desktop.documents.minutes import Attendee
    from planner_desktop.documents.office import Office

_ITEM_CM, _MATTER_CM = 1.25, 2.5
_SIGNING_CM = 0.95  # the height in which a signature finds room


@dataclass(frozen=True)
class AgendaLine:
    """One section with its matters as (number, title)."""

    title: str
    matters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class AgendaFacts:
    """What the agenda says; `when` is written, e.g. "09.00–12.00 น."."""

    office: Office
    meeting: str
    number: str
    day: date
    place: str
    when: str
    lines: tuple[AgendaLine, ...] = ()
    people: tuple[Attendee, ...] = ()


def agenda(facts: AgendaFacts) -> Paper:
    """The agenda on a sheet of its own."""
    return Paper(
        title=f"ระเบียบวาระการประชุม{facts.meeting} ครั้งที่ {facts.number}",
        blocks=tuple(_agenda(facts)),
        style=facts.office.style,
        author=facts.office.name,
    )


def invitation(letter: MemoFacts, facts: AgendaFacts) -> Paper:
    """The memo that calls the meeting, with the agenda behind it."""
    from dataclasses import replace

    paper = memo(letter)
    return replace(paper, blocks=(*paper.blocks, PageBreak(), *_agenda(facts)))


def attendance_sheet(facts: AgendaFacts) -> Paper:
    """บัญชีลงชื่อผู้เข้าประชุม: names in order with room to sign, and lines for more."""
    rows = [(str(at), one.name, one.position, "", "") for at, one in enumerate(facts.people, 1)]
    rows += [(str(len(rows) + at), "", "", "", "") for at in range(1, 6)]
    table = Table(
        (
            Column("ที่", 1.1, Kind.NUMBER),
            Column("ชื่อ – สกุล", 5.4),
            Column("ตำแหน่ง", 5.2),
            Column("ลายมือชื่อ", 4.2),
            Column("หมายเหตุ", 2.4),
        ),
        tuple(rows),
        row_cm=_SIGNING_CM,
    )
    return Paper(
        title=f"บัญชีลงชื่อผู้เข้าประชุม{facts.meeting} ครั้งที่ {facts.number}",
        blocks=(*_heading("บัญชีลงชื่อผู้เข้าประชุม", facts), Spacer(0.3), table),
        style=facts.office.style,
        author=facts.office.name,
    )


@dataclass(frozen=True)
class FollowRow:
    """One resolution: which meeting, what, who, until when, how far."""

    meeting: str
    words: str
    owner: str
    due: str
    state: str


@dataclass(frozen=True)
class FollowFacts:
    """What the list of resolutions shows."""

    title: str
    rows: tuple[FollowRow, ...]
    office: str = ""
    about: str = ""
    printed_on: str = ""
    digits: Digits = Digits.THAI


def follow_list(facts: FollowFacts) -> Paper:
    """The resolutions and how far each is, lying."""
    table = Table(
        (
            Column("ที่", 4, Kind.NUMBER),
            Column("ครั้งที่", 9, Kind.REFERENCE),
            Column("มติ", 40),
            Column("ผู้รับผิดชอบ", 20),
            Column("กำหนด", 12, Kind.DATE),
            Column("ผลการดำเนินงาน", 34),
        ),
        tuple(
            (str(at), one.meeting, one.words, one.owner, one.due, one.state)
            for at, one in enumerate(facts.rows, 1)
        ),
        style="list",
        empty_text="ไม่มีมติที่ต้องติดตาม",
    )
    head: list[Block] = [*sheet_head(facts.title, facts.office, facts.about)]
    return sheet(facts, (*head, table), PaperStyle(), landscape=True)


def _heading(title: str, facts: AgendaFacts) -> Iterator[Block]:
    lines = (
        f"{title}{facts.meeting}",
        f"ครั้งที่ {facts.number}",
        f"{weekday_date(facts.day)}  เวลา {facts.when}",
        f"ณ {facts.place}",
    )
    for line in lines:
        yield Paragraph(line, "order_title")
    yield Rule()


def _agenda(facts: AgendaFacts) -> Iterator[Block]:
    yield from _heading("ระเบียบวาระการประชุม", facts)
    for number, line in enumerate(facts.lines, 1):
        wording = (Run(f"ระเบียบวาระที่ {number}", bold=True), Run(f"  {line.title}"))
        yield Paragraph(wording, "field", align=Align.LEFT, keep_with_next=bool(line.matters))
        for label, title in line.matters:
            yield Paragraph(f"{label}  {title}", "body", left_cm=_MATTER_CM, first_cm=0.0)
