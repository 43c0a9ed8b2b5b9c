"""Editions of a year's action plan: each keeps what every project was when it was fixed (P13–P15)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    baht,
    choice,
    date,
    files,
    link,
    long_text,
    moment,
    number,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="plan_edition",
    label=mark("ฉบับของแผนปฏิบัติการ"),
    plural=mark("ฉบับของแผนปฏิบัติการประจำปี"),
    area="planning",
    title=("name",),
    sort=("-fiscal_year", "-edition"),
    unique=(("fiscal_year", "edition"),),
    log=True,
)
@dataclass(frozen=True, kw_only=True)
class PlanEdition(Record):
    """One edition of a fiscal year's action plan: 0 the first (ต้นปี), then ปรับปรุงครั้งที่ n for a reason."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True, given=True)
    edition: int | None = number(mark("ปรับปรุงครั้งที่"), minimum=0, maximum=99, given=True, help=mark("0 = ต้นปี"))
    name: str = text(mark("ชื่อฉบับ"), required=True, width=44, max_length=400)
    state: str = choice(mark("สถานะ"), "plan_state", default="draft", width=14, given=True)
    dated: dt.date | None = date(mark("วันที่จัดทำ"))
    fixed_at: dt.datetime | None = moment(mark("บันทึกเส้นฐานเมื่อ"), given=True)
    reason: str = long_text(mark("เหตุผลที่ปรับปรุง"))
    projects: int | None = number(mark("โครงการ"), given=True)
    amount: int | None = baht(mark("วงเงินรวม"), given=True)
    foreword: str = long_text(mark("คำนำ"), group=mark("เนื้อหาเล่ม"))
    follow_up: str = long_text(mark("การนำแผนสู่การปฏิบัติและการติดตาม"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """A revision says why."""
        if self.edition and not self.reason.strip():
            yield Fault("reason", say("บอกเหตุผลที่ปรับปรุงแผน"))


@describe(
    name="edition_entry",
    label=mark("เส้นฐานของแผน"),
    plural=mark("เส้นฐานของแผน"),
    area="planning",
    title=("title",),
    sort=("edition", "project", "kind", "title"),
    unique=(("edition", "about"),),
    indexed=(("edition", "project"),),
    log=True,
)
@dataclass(frozen=True, kw_only=True)
class EditionEntry(Record):
    """What one project, activity or budget line was in an edition; `values` is JSON of all its fields.

    Editions fixed since they are kept whole (kept_content) have none. `about` is a word of refs.py, so that
    it stays even when the row itself goes.
    """

    edition: UUID | None = link(mark("ฉบับ"), "plan_edition", required=True, width=24)
    project: UUID | None = link(mark("โครงการ"), "project", required=True, width=30)
    kind: str = choice(mark("ชนิด"), "edition_kind", required=True)
    about: str = text(mark("รายการ"), required=True, max_length=120, in_table=False, searched=False)
    title: str = text(mark("ชื่อในฉบับนี้"), required=True, width=36, max_length=700, searched=False)
    starts: dt.date | None = date(mark("เริ่ม"))
    ends: dt.date | None = date(mark("สิ้นสุด"))
    amount: int | None = baht(mark("จำนวนเงิน"), total=True)
    values: str = long_text(mark("ค่าทั้งหมด"), max_length=200_000, searched=False)
