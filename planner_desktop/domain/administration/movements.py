"""The way of a letter through the office: who passed it to whom, when, with which words (A09, A16, A23)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import choice, link, long_text, moment, number, person, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark


@describe(
    name="movement",
    label=mark("ความเคลื่อนไหว"),
    plural=mark("ความเคลื่อนไหวของหนังสือ"),
    area="administration",
    title=("deed",),
    sort=("at",),
    register=True,
    indexed=(("document", "at"),),
)
@dataclass(frozen=True, kw_only=True)
class Movement(Record):
    """One hop; rows are only ever added. `document` is a word of refs.py, `draft` the text of that round."""

    document: str = text(mark("หนังสือ"), required=True, max_length=120, searched=False, in_table=False)
    at: dt.datetime | None = moment(mark("เมื่อ"), required=True)
    deed: str = choice(mark("ความเคลื่อนไหว"), "movement_deed", required=True, width=20)
    by: UUID | None = person(mark("โดย"))
    by_name: str = text(mark("ชื่อผู้ทำในขณะนั้น"), max_length=200, searched=False, in_table=False)
    to_person: UUID | None = person(mark("ถึง"))
    to_group: UUID | None = link(mark("ถึงกลุ่มงาน"), "work_group", in_table=False)
    word: str = choice(mark("คำสั่งการ"), "executive_word")
    words: str = long_text(mark("ข้อความ"), searched=False)
    round: int | None = number(mark("รอบที่"), minimum=1, in_table=False)
    draft: str = long_text(mark("ร่างในรอบนั้น"), searched=False)
