"""Test results: the editions before a correction, and results that are not counted any more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.counts import TestEdition, TestResult
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


def editions(file: OfficeFile, result: UUID) -> list[TestEdition]:
    """What the result said before its corrections, newest first."""
    query = Query("test_edition", (Condition("result", Test.IS, result),), sort=("-edition",))
    return records.every(file, TestEdition, query)


def void(file: OfficeFile, result: UUID, reason: str) -> TestResult:
    """Leave a result out of every figure; it stays to be read with the reason."""
    kept = records.get(file, TestResult, result)
    if kept.void_reason:
        raise UserError(say("ผลนี้ยกเลิกไว้แล้ว: {reason}", reason=kept.void_reason))
    return records.void(file, kept, reason)


def restore(file: OfficeFile, result: UUID) -> TestResult:
    """Count a voided result again, with the numbers it had."""
    kept = records.get(file, TestResult, result)
    if not kept.void_reason:
        raise UserError(say("ผลนี้ใช้อยู่แล้ว"))
    return records.save(file, replace(kept, void_reason=""), mark("นำผลการทดสอบกลับมาใช้"))
