"""A sheet into any described list: prepare (nothing written), apply (one undo step), give errors back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import TEXT_KINDS, Kind
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.records import Record, title_of, values
from planner_desktop.domain.registry import description
from planner_desktop.domain.rules import check
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Fault, NotFound, UserError
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.folding import fold
from planner_desktop.language.reading import parse_year
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.services.at_the_door import foreseen
from planner_desktop.services.exchange import columns
from planner_desktop.services.exchange.lookups import Lookups
from planner_desktop.services.exchange.matching import Matcher
from planner_desktop.services.exchange.plans import ImportPlan, Outcome, PlannedRow, PlanStale, RowFault
from planner_desktop.services.exchange.sheet_year import other_year, year_column
from planner_desktop.services.exchange.templates import example_texts
from planner_desktop.services.exchange.values import Unknown, Unreadable, as_text, is_empty, read
from planner_desktop.workbooks.reading import Table, TableRow, read_table
from planner_desktop.workbooks.rejected import write_rejected

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from uuid import UUID

    from planner_desktop.domain.records import Description
    from planner_desktop.services.exchange.columns import Column, Header
    from planner_desktop.services.exchange.shapes import Shape
    from planner_desktop.services.file import Changes, OfficeFile

MOST_ROWS = 100_000
YEAR = "fiscal_year"
_TOLD_EVERY = 200
_EXAMPLE_LEFT = say("ข้ามแถวตัวอย่างของแบบฟอร์ม")
_INTERNAL = frozenset(
    {
        "setting",
        "saved_filter",
        "count_sheet",
        "pupil_count",
        "test_edition",
        "submission",
        "submitted_value",
        "data_remark",
    }
)  # the program's own memory


def prepare_import(
    file: OfficeFile,
    what: str | Shape,
    source: Path,
    mapping: Mapping[str, str] | None = None,
    progress: Progress = unwatched,
    *,
    near: bool = False,
    fixed: Mapping[str, Any] | None = None,
    sheet: str = "",
) -> ImportPlan:
    """Read a sheet and say what importing it would do; nothing is written.

    An empty cell leaves a kept value as it is. `mapping` is ImportPlan.mapping of an earlier import,
    `near` guesses at shortened headers too, `fixed` are values that every row has (the register of a page);
    `sheet` names the one to read ('' = that which fits best). NoHeader when no column is known, NotFound
    when there is no such sheet. `what`: the list, or the shape of rows of which others are made.
    """
    about = _importable(what) if isinstance(what, str) else description(what.name)
    table = read_table(source)
    header = _header(table, about, mapping, near=near, sheet=sheet)
    writes = file.database.writes
    planner = _Planner(file, header, what, progress, fixed or {})
    rows: list[PlannedRow] = []
    for row in table.rows(header.sheet):
        if row.number <= header.row:
            continue
        if len(rows) >= MOST_ROWS:
            raise UserError(
                say("ไฟล์มีเกิน {limit} แถว จึงยังไม่ได้นำเข้า", limit=f"{MOST_ROWS:,}"),
                say("แบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์"),
            )
        rows += planner.plan(row)
        if len(rows) % _TOLD_EVERY == 0:
            progress(len(rows), 0, say("กำลังตรวจแถวที่ {row}", row=f"{len(rows):,}"))
    notices = (*table.notices, *((_EXAMPLE_LEFT,) if planner.examples else ()))
    return ImportPlan(
        about.name,
        source,
        header,
        tuple(rows),
        notices,
        table.sheets,
        writes,
        None if isinstance(what, str) else what,
    )


def _header(
    table: Table, about: Description, mapping: Mapping[str, str] | None, *, near: bool, sheet: str
) -> Header:
    if sheet and sheet not in table.sheets:
        raise NotFound(
            say("ไม่มีแผ่นงานชื่อ “{sheet}” ในไฟล์นี้", sheet=sheet),
            say("แผ่นงานที่อ่านได้: {sheets}", sheets=", ".join(table.sheets)),
        )
    read = replace(table, sheets=(sheet,)) if sheet else table
    try:
        return columns.find_header(read, about, mapping, near=near)
    except columns.NoHeader as error:
        error.sheets = table.sheets
        raise


def apply_import(file: OfficeFile, plan: ImportPlan, progress: Progress = unwatched) -> Changes | None:
    """Save the new and changed rows as one step; faulty rows stay out. None when there was nothing to do.

    PlanStale when the file was written to after the preview; Stopped from the progress keeps nothing.
    """
    wanted = [row.record for row in plan.rows if row.record and row.outcome is not Outcome.SAME]
    if not wanted:
        return None
    if file.database.writes != plan.writes:
        raise PlanStale(say("แฟ้มงานถูกแก้ไขหลังจากแสดงตัวอย่าง จึงยังไม่ได้นำเข้า"), say("ตรวจไฟล์อีกครั้งเพื่อดูตัวอย่างใหม่"))
    with file.change(
        say(
            "นำเข้า{kind} {count:,} รายการจาก {source}",
            kind=Message(description(plan.name).plural),
            count=len(wanted),
            source=plan.source.name,
        )
    ) as change:
        for start in range(0, len(wanted), _TOLD_EVERY):
            part = wanted[start : start + _TOLD_EVERY]
            plan.shape.write(file, change, part) if plan.shape else change.save_many(part)
            done = min(start + _TOLD_EVERY, len(wanted))
            progress(done, len(wanted), say("กำลังบันทึกแถวที่ {row}", row=f"{done:,}"))
    return file.undoable[-1]


def write_errors(plan: ImportPlan, target: Path, catalogue: Catalogue | None = None) -> int:
    """Write the faulty rows as the same sheet with a column of what to fix; returns how many."""
    words = catalogue or Catalogue.load("th")
    faulty = [row for row in plan.rows if row.outcome is Outcome.FAULTY]
    width = max([len(plan.header.values), *(len(row.values) for row in faulty)])
    old = columns.error_columns(plan.header)
    kept = [index for index in range(width) if index not in old]
    header = [_at(plan.header.values, index) for index in kept]
    rejected = (([_at(row.values, index) for index in kept], _wording(row, words)) for row in faulty)
    return write_rejected(header, rejected, target, plan.header.sheet, words.text(columns.ERROR_LABEL))


def importable() -> tuple[str, ...]:
    """Names of the lists that a sheet can fill."""
    from planner_desktop.domain.registry import RECORDS

    shown = (record.description for record in RECORDS)
    return tuple(one.name for one in shown if not one.single and not one.log and one.name not in _INTERNAL)


def _importable(name: str) -> Any:
    if name in importable():
        return description(name)
    from planner_desktop.domain.registry import RECORDS

    known = {record.description.name: record.description for record in RECORDS}
    if name in known and known[name].log:
        raise UserError(
            say("“{list}” เกิดจากการทำงานในโปรแกรม จึงนำเข้าจากตารางไม่ได้", list=Message(known[name].plural)),
            say("เปิดรายการต้นเรื่องในโปรแกรมแล้วทำขั้นตอนนั้น โปรแกรมจะบันทึกให้เอง"),
        )
    raise NotFound(say("ไม่มีรายการชื่อ “{name}” ให้นำเข้า", name=name))


def _at(values: tuple[object, ...], index: int) -> object:
    return values[index] if index < len(values) else None


def _wording(row: PlannedRow, words: Catalogue) -> str:
    return "\n".join(
        f"{fault.label}: {words.show(fault.cause)}" if fault.label else words.show(fault.cause)
        for fault in row.faults
    )


class _Planner:
    """Plans one row after another; remembers which keys the sheet has used already."""

    def __init__(
        self,
        file: OfficeFile,
        header: Header,
        what: str | Shape,
        progress: Progress,
        fixed: Mapping[str, Any],
    ) -> None:
        self._file = file
        self._fixed = fixed
        self._foreign = columns.is_foreign(header)
        self._today = bangkok_today()
        self._header = header
        self._shape = None if isinstance(what, str) else what
        self._about = description(what if isinstance(what, str) else what.name)
        self._lookups = Lookups(file)
        present = frozenset(column.field.name for column in header.columns)
        self._told_year = year_column(header, self._about)
        self._made = self._shape.known(file) if self._shape else frozenset()
        self._matcher = None if self._shape else Matcher(file, self._about, present, progress)
        self._used: dict[object, int] = {}
        self._read_before: dict[tuple[int, str, int | None], Any] = {}
        self._examples = example_texts(self._about)
        self._example_names = {name for name, _text in self._examples}
        self.examples = 0  # rows left out because they are the example of a template

    def plan(self, row: TableRow) -> tuple[PlannedRow, ...]:
        """What becomes of a row; nothing when it is the example of a template."""
        read_values, faults = self._read(row)
        if any((name, fold(str(read_values.get(name)))) in self._examples for name in self._example_names):
            self.examples += 1
            return ()
        if self._about.record.left_blank(read_values):
            return ()
        return (self._planned(row, read_values, faults),)

    def _planned(self, row: TableRow, read_values: dict[str, Any], faults: list[RowFault]) -> PlannedRow:
        if faults:
            return self._faulty(row, faults)
        key = self._key(read_values)
        if key is not None and key in self._used:
            repeated = say("ซ้ำกับแถวที่ {row} ของไฟล์เดียวกัน", row=self._used[key])
            return self._faulty(row, [self._fault(row, None, repeated)])
        if key is not None:
            self._used[key] = row.number
        if key in self._made:
            return PlannedRow(row.number, Outcome.SAME, self._about.record(**read_values))
        kept = self._matcher.find(key) if self._matcher else None
        return self._new(row, read_values) if kept is None else self._known(row, kept, read_values)

    def _key(self, told: Mapping[str, Any]) -> Any:
        """What the row is known by."""
        if self._shape:
            return self._shape.key(told)
        return self._matcher.key(told) if self._matcher else None

    def _read(self, row: TableRow) -> tuple[dict[str, Any], list[RowFault]]:
        found: dict[str, Any] = dict(self._fixed)
        faults: list[RowFault] = []
        loose: list[tuple[Column, object]] = []
        year = self._year(row)
        for column in self._header.columns:
            cell = _at(row.values, column.index)
            if is_empty(cell) or self._lookups.hides(column.field, cell):
                continue
            try:
                found[column.field.name] = self._value(column, cell, year)
            except Unreadable as wrong:
                if self._foreign and column.field.or_words and isinstance(wrong, Unknown):
                    loose.append((column, cell))
                else:
                    faults.append(self._fault(row, column, wrong.message))
        if self._told_year:
            wrong_year = other_year(_at(row.values, self._told_year.index), self._about, found)
            if wrong_year:
                faults.append(self._fault(row, self._told_year, wrong_year))
        for column, cell in loose:
            into = column.field.or_words
            alone = sum(one.or_words == into for one in self._about.fields) == 1
            told = str(cell).strip() if alone else f"{column.label}: {cell}"
            found[into] = "\n".join(filter(None, (found.get(into, ""), told)))
        return found, faults

    def _year(self, row: TableRow) -> int | None:
        """The fiscal year that the row tells, or that every row has."""
        column = next((one for one in self._header.columns if one.field.name == YEAR), None)
        if column is None or column.index >= len(row.values):
            return self._fixed.get(YEAR)
        return parse_year(as_text(row.values[column.index])).value

    def _value(self, column: Column, cell: object, year: int | None) -> Any:
        """The value of a cell; words that recur all down a column (days, names, choices) are read once."""
        if not isinstance(cell, str) or column.field.kind in TEXT_KINDS:
            return self._read_cell(column, cell, year)
        told = (column.index, cell, year)
        if told not in self._read_before:
            self._read_before[told] = self._read_cell(column, cell, year)
        return self._read_before[told]

    def _read_cell(self, column: Column, cell: object, year: int | None) -> Any:
        field = column.field
        if field.kind is Kind.CHOICE:
            return self._lookups.choice(field, cell)
        if field.kind is Kind.LINK:
            return self._lookups.link(field, str(cell), year)
        if field.kind is Kind.LINKS:
            return self._lookups.links(field, cell, year)
        return read(field, cell)

    def _new(self, row: TableRow, given: Mapping[str, Any]) -> PlannedRow:
        record = self._about.record(**given).as_imported(self._today)
        return self._checked(row, record, Outcome.NEW, tuple(given))

    def _known(self, row: TableRow, kept: UUID, given: Mapping[str, Any]) -> PlannedRow:
        present = records.get_named(self._file, self._about.name, kept)
        kept_values = values(present)
        changed = tuple(name for name, value in given.items() if kept_values[name] != value)
        if not changed:
            return PlannedRow(row.number, Outcome.SAME, present)
        refusal = self._refusal(present) or self._other_matter(present, given)
        if refusal:
            return self._faulty(row, [self._fault(row, None, refusal)])
        now = replace(present, **given)
        faults = tuple(now.change_faults(present))
        if faults:
            return self._faulty(row, [self._of_field(row, one) for one in faults])
        planned = self._checked(row, now, Outcome.CHANGED, changed)
        return replace(planned, before=present) if planned.record else planned

    def _refusal(self, present: Record) -> Message | None:
        if not records.may_see(self._file, present):
            return say("ตรงกับรายการลับที่ผู้ปฏิบัติคนนี้ไม่มีสิทธิ์แก้ไข")
        if present.void_reason:
            return say("ตรงกับรายการที่ยกเลิกแล้ว ({reason}) จึงไม่แก้ไข", reason=present.void_reason)
        return None

    def _other_matter(self, present: Record, given: Mapping[str, Any]) -> Message | None:
        """A number that stands for quite another letter is a double, not a correction."""
        words = [one.name for one in self._about.fields if one.required and one.kind in TEXT_KINDS]
        told = [name for name in words if given.get(name) and getattr(present, name)]
        if not self._about.register or len(told) < 2:  # noqa: PLR2004 - one text alone may be corrected
            return None
        if any(fold(given[name]) == fold(getattr(present, name)) for name in told):
            return None
        return say("เลขทะเบียนซ้ำ ในแฟ้มเลขนี้เป็นเรื่อง “{title}”", title=title_of(present))

    def _checked(
        self, row: TableRow, record: Record, outcome: Outcome, fields: tuple[str, ...]
    ) -> PlannedRow:
        faults = check(record) or foreseen(self._file.database, record)
        if faults:
            return self._faulty(row, [self._of_field(row, fault) for fault in faults])
        return PlannedRow(row.number, outcome, record, fields)

    def _of_field(self, row: TableRow, fault: Fault) -> RowFault:
        column = next((one for one in self._header.columns if one.field.name == fault.field), None)
        if column is None and self._about.has(fault.field):
            label = self._about.field(fault.field).label
            return RowFault(row.sheet, row.number, "", label, fault.message)
        return self._fault(row, column, fault.message)

    def _faulty(self, row: TableRow, faults: list[RowFault]) -> PlannedRow:
        return PlannedRow(row.number, Outcome.FAULTY, faults=tuple(faults), values=row.values)

    def _fault(self, row: TableRow, column: Column | None, cause: Message) -> RowFault:
        letter, label = (column.letter, column.label) if column else ("", "")
        return RowFault(row.sheet, row.number, letter, label, cause)
