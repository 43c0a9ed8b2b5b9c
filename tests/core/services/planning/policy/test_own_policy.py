"""The office's own policy: carried to the next year with its points, and held against the plans above."""

from __future__ import annotations

import pytest

from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.errors import UserError
from planner_desktop.services import history, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.policy import copying, matrix
from tests.core.documents.reading import pages_of

YEAR = 2570


@pytest.fixture
def policy(office: OfficeFile) -> OfficePolicy:
    kept = records.save(office, OfficePolicy(fiscal_year=YEAR, edition=1, name=f"นโยบายปี {YEAR}"))
    for code in ("1", "2"):
        above = records.save(
            office, PolicyTarget(policy=kept.id, kind="policy", code=code, title=f"ข้อ {code}")
        )
        told = PolicyTarget(
            policy=kept.id, kind="target", parent=above.id, code=f"{code}.1", title=f"เป้า {code}.1"
        )
        records.save(office, told)
    return kept


def _framework(office: OfficeFile, name: str) -> tuple[PolicyFramework, PolicyItem]:
    kept = records.save(office, PolicyFramework(level="obec", name=name, first_year=YEAR))
    return kept, records.save(office, PolicyItem(framework=kept.id, code="1", title=f"ด้านของ{name}"))


def test_a_copied_policy_is_a_draft_with_every_point_under_its_own(
    office: OfficeFile, policy: OfficePolicy
) -> None:
    copied = copying.copy(office, policy, YEAR + 1)
    assert (copied.fiscal_year, copied.edition, copied.state, copied.name) == (
        YEAR + 1,
        1,
        "draft",
        f"นโยบายปี {YEAR + 1}",
    )
    found = copying.points(office, copied)
    assert [one.code for one in found] == ["1", "1.1", "2", "2.1"]
    assert found[1].parent == found[0].id
    assert len(copying.points(office, policy)) == 4
    history.undo(office)
    assert copying.of_year(office, YEAR + 1) == []


def test_a_year_that_has_a_policy_and_an_earlier_year_are_refused(
    office: OfficeFile, policy: OfficePolicy
) -> None:
    copying.copy(office, policy, YEAR + 1)
    with pytest.raises(UserError, match=str(YEAR + 1)) as refused:
        copying.copy(office, policy, YEAR + 1)
    assert refused.value.advice is not None
    with pytest.raises(UserError, match="ปีถัดไป"):
        copying.copy(office, policy, YEAR)


def test_links_count_by_degree_and_what_serves_nothing_is_empty(
    office: OfficeFile, policy: OfficePolicy
) -> None:
    one, item = _framework(office, "นโยบาย ก")
    two, other = _framework(office, "นโยบาย ข")
    first, target, second, _last = copying.points(office, policy)
    node = records.save(
        office, PlanNode(fiscal_year=YEAR, level="obec", code="9", name="จากคลัง", item=item.id)
    )
    for more in ({"to_item": item.id}, {"to_node": node.id, "degree": "indirect"}):
        told = Alignment(fiscal_year=YEAR, target=first.id, reason="เพราะตรงกัน", **more)
        records.save(office, told)
    found = matrix.grid(office, policy)
    assert found.cell(first.id, one.id) == "ตรง 1 อ้อม 1"
    assert found.cell(second.id, one.id) == ""
    assert found.column_count(two.id) == 0
    assert found.served_by(target) == first
    assert [each.code for each in found.empty_points] == ["2", "2.1"]
    within = matrix.grid(office, policy, two)
    assert [key for key, _label in within.columns] == [other.id]
    assert within.links == ()
    assert len(within.empty_points) == 4


def test_the_paper_says_degree_reason_and_what_is_empty(office: OfficeFile, policy: OfficePolicy) -> None:
    _framework(office, "นโยบาย ก")
    _one, item = _framework(office, "นโยบาย ข")
    first = copying.points(office, policy)[0]
    records.save(office, Alignment(fiscal_year=YEAR, target=first.id, to_item=item.id, reason="สนองโดยตรง"))
    text = "".join(pages_of(papers.pdf(office, "policy-matrix", {"id": policy.id.hex})))
    assert "ตรง 1" in text
    assert "สนองโดยตรง" in text
    assert matrix.EMPTY in text
    with pytest.raises(UserError, match="ไม่มี"):
        papers.pdf(office, "policy-matrix", {"id": policy.id.hex, "by": "แผนที่ไม่มี"})
