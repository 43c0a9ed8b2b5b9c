"""A person's duties while they are read: nodes, and where the next one belongs."""

from __future__ import annotations

from dataclasses import dataclass, field

from planner_desktop.domain.office.duty_text import RecognisedName
from planner_desktop.services.duty_text.lines import Line, joined, tidy
from planner_desktop.services.duty_text.numbering import Number

MOST_LETTERS = 3_900  # of one duty; what goes on longer becomes a text of its own


@dataclass
class Node:
    """One duty while reading; `parent` is None right under the person."""

    words: str
    line: Line
    number: Number | None
    parent: Node | None
    kind: str = ""
    children: list[Node] = field(default_factory=list)
    moved: Number | None = None  # the number its place would have, when its meaning put it on another level
    open_end: bool = False

    @property
    def depth(self) -> int:
        """1 right under the person."""
        return 1 if self.parent is None else self.parent.depth + 1

    @property
    def placed(self) -> Number | None:
        """The number by which the next ones find their place: its own, or that of where it was moved."""
        return self.moved or self.number

    @property
    def numbered(self) -> list[Node]:
        """Its children that carry a number."""
        return [child for child in self.children if child.number]


@dataclass
class Growing:
    """One person while reading."""

    line: Line
    number: Number | None
    heading: str
    named: bool = True
    work_group: str = ""
    standard: str = ""
    nodes: list[Node] = field(default_factory=list)  # in reading order
    roots: list[Node] = field(default_factory=list)
    path: list[Node] = field(default_factory=list)  # from a root to the newest node
    substitutes: list[RecognisedName] = field(default_factory=list)
    clause: str = ""
    clause_line: int = 0
    clause_names: int = 0  # names read since the newest clause began
    open_list: bool = False
    told_end: bool = False  # the heading said `ดังนี้`

    @property
    def prefix(self) -> tuple[int, ...]:
        """The parts that the person's own number puts before those of the duties."""
        return self.number.parts if self.number and self.number.style == "dot" else ()

    def add(self, line: Line, *, kind: str = "") -> Node:
        """Hang a line where its number says."""
        number = line.number
        if number is None:
            parent = self.path[-1] if self.path and kind == "heading" else self._numbered_top()
            return self.hang(line, parent, kind=kind, on_path=False)
        while self.path and not self._below(number, self.path[-1]):
            self.path.pop()
        return self.hang(line, self.path[-1] if self.path else None, kind=kind)

    def hang(self, line: Line, parent: Node | None, *, kind: str = "", on_path: bool = True) -> Node:
        """Hang a line under that node (None: right under the person)."""
        node = Node(tidy(line.words), line, line.number, parent, kind, open_end=line.open_end)
        (self.roots if parent is None else parent.children).append(node)
        self.nodes.append(node)
        if on_path:
            self.path = [*_ancestors(parent), node]
        return node

    def go_on(self, line: Line) -> None:
        """Add a wrapped line to the newest duty."""
        node = self.nodes[-1]
        if len(node.words) + len(line.words) > MOST_LETTERS:
            self.hang(line, self._numbered_top(), kind="text", on_path=False)
            return
        node.words = joined(node.words, tidy(line.words), apart=node.open_end)
        node.open_end = line.open_end

    def _numbered_top(self) -> Node | None:
        return self.path[-1] if self.path else None

    def _below(self, number: Number, node: Node) -> bool:
        """Whether a number goes under that node of the path rather than beside or above it."""
        placed = node.placed
        assert placed is not None
        if any(one.placed and one.placed.shape == number.shape for one in self.path):
            return False
        if number.style == "dot" and len(number.parts) > 1:
            return placed.style == "dot" and len(placed.parts) < len(number.parts)
        return True


def _ancestors(node: Node | None) -> list[Node]:
    """The node and all above it, the highest first."""
    found: list[Node] = []
    while node is not None:
        found.insert(0, node)
        node = node.parent
    return found
