"""A sheet whose rows are no records of the file: how a row is known there, and what is written of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Change, OfficeFile


@dataclass(frozen=True)
class Shape:
    """`name` describes a row, `key` tells it by its values, `known` are the keys that the file has."""

    name: str
    key: Callable[[Mapping[str, Any]], object | None]
    known: Callable[[OfficeFile], frozenset[object]]
    write: Callable[[OfficeFile, Change, Sequence[Record]], None]
