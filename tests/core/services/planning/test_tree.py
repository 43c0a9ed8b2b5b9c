"""The tree adds up, is moved by order, and refuses circles; what is broken is found both ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.domain.planning.projects.activities import BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.policy import shipped
from planner_desktop.services.planning.tree import findings, taking, year_tree
from planner_desktop.services.planning.tree.year_tree import Sum
from tests.core.services.planning.offices import YEAR, node, small_plan


def refused(file: OfficeFile, record: PlanNode | Alignment | Project) -> set[str]:
    with pytest.raises(Invalid) as told:
        records.save(file, record)
    return {fault.field for fault in told.value.faults}


def names(found: tuple[PlanNode, ...]) -> list[str]:
    return [one.name for one in found]


def test_money_adds_up_the_tree_to_the_satang(office: OfficeFile) -> None:
    plan = small_plan(office)
    tree = year_tree.read(office, YEAR)
    assert tree.sums[plan.area.id] == Sum(2, 2, 125_000)
    assert tree.sums[plan.one.id] == Sum(1, 1, 100_000)
    assert plan.empty_area.id not in tree.sums
    assert tree.whole == Sum(3, 3, 132_000)
    assert [one.name for one in tree.projects[None]] == ["P3 ยังไม่เลือก"]


def test_cancelled_and_voided_projects_are_not_counted(office: OfficeFile) -> None:
    plan = small_plan(office)
    records.save(office, replace(plan.projects[0], state="cancelled"))
    records.void(office, plan.projects[2], "ซ้ำ")
    assert year_tree.read(office, YEAR).whole == Sum(1, 1, 25_000)


def test_places_move_among_their_sisters_in_and_out(office: OfficeFile) -> None:
    plan = small_plan(office)
    year_tree.move(office, year_tree.read(office, YEAR), plan.two.id, -1)
    tree = year_tree.read(office, YEAR)
    assert names(tree.children[plan.area.id]) == ["บริหารจัดการ", "ยกระดับคุณภาพ"]
    year_tree.indent(office, tree, plan.one.id)
    tree = year_tree.read(office, YEAR)
    assert names(tree.children[plan.two.id]) == ["ยกระดับคุณภาพ"]
    assert tree.sums[plan.two.id].amount == 125_000
    year_tree.outdent(office, tree, plan.one.id)
    tree = year_tree.read(office, YEAR)
    assert names(tree.children[plan.area.id]) == ["บริหารจัดการ", "ยกระดับคุณภาพ"]
    with pytest.raises(UserError):
        year_tree.outdent(office, tree, plan.area.id)
    for _step in range(3):
        history.undo(office)
    assert names(year_tree.read(office, YEAR).children[plan.area.id]) == ["ยกระดับคุณภาพ", "บริหารจัดการ"]


def test_a_circle_is_refused_beside_its_field(office: OfficeFile) -> None:
    plan = small_plan(office)
    below = records.save(office, replace(plan.two, parent=plan.one.id))
    assert refused(office, replace(plan.one, parent=below.id)) == {"parent"}
    assert refused(office, replace(plan.area, parent=plan.one.id)) == {
        "parent"
    }  # a higher level below a lower
    link = Alignment(fiscal_year=YEAR, node=plan.one.id, reason="วน", degree="direct")
    assert refused(office, replace(link, to_node=below.id)) == {"to_node"}


def test_links_between_places_cannot_run_in_a_circle(office: OfficeFile) -> None:
    small_plan(office)
    a, b = node(office, "measure", "7", "ก"), node(office, "measure", "8", "ข")
    there = Alignment(fiscal_year=YEAR, node=a.id, to_node=b.id, reason="สนอง")
    records.save(office, there)
    assert refused(office, replace(there, node=b.id, to_node=a.id)) == {"to_node"}
    assert refused(office, there) == {"to_node"}  # the same link again


def test_years_do_not_mix(office: OfficeFile) -> None:
    plan = small_plan(office)
    assert refused(office, replace(plan.one, fiscal_year=YEAR + 1)) == {"parent"}
    other = records.save(office, PlanNode(fiscal_year=YEAR + 1, level="strategy", name="ปีหน้า"))
    assert refused(office, replace(plan.projects[1], strategy=other.id, state="draft")) == {"strategy"}
    line = BudgetLine(project=plan.projects[0].id, name="x", category="services", amount=1, month="2027-10")
    with pytest.raises(Invalid) as told:
        records.save(office, line)
    assert [fault.field for fault in told.value.faults] == ["month"]


def test_an_approved_project_keeps_its_strategy_and_codes_are_not_used_twice(office: OfficeFile) -> None:
    plan = small_plan(office)
    assert refused(office, replace(plan.projects[0], strategy=plan.two.id)) == {"strategy"}
    free = records.save(office, replace(plan.projects[0], state="adjusted"))
    assert records.save(office, replace(free, strategy=plan.two.id)).strategy == plan.two.id
    assert refused(office, replace(plan.projects[2], code="P2")) == {"code"}


def test_what_is_broken_is_found_upwards_and_downwards(office: OfficeFile) -> None:
    plan = small_plan(office)
    loose = node(office, "strategy", "3", "กลยุทธ์ลอย")
    found = {(one.direction, one.record) for one in findings.findings(office, YEAR)}
    assert found == {
        (findings.UP, plan.projects[2].id),
        (findings.UP, loose.id),
        (findings.DOWN, loose.id),
        (findings.DOWN, plan.empty_area.id),
    }
    records.save(
        office, Alignment(fiscal_year=YEAR, node=loose.id, to_node=plan.empty_area.id, reason="สนอง")
    )
    records.save(office, replace(plan.projects[2], strategy=loose.id, state="draft"))
    assert findings.findings(office, YEAR) == []


def test_a_link_to_a_policy_out_of_force_is_broken(office: OfficeFile) -> None:
    plan = small_plan(office)
    old = records.save(
        office, PolicyFramework(level="obec", name="นโยบายเก่า", first_year=2566, last_year=2566)
    )
    item = records.save(office, PolicyItem(framework=old.id, code="1", title="ข้อเก่า"))
    link = records.save(
        office, Alignment(fiscal_year=YEAR, project=plan.projects[0].id, to_item=item.id, reason="เคยใช้")
    )
    broken = [one for one in findings.findings(office, YEAR) if one.direction == findings.LINK]
    assert [(one.name, one.record) for one in broken] == [("alignment", link.id)]
    assert "นโยบายเก่า" in str(broken[0].message)


def test_the_tree_is_filled_from_the_library_once(office: OfficeFile) -> None:
    shipped.lay_out(office)
    offered = {label: key for key, label in taking.offered(office, YEAR)}
    key = next(key for label, key in offered.items() if label.startswith("ยุทธศาสตร์ชาติ"))
    assert taking.take(office, YEAR, key) == 6
    assert taking.take(office, YEAR, key) == 0
    tree = year_tree.read(office, YEAR)
    assert [one.code for one in tree.children[None]] == ["1", "2", "3", "4", "5", "6"]
    assert {one.level for one in tree.nodes.values()} == {"national"}
