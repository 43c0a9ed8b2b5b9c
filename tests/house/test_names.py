"""No catch-all modules, nothing left unfinished, and nothing that is true on one machine only."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from planner_desktop.paths import words
from tests.house.checkout import modules, name, tracked

if TYPE_CHECKING:
    from pathlib import Path

CATCH_ALL = {"utils", "util", "common", "helpers", "helper", "manager", "managers", "misc", "tools", "stuff"}

# A bracket in each pattern keeps it from finding itself here.
UNFINISHED = re.compile(
    r"\b(?:T[O]DO|F[I]XME|X[X]X|H[A]CK)\b|coming[ ]soon|not[ ]implemented|(?:จะมา|พบกัน|เปิดใช้|ใช้ได้)[ ]?เร็ว"
)
MACHINE_PATH = re.compile(r"(?<![\w.*])/(?:home|root|work|tmp|Users)/|\b[A-Z]:\\\\?Users\b")
REGISTRY = re.compile(
    r"py[p]i\.org|pythonhoste[d]\.org|npm[j]s\.(?:org|com)|(?:deb|ftp|security|snapshot|archive)\.(?:debia[n]\.org|ubunt[u]\.com)"
    r"|crate[s]\.io|--(?:extra-)?index[-]url|anacond[a]\.(?:org|com)"
)


def texts() -> list[tuple[Path, str]]:
    """Every tracked file that is text, but for the Thai word list, which holds any word there is."""
    read = [(path, path.read_bytes()) for path in tracked() if path != words()]
    return [(path, data.decode("utf-8")) for path, data in read if b"\0" not in data]


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()[:120]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_module_is_a_catch_all() -> None:
    parts = {name(path): {*path.stem.split("_"), *path.parent.name.split("_")} for path in modules()}
    assert {path for path, said in parts.items() if said & CATCH_ALL} == set()


def test_nothing_is_left_unfinished() -> None:
    assert found(UNFINISHED) == []


def test_no_path_of_one_machine_is_named() -> None:
    assert found(MACHINE_PATH) == []


def test_no_registry_is_named() -> None:
    assert found(REGISTRY) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (UNFINISHED, "# TO" + "DO later"),
        (UNFINISHED, "raise X: coming" + " soon"),
        (UNFINISHED, "หน้านี้จะ" + "มาเร็ว ๆ นี้"),
        (MACHINE_PATH, 'open("' + "/ho" + 'me/kru/a.db")'),
        (MACHINE_PATH, "see /tm" + "p/out"),
        (MACHINE_PATH, "C:" + "\\Users\\kru"),
        (REGISTRY, "https://pyp" + "i.org/simple"),
        (REGISTRY, "deb.debia" + "n.org/debian"),
        (REGISTRY, "pip install --index" + "-url x"),
    ],
)
def test_each_pattern_finds_what_it_is_for(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


@pytest.mark.parametrize("line", ["records/wor" + "k/list", "self.hom" + "e/page", "area/tm" + "p/x"])
def test_a_folder_within_a_relative_path_is_no_machine_path(line: str) -> None:
    assert not MACHINE_PATH.search(line)


def test_steps_of_the_history_are_named_in_marked_words() -> None:
    """A label that is plain text, or translated before it is kept, reads the same in every language."""
    wrong = [
        f"{name(path)}:{call.lineno}"
        for path in modules()
        if not name(path).startswith("tests/")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and (label := _label(call)) is not None and not _is_marked(label)
    ]
    assert wrong == []


def _label(call: ast.Call) -> ast.expr | None:
    """The label of `….change(label)` and of `records.save(file, record, label)`."""
    match call:
        case ast.Call(ast.Attribute(_, "change"), [label]):
            return label
        case ast.Call(ast.Attribute(ast.Name("records"), "save"), [_, _, label]):
            return label
    return None


def _is_marked(label: ast.expr) -> bool:
    match label:
        case ast.Constant() | ast.JoinedStr() | ast.Call(ast.Name("_")):
            return False
    return True
