"""Writes confirmed items and steps of a manual into the catalogue of one fiscal year. One undo step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from planner_desktop.domain.office.duty_text import RecognisedItem, RecognisedManual
from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.language.folding import fold
from planner_desktop.messages import mark, say
from planner_desktop.services import records
from planner_desktop.services.file import Change, OfficeFile

_LABEL = mark("นำเข้างานและขั้นตอนจากคู่มือเดิม")
_GIST_LETTERS, _NAME_LETTERS, _MOST_STEPS = 600, 300, 99


@dataclass(frozen=True)
class AppliedManual:
    """What was written: new items, items of the file that were filled in, steps."""

    new_items: int
    filled_items: int
    steps: int


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
    """Add items that the catalogue has not and fill empty parts of those it has; nothing is overwritten."""
    wanted = [one for one in manual.items if not one.left_out]
    if not wanted:
        raise UserError(say("ไม่มีงานที่จะนำเข้า"), say("ตรวจข้อความ หรือเลือกนำเข้าอย่างน้อยหนึ่งงาน"))
    of_year = Query("work_item", (Condition("fiscal_year", Test.IS, fiscal_year),))
    present = {one.id: one for one in records.every(file, WorkItem, of_year)}
    numbers = _Numbers({one.number for one in present.values()})
    groups = {fold(one.name).replace(" ", ""): one.id for one in records.every(file, WorkGroup)}
    filled, steps = 0, 0
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
            steps += _write_steps(file, change, saved, one)
    return AppliedManual(len(wanted) - filled, filled, steps)


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
    """The steps, unless the item has some already."""
    if one.item == item and records.count(file, Query("work_step", (Condition("item", Test.IS, item),))):
        return 0
    for step in one.steps[:_MOST_STEPS]:
        change.save(WorkStep(item=item, order=step.order, gist=step.text[:_GIST_LETTERS]))
    return len(one.steps[:_MOST_STEPS])
