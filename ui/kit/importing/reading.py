"""A sheet as it was read: the plan, and everything needed to show it without asking the file again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.progress import Progress
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.exchange import ImportPlan, prepare_import
from planner_desktop.services.exchange.shapes import Shape
from planner_desktop.services.file import OfficeFile
from ui.kit.table.values import Wording
from ui.kit.words import _

_PAGE = 500


@dataclass(frozen=True)
class Reading:
    """What was read, with the titles of linked records and the words of choices."""

    plan: ImportPlan
    titles: Mapping[UUID, str]
    wording: Wording


def read(
    file: OfficeFile,
    what: str | Shape,
    source: Path,
    mapping: Mapping[str, str],
    sheet: str,
    progress: Progress,
    fixed: Mapping[str, Any] | None = None,
) -> Reading:
    """Read a sheet on the file's thread; nothing is written. Errors as prepare_import."""
    plan = prepare_import(file, what, source, mapping, progress, near=True, fixed=fixed, sheet=sheet)
    return Reading(plan, _titles(file, plan, progress), _wording(file, plan.name))


def _titles(file: OfficeFile, plan: ImportPlan, progress: Progress) -> dict[UUID, str]:
    shown = [one for row in plan.rows for one in (row.record, row.before) if one is not None]
    found: dict[UUID, str] = {}
    for start in range(0, len(shown), _PAGE):
        page: list[Record] = shown[start : start + _PAGE]
        found.update(records.linked_titles(file, plan.name, page, _))
        progress(start, len(shown), say("กำลังเตรียมตัวอย่าง"))
    return found


def _wording(file: OfficeFile, name: str) -> Wording:
    """Choice lists are read now: while a table paints, the file may be held by other work."""
    wording = Wording(file)
    for field in description(name).fields:
        if field.kind is Kind.CHOICE:
            wording.choice(field.choices, "")
    return wording
