"""แบบเสนอโครงการ: the head block, sections 1 to 8 in their official order, four signatures (domain 5.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Digits,
    Heading,
    Kind,
    Labelled,
    PageNumbers,
    Paper,
    Paragraph,
    Rules,
    Run,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.drawings import Bar, Gantt
from planner_desktop.documents.gantt_year import QUARTERS
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = tuple[str, ...]
_LABEL_CM = 4.2
_EMPTY = "–"
_SOURCE = 4  # column of the lines


@dataclass(frozen=True)
class ActivityBar:
    """An activity in the months of the year: planned spans of columns from October = 0."""

    label: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class ProjectFacts:
    """Everything the form says, in words; money is written with satang.

    `costs` rows: activity, category, four quarters, sum; those in `cost_heads` stand for a whole activity.
    """

    fiscal_year: int
    name: str
    head: tuple[tuple[str, str], ...]
    rationale: str = ""
    objectives: tuple[str, ...] = ()
    quantity: tuple[str, ...] = ()
    quality: tuple[str, ...] = ()
    method: str = ""
    activities: tuple[Row, ...] = ()  # order, activity, when, quantity, money, owner
    bars: tuple[ActivityBar, ...] = ()
    months: tuple[str, ...] = ()
    amount: str = ""
    amount_words: str = ""
    money_note: str = ""
    lines: tuple[Row, ...] = ()  # order, line, formula, category, source, month, money
    costs: tuple[Row, ...] = ()
    cost_heads: frozenset[int] = frozenset()
    cost_totals: Row = ()
    sources: tuple[Row, ...] = ()
    risks: tuple[Row, ...] = ()  # risk, side, likelihood, impact, level, response
    indicators: tuple[Row, ...] = ()  # indicator, kind, target, method, tool
    evaluation: str = ""
    benefits: tuple[str, ...] = ()
    signers: tuple[tuple[str, str, tuple[str, ...]], ...] = ()  # role, name, position lines
    office: str = ""
    printed_on: str = ""
    watermark: str = ""
    digits: Digits = field(default=Digits.THAI)


def project_form(facts: ProjectFacts) -> Paper:
    """One project as a paper of its own."""
    return Paper(
        title=f"แบบเสนอโครงการ {facts.name}",
        blocks=(
            Paragraph("แบบเสนอโครงการ", "title"),
            Paragraph(f"ประจำปีงบประมาณ พ.ศ. {facts.fiscal_year}", "subtitle"),
            Paragraph(facts.office, "subtitle"),
            *project_blocks(facts),
        ),
        style=PaperStyle(),
        digits=facts.digits,
        page_numbers=PageNumbers.TOP_DASHES,
        foot=facts.printed_on,
        watermark=facts.watermark,
        author=facts.office,
    )


def project_blocks(facts: ProjectFacts) -> tuple[Block, ...]:
    """The form from its head block to the signatures, as the book of the plan takes it too."""
    return (
        *(Labelled(label, text or _EMPTY, style="body", label_cm=_LABEL_CM) for label, text in facts.head),
        *_written(facts),
        *_activities(facts),
        *_money(facts),
        *_risks(facts),
        *_measured(facts),
        Together((*_section(8, "ผลที่คาดว่าจะได้รับ", _numbered("8", facts.benefits)), *_signed(facts))),
    )


def _baht(label: str, width: float) -> Column:
    """Money in the digits of the whole form: the sums below it stand in the same script."""
    return Column(label, width, align=Align.RIGHT)


def _section(number: int, label: str, blocks: Iterator[Block]) -> Iterator[Block]:
    yield Heading(label, 3, f"{number}.", listed=False)
    found = tuple(blocks)
    yield from found or (Paragraph(_EMPTY, "body", first_cm=1.0),)


def _written(facts: ProjectFacts) -> Iterator[Block]:
    yield from _section(1, "หลักการและเหตุผล", _texts(facts.rationale))
    yield from _section(2, "วัตถุประสงค์", _numbered("2", facts.objectives))
    yield Heading("เป้าหมาย", 3, "3.", listed=False)
    for number, label, told in (("3.1", "เชิงปริมาณ", facts.quantity), ("3.2", "เชิงคุณภาพ", facts.quality)):
        yield Paragraph(f"{number}  {label}", "field_label", left_cm=1.0, keep_with_next=True)
        yield from _numbered(number, told) if told else (Paragraph(_EMPTY, "body", first_cm=1.5),)


def _activities(facts: ProjectFacts) -> Iterator[Block]:
    yield Heading("กิจกรรมและการดำเนินงาน", 3, "4.", listed=False)
    yield from _texts(facts.method)
    yield Table(
        (
            Column("ที่", 0.7, Kind.NUMBER),
            Column("กิจกรรม/ขั้นตอน", 5.4),
            Column("ระยะเวลา", 2.9, align=Align.CENTER),
            Column("ปริมาณงาน", 1.9, align=Align.CENTER),
            _baht("งบประมาณ (บาท)", 2.3),
            Column("ผู้รับผิดชอบ", 2.8),
        ),
        facts.activities,
        totals=("", "รวม", "", "", facts.amount, "") if facts.activities else (),
        style="list",
        empty_text="ยังไม่มีกิจกรรม",
    )
    if facts.bars:
        bars = tuple(_bar(one) for one in facts.bars)
        yield Spacer(0.2)
        yield Gantt(facts.months, bars, "แผนการดำเนินงาน", heads=QUARTERS, pad=1.5)


def _bar(one: ActivityBar) -> Bar:
    first, *more = one.spans or ((0, -1),)
    return Bar(one.label, *first, more=tuple(more))


def _money(facts: ProjectFacts) -> Iterator[Block]:
    yield Heading("งบประมาณ", 3, "5.", listed=False)
    yield Paragraph(f"รวมทั้งสิ้น {facts.amount} บาท ({facts.amount_words})", "text")
    yield from _texts(facts.money_note)
    if not facts.lines:
        return
    yield from _lines(facts)
    yield Spacer(0.2)
    yield Paragraph("5.2  สรุปตามกิจกรรม หมวดรายจ่าย และไตรมาส", "field_label", keep_with_next=True)
    quarters = tuple(_baht(f"ไตรมาส {one}", 2.0) for one in (1, 2, 3, 4))
    yield Table(
        (Column("กิจกรรม / หมวดรายจ่าย", 5.6), *quarters, _baht("รวม (บาท)", 2.3)),
        facts.costs,
        totals=facts.cost_totals,
        style="list",
        bold_rows=facts.cost_heads,
    )
    if len(facts.sources) > 1:
        yield Spacer(0.2)
        yield Paragraph("5.3  แหล่งงบประมาณ", "field_label", keep_with_next=True)
        yield Table((Column("แหล่งเงิน", 8), _baht("จำนวนเงิน (บาท)", 3)), facts.sources, style="list")
    elif facts.sources:
        ((source, amount),) = facts.sources
        told = (Run("5.3  แหล่งงบประมาณ  ", bold=True), Run(f"{source} จำนวน {amount} บาท"))
        yield Paragraph(told, "field")


def _lines(facts: ProjectFacts) -> Iterator[Block]:
    """Where all lines are paid from one source, 5.3 names it and the column is left out."""
    yield Paragraph("5.1  รายละเอียดค่าใช้จ่าย", "field_label", keep_with_next=True)
    several = len(facts.sources) > 1
    columns = (
        Column("ที่", 0.7, Kind.NUMBER),
        Column("รายการ", 4.0 if several else 3.8),
        Column("วิธีคำนวณ", 3.6 if several else 5.4),
        Column("หมวด", 1.9),
        Column("แหล่งเงิน", 2.2),
        Column("เดือน", 1.3, align=Align.CENTER),
        _baht("จำนวนเงิน (บาท)", 2.3),
    )
    shown = [at for at in range(len(columns)) if at != _SOURCE or several]
    totals = ("", "รวม", "", "", "", "", facts.amount)
    yield Table(
        tuple(columns[at] for at in shown),
        tuple(tuple(row[at] for at in shown) for row in facts.lines),
        totals=tuple(totals[at] for at in shown),
        style="list",
    )


def _risks(facts: ProjectFacts) -> Iterator[Block]:
    yield Heading("การวิเคราะห์ความเสี่ยง", 3, "6.", listed=False)
    yield Table(
        (
            Column("ความเสี่ยง", 4.6),
            Column("ด้าน", 2.4),
            Column("โอกาส", 1.2, Kind.NUMBER, Align.CENTER),
            Column("ผลกระทบ", 1.4, Kind.NUMBER, Align.CENTER),
            Column("ระดับ", 1.1, Kind.NUMBER, Align.CENTER),
            Column("แนวทางจัดการ", 5.3),
        ),
        facts.risks,
        style="list",
        empty_text="ไม่มีความเสี่ยงที่ต้องจัดการ",
    )


def _measured(facts: ProjectFacts) -> Iterator[Block]:
    yield Heading("การติดตามประเมินผล", 3, "7.", listed=False)
    yield from _texts(facts.evaluation)
    yield Table(
        (
            Column("ตัวชี้วัด", 5.2),
            Column("ชนิด", 1.5),
            Column("วิธีการ", 3.2),
            Column("เครื่องมือ", 3.0),
            Column("ค่าเป้าหมาย", 2.4, align=Align.CENTER),
        ),
        facts.indicators,
        style="list",
        empty_text="ยังไม่มีตัวชี้วัด",
    )


def _signed(facts: ProjectFacts) -> Iterator[Block]:
    for pair in (facts.signers[:2], facts.signers[2:]):
        cells = tuple(_place(*one) for one in pair)
        if cells:
            columns = tuple(Column("", 1, align=Align.CENTER) for _one in cells)
            lines = tuple(zip(*cells, strict=True))
            yield Spacer(0.6)
            yield Table(columns, lines, style="plain_table", rules=Rules.NONE, header=False)


def _place(role: str, name: str, position: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of one signature, as many for each."""
    lines = (*position, "", "")[:2]
    return (f"ลงชื่อ{'.' * 28}{role}", f"({name or '.' * 36})", *lines)


def _texts(words: str) -> Iterator[Block]:
    for line in words.splitlines():
        if line.strip():
            yield Paragraph(line.strip(), "text")


def _numbered(number: str, lines: tuple[str, ...]) -> Iterator[Block]:
    for at, line in enumerate(lines, start=1):
        yield Paragraph(f"{number}.{at}  {line}", "body", left_cm=1.0)
