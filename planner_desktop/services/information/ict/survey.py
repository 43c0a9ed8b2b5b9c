"""แบบสำรวจความต้องการ: Excel forms of the year's price list to the schools, and the filled ones back (I15).

Every row has a reference, so that a form that comes again updates its needs and never doubles them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.information.ict.needs import FILLED_IN, IctNeed
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.money import SATANG
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.exchange import returned
from planner_desktop.services.exchange.sending import write_each
from planner_desktop.services.information.ict import prices
from planner_desktop.workbooks.row_forms import RowColumn, RowForm, write_row_form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.information.ict.prices import PriceItem
    from planner_desktop.services.exchange.returned import ReturnedBooks
    from planner_desktop.services.file import Changes, OfficeFile

OWN_ROWS = 5  # empty rows for what the list does not price
_BEFORE = 6  # columns that say what a row is
_WIDTHS = {"reason": 40, "own_item": 28, "over_reason": 24, "justification": 28}


def schools_asked(file: OfficeFile) -> list[School]:
    """The schools that teach, by name."""
    query = Query("school", (Condition("status", Test.ONE_OF, ("open", "joined")),))
    return records.every(file, School, query)


def form_of(file: OfficeFile, fiscal_year: int, school: School | None, unit: str = "") -> RowForm:
    """The form of one school, or of one group of the office; UserError while the year has no list."""
    listed = [one for one in prices.of_year(file, fiscal_year) if one.active]
    if not listed:
        raise UserError(
            say("ยังไม่มีเกณฑ์ราคากลางของปีงบประมาณ {year}", year=fiscal_year),
            say("เพิ่มที่หน้า “เกณฑ์ราคากลาง”: คัดลอกจากปีก่อน วางรายการที่มากับโปรแกรม หรือนำเข้าจาก Excel"),
        )
    who = school.name if school else unit
    kinds = tuple(one.label for one in choices.entries(file, "need_kind"))
    rows = [_row(fiscal_year, school, unit, item, item.code) for item in listed]
    rows += [_row(fiscal_year, school, unit, None, f"own-{at}") for at in range(1, OWN_ROWS + 1)]
    own_column = _BEFORE + FILLED_IN.index("own_item")
    return RowForm(
        title=f"แบบสำรวจความต้องการครุภัณฑ์ ICT ปีงบประมาณ พ.ศ. {fiscal_year} – {who}",
        lines=(
            records.single(file, OfficeProfile).name,
            "กรอกเฉพาะช่องสีเหลืองของรายการที่ต้องการ (จำนวนและเหตุผลต้องมีเสมอ) รายการที่ไม่ต้องการให้เว้นว่าง",
            "รายการนอกเกณฑ์ใส่ในแถวท้ายพร้อมราคาและใบเสนอราคา 3 ราย แล้วบันทึกและส่งไฟล์นี้กลับ",
        ),
        columns=_columns(kinds),
        rows=tuple(rows),
        opened=tuple(frozenset() for _ in listed) + (frozenset((own_column,)),) * OWN_ROWS,
        name=school.code10 if school else "แบบสำรวจ",
        beside_name=f"เกณฑ์ราคากลาง {fiscal_year}",
        beside_columns=(("รหัส", 8), ("รายการ", 46), ("ราคากลาง", 14), ("คุณลักษณะพื้นฐาน", 90), ("ที่มา", 40)),
        beside_rows=tuple((one.code, one.name, _baht(one.price), one.basics, one.source) for one in listed),
    )


def write_form(
    file: OfficeFile, fiscal_year: int, school: School | None, target: Path, unit: str = ""
) -> None:
    """Write one form."""
    write_row_form(form_of(file, fiscal_year, school, unit), target)


def write_forms(
    file: OfficeFile,
    fiscal_year: int,
    folder: Path,
    only: Sequence[UUID] | None = None,
    progress: Progress = unwatched,
) -> list[Path]:
    """A form for each school that teaches (or those of `only`), named by code and name; the files."""
    asked = [one for one in schools_asked(file) if only is None or one.id in only]
    if not asked:
        raise UserError(say("ยังไม่มีโรงเรียนที่เปิดสอนในแฟ้ม"), say("เพิ่มโรงเรียนก่อน"))
    return write_each(
        folder, asked, lambda school, target: write_form(file, fiscal_year, school, target), progress
    )


def prepare(file: OfficeFile, source: Path, progress: Progress = unwatched) -> ReturnedBooks:
    """Read one workbook, or all of a folder; nothing is written. What cannot be read is told, not raised."""
    return returned.prepare(file, "ict_need", source, progress)


def apply(file: OfficeFile, plan: ReturnedBooks) -> Changes | None:
    """Save the new and changed needs of every workbook as one step; None when there was nothing to do."""
    label = say(
        "รับแบบสำรวจความต้องการ {count:,} รายการจาก {source}", count=len(plan.wanted), source=plan.source.name
    )
    return returned.apply(file, plan, label)


def _columns(kinds: tuple[str, ...]) -> tuple[RowColumn, ...]:
    field = IctNeed.description.field

    def told(name: str, width: int) -> RowColumn:
        return RowColumn(field(name).label, Kind.TEXT, width)

    filled = tuple(
        RowColumn(
            field(name).label,
            field(name).kind,
            _WIDTHS.get(name, 13),
            open=name != "own_item",
            options=kinds if name == "kind" else (),
        )
        for name in FILLED_IN
    )
    before = (
        told("reference", 12),
        told("fiscal_year", 9),
        told("school", 13),
        told("unit", 12),
        told("item", 44),
        RowColumn("ราคากลางต่อหน่วย (บาท)", Kind.BAHT, 14),
    )
    return (*before, *filled)


def _row(
    fiscal_year: int, school: School | None, unit: str, item: PriceItem | None, code: str
) -> tuple[object, ...]:
    who = school.code10 if school else unit
    told = (
        f"{fiscal_year}/{who}/{code}"[:60],
        str(fiscal_year),
        school.code10 if school else None,
        None if school else unit,
        title_of(item) if item else None,
        _baht(item.price) if item else None,
    )
    return (*told, *(None for _ in FILLED_IN))


def _baht(satang: int | None) -> Decimal | None:
    return None if satang is None else Decimal(satang) / SATANG
