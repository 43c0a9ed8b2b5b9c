"""What an edition of a plan keeps beside its own rows: the book as agreed, and what it named (P13, P15)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, link, long_text, moment, number
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

BOOK, ROWS, NAMES = "book", "rows", "names"
PAGE = 30_000
"""Characters of one row, fewer than a cell of a workbook holds."""


@describe(
    name="kept_content",
    label=mark("เนื้อหาที่เก็บไว้ของฉบับ"),
    plural=mark("เนื้อหาที่เก็บไว้ของฉบับ"),
    area="planning",
    title=("part", "place"),
    sort=("edition", "development_plan", "part", "place"),
    indexed=(("edition", "part", "place"), ("development_plan", "part", "place")),
)
@dataclass(frozen=True, kw_only=True)
class KeptContent(Record):
    """A stretch of one part of an edition, packed; the stretches of a part in their order are the part.

    Written once, with the edition of an action plan or with the approval of a development plan.
    """

    edition: UUID | None = link(mark("ฉบับของแผนปฏิบัติการ"), "plan_edition", width=24)
    development_plan: UUID | None = link(mark("แผนพัฒนาการศึกษา"), "development_plan", width=24)
    part: str = choice(mark("ส่วนที่เก็บ"), "kept_part", required=True, width=18)
    place: int | None = number(mark("ลำดับ"), required=True, minimum=1)
    kept_at: dt.datetime | None = moment(mark("เก็บเมื่อ"), given=True)
    content: str = long_text(mark("เนื้อหา (บีบอัด)"), max_length=PAGE, searched=False, given=True)

    def faults(self) -> Iterator[Fault]:
        """It belongs to one edition."""
        if (self.edition is None) == (self.development_plan is None):
            yield Fault("edition", say("เนื้อหานี้ต้องเป็นของฉบับเดียว"))
