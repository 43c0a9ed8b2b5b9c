"""Numbers of a tree computed from positions: `๑.`, `๑.๑`, `๑.๑.๑`, `๑)`, `(๑)` and deeper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.blocks import Item, NumberedTree, Scheme

_PLACE = re.compile(r"%(\d)")


@dataclass(frozen=True)
class Numbered:
    """An item with its label ('' = unnumbered) and depth (1 = outermost)."""

    item: Item
    label: str
    depth: int


def label(scheme: Scheme, numbers: tuple[int, ...]) -> str:
    """The label at these positions; deeper than the scheme, its last pattern counts the innermost number."""
    depth = len(numbers)
    if depth <= len(scheme.patterns):
        return _PLACE.sub(lambda found: str(numbers[int(found[1]) - 1]), scheme.patterns[depth - 1])
    return _PLACE.sub(str(numbers[-1]), scheme.patterns[-1])


def numbered(tree: NumberedTree) -> Iterator[Numbered]:
    """Every item of the tree in reading order with its label (Arabic digits; the paper converts them)."""
    yield from _walk(tree.items, tree.scheme, (), tree.start)


def _walk(items: tuple[Item, ...], scheme: Scheme, above: tuple[int, ...], start: int) -> Iterator[Numbered]:
    number = start - 1
    for item in items:
        depth = len(above) + 1
        if not item.numbered:
            yield Numbered(item, "", depth)
            yield from _walk(item.children, scheme, above, number + 1)
            number += sum(1 for child in item.children if child.numbered)
            continue
        number += 1
        yield Numbered(item, item.label or label(scheme, (*above, number)), depth)
        yield from _walk(item.children, scheme, (*above, number), 1)
