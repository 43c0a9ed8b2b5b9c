"""The lists of hearings, approvals, publications, and of who approves what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.cases.school_cases import ANY_CASE
from planner_desktop.domain.planning.consent import ApprovalRule
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.planning import consent
from planner_desktop.services.planning.consent import rule_of
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.record_page import RecordPage
from ui.kit.words import _

_ASKED = ("body", "first_year", "last_year", "basis")

if TYPE_CHECKING:
    from ui.kit.desk import Desk


def hearings_page(desk: Desk) -> RecordPage:
    """การรับฟังความคิดเห็น."""
    return RecordPage(
        desk,
        "hearing",
        about=mark("การรับฟังความคิดเห็นต่อร่างนโยบายหรือแผน ใครเข้าร่วม เสนออะไร และปรับร่างอย่างไร"),
        columns=("held_on", "subject", "development_plan", "way", "people"),
    )


def approvals_page(desk: Desk) -> RecordPage:
    """มติเห็นชอบและอนุมัติแผน."""
    return RecordPage(
        desk,
        "approval",
        about=mark("มติขององค์คณะต่อนโยบายและแผน พร้อมครั้งที่ประชุมและวันที่"),
        columns=("decided_on", "subject", "body", "meeting", "decision"),
    )


def publications_page(desk: Desk) -> RecordPage:
    """การประกาศและเผยแพร่."""
    return RecordPage(
        desk,
        "publication",
        about=mark("นโยบายและแผนที่เห็นชอบแล้วเผยแพร่ทางใด เมื่อใด"),
        columns=("published_on", "subject", "channel", "address"),
    )


def ask_body(desk: Desk, matter: str, fiscal_year: int) -> bool:
    """Ask which body decides about a matter from that year on, and keep it; whether it was kept.

    A kind of school case that has no rule of its own begins with the body of all kinds.
    """
    found = rule_of(desk.file, matter, fiscal_year)
    usual = consent.body_for(desk.file, ANY_CASE, fiscal_year) if matter.startswith(ANY_CASE) else ""
    rule = found or ApprovalRule(matter=matter, first_year=fiscal_year, body=usual)
    kept: list[ApprovalRule] = []

    def deed(answer: Answer) -> None:
        kept.append(records.save(desk.file, replace(rule, **answer), mark("แก้ผู้อนุมัติรายปี")))

    ask_fields(
        desk,
        ask.over(),
        _("{matter}: ผู้อนุมัติของปี {year}").format(matter=_matter(desk, matter), year=fiscal_year),
        [ApprovalRule.description.field(name) for name in _ASKED],
        deed,
        about=_("ใช้กับทุกเรื่องของชนิดนี้ในช่วงปีที่ระบุ"),
        values={name: getattr(rule, name) for name in _ASKED},
        yes=_("บันทึก"),
        record="approval_rule",
    )
    return bool(kept)


def _matter(desk: Desk, code: str) -> str:
    labels = choices.labels(desk.file, "approval_matter")
    return _(labels[code].label) if code in labels else code


def rules_page(desk: Desk) -> RecordPage:
    """ผู้อนุมัติหรือเห็นชอบรายขั้นตอนและรายปี."""
    return RecordPage(
        desk,
        "approval_rule",
        about=mark("องค์คณะที่อนุมัติหรือเห็นชอบแต่ละเรื่อง ต่างกันได้ตามปีและตามสำนักงาน ตั้งให้ตรงกับที่ใช้จริง"),
        draft=lambda one: ApprovalRule(first_year=one.fiscal_year),
    )
