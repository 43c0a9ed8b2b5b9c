"""Workbooks that schools send back, one or a folder of them: every row looked at first, then one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.registry import description
from planner_desktop.errors import PlannerError, Stopped, UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import Message, mark, say
from planner_desktop.services.exchange.importing import prepare_import
from planner_desktop.services.exchange.plans import ImportPlan, Outcome, PlanStale
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Change, Changes, OfficeFile

MOST_FILES = 3_000
ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".csv", ".ods"})
FAULT_HEADS = (mark("ไฟล์"), mark("แผ่นงาน"), mark("แถว"), mark("คอลัมน์"), mark("ข้อ"), mark("สิ่งที่ต้องแก้"))
_WIDTHS = (40, 18, 8, 10, 28, 70)


@dataclass(frozen=True)
class LeftOut:
    """A workbook that is not taken at all, and why."""

    name: str
    cause: Message


@dataclass(frozen=True)
class ReturnedBooks:
    """What taking the workbooks would do; nothing is written until `apply`.

    `whole`: a workbook with a faulty row stays out with all its rows.
    """

    source: Path
    plans: tuple[ImportPlan, ...]
    left: tuple[LeftOut, ...]
    writes: int
    whole: bool = False

    def count(self, outcome: Outcome) -> int:
        """How many rows have that outcome."""
        return sum(one.count(outcome) for one in self.plans)

    @property
    def taken(self) -> tuple[ImportPlan, ...]:
        """The workbooks of which something may be kept."""
        return tuple(one for one in self.plans if not (self.whole and one.faults))

    @property
    def wanted(self) -> list[Record]:
        """What would be saved."""
        rows = (row for plan in self.taken for row in plan.rows)
        return [row.record for row in rows if row.record and row.outcome is not Outcome.SAME]

    @property
    def wrong(self) -> int:
        """Rows and workbooks that must be put right first."""
        return self.count(Outcome.FAULTY) + len(self.left)


def prepare(
    file: OfficeFile,
    name: str,
    source: Path,
    progress: Progress = unwatched,
    *,
    refuse: Callable[[ImportPlan], Message | None] | None = None,
    whole: bool = False,
) -> ReturnedBooks:
    """Read one workbook, or all of a folder, into that list; nothing is written.

    Rows are known by the field that the list keeps apart (a reference). What cannot be read, what has the
    rows of another workbook, and what `refuse` names a reason for is left out and told, not raised.
    """
    writes = file.database.writes
    tables, _others = tables_in(source)
    plans: list[ImportPlan] = []
    left: list[LeftOut] = []
    seen: dict[str, str] = {}
    for number, path in enumerate(tables):
        progress(number, len(tables), say("กำลังตรวจ {name}", name=path.name))
        try:
            plan = prepare_import(file, name, path)
        except Stopped:
            raise
        except PlannerError as error:
            left.append(LeftOut(path.name, error.message))
            continue
        keys = _references(plan)
        other = next((seen[one] for one in keys if one in seen), "")
        cause = _doubled(other) if other else refuse(plan) if refuse else None
        if cause:
            left.append(LeftOut(path.name, cause))
            continue
        seen.update(dict.fromkeys(keys, path.name))
        plans.append(plan)
    return ReturnedBooks(source, tuple(plans), tuple(left), writes, whole)


def apply(
    file: OfficeFile,
    books: ReturnedBooks,
    label: Message | str,
    also: Callable[[Change], None] | None = None,
) -> Changes | None:
    """Save the new and changed rows, and what comes with them, as one step; None when nothing changed.

    PlanStale when the file was written to after the preview.
    """
    wanted = books.wanted
    if not wanted and also is None:
        return None
    if file.database.writes != books.writes:
        raise PlanStale(say("แฟ้มงานถูกแก้ไขหลังจากแสดงตัวอย่าง จึงยังไม่ได้นำเข้า"), say("ตรวจไฟล์อีกครั้งเพื่อดูตัวอย่างใหม่"))
    with file.change(label) as change:
        change.save_many(wanted)
        if also:
            also(change)
    return file.undoable[-1]


def write_errors(books: ReturnedBooks, target: Path, catalogue: Catalogue | None = None) -> int:
    """Write every fault with its file, sheet, row and column, to be sent to the schools; returns how many."""
    words = catalogue or Catalogue.load("th")
    rows: list[list[object]] = [
        [one.source.name, fault.sheet, fault.row, fault.column, fault.label, words.show(fault.cause)]
        for one in books.plans
        for fault in one.faults
    ]
    rows += [[one.name, None, None, None, None, words.show(one.cause)] for one in books.left]
    heads = (words.text(one) for one in FAULT_HEADS)
    columns = [SheetColumn(head, Kind.TEXT, width) for head, width in zip(heads, _WIDTHS, strict=True)]
    write_list(columns, rows, target, words.text(FAULT_HEADS[-1]))
    return len(rows)


def tables_in(source: Path) -> tuple[list[Path], list[Path]]:
    """The workbooks to read (the file itself, or all of the folder), and what else lies there."""
    if not source.is_dir():
        return [source], []
    held = sorted(one for one in source.rglob("*") if one.is_file() and not one.name.startswith(("~$", ".")))
    tables = [one for one in held if one.suffix.lower() in ENDINGS]
    if not tables:
        raise UserError(
            say("ไม่พบไฟล์ Excel ในโฟลเดอร์ “{name}”", name=source.name), say("เลือกโฟลเดอร์ที่เก็บไฟล์ที่โรงเรียนส่งกลับ")
        )
    if len(tables) > MOST_FILES:
        raise UserError(
            say("โฟลเดอร์มีเกิน {limit} ไฟล์ จึงยังไม่ได้ตรวจ", limit=f"{MOST_FILES:,}"),
            say("แบ่งเป็นหลายโฟลเดอร์แล้วนำเข้าทีละโฟลเดอร์"),
        )
    return tables, [one for one in held if one.suffix.lower() not in ENDINGS]


def _doubled(other: str) -> Message:
    return say("แบบของโรงเรียนเดียวกันอยู่ในไฟล์ {other} แล้ว", other=other)


def _references(plan: ImportPlan) -> list[str]:
    (name,) = description(plan.name).apart
    found = (getattr(row.record, name) for row in plan.rows if row.record)
    return [one for one in found if one]
