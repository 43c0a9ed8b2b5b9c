"""Tables of need and of projection, the same on the screen, on paper and in Excel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.information.class_plan.projection import ORDER, Projected, Rate, together
from planner_desktop.services import choices
from planner_desktop.services.class_plan import need
from planner_desktop.services.schools.tables import NAMELESS

if TYPE_CHECKING:
    from planner_desktop.services.class_plan.need import GroupNeed, SchoolNeed
    from planner_desktop.services.class_plan.outlook import Outlook, Outlooks
    from planner_desktop.services.file import OfficeFile

Row = tuple[str | int | float | None, ...]
_SCHOOL = (
    ("ที่", 5),
    ("โรงเรียน", 24),
    ("นักเรียน", 8),
    ("ห้องตามเกณฑ์", 8),
    ("ห้องจริง", 7),
    ("ผอ.", 5),
    ("รอง ผอ.", 6),
    ("ครูตามเกณฑ์", 8),
    ("ครูที่มี", 7),
    ("ขาด/เกิน", 8),
    ("ร้อยละที่ขาด", 9),
)
_GROUP = (
    ("โรงเรียน", 8),
    ("นักเรียน", 9),
    ("ห้องตามเกณฑ์", 9),
    ("ห้องจริง", 8),
    ("ผู้บริหาร", 8),
    ("ครูตามเกณฑ์", 9),
    ("ครูที่มี", 8),
    ("ขาดรวม", 8),
    ("เกินรวม", 8),
    ("ร้อยละที่ขาด", 9),
)
NOTE = (
    "ครูตามเกณฑ์ไม่รวมผู้อำนวยการและรองผู้อำนวยการ · ร้อยละที่ขาด = ที่ขาด ÷ เกณฑ์ · "
    "ขาดรวมและเกินรวมเป็นผลบวกรายโรงเรียน ไม่หักกลบกัน"
)


def schools(found: Sequence[SchoolNeed], title: str) -> FigureTable:
    """One line a school."""
    rows = tuple(
        (
            number,
            one.school.name,
            one.need.pupils,
            one.need.all_rooms,
            one.rooms,
            one.need.directors,
            one.need.deputies,
            one.need.teachers,
            one.teachers,
            gap_words(one.gap),
            one.short,
        )
        for number, one in enumerate(found, start=1)
    )
    sums = tuple(sum(int(row[at] or 0) for row in rows) for at in range(2, 9))
    whole = need.total(found)
    columns = tuple(FigureColumn(label, width, _kind(at)) for at, (label, width) in enumerate(_SCHOOL))
    foot: Row = ("", f"รวม {len(rows)} โรงเรียน", *sums, f"ขาด {whole.wanting} เกิน {whole.over}", whole.short)
    return FigureTable(title, columns, rows, foot, note=NOTE, new_page=bool(title))


def groups(found: Sequence[GroupNeed], whole: GroupNeed, by: str) -> FigureTable:
    """One line a size class, network or district; the foot is the sum of all schools."""
    columns = (FigureColumn(need.GROUPS[by], 24, Kind.TEXT), *(FigureColumn(*one) for one in _GROUP))
    rows = tuple(_group(one.label or NAMELESS, one) for one in found)
    return FigureTable(f"ความต้องการครู จำแนกตาม{need.GROUPS[by]}", columns, rows, _group("รวม", whole))


def gap_words(gap: int | None) -> str:
    """'ขาด 2', 'เกิน 1', 'พอดี'; told in words because a colour or sign alone is overlooked."""
    if gap is None:
        return "ไม่มีข้อมูล"
    return f"ขาด {-gap}" if gap < 0 else f"เกิน {gap}" if gap else "พอดี"


def school_outlook(file: OfficeFile, one: Outlook) -> FigureTable:
    """Past years, the rate of each grade, and the coming years of one school."""
    past = sorted(one.basis.history)[-5:]
    rates = {grade: one.basis.rate(grade) for grade in one.basis.grades}
    history = {year: dict(one.basis.history[year]) for year in past}
    entering = {grade for grade in one.basis.grades if one.basis.enters(grade)}
    note = (
        "อัตราเลื่อนชั้น = นักเรียนชั้นนี้ ÷ นักเรียนชั้นก่อนหน้าปีก่อน รวมรุ่นที่ผ่านมา · “เข้าใหม่” คาดการณ์จากเฉลี่ย แนวโน้ม หรือประชากร"
    )
    if one.joined:
        note += f" · รวมนักเรียนของโรงเรียนที่มารวม: {', '.join(one.joined)}"
    return _outlook(file, history, rates, entering, one.coming, note)


def office_outlook(file: OfficeFile, known: Outlooks) -> FigureTable:
    """The sums of all schools; each coming year is nothing but the schools' figures added up."""
    history: dict[int, dict[str, int]] = {}
    rates: dict[str, Rate] = {}
    for one in known.schools.values():
        for year, grades in one.basis.history.items():
            row = history.setdefault(year, {})
            for grade, count in grades.items():
                row[grade] = row.get(grade, 0) + count
        for grade in one.basis.grades:
            own, held = one.basis.rate(grade), rates.get(grade, Rate(0, 0, 0))
            rates[grade] = Rate(held.up + own.up, held.base + own.base, max(held.years, own.years))
    sums = together(one.coming for one in known.schools.values())
    past = {year: history[year] for year in sorted(history)[-5:]}
    note = "ผลบวกของการคาดการณ์รายโรงเรียน อัตราเลื่อนชั้นเป็นค่ารวมทั้งเขต"
    return _outlook(file, past, rates, set(), sums, note)


def _outlook(
    file: OfficeFile,
    past: dict[int, dict[str, int]],
    rates: dict[str, Rate],
    entering: set[str],
    coming: dict[int, dict[str, Projected]] | dict[int, dict[str, int]],
    note: str,
) -> FigureTable:
    labels = choices.labels(file, "class_grade")
    heads = (*(f"จริง {year}" for year in past), "อัตราเลื่อนชั้น %", *(f"คาด {year}" for year in coming))
    columns = (FigureColumn("ชั้น", 14, Kind.TEXT), *(FigureColumn(one, 8) for one in heads))
    future = {year: {grade: _count(one) for grade, one in grades.items()} for year, grades in coming.items()}
    rows: list[Row] = []
    for grade in ORDER:
        amounts = [grades.get(grade, 0) for grades in past.values()]
        ahead = [grades.get(grade, 0) for grades in future.values()]
        if any(amounts) or any(ahead):
            rate = _rate(rates.get(grade), entering=grade in entering)
            rows.append((labels[grade].label if grade in labels else grade, *amounts, rate, *ahead))
    sums = [sum(grades.values()) for grades in past.values()]
    totals: Row = ("รวม", *sums, "", *(sum(grades.values()) for grades in future.values()))
    return FigureTable("นักเรียนที่ผ่านมาและคาดการณ์ 5 ปี", columns, tuple(rows), totals, note=note)


def _rate(rate: Rate | None, *, entering: bool) -> str | float | None:
    share = rate.share if rate else None
    return "เข้าใหม่" if entering or share is None else round(float(share * 100), 1)


def _count(one: Projected | int) -> int:
    return one if isinstance(one, int) else one.pupils


def _group(label: str, one: GroupNeed) -> tuple[str | int | float, ...]:
    return (
        label,
        one.schools,
        one.pupils,
        one.rooms_needed,
        one.rooms,
        one.leaders,
        one.teachers_needed,
        one.teachers,
        one.wanting,
        one.over,
        one.short,
    )


def _kind(at: int) -> Kind:
    return Kind.TEXT if at in (1, 9) else Kind.NUMBER
