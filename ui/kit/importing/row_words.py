"""How the rows of a plan read: their outcome, what would change, and what must be put right."""

from __future__ import annotations

from collections.abc import Iterator

from planner_desktop.domain.fields import Field
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.messages import say
from planner_desktop.services.exchange import OUTCOME_LABELS, Outcome, PlannedRow, RowFault, as_text
from ui.kit.importing.reading import Reading
from ui.kit.table.values import Shown
from ui.kit.words import _, show

TONES: dict[Outcome, str | None] = {
    Outcome.NEW: "good",
    Outcome.CHANGED: "",
    Outcome.SAME: None,
    Outcome.FAULTY: "danger",
}
ARROW = "→"


class RowWords:
    """Words for the rows of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.about = description(reading.plan.name)
        self.columns = reading.plan.header.columns

    def outcome(self, row: PlannedRow) -> Shown:
        """The outcome's word with its tone."""
        return Shown(_(OUTCOME_LABELS[row.outcome]), TONES[row.outcome])

    def finding(self, row: PlannedRow) -> str:
        """What is to be said of the row, on one line; '' when nothing is."""
        return " · ".join(self._in_short(row))

    def details(self, row: PlannedRow) -> list[str]:
        """The same in full, a line each: places of faults, values before and after."""
        if row.outcome is Outcome.FAULTY:
            return [show(say("{place}: {cause}", place=place(one), cause=one.cause)) for one in row.faults]
        return [self._change(row, self.about.field(name)) for name in row.fields if row.before]

    def cell(self, row: PlannedRow, column: int) -> Shown:
        """What the row would hold in a column of the sheet; from → to when it changes."""
        source = self.columns[column]
        if row.record is None:
            raw = row.values[source.index] if source.index < len(row.values) else None
            text = "" if raw is None else as_text(raw)
            wrong = any(one.column == source.letter for one in row.faults)
            return Shown(text or _("(ว่าง)"), "danger") if wrong else Shown(text)
        if row.before is not None and source.field.name in row.fields:
            return Shown(self._from_to(row, source.field), "")
        return Shown(self._value(row.record, source.field))

    def _in_short(self, row: PlannedRow) -> Iterator[str]:
        if row.outcome is Outcome.FAULTY:
            for fault in row.faults:
                words = say("คอลัมน์ {column}: {cause}", column=fault.column, cause=fault.cause)
                yield show(words) if fault.column else show(fault.cause)
        else:
            yield from self.details(row)

    def _change(self, row: PlannedRow, field: Field) -> str:
        return f"{_(field.label)}: {self._from_to(row, field)}"

    def _from_to(self, row: PlannedRow, field: Field) -> str:
        assert row.record is not None
        assert row.before is not None
        before = self._value(row.before, field) or _("(ว่าง)")
        return f"{before} {ARROW} {self._value(row.record, field)}"

    def _value(self, record: Record, field: Field) -> str:
        reading = self.reading
        return reading.wording.text(field, getattr(record, field.name), reading.titles)


def place(fault: RowFault) -> str:
    """Sheet, row and column of a fault."""
    if fault.column:
        words = say(
            "แผ่น “{sheet}” แถว {row} คอลัมน์ {column} ({label})",
            sheet=fault.sheet,
            row=fault.row,
            column=fault.column,
            label=fault.label,
        )
    elif fault.label:
        words = say(
            "แผ่น “{sheet}” แถว {row} ไม่มีคอลัมน์ “{label}”",
            sheet=fault.sheet,
            row=fault.row,
            label=say(fault.label),
        )
    else:
        words = say("แผ่น “{sheet}” แถว {row}", sheet=fault.sheet, row=fault.row)
    return show(words)
