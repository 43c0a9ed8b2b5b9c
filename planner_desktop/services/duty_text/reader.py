"""Reads a duty text line by line into growing people."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from planner_desktop.services.duty_text.growing import Growing, Node
from planner_desktop.services.duty_text.lines import Line, joined, tidy
from planner_desktop.services.duty_text.numbering import Number
from planner_desktop.services.duty_text.people import NAME, begins_person, is_standard_text, names_in
from planner_desktop.services.duty_text.substitution import (
    ends_list,
    goes_on,
    is_clause,
    is_closing,
    is_list_line,
)

STEPS_HEADING = re.compile(
    r"^(?:ขั้นตอน(?:และแนวทาง)?(?:การ|ใน)?(?:ปฏิบัติ(?:งาน)?|ดำเนิน(?:งาน|การ))?|แนวทางการปฏิบัติ)\s*:?$"
)
_GROUP = re.compile(r"^(?:กลุ่มงาน|งาน|ฝ่าย)[^0-9๐-๙]{2,100}$")
_DUTY_BEGIN = re.compile(r"^(?:กลุ่มงาน|งาน|การ|ปฏิบัติ|จัดทำ|ศึกษา)")
_WORK = re.compile(r"^(?:กลุ่ม)?งาน")
_ANNEX_END = re.compile(r"^(?:ทั้งนี้|สั่ง ณ|อาศัยอำนาจ|ให้(?:ข้าราชการ|ผู้ที่ได้รับ).{0,80}ปฏิบัติงานด้วย)")
_MOST_HEADING, _MOST_STANDARD = 1_500, 15_000  # letters; what is longer is text of another sort


@dataclass
class Reader:
    """The state of reading: who is being read, and what stood outside anybody's duties."""

    lines: tuple[Line, ...]
    people: list[Growing] = field(default_factory=list)
    before: list[Line] = field(default_factory=list)  # preamble and whatever else is nobody's
    group: str = ""
    outside: bool = False  # the order's closing words were reached

    def read(self) -> None:
        """Read all lines."""
        for at in range(len(self.lines)):
            self._take(at)

    @property
    def _now(self) -> Growing | None:
        return self.people[-1] if self.people and not self.outside else None

    def _following(self, at: int) -> Line | None:
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def _take(self, at: int) -> None:
        line = self.lines[at]
        if self._is_listed(at):
            self._add_names(line)
        elif self._heads_person(at):
            self._begin(line)
        elif self._heads_group(at):
            self.group = tidy(line.text)
        elif self._lost_person(line):
            self._begin_nameless(line)
            self._add_duty(at)
        elif self._now is None or (line.number is None and _ANNEX_END.match(line.text)):
            self.outside = bool(self.people)
            self.before.append(line)
        elif line.number or line.bullet or STEPS_HEADING.match(line.text) or is_clause(line.words):
            self._add_duty(at)
        else:
            self._go_on(line)

    def _is_listed(self, at: int) -> bool:
        """Whether the line goes on with the names of an open substitution clause."""
        now, line, following = self._now, self.lines[at], self._following(at)
        if now is None or not now.open_list or not is_list_line(line.text):
            return False
        if following and re.match(r"มีหน้าที่|ปฏิบัติหน้าที่|ทำหน้าที่", following.text):
            return False
        return line.number is None or line.number.parts[-1] == now.clause_names + 1

    def _heads_person(self, at: int) -> bool:
        line, following = self.lines[at], self._following(at)
        if line.number and len(line.number.parts) > 1:
            return False
        return begins_person(line.words, following.text if following else "")

    def _heads_group(self, at: int) -> bool:
        """Whether an unnumbered line names the work group of the person that comes next."""
        line, following = self.lines[at], self._following(at)
        if line.number or following is None or not _GROUP.match(tidy(line.text)):
            return False
        return self._heads_person(at + 1)

    def _lost_person(self, line: Line) -> bool:
        """Whether duties `5.1 …` begin without the line that says who person 5 is; 5 may be the first."""
        number, now = line.number, self._now
        if number is None or number.style != "dot" or len(number.parts) == 1:
            return False
        if set(number.parts[1:]) != {1} or not _DUTY_BEGIN.match(line.words):
            return False
        if now is None:
            return not self.people
        return bool(now.prefix and now.nodes) and number.parts[0] == now.prefix[0] + 1

    def _begin(self, line: Line) -> None:
        person = Growing(line, line.number, line.words, work_group=self.group)
        person.told_end = _says_end(line.words)
        self.people.append(person)
        self.group, self.outside = "", False

    def _begin_nameless(self, line: Line) -> None:
        assert line.number is not None
        first = line.number.parts[0]
        text = line.number.text.split(".")[0] + "."
        person = Growing(line, Number(text, "dot", (first,)), "", named=False, work_group=self.group)
        self.people.append(person)
        self.group = ""

    def _add_duty(self, at: int) -> None:
        now, line = self._now, self.lines[at]
        assert now is not None
        now.open_list = False
        if is_clause(line.words):
            self._add_clause(now, line)
        elif is_closing(line.words):
            self._hang_at_top(now, line, "closing")
        elif STEPS_HEADING.match(line.words):
            self._add_heading(now, line)
        elif self._is_sunk(now, at):
            self._sink(now, line)
        else:
            now.add(line, kind="" if line.number else "text")

    def _add_clause(self, now: Growing, line: Line) -> None:
        """A substitution clause: its names, and whether more are to come."""
        self._hang_at_top(now, line, "substitution")
        names = names_in(line.words, line.at)
        now.substitutes += names
        now.clause_names = len(names)
        now.clause = joined(now.clause, tidy(line.words), apart=True)
        now.clause_line = now.clause_line or line.at
        now.open_list = goes_on(line.words)

    def _add_names(self, line: Line) -> None:
        now = self._now
        assert now is not None
        names = names_in(line.text, line.at)
        now.substitutes += names
        now.clause_names += len(names)
        now.open_list = not ends_list(line.text)
        now.clause = joined(now.clause, tidy(line.text), apart=True)
        if now.nodes:
            now.nodes[-1].words = joined(now.nodes[-1].words, tidy(line.text), apart=True)

    def _hang_at_top(self, now: Growing, line: Line, kind: str) -> None:
        """These clauses stand right under the person by their meaning, whatever their number says."""
        if line.number is None:
            now.hang(line, None, kind=kind, on_path=False)
            return
        node = now.add(line, kind=kind)
        if node.parent is None:
            return
        self._move(now, node, None)

    def _move(self, now: Growing, node: Node, parent: Node | None) -> None:
        (now.roots if node.parent is None else node.parent.children).remove(node)
        siblings = now.roots if parent is None else parent.children
        node.parent, node.moved = parent, _after(siblings, node)
        (now.roots if parent is None else parent.children).append(node)
        now.path = [node] if parent is None else [*now.path[: parent.depth], node]

    def _add_heading(self, now: Growing, line: Line) -> None:
        """`ขั้นตอนการปฏิบัติงาน`: what it stands under is an item, also when it was numbered as a step."""
        item = now.path[-1] if now.path else None
        raised = item.parent if item else None
        if item and raised and _WORK.match(item.words) and _has_heading(raised):
            self._move(now, item, raised.parent)
        now.add(line, kind="heading")

    def _is_sunk(self, now: Growing, at: int) -> bool:
        """Whether a line numbered as an item stands between two steps of one list (4.1.3, 4.4, 4.1.5)."""
        line, following = self.lines[at], self._following(at)
        number, after = line.number, following.number if following else None
        last = now.path[-1] if now.path else None
        if not (number and after and last and last.placed) or _WORK.match(line.words):
            return False
        steps = (last.placed, after)
        if any(one.style != "dot" or len(one.parts) != len(number.parts) + 1 for one in steps):
            return False
        before, then = last.placed.parts, after.parts
        return before[:-1] == then[:-1] != number.parts and then[-1] == before[-1] + 2

    def _sink(self, now: Growing, line: Line) -> None:
        parent = now.path[-1].parent
        node = now.hang(line, parent)
        node.moved = _after(parent.children[:-1] if parent else now.roots[:-1], node)

    def _go_on(self, line: Line) -> None:
        now = self._now
        assert now is not None
        if now.nodes:
            now.go_on(line)
            if now.nodes[-1].kind == "substitution":
                self._clause_goes_on(now, line)
            return
        if len(now.standard) > _MOST_STANDARD:
            now.hang(line, None, kind="text", on_path=False)
        elif now.told_end or is_standard_text(line.words):
            now.standard = joined(now.standard, tidy(line.text), apart=False)
        else:
            now.heading = joined(now.heading, tidy(line.text), apart=True)
            now.told_end = _says_end(now.heading) or len(now.heading) > _MOST_HEADING

    def _clause_goes_on(self, now: Growing, line: Line) -> None:
        """A clause wrapped over lines: a name may have been cut between them, so it is read again."""
        words = now.nodes[-1].words
        now.clause = joined(now.clause, tidy(line.text), apart=True)
        known = {(one.first, one.last) for one in now.substitutes}
        names = [one for one in names_in(words, line.at) if (one.first, one.last) not in known]
        now.substitutes += names
        now.clause_names += len(names)
        now.open_list = goes_on(words)


def _after(siblings: list[Node], node: Node) -> Number | None:
    """The number that follows the last of those siblings."""
    last = next((one.placed for one in reversed(siblings) if one.placed), None)
    if last is None or node.number is None:
        return node.number
    return Number(node.number.text, last.style, (*last.parts[:-1], last.parts[-1] + 1))


def _says_end(heading: str) -> bool:
    return heading.rstrip(" :").endswith(("ดังนี้", "ดังต่อไปนี้"))


def _has_heading(node: Node) -> bool:
    return any(child.kind == "heading" for child in node.children)


def looks_like_duty_text(people: list[Growing]) -> bool:
    """Whether anybody was named at all."""
    return any(NAME.match(tidy(person.heading)) for person in people)
