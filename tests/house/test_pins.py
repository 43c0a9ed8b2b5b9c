"""Every package the program or its tools use is pinned to one version, and no registry is named."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.checkout import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINES = (ROOT / "installer" / "pins.txt").read_text(encoding="utf-8").splitlines()
PIN = re.compile(r"[a-z0-9-]+==[0-9a-z.]+( ; .+)?")

WANTED = [
    Requirement(text)
    for text in (
        *PROJECT["build-system"]["requires"],
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["dev"],
    )
]


def pinned() -> dict[str, Version]:
    parsed = [Requirement(line) for line in LINES]
    return {canonicalize_name(pin.name): Version(next(iter(pin.specifier)).version) for pin in parsed}


def asked_for_here() -> set[str]:
    return {canonicalize_name(want.name) for want in WANTED if not want.marker or want.marker.evaluate()}


def needed_by(names: set[str]) -> set[str]:
    """The names together with what their installed versions ask for, all the way down."""
    seen: set[str] = set()
    waiting = set(names)
    while waiting:
        current = waiting.pop()
        seen.add(current)
        asked = [Requirement(text) for text in requires(current) or ()]
        here = {canonicalize_name(r.name) for r in asked if not r.marker or r.marker.evaluate({"extra": ""})}
        waiting |= here - seen
    return seen


def test_each_line_is_one_exact_version_and_nothing_else() -> None:
    assert [line for line in LINES if not PIN.fullmatch(line)] == []
    assert sorted({Requirement(line).name for line in LINES}) == [Requirement(line).name for line in LINES]


@pytest.mark.parametrize("wanted", WANTED, ids=str)
def test_what_pyproject_asks_for_is_pinned_to_a_version_it_allows(wanted: Requirement) -> None:
    assert wanted.specifier.contains(pinned()[canonicalize_name(wanted.name)])


def test_what_those_ask_for_is_pinned_too() -> None:
    assert needed_by(asked_for_here()) - set(pinned()) == set()


def test_no_pin_is_left_over() -> None:
    elsewhere = {"colorama", "tzdata"}  # asked for on Windows only
    assert set(pinned()) - needed_by(asked_for_here()) - elsewhere == set()
