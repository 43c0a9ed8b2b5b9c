"""แบบสำรวจความต้องการ: Excel forms of the year's price list to the schools, and the filled ones back (I15).

Every row has a reference, so that a form that comes again updates its needs and never doubles them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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
from planner_desktop.errors import NotFound, PlannerError, Stopped, UserError, WorldError
from planner_desktop.messages import Message, say
from planner_desktop.services import choices, exchange, records
from planner_desktop.services.exchange.plans import ImportPlan, Outcome, PlanStale
from planner_desktop.services.information.ict import prices
from planner_desktop.workbooks.row_forms import RowColumn, RowForm, write_row_form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.information.ict.prices import PriceItem
    from planner_desktop.services.file import Changes, OfficeFile

OWN_ROWS = 5  # empty rows for what the list does not price
MOST_FILES = 3_000
_NOT_IN_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_BEFORE = 6  # columns that say what a row is
_WIDTHS = {"reason": 40, "own_item": 28, "over_reason": 24, "justification": 28}


@dataclass(frozen=True)
class Unread:
    """A workbook that could not be read, and why."""

    name: str
    cause: Message


@dataclass(frozen=True)
class SurveyPlan:
    """What taking workbooks back would do; nothing is written until `apply`."""

    source: Path
    plans: tuple[ImportPlan, ...]
    unread: tuple[Unread, ...]
    doubled: tuple[Unread, ...]  # files whose rows another file of the folder has already
    writes: int

    def count(self, outcome: Outcome) -> int:
        """How many rows have that outcome."""
        return sum(one.count(outcome) for one in self.plans)

    @property
    def wanted(self) -> list[IctNeed]:
        """What would be saved."""
        return [
            row.record
            for plan in self.plans
            for row in plan.rows
            if isinstance(row.record, IctNeed) and row.outcome is not Outcome.SAME
        ]


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
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise WorldError(
            say("สร้างโฟลเดอร์ “{name}” ไม่ได้", name=folder.name), say("เลือกโฟลเดอร์อื่นที่เขียนได้")
        ) from fault
    written = []
    for number, school in enumerate(asked):
        progress(number, len(asked), say("กำลังเขียนแบบของ {school}", school=school.name))
        target = folder / f"{school.code10} {_NOT_IN_FILE_NAME.sub(' ', school.name)}.xlsx"
        write_form(file, fiscal_year, school, target)
        written.append(target)
    return written


def prepare(file: OfficeFile, source: Path, progress: Progress = unwatched) -> SurveyPlan:
    """Read one workbook, or all of a folder; nothing is written. What cannot be read is told, not raised."""
    writes = file.database.writes
    paths = _paths(source)
    plans: list[ImportPlan] = []
    unread: list[Unread] = []
    doubled: list[Unread] = []
    seen: dict[str, str] = {}
    for number, path in enumerate(paths):
        progress(number, len(paths), say("กำลังตรวจ {name}", name=path.name))
        try:
            plan = exchange.prepare_import(file, "ict_need", path)
        except Stopped:
            raise
        except PlannerError as error:
            unread.append(Unread(path.name, error.message))
            continue
        other = next((seen[one] for one in _references(plan) if one in seen), "")
        if other:
            doubled.append(Unread(path.name, say("แบบของโรงเรียนเดียวกันอยู่ในไฟล์ {other} แล้ว", other=other)))
            continue
        seen.update(dict.fromkeys(_references(plan), path.name))
        plans.append(plan)
    return SurveyPlan(source, tuple(plans), tuple(unread), tuple(doubled), writes)


def apply(file: OfficeFile, plan: SurveyPlan) -> Changes | None:
    """Save the new and changed needs of every workbook as one step; None when there was nothing to do."""
    wanted = plan.wanted
    if not wanted:
        return None
    if file.database.writes != plan.writes:
        raise PlanStale(say("แฟ้มงานถูกแก้ไขหลังจากแสดงตัวอย่าง จึงยังไม่ได้นำเข้า"), say("ตรวจไฟล์อีกครั้งเพื่อดูตัวอย่างใหม่"))
    with file.change(f"รับแบบสำรวจความต้องการ {len(wanted):,} รายการจาก {plan.source.name}") as change:
        change.save_many(wanted)
    return file.undoable[-1]


def school_named(file: OfficeFile, word: str) -> School:
    """The school of that code or name; NotFound unless it is exactly one."""
    found = [
        one for one in records.every(file, School) if word in (one.code10, one.name, f"โรงเรียน{one.name}")
    ]
    if len(found) != 1:
        raise NotFound(say("ไม่พบโรงเรียน “{word}”", word=word), say("ใช้รหัส 10 หลักหรือชื่อโรงเรียนเต็ม"))
    return found[0]


def _references(plan: ImportPlan) -> list[str]:
    return [
        row.record.reference for row in plan.rows if isinstance(row.record, IctNeed) and row.record.reference
    ]


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


def _paths(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    found = sorted(
        one for one in source.rglob("*.xlsx") if one.is_file() and not one.name.startswith(("~$", "."))
    )
    if not found:
        raise UserError(
            say("ไม่พบไฟล์ Excel ในโฟลเดอร์ “{name}”", name=source.name), say("เลือกโฟลเดอร์ที่เก็บไฟล์ที่โรงเรียนส่งกลับ")
        )
    if len(found) > MOST_FILES:
        raise UserError(
            say("โฟลเดอร์มีเกิน {limit} ไฟล์ จึงยังไม่ได้ตรวจ", limit=f"{MOST_FILES:,}"),
            say("แบ่งเป็นหลายโฟลเดอร์แล้วนำเข้าทีละโฟลเดอร์"),
        )
    return found
