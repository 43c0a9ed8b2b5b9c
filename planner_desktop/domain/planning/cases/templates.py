"""Wordings of the announcement and the letter of a school case, which the office edits (3.5)."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.domain.fields import choice, long_text, text, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark

HOLES = (
    "การ",
    "โรงเรียน",
    "โรงเรียนที่รับ",
    "สังกัด",
    "ชั้นเรียน",
    "เหตุผล",
    "องค์คณะ",
    "ครั้งที่",
    "วันที่มีมติ",
    "มติที่",
    "ประกาศ",
    "วันที่มีผล",
)
"""What may stand in braces in subject and body; one without words yet becomes dots to be filled."""


@describe(
    name="case_template",
    label=mark("แบบร่างของกรณีโรงเรียน"),
    plural=mark("แบบร่างประกาศและหนังสือของกรณีโรงเรียน"),
    area="planning",
    title=("subject",),
    sort=("paper", "kind"),
)
@dataclass(frozen=True, kw_only=True)
class CaseTemplate(Record):
    """One wording; that of a kind goes before that of every kind."""

    paper: str = choice(mark("เอกสาร"), "case_paper", default="letter", required=True, width=14)
    kind: str = choice(mark("ประเภทของกรณี"), "school_case_kind", width=18, help=mark("เว้นว่าง = ทุกประเภท"))
    addressee: str = text(mark("เรียน"), width=24, max_length=300, help=mark("เฉพาะหนังสือ"))
    subject: str = text(
        mark("เรื่อง"),
        required=True,
        width=36,
        max_length=1_000,
        help=mark("ใช้ {การ} {โรงเรียน} {โรงเรียนที่รับ} {สังกัด} {ชั้นเรียน} ได้"),
    )
    body: str = long_text(
        mark("ข้อความ"),
        required=True,
        help=mark("ใช้ {เหตุผล} {องค์คณะ} {ครั้งที่} {วันที่มีมติ} {มติที่} {ประกาศ} {วันที่มีผล} ได้ด้วย"),
    )
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
