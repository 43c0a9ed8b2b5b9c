"""What two states of a plan differ in, row by row and field by field, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.messages import mark

if TYPE_CHECKING:
    from uuid import UUID

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
CHANGES = {ADDED: mark("เพิ่ม"), REMOVED: mark("ตัดออก"), CHANGED: mark("แก้ไข")}


@dataclass(frozen=True)
class FieldChange:
    """One field that reads otherwise."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """What became of one row; money in satang (of a project: all its lines).

    `project` is the project it belongs to, None for a row of the whole plan.
    """

    kind: str  # description name
    change: str
    title: str
    project: UUID | None = None
    before: int = 0
    after: int = 0
    fields: tuple[FieldChange, ...] = ()
