"""Opinion lines under a memo: what superiors wrote in the program, or dots for their pens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Block, Paragraph, Run, Signature, Spacer, Together
from planner_desktop.documents.office import written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_DOTTED = "." * 170


@dataclass(frozen=True)
class Opinion:
    """One superior's lines; without `words` and `word` they are left to be written by hand."""

    heading: str
    words: str = ""
    word: str = ""  # ทราบ ชอบ อนุญาต อนุมัติ ลงนาม
    name: str = ""
    post: str = ""
    day: date | None = None


def opinion_blocks(opinions: Iterable[Opinion]) -> tuple[Block, ...]:
    """Each opinion keeps together on a page, with the place to sign."""
    return tuple(Together(_lines(one)) for one in opinions)


def _lines(opinion: Opinion) -> tuple[Block, ...]:
    head = Paragraph((Run(opinion.heading, bold=True),), "body", align=Align.LEFT)
    said = " ".join(part for part in (opinion.word, opinion.words) if part)
    text = [said] if said else [_DOTTED, _DOTTED]
    day = written(opinion.day) if opinion.day else "........ / ........ / ........"
    sign = Signature(
        name=opinion.name or "." * 40,
        position=tuple(line for line in (opinion.post, day) if line),
        sign_label="(ลงชื่อ) " if not opinion.name else "",
        signing_lines=1,
    )
    return (Spacer(0.4), head, *(Paragraph(one, "body", align=Align.LEFT) for one in text), sign)
