"""Projects and places of a year's tree by what officers call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.planning.choices import OFFICE_LEVELS
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import PlanNode
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.errors import NotFound
from planner_desktop.language.folding import fold
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

R = TypeVar("R", Project, PlanNode)


def project_named(file: OfficeFile, fiscal_year: int, word: str) -> Project:
    """The year's project of that code or name; NotFound unless it is exactly one."""
    return _named(file, Project, fiscal_year, word)


def node_named(file: OfficeFile, fiscal_year: int, word: str) -> PlanNode:
    """The place of the year's tree with that code or name; NotFound unless it is exactly one.

    Of namesakes the office's own strategy is meant, which projects serve.
    """
    return _named(file, PlanNode, fiscal_year, word)


def _named(file: OfficeFile, kind: type[R], fiscal_year: int, word: str) -> R:
    about = kind.description
    query = Query(about.name, (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=False)
    sought = fold(word)
    found = [
        one
        for one in records.every(file, kind, query)
        if sought in (fold(one.code), fold(one.name), fold(title_of(one)))
    ]
    if len(found) > 1:
        found = [one for one in found if getattr(one, "level", "") in OFFICE_LEVELS] or found
    if len(found) != 1:
        raise NotFound(
            say(
                "ปี {year} มี{kind} “{word}” {count} รายการ",
                year=fiscal_year,
                kind=say(about.label),
                word=word,
                count=len(found),
            ),
            say("ใช้รหัส หรือชื่อเต็มที่ไม่ซ้ำกัน"),
        )
    return found[0]
