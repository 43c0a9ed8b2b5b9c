"""Tables of need and of projection, the same on the screen, on paper and in Excel.

Papers and workbooks are Thai; the window gives the `words` of the language that it speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.information.class_plan.projection import ORDER, Projected, Rate, together
from planner_desktop.messages import mark
from planner_desktop.services import choices
from planner_desktop.services.class_plan import need
from planner_desktop.services.schools.tables import NAMELESS

if TYPE_CHECKING:
    from planner_desktop.messages import Words
    from planner_desktop.services.class_plan.need import GroupNeed, SchoolNeed
    from planner_desktop.services.class_plan.outlook import Outlook, Outlooks
    from planner_desktop.services.file import OfficeFile

Row = tuple[str | int | float | None, ...]
_SCHOOL = (
    (mark("ที่"), 5),
    (mark("โรงเรียน"), 24),
    (mark("นักเรียน"), 8),
    (mark("ห้องตามเกณฑ์"), 8),
    (mark("ห้องจริง"), 7),
    (mark("ผอ."), 5),
    (mark("รอง ผอ."), 6),
    (mark("ครูตามเกณฑ์"), 8),
    (mark("ครูที่มี"), 7),
    (mark("ขาด/เกิน"), 8),
    (mark("ร้อยละที่ขาด"), 9),
)
_GROUP = (
    (mark("โรงเรียน"), 8),
    (mark("นักเรียน"), 9),
    (mark("ห้องตามเกณฑ์"), 9),
    (mark("ห้องจริง"), 8),
    (mark("ผู้บริหาร"), 8),
    (mark("ครูตามเกณฑ์"), 9),
    (mark("ครูที่มี"), 8),
    (mark("ขาดรวม"), 8),
    (mark("เกินรวม"), 8),
    (mark("ร้อยละที่ขาด"), 9),
)
NOTE = mark(
    "ครูตามเกณฑ์ไม่รวมผู้อำนวยการและรองผู้อำนวยการ · ร้อยละที่ขาด = ที่ขาด ÷ เกณฑ์ · "
    "ขาดรวมและเกินรวมเป็นผลบวกรายโรงเรียน ไม่หักกลบกัน"
)
ENTERING = mark("เข้าใหม่")
RATES = mark(
    "อัตราเลื่อนชั้น = นักเรียนชั้นนี้ ÷ นักเรียนชั้นก่อนหน้าปีก่อน รวมรุ่นที่ผ่านมา · “เข้าใหม่” คาดการณ์จากเฉลี่ย แนวโน้ม หรือประชากร"
)


def schools(found: Sequence[SchoolNeed], title: str, words: Words = str) -> FigureTable:
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
            gap_words(one.gap, words),
            one.short,
        )
        for number, one in enumerate(found, start=1)
    )
    sums = tuple(sum(int(row[at] or 0) for row in rows) for at in range(2, 9))
    whole = need.total(found)
    columns = tuple(FigureColumn(words(label), width, _kind(at)) for at, (label, width) in enumerate(_SCHOOL))
    all_schools = words(mark("รวม {count} โรงเรียน")).format(count=len(rows))
    gaps = words(mark("ขาด {wanting} เกิน {over}")).format(wanting=whole.wanting, over=whole.over)
    foot: Row = ("", all_schools, *sums, gaps, whole.short)
    return FigureTable(title, columns, rows, foot, note=words(NOTE), new_page=bool(title))


def groups(found: Sequence[GroupNeed], whole: GroupNeed, by: str, words: Words = str) -> FigureTable:
    """One line a size class, network or district; the foot is the sum of all schools."""
    amounts = (FigureColumn(words(label), width) for label, width in _GROUP)
    columns = (FigureColumn(words(need.GROUPS[by]), 24, Kind.TEXT), *amounts)
    named = words if by == "size" else str  # networks and districts are named by the office
    rows = tuple(_group(named(one.label) if one.label else words(NAMELESS), one) for one in found)
    title = words(mark("ความต้องการครู จำแนกตาม{by}")).format(by=words(need.GROUPS[by]))
    return FigureTable(title, columns, rows, _group(words(mark("รวม")), whole))


def gap_words(gap: int | None, words: Words = str) -> str:
    """'ขาด 2', 'เกิน 1', 'พอดี'; told in words because a colour or sign alone is overlooked."""
    if gap is None:
        return words(mark("ไม่มีข้อมูล"))
    wording = mark("ขาด {count}") if gap < 0 else mark("เกิน {count}") if gap else mark("พอดี")
    return words(wording).format(count=abs(gap))


def school_outlook(file: OfficeFile, one: Outlook, words: Words = str) -> FigureTable:
    """Past years, the rate of each grade, and the coming years of one school."""
    past = sorted(one.basis.history)[-5:]
    rates = {grade: one.basis.rate(grade) for grade in one.basis.grades}
    history = {year: dict(one.basis.history[year]) for year in past}
    entering = {grade for grade in one.basis.grades if one.basis.enters(grade)}
    note = words(RATES)
    if one.joined:
        joined = words(mark("รวมนักเรียนของโรงเรียนที่มารวม: {schools}"))
        note += " · " + joined.format(schools=", ".join(one.joined))
    return _outlook(file, history, rates, entering, one.coming, note, words)


def office_outlook(file: OfficeFile, known: Outlooks, words: Words = str) -> FigureTable:
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
    note = words(mark("ผลบวกของการคาดการณ์รายโรงเรียน อัตราเลื่อนชั้นเป็นค่ารวมทั้งเขต"))
    return _outlook(file, past, rates, set(), sums, note, words)


def _outlook(
    file: OfficeFile,
    past: dict[int, dict[str, int]],
    rates: dict[str, Rate],
    entering: set[str],
    coming: dict[int, dict[str, Projected]] | dict[int, dict[str, int]],
    note: str,
    words: Words,
) -> FigureTable:
    labels = {code: words(one.label) for code, one in choices.labels(file, "class_grade").items()}
    counted, expected = words(mark("จริง {year}")), words(mark("คาด {year}"))
    heads = (
        *(counted.format(year=year) for year in past),
        words(mark("อัตราเลื่อนชั้น %")),
        *(expected.format(year=year) for year in coming),
    )
    columns = (FigureColumn(words(mark("ชั้น")), 14, Kind.TEXT), *(FigureColumn(one, 8) for one in heads))
    future = {year: {grade: _count(one) for grade, one in grades.items()} for year, grades in coming.items()}
    rows: list[Row] = []
    for grade in ORDER:
        amounts = [grades.get(grade, 0) for grades in past.values()]
        ahead = [grades.get(grade, 0) for grades in future.values()]
        if any(amounts) or any(ahead):
            rate = words(ENTERING) if grade in entering else _rate(rates.get(grade), words)
            rows.append((labels.get(grade, grade), *amounts, rate, *ahead))
    sums = [sum(grades.values()) for grades in past.values()]
    totals: Row = (words(mark("รวม")), *sums, "", *(sum(grades.values()) for grades in future.values()))
    return FigureTable(words(mark("นักเรียนที่ผ่านมาและคาดการณ์ 5 ปี")), columns, tuple(rows), totals, note=note)


def _rate(rate: Rate | None, words: Words) -> str | float:
    share = rate.share if rate else None
    return words(ENTERING) if share is None else round(float(share * 100), 1)


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
