"""The chapters of needs and of equipment in the ICT plan, priced as the registers hold them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureTable
from planner_desktop.services.information.ict import equipment, needs, sums
from planner_desktop.services.information.table_words import columns, labelled

if TYPE_CHECKING:
    from planner_desktop.documents.figures import Value
    from planner_desktop.domain.information.ict.equipment import Equipment
    from planner_desktop.domain.information.ict.needs import IctNeed
    from planner_desktop.domain.information.ict.plans import IctPlan
    from planner_desktop.services.file import OfficeFile

TEXT, NUMBER = Kind.TEXT, Kind.NUMBER
_SATANG = 100
_MOST = 20  # items a plan lists one by one, the dearest first


def need_tables(file: OfficeFile, plan: IctPlan) -> tuple[FigureTable, ...]:
    """What office and schools want in the plan's years: by year, item and network; without any, nothing."""
    by_year = {year: needs.of_year(file, year) for year in plan.years}
    found = [one for held in by_year.values() for one in held]
    if not found:
        return ()
    return (_years(by_year), _items(file, found), _networks(file, found))


def _years(by_year: dict[int, list[IctNeed]]) -> FigureTable:
    rows = tuple((str(year), *_amounts(held)) for year, held in by_year.items())
    whole = [one for held in by_year.values() for one in held]
    return FigureTable(
        "ความต้องการครุภัณฑ์รายปี (บาท)",
        columns(
            ("ปีงบประมาณ", 18, TEXT),
            ("คำขอ", 10, NUMBER),
            ("จำนวน (หน่วย)", 14, NUMBER),
            ("วงเงินที่ขอ", 18, NUMBER),
            ("ได้รับจัดสรร", 18, NUMBER),
        ),
        rows,
        ("รวม", *_amounts(whole)),
        note="ราคาต่อหน่วยตามเกณฑ์ราคากลางของปีที่ขอ หรือใบเสนอราคาเมื่อไม่มีในเกณฑ์",
    )


def _amounts(held: list[IctNeed]) -> tuple[int, int, int, int]:
    return (
        len(held),
        sum(one.quantity or 0 for one in held),
        _baht(sum(one.total or 0 for one in held)),
        _baht(sum(one.granted_total or 0 for one in held)),
    )


def _items(file: OfficeFile, found: list[IctNeed]) -> FigureTable:
    summed = sums.of(file, "item", found)
    shown, rest = summed.rows[:_MOST], summed.rows[_MOST:]
    rows = [(one.label, one.quantity, _baht(one.total)) for one in shown]
    if rest:
        others = (f"รายการอื่น {len(rest)} รายการ", sum(one.quantity for one in rest))
        rows.append((*others, _baht(sum(one.total for one in rest))))
    return FigureTable(
        "ความต้องการครุภัณฑ์รายรายการ ตลอดแผน (บาท)",
        columns(("รายการ", 50, TEXT), ("จำนวน (หน่วย)", 14, NUMBER), ("วงเงิน", 18, NUMBER)),
        tuple(rows),
        ("รวม", summed.whole.quantity, _baht(summed.whole.total)),
    )


def _networks(file: OfficeFile, found: list[IctNeed]) -> FigureTable:
    summed = sums.of(file, "network", found)
    return FigureTable(
        "ความต้องการครุภัณฑ์รายกลุ่มเครือข่าย ตลอดแผน (บาท)",
        columns(
            ("กลุ่มเครือข่าย", 40, TEXT),
            ("คำขอ", 10, NUMBER),
            ("จำนวน (หน่วย)", 14, NUMBER),
            ("วงเงิน", 18, NUMBER),
        ),
        tuple((one.label, one.needs, one.quantity, _baht(one.total)) for one in summed.rows),
        ("รวม", summed.whole.needs, summed.whole.quantity, _baht(summed.whole.total)),
    )


def equipment_tables(file: OfficeFile, plan: IctPlan) -> tuple[FigureTable, ...]:
    """Pieces in hand by kind, and how many of them are due for replacement in each year of the plan."""
    held = equipment.in_hand(file)
    if not held:
        return ()
    kinds: dict[str, list[Equipment]] = defaultdict(list)
    for one in held:
        kinds[one.kind].append(one)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (labelled(file, "equipment_kind", kind), *_pieces(some, plan)) for kind, some in sorted(kinds.items())
    )
    first = plan.years[0] if plan.years else 0
    return (
        FigureTable(
            "ครุภัณฑ์ในทะเบียนและปีที่ถึงกำหนดทดแทน",
            columns(
                ("ชนิด", 30, TEXT),
                ("ใช้อยู่", 9, NUMBER),
                (f"ครบก่อน {first}", 12, NUMBER),
                *((f"ปี {year}", 9, NUMBER) for year in plan.years),
            ),
            rows,
            ("รวม", *_pieces(held, plan)),
        ),
    )


def _pieces(held: list[Equipment], plan: IctPlan) -> tuple[int, ...]:
    """All, those due before the plan begins, and those due in each of its years."""
    due = Counter(one.replace_year for one in held if one.replace_year)
    first = plan.years[0] if plan.years else 0
    before = sum(count for year, count in due.items() if year < first)
    return (len(held), before, *(due[year] for year in plan.years))


def _baht(satang: int) -> int:
    """Whole baht: a plan of years has no satang."""
    return round(satang / _SATANG)
