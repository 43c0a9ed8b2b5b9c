"""The manual of work (คู่มือการปฏิบัติงาน) of a whole group or of one officer, from the catalogue of work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    MANUAL_SCHEME,
    Align,
    Block,
    Column,
    Contents,
    Cover,
    Digits,
    Heading,
    Item,
    Kind,
    NumberedTree,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Section,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.drawings import OrgChart
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.documents.work_flow import WorkStepFacts, flow_chart

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = ("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.")


@dataclass(frozen=True)
class ManualItem:
    """One item; `months` holds for each month from October the numbers of the steps then done."""

    number: str
    name: str
    objective: str
    scope: str
    definitions: tuple[str, ...]
    related: str
    steps: tuple[WorkStepFacts, ...]
    forms: tuple[str, ...]
    laws: tuple[str, ...]
    indicators: tuple[str, ...]
    months: tuple[tuple[int, ...], ...] = ((),) * 12


@dataclass(frozen=True)
class ManualGroup:
    """A work group and its items."""

    name: str
    items: tuple[ManualItem, ...]


@dataclass(frozen=True)
class ManualFacts:
    """A manual; `owner` are an officer's name and position, empty for the manual of the whole group."""

    office: str
    unit: str
    year: int
    groups: tuple[ManualGroup, ...]
    lanes: tuple[str, ...]
    mandate: tuple[str, ...]
    structure: OrgChart
    owner: tuple[str, ...] = ()
    emblem: bytes | None = None
    digits: Digits = Digits.THAI


def manual(facts: ManualFacts) -> Paper:
    """The manual as a Paper: cover, foreword, contents, mandate, structure, items, the year's chart."""
    return Paper(
        title=f"คู่มือการปฏิบัติงาน {' '.join(facts.owner[:1]) or facts.unit}",
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=3.0, right_cm=2.0),
        digits=facts.digits,
        running_head=f"คู่มือการปฏิบัติงาน {facts.unit}",
        author=facts.office,
    )


def item_manual(
    item: ManualItem,
    lanes: tuple[str, ...],
    *,
    unit: str,
    office: str,
    year: int,
    digits: Digits = Digits.THAI,
) -> Paper:
    """The manual of one item: its heading, then what the group's manual says of it."""
    under = "  ".join(part for part in (unit, office, f"ปีงบประมาณ พ.ศ. {year}" if year else "") if part)
    return Paper(
        title=f"คู่มือการปฏิบัติงาน {item.name}",
        blocks=(
            Paragraph("คู่มือการปฏิบัติงาน", "title"),
            Paragraph(under, "caption"),
            *_item(item, lanes),
        ),
        style=PaperStyle(left_cm=3.0, right_cm=2.0),
        digits=digits,
        running_head=f"คู่มือการปฏิบัติงาน {unit}",
        author=office,
    )


def _blocks(facts: ManualFacts) -> Iterator[Block]:
    yield Cover(
        title="คู่มือการปฏิบัติงาน",
        subtitle=(facts.unit, *facts.owner, f"ปีงบประมาณ พ.ศ. {facts.year}"),
        foot=(facts.office, "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "กระทรวงศึกษาธิการ"),
        picture=facts.emblem,
    )
    yield from _foreword(facts)
    yield PageBreak()
    yield Contents(depth=2)
    yield Heading("บทนำ", 1, new_page=True)
    yield Heading("อำนาจหน้าที่ของกลุ่ม", 2)
    yield NumberedTree(tuple(Item(line) for line in facts.mandate), MANUAL_SCHEME)
    yield from _structure(facts)
    for group in facts.groups:
        yield from _group(group, facts.lanes)
    yield from _year_chart(facts)


def _foreword(facts: ManualFacts) -> Iterator[Block]:
    count = sum(len(group.items) for group in facts.groups)
    steps = sum(len(item.steps) for group in facts.groups for item in group.items)
    whose = " ".join(facts.owner) if facts.owner else facts.unit
    yield Heading("คำนำ", 1, listed=False, new_page=True, centered=True)
    yield _text(
        f"คู่มือฉบับนี้รวบรวมงานในความรับผิดชอบของ{whose} {facts.office} จำนวน {count} งาน {steps} ขั้นตอน"
        " เพื่อให้ผู้ปฏิบัติงาน ผู้ปฏิบัติงานแทน และผู้เกี่ยวข้องทำงานได้ตรงกัน ถูกต้องตามระเบียบ และทันเวลา"
    )
    yield _text(
        "แต่ละงานประกอบด้วยวัตถุประสงค์ ขอบเขต คำจำกัดความ ขั้นตอนพร้อมผู้รับผิดชอบและเวลามาตรฐาน ผังขั้นตอน"
        " แบบฟอร์ม กฎหมายที่เกี่ยวข้อง และตัวชี้วัดความสำเร็จ ผู้อนุมัติหรือผู้เห็นชอบในแต่ละขั้นตอนเป็นไปตามที่สำนักงานกำหนด"
        "ในปีงบประมาณนี้ และต้องทบทวนเมื่อกฎหมายหรือคำสั่งเปลี่ยนแปลง"
    )
    yield Spacer(1.0)
    for line in (facts.unit, facts.office):
        yield Paragraph(line, "body", align=Align.RIGHT)


def _structure(facts: ManualFacts) -> Iterator[Block]:
    yield Together((Heading("โครงสร้างการบริหารงาน", 2), facts.structure))


def _group(group: ManualGroup, lanes: tuple[str, ...]) -> Iterator[Block]:
    for place, item in enumerate(group.items):
        if place == 0:
            yield Heading(group.name, 1, new_page=True)
        yield from _item(item, lanes)


def _item(item: ManualItem, lanes: tuple[str, ...]) -> Iterator[Block]:
    yield Heading(item.name, 2, item.number)
    for label, words in (("วัตถุประสงค์", item.objective), ("ขอบเขต", item.scope)):
        yield from _said(label, (words,))
    yield from _said("คำจำกัดความ", item.definitions)
    yield from _said("หน่วยงานที่เกี่ยวข้อง", (item.related,))
    if item.steps:
        yield _label("ขั้นตอนการปฏิบัติงาน")
        yield _step_table(item.steps)
        plain = tuple(replace(step, approver="", when="", days=None) for step in item.steps)
        yield Together((_label("ผังขั้นตอน"), flow_chart(lanes, plain)))
    yield from _said("แบบฟอร์มที่ใช้", item.forms)
    yield from _said("กฎหมาย ระเบียบ และเอกสารอ้างอิง", item.laws)
    yield from _said("ตัวชี้วัดความสำเร็จ", item.indicators)


def _step_table(steps: tuple[WorkStepFacts, ...]) -> Table:
    return Table(
        columns=(
            Column("ที่", 0.9, Kind.NUMBER),
            Column("ขั้นตอน", 5.2),
            Column("ผู้รับผิดชอบ", 2.5),
            Column("ช่วงเวลา", 1.9),
            Column("วันทำการ", 1.5, Kind.NUMBER),
            Column("เอกสาร", 4.4),
        ),
        rows=tuple(
            (
                str(step.number),
                _step_words(step),
                f"{step.role}\n({step.approver})" if step.approver else step.role,
                step.when or "ตลอดปี",
                str(step.days) if step.days else "",
                _papers(step),
            )
            for step in steps
        ),
    )


def _step_words(step: WorkStepFacts) -> str:
    lines = [step.gist, *(f"{step.number}.{at} {words}" for at, words in enumerate(step.details, start=1))]
    if step.back:
        lines.append(f"ถ้าไม่ผ่าน กลับไปขั้นที่ {step.back}")
    return "\n".join(lines)


def _papers(step: WorkStepFacts) -> str:
    papers = (("รับ", step.papers_in), ("ได้", step.papers_out))
    return "\n".join(f"{way}: {words}" for way, words in papers if words)


def _year_chart(facts: ManualFacts) -> Iterator[Block]:
    """The numbers of the steps under the months in which they are done; year-round steps are left out."""
    rows = [(item.number, item) for group in facts.groups for item in group.items if any(item.months)]
    if not rows:
        return
    yield Section(landscape=True, running_head=f"คู่มือการปฏิบัติงาน {facts.unit}")
    yield Heading(f"ปฏิทินการปฏิบัติงาน ปีงบประมาณ พ.ศ. {facts.year}", 1)
    yield Paragraph("ตัวเลขใต้เดือนคือลำดับขั้นตอนที่ทำในเดือนนั้น ขั้นตอนที่ทำตลอดปีไม่แสดงในปฏิทินนี้", "body")
    yield Table(
        columns=(
            Column("เลขงาน", 1.5),
            Column("งาน", 6.5),
            *(Column(month, 1.35, align=Align.CENTER) for month in MONTHS),
        ),
        rows=tuple((number, item.name, *map(_numbers, item.months)) for number, item in rows),
        style="list",
    )


def _numbers(steps: tuple[int, ...]) -> str:
    """`1–3, 5` for steps 1, 2, 3 and 5."""
    runs: list[list[int]] = []
    for step in steps:
        if runs and step == runs[-1][-1] + 1:
            runs[-1].append(step)
        else:
            runs.append([step])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _said(label: str, lines: tuple[str, ...]) -> Iterator[Block]:
    told = tuple(line for line in lines if line)
    if not told:
        return
    yield _label(label)
    if len(told) == 1:
        yield _text(told[0])
    else:
        yield NumberedTree(tuple(Item(line) for line in told), MANUAL_SCHEME, indent_cm=1.0)


def _label(words: str) -> Paragraph:
    return Paragraph((Run(words, bold=True),), "heading4", keep_with_next=True)


def _text(words: str) -> Paragraph:
    return Paragraph(words, "text", align=Align.THAI)
