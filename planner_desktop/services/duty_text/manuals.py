"""Manuals of work: items with their steps and sections, from the same kinds of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner_desktop.domain.office.duty_text import (
    RecognisedItem,
    RecognisedManual,
    RecognisedStep,
    TextFault,
)
from planner_desktop.messages import say
from planner_desktop.services.duty_text.lines import Line, joined, read_lines, tidy
from planner_desktop.services.duty_text.numbering import in_script

# The heading of each section; a number or bullet before it is not part of it.
_SECTIONS = {
    "steps": re.compile(r"^ขั้นตอน(?:และแนวทาง)?(?:การ|ใน)?(?:ปฏิบัติ|ดำเนิน)?(?:งาน|การ)?\s*:?$|^แนวทางการปฏิบัติ$"),
    "objective": re.compile(r"^วัตถุประสงค์"),
    "scope": re.compile(r"^ขอบ(?:เขต|ข่าย)"),
    "definitions": re.compile(r"^(?:คำจำกัดความ|นิยาม|คำนิยาม)"),
    "indicators": re.compile(r"^(?:ผลสำเร็จที่คาดหวัง|ตัวชี้วัด|ผลที่คาดว่า)"),
    "laws": re.compile(r"^(?:กฎหมาย|เอกสาร\s*/?\s*หลักฐาน|เอกสารอ้างอิง|ระเบียบ.{0,6}กฎหมาย)"),
    "forms": re.compile(r"^แบบฟอร์ม"),
    "flow": re.compile(r"^(?:Flow|แผนภูมิ|ผังงาน|แผนผัง)", re.IGNORECASE),
}
_ITEM_NAME = re.compile(r"^(?:งาน|การ)")
_GROUP_NAME = re.compile(r"^(?:กลุ่ม)?งาน")
_NUMBERED = re.compile(r"^[0-9๐-๙.]+[.)]?\s")
_BAR = " | "  # between the cells of a table's row: who, when and for how long stand behind the step
_LONGEST_HEADING = 70
_LOOK = 2  # lines between an item's name and its first heading (a subtitle may stand there)


@dataclass
class _Growing:
    """One item while reading."""

    line: Line
    work_group: str
    said: dict[str, list[str]] = field(default_factory=dict)
    steps: list[tuple[Line, str]] = field(default_factory=list)


def recognise_manual(text: str) -> RecognisedManual:
    """Items, steps, sections and faults of a manual; a text without steps gives no items and says so."""
    read = read_lines(text)
    items = _read(read.lines)
    if not items:
        return RecognisedManual(faults=(_no_manual(),), lines=read.repaired)
    found = tuple(_item(one) for one in items)
    faults = tuple(fault for one in items for fault in _faults(one))
    return RecognisedManual(found, faults, read.repaired)


def _no_manual() -> TextFault:
    return TextFault(
        0,
        "not_manual",
        say("ไม่พบหัวข้อ “ขั้นตอนการปฏิบัติงาน” จึงไม่ใช่คู่มือที่โปรแกรมอ่านได้"),
        say("ตรวจว่าเลือกไฟล์ถูก หรือเติมหัวข้อขั้นตอนไว้ใต้ชื่องาน"),
    )


def _read(lines: tuple[Line, ...]) -> list[_Growing]:
    items: list[_Growing] = []
    group: tuple[int, Line] | None = None  # where the newest group stands, and its line
    section = ""
    for at, line in enumerate(lines):
        kind = _section(line)
        if _begins_item(lines, at):
            items.append(_Growing(line, _group_of(line, at, group, items)))
            section = ""
        elif _begins_group(line, lines, at):
            group, section = (at, line), "elsewhere"
        elif items and kind:
            section = kind
        elif items and section == "steps" and _ends_steps(items[-1], line):
            section = "elsewhere"
        elif items and section == "steps":
            _add_step(items[-1], line)
        elif items and section not in ("", "elsewhere", "flow"):
            _add_words(items[-1].said.setdefault(section, []), line)
    return [one for one in items if one.steps]


def _group_of(line: Line, at: int, group: tuple[int, Line] | None, items: list[_Growing]) -> str:
    """The group an item stands in: by its number's first part, or the one right above a list 1., 2., 3."""
    assert line.number is not None
    if group is None or group[1].number is None:
        return ""
    if len(line.number.parts) > 1:
        return tidy(group[1].words) if group[1].number.parts[0] == line.number.parts[0] else ""
    if group[0] == at - 1:
        return tidy(group[1].words)
    before = items[-1].line.number if items else None
    return items[-1].work_group if before and len(before.parts) == 1 else ""


def _add_words(said: list[str], line: Line) -> None:
    """A line of a section; one without a number goes on with a numbered one."""
    if said and line.number is None and not line.bullet and _NUMBERED.match(said[-1]):
        said[-1] = joined(said[-1], tidy(line.text), apart=False)
        return
    said.append(tidy(line.text))


def _section(line: Line) -> str:
    words = tidy(line.words)
    if len(words) > _LONGEST_HEADING:
        return ""
    return next((name for name, pattern in _SECTIONS.items() if pattern.match(words)), "")


def _begins_item(lines: tuple[Line, ...], at: int) -> bool:
    """A numbered name with the heading of its steps (or another section) right below."""
    line = lines[at]
    if line.number is None or line.number.style != "dot" or not _ITEM_NAME.match(line.words):
        return False
    for following in lines[at + 1 : at + 1 + _LOOK]:
        if _section(following) in ("steps", "objective"):
            return True
        if following.number:
            return False
    return False


def _begins_group(line: Line, lines: tuple[Line, ...], at: int) -> bool:
    """`2. งานนโยบายและแผน`, with an item of its own right below."""
    single = line.number is not None and line.number.style == "dot" and len(line.number.parts) == 1
    if not single or not _GROUP_NAME.match(line.words) or at + 1 == len(lines):
        return False
    following = lines[at + 1].number
    has_items = following is not None and len(following.parts) > 1
    return _begins_item(lines, at + 1) or (has_items and bool(_ITEM_NAME.match(lines[at + 1].words)))


def _add_step(item: _Growing, line: Line) -> None:
    first = item.steps[0][0].number if item.steps else None
    if line.number and (first is None or line.number.shape == first.shape):
        item.steps.append((line, tidy(line.words.split(_BAR)[0])))
    elif item.steps:  # a wrapped line, or a sub-step: it goes on with the step and keeps its number
        last, words = item.steps[-1]
        item.steps[-1] = (last, joined(words, tidy(line.text), apart=bool(line.number) or last.open_end))


def _ends_steps(item: _Growing, line: Line) -> bool:
    """Whether a number of another decimal level says that the item's steps are over."""
    first = item.steps[0][0].number if item.steps else None
    number = line.number
    return bool(first and number and number.style == first.style == "dot" and number.shape != first.shape)


def _item(read: _Growing) -> RecognisedItem:
    def said(section: str) -> str:
        return "\n".join(one for one in read.said.get(section, ()) if one != "-")

    number = read.line.number
    assert number is not None
    return RecognisedItem(
        number=number.plain,
        name=tidy(read.line.words),
        line=read.line.at,
        work_group=read.work_group,
        objective=said("objective"),
        scope=said("scope"),
        definitions=said("definitions"),
        forms=said("forms"),
        laws=tuple(_unnumbered(one) for one in read.said.get("laws", ()) if one != "-"),
        indicators=said("indicators"),
        steps=tuple(_step(line, words, place) for place, (line, words) in enumerate(read.steps, start=1)),
    )


def _step(line: Line, words: str, place: int) -> RecognisedStep:
    return RecognisedStep(place, words, line.at, line.number.text if line.number else "")


def _unnumbered(words: str) -> str:
    return _NUMBERED.sub("", words).strip()


def _faults(read: _Growing) -> Iterator[TextFault]:
    last = 0
    for line, _ in read.steps:
        assert line.number is not None
        value = line.number.parts[-1]
        if value != last + 1:
            kind = "repeated" if value == last else "skipped" if value > last else "backwards"
            words = say("เลขขั้นตอน {number} ไม่ต่อจากขั้นก่อน", number=line.number.text)
            thai = in_script(line.number.text, thai=True) == line.number.text
            right = in_script(str(last + 1), thai=thai)
            yield TextFault(line.at, kind, words, say("ขั้นนี้ควรลงท้ายด้วย {number}", number=right))
        last = value
