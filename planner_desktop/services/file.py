"""The office's file as the rest of the program sees it: one door for writing, plain reads.

Every change goes through `OfficeFile.change(label)`: one transaction, one history step, one undo step and
one `Changes` told to whoever listens.
"""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar, cast

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.refs import ref
from planner_desktop.domain.registry import description
from planner_desktop.domain.rules import check
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import Fault, InUse, Invalid, UserError
from planner_desktop.messages import Message, say
from planner_desktop.store import reading
from planner_desktop.store.database import Database
from planner_desktop.store.writing import RowChange, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Changes:
    """What one unit of work did; pages look at it and decide whether to read again."""

    step: UUID
    label: Message | str
    rows: tuple[RowChange, ...]

    def touches(self, *names: str) -> bool:
        """Whether rows of any of these descriptions changed."""
        return any(row.record_name in names for row in self.rows)

    def ids(self, name: str) -> frozenset[UUID]:
        """Ids of the rows of that description that changed."""
        return frozenset(row.record for row in self.rows if row.record_name == name)


class Change:
    """The verbs inside one unit of work. What watches over saves is imported by the first."""

    def __init__(self, unit: Unit, actor: UUID | None = None, actor_name: str = "") -> None:
        self.unit = unit
        self.actor = actor
        self.actor_name = actor_name

    def save(self, record: Record) -> Record:
        """Insert or update; Invalid when it breaks its rules, ChangedElsewhere when it is stale."""
        return self.save_many([record])[0]

    def save_many(self, records: Sequence[R]) -> list[R]:
        """Save one after the other, many rows in few statements; raises what `save` would for the first."""
        from planner_desktop.services import at_the_door

        kept: list[Record] = []
        for _alike, run in groupby(records, _batch):
            for part in _parts(list(run)):
                kept += self._write([self._made_ready(one) for one in part])
        for one in kept:
            at_the_door.follow_save(self.unit, one)
        return cast("list[R]", kept)

    def _write(self, ready: list[Record]) -> list[Record]:
        """Write rows of one description, all new or all known, and what follows from them."""
        from planner_desktop.services import at_the_door

        if ready[0].is_new:
            return self.unit.insert_many(ready)
        return at_the_door.update(self.unit, ready, self.actor, self.actor_name)

    def _made_ready(self, record: Record) -> Record:
        """The record with the numbers it takes; raises what forbids saving it now, if anything does."""
        from planner_desktop.services import at_the_door

        at_the_door.guard_save(self.unit, record)
        faults = check(record) or self._twins(record)
        if faults:
            raise Invalid(title_of(record), faults)
        return at_the_door.numbered(self.unit, record)

    def _twins(self, record: Record) -> tuple[Fault, ...]:
        """A fault for each set of values that no two rows may share and another row has."""
        faults = []
        apart = tuple((name,) for name in record.description.apart if getattr(record, name))
        for names in (*record.description.unique, *apart):
            twin = reading.twin(self.unit.connection, record, names)
            other = twin and reading.load(self.unit.connection, record.description, twin)
            if other:
                wording = say(
                    "มี “{field}” นี้อยู่แล้วที่ “{title}”", field=_label(record, names), title=title_of(other)
                )
                faults.append(Fault(names[-1], wording))
        return tuple(faults)

    def remove(self, record: Record) -> None:
        """Remove a row of a plain list; rows of a register are voided instead, linked rows refused."""
        from planner_desktop.services import at_the_door

        if record.description.register:
            raise UserError(
                say("รายการในทะเบียนลบไม่ได้"), say("ใช้ “ยกเลิกรายการ” พร้อมเหตุผลแทน เลขทะเบียนจะยังอยู่ครบ")
            )
        at_the_door.guard_removal(self.unit, record)
        found = reading.referrers(self.unit.connection, record.description.name, record.id)
        others = tuple(one for one in found if one[1] != record.id)
        if others:
            raise InUse(title_of(record), others)
        self._part(record)
        self.unit.delete(record)
        at_the_door.follow_removal(self.unit, record)

    def _part(self, record: Record) -> None:
        """Take away the joins of a record that goes; undoing brings both back."""
        word = ref(record).word
        for end in ("one", "other"):
            joins = reading.ids(self.unit.connection, Query("relation", (Condition(end, Test.IS, word),)))
            for join in reading.load_many(self.unit.connection, description("relation"), joins):
                self.unit.delete(join)

    def void(self, record: Record, reason: str) -> Record:
        """Void a registered row; it keeps its number and stays in the register with the reason."""
        from dataclasses import replace

        from planner_desktop.services import at_the_door

        at_the_door.guard_void(self.unit, record)
        if not reason.strip():
            raise UserError(say("ต้องบอกเหตุผลที่ยกเลิก"), say("พิมพ์เหตุผลสั้น ๆ เพื่อเก็บไว้ในทะเบียน"))
        voided = self.unit.update(replace(record, void_reason=reason.strip()))
        at_the_door.follow_save(self.unit, voided)
        return voided


@dataclass
class OfficeFile:
    """An open file. `actor` is who is working now; `listeners` are told after each commit.

    `closing` are asked at the end of each change, before it is kept: what they write belongs to its step.
    """

    database: Database
    actor: UUID | None = None
    actor_name: str = ""
    listeners: list[Callable[[Changes], None]] = field(default_factory=list)
    closing: list[Callable[[OfficeFile, Unit], None]] = field(default_factory=list)
    undoable: list[Changes] = field(default_factory=list)
    redoable: list[Changes] = field(default_factory=list)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.database.path

    @property
    def stands_for(self) -> Path:
        """The file that the officer opened: its own place, of a snapshot the file it was taken of."""
        return self.database.stands_for

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.database.read_only

    @contextmanager
    def change(self, label: Message | str) -> Iterator[Change]:
        """One unit of work; everything in it is kept, or (on any exception) nothing.

        `label` is marked words or a Message: the window shows it in its language, the rest in Thai.
        """
        with self.unit(label) as (unit, told):
            yield Change(unit, self.actor, self.actor_name)
            for last in self.closing:
                last(self, unit)
        if told:
            self.undoable.append(told[0])
            self.redoable.clear()
            self.tell(told[0])

    @contextmanager
    def unit(self, label: Message | str) -> Iterator[tuple[Unit, list[Changes]]]:
        """The bare unit of work, for history.py: yields it and, once committed, its Changes in the list."""
        told: list[Changes] = []
        with self.database.transaction() as connection:
            unit = Unit(connection)
            yield unit, told
            if unit.changes:
                now = bangkok_clock().isoformat()
                step = unit.write_history(now, self.actor, self.actor_name, label)
                told.append(Changes(step, label, tuple(unit.changes)))

    def work_as(self, person: UUID | None, name: str) -> None:
        """Say who works now: written into every step, and beside the file for others who find it locked."""
        self.actor, self.actor_name = person, name
        self.database.sign(name)

    def tell(self, changes: Changes) -> None:
        """Tell the listeners what changed."""
        for listener in tuple(self.listeners):
            listener(changes)

    def close(self) -> None:
        """Let go of the file."""
        self.listeners.clear()
        self.closing.clear()
        self.database.close()


def _batch(record: Record) -> tuple[str, bool, bool]:
    """Rows alike in this may be written together."""
    return record.description.name, record.is_new, _alone(record)


def _alone(record: Record) -> bool:
    """Whether it must see the rows before it: to take a place that one leaves, or the number after theirs."""
    about = record.description
    return bool(about.unique and not record.is_new) or any(
        one.running_per and getattr(record, one.name) is None for one in about.fields
    )


def _parts(run: list[Record]) -> list[list[Record]]:
    """What may be written together: of new rows that may not be alike, those that are not."""
    if _alone(run[0]):
        return [[one] for one in run]
    parts: list[list[Record]] = [[]]
    taken: set[tuple[object, ...]] = set()
    for one in run:
        apart = (*one.description.unique, *((name,) for name in one.description.apart if getattr(one, name)))
        keys = {(names, *(getattr(one, name) for name in names)) for names in apart}
        if taken & keys:
            parts.append([])
            taken = set()
        parts[-1].append(one)
        taken |= keys
    return parts


def today() -> dt.date:
    """The day on the Bangkok clock."""
    return bangkok_clock().date()


def label_of(name: str) -> str:
    """What one record of that name is called (source language)."""
    return description(name).label


def _label(record: Record, names: tuple[str, ...]) -> Message:
    return Message(record.description.field(names[-1]).label)
