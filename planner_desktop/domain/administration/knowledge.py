"""งานจัดการความรู้ภายในกลุ่ม (work item 1.4): articles with their editions, and how they were shared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, number, person, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="knowledge_article",
    label=mark("องค์ความรู้"),
    plural=mark("คลังความรู้ของกลุ่ม"),
    area="administration",
    title=("topic",),
    sort=("topic",),
    dated="published_on",
    year_of="fiscal",
    unique=(("topic",),),
    indexed=(("review_on",), ("owner", "status")),
)
@dataclass(frozen=True, kw_only=True)
class KnowledgeArticle(Record):
    """What the group knows of one matter (feature A20); each publishing keeps the former edition."""

    topic: str = text(mark("หัวข้อ"), required=True, width=40, max_length=300)
    item: UUID | None = link(mark("งานที่ใช้"), "work_item", width=22)
    owner: UUID | None = person(mark("เจ้าของ"))
    status: str = choice(mark("สถานะ"), "knowledge_status", default="draft", width=14)
    edition: int | None = number(mark("ฉบับที่"), given=True, width=7)
    summary: str = long_text(mark("สาระสำคัญ"), max_length=2000)
    body: str = long_text(mark("เนื้อหา"), help=mark("บรรทัดว่าง = ย่อหน้าใหม่, # = หัวข้อ, เลขนำ = ข้อย่อย"))
    keywords: str = text(mark("คำค้น"), max_length=200, in_table=False)
    change_note: str = text(mark("ฉบับนี้แก้อะไร"), max_length=400, in_table=False)
    reviewer: UUID | None = person(mark("ผู้กลั่นกรอง"), group=mark("การกลั่นกรองและเผยแพร่"))
    published_on: dt.date | None = date(mark("เผยแพร่เมื่อ"))
    review_on: dt.date | None = date(mark("ทบทวนภายใน"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """What is published has words, its day and a later day to look at it again."""
        if self.status == "published" and not (self.body.strip() or self.files):
            yield Fault("body", say("องค์ความรู้ที่เผยแพร่ต้องมีเนื้อหาหรือไฟล์แนบ"))
        if self.status == "published" and self.published_on is None:
            yield Fault("published_on", say("กรอกวันที่เผยแพร่"))
        if self.review_on and self.published_on and self.review_on <= self.published_on:
            yield Fault("review_on", say("วันทบทวนต้องอยู่หลังวันที่เผยแพร่"))


@describe(
    name="knowledge_edition",
    label=mark("ฉบับขององค์ความรู้"),
    plural=mark("ฉบับขององค์ความรู้ที่เก็บไว้"),
    area="administration",
    title=("topic", "edition"),
    sort=("article", "-edition"),
    register=True,
    dated="published_on",
    unique=(("article", "edition"),),
    log=True,
)
@dataclass(frozen=True, kw_only=True)
class KnowledgeEdition(Record):
    """An edition as it was published; kept for good."""

    article: UUID | None = link(mark("องค์ความรู้"), "knowledge_article", required=True, width=30)
    edition: int | None = number(mark("ฉบับที่"), required=True, minimum=1, given=True)
    topic: str = text(mark("หัวข้อ"), required=True, width=36, max_length=300, searched=False)
    published_on: dt.date | None = date(mark("เผยแพร่เมื่อ"))
    owner: UUID | None = person(mark("เจ้าของ"))
    reviewer: UUID | None = person(mark("ผู้กลั่นกรอง"))
    change_note: str = text(mark("แก้อะไร"), max_length=400, width=28, searched=False)
    summary: str = long_text(mark("สาระสำคัญ"), max_length=2000, searched=False)
    body: str = long_text(mark("เนื้อหา"), searched=False)
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))


@describe(
    name="knowledge_sharing",
    label=mark("การแลกเปลี่ยนเรียนรู้"),
    plural=mark("การแลกเปลี่ยนเรียนรู้"),
    area="administration",
    title=("day", "audience"),
    sort=("-day",),
    dated="day",
    year_of="fiscal",
    indexed=(("article", "day"),),
)
@dataclass(frozen=True, kw_only=True)
class KnowledgeSharing(Record):
    """One occasion on which an article was shared."""

    day: dt.date | None = date(mark("วันที่"), required=True)
    article: UUID | None = link(mark("องค์ความรู้"), "knowledge_article", required=True, width=34)
    way: str = choice(mark("วิธี"), "sharing_way", default="meeting", width=18)
    audience: str = text(mark("ผู้รับ"), width=26, max_length=200)
    people: int | None = number(mark("จำนวน"), minimum=0, maximum=1_000_000, unit=mark("คน"), total=True)
    owner: UUID | None = person(mark("ผู้ถ่ายทอด"))
    note: str = long_text(mark("ผลและข้อเสนอแนะ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))
