"""คำสั่งมอบหมายหน้าที่: the order page with its signature, then the annex person by person (แบบที่ 4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    ORDER_SCHEME,
    Align,
    Block,
    Digits,
    Emblem,
    Item,
    NumberedTree,
    PageBreak,
    Paper,
    Paragraph,
    Rule,
    Run,
    Scheme,
    Signature,
    Spacer,
    Together,
)
from planner_desktop.documents.numbering import numbered
from planner_desktop.documents.office import DOTS, Office, enacted, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

# The scheme of short numbers: 1. for the person, then 1) and (1) as manuals count.
MIXED_SCHEME = Scheme(("%1.", "%2)", "(%3)", "%3.%4"))
SCHEMES = {"decimal": ORDER_SCHEME, "mixed": MIXED_SCHEME}
_PERSON_CM, _TREE_CM = 1.25, 1.25
_LONG_SUBJECT = 70  # letters that stand on one line


@dataclass(frozen=True)
class PersonFacts:
    """One person's part: name, words after it, the standard text of the post, duties with closings."""

    name: str
    heading: str
    duties: tuple[Item, ...]
    standard_text: str = ""


@dataclass(frozen=True)
class DutyOrderFacts:
    """What the order says. `number` is `12/2569`; without it and without a day dots are left to fill in."""

    office: Office
    number: str
    year: int
    subject: str
    preamble: str
    exhortation: str
    effective: str
    day: date | None
    signer: str
    signer_lines: tuple[str, ...]
    people: tuple[PersonFacts, ...]
    mission: str = ""
    scheme: str = "decimal"
    digits: Digits = Digits.THAI
    catchwords: bool = True
    draft_words: str = ""  # across the sheet while it is not issued
    annex_title: str = field(default="รายละเอียดแนบท้ายคำสั่ง")


def person_scheme(scheme: str, place: int) -> Scheme:
    """The numbers under the person at that place, whose own number is written out."""
    patterns = SCHEMES[scheme].patterns
    return Scheme(tuple(_one_up(pattern, place) for pattern in patterns[1:]))


def _one_up(pattern: str, place: int) -> str:
    shifted = pattern.replace("%1", str(place))
    for depth in range(2, 6):
        shifted = shifted.replace(f"%{depth}", f"%{depth - 1}")
    return shifted


def labels(duties: Sequence[Item], scheme: str, place: int) -> list[str]:
    """The number of every duty in reading order, Arabic digits; '' where it has none."""
    tree = NumberedTree(tuple(duties), person_scheme(scheme, place))
    return [one.label for one in numbered(tree)]


def duty_order(facts: DutyOrderFacts) -> Paper:
    """The whole order as a Paper."""
    number = facts.number or f"{DOTS[:8]}/{facts.year}"
    return Paper(
        title=f"คำสั่งที่ {number} เรื่อง {facts.subject}",
        blocks=(*_order_page(facts, number), PageBreak(), *_annex(facts, number)),
        style=facts.office.style,
        digits=facts.digits,
        catchwords=facts.catchwords,
        author=facts.office.name,
        watermark=facts.draft_words,
    )


def _order_page(facts: DutyOrderFacts, number: str) -> Iterator[Block]:
    yield Emblem(facts.office.emblem)
    yield Paragraph(f"คำสั่ง{facts.office.name}", "order_title")
    yield Paragraph(f"ที่  {number}", "order_title")
    yield Paragraph(f"เรื่อง  {balanced(facts.subject)}", "order_title")
    yield Rule()
    for text in (facts.preamble, facts.exhortation, facts.effective):
        for paragraph in text.splitlines():
            if paragraph.strip():
                yield Paragraph(paragraph.strip(), "text")
    yield enacted("สั่ง", facts.day)
    yield Signature(name=facts.signer or DOTS, position=facts.signer_lines)


def balanced(subject: str) -> str:
    """A long subject in two lines, parted at its last space, so that no single word hangs below."""
    if len(subject) < _LONG_SUBJECT or " " not in subject.strip():
        return subject
    first, _, last = subject.strip().rpartition(" ")
    return f"{first}\n{last}"


def _annex(facts: DutyOrderFacts, number: str) -> Iterator[Block]:
    head: list[Block] = [
        Paragraph(f"{facts.annex_title}{facts.office.name}", "order_title"),
        Paragraph(f"ที่  {number}  ลงวันที่  {written(facts.day)}", "order_title"),
        Rule(),
    ]
    yield Together(tuple(head))
    for paragraph in facts.mission.splitlines():
        if paragraph.strip():
            yield Paragraph(paragraph.strip(), "text")
    for place, person in enumerate(facts.people, start=1):
        yield from _person(person, place, facts.scheme)


def _person(person: PersonFacts, place: int, scheme: str) -> Iterator[Block]:
    yield Spacer(0.25)
    wording = (Run(f"{place}.  {person.name}", bold=True), Run(f"  {person.heading}".rstrip()))
    yield Paragraph(wording, "text", first_cm=_PERSON_CM, keep_with_next=True)
    for paragraph in person.standard_text.splitlines():
        if paragraph.strip():
            yield Paragraph(paragraph.strip(), "text")
    if person.duties:
        tree = person_scheme(scheme, place)
        yield NumberedTree(person.duties, tree, align=Align.THAI, indent_cm=_TREE_CM)
