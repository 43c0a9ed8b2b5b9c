"""ทะเบียนความเสี่ยง (feature I14): a risk as it is judged now, every judgement before, and what is done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, number, person, text
from planner_desktop.domain.information.risk.scales import MOST, RiskBand, level_of
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

JUDGED = ("inherent_likelihood", "inherent_impact", "residual_likelihood", "residual_impact")


@describe(
    name="risk",
    label=mark("ความเสี่ยง"),
    plural=mark("ทะเบียนความเสี่ยง"),
    area="information",
    title=("register_no", "subject"),
    sort=("-score", "register_no"),
    register=True,
    dated="identified_on",
    year_of="fiscal",
    indexed=(("state", "review_on"), ("score",), ("identified_on", "register_no")),
)
@dataclass(frozen=True, kw_only=True)
class Risk(Record):
    """One risk. Saving other marks keeps the former ones as an assessment; scores follow from the marks."""

    register_no: int | None = number(mark("เลขที่"), given=True, running_per="identified_on", width=7)
    identified_on: dt.date | None = date(mark("วันที่ระบุ"), required=True, in_table=False)
    subject: str = text(mark("ความเสี่ยง"), required=True, width=40, max_length=400)
    category: str = choice(mark("ด้าน"), "risk_category", default="system", width=16)
    cause: str = long_text(mark("สาเหตุ"))
    effect: str = long_text(mark("ผลกระทบหากเกิดขึ้น"))
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    system: UUID | None = link(mark("ระบบที่เกี่ยวข้อง"), "ict_system", in_table=False)
    inherent_likelihood: int | None = number(
        mark("โอกาสเดิม"),
        required=True,
        minimum=1,
        maximum=MOST,
        in_table=False,
        group=mark("การประเมิน 1–5"),
        help=mark("ก่อนการควบคุม คะแนน 1–5 ตามเกณฑ์ของปี"),
    )
    inherent_impact: int | None = number(
        mark("ผลกระทบเดิม"), required=True, minimum=1, maximum=MOST, in_table=False
    )
    controls: str = long_text(mark("การควบคุมที่มีอยู่"))
    residual_likelihood: int | None = number(
        mark("โอกาสคงเหลือ"), minimum=1, maximum=MOST, help=mark("เว้นว่าง = เท่ากับก่อนควบคุม"), width=9
    )
    residual_impact: int | None = number(mark("ผลกระทบคงเหลือ"), minimum=1, maximum=MOST, width=9)
    assessed_on: dt.date | None = date(mark("ประเมินเมื่อ"), in_table=False)
    assessor: UUID | None = person(mark("ผู้ประเมิน"), in_table=False)
    assessment_note: str = text(mark("เหตุผลของการประเมินครั้งนี้"), max_length=400, in_table=False)
    inherent_score: int | None = number(mark("คะแนนก่อนควบคุม"), given=True, width=9)
    score: int | None = number(mark("คะแนนคงเหลือ"), given=True, width=9)
    level: str = choice(mark("ระดับคงเหลือ"), "risk_level", given=True, width=12)
    treatment: str = choice(mark("วิธีจัดการ"), "risk_treatment", group=mark("การจัดการ"), width=11)
    plan: str = long_text(mark("แผนจัดการ"))
    state: str = choice(mark("สถานะ"), "risk_state", default="open", width=12)
    review_on: dt.date | None = date(mark("ทบทวนครั้งต่อไป"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def now(self) -> tuple[int, int]:
        """Likelihood and impact as they stand with the controls; 0 where nothing was judged."""
        return (
            self.residual_likelihood or self.inherent_likelihood or 0,
            self.residual_impact or self.inherent_impact or 0,
        )

    def settled(self, bands: Iterable[RiskBand], today: dt.date) -> Risk:
        """With residual marks, scores and level as they follow from what was typed."""
        likelihood, impact = self.now
        before = (self.inherent_likelihood or 0) * (self.inherent_impact or 0)
        score = likelihood * impact
        return replace(
            self,
            residual_likelihood=likelihood or None,
            residual_impact=impact or None,
            assessed_on=self.assessed_on or today,
            inherent_score=before or None,
            score=score or None,
            level=level_of(bands, score or None),
        )

    def faults(self) -> Iterator[Fault]:
        """Controls never make a risk greater; a treated risk says how; review comes after judging."""
        for name in ("likelihood", "impact"):
            before, after = getattr(self, f"inherent_{name}"), getattr(self, f"residual_{name}")
            if before and after and after > before:
                yield Fault(f"residual_{name}", say("คะแนนคงเหลือสูงกว่าก่อนควบคุมไม่ได้ ตรวจคะแนนทั้งสองช่อง"))
        if self.review_on and self.assessed_on and self.review_on <= self.assessed_on:
            yield Fault("review_on", say("วันทบทวนต้องอยู่หลังวันที่ประเมิน"))
        if self.treatment in ("reduce", "transfer") and not self.plan.strip():
            yield Fault("plan", say("เขียนแผนจัดการว่าจะลดหรือโอนความเสี่ยงอย่างไร"))


@describe(
    name="risk_assessment",
    label=mark("ผลการประเมินความเสี่ยง"),
    plural=mark("ประวัติการประเมินความเสี่ยง"),
    area="information",
    title=("edition", "reason"),
    sort=("risk", "-edition"),
    unique=(("risk", "edition"),),
    register=True,
    dated="assessed_on",
    year_of="fiscal",
    indexed=(("risk", "assessed_on"),),
)
@dataclass(frozen=True, kw_only=True)
class RiskAssessment(Record):
    """The marks given on one day; written when a risk is saved with other marks, and never changed."""

    risk: UUID | None = link(mark("ความเสี่ยง"), "risk", required=True, width=36)
    edition: int | None = number(mark("ครั้งที่"), required=True, width=7)
    assessed_on: dt.date | None = date(mark("ประเมินเมื่อ"), required=True)
    assessor: UUID | None = person(mark("ผู้ประเมิน"), width=20)
    inherent_likelihood: int | None = number(mark("โอกาสเดิม"), required=True, width=9)
    inherent_impact: int | None = number(mark("ผลกระทบเดิม"), required=True, width=9)
    residual_likelihood: int | None = number(mark("โอกาสคงเหลือ"), required=True, width=9)
    residual_impact: int | None = number(mark("ผลกระทบคงเหลือ"), required=True, width=9)
    score: int | None = number(mark("คะแนนคงเหลือ"), required=True, width=9)
    level: str = choice(mark("ระดับ"), "risk_level", width=12)
    reason: str = text(mark("เหตุผล"), max_length=400, width=36)


@describe(
    name="risk_task",
    label=mark("กิจกรรมจัดการความเสี่ยง"),
    plural=mark("กิจกรรมจัดการความเสี่ยง"),
    area="information",
    title=("subject",),
    sort=("due_on",),
    dated="due_on",
    year_of="fiscal",
    indexed=(("risk",), ("done_on", "due_on")),
)
@dataclass(frozen=True, kw_only=True)
class RiskTask(Record):
    """What somebody does against a risk until a day."""

    risk: UUID | None = link(mark("ความเสี่ยง"), "risk", required=True, width=34)
    subject: str = text(mark("กิจกรรม"), required=True, width=36, max_length=300)
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    due_on: dt.date | None = date(mark("กำหนดเสร็จ"), required=True)
    done_on: dt.date | None = date(mark("เสร็จเมื่อ"))
    result: str = long_text(mark("ผลที่ได้"))

    def faults(self) -> Iterator[Fault]:
        if self.done_on and not self.result.strip():
            yield Fault("result", say("กิจกรรมที่เสร็จแล้วต้องบอกผลที่ได้"))
