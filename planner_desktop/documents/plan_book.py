"""A plan as a whole book: cover, foreword, contents, numbered parts with lying pages, annexes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Contents,
    Cover,
    Digits,
    Heading,
    Kind,
    PageBreak,
    Paper,
    Paragraph,
    Section,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.figures import FigureTable, Value, shown
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.domain.money import format_baht

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CHART_CM = (25.2, 14.8)  # width and height under a chapter's heading on a lying page
_WHOLE = 14  # rows up to which a table is not parted by a page end
_THAI_LETTERS = "กขคงจฉชซญฐ"


@dataclass(frozen=True)
class Chapter:
    """One listed heading with what stands under it; `own_page` begins a page, `landscape` lies."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    own_page: bool = False


@dataclass(frozen=True)
class Part:
    """ส่วนที่ n with its chapters, numbered n.1, n.2 …; `lead` stands under its heading."""

    title: str
    chapters: tuple[Chapter, ...]
    lead: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlanBookFacts:
    """Everything in the book; `watermark` marks a plan that is not agreed yet."""

    title: str
    subtitle: tuple[str, ...]
    office: str
    unit: str
    foreword: tuple[str, ...]
    parts: tuple[Part, ...]
    annexes: tuple[Chapter, ...] = ()
    dated: str = ""
    emblem: bytes | None = None
    watermark: str = ""
    digits: Digits = Digits.THAI


def plan_book(facts: PlanBookFacts) -> Paper:
    """The book as a Paper; its headings are the outline of the PDF and the contents."""
    return Paper(
        title=facts.title,
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=2.5, right_cm=2.0),
        digits=facts.digits,
        running_head=facts.title,
        watermark=facts.watermark,
        author=facts.office,
    )


def _blocks(facts: PlanBookFacts) -> Iterator[Block]:
    yield Cover(facts.title, facts.subtitle, (facts.unit, facts.office), facts.emblem)
    yield Heading("คำนำ", 1, listed=False, centered=True)
    for line in facts.foreword:
        yield Paragraph(line, "text")
    yield Spacer(0.6)
    for line in (facts.unit, facts.office, facts.dated):
        if line:
            yield Paragraph(line, "body", align=Align.RIGHT)
    yield PageBreak()
    yield Contents(depth=2)
    lying = False
    for number, part in enumerate(facts.parts, start=1):
        first = bool(part.chapters and part.chapters[0].landscape)
        if first != lying:
            yield Section(landscape=first, running_head=facts.title)
        yield Heading(part.title, 1, f"ส่วนที่ {number}", new_page=first == lying)
        for line in part.lead:
            yield Paragraph(line, "text")
        lying = first
        for place, chapter in enumerate(part.chapters, start=1):
            begun = replace(
                chapter, own_page=chapter.own_page and place > 1
            )  # the first stands under the part
            yield from _chapter(facts, begun, f"{number}.{place}", lying=lying)
            lying = chapter.landscape
    if facts.annexes:
        if lying:
            yield Section(landscape=False, running_head=facts.title)
        yield Heading("ภาคผนวก", 1, new_page=not lying, centered=True)
        lying = False
        for letter, annex in zip(_THAI_LETTERS, facts.annexes, strict=False):
            yield from _chapter(facts, annex, f"ภาคผนวก {letter}", lying=lying)
            lying = annex.landscape


def _chapter(facts: PlanBookFacts, chapter: Chapter, number: str, *, lying: bool) -> Iterator[Block]:
    turned = chapter.landscape != lying
    if turned:
        yield Section(landscape=chapter.landscape, running_head=facts.title)
    yield Heading(chapter.title, 2, number, new_page=chapter.own_page and not turned)
    yield from chapter.blocks


def tables(found: Sequence[FigureTable], *, titled: bool = True) -> tuple[Block, ...]:
    """Tables under their titles, money (satang) written as baht in the digits of the whole book."""
    return tuple(block for one in found for block in _table(one, titled=titled))


def _table(table: FigureTable, *, titled: bool) -> Iterator[Block]:
    if titled:
        yield Paragraph(table.title, "heading3", keep_with_next=True)
    if table.chart:
        yield Together((replace(table.chart, title=table.chart.title or ""),))
    told = (*_note(table), _grid(table))
    yield from (Together(told),) if len(table.rows) <= _WHOLE else told
    yield Spacer(0.3)


def _note(table: FigureTable) -> Iterator[Block]:
    if table.note:
        yield Paragraph(table.note, "small", keep_with_next=bool(table.rows))


def _grid(table: FigureTable) -> Table:
    money = {at for at, one in enumerate(table.columns) if one.kind is Kind.MONEY}

    def cells(row: tuple[Value, ...]) -> tuple[str, ...]:
        return tuple(
            format_baht(value) if at in money and isinstance(value, int) else shown(value)
            for at, value in enumerate(row)
        )

    return Table(
        columns=tuple(
            Column(one.label, one.width, Kind.NUMBER if one.kind is Kind.MONEY else one.kind)
            for one in table.columns
        ),
        rows=tuple(map(cells, table.rows)),
        totals=cells(table.totals),
        style="list",
        empty_text="ไม่มีข้อมูล",
    )


def texts(words: str) -> tuple[Block, ...]:
    """The paragraphs of a long text."""
    return tuple(Paragraph(line.strip(), "text") for line in words.splitlines() if line.strip())


def none_yet(words: str) -> tuple[Block, ...]:
    """What stands where nothing has been written yet."""
    return (Paragraph(f"({words})", "text"),)
