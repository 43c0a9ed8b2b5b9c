"""The demonstration office's policy library, the plan tree of two years, and its links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.services.demo.plan_subjects import OBEC_AREAS, REASONS, STRATEGIES
from planner_desktop.services.planning.policy import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.services.demo.plan_projects import Made

    New = Callable[[Made], Made]

EXAMPLE = "ตัวอย่างสมมุติ แก้ให้ตรงกับนโยบายของปีจริง"


@dataclass(frozen=True)
class Library:
    """Frameworks and items; `found` knows an item by level and code."""

    frameworks: list[PolicyFramework]
    items: list[PolicyItem]
    found: dict[tuple[str, str], PolicyItem]


def library(new: New[PolicyFramework], fresh: New[PolicyItem], fiscal_year: int) -> Library:
    """The shipped library, and an example of ministry and OBEC policy for the year."""
    frameworks, items, found = [], list[PolicyItem](), dict[tuple[str, str], PolicyItem]()
    for one in (*shipped.frameworks(), *_examples(fiscal_year)):
        framework = new(one.framework)
        frameworks.append(framework)
        for item in _items(fresh, framework, one.items, None):
            items.append(item)
            if framework.in_force(fiscal_year):
                found.setdefault((framework.level, item.code), item)
    return Library(frameworks, items, found)


def _items(
    fresh: New[PolicyItem],
    framework: PolicyFramework,
    told: Sequence[shipped.ShippedItem],
    parent: UUID | None,
) -> Iterator[PolicyItem]:
    for one in told:
        item = fresh(replace(one.item, framework=framework.id, parent=parent))
        yield item
        yield from _items(fresh, framework, one.children, item.id)


def _examples(fiscal_year: int) -> Iterator[shipped.ShippedFramework]:
    told = (
        ("ministry", "นโยบายกระทรวงศึกษาธิการ", "กระทรวงศึกษาธิการ", ("ยกระดับคุณภาพและโอกาสทางการศึกษา",)),
        ("obec", "นโยบาย สพฐ.", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", OBEC_AREAS),
    )
    for level, name, issuer, titles in told:
        framework = PolicyFramework(
            level=level,
            name=f"{name} ปีงบประมาณ พ.ศ. {fiscal_year} (ตัวอย่าง)",
            short_name=f"{name} {fiscal_year}",
            issuer=issuer,
            first_year=fiscal_year - 1,
            last_year=fiscal_year,
            certainty="low",
            source=EXAMPLE,
        )
        items = (
            PolicyItem(kind="area", order=at, code=str(at), title=title, certainty="low", source=EXAMPLE)
            for at, title in enumerate(titles, start=1)
        )
        yield shipped.ShippedFramework(framework, tuple(shipped.ShippedItem(one) for one in items))


@dataclass(frozen=True)
class Grown:
    """The places of a year's tree from the highest down; `strategies` are the office's, in order."""

    nodes: list[PlanNode]
    strategies: list[PlanNode]


def grow(
    new: New[PlanNode],
    lib: Library,
    fiscal_year: int,
    strategies: Sequence[UUID],
    former: Sequence[PlanNode] = (),
) -> Grown:
    """The chain of each strategy: national area, master plan, milestone, ministry, OBEC area."""
    made: dict[tuple[str, str], PlanNode] = {}
    before = {(one.level, one.code): one.id for one in former}

    def place(level: str, code: str, parent: PlanNode | None) -> PlanNode:
        """The place of an item of the library, made once."""
        if (level, code) not in made:
            item = lib.found[level, code]
            node = PlanNode(fiscal_year=fiscal_year, level=level, code=code, name=item.title, item=item.id)
            above = parent.id if parent else None
            made[level, code] = new(
                replace(node, parent=above, order=item.order, copied_from=before.get((level, code)))
            )
        return made[level, code]

    own = []
    for at, (name, national, master, milestone, area) in enumerate(STRATEGIES, start=1):
        above = place("master", master, place("national", national, None))
        if milestone:
            above = place("national_plan", milestone, above)
        above = place("obec", area, above)
        own.append(
            new(
                PlanNode(
                    fiscal_year=fiscal_year,
                    level="strategy",
                    parent=above.id,
                    order=at,
                    code=str(at),
                    name=name,
                    strategy=strategies[at - 1],
                    copied_from=before.get(("strategy", str(at))),
                )
            )
        )
    place("obec", "5", None)  # left alone, so that the list of what is broken has something to show
    return Grown([*made.values(), *own], own)


def links(new: New[Alignment], lib: Library, grown: Grown, projects: Sequence[Project]) -> list[Alignment]:
    """Links of the strategies to the ministry's policy, and of most projects to further items."""
    ministry = lib.found["ministry", "1"]
    year = grown.strategies[0].fiscal_year
    found = [
        Alignment(
            fiscal_year=year,
            node=one.id,
            to_item=ministry.id,
            degree="direct",
            reason=f"กลยุทธ์ “{one.name}” เป็นวิธีที่เขตพื้นที่ใช้ขับเคลื่อนนโยบายข้อนี้",
        )
        for one in grown.strategies
    ]
    masters = [lib.found["master", code] for code in ("11", "12", "20", "21")]
    for at, project in enumerate(projects):
        if at % 7 == 6:  # noqa: PLR2004 - every seventh has none
            continue
        own = next((one for one in grown.strategies if one.id == project.strategy), None)
        also = next(one for one in grown.strategies if one is not own)
        reason = REASONS[at % len(REASONS)]
        found.append(
            Alignment(
                fiscal_year=year,
                project=project.id,
                to_item=masters[at % 4].id,
                degree="direct",
                reason=reason,
            )
        )
        if at % 3 == 0:
            found.append(
                Alignment(
                    fiscal_year=year, project=project.id, to_node=also.id, degree="indirect", reason=reason
                )
            )
    return [new(one) for one in found]
