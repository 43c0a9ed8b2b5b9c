"""From a duty text to what it says: one pure function; nothing is read from or written to the file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from planner_desktop.domain.office.duty_text import (
    RecognisedDuty,
    RecognisedName,
    RecognisedOrder,
    RecognisedPerson,
    TextFault,
)
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import say
from planner_desktop.services.duty_text.content_faults import catchword_faults, content_faults
from planner_desktop.services.duty_text.growing import Growing, Node
from planner_desktop.services.duty_text.kinds import say_kinds
from planner_desktop.services.duty_text.lines import read_lines
from planner_desktop.services.duty_text.matching import unified
from planner_desktop.services.duty_text.number_faults import Numbers, computed, mostly_thai, number_faults
from planner_desktop.services.duty_text.people import person_from
from planner_desktop.services.duty_text.preamble import preamble_of
from planner_desktop.services.duty_text.reader import Reader, looks_like_duty_text


def recognise(text: str, today: dt.date | None = None, progress: Progress = unwatched) -> RecognisedOrder:
    """People, duties, substitutes and faults of a duty text; a text that is none has no people."""
    progress(0, 3, say("กำลังอ่านบรรทัด"))
    lines = read_lines(text)
    reader = Reader(lines.lines)
    reader.read()
    if not looks_like_duty_text(reader.people):
        return RecognisedOrder(faults=(_no_duty_text(),), lines=lines.repaired)
    progress(1, 3, say("กำลังจำแนกหน้าที่"))
    for person in reader.people:
        say_kinds(person)
    numbers = computed(reader.people, thai=mostly_thai(reader.people))
    people = tuple(_person(one, place, numbers) for place, one in enumerate(reader.people))
    progress(2, 3, say("กำลังตรวจเลขข้อและข้อความ"))
    faults = (*number_faults(reader.people, numbers), *content_faults(lines, reader.people, people))
    return RecognisedOrder(
        unified(people),
        _in_order((*faults, *catchword_faults(lines), *_nobodys(reader))),
        preamble_of(reader.before, today or bangkok_today()),
        numbers.thai,
        lines.repaired,
    )


def _in_order(faults: tuple[TextFault, ...]) -> tuple[TextFault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.line))


def _no_duty_text() -> TextFault:
    return TextFault(
        0,
        "not_duty_text",
        say("ไม่พบหัวเรื่องของบุคคลใดในข้อความนี้ จึงไม่ใช่ข้อความมอบหมายหน้าที่ที่โปรแกรมอ่านได้"),
        say("ตรวจว่าเลือกไฟล์ถูก หรือเติมบรรทัดหัวเรื่อง เช่น 1. นายชื่อ สกุล ตำแหน่ง … มีหน้าที่ ดังนี้"),
    )


def _person(read: Growing, place: int, numbers: Numbers) -> RecognisedPerson:
    found = person_from(read.heading, read.line.at)
    if not read.named:
        found = RecognisedPerson(RecognisedName("", "", "", read.line.at), line=read.line.at)
    closing = next((node.words for node in read.nodes if node.kind == "closing"), "")
    return replace(
        found,
        work_group=read.work_group,
        substitutes=_once(read.substitutes),
        substitutes_text=read.clause,
        standard_text=read.standard,
        closing=closing,
        original=read.number.text if read.number else "",
        computed=numbers.person(place),
        duties=tuple(_duty(node, numbers) for node in _walk(read.roots)),
    )


def _once(names: list[RecognisedName]) -> tuple[RecognisedName, ...]:
    found: dict[tuple[str, str], RecognisedName] = {}
    for name in names:
        found.setdefault((name.first, name.last), name)
    return tuple(found.values())


def _walk(nodes: list[Node]) -> list[Node]:
    return [one for node in nodes for one in (node, *_walk(node.children))]


def _duty(node: Node, numbers: Numbers) -> RecognisedDuty:
    return RecognisedDuty(
        node.kind,
        node.words,
        node.number.text if node.number else "",
        numbers.shown(node),
        node.depth,
        node.line.at,
        node.number.style if node.number else "",
    )


def _nobodys(reader: Reader) -> list[TextFault]:
    """Numbered lines that belong to nobody: behind the first person all, before it only duties."""
    first = reader.people[0].line.at
    return [
        TextFault(line.at, "nobodys", say("บรรทัดนี้ไม่อยู่ในหน้าที่ของผู้ใด จึงไม่นำเข้า"))
        for line in reader.before
        if line.number and (line.at > first or len(line.number.parts) > 1)
    ]
