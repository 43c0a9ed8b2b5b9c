"""Two records of any kind joined by an officer: a letter and a project, a resolution and a task (A11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import choice, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.refs import read_ref
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="relation",
    label=mark("การเชื่อมโยง"),
    plural=mark("การเชื่อมโยง"),
    area="office",
    title=("note",),
    unique=(("one", "other"),),
    indexed=(("one",), ("other",)),
)
@dataclass(frozen=True, kw_only=True)
class Relation(Record):
    """`one` and `other` are words of refs.py; it is followed both ways, read from `one` to `other`."""

    one: str = text(mark("รายการ"), required=True, max_length=120, searched=False)
    other: str = text(mark("เชื่อมกับ"), required=True, max_length=120, searched=False)
    kind: str = choice(mark("ลักษณะ"), "relation_kind", default="about")
    note: str = text(mark("หมายเหตุ"), max_length=300)

    def faults(self) -> Iterator[Fault]:
        """Both ends are references, and not the same."""
        if not read_ref(self.one) or not read_ref(self.other):
            yield Fault("other", say("เลือกรายการที่จะเชื่อมจากผลการค้นหา"))
        if self.one == self.other:
            yield Fault("other", say("รายการเชื่อมกับตัวเองไม่ได้"))
