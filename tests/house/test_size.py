"""Small and even: a function stops at 50 lines, a file at 400."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.house.checkout import modules, name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_FUNCTION = 50
LONGEST_FILE = 400

DRAWN_UP = "planner_desktop/store/migrations/versions/"
"""Migrations are written by the drafting tool, a line for each column, and never edited after release."""


def written_by_hand() -> list[Path]:
    return [path for path in modules() if not name(path).startswith(DRAWN_UP)]


def lengths(source: str) -> Iterator[tuple[str, int]]:
    """Name and lines (signature to last line) of each function, those inside others too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - node.lineno + 1


def test_functions_are_short() -> None:
    long = [
        f"{name(path)}: {function} has {lines} lines"
        for path in written_by_hand()
        for function, lines in lengths(path.read_text(encoding="utf-8"))
        if lines > LONGEST_FUNCTION
    ]
    assert long == []


def test_files_are_short() -> None:
    counted = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in written_by_hand()}
    assert {path: lines for path, lines in counted.items() if lines > LONGEST_FILE} == {}


def test_the_measure_counts_every_line_of_a_function() -> None:
    source = "class A:\n    def outer(self):\n        def inner():\n            pass\n        return inner\n"
    assert dict(lengths(source)) == {"outer": 4, "inner": 2}


def test_the_whole_house_is_looked_at() -> None:
    looked_at = {name(path) for path in written_by_hand()}
    expected = {"planner_desktop/paths.py", "ui/__init__.py", "tests/house/test_size.py", "installer/test.py"}
    assert expected <= looked_at
