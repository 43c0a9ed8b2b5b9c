"""ประวัติการเดินหนังสือ: every hop of one letter, as an auditor reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.list_print import ListColumn, ListFacts, list_paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.documents.blocks import Digits, Paper


@dataclass(frozen=True)
class LogFacts:
    """The letter's name and its hops: (when, deed, by, to, words)."""

    letter: str
    office: str
    hops: Sequence[tuple[str, str, str, str, str]]
    printed_on: str
    digits: Digits


def letter_log(facts: LogFacts) -> Paper:
    """The log as a printed list."""
    columns = (
        ListColumn("เมื่อ", width_chars=16),
        ListColumn("ความเคลื่อนไหว", width_chars=20),
        ListColumn("โดย", width_chars=22),
        ListColumn("ถึง", width_chars=22),
        ListColumn("ข้อความ", width_chars=44),
    )
    return list_paper(
        ListFacts(
            title="ประวัติการเดินหนังสือ",
            subtitle=facts.letter,
            columns=columns,
            rows=facts.hops,
            printed_on=facts.printed_on,
            office=facts.office,
            digits=facts.digits,
            empty_text="ยังไม่มีความเคลื่อนไหว",
        )
    )
