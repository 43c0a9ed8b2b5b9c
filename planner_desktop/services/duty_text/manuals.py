"""Manuals of work: items with their steps and sections, from the same kinds of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner_desktop.documents.table_text import BAR
from planner_desktop.domain.office.duty_text import (
    RecognisedItem,
    RecognisedManual,
    RecognisedStep,
    TextFault,
)
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.messages import say
from planner_desktop.services.duty_text.lines import Line, joined, read_lines, tidy
from planner_desktop.services.duty_text.numbering import in_script
from planner_desktop.services.duty_text.step_tables import Header, header_in, rows_joined, step_from

# The heading of each section; a number or bullet before it is not part of it.
_SECTIONS = {
    "steps": re.compile(r"^ขั้นตอน(?:และแนวทาง)?(?:การ|ใน)?(?:ปฏิบัติ|ดำเนิน)?(?:งาน|การ)?\s*:?$|^แนวทางการปฏิบัติ$"),
    "objective": re.compile(r"^วัตถุประสงค์"),
    "scope": re.compile(r"^ขอบ(?:เขต|ข่าย)"),
    "definitions": re.compile(r"^(?:คำจำกัดความ|นิยาม|คำนิยาม)"),
    "indicators": re.compile(r"^(?:ผลสำเร็จที่คาดหวัง|ตัวชี้วัด|ผลที่คาดว่า)"),
    "laws": re.compile(r"^(?:กฎหมาย|เอกสาร\s*/?\s*หลักฐาน|เอกสารอ้างอิง|ระเบียบ.{0,6}กฎหมาย)"),
    "related_units": re.compile(r"^(?:หน่วยงาน|บุคคล|ผู้)(?:/หน่วยงาน)?(?:ที่|ซึ่ง)เกี่ยวข้อง"),
    "forms": re.compile(r"^แบบฟอร์ม"),
    "flow": re.compile(r"^(?:Flow|แผนภูมิ|แผนผัง|ผัง(?:งาน|ขั้นตอน|การ|กระบวนการ))", re.IGNORECASE),
}
_BEHIND = re.compile(r"^(?:ปฏิทินการปฏิบัติงาน|ภาคผนวก|บรรณานุกรม|คณะผู้จัดทำ)")  # the items are over
_MEANS = re.compile(r"\s(?:หมายถึง|คือ)\s")  # a definition, not a heading, even of a word that heads a section
_ITEM_NAME = re.compile(r"^(?:งาน|การ)")
_GROUP_NAME = re.compile(r"^(?:กลุ่ม)?งาน")
_PLAIN_GROUP = re.compile(r"^กลุ่มงาน")
_NUMBERED = re.compile(r"^(?:[0-9๐-๙.]+[.)]|[0-9๐-๙]+(?:\.[0-9๐-๙]+)+|\([0-9๐-๙]+\))\s*")
_MARKS = re.compile("[ัิ-ฺ็-๎]")
_LONGEST_HEADING = 70
_LOOK = 2  # lines between an item's name and its first heading (a subtitle may stand there)
_WIDEST = 112  # letters side by side in a line of print
_FULL, _FEWEST_FULL = 0.8, 6  # what of the width makes a line full; how many such lines a text has at least
_ODD = 0.01  # of the lines may be longer


@dataclass
class _Growing:
    """One item while reading."""

    line: Line
    name: str
    work_group: str
    said: dict[str, list[str]] = field(default_factory=dict)
    steps: list[tuple[Line, str]] = field(default_factory=list)
    header: Header | None = None  # of the table that holds the steps


@dataclass
class _Reading:
    """How far the manual is read. `full` is the length from which a line of print goes on with the next."""

    lines: tuple[Line, ...]
    full: float
    items: list[_Growing] = field(default_factory=list)
    group: tuple[int, Line] | None = None  # where the newest group stands, and its line
    section: str = ""
    before: Line | None = None  # the line above, when it belongs to the same section

    def goes_on(self, line: Line) -> bool:
        """Whether the line above was cut by the width of the paper and this one is its rest."""
        above = self.before
        if above is None or line.number is not None or line.bullet:
            return False
        return 0 < self.full <= _letters(above.text)


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


def _full_from(lines: tuple[Line, ...]) -> float:
    """From how many letters a line fills the paper's width; 0 when the text is not cut into such lines."""
    lengths = sorted((_letters(line.text) for line in lines if BAR not in line.text), reverse=True)
    widest = lengths[int(len(lengths) * _ODD)] if lengths else 0
    full = widest * _FULL
    return full if widest <= _WIDEST and sum(one >= full for one in lengths) >= _FEWEST_FULL else 0


def _letters(text: str) -> int:
    """Letters side by side: marks above and below take no room."""
    return len(_MARKS.sub("", text))


def _read(lines: tuple[Line, ...]) -> list[_Growing]:
    reading = _Reading(lines, _full_from(lines))
    for at, line in enumerate(lines):
        _take(reading, at, line)
    return [one for one in reading.items if one.steps]


def _take(reading: _Reading, at: int, line: Line) -> None:
    """Put the line where it belongs."""
    items = reading.items
    if _begins_item(reading.lines, at):
        items.append(_Growing(line, tidy(line.words), _group_of(reading, at)))
        reading.section = "name"
    elif _begins_group(line, reading.lines, at):
        reading.group, reading.section = (at, line), "elsewhere"
    elif items and (kind := _section(line)) and not _is_step(reading, line):
        reading.section, reading.before = kind, None
        return
    elif items and reading.section == "steps":
        _take_in_steps(reading, line)
    elif items and reading.section == "name":
        items[-1].name += tidy(line.text) if reading.goes_on(line) else ""
    elif items and reading.section not in ("", "elsewhere", "flow"):
        _add_words(items[-1].said.setdefault(reading.section, []), line, goes_on=reading.goes_on(line))
    reading.before = line


def _take_in_steps(reading: _Reading, line: Line) -> None:
    if _ends_steps(reading.items[-1], line):
        reading.section = "elsewhere"
    else:
        _add_step(reading.items[-1], line)


def _group_of(reading: _Reading, at: int) -> str:
    """The group an item stands in: by its number's first part, or the one right above a list 1., 2., 3."""
    group, number = reading.group, reading.lines[at].number
    assert number is not None
    if group is None:
        return ""
    if group[1].number is None:
        return tidy(group[1].words)
    if len(number.parts) > 1:
        return tidy(group[1].words) if group[1].number.parts[0] == number.parts[0] else ""
    if group[0] == at - 1:
        return tidy(group[1].words)
    before = reading.items[-1].line.number if reading.items else None
    return reading.items[-1].work_group if before and len(before.parts) == 1 else ""


def _add_words(said: list[str], line: Line, *, goes_on: bool) -> None:
    """A line of a section; one without a number goes on with a numbered one."""
    below_number = said and line.number is None and not line.bullet and _NUMBERED.match(said[-1])
    if said and (goes_on or below_number):
        said[-1] = joined(said[-1].rstrip(), tidy(line.text), apart=said[-1].endswith(" "))
    else:
        said.append(tidy(line.text))
    said[-1] += " " if line.open_end else ""


def _section(line: Line) -> str:
    words = tidy(line.words)
    if len(words) > _LONGEST_HEADING or BAR in line.text or _MEANS.search(words):
        return ""
    if line.number is None and _BEHIND.match(words):
        return "elsewhere"
    return next((name for name, pattern in _SECTIONS.items() if pattern.match(words)), "")


def _is_step(reading: _Reading, line: Line) -> bool:
    """Whether the line is a step, whatever word it begins with: the next one, or one drawn in the chart."""
    item = reading.items[-1]
    if not item.steps:
        return False
    if reading.section == "flow":
        drawn = _solid(line.words)
        return any(drawn in _solid(words) for _, words in item.steps)
    last = item.steps[-1][0].number
    return (
        reading.section == "steps"
        and last is not None
        and line.number is not None
        and line.number.shape == last.shape
        and line.number.parts[-1] == last.parts[-1] + 1
    )


def _solid(words: str) -> str:
    return "".join(words.split())


def _begins_item(lines: tuple[Line, ...], at: int) -> bool:
    """A numbered name with the heading of its steps (or another section) right below."""
    line = lines[at]
    if line.number is None or line.number.style != "dot" or BAR in line.text:
        return False
    below = lines[at + 1 : at + 1 + _LOOK]
    if not _ITEM_NAME.match(line.words):  # a name of another kind is known by its number of several parts
        below = below[:1] if len(line.number.parts) > 1 else ()
    for following in below:
        if following.number is None and _section(following) == "objective":
            return True
        if _section(following) == "steps":
            return True
        if following.number:
            return False
    return False


def _begins_group(line: Line, lines: tuple[Line, ...], at: int) -> bool:
    """`2. งานนโยบายและแผน` or a plain `กลุ่มงานนโยบายและแผน`, with an item of its own right below."""
    if at + 1 == len(lines):
        return False
    if line.number is None:
        return bool(_PLAIN_GROUP.match(line.text)) and _begins_item(lines, at + 1)
    if line.number.style != "dot" or len(line.number.parts) != 1 or not _GROUP_NAME.match(line.words):
        return False
    following = lines[at + 1].number
    has_items = following is not None and len(following.parts) > 1
    return _begins_item(lines, at + 1) or (has_items and bool(_ITEM_NAME.match(lines[at + 1].words)))


def _add_step(item: _Growing, line: Line) -> None:
    first = item.steps[0][0].number if item.steps else None
    if header := header_in(line.text):
        item.header = header
    elif line.number and (first is None or line.number.shape == first.shape):
        item.steps.append((line, tidy(line.words)))
    elif item.steps and line.text.startswith(BAR.strip()):
        last, words = item.steps[-1]
        item.steps[-1] = (last, rows_joined(words, line.text.removeprefix(BAR.strip())))
    elif item.steps and item.header is None:  # a wrapped line, or a sub-step: it keeps its number
        last, words = item.steps[-1]
        item.steps[-1] = (last, joined(words, tidy(line.text), apart=bool(line.number) or last.open_end))


def _ends_steps(item: _Growing, line: Line) -> bool:
    """Whether a number of another decimal level says that the item's steps are over."""
    first = item.steps[0][0].number if item.steps else None
    number = line.number
    return bool(first and number and number.style == first.style == "dot" and number.shape != first.shape)


def _item(read: _Growing) -> RecognisedItem:
    number = read.line.number
    assert number is not None
    steps = enumerate(read.steps, start=1)
    return RecognisedItem(
        number=number.plain,
        name=to_arabic_digits(read.name),
        line=read.line.at,
        work_group=read.work_group,
        laws=tuple(filter(None, _said(read, "laws").split("\n"))),
        steps=tuple(_step(read, line, words, place) for place, (line, words) in steps),
        objective=_said(read, "objective"),
        scope=_said(read, "scope"),
        definitions=_said(read, "definitions"),
        related_units=_said(read, "related_units"),
        forms=_said(read, "forms"),
        indicators=_said(read, "indicators"),
    )


def _said(read: _Growing, section: str) -> str:
    """A section's lines; the numbers of a list go, for the paper numbers it anew in its own digits."""
    told = [one.strip() for one in read.said.get(section, ()) if one.strip() != "-"]
    listed = all(_NUMBERED.match(one) for one in told)
    return to_arabic_digits("\n".join(_unnumbered(one) if listed else one for one in told))


def _step(read: _Growing, line: Line, words: str, place: int) -> RecognisedStep:
    original = line.number.text if line.number else ""
    return step_from(place, line.at, original, to_arabic_digits(words), read.header)


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
