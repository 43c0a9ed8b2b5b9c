"""รายงานการประชุม (แบบที่ 11): who came, what was said under each agenda item, what was resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Kind,
    Paper,
    Paragraph,
    Rule,
    Rules,
    Run,
    Signature,
    Spacer,
    Table,
)
from planner_desktop.documents.office import Body, Office, body_blocks
from planner_desktop.language.dates import weekday_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MATTER_CM = 1.25


@dataclass(frozen=True)
class Attendee:
    """One line of an attendance list; `note` is the role in the meeting, or the reason of absence."""

    name: str
    position: str = ""
    note: str = ""


@dataclass(frozen=True)
class Matter:
    """One matter under an agenda item with its own number (`4.1`); `tasks` say who does what by when."""

    number: str
    title: str
    body: Body = ""
    resolution: str = ""
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Agenda:
    """One agenda item: its heading (`เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ`), text and resolution, its matters."""

    title: str
    body: Body = ""
    resolution: str = ""
    matters: tuple[Matter, ...] = ()
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True)
class MinutesFacts:
    """What the minutes record; `number` is `n/พ.ศ.`, times are written, e.g. "09.30 น."."""

    office: Office
    meeting: str
    number: str
    day: date
    place: str
    began: str
    ended: str
    present: tuple[Attendee, ...]
    absent: tuple[Attendee, ...] = ()
    guests: tuple[Attendee, ...] = ()
    agenda: tuple[Agenda, ...] = ()
    recorder: str = ""
    recorder_position: str = ""
    checker: str = ""
    checker_position: str = ""
    adoption: str = ""


def minutes(facts: MinutesFacts) -> Paper:
    """The minutes as a Paper."""
    return Paper(
        title=f"รายงานการประชุม{facts.meeting} ครั้งที่ {facts.number}",
        blocks=tuple(_blocks(facts)),
        style=facts.office.style,
        catchwords=True,
        author=facts.office.name,
        kind="minutes",
    )


def _blocks(facts: MinutesFacts) -> Iterator[Block]:
    lines = (
        f"รายงานการประชุม{facts.meeting}",
        f"ครั้งที่ {facts.number}",
        f"เมื่อ{weekday_date(facts.day)}",
        f"ณ {facts.place}",
    )
    for line in lines:
        yield Paragraph(line, "order_title")
    yield Rule()
    yield from _people("ผู้มาประชุม", facts.present)
    yield from _people("ผู้ไม่มาประชุม", facts.absent)
    yield from _people("ผู้เข้าร่วมประชุม", facts.guests)
    yield _labelled("เริ่มประชุมเวลา", facts.began)
    for number, item in enumerate(facts.agenda, 1):
        yield from _item(number, item)
    yield _labelled("เลิกประชุมเวลา", facts.ended)
    yield _hand(facts.recorder, facts.recorder_position, "ผู้จดรายงานการประชุม")
    if facts.checker:
        yield _hand(facts.checker, facts.checker_position, "ผู้ตรวจรายงานการประชุม")
    if facts.adoption:
        yield Spacer(0.5)
        yield from (Paragraph(line, "field") for line in facts.adoption.splitlines())


def _people(title: str, people: tuple[Attendee, ...]) -> Iterator[Block]:
    if not people:
        return
    yield Paragraph(title, "heading4")
    yield Table(
        columns=(Column("", 0.9, Kind.NUMBER), Column("", 5.2), Column("", 6.6), Column("", 3.3)),
        rows=tuple(
            (f"{at}.", person.name, person.position, person.note) for at, person in enumerate(people, 1)
        ),
        header=False,
        rules=Rules.NONE,
        style="plain_table",
    )


def _item(number: int, item: Agenda) -> Iterator[Block]:
    yield Paragraph((Run(f"ระเบียบวาระที่ {number}  {item.title}", bold=True),), "field", keep_with_next=True)
    yield from body_blocks(item.body)
    yield from _resolved(item.resolution, item.tasks)
    for matter in item.matters:
        heading = (Run(f"{matter.number}  {matter.title}", bold=True),)
        yield Paragraph(heading, "field", left_cm=_MATTER_CM, keep_with_next=True)
        yield from body_blocks(matter.body)
        yield from _resolved(matter.resolution, matter.tasks)


def _resolved(resolution: str, tasks: tuple[str, ...]) -> Iterator[Block]:
    if not (resolution or tasks):
        return
    first, *rest = resolution.splitlines() or ["มอบหมาย"]
    wording = (Run("มติที่ประชุม", bold=True), Run(f"  {first}"))
    yield Paragraph(wording, "text", align=Align.THAI, keep_with_next=bool(rest or tasks))
    for line in rest:
        yield Paragraph(line, "text", align=Align.THAI)
    for at, line in enumerate(tasks, start=1):
        yield Paragraph(f"{at}) {line}" if len(tasks) > 1 else line, "text", align=Align.THAI)


def _labelled(label: str, words: str) -> Block:
    return Paragraph((Run(label, bold=True), Run(f" {words}")), "field")


def _hand(name: str, position: str, role: str) -> Signature:
    return Signature(name, (position,), sign_label="(ลงชื่อ)", sign_role=role, signing_lines=1)
