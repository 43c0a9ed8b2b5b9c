"""Public relations of the group (feature A28): what was told, where, when and by whom."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, number, person, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark


@describe(
    name="publicity_item",
    label=mark("ข่าวประชาสัมพันธ์"),
    plural=mark("การประชาสัมพันธ์"),
    area="administration",
    title=("topic",),
    sort=("-day", "topic"),
    dated="day",
    year_of="fiscal",
    indexed=(("day",),),
)
@dataclass(frozen=True, kw_only=True)
class PublicityItem(Record):
    """One thing told to the public through one channel."""

    day: dt.date | None = date(mark("วันที่เผยแพร่"), required=True)
    topic: str = text(mark("หัวข้อ"), required=True, width=40, max_length=400)
    channel: str = choice(mark("ช่องทาง"), "publicity_channel", default="web", width=16)
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    address: str = text(mark("ลิงก์"), max_length=600, width=24, help=mark("ที่อยู่ของข่าวในเว็บ เช่น https://…"))
    reach: int | None = number(mark("ผู้เข้าถึง"), minimum=0, maximum=100_000_000, total=True, unit=mark("คน"))
    item: UUID | None = link(mark("งานที่ประชาสัมพันธ์"), "work_item", in_table=False)
    text: str = long_text(mark("เนื้อหาโดยย่อ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์และภาพ"))
