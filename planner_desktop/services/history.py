"""Undo, redo and the lasting record of who changed what, when, from what to what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from planner_desktop.domain.administration.registers import NumberBooking
from planner_desktop.domain.registry import description
from planner_desktop.errors import NotFound, UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records
from planner_desktop.store import history_rows, numbers, writing
from planner_desktop.store.reading import load
from planner_desktop.store.writing import RowChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Changes, OfficeFile


AT_ONCE = 500  # rows put back together
UNDONE = mark("เลิกทำการลงทะเบียน")
UNDOING = mark("เลิกทำ: {step}")


@dataclass(frozen=True)
class Entry:
    """One step as it touched one record. `before` None = added, `after` None = removed."""

    step: UUID
    at: dt.datetime
    actor_name: str
    label: Message | str  # a plain text is a word of the catalogue, or what an older program composed
    record_name: str
    record: UUID
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields that this step changed ('void_reason' among them)."""
        return tuple((self.after or self.before or {}).keys())

    def value(self, name: str, *, before: bool) -> Any:
        """The field's value before or after the step, as in the record; None where there was no row."""
        side = self.before if before else self.after
        return (
            None
            if side is None or name not in side
            else history_rows.value(self.record_name, name, side[name])
        )


def undo(file: OfficeFile) -> Changes | None:
    """Take back the last step of this session; ChangedElsewhere when later work stands on it."""
    if not file.undoable:
        return None
    step = file.undoable[-1]
    done = _reverse(file, step, say(UNDOING, step=_worded(step.label)))
    file.undoable.pop()
    file.redoable.append(done)
    file.tell(done)
    return done


def redo(file: OfficeFile) -> Changes | None:
    """Do again what was last undone."""
    if not file.redoable:
        return None
    step = file.redoable[-1]
    what = undone(step.label)
    done = replace(_reverse(file, step, say("ทำซ้ำ: {step}", step=what)), label=what)
    file.redoable.pop()
    file.undoable.append(done)
    file.tell(done)
    return done


def of_record(file: OfficeFile, name: str, record: UUID) -> list[Entry]:
    """Every step that touched the record, newest first."""
    with file.database.reading() as connection:
        return [Entry(**row) for row in history_rows.of_record(connection, name, record)]


def recent(file: OfficeFile, limit: int = 200, before: dt.datetime | None = None) -> list[Entry]:
    """The newest entries of the whole file; `before` pages on."""
    with file.database.reading() as connection:
        entries = [Entry(**row) for row in history_rows.recent(connection, limit, before)]
    hidden = _hidden(file, entries)
    return [one for one in entries if one.record not in hidden]


@dataclass(frozen=True)
class Sought:
    """Which entries are sought; None and () mean any. Days are both included."""

    since: dt.date | None = None
    until: dt.date | None = None
    actor_name: str | None = None
    record_names: tuple[str, ...] = ()
    text: str = ""


def find(file: OfficeFile, sought: Sought, limit: int = 200, older_than: UUID | None = None) -> list[Entry]:
    """The newest entries sought, secret records of others left out; `older_than` a step pages on."""
    with file.database.reading() as connection:
        found = history_rows.find(
            connection,
            limit,
            days=_days(sought),
            actor_name=sought.actor_name,
            record_names=sought.record_names,
            text=" ".join(sought.text.split()),
            older_than=older_than,
        )
    entries = [Entry(**row) for row in found]
    hidden = _hidden(file, entries)
    return [one for one in entries if one.record not in hidden]


def actor_names(file: OfficeFile) -> list[str]:
    """Everybody who ever changed something in the file ('' = unnamed)."""
    with file.database.reading() as connection:
        return history_rows.actor_names(connection)


def restore_value(file: OfficeFile, entry: Entry, field: str) -> Record:
    """Give one field of the record the value it had before that step, as a new step."""
    about = description(entry.record_name)
    if entry.before is None or field not in entry.before:
        raise UserError(say("ไม่มีค่าก่อนหน้าให้คืน"))
    with file.change(say("คืนค่า {field}", field=Message(_label(entry.record_name, field)))) as change:
        now = load(change.unit.connection, about, entry.record)
        if now is None:
            raise NotFound(say("ไม่พบรายการนี้แล้ว"), say("กู้คืนทั้งรายการก่อน แล้วจึงคืนค่าได้"))
        return change.save(replace(now, **{field: entry.value(field, before=True)}))


def restore_removed(file: OfficeFile, entry: Entry) -> Record:
    """Bring back a removed record as it was, as a new step."""
    about = description(entry.record_name)
    if entry.before is None or entry.after is not None:
        raise UserError(say("รายการนี้ไม่ได้ถูกลบในขั้นนี้"))
    from planner_desktop.services import at_the_door  # imported by the first change, as in file.py

    with file.change(say("กู้คืน{kind}", kind=Message(about.label))) as change:
        found = replace(writing.revive(about, entry.before, None), id=entry.record)
        at_the_door.guard_save(change.unit, found)
        return change.unit.insert(found)


def _reverse(file: OfficeFile, step: Changes, label: Message) -> Changes:
    with file.unit(label) as (unit, told):
        for run in _runs(step.rows):
            _put_back(unit, run)
    return told[0]


def _runs(rows: Sequence[RowChange]) -> Iterator[list[RowChange]]:
    """Changes last first, those put together that are alike and touch different rows of one description."""
    run: list[RowChange] = []
    seen: set[UUID] = set()
    for change in reversed(rows):
        if run and (_alike(change) != _alike(run[0]) or change.record in seen or len(run) == AT_ONCE):
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(change.record)
    yield run


def _alike(change: RowChange) -> tuple[str, bool, bool]:
    return change.record_name, change.before is None, change.after is None


def _put_back(unit: writing.Unit, changes: list[RowChange]) -> None:
    pairs = writing.reverse(unit.connection, changes)
    added = [now for now, wanted in pairs if now is not None and wanted is None]
    changed = [(now, wanted) for now, wanted in pairs if now is not None and wanted is not None]
    removed = [wanted for now, wanted in pairs if now is None and wanted is not None]
    unit.update_many([replace(wanted, **_kept_number(now, wanted)) for now, wanted in changed])
    unit.insert_many(removed)
    # A registered number is never freed.
    unit.update_many([replace(one, void_reason=UNDONE) for one in added if _registered(one)])
    for one in added:
        if not _registered(one):
            unit.delete(one)


def _registered(record: Record) -> bool:
    """A row of a register that has its number, or whose register numbers nothing."""
    running = numbers.running_field(record.description)
    return record.description.register and (running is None or getattr(record, running[0]) is not None)


def _kept_number(now: Record, wanted: Record) -> dict[str, Any]:
    """What stays when the issuing of a draft is undone: issued again, it bears the same number."""
    if isinstance(now, NumberBooking):
        return {"status": now.status}
    running = numbers.running_field(now.description)
    if running is None or getattr(wanted, running[0]) is not None or getattr(now, running[0]) is None:
        return {}
    kept = [*running, *(one for one in ("number", "issued_at", "booking") if now.description.has(one))]
    return {name: getattr(now, name) for name in kept}


def undone(label: Message | str) -> Message:
    """What a step took back, where it is the undoing of one; else what it did."""
    words = _worded(label)
    step = words.facts.get("step") if words.text == UNDOING else None
    return step if isinstance(step, Message) else words


def _worded(label: Message | str) -> Message:
    return label if isinstance(label, Message) else Message(label)


def _label(name: str, field: str) -> str:
    about = description(name)
    return about.field(field).label if about.has(field) else "เหตุผลที่ยกเลิก"


def _days(sought: Sought) -> tuple[str, str]:
    return (
        sought.since.isoformat() if sought.since else "",
        sought.until.isoformat() if sought.until else "",
    )


def _hidden(file: OfficeFile, entries: Sequence[Entry]) -> set[UUID]:
    """Secret records among those, which are not for whoever works now."""
    names = {one.record_name for one in entries if _may_hide(one.record_name)}
    return {
        record.id
        for name in names
        for record in records.pages(
            file, name, list({one.record for one in entries if one.record_name == name})
        )
        if not records.may_see(file, record)
    }


def _may_hide(name: str) -> bool:
    about = description(name)
    return bool(about.secrecy or about.hides_with)
