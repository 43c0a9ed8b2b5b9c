"""The matrix counts links, sums baht along the tree only, marks what is empty, and is quick."""

from __future__ import annotations

from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.records import Record, new_id
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.policy import shipped
from planner_desktop.services.planning.tree.matrix import FRAMEWORK, Cell, matrix, views
from planner_desktop.store import writing
from tests.core.services.planning.offices import YEAR, small_plan


def test_baht_stand_once_and_links_are_counted(office: OfficeFile) -> None:
    plan = small_plan(office)
    link = Alignment(
        fiscal_year=YEAR, project=plan.projects[0].id, to_node=plan.two.id, reason="ก", degree="indirect"
    )
    records.save(office, link)
    found = matrix(office, YEAR)
    assert [one.code for one in found.columns] == ["1", "2"]
    first = found.lines[0]
    assert first.cells == {plan.one.id: Cell(main=True, amount=100_000), plan.two.id: Cell(indirect=1)}
    assert [found.column_amount(one.id) for one in found.columns] == [100_000, 25_000]
    assert [found.column_count(one.id) for one in found.columns] == [1, 2]
    assert (found.amount, found.outside) == (132_000, 7_000)
    assert [one.project.code for one in found.empty_rows] == ["P3"]
    assert found.empty_columns == ()


def test_a_higher_level_sums_what_stands_below_it(office: OfficeFile) -> None:
    plan = small_plan(office)
    found = matrix(office, YEAR, "obec")
    assert [found.column_amount(one.id) for one in found.columns] == [125_000, 0]
    assert [one.id for one in found.empty_columns] == [plan.empty_area.id]


def test_projects_are_held_against_items_of_a_policy(office: OfficeFile) -> None:
    plan = small_plan(office)
    shipped.lay_out(office)
    key = next(key for key, label in views(office, YEAR) if label.startswith("แผนพัฒนาเศรษฐกิจ"))
    assert key.startswith(FRAMEWORK)
    twelfth = next(one for one in matrix(office, YEAR, key).columns if one.code == "12")
    records.save(office, Alignment(fiscal_year=YEAR, node=plan.one.id, to_item=twelfth.id, reason="กำลังคน"))
    found = matrix(office, YEAR, key)
    assert len(found.columns) == 13
    assert found.lines[0].cells == {twelfth.id: Cell(indirect=1)}  # by its strategy's link
    assert len(found.empty_columns) == 12


def fill_big_plan(office: OfficeFile) -> int:
    """150 projects × 10 activities × 5 lines; returns the satang."""
    nodes = [
        PlanNode(id=new_id(), version=1, fiscal_year=YEAR, level="strategy", code=str(n), name=f"ก{n}")
        for n in range(6)
    ]
    projects, activities, lines = list[Record](), list[Record](), list[Record]()
    total = 0
    for number in range(150):
        project = Project(
            id=new_id(),
            version=1,
            fiscal_year=YEAR,
            code=f"{number:03}",
            name="โครงการ",
            strategy=nodes[number % 6].id,
        )
        projects.append(project)
        for order in range(10):
            activity = Activity(id=new_id(), version=1, project=project.id, order=order + 1, name="กิจกรรม")
            activities.append(activity)
            for place in range(5):
                amount = 100 * number + 7 * order + place
                total += amount
                lines.append(
                    BudgetLine(
                        id=new_id(),
                        version=1,
                        project=project.id,
                        activity=activity.id,
                        order=place + 1,
                        name="รายการ",
                        category="services",
                        amount=amount,
                    )
                )
    with office.database.transaction() as connection:
        for rows in ([*nodes], projects, activities, lines):
            writing.fill(connection, list[Record](rows))
    return total


def test_a_big_plan_is_held_against_its_strategies_to_the_satang(office: OfficeFile) -> None:
    total = fill_big_plan(office)
    found = matrix(office, YEAR)
    with office.database.reading() as connection:
        asked = "SELECT sum(l.amount) FROM budget_line l JOIN project p ON p.id = l.project WHERE p.fiscal_year = ?"
        independent = connection.raw.execute(asked, (YEAR,)).fetchone()[0]
    assert found.amount == sum(found.column_amount(one.id) for one in found.columns) == independent == total
    assert len(found.lines) == 150
