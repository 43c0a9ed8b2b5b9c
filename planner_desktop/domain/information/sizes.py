"""Size classes of schools: three schemes and the sub-bands of small schools, each bound to years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner_desktop.domain.fields import Kind, choice, number, text, year
from planner_desktop.domain.records import describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

SCHEMES = ("four", "seven", "transfer", "small")


@describe(
    name="size_band",
    label=mark("ช่วงขนาดโรงเรียน"),
    plural=mark("เกณฑ์ขนาดโรงเรียน"),
    area="information",
    title=("scheme", "label"),
    sort=("scheme", "-first_year", "at_least"),
)
@dataclass(frozen=True, kw_only=True)
class SizeBand(YearBound):
    """One class of a scheme: from so many pupils to so many, in force from one academic year to another."""

    scheme: str = choice(mark("เกณฑ์"), "size_scheme", required=True, width=22)
    label: str = text(mark("ขนาด"), required=True, width=20, max_length=80)
    at_least: int | None = number(mark("ตั้งแต่"), unit=mark("คน"), required=True, minimum=0, maximum=99_999)
    at_most: int | None = number(
        mark("ถึง"), unit=mark("คน"), minimum=0, maximum=99_999, help=mark("เว้นว่าง = ขึ้นไป")
    )
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีการศึกษา"), Kind.ACADEMIC_YEAR)
    last_year: int | None = year(mark("ถึงปีการศึกษา"), Kind.ACADEMIC_YEAR)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")
    source: str = text(mark("ที่มา"), in_table=False, max_length=300)

    def faults(self) -> Iterator[Fault]:
        if self.at_least is not None and self.at_most is not None and self.at_most < self.at_least:
            yield Fault("at_most", say("“ถึง” ต้องไม่น้อยกว่า “ตั้งแต่”"))
        yield from super().faults()

    def holds(self, pupils: int) -> bool:
        """Whether a school of so many pupils falls in it; both ends count."""
        return (self.at_least or 0) <= pupils and (self.at_most is None or pupils <= self.at_most)


def _bands(
    scheme: str, certainty: str, source: str, *rows: tuple[str, int, int | None]
) -> tuple[SizeBand, ...]:
    return tuple(
        SizeBand(scheme=scheme, label=label, at_least=least, at_most=most, certainty=certainty, source=source)
        for label, least, most in rows
    )


SHIPPED = (
    *_bands(
        "four",
        "medium",
        "ตามที่ สพป. เผยแพร่",
        ("เล็ก", 1, 120),
        ("กลาง", 121, 600),
        ("ใหญ่", 601, 1_500),
        ("ใหญ่พิเศษ", 1_501, None),
    ),
    *_bands(
        "seven",
        "medium",
        "ตามที่ สพป. เผยแพร่",
        ("ขนาดที่ 1", 1, 120),
        ("ขนาดที่ 2", 121, 200),
        ("ขนาดที่ 3", 201, 300),
        ("ขนาดที่ 4", 301, 499),
        ("ขนาดที่ 5", 500, 1_499),
        ("ขนาดที่ 6", 1_500, 2_499),
        ("ขนาดที่ 7", 2_500, None),
    ),
    *_bands(
        "transfer",
        "low",
        "หลักเกณฑ์ย้ายผู้บริหารสถานศึกษาของ ก.ค.ศ. ตรวจกับฉบับที่ใช้อยู่ก่อนอ้าง",
        ("เล็ก", 0, 119),
        ("กลาง", 120, 719),
        ("ใหญ่", 720, 1_679),
        ("ใหญ่พิเศษ", 1_680, None),
    ),
    *_bands(
        "small",
        "medium",
        "ตามที่ สพป. เผยแพร่",
        ("0 คน", 0, 0),
        *((f"{first}–{first + 19} คน", first, first + 19) for first in range(1, 120, 20)),
    ),
)
OUTSIDE = mark("ไม่เข้าเกณฑ์")
NO_PUPILS = mark("ไม่มีนักเรียน")


def size_of(bands: Iterable[SizeBand], pupils: int) -> str:
    """The label of the class that so many pupils fall in; NO_PUPILS or OUTSIDE when none holds them."""
    found = next((one.label for one in bands if one.holds(pupils)), "")
    return found or (OUTSIDE if pupils else NO_PUPILS)
