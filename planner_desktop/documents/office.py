"""What official papers share: the office that writes, who signs, dates as the regulation writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Labelled,
    Paragraph,
    Run,
    Signature,
    Spacer,
    Together,
    Wording,
)
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.documents.typeset import blocks_of
from planner_desktop.language.dates import long_date

if TYPE_CHECKING:
    from datetime import date

Body: TypeAlias = str | tuple[Block, ...]
DOTS = "." * 30
NO_BREAK_SPACE = "\u00a0"
_TREE_CM = 2.5


@dataclass(frozen=True)
class Office:
    """The office on paper: `unit` owns the matter; no emblem means paper printed with the Garuda."""

    name: str
    address: tuple[str, ...] = ()
    unit: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    emblem: bytes | None = None
    style: PaperStyle = field(default_factory=PaperStyle)


class Acting(Enum):
    """In whose place somebody signs (คู่มือการลงนาม): acting for a vacant or absent post, or by delegation."""

    NOT = ""
    ACTING = "รักษาราชการแทน"
    DELEGATED = "ปฏิบัติราชการแทน"
    IN_POSITION = "รักษาการในตำแหน่ง"


@dataclass(frozen=True)
class Signer:
    """Who signs; acting, the second line names the post of `acting_for`; `titles` are lines typed as such."""

    name: str = ""
    position: str = ""
    acting: Acting = Acting.NOT
    acting_for: str = ""
    titles: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """The lines under the name."""
        if self.titles:
            return self.titles
        if self.acting is Acting.NOT:
            return (self.position,) if self.position else ()
        return (f"{self.position} {self.acting.value}".strip(), self.acting_for)


@dataclass(frozen=True)
class Marks:
    """Urgency (ด่วน ด่วนมาก ด่วนที่สุด) and secrecy (ลับ ลับมาก ลับที่สุด) as stamped."""

    urgency: str = ""
    secrecy: str = ""


NO_MARKS = Marks()


def body_blocks(body: Body) -> tuple[Block, ...]:
    """Plain text as justified paragraphs; blocks as they are."""
    return blocks_of(body, tree_cm=_TREE_CM) if isinstance(body, str) else body


def signature(signer: Signer, closing: str = "") -> Signature:
    """The place to sign of a letter or order."""
    return Signature(name=signer.name or DOTS, position=signer.lines(), closing=closing)


def written(day: date | None, *, era: bool = False) -> str:
    """The date in words, or dots to fill in by hand."""
    return long_date(day, era=era) if day else f"{DOTS[:6]} {DOTS[:16]} {DOTS[:10]}"


def enacted(words: str, day: date | None) -> Block:
    """`สั่ง ณ วันที่ …` and its like, standing left of the signature's axis."""
    return Together(
        (
            Spacer(0.4),
            Paragraph(f"{words}  ณ  วันที่  {written(day, era=True)}", "body", left_cm=5.0, keep_with_next=True),
        )
    )


def owner_lines(office: Office, copies: tuple[str, ...] = ()) -> tuple[Block, ...]:
    """The unit that owns the matter with its telephone, fax and mail, then to whom copies go."""
    lines: list[Wording] = [
        office.unit,
        phone_words("โทร.", office.phone),
        phone_words("โทรสาร", office.fax),
        f"ไปรษณีย์อิเล็กทรอนิกส์ {office.email}" if office.email else "",
    ]
    told = (Paragraph(line, "body", align=Align.LEFT) for line in lines if line)
    sent = (Labelled("สำเนาส่ง", "\n".join(copies)),) if copies else ()
    return (Spacer(0.8), *told, *sent)


def phone_words(label: str, number: str) -> tuple[Run, ...]:
    """The label and a telephone number, which keeps Arabic digits and is never parted; () without one."""
    return (
        (Run(f"{label}{NO_BREAK_SPACE}"), Run(number.replace(" ", NO_BREAK_SPACE), raw=True))
        if number
        else ()
    )
