"""Writes confirmed items and steps of a manual into the catalogue of one fiscal year. One undo step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from planner_desktop.domain.office.duty_text import RecognisedItem, RecognisedManual, RecognisedStep
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.duty_text.manual_words import ManualWords
from planner_desktop.services.duty_text.matching import Catalogue
from planner_desktop.services.file import Change, OfficeFile
from planner_desktop.services.work.tree import item_of

_LABEL = mark("นำเข้างานและขั้นตอนจากคู่มือเดิม")
_GIST_LETTERS, _NAME_LETTERS, _PAPER_LETTERS, _MOST_STEPS = 600, 300, 300, 99


@dataclass(frozen=True)
class AppliedManual:
    """What was written: new items, items of the file that were filled in, steps; the first item."""

    new_items: int
    filled_items: int
    steps: int
    first: UUID | None = None


@dataclass
class _Numbers:
    """Numbers of items in use in the year."""

    taken: set[str]

    def free(self, wanted: str) -> str:
        """The wanted number, or the next free one beside it."""
        base, _, last = wanted.rpartition(".")
        place = int(last)
        while (number := f"{base}.{place}" if base else f"{place}") in self.taken:
            place += 1
        self.taken.add(number)
        return number


def apply_manual(
    file: OfficeFile, manual: RecognisedManual, fiscal_year: int, source: str = ""
) -> AppliedManual:
    """Add items that the catalogue has not and fill empty parts of those it has.

    Steps that an item has already stay, unless the officer chose that the manual's take their place.
    """
    wanted = [one for one in manual.items if not one.left_out]
    if not wanted:
        raise UserError(say("ไม่มีงานที่จะนำเข้า"), say("ตรวจข้อความ หรือเลือกนำเข้าอย่างน้อยหนึ่งงาน"))
    of_year = Query("work_item", (Condition("fiscal_year", Test.IS, fiscal_year),))
    present = {one.id: one for one in records.every(file, WorkItem, of_year)}
    numbers = _Numbers({one.number for one in present.values()})
    filled, steps = 0, 0
    first: UUID | None = None
    with file.change(_LABEL) as change:
        words = ManualWords(file, change)
        for one in wanted:
            known = present.get(one.item) if one.item else None
            filled += known is not None
            item = known or WorkItem(
                fiscal_year=fiscal_year,
                number=numbers.free(one.number),
                name=one.name[:_NAME_LETTERS],
                work_group=words.group(one.work_group),
                certainty="medium",
                source=source[:200],
            )
            saved = _saved(change, item, one, words)
            first = first or saved
            steps += _write_steps(file, change, saved, one, words)
    return AppliedManual(len(wanted) - filled, filled, steps, first)


def _saved(change: Change, item: WorkItem, one: RecognisedItem, words: ManualWords) -> UUID:
    """Empty parts filled in; an item that gains nothing is not written again."""
    filled = replace(
        item,
        objective=item.objective or one.objective,
        scope=item.scope or one.scope,
        definitions=item.definitions or one.definitions,
        related_units=item.related_units or one.related_units,
        forms=item.forms or one.forms,
        laws=item.laws or words.laws(one.laws),
        indicators=item.indicators or one.indicators,
    )
    return change.save(filled).id if filled != item or item.is_new else item.id


def _write_steps(
    file: OfficeFile, change: Change, item: UUID, one: RecognisedItem, words: ManualWords
) -> int:
    """The steps, unless the item has some already that are to stay."""
    known = item_of(file, item).steps if one.item == item else ()
    if known and not one.over:
        return 0
    told = one.steps[:_MOST_STEPS]
    if known:
        _in_place(change, item, known, told, words)
    else:
        change.save_many([_told(WorkStep(item=item), step, words) for step in told])
    return len(told)


def _told(row: WorkStep, step: RecognisedStep, words: ManualWords) -> WorkStep:
    """The row with what the manual says of the step; what it does not say stays."""
    role, approver = words.role_and_approver(step)
    timed = step.quarterly or step.first_month is not None
    back = step.returns_to if step.returns_to and step.returns_to < step.order else None
    return replace(
        row,
        order=step.order,
        gist=step.text[:_GIST_LETTERS],
        active=True,
        details=step.details or row.details,
        kind="decision" if back and row.kind == "process" else row.kind,
        role=role or row.role,
        approver=approver or row.approver,
        returns_to=back or row.returns_to,
        first_month=step.first_month if timed else row.first_month,
        last_month=step.last_month if timed else row.last_month,
        quarterly=step.quarterly if timed else row.quarterly,
        days=row.days if step.days is None else step.days,
        papers_in=step.papers_in[:_PAPER_LETTERS] or row.papers_in,
        papers_out=step.papers_out[:_PAPER_LETTERS] or row.papers_out,
    )


def _in_place(
    change: Change,
    item: UUID,
    known: Sequence[WorkStep],
    told: Sequence[RecognisedStep],
    words: ManualWords,
) -> None:
    """The manual's steps in order: a known step that says the same keeps what the manual does not say.

    Known steps that the manual has not are switched off behind the others: duties and tasks may name them.
    """
    pairs = _paired(item, known, told)
    left = [one for one in known if one not in [row for row, _ in pairs]]
    rows = [row for row, _ in pairs] + left
    places = {row.order: place for place, row in enumerate(rows, start=1) if row.order}
    for place, row in enumerate(rows, start=1):
        back = places.get(row.returns_to) if row.returns_to else None
        moved = replace(row, order=place, returns_to=back if back and back < place else None)
        step = pairs[place - 1][1] if place <= len(pairs) else None
        wanted = _told(moved, step, words) if step else replace(moved, active=False)
        if wanted != row:
            change.save(wanted)


def _paired(
    item: UUID, known: Sequence[WorkStep], told: Sequence[RecognisedStep]
) -> list[tuple[WorkStep, RecognisedStep]]:
    """Each step of the manual with the known one that says the same, or a new row."""
    catalogue = Catalogue.of((), known)
    by_id = {one.id: one for one in known}
    taken: set[UUID] = set()
    pairs: list[tuple[WorkStep, RecognisedStep]] = []
    for step in told:
        found = catalogue.step_for(item, step.text, taken)
        taken |= {found} if found else set()
        pairs.append((by_id[found] if found else WorkStep(item=item), step))
    return pairs
