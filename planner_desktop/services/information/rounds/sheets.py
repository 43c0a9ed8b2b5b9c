"""The cells of a filled sheet into answers, and faulty sheets back to the schools."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.forms import cell_key, lines
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.language.folding import fold
from planner_desktop.messages import say
from planner_desktop.services.exchange.returned import FAULT_HEADS
from planner_desktop.services.exchange.values import Unreadable, as_text, read
from planner_desktop.services.information.rounds.plans import FormFault, Outcome
from planner_desktop.services.information.rounds.templates import sheet_of
from planner_desktop.workbooks.form_sheets import write_forms

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.information.forms import DataField
    from planner_desktop.domain.information.rounds import Answer
    from planner_desktop.services.information.rounds.asking import Asked, Cells
    from planner_desktop.services.information.rounds.plans import PlannedForm, RoundPlan
    from planner_desktop.workbooks.filled_forms import FilledForm
    from planner_desktop.workbooks.form_sheets import FormSheet

LONGEST = 2_000


def read_cells(asked: Asked, form: FilledForm, name: str) -> tuple[Cells, list[FormFault]]:
    """The answers on a sheet by field and key, and each cell that cannot be read."""
    cells: Cells = {}
    faults: list[FormFault] = []
    for field in asked.fields:
        for row, row_key in enumerate(field.row_keys):
            for column, column_key in enumerate(field.column_keys):
                cell = form.cells.get((field.code, row, column))
                if cell is None:
                    continue
                key = cell_key(row_key, column_key)
                try:
                    cells.setdefault(field.code, {})[key] = answer(field, cell.value)
                except Unreadable as wrong:
                    label, place = f"{field.label} {key}".rstrip(), (field.code, row, column)
                    cause = wrong.message
                    faults.append(
                        FormFault(name, form.sheet, cell.row, cell.column, label, cause, place=place)
                    )
    return cells, faults


def answer(field: DataField, cell: object) -> Answer:
    """One cell as the field keeps it; Unreadable says why not. Thai digits and text numbers are read."""
    if field.kind == "number":
        return int(read(Field(label=field.label, kind=Kind.NUMBER), cell))
    if field.kind == "date":
        return str(read(Field(label=field.label, kind=Kind.DATE), cell).isoformat())
    words = str(read(Field(label=field.label, kind=Kind.TEXT), cell))
    if field.kind == "choice":
        return _option(field, words)
    if len(words) > LONGEST:
        raise Unreadable(say("ข้อความยาวเกิน {limit} ตัวอักษร", limit=f"{LONGEST:,}"))
    return words


def _option(field: DataField, words: str) -> str:
    for option in lines(field.options):
        if fold(option) == fold(words):
            return option
    raise Unreadable(
        say("“{typed}” ไม่อยู่ในตัวเลือก ({options})", typed=words, options=", ".join(lines(field.options)[:8]))
    )


def write_errors(plan: RoundPlan, target: Path, catalogue: Catalogue | None = None) -> int:
    """Write the list of all faults and each faulty school's own sheet; returns how many faults.

    The sheets hold the values as they stood with the faults in red: they can be mended and taken back.
    """
    words = catalogue or Catalogue.load("th")
    rows = [_listed(fault, words) for fault in plan.faults]
    faulty = [one for one in plan.forms if one.outcome is Outcome.FAULTY and one.read and one.school]
    sheets = [_given_back(plan.asked, one, words) for one in faulty]
    write_forms(sheets, target, [tuple(words.text(one) for one in FAULT_HEADS), *rows])
    return len(rows)


def _listed(fault: FormFault, words: Catalogue) -> tuple[str, ...]:
    row = str(fault.row) if fault.row else ""
    return fault.file, fault.sheet, row, fault.column, fault.label, words.show(fault.cause)


def _given_back(asked: Asked, one: PlannedForm, words: Catalogue) -> FormSheet:
    assert one.read is not None
    kinds = {field.code: field for field in asked.fields}
    values = {
        place: _shown(kinds[place[0]], cell.value)
        for place, cell in one.read.cells.items()
        if place[0] in kinds and place[2] < len(kinds[place[0]].column_keys)
    }
    faults = {fault.place: words.show(fault.cause) for fault in one.faults if fault.place and not fault.asks}
    return replace(sheet_of(asked, one.school), values=values, faults=faults)


def _shown(field: DataField, cell: object) -> object:
    """A number as a number where it can be read, anything else as it stood."""
    try:
        return answer(field, cell) if field.kind == "number" else cell
    except Unreadable:
        return as_text(cell)
