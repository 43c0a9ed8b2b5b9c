"""รายงานผลของงาน: one item's year — how its tasks stand, then what each round reported, signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Kind,
    PageNumbers,
    Paper,
    Paragraph,
    Signature,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = ("การดำเนินงาน", "ผลที่ได้", "ปัญหาและอุปสรรค", "ข้อเสนอแนะ")


@dataclass(frozen=True)
class RoundFacts:
    """One round: its name, when and by whom it was reported, its four texts and its evidence's names."""

    name: str
    by: str
    texts: tuple[str, str, str, str]
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class WorkReportFacts:
    """The item, its tasks as rows (task, owner, due, done, state), its rounds, who signs and who checks."""

    item: str
    fiscal_year: int
    rows: tuple[tuple[str, str, str, str, str], ...]
    summary: str
    rounds: tuple[RoundFacts, ...]
    office: str = ""
    unit: str = ""
    reporter: tuple[str, str] = ("", "")  # name, position
    checker: tuple[str, str] = ("", "")
    printed_on: str = ""
    digits: Digits = Digits.THAI


def work_report(facts: WorkReportFacts) -> Paper:
    """The report as a Paper."""
    return Paper(
        title=f"รายงานผลการปฏิบัติงาน {facts.item}",
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(),
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.printed_on,
        author=facts.office,
    )


def _blocks(facts: WorkReportFacts) -> Iterator[Block]:
    yield Paragraph(f"รายงานผลการปฏิบัติงาน ปีงบประมาณ พ.ศ. {facts.fiscal_year}", "title")
    yield Paragraph(f"งาน {facts.item}", "order_title")
    for line in (facts.unit, facts.office):
        if line:
            yield Paragraph(line, "subtitle")
    yield Paragraph("1.  งานตามแผนของปี", "heading3")
    yield Paragraph(facts.summary, "body", keep_with_next=True)
    yield Table(
        (
            Column("ที่", 5, Kind.NUMBER),
            Column("งาน", 40),
            Column("ผู้รับผิดชอบ", 20),
            Column("กำหนด", 11, Kind.DATE),
            Column("เสร็จ", 11, Kind.DATE),
            Column("สถานะ", 13),
        ),
        tuple((str(at), *row) for at, row in enumerate(facts.rows, 1)),
        style="list",
        empty_text="ปีนี้งานนี้ไม่มีขั้นตอนที่ต้องทำ",
    )
    yield Paragraph("2.  ผลการดำเนินงานรายรอบ", "heading3")
    if not facts.rounds:
        yield Paragraph("ยังไม่มีรายงานในปีนี้", "body")
    for one in facts.rounds:
        yield from _round(one)
    yield from _signed(facts)


def _round(one: RoundFacts) -> Iterator[Block]:
    yield Paragraph(" · ".join(part for part in (one.name, one.by) if part), "heading4")
    for label, text in zip(_PARTS, one.texts, strict=True):
        if text.strip():
            yield Paragraph(label, "field_label", left_cm=0.75, keep_with_next=True)
            for line in text.splitlines():
                if line.strip():
                    yield Paragraph(line.strip(), "body", left_cm=1.25)
    if one.evidence:
        yield Paragraph("หลักฐาน", "field_label", left_cm=0.75, keep_with_next=True)
        for name in one.evidence:
            yield Paragraph(f"- {name}", "body", left_cm=1.25)


def _signed(facts: WorkReportFacts) -> Iterator[Block]:
    for role, (name, position) in (("ผู้รายงาน", facts.reporter), ("ผู้ตรวจ", facts.checker)):
        yield Together(
            (
                Spacer(0.5),
                Signature(
                    name=name or "." * 40,
                    position=(position,) if position else (),
                    sign_label="ลงชื่อ ",
                    sign_role=f" {role}",
                    signing_lines=1,
                    axis_cm=9.5,
                ),
            )
        )
