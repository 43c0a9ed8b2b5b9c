"""Plain Thai text to blocks: a blank line ends a paragraph, `# ` heads, leading numbers hang as a tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Digits,
    Heading,
    Item,
    NumberedTree,
    Paper,
    Paragraph,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = re.compile(r"(#{1,4}) +(.+)")
_NUMBER = re.compile(
    r"(?P<label>(?P<dots>[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*)(?P<end>[.)]?)|\((?P<inner>[0-9๐-๙]{1,3})\))"
    r"[ \t]+(?P<text>\S.*)"
)
_THAI = re.compile(r"[ก-๛]")


def typeset(
    text: str,
    title: str = "",
    *,
    digits: Digits = Digits.AS_IS,
    justify: bool = False,
    catchwords: bool = False,
) -> Paper:
    """The text as a Paper titled by `title`, or else by its first line."""
    set_blocks = blocks_of(text, Align.THAI if justify else Align.LEFT)
    first = next((line.lstrip("# ").strip() for line in text.splitlines() if line.strip()), "")
    return Paper(title=title or first[:120], blocks=set_blocks, digits=digits, catchwords=catchwords)


def blocks_of(text: str, align: Align = Align.THAI, tree_cm: float = 0.0) -> tuple[Block, ...]:
    """The blocks of plain text, in order; numbers stay as they were written."""
    return tuple(_blocks(text.replace("\r\n", "\n").replace("\r", "\n"), align, tree_cm))


def _blocks(text: str, align: Align, tree_cm: float) -> Iterator[Block]:
    paragraph = ""
    tree = _Tree()
    for line in [*text.split("\n"), ""]:
        head, number = _HEAD.match(line), _number(line)
        if paragraph and (head or number or not line.strip()):
            yield Paragraph(paragraph.strip(), "text", align=align)
            paragraph = ""
        if tree.entries and (head or (line.strip() and not number and tree.closed)):
            yield tree.block(align, tree_cm)
            tree = _Tree()
        if head:
            yield Heading(head[2].strip(), len(head[1]))
        elif number:
            tree.add(*number)
        elif not line.strip():
            tree.closed = True
        elif tree.entries:
            tree.go_on(line)
        else:
            paragraph = _joined(paragraph, line)
    if tree.entries:
        yield tree.block(align, tree_cm)


def _number(line: str) -> tuple[str, str, str] | None:
    """The label, its kind and the text of a numbered line; a bare number (a year, an amount) is none."""
    found = _NUMBER.match(line.strip())
    if not found:
        return None
    if found["inner"]:
        return found["label"], "(n)", found["text"]
    parts = found["dots"].count(".") + 1
    if parts == 1 and not found["end"]:
        return None
    return found["label"], "n)" if found["end"] == ")" else f"{parts}", found["text"]


def _joined(before: str, line: str) -> str:
    """Two lines of one paragraph: Thai runs on without a space unless one was typed."""
    if not before:
        return line.strip()
    if before.endswith(" ") or not (_THAI.match(before[-1]) and _THAI.match(line.lstrip()[:1])):
        return f"{before.rstrip()} {line.strip()}"
    return before + line.strip()


@dataclass
class _Tree:
    """Numbered lines; a kind of number not seen above in its branch goes one deeper."""

    entries: list[tuple[int, Item]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    closed: bool = False

    def add(self, label: str, kind: str, text: str) -> None:
        if kind in self.kinds:
            del self.kinds[self.kinds.index(kind) + 1 :]
        elif kind.isdigit():
            self.kinds = [known for known in self.kinds if known.isdigit() and int(known) < int(kind)] + [
                kind
            ]
        else:
            self.kinds.append(kind)
        self.entries.append((len(self.kinds), Item(text.strip(), label=label)))
        self.closed = False

    def go_on(self, line: str) -> None:
        depth, item = self.entries[-1]
        assert isinstance(item.text, str)
        self.entries[-1] = depth, replace(item, text=_joined(item.text, line))

    def block(self, align: Align, indent_cm: float) -> NumberedTree:
        items, _ = _nested(self.entries, 0, 1)
        return NumberedTree(items, align=align, indent_cm=indent_cm)


def _nested(entries: list[tuple[int, Item]], at: int, depth: int) -> tuple[tuple[Item, ...], int]:
    items: list[Item] = []
    while at < len(entries) and entries[at][0] >= depth:
        own, item = entries[at]
        if own > depth and items:
            children, at = _nested(entries, at, depth + 1)
            items[-1] = replace(items[-1], children=children)
        else:
            items.append(item)
            at += 1
    return tuple(items), at
