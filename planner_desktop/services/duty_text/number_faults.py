"""Numbers computed from the place, and what is wrong with the numbers as printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner_desktop.domain.office.duty_text import TextFault
from planner_desktop.messages import say
from planner_desktop.services.duty_text.growing import Growing, Node
from planner_desktop.services.duty_text.numbering import Number, in_script, written

_DEEP_INDENT = 4  # columns by which a sibling's beginning is seen to be out of line


@dataclass
class Numbers:
    """The computed number of every node (by its identity) and of every person, in the paper's digits."""

    thai: bool
    of_node: dict[int, str] = field(default_factory=dict)

    def person(self, place: int) -> str:
        """The number of the person at that place (from 0)."""
        return in_script(f"{place + 1}.", thai=self.thai)

    def shown(self, node: Node) -> str:
        """The computed number of a node; '' when it has none."""
        return in_script(self.of_node.get(id(node), ""), thai=self.thai)


def computed(people: list[Growing], *, thai: bool) -> Numbers:
    """Count every node from its place; numbering follows each node's own style."""
    numbers = Numbers(thai)
    for place, person in enumerate(people, start=1):
        _count(person.roots, str(place) if _base(person) else "", numbers)
    return numbers


def _count(nodes: list[Node], parent: str, numbers: Numbers) -> None:
    place = 0
    for node in nodes:
        own = parent
        if node.number:
            place += 1
            token = written(node.number.style, parent, place)
            numbers.of_node[id(node)] = token
            own = token.rstrip(".") if node.number.style == "dot" else parent
        _count(node.children, own, numbers)


def _base(person: Growing) -> tuple[int, ...]:
    """The parts that stand before those of the duties: the person's own number or, unnumbered, theirs."""
    dotted = [one.number for one in person.roots if one.number and one.number.style == "dot"]
    longer = [number for number in dotted if len(number.parts) > 1]
    if not longer:
        return ()
    return person.prefix or longer[0].parts[:1]


def mostly_thai(people: list[Growing]) -> bool:
    """Whether most numbers are printed in Thai digits."""
    texts = [person.number.text for person in people if person.number]
    texts += [node.number.text for person in people for node in person.nodes if node.number]
    return 2 * sum(any("๐" <= letter <= "๙" for letter in text) for text in texts) > len(texts)


def number_faults(people: list[Growing], numbers: Numbers) -> Iterator[TextFault]:
    """Everything wrong with the printed numbers."""
    yield from _people_faults(people, numbers)
    for person in people:
        yield from _list_faults(person.roots, _base(person), numbers)
    yield from _repeated_elsewhere(people, numbers)
    yield from _script_faults(people, numbers)


def _people_faults(people: list[Growing], numbers: Numbers) -> Iterator[TextFault]:
    last = 0
    for place, person in enumerate(people):
        if person.number is None or not person.named:
            last = person.number.parts[0] if person.number else last + 1
            if person.named and any(one.number for one in people):
                yield TextFault(
                    person.line.at,
                    "person_unnumbered",
                    say("หัวเรื่องของบุคคลไม่มีเลขลำดับ"),
                    say("ใส่ลำดับ {number}", number=numbers.person(place)),
                )
            continue
        yield from _step_faults(person.number, last, person.line.at, numbers.person(place), set())
        last = person.number.parts[0]


def _list_faults(nodes: list[Node], base: tuple[int, ...], numbers: Numbers) -> Iterator[TextFault]:
    last, seen, before = 0, set[int](), None
    for node in nodes:
        number = node.number
        below = base
        if number:
            yield from _node_faults(node, base, last, seen, numbers)
            yield from _indent_faults(node, before)
            last, before = (node.moved or number).parts[-1], node
            seen.add(last)
            placed = node.moved or number
            below = placed.parts if placed.style == "dot" else base
        yield from _list_faults(node.children, below, numbers)


def _node_faults(
    node: Node, base: tuple[int, ...], last: int, seen: set[int], numbers: Numbers
) -> Iterator[TextFault]:
    number, right = node.number, numbers.shown(node)
    assert number is not None
    at = node.line.at
    instead = say("ควรเป็น {number}", number=right)
    if node.moved:
        yield TextFault(at, "wrong_level", say("เลขข้อ {number} อยู่ผิดระดับ", number=number.text), instead)
        return
    if base and number.style == "dot" and number.parts[:-1] != base:
        above = in_script(".".join(map(str, base)), thai=numbers.thai)
        words = say("เลขข้อ {number} พิมพ์อยู่ใต้ข้อ {above}", number=number.text, above=above)
        yield TextFault(at, "wrong_parent", words, instead)
    if number.stray_dot:
        words = say("เลขข้อ {number} มีจุดเกินท้ายเลข", number=number.text)
        yield TextFault(at, "stray_dot", words, say("ควรเป็น {number}", number=number.text.rstrip(".")))
    yield from _step_faults(number, last, at, right, seen)


def _step_faults(number: Number, last: int, at: int, right: str, seen: set[int]) -> Iterator[TextFault]:
    """Faults of one number after the one before it in its list."""
    value, instead = number.parts[-1], say("ควรเป็น {number}", number=right)
    if value == last + 1:
        return
    if value == last or value in seen:
        if right.rstrip(".") == number.text.rstrip("."):
            instead = say("แก้เลขของข้อก่อนหน้าที่ซ้ำกัน")
        yield TextFault(at, "repeated", say("เลขข้อ {number} ซ้ำกับข้อก่อน", number=number.text), instead)
    elif value > last + 1 and last == 0:
        words = say("รายการเริ่มที่ {number} ไม่ได้เริ่มที่ 1 ข้อความอาจขาดไปตอนต้น", number=number.text)
        yield TextFault(at, "late_start", words, instead)
    elif value > last + 1:
        yield TextFault(at, "skipped", say("เลขข้อข้ามมาเป็น {number}", number=number.text), instead)
    else:
        yield TextFault(at, "backwards", say("เลขข้อ {number} ย้อนลำดับ", number=number.text), instead)


def _indent_faults(node: Node, before: Node | None) -> Iterator[TextFault]:
    if before is None or node.parent is not None or node.moved:
        return
    if abs(node.line.indent - before.line.indent) >= _DEEP_INDENT:
        number = node.number.text if node.number else ""
        words = say("ย่อหน้าของข้อ {number} ไม่ตรงกับข้ออื่นในระดับเดียวกัน", number=number)
        yield TextFault(node.line.at, "indent", words, say("จัดย่อหน้าให้ตรงกัน"))


def _repeated_elsewhere(people: list[Growing], numbers: Numbers) -> Iterator[TextFault]:
    """Numbers such as 4.2.2 that stand twice in one person's duties, under different items."""
    for person in people:
        seen: dict[str, Node] = {}
        for node in person.nodes:
            number = node.number
            if number is None or number.style != "dot" or len(number.parts) == 1:
                continue
            first = seen.setdefault(number.plain, node)
            if first is not node and first.parent is not node.parent:
                yield _repeated(first, node, numbers)


def _repeated(first: Node, node: Node, numbers: Numbers) -> TextFault:
    assert node.number is not None
    wrong = node if numbers.of_node.get(id(node), "").rstrip(".") != node.number.plain else first
    return TextFault(
        node.line.at,
        "repeated",
        say("เลขข้อ {number} ใช้แล้วที่บรรทัด {line}", number=node.number.text, line=first.line.at),
        say("แก้เลขที่บรรทัด {line} เป็น {number}", line=wrong.line.at, number=numbers.shown(wrong)),
    )


def _script_faults(people: list[Growing], numbers: Numbers) -> Iterator[TextFault]:
    """Numbers that mix the digit scripts or keep to another than the paper."""
    found = [(person.number, person.line.at) for person in people if person.number and person.named]
    found += [(node.number, node.line.at) for person in people for node in person.nodes if node.number]
    for number, at in found:
        instead = say("ควรเป็น {number}", number=in_script(number.text, thai=numbers.thai))
        if number.mixed:
            words = say("เลขข้อ {number} ปนเลขไทยกับเลขอารบิก", number=number.text)
            yield TextFault(at, "mixed_digits", words, instead)
        elif number.style != "letter" and in_script(number.text, thai=numbers.thai) != number.text:
            words = say("เลขข้อ {number} ใช้เลขคนละชุดกับข้ออื่น", number=number.text)
            yield TextFault(at, "other_digits", words, instead)
