"""บัญชีส่งมอบงาน: what one person hands over, signed by both and a witness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Kind,
    NumberedTree,
    PageNumbers,
    Paper,
    Paragraph,
    Run,
    Signature,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.duty_order import person_scheme
from planner_desktop.documents.office import Office, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planner_desktop.documents.blocks import Item

_BLANK_ROWS = 4  # to fill in by hand
_AXIS_CM = 9.0


@dataclass(frozen=True)
class OpenMatter:
    """A task or paper on its way: what, how it stands, when due, where it lies."""

    what: str
    state: str
    due: str
    where: str


@dataclass(frozen=True)
class HandoverFacts:
    """What is handed over; `place` is the person's number in the order, `order` names the order."""

    office: Office
    name: str
    position: str
    to_name: str
    day: date | None
    order: str
    duties: tuple[Item, ...]
    tasks: tuple[OpenMatter, ...]
    papers: tuple[OpenMatter, ...]
    kept: tuple[tuple[str, str], ...]
    scheme: str = "decimal"
    place: int = 1
    digits: Digits = Digits.THAI
    to_position: str = ""


def handover_list(facts: HandoverFacts) -> Paper:
    """The list as a Paper."""
    return Paper(
        title=f"บัญชีส่งมอบงาน {facts.name}",
        blocks=tuple(_blocks(facts)),
        style=facts.office.style,
        digits=facts.digits,
        page_numbers=PageNumbers.TOP_DASHES,
        author=facts.office.name,
    )


def _blocks(facts: HandoverFacts) -> Iterator[Block]:
    yield Paragraph("บัญชีส่งมอบงานในหน้าที่", "title")
    yield Paragraph(facts.office.unit or facts.office.name, "subtitle")
    if facts.office.unit:
        yield Paragraph(facts.office.name, "subtitle")
    yield Spacer(0.3)
    yield Paragraph(_opening(facts), "text")
    yield from _duties(facts)
    yield _head("2.  งานที่ยังไม่เสร็จ")
    yield _matters(facts.tasks, "งาน", "ไม่มีงานค้าง")
    yield _head("3.  หนังสือที่อยู่ระหว่างดำเนินการ")
    yield _matters(facts.papers, "เรื่อง", "ไม่มีหนังสือค้าง")
    yield _head("4.  เอกสาร แฟ้มข้อมูล และทรัพย์สินที่ส่งมอบ")
    yield Table(
        (Column("รายการ", 50), Column("ที่เก็บ", 50)),
        (*facts.kept, *((" ", " ") for _ in range(_BLANK_ROWS))),
    )
    yield Paragraph("ทั้งสองฝ่ายได้ตรวจสอบรายการข้างต้นแล้ว เห็นว่าถูกต้องครบถ้วน จึงลงลายมือชื่อไว้เป็นหลักฐาน", "text")
    yield from _signatures(facts)


def _opening(facts: HandoverFacts) -> tuple[Run, ...]:
    day = f"วันที่ {written(facts.day)} "
    return (
        Run(f"{day}ข้าพเจ้า "),
        Run(facts.name, bold=True),
        Run(f" ตำแหน่ง {facts.position} ขอส่งมอบงานในหน้าที่ให้แก่ "),
        Run(facts.to_name or "." * 50, bold=bool(facts.to_name)),
        Run(" ดังรายการต่อไปนี้"),
    )


def _duties(facts: HandoverFacts) -> Iterator[Block]:
    yield _head(f"1.  หน้าที่ตาม{facts.order}" if facts.order else "1.  หน้าที่")
    if facts.duties:
        yield NumberedTree(facts.duties, person_scheme(facts.scheme, facts.place), indent_cm=0.75)
    else:
        yield Paragraph("ไม่มีหน้าที่ในคำสั่งที่ใช้อยู่", "text")


def _head(words: str) -> Block:
    return Paragraph(words, "heading3", keep_with_next=True)


def _matters(rows: tuple[OpenMatter, ...], what: str, none: str) -> Block:
    return Table(
        (Column(what, 44), Column("สถานะ", 15), Column("กำหนด", 16, Kind.DATE), Column("อยู่ที่", 25)),
        tuple((one.what, one.state, one.due, one.where) for one in rows),
        empty_text=none,
    )


def _signatures(facts: HandoverFacts) -> Iterator[Block]:
    for role, name, position in (
        ("ผู้ส่งมอบ", facts.name, facts.position),
        ("ผู้รับมอบ", facts.to_name, facts.to_position),
        ("พยาน", "", ""),
    ):
        yield Together(
            (
                Spacer(0.5),
                Signature(
                    name=name or "." * 40,
                    position=(position,) if position else (),
                    sign_label="ลงชื่อ ",
                    sign_role=f" {role}",
                    signing_lines=1,
                    axis_cm=_AXIS_CM,
                ),
            )
        )
