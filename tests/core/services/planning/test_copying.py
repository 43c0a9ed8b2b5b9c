"""A new year gets the tree, the links and what was not finished, moved by a year; twice brings nothing twice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import Alignment
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.tree import copying, year_tree
from planner_desktop.services.planning.tree.year_tree import Sum
from tests.core.services.planning.offices import YEAR, small_plan

NEXT = YEAR + 1


def projects(file: OfficeFile, year: int) -> list[Project]:
    return records.every(file, Project, Query("project", (Condition("fiscal_year", Test.IS, year),)))


def copied(file: OfficeFile) -> None:
    copying.apply(file, copying.prepare(file, YEAR, NEXT))


def test_unfinished_projects_come_as_drafts_with_everything_a_year_later(office: OfficeFile) -> None:
    plan = small_plan(office)
    records.save(office, replace(plan.projects[1], state="reported"))
    records.save(
        office, Alignment(fiscal_year=YEAR, project=plan.projects[0].id, to_node=plan.two.id, reason="ก")
    )
    told = copying.prepare(office, YEAR, NEXT)
    assert (len(told.nodes), len(told.projects), len(told.links), told.left_out) == (4, 2, 1, 1)
    copying.apply(office, told)
    tree = year_tree.read(office, NEXT)
    assert tree.whole == Sum(2, 2, 107_000)
    first = next(one for one in projects(office, NEXT) if one.code == "P1")
    assert (first.state, first.copied_from, first.starts) == (
        "draft",
        plan.projects[0].id,
        dt.date(2027, 11, 1),
    )
    assert first.ends == dt.date(2028, 2, 28)
    assert tree.nodes[first.strategy or first.id].copied_from == plan.one.id
    (activity,) = records.every(
        office, Activity, Query("activity", (Condition("project", Test.IS, first.id),))
    )
    assert activity.ends == dt.date(2027, 12, 31)
    lines = records.every(
        office, BudgetLine, Query("budget_line", (Condition("activity", Test.IS, activity.id),))
    )
    assert [(one.amount, one.month) for one in lines] == [(40_000, "2027-11"), (60_000, "2027-11")]
    (link,) = year_tree.alignments(office, NEXT)
    assert (link.project, tree.nodes[link.to_node or link.id].copied_from) == (first.id, plan.two.id)


def test_copying_again_brings_only_what_is_new_and_undo_takes_all_back(office: OfficeFile) -> None:
    small_plan(office)
    copied(office)
    assert copying.prepare(office, YEAR, NEXT).empty
    with pytest.raises(UserError):
        copied(office)
    history.undo(office)
    assert projects(office, NEXT) == []
    assert year_tree.read(office, NEXT).nodes == {}


def test_only_a_later_year_is_copied_to(office: OfficeFile) -> None:
    with pytest.raises(UserError):
        copying.prepare(office, YEAR, YEAR)
