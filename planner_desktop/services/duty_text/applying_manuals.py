"""Writes confirmed items and steps of a manual into the catalogue of one fiscal year. One undo step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast
from uuid import UUID

from planner_desktop.domain.office.duty_text import RecognisedItem, RecognisedManual, RecognisedStep
from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.language.folding import fold
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.duty_text.matching import Catalogue
from planner_desktop.services.file import Change, OfficeFile
from planner_desktop.services.work.steps import number
from planner_desktop.services.work.tree import item_of

_LABEL = mark("นำเข้างานและขั้นตอนจากคู่มือเดิม")
_GIST_LETTERS, _NAME_LETTERS, _MOST_STEPS = 600, 300, 99


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
    groups = {fold(one.name).replace(" ", ""): one.id for one in records.every(file, WorkGroup)}
    filled, steps = 0, 0
    first: UUID | None = None
    with file.change(_LABEL) as change:
        for one in wanted:
            known = present.get(one.item) if one.item else None
            filled += known is not None
            item = known or WorkItem(
                fiscal_year=fiscal_year,
                number=numbers.free(one.number),
                name=one.name[:_NAME_LETTERS],
                work_group=_group(one, groups),
                certainty="medium",
                source=source[:200],
            )
            saved = _saved(change, item, one)
            first = first or saved
            steps += _write_steps(file, change, saved, one)
    return AppliedManual(len(wanted) - filled, filled, steps, first)


def _group(one: RecognisedItem, groups: dict[str, UUID]) -> UUID | None:
    plain = fold(one.work_group).replace(" ", "")
    return groups.get(plain) or groups.get(f"กลุ่ม{plain}")


def _saved(change: Change, item: WorkItem, one: RecognisedItem) -> UUID:
    """Empty parts filled in; an item that gains nothing is not written again."""
    forms = "\n".join(part for part in (one.forms, *one.laws) if part)
    filled = replace(
        item,
        objective=item.objective or one.objective,
        scope=item.scope or one.scope,
        definitions=item.definitions or one.definitions,
        forms=item.forms or forms,
        indicators=item.indicators or one.indicators,
    )
    return change.save(filled).id if filled != item or item.is_new else item.id


def _write_steps(file: OfficeFile, change: Change, item: UUID, one: RecognisedItem) -> int:
    """The steps, unless the item has some already that are to stay."""
    known = item_of(file, item).steps if one.item == item else ()
    if known and not one.over:
        return 0
    told = one.steps[:_MOST_STEPS]
    if known:
        number(change, _in_place(change, item, known, told))
    else:
        for step in told:
            change.save(WorkStep(item=item, order=step.order, gist=step.text[:_GIST_LETTERS]))
    return len(told)


def _in_place(
    change: Change, item: UUID, known: Sequence[WorkStep], told: Sequence[RecognisedStep]
) -> list[WorkStep]:
    """The manual's steps in order: a known step that says the same keeps role, months and links.

    Known steps that the manual has not are switched off behind the others: duties and tasks may name them.
    """
    catalogue = Catalogue.of((), known)
    by_id = {one.id: one for one in known}
    taken: set[UUID] = set()
    rows: list[WorkStep] = []
    for step in told:
        found = catalogue.step_for(item, step.text, taken)
        taken |= {found} if found else set()
        words = step.text[:_GIST_LETTERS]
        if found:
            rows.append(_kept(change, by_id[found], gist=words, active=True))
        else:
            rows.append(WorkStep(item=item, gist=words))
    rows += [_kept(change, one, active=False) for one in known if one.id not in taken]
    return rows


def _kept(change: Change, step: WorkStep, **values: Any) -> WorkStep:
    now = replace(step, **values)
    return cast("WorkStep", change.save(now)) if now != step else step
