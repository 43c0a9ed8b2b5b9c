"""What a project measures and what may go wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, link, long_text, number, text
from planner_desktop.domain.planning.measures import figure, percent_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.errors import Fault


@describe(
    name="project_indicator",
    label=mark("ตัวชี้วัดโครงการ"),
    plural=mark("ตัวชี้วัดของโครงการ"),
    area="planning",
    title=("name",),
    sort=("project", "order"),
    indexed=(("project", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class ProjectIndicator(Record):
    """One indicator of a project with its target, and how it is measured (form section 7)."""

    project: UUID | None = link(mark("โครงการ"), "project", required=True, width=30)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=99)
    kind: str = choice(mark("ชนิด"), "indicator_kind", default="output")
    name: str = text(mark("ตัวชี้วัด"), required=True, width=40, max_length=600)
    unit: str = text(mark("หน่วยนับ"), required=True, max_length=60, width=10)
    direction: str = choice(mark("ทิศทางที่ดี"), "indicator_direction", default="up", in_table=False)
    target: str = figure(mark("ค่าเป้าหมาย"), required=True)
    weight: int | None = number(mark("น้ำหนัก"), unit="%", minimum=0, maximum=100, in_table=False)
    method: str = text(mark("วิธีการวัด"), width=20, max_length=300)
    tool: str = text(mark("เครื่องมือ"), width=20, max_length=300)
    indicator: UUID | None = link(mark("สนองตัวชี้วัดของแผน"), "indicator", in_table=False)
    copied_from: UUID | None = link(mark("คัดลอกจากตัวชี้วัด"), "project_indicator", given=True, in_table=False)

    def faults(self) -> Iterator[Fault]:
        """A percentage stays within 0 to 100."""
        yield from percent_faults("target", self.target, self.unit)


@describe(
    name="project_risk",
    label=mark("ความเสี่ยงของโครงการ"),
    plural=mark("ความเสี่ยงของโครงการ"),
    area="planning",
    title=("name",),
    sort=("project", "order"),
    indexed=(("project", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class ProjectRisk(Record):
    """One risk with its likelihood and impact (1 to 5) and what is done about it (form section 6)."""

    project: UUID | None = link(mark("โครงการ"), "project", required=True, width=30)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=99)
    name: str = text(mark("ความเสี่ยง"), required=True, width=40, max_length=600)
    kind: str = choice(mark("ด้าน"), "risk_kind", width=16)
    cause: str = long_text(mark("สาเหตุ"))
    likelihood: int | None = number(mark("โอกาสเกิด"), minimum=1, maximum=5)
    impact: int | None = number(mark("ผลกระทบ"), minimum=1, maximum=5)
    response: str = long_text(mark("แนวทางจัดการ"), in_table=True, width=30)
    copied_from: UUID | None = link(mark("คัดลอกจากความเสี่ยง"), "project_risk", given=True, in_table=False)

    @property
    def level(self) -> int:
        """Likelihood × impact, 1 to 25; 0 when not yet judged."""
        return (self.likelihood or 0) * (self.impact or 0)
