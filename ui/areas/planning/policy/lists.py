"""The lists of 3.1: higher plans and policies, their items, analyses, and the office's own policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.planning.policy.frameworks import PolicyAnalysis
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy
from planner_desktop.messages import mark
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage

if TYPE_CHECKING:
    from ui.kit.desk import Desk


def frameworks_page(desk: Desk) -> RecordPage:
    """แผนและนโยบายระดับบน."""
    return RecordPage(
        desk,
        "policy_framework",
        about=mark("แผนและนโยบายที่แผนของเขตพื้นที่ต้องสอดคล้อง แต่ละฉบับใช้ในช่วงปีของตน พร้อมที่มาและความแน่ใจ"),
        columns=("level", "name", "issuer", "first_year", "last_year", "certainty"),
        import_rows=way_in(desk, "policy_framework"),
    )


def items_page(desk: Desk) -> RecordPage:
    """ข้อและประเด็นของนโยบาย."""
    return RecordPage(
        desk,
        "policy_item",
        about=mark("ด้าน ข้อ จุดเน้น หมุดหมาย และตัวชี้วัดของแต่ละแผนหรือนโยบาย"),
        columns=("framework", "kind", "code", "title", "certainty"),
        in_series=True,
        import_rows=way_in(desk, "policy_item"),
    )


def analyses_page(desk: Desk) -> RecordPage:
    """แบบวิเคราะห์นโยบาย."""
    return RecordPage(
        desk,
        "policy_analysis",
        about=mark("นโยบายระดับบนแต่ละเรื่องมีความหมายต่อเขตพื้นที่อย่างไร และเขตพื้นที่จะทำอะไร"),
        columns=("fiscal_year", "framework", "subject", "analysed_on", "analyst"),
        draft=lambda one: PolicyAnalysis(fiscal_year=one.fiscal_year, analyst=one.file.actor),
    )


def office_policy_page(desk: Desk) -> RecordPage:
    """นโยบาย จุดเน้น และเป้าหมายของเขตพื้นที่."""
    return RecordPage(
        desk,
        "office_policy",
        about=mark("เอกสารนโยบาย จุดเน้น และเป้าหมายของเขตพื้นที่ในแต่ละปี ตั้งแต่ร่างจนเผยแพร่"),
        draft=lambda one: OfficePolicy(fiscal_year=one.fiscal_year),
    )


def targets_page(desk: Desk) -> RecordPage:
    """ข้อนโยบาย จุดเน้น และเป้าหมาย."""
    return RecordPage(
        desk,
        "policy_target",
        about=mark("ข้อนโยบาย จุดเน้น และเป้าหมายแต่ละข้อในเอกสารนโยบายของเขตพื้นที่"),
        columns=("policy", "kind", "code", "title", "target", "unit"),
        in_series=True,
    )
