"""What each node of a person's duties is, by its words and what stands below it."""

from __future__ import annotations

import re

from planner_desktop.services.duty_text.growing import Growing, Node

_GROUP = re.compile(r"^กลุ่มงาน")
_WORK = re.compile(r"^(?:งาน|การ)")


def say_kinds(person: Growing) -> None:
    """Give every node without a kind: group, item, step or text."""
    for root in person.roots:
        _say_root(root)


def _say_root(node: Node) -> None:
    if node.kind:
        return
    if _GROUP.match(node.words) or _holds_items(node):
        node.kind = "group"
        for child in node.children:
            _say_item(child)
        return
    if _WORK.match(node.words) or node.numbered:
        _say_item(node)
        return
    node.kind = "text"


def _holds_items(node: Node) -> bool:
    """A head's `1.1 งานธุรการ` with only items below it, none of them explained in steps."""
    below = node.numbered
    return (
        len(below) > 1
        and all(child.words.startswith("งาน") for child in below)
        and not any(one.kind == "heading" for one in node.children)
    )


def _say_item(node: Node) -> None:
    """An item, whose children are sub-items when every one of them has a list of its own, else steps."""
    node.kind = node.kind or "item"
    below = [child for child in node.children if not child.kind]
    split = bool(below) and all(child.numbered for child in below)
    if len(below) == 1:
        split = split and bool(_WORK.match(below[0].words))
    for child in below:
        if split:
            _say_item(child)
        else:
            _say_step(child)


def _say_step(node: Node) -> None:
    node.kind = "step"
    for child in node.children:
        _say_text(child)


def _say_text(node: Node) -> None:
    node.kind = node.kind or "text"
    for child in node.children:
        _say_text(child)
