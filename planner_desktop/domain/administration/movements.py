"""The way of a letter through the office: who passed it to whom, when, with which words (A09, A16, A23)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import choice, link, long_text, moment, number, person, text, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark


@describe(
    name="movement",
    label=mark("ความเคลื่อนไหว"),
    plural=mark("ความเคลื่อนไหวของหนังสือ"),
    area="administration",
    title=("deed",),
    register=True,
    indexed=(("document", "at"),),
    hides_with="document",
    log=True,
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


@describe(
    name="letter_template",
    label=mark("แบบร่างหนังสือ"),
    plural=mark("แบบร่างหนังสือ"),
    area="administration",
    title=("name",),
    sort=("order", "name"),
)
@dataclass(frozen=True, kw_only=True)
class LetterTemplate(Record):
    """The beginnings of a letter; `{…}` in subject and body are filled from the letter that is answered."""

    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    name: str = text(mark("ชื่อแบบร่าง"), required=True, width=32, max_length=120)
    kind: str = choice(mark("ชนิด"), "outgoing_kind", default="external", width=16)
    subject: str = text(
        mark("เรื่อง"), width=36, max_length=1000, help=mark("ใช้ {เรื่อง} {สิ่งที่ขอ} {จาก} {ที่} {ลงวันที่} ได้")
    )
    salutation: str = text(mark("คำขึ้นต้น"), max_length=60, in_table=False)
    body: str = long_text(mark("ข้อความ"), required=True)
    closing: str = text(mark("คำลงท้าย"), max_length=80, in_table=False)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
