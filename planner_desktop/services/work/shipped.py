"""The shipped catalogue: TOML files in `resources/catalogue/`, read as they stand."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from planner_desktop import paths
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep

FOLDER = "catalogue"


@dataclass(frozen=True)
class ShippedLaw:
    """A law without links; `repealed_by` is the key of its successor."""

    key: str
    law: Law
    repealed_by: str


@dataclass(frozen=True)
class ShippedItem:
    """An item without year, work group and law links; `extra` = not in the two fullest manuals."""

    group: str
    item: WorkItem
    laws: tuple[str, ...]
    steps: tuple[WorkStep, ...]
    extra: bool


def laws() -> tuple[ShippedLaw, ...]:
    """Every shipped law, successors not before those they repeal."""
    return tuple(_law(one) for one in _read("laws.toml")["law"])


def items() -> tuple[ShippedItem, ...]:
    """Every shipped item, work group by work group."""
    files = sorted(path.name for path in (paths.resources() / FOLDER).glob("[1-9]-*.toml"))
    return tuple(_item(read["group"], one) for read in map(_read, files) for one in read["item"])


def _read(name: str) -> dict[str, Any]:
    with (paths.resources() / FOLDER / name).open("rb") as source:
        return tomllib.load(source)


def _law(told: dict[str, Any]) -> ShippedLaw:
    law = Law(
        name=told["name"],
        kind=told["kind"],
        citation=told.get("citation", ""),
        in_force_year=told.get("year"),
        repealed_year=told.get("repealed"),
        certainty=told["certainty"],
        note=told.get("note", ""),
    )
    return ShippedLaw(told["key"], law, told.get("repealed_by", ""))


def _item(group: str, told: dict[str, Any]) -> ShippedItem:
    item = WorkItem(
        number=told["number"],
        name=told["name"],
        active=told.get("active", True),
        objective=told["objective"],
        scope=told["scope"],
        definitions=told.get("definitions", ""),
        related_units=told["related"],
        forms=told["forms"],
        indicators=told["indicators"],
        certainty=told["certainty"],
        source=told["source"],
    )
    steps = tuple(_step(order, one) for order, one in enumerate(told["steps"], start=1))
    return ShippedItem(group, item, tuple(told["laws"]), steps, told.get("extra", False))


def _step(order: int, told: dict[str, Any]) -> WorkStep:
    first, last = told.get("months", (None, None))
    return WorkStep(
        order=order,
        gist=told["gist"],
        details="\n".join(told.get("details", ())),
        kind=told.get("kind", "process"),
        role=told.get("role", "officer"),
        returns_to=told.get("back"),
        approver=told.get("approver", ""),
        first_month=first,
        last_month=last,
        quarterly=told.get("quarterly", False),
        days=told.get("days"),
        papers_in=told.get("in", ""),
        papers_out=told.get("out", ""),
        page=told.get("page", ""),
    )
