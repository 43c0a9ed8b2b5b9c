"""The lists of hearings, approvals, publications, and of who approves what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.planning.consent import ApprovalRule
from planner_desktop.messages import mark
from ui.kit.record_page import RecordPage

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


def rules_page(desk: Desk) -> RecordPage:
    """ผู้อนุมัติหรือเห็นชอบรายขั้นตอนและรายปี."""
    return RecordPage(
        desk,
        "approval_rule",
        about=mark("องค์คณะที่อนุมัติหรือเห็นชอบแต่ละเรื่อง ต่างกันได้ตามปีและตามสำนักงาน ตั้งให้ตรงกับที่ใช้จริง"),
        draft=lambda one: ApprovalRule(first_year=one.fiscal_year),
    )
