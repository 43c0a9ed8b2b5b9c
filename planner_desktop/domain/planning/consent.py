"""Who agrees to what: the body set for a year, hearings, approvals and publications of a plan (P25)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, number, text, year
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

OF = ("office_policy", "development_plan", "edition")


class OfOnePaper(Record):
    """What happened to one policy or plan on its way: exactly one of OF is filled."""

    def faults(self) -> Iterator[Fault]:
        """It is about one paper."""
        if sum(getattr(self, name) is not None for name in OF) != 1:
            yield Fault("office_policy", say("เลือกเอกสารหนึ่งอย่าง: นโยบายของเขตพื้นที่ แผนพัฒนา หรือแผนปฏิบัติการ"))


def _policy() -> UUID | None:
    found: UUID | None = link(
        mark("นโยบายของเขตพื้นที่"),
        "office_policy",
        group=mark("เอกสารที่เกี่ยวข้อง (เลือกหนึ่งอย่าง)"),
        in_table=False,
    )
    return found


def _development() -> UUID | None:
    found: UUID | None = link(mark("แผนพัฒนาการศึกษา"), "development_plan", width=24)
    return found


def _edition() -> UUID | None:
    found: UUID | None = link(mark("แผนปฏิบัติการ"), "plan_edition", in_table=False)
    return found


@describe(
    name="approval_rule",
    label=mark("ผู้อนุมัติของขั้นตอน"),
    plural=mark("ผู้อนุมัติหรือเห็นชอบรายขั้นตอนและรายปี"),
    area="planning",
    title=("matter", "body"),
    sort=("matter", "-first_year"),
    unique=(("matter", "first_year"),),
)
@dataclass(frozen=True, kw_only=True)
class ApprovalRule(YearBound):
    """Which body decides a matter from a fiscal year on; bodies differ between offices and years (1.3)."""

    matter: str = choice(mark("เรื่อง"), "approval_matter", required=True, width=30)
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"), required=True)
    last_year: int | None = year(mark("ถึงปีงบประมาณ"))
    body: str = choice(mark("ผู้อนุมัติหรือเห็นชอบ"), "approving_body", required=True, width=24)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10)
    basis: str = text(mark("ที่มา"), max_length=300, width=30)


@describe(
    name="hearing",
    label=mark("การรับฟังความคิดเห็น"),
    plural=mark("การรับฟังความคิดเห็น"),
    area="planning",
    title=("subject",),
    sort=("-held_on",),
    dated="held_on",
    year_of="fiscal",
    register=True,
)
@dataclass(frozen=True, kw_only=True)
class Hearing(OfOnePaper):
    """One hearing on a draft: who came, what they proposed, what was changed for it."""

    subject: str = text(mark("เรื่อง"), required=True, width=36, max_length=400)
    office_policy: UUID | None = _policy()
    development_plan: UUID | None = _development()
    edition: UUID | None = _edition()
    held_on: dt.date | None = date(mark("วันที่รับฟัง"), required=True, group=mark("การรับฟัง"))
    way: str = choice(mark("วิธี"), "hearing_way", default="meeting", width=16)
    place: str = text(mark("สถานที่หรือช่องทาง"), width=24)
    people: int | None = number(mark("ผู้เข้าร่วม"), unit=mark("คน"), minimum=0, maximum=100_000)
    groups: str = long_text(mark("กลุ่มผู้เข้าร่วม"), help=mark("เช่น ผู้บริหารโรงเรียน ครู ผู้ปกครอง ท้องถิ่น"))
    proposals: str = long_text(mark("ความคิดเห็นและข้อเสนอ"))
    changes: str = long_text(mark("การปรับร่างตามข้อเสนอ"), help=mark("ข้อที่ไม่ปรับ ให้บอกเหตุผล"))
    files: tuple[UUID, ...] = files(mark("หลักฐาน"))


@describe(
    name="approval",
    label=mark("มติเห็นชอบหรืออนุมัติ"),
    plural=mark("มติเห็นชอบและอนุมัติแผน"),
    area="planning",
    title=("subject",),
    sort=("-decided_on",),
    dated="decided_on",
    year_of="fiscal",
    register=True,
)
@dataclass(frozen=True, kw_only=True)
class Approval(OfOnePaper):
    """What a body decided about a paper, in which meeting, by which resolution."""

    subject: str = text(mark("เรื่องที่เสนอ"), required=True, width=36, max_length=400)
    office_policy: UUID | None = _policy()
    development_plan: UUID | None = _development()
    edition: UUID | None = _edition()
    body: str = choice(
        mark("ผู้อนุมัติหรือเห็นชอบ"), "approving_body", required=True, width=20, group=mark("การพิจารณา")
    )
    meeting: str = text(mark("ประชุมครั้งที่"), max_length=80, width=14, example="3/2569")
    decided_on: dt.date | None = date(mark("วันที่มีมติ"), required=True)
    decision: str = choice(mark("ผล"), "approval_decision", default="approved", required=True, width=16)
    wording: str = long_text(mark("มติ"), required=True)
    resolution: UUID | None = link(mark("มติในระบบประชุม"), "resolution", in_table=False)
    reason: str = long_text(mark("เหตุผลที่ใช้องค์คณะอื่น"), help=mark("กรอกเมื่อไม่ใช่องค์คณะที่ตั้งไว้ของปีนั้น"))
    files: tuple[UUID, ...] = files(mark("หลักฐาน"))


@describe(
    name="publication",
    label=mark("การเผยแพร่"),
    plural=mark("การประกาศและเผยแพร่"),
    area="planning",
    title=("subject",),
    sort=("-published_on",),
    dated="published_on",
    year_of="fiscal",
    register=True,
)
@dataclass(frozen=True, kw_only=True)
class Publication(OfOnePaper):
    """How and when an approved paper was made known."""

    subject: str = text(mark("เรื่องที่เผยแพร่"), required=True, width=36, max_length=400)
    office_policy: UUID | None = _policy()
    development_plan: UUID | None = _development()
    edition: UUID | None = _edition()
    published_on: dt.date | None = date(mark("วันที่เผยแพร่"), required=True, group=mark("การเผยแพร่"))
    channel: str = choice(mark("ช่องทาง"), "publication_channel", default="website", required=True)
    address: str = text(mark("ที่อยู่เว็บหรือผู้รับ"), width=28)
    announcement: UUID | None = link(mark("ประกาศ"), "announcement", in_table=False)
    letter: UUID | None = link(mark("หนังสือส่ง"), "outgoing_letter", in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("หลักฐาน"))
